/** 一家机构一个月内为五名以上住院人员减免个人负担。每种情形一家或几家备用医院。 */
import { monthAgo } from '../session.ts'
import { cared, careKeys } from './care.ts'
import { hospitalOf, innocent, type Part, type Plant, rowJson, truth, worker } from './plant.ts'

const rule = 'MED-29'
const sizes: Readonly<Record<string, number>> = { five: 5, seven: 7, four: 4, aid: 6, rounding: 6, 'two-months': 8 }
const guilty = ['five', 'seven']
const innocents: Readonly<Record<string, string>> = {
  four: '一个月只有四人',
  aid: '个人负担由医疗救助支付',
  rounding: '收费处抹零',
  'two-months': '两个月各四人',
}

export const med29: Plant = {
  rule,
  spare: () => ({ hospitals: 12 }),
  parts: (city) =>
    Object.entries(sizes).map(
      ([variant, size]): Part => ({
        rule,
        variant,
        count: variant === 'five' && city.planted > 1 ? 2 : 1,
        slots: Array.from({ length: size }, () => worker),
      }),
    ),
  write: (city) => {
    const m = monthAgo(city, 2)
    const fund = '(310000 + c.pid % 100)::bigint'
    const vid = `'C' || no9(c.pid) || '1'`
    const month = (variant: string): string => (variant === 'two-months' ? `add_months(${m}, -(c.slot % 2))` : m)
    const treated = (variant: string): string =>
      `(select * from p where cast_ and rule = '${rule}' and variant = '${variant}') c join prov v on v.ix = ${hospitalOf(city, rule, `${Object.keys(sizes).indexOf(variant)} + 6 * (c.k % 2)`)}`
    const stays = (variant: string): string[] =>
      cared({
        from: treated(variant),
        vid,
        begin: `${month(variant)} + 1 + 3 * c.slot`,
        end: `${month(variant)} + 5 + 3 * c.slot`,
        medType: '21',
        totalFen: '450000',
        fundFen: fund,
        settled: {
          waived_fen: variant === 'rounding' ? '(20 + c.slot)::bigint' : '(90000 + c.slot * 100)::bigint',
          ...(variant === 'aid' ? { medical_aid_pay_fen: '90000::bigint', pool_pay_fen: `${fund} - 90000` } : {}),
        },
      })
    return [
      ...Object.keys(sizes).flatMap(stays),
      ...guilty.map((variant) =>
        truth({
          rule,
          subject: { provider_id: 'c.code' },
          grain: { for_month: m },
          amountFen: 'c.fund',
          claims: '以减免个人负担诱导住院的费用不得结算',
          rows: 'c.rows',
          from: `(select v.code, sum(${fund}) as fund, list(${rowJson('medical_settlement', careKeys(vid).medical_settlement)} order by c.pid) as rows from ${treated(variant)} group by v.code) c`,
        }),
      ),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({
          rule,
          subject: { provider_id: 'c.code' },
          why,
          from: `(select distinct v.code from ${treated(variant)}) c`,
        }),
      ),
    ]
  },
}
