/** 挂靠参保:三家以上单位共用电话或账户,新参保人员都没有工资。 */
import { type City, monthAgo } from '../session.ts'
import { into } from './into.ts'
import { actors, innocent, lookAlikes, monthsBack, type Part, type Plant, truth, violations, worker } from './plant.ts'
import { caseEmployers, everySlot, waged } from './staff.ts'

const rule = 'COL-10'
const three = [worker, worker, worker]
const innocents: Readonly<Record<string, string>> = {
  'dispatch-group': '劳务派遣集团共用电话,派遣人员有计税工资',
  'two-firms': '只有两家单位共用电话',
}

const parts = (city: City): Part[] => [
  ...violations(city, rule, { phone: three, account: three }),
  ...lookAlikes(city, rule, { 'dispatch-group': three, 'two-firms': [worker, worker] }),
]
/** Each slot is the newcomer of one of the ring's employers. */
const employers = caseEmployers(rule, parts, (part) => part.slots.length)

export const col10: Plant = {
  rule,
  parts,
  spare: employers.spare,
  write: (city) => {
    const eidOf = (variant: string): string => employers.of(city, variant, 'c.slot')
    const joined = (variant: string): string[] => [
      into(
        'x_enrollment',
        { pid: 'c.pid', scheme: `'110'`, eid: eidOf(variant), starts_on: `${monthAgo(city, 5)} + 8` },
        everySlot(rule, variant),
      ),
      into(
        'x_contribution',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          for_month: 'c.m',
          paid_on: 'c.m + 14',
          eid: eidOf(variant),
          base_fen: 'base_floor(c.m)',
        },
        `(select a.*, add_months(a.w1, -b) as m from ${everySlot(rule, variant)} a ${monthsBack(0, 4)})`,
      ),
    ]
    const share = (variant: string, column: string, value: string): string =>
      into('x_employer', { eid: eidOf(variant), [column]: value }, everySlot(rule, variant))
    const told = (variant: string): string =>
      truth({
        rule,
        subject: {},
        grain: { employer_id: 'e.uscc' },
        amountFen: '0',
        claims: '应核验参保资料,虚构劳动关系挂靠参保的停办',
        rows: {
          employer: { agency_district: 'e.dist', agency_employer_no: `'D' || no9(e.eid)` },
          enrollment: { agency_district: 'c.dist', enrollment_no: `'DJ' || no9(c.pid) || '1100'` },
        },
        from: `${everySlot(rule, variant)} c join e on e.eid = ${eidOf(variant)}`,
      })
    const number = (of: string): string => `'1990' || substr((10000000 + (${of}) * 31)::varchar, 2)`
    return [
      ...['phone', 'account', ...Object.keys(innocents)].flatMap(joined),
      share('phone', 'phone', number('c.k')),
      told('phone'),
      share('account', 'account', `luhn19('622200' || substr((1000000000000 + c.k)::varchar, 2))`),
      told('account'),
      into(
        'x_employer',
        { eid: eidOf('dispatch-group'), phone: number('500000 + c.k'), kind: `'dispatch'` },
        everySlot(rule, 'dispatch-group'),
      ),
      waged(everySlot(rule, 'dispatch-group'), { eid: eidOf('dispatch-group'), oldest: 4, amount: '450000' }),
      share('two-firms', 'phone', number('700000 + c.k')),
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
