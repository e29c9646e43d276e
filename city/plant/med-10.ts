/** 单价高于当日该等级的最高支付单价:风险是超出部分中基金付的那一份。 */
import { raisedItem } from '../catalogue.ts'
import { providerCounts } from '../medical.ts'
import { monthAgo } from '../session.ts'
import { actors, innocent, lookAlikes, type Plant, rowJson, truth, violations, worker } from './plant.ts'
import { castVisit, visited } from './stays.ts'

const rule = 'MED-10'
const innocents: Readonly<Record<string, string>> = {
  'at-cap': '单价正好等于限价',
  'raised-cap': '费用发生日之前限价已经上调',
}
const capOf = (ci: string, prov: string, day: string): string =>
  `(select max(k.price_cap) from cap k join prov v on v.ix = ${prov} where k.ci = ${ci} and k.level = v.level and k.valid_from <= ${day} and (k.valid_to is null or ${day} <= k.valid_to))`

export const med10: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { 'above-cap': [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const m = monthAgo(city, 1)
    const { hospitals } = providerCounts(city.people)
    const prov = `(1 + c.k % ${hospitals})`
    // 清创缝合、彩超、CT、生化:都没有调过价的服务项目。
    const ci = '[25, 21, 23, 24][1 + c.k % 4]'
    const excess = '(2000 + c.k % 5 * 200)'
    const from = (variant: string, day: string, price: string): string =>
      `(select c.*, (${price})::bigint as price, ${day} as day from ${actors(rule, variant)} c)`
    const above = from('above-cap', `${m} + 5`, `${capOf(ci, prov, `${m} + 5`)} + ${excess}`)
    // 一半由基金支付,金额取偶数,所以超出部分的一半正好是基金的损失。
    const bill = (of: string, item: string): string[] =>
      visited({
        from: of,
        no: 1,
        prov,
        medType: '11',
        begin: 'c.day',
        totalFen: 'c.price',
        fundFen: '(c.price // 2)::bigint',
        ci: item,
      })
    return [
      ...bill(above, ci),
      truth({
        rule,
        subject: { provider_id: 'c.code' },
        grain: { item_code: 'c.item_code', for_month: m },
        amountFen: 'c.loss',
        claims: '收费超出该等级最高支付单价,超标准部分不得结算',
        rows: 'c.rows',
        from: `(select v.code, cat.code as item_code, sum(${excess} // 2) as loss, list(${rowJson('medical_item', { item_no: `'MX' || ${castVisit('c.pid', 1)} || '-1'` })} order by c.pid) as rows
          from ${actors(rule, 'above-cap')} c join prov v on v.ix = ${prov} join cat on cat.ci = ${ci} group by all) c`,
      }),
      ...bill(from('at-cap', `${m} + 7`, capOf(ci, prov, `${m} + 7`)), ci),
      // 上调之后按新限价收费:按旧限价看是超的。
      ...bill(from('raised-cap', `${m} + 9`, `${capOf(String(raisedItem), prov, `${m} + 9`)}`), String(raisedItem)),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'v.code', item_code: 'cat.code', for_month: m },
          why,
          from: `${actors(rule, variant)} c join prov v on v.ix = ${prov} join cat on cat.ci = ${variant === 'raised-cap' ? raisedItem : ci}`,
        }),
      ),
    ]
  },
}
