/**
 * UNE-12 同一证书重复领取技能提升补贴. A certificate is used once, whoever claims on it: the later payments are the excess, net of what
 * was taken back. The subject is the certificate, because the usual fraud is a second person. Two issuers may give one
 * number; where both are named and differ they are two certificates.
 */
import { zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const skillCertificateTwice = defineRule({
  id: 'UNE-12',
  version: 1,
  name: '同一证书重复领取技能提升补贴',
  subject: 'certificate',
  cut: ['certificate_no'],
  grain: [],
  act: lead,
  basis: [zz27('八(三)4'), zz27('八(三)5'), zz27('八(二)')],
  params: {},
  reads: { pay: 'skill_subsidy' },
  sql: `
    with taken_back as (
      select certificate_no, person_id, for_month, agency_district, reverses_payment_no, sum(amount_fen) as amount_fen
      from skill_subsidy where amount_fen < 0
      group by certificate_no, person_id, for_month, agency_district, reverses_payment_no
    ),
    paid as (
      select s.certificate_no, s.certificate_issuer, s.person_id, s.for_month, s.paid_on, s.payment_no, s.agency_district,
        s.funding_source, s.row_ref, s.amount_fen + coalesce((
          select sum(b.amount_fen) from taken_back b
          where b.certificate_no = s.certificate_no and b.agency_district = s.agency_district
            and (b.reverses_payment_no = s.payment_no
              or (b.reverses_payment_no is null and b.person_id = s.person_id and b.for_month = s.for_month))), 0) as net_fen
      from skill_subsidy s
      where s.status = 'paid' and s.amount_fen > 0
    ),
    ordered as (
      select p.certificate_no, p.certificate_issuer, p.paid_on, p.agency_district, p.funding_source, p.net_fen, p.row_ref,
        row_number() over (
          partition by p.certificate_no
          order by p.paid_on nulls last, p.payment_no nulls last, p.row_ref nulls last
        ) as standing,
        first_value(p.certificate_issuer) over (
          partition by p.certificate_no
          order by p.paid_on nulls last, p.payment_no nulls last, p.row_ref nulls last
        ) as first_issuer
      from paid p
      where p.net_fen > 0
    ),
    again as (
      select certificate_no, min(paid_on) as again_on, min(agency_district) as again_in
      from ordered
      where standing > 1 and coalesce(certificate_issuer = first_issuer, true)
        and coalesce(funding_source, 'insurance_fund') = 'insurance_fund'
      group by certificate_no
    )
    select o.certificate_no, a.again_on as found_on, a.again_in as district,
      cast(case when o.standing > 1 and coalesce(o.funding_source, 'insurance_fund') = 'insurance_fund'
        then o.net_fen else 0 end as bigint) as at_risk_fen,
      o.row_ref as pay_ref
    from again a
    join ordered o on o.certificate_no = a.certificate_no and coalesce(o.certificate_issuer = o.first_issuer, true)`,
  innocent: [
    '前一笔已退票、冲销或追回,重新支付',
    '同一人不同等级、不同职业的证书各有编号',
    '不同发证机构的编号相同',
    '多领的一笔由就业补助资金支付',
    '证书编号录入错误',
  ],
  next: '核对证书原件与发证机构查询结果;重复或冒用的,未支付的不得支付,已支付的责令退回。',
  says: '证书 {certificate_no} 于 {found_on} 再次领取技能提升补贴',
})
