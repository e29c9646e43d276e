/**
 * MED-18 同一票据重复报销. The subject is the invoice, for the usual fraud is two persons claiming on one. An invoice lawfully
 * pays in layers (基本、大病、救助) and in parts: doubted is only what goes beyond it, that is a second person's claim, claims
 * within one layer above its face, and payments of all layers above its face. What was taken back is no claim. An invoice
 * without a code is known by its number only together with its day of issue, since issuers begin their numbers anew.
 *
 * At risk is the excess alone, laid on the latest payments.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const invoiceClaimedTwice = defineRule({
  id: 'MED-18',
  version: 1,
  name: '同一票据重复报销',
  subject: 'invoice',
  cut: ['invoice_code', 'invoice_no', 'issuer_code'],
  grain: ['issue_key'],
  act: hold('no-settlement', zz27('六(七)')),
  basis: [zz27('六(七)2'), zz27('六(四)'), lawOf('medical-fund-regulation', '第41条')],
  params: {},
  reads: { claim: 'reimbursement_voucher' },
  sql: `
    with claim as (
      select invoice_code, invoice_no, issuer_code, case when invoice_code = '0' then coalesce(cast(issued_on as varchar), '') else '' end as issue_key,
        person_id, layer, claimed_on, claim_line_no, invoice_fen, claimed_fen, paid_fen, agency_district, row_ref
      from reimbursement_voucher
      where paid_fen <> 0 and (status = 'paid' or paid_fen < 0)
    ),
    share as (
      select invoice_code, invoice_no, issuer_code, issue_key, person_id, layer, max(invoice_fen) as invoice_fen,
        cast(sum(claimed_fen) as bigint) as claimed_fen, cast(sum(paid_fen) as bigint) as paid_fen,
        min(claimed_on) as first_on, min(claim_line_no) as first_no
      from claim
      group by invoice_code, invoice_no, issuer_code, issue_key, person_id, layer
      having sum(paid_fen) > 0
    ),
    standing as (
      select s.*,
        max(s.invoice_fen) over (partition by s.invoice_code, s.invoice_no, s.issuer_code, s.issue_key) as face_fen,
        first_value(s.person_id) over (
          partition by s.invoice_code, s.invoice_no, s.issuer_code, s.issue_key
          order by s.first_on nulls last, s.first_no nulls last, s.person_id nulls last
        ) as first_person_id
      from share s
    ),
    beyond as (
      select t.*,
        case when t.person_id <> t.first_person_id then t.paid_fen
          when t.claimed_fen > t.face_fen
            then whole_div(t.paid_fen * (t.claimed_fen - t.face_fen), t.claimed_fen)
          else cast(0 as bigint) end as excess_fen
      from standing t
    ),
    whole as (
      select invoice_code, invoice_no, issuer_code, issue_key,
        cast(sum(excess_fen) + greatest(sum(paid_fen - excess_fen) - max(face_fen), 0) as bigint) as excess_fen
      from beyond
      group by invoice_code, invoice_no, issuer_code, issue_key
    ),
    latest as (
      select c.*, w.excess_fen,
        max(c.claimed_on) over (partition by c.invoice_code, c.invoice_no, c.issuer_code, c.issue_key) as found_on,
        first_value(c.agency_district) over (
          partition by c.invoice_code, c.invoice_no, c.issuer_code, c.issue_key
          order by c.claimed_on desc nulls last, c.claim_line_no desc nulls last, c.row_ref nulls last
        ) as district,
        coalesce(sum(c.paid_fen) over (
          partition by c.invoice_code, c.invoice_no, c.issuer_code, c.issue_key
          order by c.claimed_on desc nulls last, c.claim_line_no desc nulls last, c.row_ref nulls last
          rows between unbounded preceding and 1 preceding
        ), 0) as later_fen
      from whole w
      join claim c on c.invoice_code = w.invoice_code and c.invoice_no = w.invoice_no and c.issuer_code = w.issuer_code
        and c.issue_key = w.issue_key
      join share s on s.invoice_code = c.invoice_code and s.invoice_no = c.invoice_no and s.issuer_code = c.issuer_code
        and s.issue_key = c.issue_key and s.person_id = c.person_id and s.layer = c.layer
      where w.excess_fen > 0 and c.paid_fen > 0
    )
    select invoice_code, invoice_no, issuer_code, issue_key, found_on, district,
      cast(greatest(0, least(paid_fen, excess_fen - later_fen)) as bigint) as at_risk_fen, row_ref as claim_ref
    from latest`,
  innocent: [
    '同一票据由基本、大病、救助依次支付',
    '分次申请,合计不超过票面',
    '前一次申请已冲销、退票或追回,重新支付',
    '工伤与医疗按原因分开支付,合计不超过票面',
    '没有代码的票据号码逐年重新编号:开票日期不同',
    '母亲与新生儿的费用开在一张票据上',
    '票据号码录入错误',
  ],
  next: '向开票单位核对存根与票面金额,查验电子票据入账状态;后一次未支付的不得支付,已支付的由行政部门责令退回;伪造、涂改或借用他人票据的按涉嫌骗取处理。',
  says: '票据 {invoice_code} {invoice_no} 报销超过票面或由第二人报销,最近一次申请 {found_on}',
})
