/** 供养人员丧失条件后仍领生活困难补助;事由当月照发。 */
import { type City, monthAgo } from '../session.ts'
import { into } from './into.ts'
import { more } from './more.ts'
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
import { allowanceFen, allowances, deceased, survivorKey, withDeceased } from './survivor-parts.ts'

const rule = 'PEN-12'
const widow: Actor = { seg: 'cast-widow', sex: '2', cat: 'female55', born: ['1978-01-01', '1984-12-31'] }
const parent: Actor = { seg: 'cast-parent', sex: '1', cat: 'male60', born: ['1940-01-01', '1945-12-31'] }
const child = (city: City, years: number, back: number): Actor => ({
  seg: 'cast-child',
  born: bornYears(city, years, back),
})
/** The event of each is in the month `w1 - 3`; the deaths of the lump-sum rule are of 2022. */
const ways = (city: City): Record<string, readonly Actor[]> => ({
  adult: [child(city, 18, 3), deceased],
  remarried: [widow, deceased, worker],
  died: [parent, deceased],
  'lump-sum-only': [widow, deceased],
  'past-its-end': [parent, deceased],
})
const innocentWays = (city: City): Record<string, readonly Actor[]> => ({
  student: [child(city, 20, 3), deceased],
  incapable: [child(city, 22, 3), deceased],
  disabled: [child(city, 24, 3), deceased],
  'birthday-month': [child(city, 18, 0), deceased],
  'early-death': [widow, deceased],
})
const innocents: Readonly<Record<string, string>> = {
  student: '年满十八周岁,仍全日制在校',
  incapable: '经鉴定完全丧失劳动能力',
  disabled: '持二级残疾人证',
  'birthday-month': '年满十八周岁当月照发',
  'early-death': '职工死亡在改发一次性待遇以前',
}
const claims: Readonly<Record<string, string>> = {
  adult: '年满十八周岁,次月起应终止',
  remarried: '配偶再婚,次月起应终止',
  died: '供养人员死亡,次月起应终止',
  'lump-sum-only': '职工死亡在改发一次性待遇以后,不应按月发放',
  'past-its-end': '已过登记的享受结束日期',
}
const relations: Readonly<Record<string, string>> = {
  remarried: 'spouse',
  died: 'parent',
  'lump-sum-only': 'spouse',
  'past-its-end': 'parent',
  'early-death': 'spouse',
}

const papers = (city: City): readonly string[] => [
  more(
    'student_record',
    {
      student_record_no: `'XJP' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      school_name: `'郑州商都职业学院'`,
      level: `'college'`,
      study_mode: `'full'`,
      starts_on: monthAgo(city, 20),
      received_on: monthAgo(city, 18),
    },
    `${actors(rule, 'student')} c`,
  ),
  more(
    'disability_record',
    {
      disability_record_no: `'CJP' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      disability_kind: `'limb'`,
      grade: `'2'`,
      issued_on: monthAgo(city, 40),
      received_on: monthAgo(city, 38),
    },
    `${actors(rule, 'disabled')} c`,
  ),
]

export const pen12: Plant = {
  rule,
  parts: (city) => [...violations(city, rule, ways(city)), ...lookAlikes(city, rule, innocentWays(city))],
  write: (city) => {
    const event = monthAgo(city, 3)
    const special: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'lump-sum-only': { deceased_on: `date '2022-02-10'` },
      'past-its-end': { right_to: `${event} + 20` },
      'early-death': { deceased_on: `date '2021-08-31'` },
    }
    const wed = (one: number, other: number): string =>
      `insert into x_marriage select 'J410100-P' || no9(w.pid), c.pid, o.pid, ${event} + 9 from ${actors(rule, 'remarried', one)} c join ${actors(rule, 'remarried', other)} o on o.k = c.k join ${actors(rule, 'remarried')} w on w.k = c.k`
    return [
      ...[...Object.keys(ways(city)), ...Object.keys(innocents)].map((variant) =>
        allowances(rule, variant, { relation: `'${relations[variant] ?? 'child'}'`, set: special[variant] ?? {} }),
      ),
      wed(0, 2),
      wed(2, 0),
      into('x_death', { pid: 'c.pid', died_on: `${event} + 13`, received_on: `${event} + 25` }, actors(rule, 'died')),
      into(
        'x_appraisal',
        { pid: 'c.pid', kind: `'dependant'`, incapable: 'true', appraised_on: monthAgo(city, 30) },
        actors(rule, 'incapable'),
      ),
      ...papers(city),
      ...Object.keys(ways(city)).map((variant) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { for_month: 'c.m' },
          amountFen: allowanceFen,
          claims: claims[variant] ?? '',
          rows: { survivor_allowance: survivorKey('c.m') },
          from: `(select a.*, add_months(a.w1, -b) as m from ${withDeceased(rule, variant)} a ${monthsBack(0, variant === 'lump-sum-only' ? 5 : 2)}) c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
