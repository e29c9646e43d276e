/**
 * COL-06 应参未参. Persons are counted, not totals subtracted: somebody below retirement age whom one employer paid a taxed
 * wage for months, and who in those months was insured nowhere, not even enrolled. What others insured is read whole. It is
 * a state, found on the evaluation day over the last twelve months.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import {
  uninsuredMonths,
  uninsuredPersons,
  uninsuredShare,
  unregisteredEmployerPersons,
} from '#law/values/collection-limits.ts'
import { retirementBaseAge } from '#law/values/retirement.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const uninsuredWorkers = defineRule({
  id: 'COL-06',
  version: 1,
  name: '单位职工应参保未参保',
  subject: 'employer',
  cut: ['employer_id'],
  grain: [],
  act: lead,
  basis: [zz27('四(三)'), zz27('十二(七)'), lawOf('social-insurance-law', '第84条')],
  params: {
    base_age: retirementBaseAge,
    months: uninsuredMonths,
    persons: uninsuredPersons,
    share: uninsuredShare,
    unregistered: unregisteredEmployerPersons,
  },
  reads: {
    wage: 'taxed_wage',
    paid: 'contribution',
    enrolled: 'enrollment',
    population: 'identity_record',
    pension: 'pension_payment',
    student: 'student_record',
  },
  cutBy: { paid: null, enrolled: null, population: null, pension: null, student: null },
  requiresComplete: ['paid', 'enrolled'],
  stages: ['waged', 'uninsured', 'counted'],
  sql: `
    with covered as (
      -- Who is paid for without a gap, which is nearly everybody: his months need not be looked up one by one.
      select person_id, min(for_month) as first_month, max(for_month) as last_month
      from contribution
      where scheme in ('110', '120') and for_month > add_months(month_of($as_of), -12) and for_month <= $as_of
      group by person_id
      having count(*) = months_between(min(for_month), max(for_month)) + 1
    ),
    waged as (
      select w.person_id, w.employer_id, w.for_month, w.row_ref
      from taxed_wage w
      left join covered k on k.person_id = w.person_id
      where w.income_kind = 'wage' and w.for_month > add_months(month_of($as_of), -12) and w.for_month <= $as_of
        and (k.person_id is null or w.for_month < k.first_month or w.for_month > k.last_month)
    ),
    open_month as (
      select w.person_id, w.employer_id, w.for_month, w.row_ref
      from waged w
      where not exists (
          select 1 from contribution c
          where c.person_id = w.person_id and c.for_month = w.for_month and c.scheme in ('110', '120'))
    ),
    uninsured as (
      select o.person_id, o.employer_id, min(o.row_ref) as wage_ref,
        min(o.for_month) as first_month, max(o.for_month) as last_month
      from open_month o
      where not exists (
          select 1 from contribution c
          where c.person_id = o.person_id and c.for_month = o.for_month and c.scheme in ('210', '310', '410', '510'))
        and not exists (
          select 1 from enrollment e
          where e.person_id = o.person_id and e.scheme in ('110', '120', '410')
            and (e.status = '1' or e.ends_on is not null or e.employer_id = o.employer_id)
            and e.starts_on <= add_days(add_months(o.for_month, 1), -1)
            and (e.ends_on is null or e.ends_on >= o.for_month))
      group by o.person_id, o.employer_id
      having count(distinct o.for_month) >= $months
    ),
    latest as (
      select i.person_id, i.sex, i.birth_on, i.row_ref,
        row_number() over (
          partition by i.person_id order by i.received_on desc nulls last, i.row_ref desc nulls last
        ) as standing
      from identity_record i
      where i.person_id in (select person_id from uninsured)
    ),
    counted as (
      select u.person_id, u.employer_id, u.wage_ref, i.row_ref as population_ref, u.first_month
      from uninsured u
      join latest i on i.person_id = u.person_id and i.standing = 1
      join p_base_age age on age.category = case i.sex when '1' then 'male60' else 'female50' end
        and age.valid_from <= u.last_month and (age.valid_to is null or u.last_month < age.valid_to)
      where u.last_month < add_months(month_of(i.birth_on), age.value)
        and not exists (select 1 from pension_payment p where p.person_id = u.person_id)
        and not exists (
          select 1 from student_record s
          where s.person_id = u.person_id and s.starts_on <= u.first_month
            and coalesce(s.study_mode, 'full') = 'full'
            and coalesce(s.ends_on, add_months(s.starts_on, 72)) >= u.first_month)
    ),
    payroll as (
      select w.employer_id, count(distinct w.person_id) as taxed
      from taxed_wage w
      where w.income_kind = 'wage' and w.for_month > add_months(month_of($as_of), -12) and w.for_month <= $as_of
        and w.employer_id in (select employer_id from counted)
      group by w.employer_id
    ),
    doubted as (
      select p.employer_id, p.taxed, count(*) as uninsured
      from counted c
      join payroll p on p.employer_id = c.employer_id
      group by p.employer_id, p.taxed
      having (count(*) > $persons and count(*) > share_ppm(p.taxed, $share))
        or (count(*) >= $unregistered and not exists (
          select 1 from enrollment e where e.employer_id = p.employer_id and e.status = '1'))
    )
    select d.employer_id, $as_of as found_on, cast(null as varchar) as district, cast(0 as bigint) as at_risk_fen,
      c.wage_ref, c.population_ref, d.taxed, d.uninsured
    from doubted d
    join counted c on c.employer_id = d.employer_id`,
  innocent: [
    '离退休返聘、已领取养老金的人员',
    '在校实习学生',
    '劳务派遣人员,由派遣单位参保',
    '由总部、分支机构或另一单位参保',
    '以灵活就业身份自行参保',
    '取得劳务报酬、没有劳动关系的人员',
    '已办参保登记而欠费的,属于欠费',
    '在外省市参保',
    '入职不满三个月',
  ],
  next: '经办机构向单位核对用工花名册、劳动合同与工资表,责令限期办理参保登记并补缴;逾期不改的移交劳动保障监察。',
  says: '计税工资 {taxed} 人,其中 {uninsured} 人三个月以上未在任何单位参保',
})
