/** From the events of Node's test runner to one report a file: counts, time, and every failure in full. */
import { inspect } from 'node:util'

export interface FileReport {
  readonly file: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly milliseconds: number
  /** Title and error of each failed test. */
  readonly failures: readonly string[]
}

interface TestPlace {
  readonly name: string
  readonly nesting: number
  readonly file?: string
  readonly skip?: string | boolean
  readonly todo?: string | boolean
  readonly details: { readonly type?: string; readonly duration_ms?: number; readonly error?: unknown }
}

/** What this module reads of the runner's events. */
export type RunnerEvent =
  | { readonly type: 'test:pass' | 'test:fail'; readonly data: TestPlace }
  | { readonly type: 'test:stderr' | 'test:stdout'; readonly data: { readonly file?: string; readonly message: string } }
  | { readonly type: 'test:summary'; readonly data: { readonly file?: string; readonly duration_ms: number } }
  | { readonly type: string; readonly data: unknown }

interface Tally {
  passed: number
  failed: number
  skipped: number
  failures: string[]
  said: string
  /** Titles of the suites around the next test, by nesting. */
}

const newTally = (): Tally => ({ passed: 0, failed: 0, skipped: 0, failures: [], said: '' })

const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? error.cause : error)

const failureType = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'failureType' in error ? error.failureType : undefined

/** A suite or a parent that failed only because a test inside it did: that test has been counted. */
const isEcho = (test: TestPlace): boolean => failureType(test.details.error) === 'subtestsFailed'

const describeFailure = (test: TestPlace): string => {
  const cause = causeOf(test.details.error)
  return `✖ ${test.name}\n${cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause)}${
    cause instanceof Error && 'actual' in cause ? `\n${inspect({ actual: cause.actual, expected: (cause as { expected?: unknown }).expected }, { depth: 6 })}` : ''
  }`
}

const countPass = (tally: Tally, test: TestPlace): void => {
  if (test.details.type === 'suite') return
  if (test.skip !== undefined) tally.skipped += 1
  else tally.passed += 1
}

const countFailure = (tally: Tally, test: TestPlace): void => {
  if (test.todo !== undefined || isEcho(test)) return
  tally.failed += 1
  tally.failures.push(describeFailure(test))
}

const isTestEvent = (event: RunnerEvent): event is { type: 'test:pass' | 'test:fail'; data: TestPlace } =>
  event.type === 'test:pass' || event.type === 'test:fail'

/**
 * A report a file, as soon as the file has ended. A file that ended without a word of its own (it crashed, or was
 * stopped) is reported as one failure with what it printed.
 */
export const fileReports = async function* (
  events: AsyncIterable<RunnerEvent>,
  files: readonly string[],
): AsyncGenerator<FileReport> {
  const tallies = new Map(files.map((file) => [file, newTally()]))
  const reported = new Set<string>()
  const report = (file: string, tally: Tally, milliseconds: number): FileReport => {
    reported.add(file)
    const silent = tally.passed + tally.failed + tally.skipped === 0
    const failures = silent ? [`✖ the file ran no test\n${tally.said}`] : tally.failures
    // What a file printed helps where it failed, and is noise where it passed.
    const said = tally.failed > 0 && tally.said !== '' ? [tally.said.trimEnd()] : []
    return {
      file,
      passed: tally.passed,
      failed: silent ? 1 : tally.failed,
      skipped: tally.skipped,
      milliseconds,
      failures: [...failures, ...said],
    }
  }
  for await (const event of events) {
    const { file } = (event.data ?? {}) as { file?: string }
    const tally = file === undefined ? undefined : tallies.get(file)
    if (file === undefined || !tally) continue
    if (isTestEvent(event)) {
      if (event.type === 'test:pass') countPass(tally, event.data)
      else countFailure(tally, event.data)
    } else if (event.type === 'test:stderr' || event.type === 'test:stdout') {
      tally.said += (event.data as { message: string }).message
    } else if (event.type === 'test:summary') {
      yield report(file, tally, (event.data as { duration_ms: number }).duration_ms)
    }
  }
  for (const [file, tally] of tallies) if (!reported.has(file)) yield report(file, tally, 0)
}
