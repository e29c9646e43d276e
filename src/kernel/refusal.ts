/**
 * A named refusal: what is wrong, where, by which clause, and what to do about it, in Chinese for the person who can
 * mend it, with a stable code beside it for machines. Everything that this product says no to is one of these.
 */
import type { RefusalCode } from './refusal-codes.ts'
import { refusalCodes } from './refusal-codes.ts'

export interface RefusalPlace {
  readonly file?: string
  /** 1-based data row (the header does not count). */
  readonly row?: number
  readonly field?: string
}

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly place: RefusalPlace
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: RefusalCode, message: string, extra: RefusalPlace & { details?: Record<string, unknown> } = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    const { details = {}, ...place } = extra
    this.place = place
    this.details = details
  }

  /** 1 = refused with a reason, 2 = the command was called wrongly. */
  get exitCode(): 1 | 2 {
    return refusalCodes[this.code].exit
  }

  toJSON(): Record<string, unknown> {
    return {
      code: this.code,
      title: refusalCodes[this.code].title,
      message: this.message,
      ...this.place,
      ...this.details,
    }
  }
}

/** Narrow an unknown error to the text a log or a message can carry. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
