/** Answers that the product gives beside its rules: the data that its standard takes in. */
import type { Answer } from './coverage.ts'

/** What an answer needs of a dataset's definition. */
export interface DatasetLike {
  readonly id: string
  readonly title: string
  readonly area: string
  readonly kind: 'feed' | 'internal'
  readonly basis: readonly { readonly document: string; readonly clause: string }[]
}

const named = ['十一(二)1', '十一(二)2', '十一(二)3', '十一(二)4', '十一(二)5'] as const
const others = '十一(二)6'
const fundRegister = '一(一)'

const clausesOf = (dataset: DatasetLike): string[] => {
  const cited = dataset.basis.filter((basis) => basis.document === 'zz27').map((basis) => basis.clause)
  const takenIn = named.filter((clause) => cited.includes(clause))
  // 十一(二)6 is the rest of what agencies, institutions, employers and persons produce; departments are 十一(七).
  const rest = takenIn.length === 0 && dataset.area !== 'departments' ? [others] : []
  return [...takenIn, ...rest, ...(cited.includes(fundRegister) ? [fundRegister] : [])]
}

/**
 * Each dataset that is sent in files answers the items of 十一(二) it takes in, and 一(一) where it is the register of
 * funds. Datasets that the platform writes itself take nothing in.
 */
export const datasetAnswers = (datasets: Iterable<DatasetLike>): Answer[] =>
  [...datasets]
    .filter((dataset) => dataset.kind === 'feed')
    .flatMap((dataset) =>
      clausesOf(dataset).map(
        (clause): Answer => ({ duty: clause, kind: 'dataset', id: dataset.id, title: dataset.title }),
      ),
    )
