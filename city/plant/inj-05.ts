/** 辅助器具未到最低使用年限更换。 */
import { fittingNo } from '../injury.ts'
import { monthAgo } from '../session.ts'
import { recognised } from './injured.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'INJ-05'
const claims: Readonly<Record<string, string>> = {
  early: '未到最低使用年限又由基金更换同一种器具',
  'other-model': '写明更换上一件,换成另一型号,上一件未到年限',
  'after-repair': '维修以后随即更换,维修不另起年限',
}
const innocents: Readonly<Record<string, string>> = {
  confirmed: '提前更换经劳动能力鉴定机构确认',
  'repair-only': '只是维修',
  'two-sides': '左右两侧各一件,分别期满更换',
  'full-life': '期满更换',
}

export const inj05: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, Object.fromEntries(Object.keys(claims).map((variant) => [variant, [worker]]))),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const all = [...Object.keys(claims), ...Object.keys(innocents)]
    const fitted = (of: readonly string[], cells: Readonly<Record<string, string>>): string =>
      `insert into x_device(pid, prov, ${Object.keys(cells).join(', ')}) select c.pid, 1, ${Object.values(cells).join(', ')} from ${actors(rule, of)} c`
    const replacement = { n: '1', kind: `'replacement'`, fitted_on: `${monthAgo(city, 2)} + 5` }
    return [
      recognised(city, actors(rule, all)),
      fitted(
        all.filter((variant) => variant !== 'full-life' && variant !== 'two-sides'),
        { device: '2', fitted_on: `${monthAgo(city, 20)} + 5` },
      ),
      fitted(['full-life', 'two-sides'], { device: '2', life: '24', fitted_on: `${monthAgo(city, 26)} + 5` }),
      fitted(['early', 'confirmed', 'full-life', 'after-repair'], { ...replacement, device: '2' }),
      fitted(['other-model'], { ...replacement, device: '1', previous: '0' }),
      fitted(['repair-only', 'after-repair'], {
        n: '2',
        kind: `'repair'`,
        device: '2',
        previous: '0',
        fitted_on: `${monthAgo(city, 4)} + 5`,
      }),
      fitted(['two-sides'], { n: '3', device: '2', life: '24', fitted_on: `${monthAgo(city, 25)} + 5` }),
      fitted(['two-sides'], { ...replacement, device: '2' }),
      fitted(['two-sides'], { ...replacement, n: '4', device: '2', fitted_on: `${monthAgo(city, 1)} + 5` }),
      `insert into x_appraisal(pid, kind, appraised_on) select c.pid, 'device', ${monthAgo(city, 3)} + 5 from ${actors(rule, 'confirmed')} c`,
      ...Object.entries(claims).map(([variant, claim]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { fitting_no: fittingNo('c.pid', '1') },
          amountFen: variant === 'other-model' ? '1860000' : '168000',
          claims: claim,
          rows: {
            assistive_device: { fitting_no: fittingNo('c.pid', '1') },
            'assistive_device#2': { fitting_no: fittingNo('c.pid', '0') },
          },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
