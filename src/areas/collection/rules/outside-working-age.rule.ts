/**
 * COL-14 参保缴费时间不合常理. Contributions as an employee for months before sixteen or after the last month in which one may
 * still be employed, and contributions of anybody for months after death. Late payment for earlier months is arrears.
 * Birth is the population register's; where the agency's own record would make the month lawful it does not hit. Women are
 * held to the latest category, and from 2025 to the latest month of agreed late retirement. Whose pension is
 * assessed or drawn is another rule's case, for then the agency has said until when he was employed.
 */

import { lawOf, zz27 } from '#law/basis.ts'
import { latestRetirementAgeByBirth } from '#law/retirement.ts'
import { deathReportMonths, employeeAge, retirementReportMonths } from '#law/values/collection-limits.ts'
import { judgedFrom } from '#law/values/judged-from.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { death } from '#screening/relations/death.ts'

export const outsideWorkingAge = defineRule({
  id: 'COL-14',
  version: 1,
  name: '未满十六周岁、超过退休年龄或死亡后缴费',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('四(三)'), zz27('四(二)'), lawOf('agency-regulation', '第25条')],
  params: {
    least_age: employeeAge,
    latest_age: latestRetirementAgeByBirth,
    death_report: deathReportMonths,
    retirement_report: retirementReportMonths,
  },
  reads: {
    paid: 'contribution',
    population: 'identity_record',
    registered: 'person',
    pension: 'pension_payment',
    assessment: 'pension_assessment',
    death: 'death_record',
  },
  uses: [death],
  stages: ['earliest', 'suspect', 'odd'],
  sql: `
    with earliest as (
      select category, min(value) as least_age from p_latest_age group by category
    ),
    -- First the row against the youngest age of its sex, which few pass; then against the age of its birth.
    suspect as (
      select c.person_id, c.scheme, c.for_month, b.row_ref as population_ref, b.sex, b.birth_on, b.first_month
      from (
        select i.person_id, i.sex, i.birth_on, i.row_ref,
          add_months(month_of(i.birth_on), young.value) as first_month,
          add_months(month_of(i.birth_on), old.least_age) as last_month
        from identity_record i
        join p_least_age young
          on young.valid_from <= i.birth_on and (young.valid_to is null or i.birth_on < young.valid_to)
        join earliest old on old.category = case i.sex when '1' then 'male60' else 'female55' end
      ) b
      join contribution c on c.person_id = b.person_id
      where (b.first_month > date '${judgedFrom}' or b.last_month < $as_of)
        and c.insured_kind in ('employee', 'civil_servant')
        and (c.for_month < b.first_month or c.for_month > b.last_month)
        and c.contribution_kind in ('normal', 'arrears', 'backpay') and c.legal_document_no is null
    ),
    odd as (
      select s.person_id, s.scheme, s.for_month, s.population_ref, cast(null as bigint) as death_ref,
        case when s.for_month < s.first_month then 1 else 2 end as fault
      from suspect s
      join p_latest_age old on old.category = case s.sex when '1' then 'male60' else 'female55' end
        and old.valid_from <= s.birth_on and (old.valid_to is null or s.birth_on < old.valid_to)
      where (s.for_month < s.first_month
          or s.for_month > add_months(add_months(month_of(s.birth_on), old.value), $retirement_report))
        and not exists (
          select 1 from person r
          join p_least_age young on young.valid_from <= r.birth_on and (young.valid_to is null or r.birth_on < young.valid_to)
          join p_latest_age mine on mine.category = case r.sex when '1' then 'male60' else 'female55' end
            and mine.valid_from <= r.birth_on and (mine.valid_to is null or r.birth_on < mine.valid_to)
          where r.person_id = s.person_id and r.person_id in (select person_id from suspect)
            and s.for_month >= add_months(month_of(r.birth_on), young.value)
            and s.for_month <= add_months(add_months(month_of(r.birth_on), mine.value), $retirement_report))
      union all
      select c.person_id, c.scheme, c.for_month, null, d.row_ref, 0
      from death d
      join contribution c on c.person_id = d.person_id
      where c.for_month > add_months(month_of(d.died_on), $death_report)
        and c.paid_on > d.died_on and c.contribution_kind <> 'refund'
    ),
    first_fault as (
      select person_id, scheme, for_month, min(fault) as fault, max(population_ref) as population_ref, max(death_ref) as death_ref
      from odd
      group by person_id, scheme, for_month
    ),
    told as (
      select f.person_id, f.scheme, f.for_month, f.fault, f.population_ref, f.death_ref, c.agency_district,
        c.row_ref, c.employer_fen + c.personal_fen as paid_fen, c.contribution_kind,
        cast(sum(c.employer_fen + c.personal_fen) over (partition by f.person_id, f.scheme, f.for_month) as bigint) as net_fen
      from first_fault f
      join contribution c on c.person_id = f.person_id and c.scheme = f.scheme and c.for_month = f.for_month
      where f.fault <> 2 or (not exists (
          select 1 from pension_assessment a
          where a.person_id = f.person_id and a.scheme in ('110', '120') and a.status = 'approved')
        and not exists (
        select 1 from pension_payment p
        where p.person_id = f.person_id and p.for_month = f.for_month and (p.status = 'paid' or p.amount_fen < 0)))
    )
    select person_id, for_month, scheme, for_month as found_on, agency_district as district,
      paid_fen as at_risk_fen, row_ref as paid_ref, population_ref, death_ref,
      case fault when 0 then '死亡以后' when 1 then '未满十六周岁' else '超过退休年龄' end as fault
    from told
    where net_fen > 0`,
  innocent: [
    '只参加工伤保险的超龄、实习和新业态人员',
    '补缴生前、到龄以前月份的欠费',
    '到龄后延长缴费、一次性补足',
    '死亡、退休后尚在申报期限内',
    '二〇二五年起约定弹性延迟退休',
    '居民按年预缴后死亡',
    '文艺、体育单位经批准招用未满十六周岁的人员',
    '高级专家经批准延迟退休,已核定养老待遇的另行判断',
    '出生日期经公安机关更正,经办机构登记的是更正前的日期',
    '误缴已退费',
  ],
  next: '信息化综合管理机构报告监督机构;经办机构核对身份、用工与死亡信息,误缴的退费,虚构用工、冒用身份的移交查处。',
  says: '{for_month} 的缴费不合常理:{fault}',
})
