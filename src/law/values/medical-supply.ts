/**
 * Thresholds of practice for what a provider can hold, do and sell in a day: beds, devices, hospitals visited, packs. The
 * notice forbids the false service and names no number; each stands here until the office sets its own.
 */
import { practice } from '../basis.ts'
import { scalar } from '../dated.ts'

/** Inpatients of one night as a share of the registered beds, above which beds do not explain them. */
export const bedCrowding = scalar('ppm', 1_100_000, practice('在院人数超过登记床位一成以上', 'U'))

/** Hospitals of one person on one day from which the day is doubted. */
export const hospitalsInOneDay = scalar('count', 3, practice('同日多机构就诊筛查,药店与急诊不计'))

/** Length of a drug's trace code; a shorter one is a makeshift number that many packs may bear. */
export const traceCodeLength = scalar('count', 20, practice('药品追溯码不少于20位', 'U'))

/** How far two unit prices may differ and still be of one price band, as a share of the price charged. */
export const samePriceBand = scalar('ppm', 200_000, practice('串换项目筛查的同价位差距', 'U'))

/** Months for which a consignment on record explains that nothing is booked in or out. */
export const consignmentMonths = scalar('month', 12, practice('寄售代销按年签订', 'U'))
