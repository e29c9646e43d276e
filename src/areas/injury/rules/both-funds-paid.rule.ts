/**
 * INJ-03 同一次诊疗由医疗、工伤两个基金支付. One episode is one visit number, or care at one provider on common days whose cause,
 * diagnosis or body part says that it is the injury. Both funds may share one bill (cause by cause, or the injury fund
 * bears what the medical one left), and the medical fund may have paid first and been refunded: so only what both paid
 * beyond the bill is too much, and what is to be given back is the medical fund's. A claim belongs to one visit only.
 */

import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { countedSettlement } from '#screening/relations/stays.ts'
import { injuryCare } from '../injury-care.ts'

export const bothFundsPaid = defineRule({
  id: 'INJ-03',
  version: 1,
  name: '同一次诊疗由医疗和工伤两个基金支付',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id'],
  act: hold('no-settlement', zz27('七(四)')),
  basis: [zz27('七(四)2'), zz27('六(六)3'), lawOf('social-insurance-law', '第30条', 'U')],
  params: {},
  reads: {
    pay: 'injury_benefit',
    settlement: 'medical_settlement',
    injury: 'medical_settlement',
    visit: 'medical_visit',
    recognition: 'injury_recognition',
  },
  cutBy: { pay: { person_id: 'worker_id' } },
  uses: [countedSettlement, injuryCare],
  stages: ['medical'],
  sql: `
    with claim as (
      select person_id, coalesce(settlement_ref, -pay_ref) as claim_ref, visit_id, provider_id, begin_on, end_on, amount_fen,
        coalesce(total_fen, 0) as bill_fen, settlement_ref, pay_ref
      from injury_care where not is_advance
    ),
    visited as (
      select v.person_id, v.visit_id, v.provider_id, v.begin_on, coalesce(v.end_on, v.begin_on) as end_on, v.cause,
        v.main_diagnosis_code, v.body_part, v.row_ref
      from medical_visit v where v.person_id in (select person_id from claim)
    ),
    medical as (
      select s.person_id, s.visit_id, s.agency_district, s.fund_pay_fen, s.row_ref,
        min(s.row_ref) over (partition by s.person_id, s.visit_id) as first_ref,
        cast(sum(s.fund_pay_fen) over (partition by s.person_id, s.visit_id) as bigint) as fund_fen,
        cast(sum(s.total_fen) over (partition by s.person_id, s.visit_id) as bigint) as bill_fen
      from counted_settlement s
      where s.scheme in ('310', '330', '390') and s.person_id in (select person_id from claim)
    ),
    alike as (
      select c.claim_ref, m.row_ref as medical_ref, case when c.visit_id = m.visit_id then 0 else 1 end as is_other
      from claim c
      join visited v on v.person_id = c.person_id
      join medical m on m.person_id = v.person_id and m.visit_id = v.visit_id and m.row_ref = m.first_ref and m.fund_fen > 0
      left join visited own on own.person_id = c.person_id and own.visit_id = c.visit_id
      where c.visit_id = m.visit_id
        or (c.provider_id = v.provider_id
          and (v.begin_on < c.end_on or v.begin_on = c.begin_on) and (c.begin_on < v.end_on or v.end_on = c.end_on)
          and (v.cause = 'work_injury' or v.main_diagnosis_code = own.main_diagnosis_code
            or exists (
              select 1 from injury_recognition r
              where r.person_id = v.person_id and r.conclusion in ('recognised', 'deemed')
                and (v.main_diagnosis_code = r.diagnosis_code
                  or (v.body_part in (r.body_part, r.second_body_part) and v.body_part <> 'systemic')))))
    ),
    placed as (
      select claim_ref, medical_ref, is_other,
        row_number() over (partition by claim_ref order by is_other nulls last, medical_ref nulls last) as standing
      from alike
    ),
    paired as (
      select p.medical_ref, min(c.settlement_ref) as claim_settlement_ref, min(c.pay_ref) as pay_ref,
        cast(sum(c.amount_fen) as bigint) as claim_fen,
        max(case when p.is_other = 1 then c.bill_fen else 0 end) as other_bill_fen,
        max(case when p.is_other = 0 then c.bill_fen else 0 end) as own_bill_fen
      from placed p
      join claim c on c.claim_ref = p.claim_ref
      where p.standing = 1 group by p.medical_ref
    ),
    doubled as (
      select m.*, p.claim_settlement_ref, p.pay_ref,
        m.fund_fen + p.claim_fen - greatest(m.bill_fen + p.own_bill_fen, p.other_bill_fen, p.claim_fen) as excess_fen
      from paired p join medical m on m.first_ref = p.medical_ref
    )
    select d.person_id, d.visit_id, v.begin_on as found_on, d.agency_district as district,
      case when d.row_ref = d.first_ref then least(d.fund_fen, d.excess_fen) else cast(0 as bigint) end as at_risk_fen,
      d.row_ref as settlement_ref, d.pay_ref, v.row_ref as visit_ref, d.claim_settlement_ref as injury_ref
    from doubled d join visited v on v.person_id = d.person_id and v.visit_id = d.visit_id
    where d.excess_fen > 0`,
  innocent: [
    '先由医疗保险结算,认定工伤后已退回医疗保险基金',
    '同一次住院按病因分开结算:工伤部分由工伤基金,其他疾病由医疗基金',
    '工伤基金只支付医疗基金支付以后的余额',
    '先行支付,尚待追偿;款项已退费、冲销或追回',
    '同期在同一机构治疗与工伤无关的疾病',
  ],
  next: '核对病历与两次结算的费用清单;确属工伤的,医疗基金支付部分不予结算或责令退回医疗基金;用同一票据重复申报的按涉嫌骗取处理。',
  says: '就诊 {visit_id} 已由医疗保险基金支付,工伤保险基金又支付同一次诊疗的费用',
})
