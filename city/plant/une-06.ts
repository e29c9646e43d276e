/** 同时上两个日间班,住院期间上课;晚间线上班、前后相接、已报缺勤、半天班不是。 */
import { actors, hospitalOf, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { visited, visitKey } from './stays.ts'
import { monday, trained, trainingNo } from './trainees.ts'

const rule = 'UNE-06'
const ways = { 'two-courses': [worker], 'whole-overlap': [worker], 'in-hospital': [worker] }
const innocents: Readonly<Record<string, string>> = {
  evening: '晚间班可以与日间班同时参加',
  online: '另一班是线上班',
  consecutive: '前一班结业以后后一班开班',
  absent: '冲突的日子已报缺勤',
  'half-days': '两个半天班',
  'other-budget': '两班都由就业补助资金支付',
  'day-of-discharge': '入院当日与出院当日仍可上课',
  'absent-in-hospital': '住院期间已报缺勤',
}
/** The other course, from a week before to the middle of the first. */
const earlier = { begin_on: monday(2, -7), end_on: monday(2, 4) }

const told = (
  variant: string,
  amount: string,
  rows: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { training_no: trainingNo(1) },
    amountFen: amount,
    claims: '申报的出勤与另一培训班或住院冲突,仍支付培训补贴',
    rows: { training_record: { training_no: trainingNo(1) }, ...rows },
    from: `${actors(rule, variant)} c`,
  })
const both = (
  variant: string,
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] => [trained(actors(rule, variant), 1, one), trained(actors(rule, variant), 2, other)]

export const une06: Plant = {
  rule,
  spare: () => ({ hospitals: 1 }),
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const stay = (variant: string, begin: string, end: string): string[] =>
      visited({
        from: actors(rule, variant),
        no: 1,
        prov: hospitalOf(city, rule, 0),
        begin,
        end,
        totalFen: '460000',
        fundFen: '322000',
      })
    const otherCourse = { 'training_record#2': { training_no: trainingNo(2) } }
    return [
      ...both('two-courses', {}, earlier),
      told('two-courses', '75000', otherCourse),
      ...both(
        'whole-overlap',
        { schedule_kind: `'full'` },
        { begin_on: monday(2, -3), end_on: monday(2, 12), attended_days: 'null' },
      ),
      told('whole-overlap', '150000', otherCourse),
      trained(actors(rule, 'in-hospital'), 1),
      ...stay('in-hospital', monday(2), monday(2, 4)),
      told('in-hospital', '45000', { medical_visit: visitKey(1) }),
      ...both('evening', { schedule_kind: `'evening'` }, earlier),
      ...both('online', {}, { ...earlier, schedule_kind: `'online'` }),
      ...both('consecutive', {}, { begin_on: monday(2, -14), end_on: monday(2, -3) }),
      ...both('absent', { attended_days: '5' }, earlier),
      ...both('half-days', { class_hours: '40' }, { ...earlier, class_hours: '40' }),
      ...both(
        'other-budget',
        { funding_source: `'employment_subsidy'` },
        { ...earlier, funding_source: `'employment_subsidy'` },
      ),
      trained(actors(rule, 'day-of-discharge'), 1),
      ...stay('day-of-discharge', monday(2, 2), monday(2, 3)),
      trained(actors(rule, 'absent-in-hospital'), 1, { attended_days: '7' }),
      ...stay('absent-in-hospital', monday(2), monday(2, 4)),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
