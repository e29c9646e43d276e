/** 数据新鲜度: what of each feed has arrived, and what should have by its period. */
import type { Scope } from '#access/scope.ts'
import { addMonths, type Day, firstDay, lastDay, type Month, monthOf } from '#kernel/month.ts'
import { valueOn } from '#law/dated.ts'
import { addWorkingDays } from '#law/holidays.ts'
import { dailyFeedWorkingDays, monthlyFeedDay, yearlyFeedMonths } from '#law/values/recurring.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasets } from '#standard/registry.ts'
import { periodTitles } from '#standard/schemas.ts'
import type { Queryable } from '#store/database.ts'
import { datasetWithin } from './chapters.ts'

export const feedStates = { late: '迟报', none: '未收到', fresh: '正常' } as const
export type FeedState = keyof typeof feedStates

export interface FeedFreshness {
  readonly dataset: string
  readonly title: string
  readonly owner: string
  readonly period: string
  /** ISO instant of the last accepted batch. */
  readonly lastReceivedAt: string | null
  /** The last month that senders declared, or, of a feed that nobody declares, that its rows reach. */
  readonly coveredThrough: Month | null
  /** '2026-09' for feeds of a period, a day for those of every day; null: no date is expected. */
  readonly expected: string | null
  readonly state: FeedState
  readonly stateLabel: string
  readonly link: { readonly to: 'batches'; readonly dataset: string }
}

interface Arrived {
  dataset: string
  received_at: Date
  received_on: Day
  last_month: Day | null
}

/** By which month, year or day a feed should reach by `asOf`. */
const expectationOf = (
  { period }: Dataset,
  asOf: Day,
): { readonly kind: 'month' | 'received'; readonly since: string; readonly shown: string } | undefined => {
  if (period === 'realtime' || period === 'daily') {
    const { day } = addWorkingDays(asOf, -Number(dailyFeedWorkingDays.value))
    return { kind: 'received', since: day, shown: day }
  }
  if (period === 'monthly') {
    const due = Number(valueOn(monthlyFeedDay, asOf)?.value ?? 31)
    const month = addMonths(monthOf(asOf), Number(asOf.slice(8)) > due ? -1 : -2)
    return { kind: 'month', since: month, shown: month }
  }
  if (period === 'yearly') {
    const year = Number(asOf.slice(0, 4)) - (Number(asOf.slice(5, 7)) > Number(yearlyFeedMonths.value) ? 0 : 1)
    return { kind: 'received', since: `${year}-01-01`, shown: `${year - 1} 年度` }
  }
  return undefined
}

const freshness = (dataset: Dataset, asOf: Day, arrived?: Arrived, declared?: Month): FeedFreshness => {
  // A stray row dated ahead does not say that the months up to it are there.
  const reached = arrived?.last_month ? monthOf(arrived.last_month) : undefined
  const capped = arrived && reached && reached > monthOf(arrived.received_on) ? monthOf(arrived.received_on) : reached
  const covered = arrived ? (declared ?? capped) : undefined
  const expected = expectationOf(dataset, asOf)
  const isLate =
    expected !== undefined &&
    arrived !== undefined &&
    (expected.kind === 'month' && covered !== undefined
      ? covered < expected.since
      : arrived.received_on < (expected.kind === 'month' ? lastDay(expected.since) : expected.since))
  const state: FeedState = arrived ? (isLate ? 'late' : 'fresh') : 'none'
  return {
    dataset: dataset.id,
    title: dataset.title,
    owner: dataset.owner,
    period: periodTitles[dataset.period],
    lastReceivedAt: arrived?.received_at.toISOString() ?? null,
    coveredThrough: covered ?? null,
    expected: expected?.shown ?? null,
    state,
    stateLabel: feedStates[state],
    link: { to: 'batches', dataset: dataset.id },
  }
}

const rank: Readonly<Record<FeedState, number>> = { late: 0, none: 1, fresh: 2 }

/** Every feed of the standard within the scope, late ones first. @param asOf the day on which it should have arrived. */
export const readFeeds = async (database: Queryable, scope: Scope, asOf: Day): Promise<FeedFreshness[]> => {
  const feeds = [...datasets.values()].filter(({ id, kind }) => kind === 'feed' && datasetWithin(scope, id, asOf))
  if (feeds.length === 0) return []
  const arrived = await database.query<Arrived>(
    `select b.dataset, max(b.received_at) as received_at, (max(b.received_at) at time zone 'Asia/Shanghai')::date as received_on,
       (select max(m.last_month) from intake.mirror_file m join intake.batch v on v.id = m.batch_id and v.status = 'committed' where m.dataset = b.dataset) as last_month
     from intake.batch b where b.status = 'committed' group by b.dataset`,
  )
  const declared = await database.query<{ feed: string; month: Month }>(
    `select feed, to_char(max(for_month), 'YYYY-MM') as month from visible.feed_heartbeat where for_month <= $1 group by feed`,
    [firstDay(monthOf(asOf))],
  )
  const byId = new Map(arrived.rows.map((row) => [row.dataset, row]))
  const months = new Map(declared.rows.map(({ feed, month }) => [feed, month]))
  return feeds
    .map((dataset) => freshness(dataset, asOf, byId.get(dataset.id), months.get(dataset.id)))
    .toSorted((left, right) => rank[left.state] - rank[right.state])
}
