/** 异常停保:一个月内停保三成以上,或停保后仍发工资。 */
import { type City, monthAgo } from '../session.ts'
import { into } from './into.ts'
import { actors, innocent, lookAlikes, type Part, type Plant, truth, violations, worker } from './plant.ts'
import { caseEmployers, everySlot, waged } from './staff.ts'

const rule = 'COL-08'
const ten = Array.from({ length: 10 }, () => worker)
const innocents: Readonly<Record<string, string>> = {
  seasonal: '季节性用工单位',
  moved: '停保后由另一单位参保',
  'two-of-ten': '十人中两人停保',
}

const parts = (city: City): Part[] => [
  ...violations(city, rule, { fall: ten, 'still-paid': [worker, worker, worker] }),
  ...lookAlikes(city, rule, { seasonal: ten, moved: ten, 'two-of-ten': ten }),
]
const employers = caseEmployers(rule, parts)

export const col08: Plant = {
  rule,
  parts,
  spare: employers.spare,
  write: (city) => {
    const stopped = monthAgo(city, 3)
    const eidOf = (variant: string): string => employers.of(city, variant)
    /** All are insured for years; the first `leavers` of them stop on the fifteenth. */
    const staff = (variant: string, leavers: number): string =>
      into(
        'x_enrollment',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          eid: eidOf(variant),
          starts_on: `${stopped} - 700`,
          status: `case when c.slot < ${leavers} then '3' else '1' end`,
          ends_on: `case when c.slot < ${leavers} then ${stopped} + 14 end`,
          end_reason: `case when c.slot < ${leavers} then 'dismissed' end`,
        },
        everySlot(rule, variant),
      )
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { employer_id: 'e.uscc' },
        grain: { stopped_month: stopped },
        amountFen: '0',
        claims: '应发现异常停保并报告监督机构',
        rows: Object.fromEntries(
          [0, 1, 2].map((slot) => [
            slot === 0 ? 'enrollment' : `enrollment#${slot + 1}`,
            // Slots of one case are dealt downwards.
            {
              agency_district: `(select dist from p where pid = c.pid - ${slot})`,
              enrollment_no: `'DJ' || no9(c.pid - ${slot}) || '1100'`,
            },
          ]),
        ),
        from: `${actors(rule, variant)} c join e on e.eid = ${eidOf(variant)}`,
      })
    return [
      staff('fall', 3),
      told('fall'),
      staff('still-paid', 3),
      waged(everySlot(rule, 'still-paid'), { eid: eidOf('still-paid'), newest: 1, oldest: 2 }),
      told('still-paid'),
      staff('seasonal', 3),
      `insert into x_employer(eid, seasonal) select ${eidOf('seasonal')}, true from ${actors(rule, 'seasonal')} c`,
      staff('moved', 3),
      into(
        'x_enrollment',
        { pid: 'c.pid', scheme: `'110'`, eid: 'c.eid', starts_on: `${stopped} + 30`, n: '1' },
        everySlot(rule, 'moved', 0, 2),
      ),
      staff('two-of-ten', 2),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { employer_id: 'e.uscc' },
          why,
          from: `${actors(rule, variant)} c join e on e.eid = ${eidOf(variant)}`,
        }),
      ),
    ]
  },
}
