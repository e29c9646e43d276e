/**
 * PEN-15 养老核定未实行双岗审核. The reviewers are compared by who they are, so one officer with two log-ins is found; who was
 * retired before the system is not asked for reviewers that nobody recorded.
 */
import { zz27 } from '#law/basis.ts'
import { dualReviewRequired } from '#law/values/pension-terms.ts'
import { alert, defineRule } from '#screening/define-rule.ts'

export const sameReviewer = defineRule({
  id: 'PEN-15',
  version: 1,
  name: '养老待遇核定的初审与复核为同一人或缺少一岗',
  subject: 'person',
  cut: ['person_id'],
  grain: ['assessment_no'],
  act: alert,
  basis: [zz27('五(三)')],
  params: { required: dualReviewRequired },
  reads: { assessment: 'pension_assessment' },
  sql: `
    with doubted as (
      select person_id, assessment_no, agency_district, row_ref,
        coalesce(day_of(second_reviewed_at), day_of(approved_at), benefit_from) as reviewed_on,
        case when first_reviewer_id is null and second_reviewer_id is null then '初审与复核都没有记录'
          when first_reviewer_id is null then '没有初审'
          when second_reviewer_id is null then '没有复核'
          else '初审与复核为同一人' end as ground
      from pension_assessment
      where status = 'approved' and not coalesce(legacy_stock, false)
        and (first_reviewer_id is null or second_reviewer_id is null or first_reviewer_id = second_reviewer_id)
    )
    select d.person_id, d.assessment_no, d.reviewed_on as found_on, d.agency_district as district,
      cast(0 as bigint) as at_risk_fen, d.row_ref as assessment_ref, d.ground
    from doubted d
    join p_required required
      on required.value and required.valid_from <= d.reviewed_on
      and (required.valid_to is null or d.reviewed_on < required.valid_to)`,
  innocent: [
    '初审人与复核人同名而不同人,以证件号码为准',
    '一人两个账号属同一人,不能互相复核',
    '审批人可与复核人不同岗,审批不代替复核',
    '尚未核准的核定还在办理',
    '系统上线前核定的存量人员没有岗位记录',
  ],
  next: '经办机构说明审核经过,补正双岗手续并逐件复查该工作人员同期所办核定;岗位授权有冲突的收回一项。',
  says: '养老待遇核定 {assessment_no} {ground}',
})
