/** 一人同月由两个单位领补贴;当月换单位、同一单位两个项目、已退票、另一资金不是。 */
import { monthBack } from './claimants.ts'
import { otherEmployer } from './col-03.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { insuredBy, subsidised, subsidyKey } from './subsidised.ts'

const rule = 'UNE-09'
const ways = { 'two-units': [worker], 'overlapping-change': [worker] }
const innocents: Readonly<Record<string, string>> = {
  changed: '当月换单位,前后相接',
  'both-items': '同一单位领岗位补贴和社会保险补贴',
  returned: '另一单位的一笔已退票',
  'other-budget': '另一单位的一笔由就业补助资金支付',
}

export const une09: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, ways),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const other = otherEmployer(city)
    type Set_ = Readonly<Record<string, string>>
    const first = (variant: string, newest: number, oldest: number, set: Set_ = {}): string[] => [
      subsidised({ from: actors(rule, variant), unit: 'c.eid', newest, oldest, set }),
      ...insuredBy({ from: actors(rule, variant), unit: 'c.eid', newest: newest === 2 ? 0 : newest, oldest: 9 }),
    ]
    const second = (variant: string, newest: number, oldest: number, set: Set_ = {}): string[] => [
      subsidised({
        from: actors(rule, variant),
        unit: other,
        newest,
        oldest,
        n: 1,
        set: { amount_fen: '60000', ...set },
      }),
      ...insuredBy({ from: actors(rule, variant), unit: other, newest: 0, oldest, scheme: '310' }),
    ]
    const told = (variant: string, newest: number, oldest: number): string =>
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: 'c.m' },
        amountFen: '60000',
        claims: '一人同月由两个单位享受岗位补贴',
        rows: { post_subsidy: subsidyKey('c.m', 1), 'post_subsidy#2': subsidyKey('c.m') },
        from: `(select a.*, add_months(a.w1, -b::integer) as m from ${actors(rule, variant)} a cross join range(${newest}, ${oldest + 1}) t(b)) c`,
      })
    return [
      ...first('two-units', 2, 5),
      ...second('two-units', 2, 4),
      told('two-units', 2, 4),
      ...first('overlapping-change', 3, 5, { left_on: `${monthBack(3)} + 14` }),
      ...second('overlapping-change', 2, 3, { hired_on: `${monthBack(3)} + 4` }),
      told('overlapping-change', 3, 3),
      ...first('changed', 3, 5, { left_on: `${monthBack(3)} + 14` }),
      ...second('changed', 2, 3, { hired_on: `${monthBack(3)} + 14` }),
      ...first('both-items', 2, 5),
      subsidised({
        from: actors(rule, 'both-items'),
        unit: 'c.eid',
        newest: 2,
        oldest: 5,
        n: 1,
        set: { benefit_item: `'insurance_subsidy'` },
      }),
      ...first('returned', 2, 5),
      ...second('returned', 2, 4, { status: `'returned'` }),
      ...first('other-budget', 2, 5),
      ...second('other-budget', 2, 4, { funding_source: `'employment_subsidy'` }),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
