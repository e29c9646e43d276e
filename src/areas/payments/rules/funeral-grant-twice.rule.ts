/**
 * CRS-01 丧葬补助金重复领取. One death, one grant: of pension, injury or unemployment insurance the survivors choose one. The
 * dead person is the worker in injury rows and the person in the others. A pension grant may be told in two feeds; of one
 * scheme it counts once. The largest grant is left to the survivors, what comes beside it is the excess.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { oneFuneralGrant } from '#law/values/payment-terms.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

const grantOf = (alias: string, dataset: string, dead: string, rank: number): string => `
      select ${dead} as person_id, scheme, paid_on, amount_fen, agency_district, ${rank} as feed,
        ${['grant', 'pension', 'injury', 'unemployment']
          .map((name) => (name === alias ? `row_ref as ${name}_ref` : `cast(null as bigint) as ${name}_ref`))
          .join(', ')}
      from ${dataset}
      where benefit_item = 'funeral_grant' and (status = 'paid' or amount_fen < 0)`

export const funeralGrantTwice = defineRule({
  id: 'CRS-01',
  version: 1,
  name: '同一死亡人员的丧葬补助金由多项保险支付',
  subject: 'person',
  cut: ['person_id'],
  grain: [],
  act: hold('stop-benefit', zz27('五(三)')),
  basis: [lawOf('social-insurance-law', '第49条'), zz27('五(五)2'), zz27('七(四)'), zz27('八(三)2')],
  params: { only_one: oneFuneralGrant },
  reads: {
    grant: 'funeral_grant',
    pension: 'pension_payment',
    injury: 'injury_benefit',
    unemployment: 'unemployment_payment',
  },
  cutBy: { injury: { person_id: 'worker_id' } },
  sql: `
    with told as (${[
      grantOf('grant', 'funeral_grant', 'person_id', 1),
      grantOf('pension', 'pension_payment', 'person_id', 2),
      grantOf('injury', 'injury_benefit', 'worker_id', 1),
      grantOf('unemployment', 'unemployment_payment', 'person_id', 1),
    ].join('\n      union all')}
    ),
    fed as (
      select person_id, scheme, feed, cast(sum(amount_fen) as bigint) as net_fen, min(paid_on) as first_paid_on,
        row_number() over (partition by person_id, scheme order by sum(amount_fen) desc nulls last, feed nulls last) as standing
      from told
      group by person_id, scheme, feed
    ),
    ranked as (
      select f.*,
        count(*) over (partition by person_id) as grants,
        max(first_paid_on) over (partition by person_id) as doubled_on,
        row_number() over (partition by person_id order by net_fen desc nulls last, scheme nulls last) as place
      from fed f
      where standing = 1 and net_fen > 0
    )
    select t.person_id, r.doubled_on as found_on,
      case when min(t.agency_district) over (partition by t.person_id) = max(t.agency_district) over (partition by t.person_id)
        then t.agency_district end as district,
      case when r.place > 1 then t.amount_fen else cast(0 as bigint) end as at_risk_fen,
      t.grant_ref, t.pension_ref, t.injury_ref, t.unemployment_ref
    from ranked r
    join told t on t.person_id = r.person_id and t.scheme = r.scheme and t.feed = r.feed
    join p_only_one o
      on o.value and o.valid_from <= r.doubled_on and (o.valid_to is null or r.doubled_on < o.valid_to)
    where r.grants > 1`,
  innocent: [
    '其中一项已冲销、退票或追回',
    '同一笔养老丧葬补助金在两份报送中各有一行',
    '一次性工亡补助金、一次性抚恤金、供养亲属抚恤金不是丧葬补助金',
    '一项丧葬补助金分次支付',
    '遗属先领一项,改选另一项并退回前一项',
  ],
  next: '请遗属书面选择一项,另一项不得支付;已支付的由支付机构责令退回,申领时隐瞒的按涉嫌骗取处理。',
  says: '同一死亡人员领取了两项以上保险的丧葬补助金',
})
