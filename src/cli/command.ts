/** What a command is, and what it is handed: its words, its options, the folder, and a way to speak. */
import type { ParseArgsConfig } from 'node:util'
import type { Output } from './output.ts'

export interface Invocation {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly out: Output
  /** --data, if given. */
  readonly data?: string
}

export interface Command {
  /** 'city generate' */
  readonly name: string
  /** 'PATH… [--source CODE]' */
  readonly form: string
  readonly summary: string
  readonly details?: readonly string[]
  readonly options?: NonNullable<ParseArgsConfig['options']>
  /** Internal to the repository: left out of the help. */
  readonly hidden?: boolean
  /** @returns the exit code: 0 done, 1 refused with the reason. Refusals may also be thrown. */
  run(invocation: Invocation): Promise<number>
}

/** An option's text; undefined where it was not given. */
export const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
