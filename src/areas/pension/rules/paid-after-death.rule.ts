/** PEN-01 死亡后继续领取, by the one resolved death of a person. */
import { lawOf, zz27 } from '#law/basis.ts'
import { monthsDueAfterEvent } from '#law/values/funds.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { death } from '#screening/relations/death.ts'

export const paidAfterDeath = defineRule({
  id: 'PEN-01',
  version: 1,
  name: '死亡后继续领取养老待遇',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: hold('stop-benefit', zz27('五(三)')),
  basis: [zz27('五(五)3'), zz27('五(三)'), zz27('五(四)'), lawOf('agency-regulation', '第26条')],
  params: { months_due: monthsDueAfterEvent },
  reads: { pay: 'pension_payment', death: 'death_record' },
  uses: [death],
  sql: `
    with paid as (
      select pay.person_id, pay.scheme, pay.for_month, pay.agency_district, pay.amount_fen,
        pay.row_ref as pay_ref, death.row_ref as death_ref, death.died_on,
        cast(sum(pay.amount_fen) over (partition by pay.person_id, pay.scheme, pay.for_month) as bigint) as net_fen
      from pension_payment pay
      join death on death.person_id = pay.person_id
      join p_months_due due
        on due.valid_from <= pay.for_month and (due.valid_to is null or pay.for_month < due.valid_to)
      where pay.benefit_item in ('monthly', 'arrears', 'recalculation')
        and (pay.status = 'paid' or pay.amount_fen < 0)
        and pay.for_month > add_months(month_of(death.died_on), due.value)
        and (pay.person_name is null or death.person_name is null or pay.person_name = death.person_name)
    )
    select
      person_id, for_month, scheme,
      for_month as found_on,
      agency_district as district,
      amount_fen as at_risk_fen,
      pay_ref, death_ref,
      died_on
    from paid
    where net_fen > 0`,
  innocent: [
    '死亡当月的待遇照发',
    '死亡以前月份的补发,在死亡以后才支付',
    '丧葬补助金、一次性抚恤金、个人账户余额返还等因死亡而发的项目',
    '款项已退票、冲销或追回',
    '死亡信息登记错误、已撤回,或号码相同而姓名不符',
    '各部门死亡日期不一致的,按最晚的一个计算,不一致本身另作数据核对',
  ],
  next: '经办机构核实死亡事实后停发并通知家属;错报死亡的当日恢复、下次补发;已多发的责令退回,涉嫌骗取的移送。',
  says: '{died_on} 已死亡,仍发放 {for_month} 的养老待遇',
})
