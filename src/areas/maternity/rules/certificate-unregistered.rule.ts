/**
 * MAT-05 出生医学证明不在登记或母亲不符. The subject is the certificate: the register's row belongs to whoever the register
 * says. Certificates issued outside this province are not in the register and are not judged; a register entry may come
 * after the claim, so a claim waits some days before it is held against anybody.
 */
import { zz27 } from '#law/basis.ts'
import { registerDelayDays } from '#law/values/maternity.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const certificateUnregistered = defineRule({
  id: 'MAT-05',
  version: 1,
  name: '出生医学证明不在登记库或母亲不符',
  subject: 'certificate',
  cut: ['certificate_no'],
  grain: [],
  act: hold('no-settlement', zz27('九(二)之二')),
  basis: [zz27('九(二)之二·2'), zz27('九(二)之二·1')],
  params: { delay_days: registerDelayDays },
  reads: { pay: 'maternity_benefit', birth: 'birth_register' },
  requiresComplete: ['birth'],
  sql: `
    with paid as (
      select certificate_no, mother_id, min(agency_district) as agency_district,
        min(coalesce(claimed_on, paid_on)) as claimed_on, cast(sum(amount_fen) as bigint) as paid_fen, min(row_ref) as pay_ref
      from maternity_benefit
      where certificate_no is not null and (status = 'paid' or amount_fen < 0)
        and (certificate_region is null or certificate_region like '41%')
      group by certificate_no, mother_id
      having sum(amount_fen) > 0
    ),
    registered as (
      select certificate_no, mother_id, row_ref,
        row_number() over (
          partition by certificate_no
          order by case when cancelled_on is null then 0 else 1 end nulls last, issued_on desc nulls last, row_ref nulls last
        ) as standing,
        cancelled_on, cancel_reason
      from birth_register
    )
    select p.certificate_no, p.claimed_on as found_on, p.agency_district as district, p.paid_fen as at_risk_fen,
      p.pay_ref, r.row_ref as birth_ref,
      case when r.certificate_no is null then '登记库里没有这张证明'
        when r.cancelled_on is not null and r.cancel_reason in ('forged', 'error') then '证明已因伪造或错误作废'
        else '登记的母亲不是申领所写的母亲' end as fault
    from paid p
    left join registered r on r.certificate_no = p.certificate_no and r.standing = 1
    where (r.certificate_no is null and days_between(p.claimed_on, $as_of) > $delay_days)
      or (r.cancelled_on is not null and r.cancel_reason in ('forged', 'error'))
      or (r.cancelled_on is null and r.mother_id is not null and r.mother_id <> p.mother_id)`,
  innocent: [
    '证明刚签发,登记入库晚于申领',
    '省外签发的证明,本省登记库没有',
    '因遗失换发、补发,旧证明作废',
    '母亲证件号码变更或录入错误,实为同一人',
    '证明编号录错一位:以原件为准',
  ],
  next: '向卫生健康部门核验证明原件和签发机构;虚构、伪造的,未支付的不得支付,已支付的责令退回,签发机构违规的移送卫生健康部门,涉嫌骗取的移送。',
  says: '出生医学证明 {certificate_no}:{fault}',
})
