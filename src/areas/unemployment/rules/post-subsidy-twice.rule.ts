/**
 * UNE-09 一人同月由两个单位领补贴. One person holds one subsidised post: the unit that insures him is taken to be his, else the one
 * with more money, and what the fund paid to another unit for the same month is the excess. Both items may go to one unit.
 * A change of units inside the month is lawful: the one ends where the other begins. Where no day of hiring or leaving is
 * given, the first and the last subsidised month stand for it.
 */
import { zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

/** SQL: `a` follows `b` inside the month. */
const follows = (a: string, b: string): string => `
          (case when ${a}.hired_on is null then ${a}.first_month = ${a}.for_month else ${a}.hired_on >= ${a}.for_month end
          and case when ${b}.left_on is null then ${b}.last_month = ${b}.for_month
            else month_of(${b}.left_on) = ${b}.for_month end
          and coalesce(${b}.left_on <= ${a}.hired_on, true))`

export const postSubsidyTwice = defineRule({
  id: 'UNE-09',
  version: 1,
  name: '一人同月由两个单位享受岗位补贴',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('八(三)')),
  basis: [zz27('八(三)4'), zz27('八(二)')],
  params: {},
  reads: { pay: 'post_subsidy', other: 'post_subsidy', contribution: 'contribution' },
  sql: `
    with paid as (
      select person_id, employer_id, for_month, agency_district, amount_fen, funding_source, hired_on, left_on, row_ref,
        cast(sum(amount_fen) over (partition by person_id, employer_id, for_month, benefit_item) as bigint) as net_fen
      from post_subsidy
      where status = 'paid' or amount_fen < 0
    ),
    unit as (
      select person_id, employer_id, for_month, sum(amount_fen) as unit_fen, min(row_ref) as row_ref,
        min(hired_on) as hired_on, case when count(left_on) = count(*) then max(left_on) end as left_on
      from paid where net_fen > 0
      group by person_id, employer_id, for_month
    ),
    spell as (
      select person_id, employer_id, for_month, unit_fen, row_ref, hired_on, left_on,
        min(for_month) over (partition by person_id, employer_id) as first_month,
        max(for_month) over (partition by person_id, employer_id) as last_month,
        count(*) over (partition by person_id, for_month) as units
      from unit
    ),
    insured as (
      select distinct c.person_id, c.employer_id, c.for_month
      from contribution c
      where c.person_id in (select person_id from spell where units > 1)
        and c.contribution_kind <> 'refund' and c.insured_kind in ('employee', 'civil_servant')
        and c.scheme in ('110', '120', '210', '310')
    ),
    ranked as (
      select s.person_id, s.employer_id, s.for_month, s.row_ref, s.hired_on, s.left_on, s.first_month, s.last_month,
        row_number() over (
          partition by s.person_id, s.for_month
          order by case when i.person_id is null then 1 else 0 end nulls last, s.unit_fen desc nulls last,
            s.hired_on nulls last, s.row_ref nulls last
        ) as standing
      from spell s
      left join insured i on i.person_id = s.person_id and i.employer_id = s.employer_id and i.for_month = s.for_month
      where s.units > 1
    ),
    again as (
      select r.person_id, r.employer_id, r.for_month, k.row_ref as other_ref
      from ranked r
      join ranked k on k.person_id = r.person_id and k.for_month = r.for_month and k.standing = 1
      where r.standing > 1
        and not (${follows('r', 'k')}
          or ${follows('k', 'r')})
    )
    select p.person_id, p.for_month, p.for_month as found_on, p.agency_district as district,
      p.amount_fen as at_risk_fen, p.row_ref as pay_ref, a.other_ref
    from again a
    join paid p on p.person_id = a.person_id and p.employer_id = a.employer_id and p.for_month = a.for_month
    where p.net_fen > 0 and p.funding_source = 'insurance_fund'`,
  innocent: [
    '当月换单位,前一单位离岗后后一单位招用',
    '同一单位同时领岗位补贴和社会保险补贴',
    '一笔已退票、冲销或追回',
    '多领的一笔由就业补助资金支付',
    '单位更名或换证,实为同一单位',
  ],
  next: '核对劳动合同、考勤与工资发放,查明实际在岗单位;另一单位的补贴未支付的不得支付,已支付的责令退回。',
  says: '{for_month} 同一人由两个单位享受补贴',
})
