/**
 * 小数不单列: who sees sums only must not learn of one single case from them. A cell of fewer findings than the smallest
 * shown count is withheld, and as many of the next smallest beside it as it takes that the withheld ones, which anybody can
 * take from the total, cannot be told apart.
 */
import { smallestShownCount } from '#law/values/recurring.ts'

export const smallestShown = Number(smallestShownCount.value)

export interface Cell {
  readonly findings: number
  readonly atRiskFen: bigint
}

/** A cell as it is shown: nulls where it is withheld. Money is a string of fen. */
export interface Figure {
  readonly findings: number | null
  readonly atRiskFen: string | null
}

/** Positions of the cells of one table that are withheld. */
export const withheld = (cells: readonly Cell[]): ReadonlySet<number> => {
  const filled = [...cells.keys()].filter((at) => (cells[at] as Cell).findings > 0)
  const bySize = filled.toSorted(
    (left, right) => (cells[left] as Cell).findings - (cells[right] as Cell).findings || left - right,
  )
  const hidden: number[] = []
  let sum = 0
  for (const at of bySize) {
    const { findings } = cells[at] as Cell
    const isSafe = hidden.length === 0 || (hidden.length > 1 && sum >= smallestShown)
    if (findings >= smallestShown && isSafe) break
    hidden.push(at)
    sum += findings
  }
  return new Set(hidden)
}

/** The figures of one table for a reader. @param isSummed he sees sums only. */
export const figuresOf = <C extends Cell>(
  cells: readonly C[],
  isSummed: boolean,
): (Omit<C, keyof Cell> & Figure & { readonly isWithheld: boolean })[] => {
  const hidden = isSummed ? withheld(cells) : new Set<number>()
  return cells.map((cell, at) => ({
    ...cell,
    findings: hidden.has(at) ? null : cell.findings,
    atRiskFen: hidden.has(at) ? null : cell.atRiskFen.toString(),
    isWithheld: hidden.has(at),
  }))
}
