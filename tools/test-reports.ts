/** From the events of Node's test runner to one report a file: counts, time, and every failure in full. */
import { inspect } from 'node:util'

export interface FileReport {
  readonly file: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly milliseconds: number
  /** Title and error of each failed test, then what the file printed. */
  readonly failures: readonly string[]
}

interface TestPlace {
  readonly name: string
  readonly nesting: number
  readonly line?: number
  /** Title of the suite or test around it. */
  readonly classname?: string
  readonly skip?: string | boolean
  readonly todo?: string | boolean
  readonly details: {
    readonly type?: string
    readonly duration_ms?: number
    readonly passed?: boolean
    readonly error?: unknown
  }
}

export interface RunnerEvent {
  readonly type: string
  readonly data: unknown
}

interface Tally {
  passed: number
  failed: number
  skipped: number
  milliseconds: number
  readonly failures: string[]
  said: string
  /** The runner has told everything that happened inside the file. */
  told: boolean
  /** How the file's own process ended. */
  ended?: 'well' | 'badly'
}

const newTally = (): Tally => ({
  passed: 0,
  failed: 0,
  skipped: 0,
  milliseconds: 0,
  failures: [],
  said: '',
  told: false,
})

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/** A suite, a parent or a file that failed only because a test inside it did: that test has been counted. */
const isEcho = ({ details }: TestPlace): boolean => property(details.error, 'failureType') === 'subtestsFailed'

const describeFailure = (test: TestPlace): string => {
  const cause = property(test.details.error, 'cause') ?? test.details.error
  const title = [test.classname, test.name].filter((part) => part !== undefined).join(' › ')
  return `✖ ${title}${test.line === undefined ? '' : ` (line ${test.line})`}\n${inspect(cause, { depth: 6 })}`
}

const describeEnd = ({ details }: TestPlace): string => {
  const signal = property(details.error, 'signal')
  return `✖ the file's process ended with ${signal ? `signal ${signal}` : `exit code ${property(details.error, 'exitCode')}`}`
}

const countTest = (tally: Tally, type: string, test: TestPlace): void => {
  if (type === 'test:pass') {
    if (test.details.type === 'suite') return
    if (test.skip !== undefined) tally.skipped += 1
    else tally.passed += 1
  } else if (test.todo === undefined && !isEcho(test)) {
    tally.failed += 1
    tally.failures.push(describeFailure(test))
  }
}

/** The file as a test of its own: the runner tells of it only where its process ended badly or ran no test. */
const countFile = (tally: Tally, type: string, test: TestPlace): void => {
  tally.milliseconds ||= test.details.duration_ms ?? 0
  if (type === 'test:complete') tally.ended = test.details.passed || isEcho(test) ? 'well' : 'badly'
  else tally.told = true
  if (type === 'test:fail' && !isEcho(test)) {
    tally.failed += 1
    tally.failures.push(describeEnd(test))
  }
}

const reportOf = (file: string, tally: Tally): FileReport => {
  const silent = tally.passed + tally.failed + tally.skipped === 0
  const failures = silent ? ['✖ the file ran no test'] : tally.failures
  // What a file printed helps where it failed, and is noise where it passed.
  const said = failures.length > 0 && tally.said !== '' ? [tally.said.trimEnd()] : []
  const { passed, failed, skipped, milliseconds } = tally
  return { file, passed, failed: silent ? 1 : failed, skipped, milliseconds, failures: [...failures, ...said] }
}

const take = (file: string, tally: Tally, { type, data }: RunnerEvent): void => {
  if (type === 'test:stderr' || type === 'test:stdout') tally.said += (data as { message: string }).message
  else if (type === 'test:summary') tally.told = true
  else if (type === 'test:pass' || type === 'test:fail' || type === 'test:complete') {
    const test = data as TestPlace
    if (test.name === file && test.nesting === 0) {
      countFile(tally, type, test)
      // Whatever it told before, a process that ended badly is told of once more.
      if (type === 'test:fail') tally.ended = 'well'
    } else if (type !== 'test:complete') countTest(tally, type, test)
  }
}

/**
 * A report a file, as soon as the file has ended. A file that ran no test has failed: its tests were lost, or never
 * there. A file that a stopped run did not reach has failed likewise.
 */
export const fileReports = async function* (
  events: AsyncIterable<RunnerEvent>,
  files: readonly string[],
): AsyncGenerator<FileReport> {
  const open = new Map(files.map((file) => [file, newTally()]))
  for await (const event of events) {
    const file = property(event.data, 'file')
    const tally = typeof file === 'string' ? open.get(file) : undefined
    if (typeof file !== 'string' || !tally) continue
    take(file, tally, event)
    if (!tally.told || tally.ended !== 'well') continue
    open.delete(file)
    yield reportOf(file, tally)
  }
  for (const [file, tally] of open) yield reportOf(file, tally)
}
