/**
 * A person's monthly pension of one scheme for one month, all rows of the month netted: several rules compare months, and
 * none needs the single rows before it has found one to look at. Arrears and recalculations are items of their own.
 *
 * Columns: person_id, scheme, for_month, gross_fen (what a decision had deducted from it is put back), row_ref (of the latest
 * row of money out). It has millions of rows, so no more than what is compared.
 */
import { defineRelation } from '#screening/define-relation.ts'

export const pensionMonth = defineRelation({
  name: 'pension_month',
  reads: ['pension_payment'],
  sql: `
    select person_id, scheme, for_month,
      cast(sum(amount_fen + case when deduction_decision_no is null then 0 else coalesce(deducted_fen, 0) end) as bigint) as gross_fen,
      max(case when amount_fen > 0 then row_ref end) as row_ref
    from pension_payment
    where benefit_item = 'monthly' and (status = 'paid' or amount_fen < 0)
    group by person_id, scheme, for_month
    having sum(amount_fen) > 0`,
})
