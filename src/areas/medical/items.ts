/** What rules about charged lines share: which settlements were wholly taken back, and what of a line was refunded. */
import { defineRelation } from '#screening/define-relation.ts'

/** What was refunded of a settlement, negative; few beside all. Columns: provider_id, person_id, settlement_id and sums. */
const settlementRefund = defineRelation({
  name: 'settlement_refund',
  reads: ['medical_settlement'],
  sql: `
    select provider_id, person_id, refund_of as settlement_id, cast(sum(total_fen) as bigint) as total_fen,
      cast(sum(fund_pay_fen) as bigint) as fund_pay_fen
    from medical_settlement where is_refund and is_valid and refund_of is not null
    group by provider_id, person_id, refund_of`,
})

/**
 * Settlements of which nothing is left: dropped by their own status, or refunded whole. Their lines are no money. Columns:
 * provider_id, person_id, settlement_id.
 */
export const lostSettlement = defineRelation({
  name: 'lost_settlement',
  reads: ['medical_settlement'],
  uses: [settlementRefund],
  sql: `
    select provider_id, person_id, settlement_id from medical_settlement
    where not is_refund and not (is_valid and status = 'paid')
    union
    select b.provider_id, b.person_id, b.settlement_id
    from settlement_refund b
    join medical_settlement s on s.provider_id = b.provider_id and s.person_id = b.person_id
      and s.settlement_id = b.settlement_id
    where not s.is_refund
      and case when b.fund_pay_fen + s.fund_pay_fen <= 0 and b.total_fen + s.total_fen <= 0 then true else false end`,
})

/** What was refunded of a charged line, negative. Columns: provider_id, person_id, item_no, quantity, amount_fen, fund_pay_fen, over_limit_fen. */
export const itemRefund = defineRelation({
  name: 'item_refund',
  reads: ['medical_item'],
  sql: `
    select provider_id, person_id, refund_of as item_no, sum(quantity) as quantity,
      cast(sum(amount_fen) as bigint) as amount_fen, cast(sum(fund_pay_fen) as bigint) as fund_pay_fen,
      cast(sum(coalesce(over_limit_fen, 0)) as bigint) as over_limit_fen
    from medical_item where refund_of is not null and is_valid
    group by provider_id, person_id, refund_of`,
})

/** Whether a charged line is a drug or a consumable: by its kind, or where that was not given by the code's first letter. */
export const goodsLine = (item: string): string =>
  `(${item}.charge_kind in ('08', '09', '10', '11') or (${item}.charge_kind is null
    and substr(${item}.item_code, 1, 1) in ('X', 'Z', 'T', 'C')))`

/** First day of the quarter that a day lies in. */
export const quarterOf = (day: string): string =>
  `add_months(month_of(${day}), cast(-(months_between(date '2000-01-01', month_of(${day})) % 3) as integer))`

/** Whether a charged line's settlement, if it has one, has not been taken back whole. Reads lost_settlement. */
export const stillCounts = (item: string): string =>
  `not exists (
    select 1 from lost_settlement l
    where l.provider_id = ${item}.provider_id and l.person_id = ${item}.person_id and l.settlement_id = ${item}.settlement_id)`
