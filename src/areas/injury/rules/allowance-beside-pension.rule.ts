/**
 * INJ-09 伤残津贴与基本养老金同月领取未抵扣. From retirement the allowance is only the difference by which it exceeds the pension. Where the
 * payment tells what was deducted, too much is what is missing up to the pension; where it tells nothing, an amount below
 * the allowance of the months before retirement is taken for the difference. 生活护理费 goes on, and a residents' pension
 * is not deducted.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { injuryAllowance } from '../injury-allowance.ts'

export const allowanceBesidePension = defineRule({
  id: 'INJ-09',
  version: 1,
  name: '伤残津贴与基本养老金同月领取未抵扣',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: lead,
  basis: [zz27('七(四)4'), zz27('七(三)'), lawOf('injury-regulation', '第35条', 'U')],
  params: {},
  reads: { pay: 'injury_benefit', pension: 'pension_payment' },
  uses: [injuryAllowance],
  sql: `
    with allowance as (
      select person_id, for_month, max(agency_district) as agency_district, min(row_ref) as pay_ref,
        cast(sum(amount_fen) as bigint) as allowance_fen, cast(sum(pension_offset_fen) as bigint) as offset_fen
      from injury_allowance where benefit_item = 'disability_allowance' group by person_id, for_month
    ),
    pension as (
      select person_id, for_month, min(row_ref) as pension_ref, cast(sum(amount_fen) as bigint) as pension_fen
      from pension_payment
      where scheme in ('110', '120') and benefit_item = 'monthly' and (status = 'paid' or amount_fen < 0)
        and person_id in (select person_id from allowance)
      group by person_id, for_month having sum(amount_fen) > 0
    ),
    retired as (
      select person_id, min(for_month) as first_month from pension group by person_id
    ),
    earlier as (
      select a.person_id, max(a.allowance_fen) as full_fen
      from allowance a join retired r on r.person_id = a.person_id and a.for_month < r.first_month
      group by a.person_id
    ),
    beside as (
      select a.person_id, a.for_month, a.agency_district, a.pay_ref, p.pension_ref,
        case when a.offset_fen is null and a.allowance_fen < e.full_fen then cast(0 as bigint)
          else least(a.allowance_fen, p.pension_fen - coalesce(a.offset_fen, 0)) end as excess_fen
      from allowance a
      join pension p on p.person_id = a.person_id and p.for_month = a.for_month
      left join earlier e on e.person_id = a.person_id
    )
    select person_id, for_month, for_month as found_on, agency_district as district, excess_fen as at_risk_fen,
      pay_ref, pension_ref
    from beside
    where excess_fen > 0`,
  innocent: [
    '只补足伤残津贴高于养老金的差额',
    '生活护理费继续支付',
    '城乡居民养老待遇不在抵扣之列',
    '办理退休当月的津贴照发,养老金次月开始',
    '补发的养老金已在以后月份抵扣',
    '款项已退票、冲销或追回',
  ],
  next: '核对退休审批与伤残津贴核定,改为补差额;多发部分从以后差额中扣还或责令退回,故意隐瞒退休的按涉嫌骗取处理。',
  says: '{for_month} 已领取基本养老金,伤残津贴没有抵扣',
})
