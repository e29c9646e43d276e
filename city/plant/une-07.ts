/** 培训前后一直由单位参保,却领失业人员培训补贴;在职计划、培训期间才招用、原单位未减员、灵活就业不是。 */
import { contributionNo } from '../collection.ts'
import { claimed, drawn, monthBack } from './claimants.ts'
import { into } from './into.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { trained, trainingNo } from './trainees.ts'

const rule = 'UNE-07'
const innocents: Readonly<Record<string, string>> = {
  'in-service': '在职职工技能提升计划内的培训',
  'hired-during': '培训期间才被单位招用',
  'former-employer': '失业后原单位没有及时减员',
  flexible: '灵活就业人员自行缴费',
  'other-budget': '由就业补助资金支付',
}

const insured = (
  variant: string,
  newest: number,
  oldest: number,
  set: Readonly<Record<string, string>> = {},
): string[] => [
  into(
    'x_contribution',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      for_month: 'add_months(c.w1, -c.b)',
      paid_on: 'add_months(c.w1, -c.b) + 14',
      eid: 'c.eid',
      base_fen: 'base_of(c.wage_fen, add_months(c.w1, -c.b))',
      ...set,
    },
    `(select a.*, b::integer as b from ${actors(rule, variant)} a cross join range(${newest}, ${oldest + 1}) t(b))`,
  ),
  into(
    'x_enrollment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      eid: set.eid ?? 'c.eid',
      insured: set.insured ?? `'employee'`,
      starts_on: `${monthBack(oldest)} + 1`,
      ...(newest > 0
        ? { status: `'3'`, ends_on: `add_months(${monthBack(newest)}, 1) - 1`, end_reason: `'expired'` }
        : {}),
    },
    actors(rule, variant),
  ),
]

export const une07: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { employed: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: () => [
    ...insured('employed', 0, 6),
    trained(actors(rule, 'employed'), 1),
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { training_no: trainingNo(1) },
      amountFen: '150000',
      claims: '在职参保人员享受失业人员培训补贴',
      rows: {
        training_record: { training_no: trainingNo(1) },
        contribution: {
          agency_district: 'c.dist',
          contribution_no: contributionNo({ pid: 'c.pid', month: monthBack(3), scheme: `'110'`, n: '0' }),
        },
      },
      from: `${actors(rule, 'employed')} c`,
    }),
    ...insured('in-service', 0, 6),
    trained(actors(rule, 'in-service'), 1, { is_in_service: 'true', schedule_kind: `'evening'` }),
    ...insured('hired-during', 0, 2),
    trained(actors(rule, 'hired-during'), 1),
    claimed(actors(rule, 'former-employer'), {
      left_on: `${monthBack(4)} + 9`,
      right_from: monthBack(3),
      right_to: 'add_months(c.w1, 8)',
    }),
    drawn(actors(rule, 'former-employer'), { oldest: 3 }),
    ...insured('former-employer', 2, 6),
    trained(actors(rule, 'former-employer'), 1),
    ...insured('flexible', 0, 6, { insured: `'flexible'`, eid: 'null', employer_ppm: '0', personal_ppm: '200000' }),
    trained(actors(rule, 'flexible'), 1),
    ...insured('other-budget', 0, 6),
    trained(actors(rule, 'other-budget'), 1, { funding_source: `'employment_subsidy'` }),
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
    ),
  ],
}
