/**
 * 回溯测试: a changed parameter or text over history, before it is published. Nothing is written but the record of the test:
 * hits gained, lost and changed, their money, and the work that each district would have.
 */
import type { VaultKeys } from '#identity/keyring.ts'
import { type Clock, systemClock } from '#kernel/clock.ts'
import type { Month } from '#kernel/month.ts'
import { zz27 } from '#law/basis.ts'
import type { Database } from '#store/database.ts'
import type { Folder } from '#store/folder.ts'
import { visibleFiles } from '#store/mirror.ts'
import { defineStep, take } from '#workflow/take.ts'
import { completeness } from './completeness.ts'
import type { Rule } from './define-rule.ts'
import { duckEngine } from './duck-engine.ts'
import { editionsOf, type KeptParams, readEditions, withParams } from './editions.ts'
import type { Finding } from './findings.ts'
import { judge } from './judge.ts'
import { windowOf } from './screen.ts'

export interface BacktestRequest {
  readonly rule: Rule
  /** Changed parameters; {} where only the text differs. */
  readonly params: KeptParams
  /** Another text of the rule, tried instead of the file's. */
  readonly sql?: string
  readonly from?: Month
  readonly to?: Month
  readonly actor: string
  readonly clock?: Clock
}

export interface Pair {
  readonly before: Finding
  readonly after: Finding
}

export interface Workload {
  readonly district: string
  readonly before: number
  readonly after: number
  readonly gained: number
  readonly lost: number
  readonly gainedFen: bigint
  readonly lostFen: bigint
}

export interface Backtest {
  readonly id: bigint
  readonly rule: Rule
  readonly asOf: string
  readonly before: readonly Finding[]
  readonly after: readonly Finding[]
  readonly gained: readonly Finding[]
  readonly lost: readonly Finding[]
  /** Found by both, with other money or other evidence. */
  readonly changed: readonly Pair[]
  readonly workload: readonly Workload[]
}

const sum = (findings: readonly Finding[]): bigint => findings.reduce((total, { atRiskFen }) => total + atRiskFen, 0n)

const workloadOf = (of: Pick<Backtest, 'before' | 'after' | 'gained' | 'lost'>): Workload[] => {
  const districts = [...new Set([...of.before, ...of.after].map(({ district }) => district ?? ''))].sort()
  return districts.map((district) => {
    const here = (findings: readonly Finding[]): Finding[] =>
      findings.filter((one) => (one.district ?? '') === district)
    const [gained, lost] = [here(of.gained), here(of.lost)]
    return {
      district,
      before: here(of.before).length,
      after: here(of.after).length,
      gained: gained.length,
      lost: lost.length,
      gainedFen: sum(gained),
      lostFen: sum(lost),
    }
  })
}

const compared = (before: readonly Finding[], after: readonly Finding[]): Omit<Backtest, 'id' | 'rule' | 'asOf'> => {
  const was = new Map(before.map((one) => [one.fingerprint, one]))
  const now = new Set(after.map(({ fingerprint }) => fingerprint))
  const gained = after.filter(({ fingerprint }) => !was.has(fingerprint))
  const lost = before.filter(({ fingerprint }) => !now.has(fingerprint))
  const changed = after.flatMap((one): Pair[] => {
    const old = was.get(one.fingerprint)
    const same = old && old.atRiskFen === one.atRiskFen && JSON.stringify(old.evidence) === JSON.stringify(one.evidence)
    return old && !same ? [{ before: old, after: one }] : []
  })
  return { before, after, gained, lost, changed, workload: workloadOf({ before, after, gained, lost }) }
}

interface Tested {
  readonly request: BacktestRequest
  readonly asOf: string
  readonly result: Omit<Backtest, 'id' | 'rule' | 'asOf'>
}

const recordBacktest = defineStep({
  name: 'rule-backtest',
  label: '回溯测试',
  basis: [zz27('十一(七)'), zz27('十二(四)6')],
  secondPerson: { notNeeded: '回溯测试只计算,不改变疑点和规则' },
  async apply({ request, asOf, result }: Tested, { client, at, actor }) {
    const summary = {
      before: result.before.length,
      after: result.after.length,
      gained: result.gained.length,
      lost: result.lost.length,
      changed: result.changed.length,
      gainedFen: sum(result.gained).toString(),
      lostFen: sum(result.lost).toString(),
    }
    const { rows } = await client.query<{ id: bigint }>(
      `insert into screening.backtest (rule, change, from_month, to_month, as_of, at, actor, summary)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        request.rule.id,
        JSON.stringify({ params: request.params, ...(request.sql ? { sql: request.sql } : {}) }),
        request.from ?? null,
        request.to ?? null,
        asOf,
        at,
        actor,
        JSON.stringify(summary),
      ],
    )
    const { id } = rows[0] as { id: bigint }
    return {
      subject: { kind: 'backtest', id: id.toString() },
      payload: { rule: request.rule.id, ...summary },
      result: id,
    }
  },
})

/**
 * Compares what is in force with the change as though it had held all through the window.
 * @throws Refusal MONTH_RANGE.
 */
export const backtest = async (
  folder: Folder,
  database: Database,
  keys: VaultKeys,
  request: BacktestRequest,
): Promise<Backtest> => {
  const { rule, clock = systemClock } = request
  const files = await visibleFiles(database.pool)
  const window = windowOf(request, files, clock)
  const complete = await completeness(database)
  const stored = (await readEditions(database.pool)).filter((one) => one.rule === rule.id)
  const engine = await duckEngine(folder, files)
  const court = { database, keys, engine, window, complete }
  try {
    const changed: Rule = { ...withParams(rule, request.params), ...(request.sql ? { sql: request.sql } : {}) }
    const result = compared(
      await judge(court, editionsOf(rule, stored).segments, false),
      await judge(court, [{ rule: changed, edition: 0 }], false),
    )
    const id = await take(
      database,
      recordBacktest,
      { request, asOf: window.asOf, result },
      { actor: request.actor, clock },
    )
    if (id === 'already-taken') throw new RangeError('a back-test without a key cannot have been taken')
    return { id, rule, asOf: window.asOf, ...result }
  } finally {
    await engine.close()
  }
}
