/**
 * COL-05 少报缴费工资. The base of a base year (July to June) is the mean taxed wage of the calendar year before, between
 * floor and ceiling; who was hired later is held to the wage of the first month. A rise or a bonus of this year therefore
 * accuses nobody. Wages are grouped by person and employer over the whole feed, because the mean needs every month.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { declaredWageShare, understatedMonths } from '#law/values/collection-limits.ts'
import { contributionCeiling, contributionFloor } from '#law/values/contribution.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const understatedWage = defineRule({
  id: 'COL-05',
  version: 1,
  name: '申报缴费基数低于上年度计税工资',
  subject: 'employer',
  cut: ['employer_id'],
  grain: ['base_from'],
  act: lead,
  basis: [zz27('四(三)'), zz27('十二(七)'), lawOf('labour-inspection', '第27条')],
  params: {
    floor: contributionFloor,
    ceiling: contributionCeiling,
    share: declaredWageShare,
    months: understatedMonths,
  },
  reads: { wage: 'taxed_wage', paid: 'contribution' },
  stages: ['expected'],
  sql: `
    with base_year as (
      select f.valid_from as base_from, f.valid_to as base_to, f.value as floor_fen, c.value as ceiling_fen,
        cast(year_of(f.valid_from) - 1 as bigint) as wage_year
      from p_floor f
      join p_ceiling c on c.scheme = f.scheme and c.valid_from = f.valid_from
      where f.scheme = '110'
    ),
    earned as (
      select person_id, employer_id, cast(year_of(for_month) as bigint) as wage_year, min(row_ref) as wage_ref,
        cast(sum(income_fen - coalesce(not_in_base_fen, 0)) as bigint) as wage_fen,
        cast(sum(case when income_kind = 'wage' then 1 else 0 end) as bigint) as months
      from taxed_wage
      where income_kind in ('wage', 'bonus')
      group by person_id, employer_id, cast(year_of(for_month) as bigint)
    ),
    first_wage as (
      select person_id, employer_id, employed_from, min(row_ref) as wage_ref,
        cast(sum(income_fen - coalesce(not_in_base_fen, 0)) as bigint) as wage_fen
      from taxed_wage
      where income_kind = 'wage' and employed_from is not null and for_month = month_of(employed_from)
      group by person_id, employer_id, employed_from
    ),
    expected as (
      select person_id, employer_id, base_from, base_to, min(wage_ref) as wage_ref, min(expected_fen) as expected_fen
      from (
        select e.person_id, e.employer_id, y.base_from, y.base_to, e.wage_ref,
          greatest(y.floor_fen, least(y.ceiling_fen, whole_div(e.wage_fen, e.months))) as expected_fen
        from earned e
        join base_year y on y.wage_year = e.wage_year
        where e.months > 0
        union all
        select h.person_id, h.employer_id, y.base_from, y.base_to, h.wage_ref,
          greatest(y.floor_fen, least(y.ceiling_fen, h.wage_fen))
        from first_wage h
        join base_year y on y.wage_year < year_of(h.employed_from) and h.employed_from < y.base_to
      ) told
      group by person_id, employer_id, base_from, base_to
    ),
    low as (
      select c.person_id, c.employer_id, c.scheme, c.for_month, x.base_from, x.wage_ref, x.expected_fen
      from contribution c
      join expected x on x.person_id = c.person_id and x.employer_id = c.employer_id
        and c.for_month >= x.base_from and c.for_month < x.base_to
      where c.scheme in ('110', '120') and c.contribution_kind = 'normal'
        and c.insured_kind in ('employee', 'civil_servant') and c.base_fen > 0
        and c.base_fen < share_ppm(x.expected_fen, $share)
      group by c.person_id, c.employer_id, c.scheme, c.for_month, x.base_from, x.wage_ref, x.expected_fen
    ),
    declared as (
      select l.person_id, l.employer_id, l.for_month, l.base_from, l.wage_ref, l.expected_fen,
        c.agency_district, c.row_ref, c.base_fen, c.employer_fen + c.personal_fen as paid_fen,
        cast(sum(c.base_fen) over (partition by l.person_id, l.employer_id, l.scheme, l.for_month) as bigint) as declared_fen,
        row_number() over (
          partition by l.person_id, l.employer_id, l.scheme, l.for_month
          order by c.base_fen desc nulls last, c.row_ref nulls last
        ) as place
      from low l
      join contribution c on c.person_id = l.person_id and c.employer_id = l.employer_id
        and c.scheme = l.scheme and c.for_month = l.for_month
      where c.contribution_kind in ('normal', 'arrears', 'backpay') and c.base_fen > 0
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.contribution_kind = 'refund'
            and back.refund_of_no = c.contribution_no)
    ),
    short as (
      select d.*, count(*) over (partition by person_id, employer_id, base_from) as short_months
      from declared d
      where place = 1 and declared_fen < share_ppm(expected_fen, $share)
    )
    select employer_id, base_from,
      max(for_month) over (partition by employer_id, base_from) as found_on,
      agency_district as district,
      -- What is missing up to the right base, at the rate that was paid.
      whole_div(paid_fen * (expected_fen - declared_fen), base_fen) as at_risk_fen,
      row_ref as paid_ref, wage_ref,
      for_month, expected_fen, declared_fen
    from short
    where short_months >= $months`,
  innocent: [
    '本年度加薪或发奖金:基数按上年度月平均工资',
    '工资高于上限,基数为上限;低于下限,基数为下限',
    '新进人员当年按首月工资',
    '劳务报酬、离职补偿、返聘收入不计入基数',
    '劳动保护、福利等依规定不计入基数的部分',
    '个别月份有误,三个月以内已更正或已补足差额',
    '上年度一次性的股权激励等收入',
    '由总部或派遣单位参保,计税单位不同',
  ],
  next: '经办机构调取工资发放表和个税申报核对缴费工资,责令如实申报并补缴差额;隐瞒工资总额的移交劳动保障监察。',
  says: '{base_from} 起的缴费年度,基数低于上年度计税工资的八成',
})
