/** 档案日期与核定日期:以档案最先形成的材料为准;只有因此提前退休的才是问题。 */
import type { City } from '../session.ts'
import { into } from './into.ts'
import { more } from './more.ts'
import {
  type Actor,
  actors,
  assessed,
  bornYears,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  pensioner,
  truth,
  violations,
} from './plant.ts'

const rule = 'PEN-08'
/** 真实年龄五十八,核定采用的早三年。 */
const man58 = (city: City): Actor => ({ seg: 'cast-early', sex: '1', cat: 'male60', born: bornYears(city, 58) })
const early = ['earlier-birth', 'altered', 'agreed', 'corrected'] as const
const innocents = {
  agreed: '集体会商已认定所采用的出生日期',
  corrected: '公安机关在退休以前已更正出生日期',
  'later-form': '后形成的材料记载不同,采用的是最先的',
  'same-month': '差别在同一个月之内',
  enlisted: '不满十六周岁入伍',
  'educated-youth': '不满十六周岁上山下乡',
} as const
const old = ['young-start', 'later-form', 'same-month', 'enlisted', 'educated-youth']

const file = (variant: string, set: Readonly<Record<string, string>>): string =>
  into(
    'x_file',
    {
      pid: 'c.pid',
      formed_on: '(c.birth + 7000)::date',
      birth: 'c.birth',
      first_work: '(c.birth + 7000)::date',
      ...set,
    },
    actors(rule, variant),
  )
const found = (variant: string, matter: string, amountFen: string, claims: string): string =>
  truth({
    rule,
    subject: { person_id: 'c.id' },
    grain: { assessment_no: `'HD' || no9(c.pid) || '110'`, matter: `'${matter}'` },
    amountFen,
    claims,
    rows: { pension_assessment: { agency_district: 'c.dist', assessment_no: `'HD' || no9(c.pid) || '110'` } },
    from: `${actors(rule, variant)} c`,
  })

const ofBirth = (): readonly string[] => [
  into(
    'x_assessment',
    {
      pid: 'c.pid',
      scheme: `'110'`,
      category: `'male60'`,
      retired_on: 'add_months(c.w1, -2) + 9',
      benefit_from: 'add_months(c.w1, -1)',
      approved_fen: 'cast_fen(c.pid)',
      birth_used: '(c.birth - interval 36 month)::date',
      first_work: '(c.birth + 7000)::date',
    },
    actors(rule, early),
  ),
  paid(actors(rule, early), { oldest: 1 }),
  file('earlier-birth', {}),
  file('altered', { birth: '(c.birth - interval 36 month)::date', altered: 'true' }),
  file('altered', { form: '2', formed_on: '(c.birth + 9000)::date' }),
  file('agreed', {}),
  into(
    'x_conference',
    {
      pid: 'c.pid',
      held_on: 'add_months(c.w1, -3) + 4',
      question: `'birth'`,
      determined_on: '(c.birth - interval 36 month)::date',
    },
    actors(rule, 'agreed'),
  ),
  // 公安已更正为核定所采用的日期,档案仍是旧的。
  file('corrected', {}),
  into('x_identity', { pid: 'c.pid', absent: 'true' }, actors(rule, 'corrected')),
  more(
    'identity_record',
    {
      identity_record_no: `'HJ' || no9(c.pid)`,
      person_id: 'c.id',
      person_name: 'c.name',
      sex: 'c.sex',
      birth_on: '(c.birth - interval 36 month)::date',
      birth_corrected_on: `date '2012-05-08'`,
      birth_before_correction: 'c.birth',
      region: 'c.prefix',
      register_status: `'normal'`,
      received_on: 'c.w0',
    },
    `${actors(rule, 'corrected')} c`,
  ),
]

const ofFirstWork = (): readonly string[] => [
  assessed(actors(rule, old)),
  paid(actors(rule, old), { oldest: 1 }),
  file('young-start', { first_work: '(c.birth + 5300)::date', formed_on: '(c.birth + 5320)::date' }),
  file('enlisted', {
    first_work: '(c.birth + 5300)::date',
    formed_on: '(c.birth + 5320)::date',
    first_kind: `'enlistment'`,
  }),
  file('educated-youth', {
    first_work: '(c.birth + 5300)::date',
    formed_on: '(c.birth + 5320)::date',
    first_kind: `'educated_youth'`,
  }),
  `update x_assessment set first_work = (c.birth + 5300)::date from ${actors(rule, ['young-start', 'enlisted', 'educated-youth'])} c where x_assessment.pid = c.pid`,
]

const others = (): readonly string[] => [
  file('later-form', {}),
  file('later-form', { form: '2', formed_on: '(c.birth + 9000)::date', birth: '(c.birth + 400)::date' }),
  file('same-month', { birth: 'month_of(c.birth) + 27' }),
  found('earlier-birth', 'birth', 'cast_fen(c.pid) * 2', '核定采用的出生日期早于档案最先的记载,提前退休'),
  found('altered', 'birth', 'cast_fen(c.pid) * 2', '据涂改的材料提前出生日期'),
  found('young-start', 'first_work', '0', '参加工作时不满十六周岁,又不是入伍、知青或特招'),
  ...Object.entries(innocents).map(([variant, why]) =>
    innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
  ),
]

export const pen08: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'earlier-birth': [man58(city)], altered: [man58(city)], 'young-start': [pensioner] }),
    ...lookAlikes(
      city,
      rule,
      Object.fromEntries(
        Object.keys(innocents).map((variant) => [
          variant,
          [variant === 'agreed' || variant === 'corrected' ? man58(city) : pensioner],
        ]),
      ),
    ),
  ],
  write: () => [...ofBirth(), ...ofFirstWork(), ...others()],
}
