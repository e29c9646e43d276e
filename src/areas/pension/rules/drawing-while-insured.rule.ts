/**
 * PEN-13 领取职工养老金同时以职工身份缴纳养老保险费. Compared by the month that the contribution is for, not by the day it was
 * paid; contributions paid before the pension was approved are the usual overlap of a late retirement and only want refunding.
 * Resident pensions beside employment are another matter and not judged here.
 */
import { zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const drawingWhileInsured = defineRule({
  id: 'PEN-13',
  version: 1,
  name: '领取养老金期间又以职工身份缴费',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: lead,
  basis: [zz27('五(五)3'), zz27('十一(七)')],
  params: {},
  reads: { pay: 'pension_payment', contribution: 'contribution', assessment: 'pension_assessment' },
  sql: `
    with began as (
      select person_id, min(benefit_from) as benefit_from, min(day_of(approved_at)) as approved_on
      from pension_assessment
      where status = 'approved' and scheme in ('110', '120')
      group by person_id
    ),
    working as (
      select c.person_id, c.for_month, c.contribution_no, c.row_ref
      from contribution c
      join began b on b.person_id = c.person_id and c.for_month >= b.benefit_from
      where c.scheme in ('110', '120') and c.insured_kind in ('employee', 'civil_servant')
        and c.contribution_kind in ('normal', 'arrears')
        and (b.approved_on is null or c.paid_on > b.approved_on)
    ),
    kept as materialized (
      select w.person_id, w.for_month, w.row_ref
      from working w
      where not exists (
        select 1 from contribution back
        where back.person_id = w.person_id and back.contribution_kind = 'refund'
          and back.refund_of_no = w.contribution_no)
    ),
    drawing as (
      select pay.person_id, pay.for_month, pay.agency_district, pay.amount_fen, pay.row_ref,
        cast(sum(pay.amount_fen) over (partition by pay.person_id, pay.for_month) as bigint) as net_fen
      from (select person_id, for_month from kept group by person_id, for_month) month
      join pension_payment pay on pay.person_id = month.person_id and pay.for_month = month.for_month
      where pay.scheme in ('110', '120') and pay.benefit_item in ('monthly', 'arrears', 'recalculation')
        and (pay.status = 'paid' or pay.amount_fen < 0)
    )
    select person_id, for_month, for_month as found_on, agency_district as district, amount_fen as at_risk_fen,
      row_ref as pay_ref, cast(null as bigint) as contribution_ref
    from drawing
    where net_fen > 0
    union all
    select k.person_id, k.for_month, k.for_month, d.district, cast(0 as bigint), cast(null as bigint), k.row_ref
    from kept k
    join (
      select person_id, for_month, min(agency_district) as district
      from drawing
      where net_fen > 0
      group by person_id, for_month
    ) d on d.person_id = k.person_id and d.for_month = k.for_month`,
  innocent: [
    '退休月份及以前的费款在退休后才缴,按费款所属期比较',
    '待遇核准以前已缴的月份,属核准较晚,应退费',
    '超龄人员只参加工伤保险',
    '灵活就业、居民身份的缴费,延长缴费、一次性补足',
    '误缴已退费',
    '领取城乡居民养老金同时在职参保,另行核查,不作判断',
    '退休返聘,单位误报养老保险的,退费即可',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构核对是否真实退休、是否同一人;误缴的退费,虚假退休或冒名参保的停发并立案。',
  says: '{for_month} 既领取养老金又以职工身份缴纳养老保险费',
})
