/** What the sender gets back for a file: counts that add up, sums of money, reasons, and what the file's bytes hash to. */
import type { RefusalCode } from '#kernel/refusal-codes.ts'

export interface Reason {
  readonly code: RefusalCode
  /** Field of the standard, where one is to blame. */
  readonly field?: string
  /** The same under the name the file gave it. */
  readonly header?: string
  readonly message: string
  /** The value as it may be shown. */
  readonly shown: string
}

export interface Reject {
  readonly row: bigint
  /** The row's cells as sent, in the order of the headers: sealed before they are stored. */
  readonly cells: readonly string[]
  readonly reasons: readonly Reason[]
}

export interface MoneySums {
  /** Fen, as text. */
  readonly accepted: string
  /** Of rejected rows, as far as the amount itself could be read. */
  readonly rejected: string
  readonly duplicate: string
}

export interface Notice {
  readonly field: string
  readonly header: string
  readonly count: number
  readonly firstRow: number
  readonly message: string
}

export interface Receipt {
  readonly status: 'committed' | 'refused' | 'resent'
  readonly batch: string
  readonly file: string
  readonly dataset: string
  readonly title: string
  readonly source: string
  readonly period: string | null
  readonly format: string | null
  readonly encoding: string | null
  readonly sha256: string | null
  readonly bytes: string | null
  readonly rowsIn: string
  readonly rowsAccepted: string
  readonly rowsRejected: string
  readonly rowsDuplicate: string
  readonly sums: Readonly<Record<string, MoneySums>>
  readonly notices: readonly Notice[]
  /** Most frequent reasons first: at most 20. */
  readonly reasons: readonly {
    readonly code: string
    readonly field: string | null
    readonly message: string
    readonly rows: string
    readonly firstRow: string
  }[]
  readonly supersedes: string | null
  readonly refusal: { readonly code: string; readonly message: string } | null
  readonly finishedAt: string | null
}
