/** 缴费不满一年:核定不足、登记太晚、失业后补缴;恰满、结转、单位欠费补缴、服役不是。 */
import { claimed, claimTold, drawn, monthBack } from './claimants.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, violations, worker } from './plant.ts'

const rule = 'UNE-05'
const ways = { 'nine-months': [worker], 'enrolled-late': [worker], 'paid-afterwards': [worker] }
const innocents: Readonly<Record<string, string>> = {
  'exact-year': '缴费恰满十二个月',
  carried: '领的是结转前次未领的月数',
  veteran: '服现役年限视同缴费',
  arrears: '单位欠费,失业后由单位补缴',
  transferred: '外地转入,本市登记较晚',
}
/** Day of leaving: the tenth of the sixth month before the last. */
const left = `${monthBack(6)} + 9`

const enrolled = (variant: string, scheme: string, from: string): string =>
  into(
    'x_enrollment',
    {
      pid: 'c.pid',
      scheme: `'${scheme}'`,
      eid: 'c.eid',
      status: `'3'`,
      starts_on: from,
      ends_on: left,
      end_reason: `'expired'`,
    },
    actors(rule, variant),
  )
/** Two months before the leave, paid after it. */
const afterwards = (variant: string, kind: string): string =>
  into(
    'x_contribution',
    {
      pid: 'c.pid',
      scheme: `'210'`,
      for_month: 'add_months(c.w1, -c.b)',
      paid_on: `${monthBack(6)} + 12`,
      eid: 'c.eid',
      kind: `'${kind}'`,
      base_fen: 'base_of(c.wage_fen, add_months(c.w1, -c.b))',
      employer_ppm: '7000',
      personal_ppm: '3000',
    },
    `(select a.*, b::integer as b from ${actors(rule, variant)} a cross join range(7, 9) t(b))`,
  )

const served = more(
  'enlistment_record',
  {
    enlistment_no: `'RWZ' || no9(c.pid)`,
    person_id: 'c.id',
    person_name: 'c.name',
    service_kind: `'conscript'`,
    enlisted_on: `${monthBack(40)} + 14`,
    discharged_on: `${monthBack(16)} + 1`,
    received_on: `${monthBack(15)} + 1`,
  },
  `${actors(rule, 'veteran')} c`,
)
const transferred = more(
  'enrollment',
  {
    enrollment_no: `'DJZ' || no9(c.pid)`,
    person_id: 'c.id',
    person_name: 'c.name',
    scheme: `'210'`,
    employer_id: '(select uscc from e where e.eid = c.eid)',
    insured_kind: `'employee'`,
    status: `'3'`,
    first_enrolled_on: `${monthBack(80)} + 3`,
    starts_on: `${monthBack(10)} + 3`,
    ends_on: left,
    end_reason: `'expired'`,
    agency_district: 'c.dist',
  },
  `${actors(rule, 'transferred')} c`,
)

export const une05: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: () => {
    const claims = '失业前缴费不满一年,仍享受失业保险金'
    const claim = (variant: string, contributed: number, more: Readonly<Record<string, string>> = {}): string =>
      claimed(actors(rule, variant), {
        contributed: `${contributed}`,
        granted: '6',
        right_to: 'c.w1',
        ...more,
      })
    const everybody = actors(rule, [...Object.keys(ways), ...Object.keys(innocents)])
    return [
      drawn(everybody),
      claim('nine-months', 9),
      claimTold({ rule, variant: 'nine-months', oldest: 5, claims }),
      claim('enrolled-late', 24),
      enrolled('enrolled-late', '210', `${monthBack(14)} + 3`),
      enrolled('enrolled-late', '110', `${monthBack(14)} + 3`),
      claimTold({
        rule,
        variant: 'enrolled-late',
        oldest: 5,
        claims,
        rows: { enrollment: { agency_district: 'c.dist', enrollment_no: `'DJ' || no9(c.pid) || '2100'` } },
      }),
      claim('paid-afterwards', 13),
      afterwards('paid-afterwards', 'backpay'),
      claimTold({ rule, variant: 'paid-afterwards', oldest: 5, claims }),
      claim('exact-year', 12),
      enrolled('exact-year', '210', `${monthBack(17)} + 20`),
      claim('carried', 7, { carried: '6' }),
      claim('veteran', 8),
      served,
      claim('arrears', 13),
      afterwards('arrears', 'arrears'),
      claim('transferred', 60),
      transferred,
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
