/** 特殊工种提前退休:年限按各单位加总,重叠的不重复算;男满五十五周岁。 */
import { into } from './into.ts'
import {
  type Actor,
  actors,
  innocent,
  lookAlikes,
  type Plant,
  paid,
  paidRows,
  pensionKey,
  truth,
  violations,
} from './plant.ts'

const rule = 'PEN-07'
/** 年满五十五、未到法定年龄。 */
const man: Actor = { seg: 'cast-early', sex: '1', cat: 'male60', born: ['1966-02-01', '1967-06-30'] }
const tooYoung: Actor = { ...man, born: ['1971-12-01', '1972-12-31'] }

/** variant → trade of the approval, spans of work: [trade, begins (months before retirement), ends, recognised]. */
const spans = {
  'few-years': ['heights', [['heights', 260, 153, true]]],
  overlapping: [
    'underground',
    [
      ['underground', 200, 130, true],
      ['underground', 180, 110, true],
    ],
  ],
  unrecognised: ['harmful', [['harmful', 200, 100, false]]],
  'too-young': ['heights', [['heights', 260, 100, true]]],
  'added-up': [
    'heights',
    [
      ['heights', 260, 200, true],
      ['heights', 150, 80, true],
    ],
  ],
  'two-trades': [
    'heights',
    [
      ['heights', 260, 190, true],
      ['harmful', 150, 98, true],
    ],
  ],
  agreed: ['harmful', [['harmful', 200, 130, true]]],
} as const satisfies Record<string, readonly [string, readonly (readonly [string, number, number, boolean])[]]>

const claims: Readonly<Record<string, string>> = {
  'few-years': '高空工种只有九年,不足十年即批准提前退休',
  overlapping: '两段井下经历重叠,实际不足九年',
  unrecognised: '工种经历未经认定即据以提前退休',
  'too-young': '未满五十五周岁即按特殊工种退休',
}
const innocents = {
  'added-up': '年限分散在两个单位,加总已满',
  'two-trades': '先后两类特殊工种,合计已满',
  agreed: '集体会商已认定',
} as const

export const pen07: Plant = {
  rule,
  parts: (city) => [
    ...violations(
      city,
      rule,
      Object.fromEntries(Object.keys(claims).map((way) => [way, [way === 'too-young' ? tooYoung : man]])),
    ),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((way) => [way, [man]]))),
  ],
  write: () => [
    ...Object.entries(spans).flatMap(([variant, [trade, list]]) => [
      into(
        'x_assessment',
        {
          pid: 'c.pid',
          scheme: `'110'`,
          kind: `'special_trade'`,
          category: `'male60'`,
          retired_on: 'add_months(c.w1, -2) + 9',
          benefit_from: 'add_months(c.w1, -1)',
          approved_fen: 'cast_fen(c.pid)',
          trade: `'${trade}'`,
          trade_no: `'特工' || c.pid`,
        },
        actors(rule, variant),
      ),
      ...list.map(([kind, begins, ends, recognised], n) =>
        into(
          'x_history',
          {
            pid: 'c.pid',
            trade: `'${kind}'`,
            starts_on: `add_months(c.w1, -2 - ${begins})`,
            ends_on: `add_months(c.w1, -1 - ${ends}) - 1`,
            recognised: String(recognised),
            n: String(n),
          },
          actors(rule, variant),
        ),
      ),
      paid(actors(rule, variant), { oldest: 1 }),
    ]),
    into(
      'x_conference',
      { pid: 'c.pid', held_on: 'add_months(c.w1, -3) + 4', question: `'trade'` },
      actors(rule, 'agreed'),
    ),
    ...Object.entries(claims).map(([variant, claim]) =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.for_month', scheme: 'c.pay_scheme' },
        amountFen: 'c.paid_fen',
        claims: claim,
        rows: {
          pension_payment: pensionKey('c.for_month', '110'),
          pension_assessment: { agency_district: 'c.dist', assessment_no: `'HD' || no9(c.pid) || '110'` },
        },
        from: paidRows(rule, variant, 'true'),
      }),
    ),
    ...Object.entries(innocents).map(([variant, why]) =>
      innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
    ),
  ],
}
