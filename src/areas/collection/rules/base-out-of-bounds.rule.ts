/**
 * COL-01 缴费基数越限. Compared with the floor and ceiling of the month the money is for, not of the day it was paid. A
 * supplement adds to the base of its month, so the floor is held against the sum and the ceiling against each row.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { contributionCeiling, contributionFloor } from '#law/values/contribution.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const baseOutOfBounds = defineRule({
  id: 'COL-01',
  version: 1,
  name: '缴费基数低于下限或高于上限',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('四(二)'), lawOf('gbf-2019-13', '缴费基数口径'), lawOf('zz-pension', '第8条')],
  params: { floor: contributionFloor, ceiling: contributionCeiling },
  reads: { paid: 'contribution' },
  stages: ['suspect'],
  sql: `
    with suspect as (
      select c.person_id, c.scheme, c.for_month
      from contribution c
      join p_floor floor
        on floor.scheme = c.scheme and floor.valid_from <= c.for_month
        and (floor.valid_to is null or c.for_month < floor.valid_to)
      join p_ceiling ceiling
        on ceiling.scheme = c.scheme and ceiling.valid_from <= c.for_month
        and (ceiling.valid_to is null or c.for_month < ceiling.valid_to)
      where c.base_fen > 0 and (c.base_fen < floor.value or c.base_fen > ceiling.value)
        -- Nearly every base lies within all bounds there ever were: those need no look at their dates.
        and (c.base_fen < (select max(value) from p_floor) or c.base_fen > (select min(value) from p_ceiling))
      group by c.person_id, c.scheme, c.for_month
    ),
    standing as (
      select c.person_id, c.scheme, c.for_month, c.agency_district, c.contribution_kind, c.row_ref,
        c.base_fen, c.employer_fen + c.personal_fen as paid_fen,
        cast(sum(case when c.contribution_kind = 'refund' then 0 else c.base_fen end) over (
          partition by c.person_id, c.scheme, c.for_month, c.employer_id
        ) as bigint) as declared_fen,
        cast(sum(c.employer_fen + c.personal_fen) over (
          partition by c.person_id, c.scheme, c.for_month, c.employer_id
        ) as bigint) as net_fen,
        row_number() over (
          partition by c.person_id, c.scheme, c.for_month, c.employer_id
          order by case when c.contribution_kind = 'refund' then 1 else 0 end nulls last,
            c.base_fen desc nulls last, c.row_ref nulls last
        ) as place
      from contribution c
      join suspect
        on suspect.person_id = c.person_id and suspect.scheme = c.scheme and suspect.for_month = c.for_month
      where c.insured_kind in ('employee', 'civil_servant', 'flexible')
        and (c.contribution_kind = 'normal'
          or (c.contribution_kind in ('arrears', 'backpay') and c.legal_document_no is null)
          or (c.contribution_kind = 'refund' and c.refund_of_no is null))
        and not exists (
          select 1 from contribution refund
          where refund.person_id = c.person_id and refund.agency_district = c.agency_district
            and refund.contribution_kind = 'refund' and refund.refund_of_no = c.contribution_no
        )
    ),
    bounded as (
      select s.person_id, s.scheme, s.for_month, s.agency_district, s.row_ref, s.base_fen, s.paid_fen,
        s.declared_fen, s.place, floor.value as floor_fen, ceiling.value as ceiling_fen,
        case when s.declared_fen < floor.value then '低于下限' else '高于上限' end as fault
      from standing s
      join p_floor floor
        on floor.scheme = s.scheme and floor.valid_from <= s.for_month
        and (floor.valid_to is null or s.for_month < floor.valid_to)
      join p_ceiling ceiling
        on ceiling.scheme = s.scheme and ceiling.valid_from <= s.for_month
        and (ceiling.valid_to is null or s.for_month < ceiling.valid_to)
      where s.contribution_kind <> 'refund' and s.base_fen > 0 and s.net_fen > 0
        and (s.declared_fen < floor.value or s.base_fen > ceiling.value)
    )
    select
      person_id, for_month, scheme,
      for_month as found_on,
      agency_district as district,
      -- What was paid too little or too much, at the rate that was paid.
      case
        when fault = '高于上限' then whole_div(paid_fen * (base_fen - ceiling_fen), base_fen)
        when place = 1 then whole_div(paid_fen * (floor_fen - declared_fen), base_fen)
        else cast(0 as bigint)
      end as at_risk_fen,
      row_ref as paid_ref,
      fault, floor_fen, ceiling_fen
    from bounded`,
  innocent: [
    '基数等于下限或上限',
    '费款所属期在年度基数切换以前,按所属期当时的上下限衡量',
    '同月先缴一部分、再补足差额',
    '按判决、裁决、稽核或政策性安置文件补缴的,基数由文件确定',
    '错缴已退费并按正确基数重缴',
    '按定额缴费(基数为零)、居民参保、只参加工伤保险的人员',
    '失业保险基金代缴、财政代缴',
    '新入职人员当年按首月工资核定',
  ],
  next: '经办机构按费款所属期的上下限重新核定:少缴的限期补缴,多缴的退还不应缴费部分。',
  says: '{for_month} 的缴费基数{fault}',
})
