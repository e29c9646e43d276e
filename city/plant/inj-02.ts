/** 供养亲属抚恤金:满十八周岁、就业、再婚、被收养、死亡后终止,收监期间停发;完全丧失劳动能力的继续享受。 */
import { injuryNo } from '../injury.ts'
import { type City, monthAgo } from '../session.ts'
import {
  type Actor,
  actors,
  bornYears,
  innocent,
  lookAlikes,
  monthsBack,
  type Plant,
  truth,
  violations,
  worker,
} from './plant.ts'

const rule = 'INJ-02'
const dead: Actor = { seg: 'cast-dead', born: ['1975-01-01', '1982-12-31'] }
const child: Actor = { seg: 'cast-child', born: ['2012-01-01', '2014-12-31'] }
const widow: Actor = { seg: 'cast-widow', sex: '2', cat: 'female55', born: ['1978-01-01', '1984-12-31'] }
const parent: Actor = { seg: 'cast-parent', sex: '1', cat: 'male60', born: ['1948-01-01', '1953-12-31'] }
/** Slot 0 draws, slot 1 is the worker who died. Event in the month `w1 - 3` unless it is said otherwise. */
const ways = (city: City): Record<string, readonly Actor[]> => ({
  adult: [{ seg: 'cast-child', born: bornYears(city, 18, 3) }, dead],
  remarried: [widow, dead, worker],
  employed: [{ seg: 'cast-widow', sex: '2', cat: 'female55', born: ['1985-01-01', '1988-12-31'] }, dead],
  died: [parent, dead],
  imprisoned: [parent, dead],
  adopted: [child, dead, worker],
})
const innocentWays = (city: City): Record<string, readonly Actor[]> => ({
  incapable: [{ seg: 'cast-child', born: bornYears(city, 20, 3) }, dead],
  'worker-in-prison': [{ seg: 'cast-worker', born: ['1975-01-01', '1985-12-31'] }],
  'birthday-month': [{ seg: 'cast-child', born: bornYears(city, 18, 0) }, dead],
})
const innocents: Readonly<Record<string, string>> = {
  incapable: '经鉴定完全丧失劳动能力',
  'worker-in-prison': '工伤职工本人服刑,不停发伤残津贴',
  'birthday-month': '年满十八周岁当月照发',
}
const claims: Readonly<Record<string, string>> = {
  adult: '年满十八周岁且未完全丧失劳动能力,次月起应终止',
  remarried: '配偶再婚,次月起应终止',
  employed: '就业后应终止',
  died: '供养亲属死亡,次月起应终止',
  imprisoned: '收监服刑期间应停发',
  adopted: '被他人收养,次月起应终止',
}
const relation: Readonly<Record<string, string>> = {
  remarried: 'spouse',
  employed: 'spouse',
  died: 'parent',
  imprisoned: 'parent',
}
const withWorker = (variant: string): string =>
  `(select a.*, o.pid as worker from ${actors(rule, variant)} a join p o on o.rule = a.rule and o.variant = a.variant and o.k = a.k and o.slot = 1)`

export const inj02: Plant = {
  rule,
  parts: (city) => [...violations(city, rule, ways(city)), ...lookAlikes(city, rule, innocentWays(city))],
  write: (city) => {
    const event = monthAgo(city, 3)
    const amount = '(130000 + c.pid % 60 * 100)::bigint'
    const drawing = [...Object.keys(ways(city)), 'incapable', 'birthday-month']
    return [
      ...drawing.flatMap((variant) => [
        `insert into x_recognition(pid, accident_on, is_death) select c.worker, ${monthAgo(city, 40)} + 8, true from ${withWorker(variant)} c`,
        `insert into x_dependant(pid, worker, relation, incapable, appraisal_no, right_from) select c.pid, c.worker, '${relation[variant] ?? 'child'}', ${variant === 'incapable'}, ${variant === 'incapable' ? `'JD' || no9(c.pid) || '0'` : 'null'}, ${monthAgo(city, 36)} from ${withWorker(variant)} c`,
        `insert into x_injury(pid, worker, item, for_month, paid_on, amount_fen) select c.pid, c.worker, 'dependant_pension', c.m, c.m + 19, ${amount} from (select a.*, add_months(a.w1, -b) as m from ${withWorker(variant)} a ${monthsBack(0, 5)}) c`,
      ]),
      `insert into x_marriage select 'J410100-C' || no9(c.pid), c.pid, o.pid, ${event} + 9 from ${actors(rule, 'remarried')} c join p o on o.rule = c.rule and o.variant = c.variant and o.k = c.k and o.slot = 2
       union all select 'J410100-C' || no9(c.pid), o.pid, c.pid, ${event} + 9 from ${actors(rule, 'remarried')} c join p o on o.rule = c.rule and o.variant = c.variant and o.k = c.k and o.slot = 2`,
      `insert into x_enrollment(pid, scheme, eid, starts_on) select c.pid, '110', c.eid, ${event} + 4 from ${actors(rule, 'employed')} c`,
      `insert into x_contribution(pid, scheme, for_month, paid_on, eid, base_fen) select c.pid, '110', c.m, c.m + 12, c.eid, base_of(c.wage_fen, c.m) from (select a.*, add_months(a.w1, -b) as m from ${actors(rule, 'employed')} a ${monthsBack(0, 3)}) c`,
      `insert into x_death(pid, died_on, received_on) select c.pid, ${event} + 13, ${event} + 25 from ${actors(rule, 'died')} c`,
      `insert into x_sentence(pid, starts_on, ends_on) select c.pid, ${event} + 6, add_months(c.w1, 20) + 6 from ${actors(rule, 'imprisoned')} c`,
      `insert into x_kinship(pid, relative, relation, adopted, starts_on) select c.pid, o.pid, 'parent', true, ${event} + 16 from ${actors(rule, 'adopted')} c join p o on o.rule = c.rule and o.variant = c.variant and o.k = c.k and o.slot = 2`,
      `insert into x_appraisal(pid, kind, incapable, appraised_on) select c.pid, 'dependant', true, ${monthAgo(city, 30)} from ${actors(rule, 'incapable')} c`,
      ...Object.keys(ways(city)).map((variant) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { for_month: 'c.m' },
          amountFen: amount,
          claims: claims[variant] ?? '',
          rows: {
            injury_benefit: { agency_district: 'c.dist', payment_no: injuryNo({ pid: 'c.pid', month: 'c.m' }) },
            dependant: { person_id: 'c.id', worker_id: 'w.id', assessment_no: `'GH' || no9(c.pid)` },
          },
          from: `(select a.*, add_months(a.w1, -b) as m from ${withWorker(variant)} a ${monthsBack(0, 2)}) c join p w on w.pid = c.worker`,
        }),
      ),
      `insert into x_recognition(pid, accident_on) select c.pid, ${monthAgo(city, 50)} + 8 from ${actors(rule, 'worker-in-prison')} c`,
      `insert into x_appraisal(pid, kind, grade, appraised_on) select c.pid, 'injury_first', '3', ${monthAgo(city, 40)} from ${actors(rule, 'worker-in-prison')} c`,
      `insert into x_injury(pid, worker, item, for_month, paid_on, amount_fen) select c.pid, c.pid, 'disability_allowance', c.m, c.m + 19, 420000 from (select a.*, add_months(a.w1, -b) as m from ${actors(rule, 'worker-in-prison')} a ${monthsBack(0, 5)}) c`,
      `insert into x_sentence(pid, starts_on, ends_on) select c.pid, ${event} + 6, add_months(c.w1, 20) + 6 from ${actors(rule, 'worker-in-prison')} c`,
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
