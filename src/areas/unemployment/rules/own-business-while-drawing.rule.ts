/**
 * UNE-04 领取失业保险金期间开办企业. Who becomes the legal representative of a company or the operator of an individual business
 * after his claim, and the business files taxes, works for himself. Shareholders, partners and directors may be passive; a
 * business that is dormant, revoked or cancelled, or files no tax, employs nobody. Its months end with the role, with the
 * register's status and with the last tax return, whichever comes first; the months of the beginning and of the end are due.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { monthsDueAfterEvent } from '#law/values/funds.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { unemploymentClaim, unemploymentMonth } from '../claims.ts'

export const ownBusinessWhileDrawing = defineRule({
  id: 'UNE-04',
  version: 1,
  name: '领取失业保险金期间开办企业或个体经营',
  subject: 'person',
  cut: ['person_id'],
  grain: ['first_month'],
  act: lead,
  basis: [zz27('八(三)1'), zz27('八(二)'), lawOf('social-insurance-law', '第51条')],
  params: { months_due: monthsDueAfterEvent },
  reads: {
    pay: 'unemployment_payment',
    assessment: 'unemployment_assessment',
    business: 'business_registration',
  },
  uses: [unemploymentClaim, unemploymentMonth],
  sql: `
    with spell as (
      select b.person_id, b.role_from, b.row_ref,
        least(coalesce(b.role_to, date '9999-12-31'),
          case when b.status = 'active' then date '9999-12-31' else b.status_changed_on end,
          case when b.tax_active then date '9999-12-31' else b.last_tax_on end) as run_until
      from business_registration b
      where b.role in ('legal_representative', 'operator')
        and (b.status = 'active' or b.status_changed_on is not null)
        and (coalesce(b.tax_active, false) or b.last_tax_on is not null)
    ),
    worked as (
      select p.row_ref, c.first_month, min(s.role_from) as role_from, min(s.row_ref) as business_ref,
        min(c.row_ref) as assessment_ref
      from spell s
      join unemployment_claim c on c.person_id = s.person_id and c.claimed_on < s.role_from and not c.is_lump_sum_start_up
      join unemployment_month p on p.person_id = c.person_id and p.first_month = c.first_month
      join p_months_due due
        on due.valid_from <= p.for_month and (due.valid_to is null or p.for_month < due.valid_to)
      where p.for_month > add_months(month_of(s.role_from), due.value) and p.for_month < month_of(s.run_until)
      group by p.row_ref, c.first_month
    )
    select p.person_id, w.first_month, min(w.role_from) over (partition by p.person_id, w.first_month) as found_on,
      min(p.agency_district) over (partition by p.person_id, w.first_month) as district,
      p.amount_fen as at_risk_fen, p.row_ref as pay_ref, w.assessment_ref, w.business_ref
    from worked w
    join unemployment_month p on p.row_ref = w.row_ref`,
  innocent: [
    '注销、吊销未注销或歇业备案的企业',
    '没有纳税申报的空壳企业,或只有零申报',
    '只是股东、合伙人、董事监事,不参与经营',
    '申领以前已经登记的企业',
    '任职当月的失业保险金照发',
    '已卸任法定代表人',
    '一次性领取失业保险金用于创业',
    '被冒用身份登记,已申请撤销',
    '款项已退票、冲销或追回',
  ],
  next: '调取税务申报、开票与从业人员情况,询问本人是否实际经营;确属重新就业的自次月起停发,已支付的责令退回。',
  says: '{first_month} 起领取失业保险金,{found_on} 起担任法定代表人或经营者,有纳税申报',
})
