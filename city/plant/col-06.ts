/** 应参未参:连续发工资而在任何单位都没有参保。 */
import { type City, monthAgo } from '../session.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import {
  actors,
  bornAs,
  innocent,
  lookAlikes,
  monthsBack,
  type Part,
  type Plant,
  truth,
  violations,
  worker,
} from './plant.ts'
import { caseEmployers, everySlot, waged } from './staff.ts'

const rule = 'COL-06'
const three = [worker, worker, worker]
const old = { ...worker, sex: '1', born: bornAs.oldMan } as const
const innocents: Readonly<Record<string, string>> = {
  'past-age': '已过退休年龄的返聘人员',
  students: '在校实习学生',
  dispatched: '由派遣单位参保',
  'in-arrears': '已办参保登记而欠费',
}

const parts = (city: City): Part[] => [
  ...violations(city, rule, {
    unregistered: three,
    'left-out': Array.from({ length: 12 }, () => worker),
  }),
  ...lookAlikes(city, rule, {
    'past-age': [old, old, old],
    students: three,
    dispatched: three,
    'in-arrears': three,
  }),
]
const employers = caseEmployers(rule, parts)

export const col06: Plant = {
  rule,
  parts,
  spare: employers.spare,
  write: (city) => {
    const eidOf = (variant: string): string => employers.of(city, variant)
    const paysWages = (variant: string): string =>
      waged(everySlot(rule, variant), { eid: eidOf(variant), oldest: 3, amount: '500000' })
    const insured = (eid: string, from: string): string[] => [
      into(
        'x_enrollment',
        { pid: 'c.pid', scheme: `'110'`, eid, starts_on: `(${monthAgo(city, 20)} + 6)::date` },
        from,
      ),
      `insert into x_contribution(pid, scheme, for_month, paid_on, eid, base_fen) select c.pid, '110', c.m, c.m + 14, ${eid}, base_floor(c.m)
       from (select a.*, add_months(a.w1, -b) as m from ${from} a ${monthsBack(0, 3)}) c`,
    ]
    const told = (variant: string): string =>
      truth({
        rule,
        subject: { employer_id: 'e.uscc' },
        grain: {},
        amountFen: '0',
        claims: '单位应为职工办理参保,计税而未参保的应当发现',
        rows: { taxed_wage: { tax_record_no: `'SX' || no9(c.pid) || yymm(c.w1) || '0'` } },
        from: `${actors(rule, variant)} c join e on e.eid = ${eidOf(variant)}`,
      })
    return [
      ...['unregistered', 'left-out', ...Object.keys(innocents)].map(paysWages),
      told('unregistered'),
      // 十二人中一人参保。
      ...insured(eidOf('left-out'), everySlot(rule, 'left-out', 11, 11)),
      told('left-out'),
      more(
        'student_record',
        {
          student_record_no: `'XJX' || no9(c.pid)`,
          person_id: 'c.id',
          person_name: 'c.name',
          level: `'college'`,
          study_mode: `'full'`,
          starts_on: `(${monthAgo(city, 20)})::date`,
          received_on: `(${monthAgo(city, 12)})::date`,
        },
        `${everySlot(rule, 'students')} c`,
      ),
      ...insured('c.eid', everySlot(rule, 'dispatched')),
      into(
        'x_enrollment',
        { pid: 'c.pid', scheme: `'110'`, eid: eidOf('in-arrears'), starts_on: `(${monthAgo(city, 20)} + 6)::date` },
        everySlot(rule, 'in-arrears'),
      ),
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
