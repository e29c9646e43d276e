/**
 * COL-13 未缴入指定账户. A contribution arrived in an account that is not the designated income account (or, where the tax
 * office collects, the treasury or the fiscal account) of its scheme on that day. An account that the register does not
 * know is no fund account. Medical and maternity share theirs. Put right on the same day it is no matter.
 */
import { zz27 } from '#law/basis.ts'
import { receiptAccountKinds, receiptCorrectionDays } from '#law/values/collection-limits.ts'
import { alert, defineRule } from '#screening/define-rule.ts'

export const receiptMisdirected = defineRule({
  id: 'COL-13',
  version: 1,
  name: '社会保险费未缴入指定账户',
  subject: 'account',
  cut: ['account_id'],
  grain: ['receipt_no'],
  act: alert,
  basis: [zz27('四(四)'), zz27('四(二)'), zz27('十二(三)2')],
  params: { account_kinds: receiptAccountKinds, correction: receiptCorrectionDays },
  reads: { receipt: 'contribution_receipt', account: 'fund_account' },
  requiresComplete: ['account'],
  sql: `
    with stray as (
      select r.account_id, r.receipt_no, r.scheme, r.credited_on, r.corrected_on, r.agency_district, r.amount_fen, r.row_ref
      from contribution_receipt r
      join p_correction term on term.valid_from <= r.credited_on and (term.valid_to is null or r.credited_on < term.valid_to)
      where r.amount_fen > 0 and r.credited_on is not null and r.reversed_on is null
        and (r.corrected_on is null or r.corrected_on > add_days(r.credited_on, term.value))
        and not exists (
          select 1 from fund_account f
          join p_account_kinds kind on kind.account_kind = f.account_kind
          where f.account_id = r.account_id and f.valid_from <= r.credited_on
            and (f.valid_to is null or r.credited_on <= f.valid_to)
            and f.event_kind <> 'closed' and (f.account_kind <> 'income' or coalesce(f.is_designated, true))
            and kind.valid_from <= r.credited_on and (kind.valid_to is null or r.credited_on < kind.valid_to)
            and (f.scheme = r.scheme or (f.scheme in ('310', '330', '510') and r.scheme in ('310', '330', '510'))
              or f.account_kind = 'treasury'))
    )
    select s.account_id, s.receipt_no, s.credited_on as found_on, s.agency_district as district,
      s.amount_fen as at_risk_fen, s.row_ref as receipt_ref,
      (select max(f.row_ref) from fund_account f where f.account_id = s.account_id) as account_ref,
      s.credited_on, s.corrected_on
    from stray s`,
  innocent: [
    '误入其他账户,当日更正',
    '缴费当日账户正在变更,新旧账户均为指定账户',
    '税务征收后缴入国库或财政专户',
    '医疗与生育合并后使用同一账户',
    '银行退回、未实际入账',
    '账户登记尚未报送完整',
  ],
  next: '监督机构责令当日转入指定的基金收入专户或国库,查明开户人和收款经手人;坐收坐支、截留的追究责任。',
  says: '{credited_on} 的社会保险费进入了非指定账户',
})
