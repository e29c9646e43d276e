/**
 * UNE-03 丧失条件后领取失业保险金. The right ends with death, imprisonment under a sentence, military service, settlement abroad,
 * a basic pension, or a refused offer of work; the month of the event is due. Prison and service end again, and so does the
 * loss: the months of release, discharge and return are due. A pension ends the right in the months for which it was already
 * being paid: what is paid back later for months lived on unemployment benefit is settled against it, nobody went on drawing.
 * A refusal ends the claim in which it was made, not a later one.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { monthsDueAfterEvent } from '#law/values/funds.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { unemploymentMonth } from '../claims.ts'
import { endedRight } from '../ended-rights.ts'

export const benefitAfterRightEnded = defineRule({
  id: 'UNE-03',
  version: 1,
  name: '丧失领取条件后继续领取失业保险金',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('八(三)')),
  basis: [zz27('八(三)2'), zz27('八(二)'), lawOf('social-insurance-law', '第51条'), lawOf('zz-unemployment', '第27条')],
  params: { months_due: monthsDueAfterEvent },
  reads: {
    pay: 'unemployment_payment',
    death: 'death_record',
    sentence: 'sentence_record',
    enlistment: 'enlistment_record',
    exit: 'exit_residence',
    pension: 'pension_payment',
    registration: 'employment_registration',
  },
  uses: [endedRight, unemploymentMonth],
  sql: `
    with pensioned as (
      select n.person_id, n.for_month, month_of(min(n.paid_on)) as paid_month, min(n.row_ref) as event_ref
      from pension_payment n
      where n.person_id in (select person_id from unemployment_month)
        and n.benefit_item = 'monthly' and n.scheme in ('110', '120', '170')
        and (n.status = 'paid' or n.amount_fen < 0)
      group by n.person_id, n.for_month
      having sum(n.amount_fen) > 0
    ),
    lost as (
      select p.row_ref, e.ground, e.event_ref
      from unemployment_month p
      join p_months_due due
        on due.valid_from <= p.for_month and (due.valid_to is null or p.for_month < due.valid_to)
      join ended_right e on e.person_id = p.person_id and (e.first_month is null or e.first_month = p.first_month)
        and add_months(e.event_month, due.value) < p.for_month and p.for_month < e.again_month
      union all
      select p.row_ref, 5, n.event_ref
      from unemployment_month p
      join pensioned n on n.person_id = p.person_id and n.for_month = p.for_month
        and n.paid_month <= month_of(p.paid_on)
    ),
    ended as (
      select row_ref, min(ground) as ground,
        min(case when ground = 1 then event_ref end) as death_ref,
        min(case when ground = 2 then event_ref end) as sentence_ref,
        min(case when ground = 3 then event_ref end) as enlistment_ref,
        min(case when ground = 4 then event_ref end) as exit_ref,
        min(case when ground = 5 then event_ref end) as pension_ref,
        min(case when ground = 6 then event_ref end) as registration_ref
      from lost group by row_ref
    )
    select p.person_id, p.for_month, p.for_month as found_on, p.agency_district as district,
      p.amount_fen as at_risk_fen, p.row_ref as pay_ref, e.death_ref, e.sentence_ref, e.enlistment_ref, e.exit_ref,
      e.pension_ref, e.registration_ref,
      case e.ground when 1 then '死亡' when 2 then '被判刑收监' when 3 then '服兵役' when 4 then '移居境外'
        when 5 then '领取基本养老金' else '无正当理由拒绝介绍的工作' end as ended_by
    from ended e
    join unemployment_month p on p.row_ref = e.row_ref`,
  innocent: [
    '死亡、收监、入伍、出境当月照发',
    '丧葬补助金、一次性抚恤金因死亡而发',
    '刑满释放、退役、回国当月起恢复领取',
    '缓刑、假释、监外执行和判决前羁押不停发',
    '文职人员不是服兵役',
    '长期出境但未定居',
    '事后补发的养老金与已领失业保险金另行抵扣',
    '死亡信息已撤回或姓名不符',
    '拒绝介绍工作发生在前一次领取期间',
    '款项已退票、冲销或追回',
  ],
  next: '向提供信息的部门核实事由与日期后停发,同时停止基金代缴;未支付的不得支付,已支付的由行政部门责令退回,隐瞒事由继续领取的按涉嫌骗取处理。',
  says: '{for_month} 以前已{ended_by},仍发放失业保险金',
})
