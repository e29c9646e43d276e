/** 裁员率超限领取稳岗返还:申报的裁员或失业登记的裁员;恰为限额、小企业限额、已退回不是。 */
import type { City } from '../session.ts'
import { reviewed } from './benefits.ts'
import { benefitFen, claimed } from './claimants.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import {
  type Actor,
  actors,
  employerOf,
  innocent,
  lookAlikes,
  type Part,
  type Plant,
  truth,
  violations,
  worker,
} from './plant.ts'

const rule = 'UNE-11'
const ways: Readonly<Record<string, readonly Actor[]>> = {
  declared: [worker],
  small: [worker],
  certified: [worker, worker, worker, worker],
}
const innocents: Readonly<Record<string, string>> = {
  'exact-limit': '裁员率恰为千分之五十五',
  'small-limit': '三十人企业裁员恰百分之二十',
  'sent-back': '返还已退回',
  expired: '四名离职人员是合同期满,不是裁员',
}
/** Insured, laid off by the employer's own word. */
const figures: Readonly<Record<string, readonly [number, number]>> = {
  declared: [120, 8],
  small: [20, 5],
  certified: [50, 0],
  'exact-limit': [400, 22],
  'small-limit': [30, 6],
  'sent-back': [120, 8],
  expired: [50, 0],
}

const parts = (city: City): Part[] => [
  ...violations(city, rule, ways),
  ...lookAlikes(
    city,
    rule,
    Object.fromEntries(
      Object.keys(innocents).map((variant) => [variant, variant === 'expired' ? (ways.certified ?? []) : [worker]]),
    ),
  ),
]
const unitsBefore = (city: City, variant?: string): number => {
  const all = parts(city)
  const at = variant === undefined ? all.length : all.findIndex((part) => part.variant === variant)
  return all.slice(0, at).reduce((sum, { count }) => sum + count, 0)
}
const year = 'year(c.w1) - 1'
const right = `make_date((${year})::integer, 12, 1)`
const refundNo = `'WGZ' || no9(c.pid)`

const leavers = (variant: string, unit: string, reason: string): string[] =>
  [0, 1, 2, 3].flatMap((slot) => [
    claimed(actors(rule, variant, slot), {
      left_on: `make_date((${year})::integer, 11, 10)`,
      right_from: right,
      right_to: `add_months(${right}, 11)`,
      reason: `'${reason}'`,
      eid: unit,
    }),
    into(
      'x_unemployment',
      {
        pid: 'c.pid',
        for_month: 'c.m',
        paid_on: 'c.m + 20',
        amount_fen: benefitFen,
        month_no: 'c.b + 1',
      },
      `(select a.*, b::integer as b, add_months(make_date(year(a.w1)::integer - 1, 12, 1), b::integer) as m from ${actors(rule, variant, slot)} a cross join range(0, 12) t(b) where add_months(make_date(year(a.w1)::integer - 1, 12, 1), b::integer) <= a.w1)`,
    ),
  ])

export const une11: Plant = {
  rule,
  spare: (city) => ({ employers: unitsBefore(city) }),
  parts,
  write: (city) => {
    const unit = (variant: string): string => employerOf(city, rule, `${unitsBefore(city, variant)} + c.k`)
    const employer = (variant: string): string => `(select uscc from e where e.eid = ${unit(variant)})`
    const paidOn = '(add_months(c.w1, -1) + 9)::date'
    return [
      ...Object.entries(figures).map(([variant, [heads, laidOff]]) =>
        more(
          'stabilization_refund',
          {
            refund_no: refundNo,
            employer_id: employer(variant),
            employer_name: `(select name from e where e.eid = ${unit(variant)})`,
            scheme: `'210'`,
            for_year: year,
            insured_at_start: `${heads}`,
            insured_at_end: `${heads - 2}`,
            laid_off: `${laidOff}`,
            contributed_fen: `${heads * 60_000}`,
            is_small: 'true',
            amount_fen: `${heads * 36_000}`,
            approved_on: `${paidOn} - 12`,
            paid_on: paidOn,
            status: variant === 'sent-back' ? `'recovered'` : `'paid'`,
            funding_source: `'insurance_fund'`,
            ...reviewed(paidOn),
            agency_district: 'c.dist',
          },
          `${actors(rule, variant)} c`,
        ),
      ),
      ...leavers('certified', unit('certified'), 'laid_off'),
      ...leavers('expired', unit('expired'), 'expired'),
      ...Object.keys(ways).map((variant) =>
        truth({
          rule,
          subject: { employer_id: employer(variant) },
          grain: { for_year: year },
          amountFen: `${(figures[variant]?.[0] ?? 0) * 36_000}`,
          claims: '裁员率超过当年限额,仍享受稳岗返还',
          rows: { stabilization_refund: { refund_no: refundNo } },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { employer_id: employer(variant) }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
