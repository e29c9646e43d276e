/**
 * INJ-06 没有工伤认定或在事故以前发生的治疗由工伤基金支付. A recognition made later covers earlier care, and one withdrawn later covers
 * care begun before; a pending one does so only with a guarantee. An occupational disease bears the day of its
 * diagnosis, so care before that day is no sign. Legacy injuries may have no recognition on file: their mark, or an
 * appraisal from before pooling, is enough.
 */
import { zz27 } from '#law/basis.ts'
import { legacyBeforeYear } from '#law/values/injury.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { injuryCare } from '../injury-care.ts'

export const noRecognition = defineRule({
  id: 'INJ-06',
  version: 1,
  name: '没有工伤认定或事故以前的治疗由工伤基金支付',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('七(四)')),
  basis: [zz27('七(三)'), zz27('七(四)2')],
  params: { legacy_year: legacyBeforeYear },
  reads: {
    pay: 'injury_benefit',
    settlement: 'medical_settlement',
    recognition: 'injury_recognition',
    appraisal: 'capacity_appraisal',
  },
  cutBy: { pay: { person_id: 'worker_id' } },
  uses: [injuryCare],
  requiresComplete: ['recognition', 'appraisal'],
  sql: `
    with told as (
      select c.person_id, c.settlement_ref, c.pay_ref, r.row_ref as recognition_ref,
        case when coalesce(r.is_legacy, false) then 2
          when not (r.conclusion in ('recognised', 'deemed')
            or (r.conclusion = 'withdrawn' and coalesce(c.begin_on < r.withdrawn_on, r.withdrawn_on is not null))
            or (r.conclusion in ('pending', 'suspended') and r.guarantee_no is not null)) then 0
          when coalesce(r.is_occupational_disease, false) or c.end_on is null or r.accident_on <= c.end_on then 2
          else 1 end as covers
      from injury_care c
      join injury_recognition r on r.person_id = c.person_id
    ),
    best as (
      select coalesce(settlement_ref, -pay_ref) as care_ref, max(covers) as covers, min(recognition_ref) as recognition_ref
      from told group by coalesce(settlement_ref, -pay_ref)
    )
    select c.person_id, c.for_month, c.for_month as found_on, c.agency_district as district, c.amount_fen as at_risk_fen,
      c.settlement_ref, c.pay_ref, b.recognition_ref,
      case when b.covers = 1 then '发生在工伤事故以前' else '没有有效的工伤认定' end as ground
    from injury_care c
    left join best b on b.care_ref = coalesce(c.settlement_ref, -c.pay_ref)
    where coalesce(b.covers, 0) < 2
      and not exists (
        select 1 from capacity_appraisal a
        join p_legacy_year y on y.valid_from <= c.for_month and (y.valid_to is null or c.for_month < y.valid_to)
        where a.person_id = c.person_id and a.appraisal_kind like 'injury%' and a.withdrawn_on is null
          and year_of(a.appraised_on) < y.value)`,
  innocent: [
    '认定作出以前的治疗,认定以后支付',
    '认定中的,已有担保或垫付文书',
    '认定撤销以前开始的治疗',
    '职业病在诊断日期以前的检查和治疗',
    '老工伤:纳入统筹以前发生,认定文书不在系统内',
    '事故当日的急救',
    '款项已退费、冲销或追回',
  ],
  next: '向工伤认定机构核对认定书;没有认定的不得支付,已支付的由行政部门责令退回;虚构事故或涂改事故日期的按涉嫌骗取处理。',
  says: '{for_month} 由工伤基金支付的治疗费用{ground}',
})
