/** 没有工伤认定,或在事故以前发生的治疗由工伤基金支付。 */
import { treated, treatmentId } from '../injury-care.ts'
import { monthAgo } from '../session.ts'
import { appraised, benefit, benefitKey, recognised, treatmentKey } from './injured.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'

const rule = 'INJ-06'
/** Claimed by hand: conclusion of the recognition (null: none). */
const byHand: Readonly<Record<string, readonly [conclusion: string | null, claims: string]>> = {
  none: [null, '没有工伤认定而支付治疗费'],
  refused: ['refused', '不予认定而支付治疗费'],
  pending: ['pending', '认定中没有担保而支付治疗费'],
  withdrawn: ['withdrawn', '认定撤销以后的治疗费'],
}
const innocents: Readonly<Record<string, readonly [conclusion: string | null, why: string]>> = {
  later: ['recognised', '治疗在先,认定在后'],
  guaranteed: ['pending', '认定中,有担保文书'],
  occupational: ['recognised', '职业病诊断以前的检查'],
  legacy: [null, '2011年前已鉴定的老工伤,认定文书不在系统内'],
  'taken-back': [null, '误付,已冲销'],
}
const hand = { ...byHand, ...innocents }

export const inj06: Plant = {
  rule,
  parts: (city) => [
    ...violations(
      city,
      rule,
      Object.fromEntries([...Object.keys(byHand), 'before'].map((variant) => [variant, [worker]])),
    ),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const served = monthAgo(city, 3)
    const amount = '(310000 + c.pid % 80 * 100)'
    return [
      ...Object.entries(hand).flatMap(([variant, [conclusion]]) =>
        conclusion === null
          ? []
          : [
              recognised(city, actors(rule, variant), {
                accident_on: variant === 'occupational' ? `${served} + 25` : `${served} + 2`,
                conclusion: `'${conclusion}'`,
                withdrawn_on: variant === 'withdrawn' ? `${served} + 3` : 'null',
                occupational: String(variant === 'occupational'),
                guarantee: variant === 'guaranteed' ? `'DB' || no9(c.pid)` : 'null',
                recognised_on: `${monthAgo(city, 2)} + 20`,
              }),
            ],
      ),
      recognised(city, actors(rule, 'before'), { accident_on: `${served} + 20` }),
      appraised(city, actors(rule, 'legacy'), { appraised_on: `date '2009-06-10'` }),
      benefit(actors(rule, Object.keys(hand)), 'medical_fee', monthAgo(city, 1), amount, {
        prov: '1',
        incurred_from: `${served} + 4`,
        incurred_to: `${served} + 9`,
        status: `case when c.variant = 'taken-back' then 'reversed' else 'paid' end`,
      }),
      ...treated({ from: actors(rule, 'before'), no: '1', prov: '1', on: `${served} + 6`, fundFen: '27000' }),
      ...Object.entries(byHand).map(([variant, [, claims]]) =>
        truth({
          rule,
          subject: { person_id: 'c.id' },
          grain: { for_month: served },
          amountFen: amount,
          claims,
          rows: { injury_benefit: benefitKey(monthAgo(city, 1)) },
          from: `${actors(rule, variant)} c`,
        }),
      ),
      truth({
        rule,
        subject: { person_id: 'c.id' },
        grain: { for_month: served },
        amountFen: '27000',
        claims: '事故发生以前的治疗由工伤基金支付',
        rows: { medical_settlement: treatmentKey(treatmentId('c.pid', '1')) },
        from: `${actors(rule, 'before')} c`,
      }),
      ...Object.entries(innocents).map(([variant, [, why]]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
