/**
 * 只停多出的部分: the most that may be held for a finding or a case. A finding's money at risk is the excess already; of it never
 * more than what was paid, month by month where the payment is monthly.
 */
import { showYuan } from '#kernel/fen.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { EvidenceRef } from '#screening/read-evidence.ts'
import { datasets } from '#standard/registry.ts'
import type { Client } from '#store/database.ts'

/** Columns that say what the fund pays in a row, the first that the dataset has. */
const paidColumns = ['fund_pay_fen', 'amount_fen', 'paid_fen'] as const

/** What the fund paid in each row of the evidence that is a payment. */
const paymentsOf = async (client: Client, evidence: readonly EvidenceRef[]): Promise<bigint[]> => {
  const paid: bigint[] = []
  const seen = new Set<string>()
  for (const [id, refs] of Map.groupBy(evidence, ({ dataset }) => dataset)) {
    const dataset = datasets.get(id)
    const column = paidColumns.find((name) => dataset?.fields[name] !== undefined)
    if (!dataset || !column) continue
    const fresh = refs.filter(({ batch, row }) => !seen.has(`${id}/${batch}/${row}`))
    for (const { batch, row } of fresh) seen.add(`${id}/${batch}/${row}`)
    const { rows } = await client.query<{ fen: bigint | null }>(
      `select d.${column} as fen from unnest($1::bigint[], $2::integer[]) as w(batch_id, row_no)
       join data.${id} d on d.batch_id = w.batch_id and d.row_no = w.row_no`,
      [fresh.map(({ batch }) => batch), fresh.map(({ row }) => row)],
    )
    paid.push(...rows.flatMap(({ fen }) => (fen === null || fen <= 0n ? [] : [fen])))
  }
  return paid
}

const largest = (values: readonly bigint[]): bigint => values.reduce((most, one) => (one > most ? one : most), 0n)
const sum = (values: readonly bigint[]): bigint => values.reduce((total, one) => total + one, 0n)

/** Whether one finding is one month: then its money at risk is the month's excess. */
const isOfOneMonth = (grain: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(grain).some((column) => /month$/.test(column))

export interface HeldFor {
  readonly atRiskFen: bigint
  readonly grain: Readonly<Record<string, unknown>>
  readonly evidence: readonly EvidenceRef[]
}

/** @returns the most that may be held, a month where `isMonthly`, and the payments that it was measured by. */
export const mostHeld = async (
  client: Client,
  { atRiskFen, grain, evidence }: HeldFor,
  isMonthly: boolean,
): Promise<{ mostFen: bigint; paidFen: bigint }> => {
  const payments = await paymentsOf(client, evidence)
  const paidFen = isMonthly && !isOfOneMonth(grain) ? largest(payments) : sum(payments)
  const mostFen = payments.length > 0 && paidFen < atRiskFen ? paidFen : atRiskFen
  return { mostFen, paidFen }
}

/** @throws Refusal HOLD_EXCESS. */
export const mustBeExcess = (amountFen: bigint, mostFen: bigint): void => {
  if (amountFen <= mostFen) return
  throw new Refusal(
    'HOLD_EXCESS',
    `只能停多出的部分:最多 ${showYuan(mostFen)},现写 ${showYuan(amountFen)}。应得的部分照发,请按疑点的风险金额改小`,
    { details: { mostFen: mostFen.toString() } },
  )
}
