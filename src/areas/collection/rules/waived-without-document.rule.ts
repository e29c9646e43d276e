/**
 * COL-12 擅自减免核销. An assessment that a later version makes smaller, an amount taken off as relief, arrears waived or
 * written off, with no document behind it. National relief of 2020 and 2022 needs none of the agency's own; neither does a
 * reduction because the person had left, as the enrolment shows. What a recorded waiver covers is judged there alone.
 */
import { zz27 } from '#law/basis.ts'
import { contributionRelief } from '#law/values/contribution.ts'
import { alert, defineRule } from '#screening/define-rule.ts'

const byPolicy = (row: string, month: string): string => `exists (
          select 1 from p_relief relief
          where relief.scheme = ${row}.scheme and relief.valid_from <= ${row}.${month} and ${row}.${month} < relief.valid_to)`

export const waivedWithoutDocument = defineRule({
  id: 'COL-12',
  version: 1,
  name: '没有依据的减免、调减或核销',
  subject: 'employer',
  cut: ['employer_id'],
  grain: ['scheme', 'from_month'],
  act: alert,
  basis: [zz27('四(二)'), zz27('十二(四)3')],
  params: { relief: contributionRelief },
  reads: { assessed: 'contribution_assessment', recorded: 'arrears_and_waiver', left: 'enrollment' },
  stages: ['changed'],
  sql: `
    with changed as (
      select employer_id, person_id, scheme, for_month, agency_district, contribution_assessment_no, version,
        change_kind, assessed_on, row_ref, employer_due_fen + personal_due_fen as due_fen
      from contribution_assessment
      where version > 1 and change_document_no is null and employer_id is not null
    ),
    lowered as (
      select c.employer_id, c.scheme, c.for_month, c.agency_district, c.assessed_on, c.row_ref,
        max(before_.employer_due_fen + before_.personal_due_fen) as before_fen, c.due_fen,
        max(after_.employer_due_fen + after_.personal_due_fen) as after_fen
      from changed c
      join contribution_assessment before_
        on before_.employer_id = c.employer_id and before_.agency_district = c.agency_district
        and before_.contribution_assessment_no = c.contribution_assessment_no and before_.version = c.version - 1
      left join contribution_assessment after_
        on after_.employer_id = c.employer_id and after_.agency_district = c.agency_district
        and after_.contribution_assessment_no = c.contribution_assessment_no and after_.version > c.version
      where not exists (
          select 1 from enrollment e
          where e.person_id = c.person_id and e.employer_id = c.employer_id and e.scheme = c.scheme
            and c.change_kind in ('headcount', 'correction') and month_of(e.ends_on) <= c.for_month)
      group by c.employer_id, c.scheme, c.for_month, c.agency_district, c.assessed_on, c.row_ref, c.due_fen
    ),
    relieved as (
      select a.employer_id, a.scheme, a.for_month, a.agency_district, a.assessed_on, a.row_ref, a.relief_fen
      from contribution_assessment a
      where a.relief_fen > 0 and a.relief_document_no is null and a.employer_id is not null and a.version = 1
    ),
    told as (
      select employer_id, scheme, for_month as from_month, assessed_on as decided_on, agency_district,
        before_fen - greatest(due_fen, coalesce(after_fen, due_fen)) as lost_fen,
        row_ref as assessed_ref, cast(null as bigint) as recorded_ref
      from lowered
      where before_fen > greatest(due_fen, coalesce(after_fen, due_fen))
      union all
      select employer_id, scheme, for_month, assessed_on, agency_district, relief_fen, row_ref, null from relieved
    ),
    every_one as (
      select t.* from told t
      where not ${byPolicy('t', 'from_month')}
        and not exists (
          select 1 from arrears_and_waiver r
          where r.employer_id = t.employer_id and r.scheme = t.scheme and r.record_kind in ('relief', 'write_off')
            and t.from_month between r.from_month and r.to_month)
      union all
      select r.employer_id, r.scheme, r.from_month, r.occurred_on, r.agency_district, r.amount_fen, null, r.row_ref
      from arrears_and_waiver r
      where r.record_kind in ('relief', 'write_off') and r.document_no is null and r.amount_fen > 0
        and not (r.record_kind = 'relief' and (
          ${byPolicy('r', 'from_month')} and ${byPolicy('r', 'to_month')}))
    )
    select employer_id, scheme, from_month,
      max(decided_on) over (partition by employer_id, scheme, from_month) as found_on,
      agency_district as district, lost_fen as at_risk_fen, assessed_ref, recorded_ref
    from every_one`,
  innocent: [
    '2020年免征、减半征收,2022年阶段性政策',
    '有批准文号或法院裁定的减免、核销',
    '人员已离职减员,当月核定随之调减',
    '单位申请更正并有文号',
    '调减后又恢复原额',
    '核定首版录入错误,同日更正有文号',
  ],
  next: '监督机构责令经办机构说明依据;没有依据的恢复核定、追缴减免或核销的社会保险费,并追究责任。',
  says: '{from_month} 的应缴或欠费被调减、减免或核销,没有依据文书',
})
