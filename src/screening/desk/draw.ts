/**
 * Which decisions are looked at once more. A seed and what is drawn from give the draw: whoever has both can draw again and
 * must get the same. In each kind of decision those with the smallest hash are taken, so many that the share is reached.
 */
import { createHash } from 'node:crypto'
import { merkleRoot } from '#kernel/merkle.ts'

export interface Candidate {
  readonly finding: string
  readonly act: string
  readonly result: string
  /** ISO instant of the decision. */
  readonly confirmedAt: string
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** @param root of the log's checkpoint, as hex. @param month whose decisions are drawn from. */
export const seedOf = (root: string, month: string): string => sha256(`shejian recheck ${month} ${root}`)

/** 'act/result' */
export const kindOf = ({ act, result }: Pick<Candidate, 'act' | 'result'>): string => `${act}/${result}`

/** Root over what is drawn from: shows later that nothing was left out or put in. */
export const populationRoot = (candidates: readonly Candidate[]): string =>
  merkleRoot(candidates.map((one) => `${one.finding} ${kindOf(one)} ${one.confirmedAt}`).sort())

const million = 1_000_000

/** @param shares parts per million by kind; a kind without one is not drawn from. @returns findings, in their order. */
export const draw = (
  seed: string,
  candidates: readonly Candidate[],
  shares: Readonly<Record<string, number>>,
): string[] =>
  [...Map.groupBy(candidates, kindOf)]
    .flatMap(([kind, of]) => {
      const most = Math.ceil((of.length * (shares[kind] ?? 0)) / million)
      const placed = of.map(({ finding, confirmedAt }) => ({
        finding,
        place: sha256(`${seed} ${finding} ${confirmedAt}`),
      }))
      return placed.sort((left, right) => (left.place < right.place ? -1 : 1)).slice(0, most)
    })
    .map(({ finding }) => finding)
    .sort()
