/** How dark a cell is: by its share of the largest, as a square root, so that small ones are still told apart. */
import type { CSSProperties } from 'react'

/** @param fen null: withheld, left white. */
export const shadeOf = (fen: string | null, largest: bigint): CSSProperties => {
  if (fen === null || largest <= 0n) return {}
  const share = Math.sqrt(Number((BigInt(fen) * 10_000n) / largest) / 10_000)
  // Never so dark that the link's own colour could not be read on it.
  return { background: `rgb(11 92 173 / ${(share * 0.28).toFixed(3)})` }
}

export const largestOf = (cells: readonly { readonly atRiskFen: string | null }[]): bigint =>
  cells.reduce((most, { atRiskFen }) => {
    const fen = BigInt(atRiskFen ?? '0')
    return fen > most ? fen : most
  }, 0n)
