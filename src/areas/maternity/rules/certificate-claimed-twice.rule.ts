/**
 * MAT-01 同一出生医学证明重复申领. The subject is the certificate, because the usual fraud is two persons claiming on one.
 * A birth is claimed by one person, each item once; a spouse's nursing leave is claimed beside it, once as well. Twins have
 * a certificate each. A claim is what bears one claim or assessment number: its instalments and top-ups are one claim, and
 * a claim wholly taken back is none. At risk is every claim after the first, net.
 */
import { zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const certificateClaimedTwice = defineRule({
  id: 'MAT-01',
  version: 1,
  name: '同一出生医学证明重复申领生育待遇',
  subject: 'certificate',
  cut: ['certificate_no'],
  grain: [],
  act: hold('no-settlement', zz27('九(二)之二')),
  basis: [zz27('九(二)之二·1'), zz27('九(二)')],
  params: {},
  reads: { pay: 'maternity_benefit' },
  sql: `
    with paid as (
      select certificate_no, person_id, benefit_item, agency_district, amount_fen, claimed_on, paid_on, payment_no, row_ref,
        case when benefit_item = 'nursing_leave_allowance' then 'nursing' else 'birth' end as purpose,
        coalesce(claim_no, assessment_no, cast(for_month as varchar)) as claim_key
      from maternity_benefit
      where certificate_no is not null and benefit_item <> 'birth_control_medical'
        and (status = 'paid' or amount_fen < 0)
    ),
    claim as (
      select certificate_no, person_id, purpose, benefit_item, agency_district, claim_key,
        min(coalesce(claimed_on, paid_on)) as claimed_on, min(paid_on) as paid_on, min(payment_no) as first_payment_no
      from paid
      group by certificate_no, person_id, purpose, benefit_item, agency_district, claim_key
      having sum(amount_fen) > 0
    ),
    ordered as (
      select c.certificate_no, c.person_id, c.purpose, c.benefit_item, c.agency_district, c.claim_key, c.claimed_on,
        first_value(c.person_id) over (
          partition by c.certificate_no, c.purpose
          order by c.claimed_on nulls last, c.paid_on nulls last, c.first_payment_no nulls last, c.person_id nulls last
        ) as first_person_id,
        row_number() over (
          partition by c.certificate_no, c.person_id, c.benefit_item
          order by c.claimed_on nulls last, c.paid_on nulls last, c.first_payment_no nulls last, c.agency_district nulls last
        ) as claim_no_of_item
      from claim c
    ),
    judged as (
      select o.certificate_no, o.person_id, o.benefit_item, o.agency_district, o.claim_key,
        case when o.person_id <> o.first_person_id or o.claim_no_of_item > 1 then 1 else 0 end as again,
        min(case when o.person_id <> o.first_person_id or o.claim_no_of_item > 1 then o.claimed_on end)
          over (partition by o.certificate_no) as claimed_again_on,
        min(case when o.person_id <> o.first_person_id or o.claim_no_of_item > 1 then o.agency_district end)
          over (partition by o.certificate_no) as claimed_again_in
      from ordered o
    )
    select p.certificate_no, j.claimed_again_on as found_on, j.claimed_again_in as district,
      case when j.again = 1 then p.amount_fen else cast(0 as bigint) end as at_risk_fen,
      p.row_ref as pay_ref
    from judged j
    join paid p on p.certificate_no = j.certificate_no and p.person_id = j.person_id and p.benefit_item = j.benefit_item
      and p.agency_district = j.agency_district and p.claim_key = j.claim_key
    where j.claimed_again_on is not null`,
  innocent: [
    '双胞胎、多胞胎各有一张出生医学证明',
    '先后两个子女各有证明',
    '前一次申领已冲销、退票或追回,重新申领',
    '同一申领分期支付或补差',
    '一方领生育津贴,另一方领配偶护理假津贴',
    '同一人按同一证明分别申领津贴与医疗费',
    '证明编号录入错误',
    '同一人先后以新旧号码申领:先核对是否同一人',
  ],
  next: '以后一次申领为疑点,核对证明原件与卫生健康部门登记;未支付的不得支付,已支付的由行政部门责令退回,虚构或变造证明的按涉嫌骗取处理;属医保部门职权的,附证据移送。',
  says: '出生医学证明 {certificate_no} 于 {found_on} 再次申领生育待遇',
})
