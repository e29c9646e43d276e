/**
 * PEN-16 视同缴费年限认定异常. Each span of recognised service is judged by itself: without a decision, beside contributions
 * or another recognised span for the same months, or after contributions by the person began; and each assessment that counts
 * more deemed months than were recognised. Military service is deemed contributed whenever it was.
 */
import { zz27 } from '#law/basis.ts'
import { deemedServiceEnd } from '#law/values/pension-terms.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { standingAssessment } from '../standing-assessment.ts'

export const deemedServiceDoubted = defineRule({
  id: 'PEN-16',
  version: 1,
  name: '视同缴费年限没有依据或重复计算',
  subject: 'person',
  cut: ['person_id'],
  grain: ['matter', 'record_no'],
  act: lead,
  basis: [zz27('五(一)'), zz27('五(五)1')],
  params: { deemed_end: deemedServiceEnd },
  reads: {
    deemed: 'deemed_service',
    other: 'deemed_service',
    contribution: 'contribution',
    assessment: 'pension_assessment',
  },
  uses: [standingAssessment],
  requiresComplete: ['deemed'],
  sql: `
    with span as (
      select person_id, scheme, deemed_no, service_kind, from_month, to_month, months, decision_no, agency_district, row_ref,
        coalesce(decided_on, day_of(second_reviewed_at), day_of(first_reviewed_at), to_month) as found_on
      from deemed_service
      where revoked_on is null
    ),
    served as (
      select person_id, scheme, cast(sum(case when decision_no is null then 0 else months end) as bigint) as months
      from span
      group by person_id, scheme
    ),
    paid_for as (
      select s.row_ref, min(c.row_ref) as contribution_ref
      from span s
      join contribution c
        on c.person_id = s.person_id and c.scheme = s.scheme and c.for_month >= s.from_month and c.for_month <= s.to_month
      where c.contribution_kind <> 'refund'
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.contribution_kind = 'refund'
            and back.refund_of_no = c.contribution_no)
      group by s.row_ref
    ),
    twice as (
      select s.row_ref, min(o.row_ref) as other_ref
      from span s
      join span o on o.person_id = s.person_id and o.scheme = s.scheme and o.row_ref <> s.row_ref
        and (o.from_month < s.from_month or o.from_month = s.from_month and o.row_ref < s.row_ref)
        and o.from_month <= s.to_month and s.from_month <= o.to_month
      group by s.row_ref
    )
    select s.person_id, 'no_decision' as matter, s.deemed_no as record_no, s.found_on, s.agency_district as district,
      cast(0 as bigint) as at_risk_fen, s.row_ref as deemed_ref, cast(null as bigint) as other_ref,
      cast(null as bigint) as contribution_ref, cast(null as bigint) as assessment_ref,
      '没有认定决定' as doubt
    from span s
    where s.decision_no is null
    union all
    select s.person_id, 'paid_months', s.deemed_no, s.found_on, s.agency_district, cast(0 as bigint),
      s.row_ref, cast(null as bigint), p.contribution_ref, cast(null as bigint), '与实际缴费月份重叠'
    from span s join paid_for p on p.row_ref = s.row_ref
    union all
    select s.person_id, 'other_span', s.deemed_no, s.found_on, s.agency_district, cast(0 as bigint),
      s.row_ref, t.other_ref, cast(null as bigint), cast(null as bigint), '与另一段视同年限重叠'
    from span s join twice t on t.row_ref = s.row_ref
    union all
    select s.person_id, 'after_start', s.deemed_no, s.found_on, s.agency_district, cast(0 as bigint),
      s.row_ref, cast(null as bigint), cast(null as bigint), cast(null as bigint), '在个人缴费实施以后'
    from span s
    join p_deemed_end ending
      on ending.scheme = s.scheme and ending.kind = s.service_kind and ending.valid_from <= s.from_month
      and (ending.valid_to is null or s.from_month < ending.valid_to)
    where s.to_month >= cast(ending.value || '-01' as date)
    union all
    select a.person_id, 'not_recognised', a.assessment_no, a.benefit_from, a.agency_district,
      cast(0 as bigint), cast(null as bigint), cast(null as bigint), cast(null as bigint), a.row_ref,
      '核定计入的视同月数多于已认定的'
    from standing_assessment a
    left join served s on s.person_id = a.person_id and s.scheme = a.scheme
    where a.deemed_months > coalesce(s.months, 0) and not a.is_legacy`,
  innocent: [
    '军龄不论在个人缴费实施以前或以后都视同缴费',
    '原在机关事业单位的工作年限,按其改革时间计算;各地企业个人缴费实施月份不同,按最晚的从宽',
    '一段视同年限已撤销',
    '同月的缴费系误缴,已退费',
    '系统上线前核定的存量人员,认定记录未录入',
  ],
  next: '养老保险管理机构调取认定决定与档案,按月监督时整改:没有决定的补办或撤销,重复的扣除,重新核定待遇并追回多发部分。',
  says: '视同缴费年限 {record_no}:{doubt}',
})
