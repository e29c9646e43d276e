/** 举报统计: by chapter, district, outcome and timeliness. Small enough to be counted when asked for. */
import { type Scope, Values } from '#access/scope.ts'
import { districts } from '#standard/codes.ts'
import type { Queryable } from '#store/database.ts'
import { chapterTitle } from './chapters.ts'
import { placesWithin } from './scope.ts'

export interface StatisticsAsked {
  /** Civil days on which they were received, both included. */
  readonly from: string
  readonly to: string
  /** Day on which a clock that runs is late. */
  readonly day: string
}

export interface StatisticsLine {
  readonly key: string
  readonly label: string
  readonly received: number
  readonly named: number
  readonly accepted: number
  readonly turnedAway: number
  readonly found: number
  readonly notFound: number
  readonly answered: number
  readonly open: number
  readonly late: number
}

const counted = `count(*)::int as received,
  (count(*) filter (where r.named))::int as named,
  (count(*) filter (where r.accepted_on is not null))::int as accepted,
  (count(*) filter (where r.accepted_on is null and r.answered_at is not null))::int as "turnedAway",
  (count(*) filter (where r.outcome = 'found'))::int as found,
  (count(*) filter (where r.outcome = 'not-found'))::int as "notFound",
  (count(*) filter (where r.answered_at is not null))::int as answered,
  (count(*) filter (where r.answered_at is null))::int as open,
  (count(*) filter (where exists (select 1 from workflow.deadline d where d.subject_kind = 'report' and d.subject_id = r.id::text
     and d.dropped_on is null and coalesce(d.met_on, $DAY) > d.due_on)))::int as late`

const read = async (
  client: Queryable,
  scope: Scope,
  { from, to, day }: StatisticsAsked,
  by: 'chapter' | 'district' | null,
): Promise<StatisticsLine[]> => {
  const values = new Values()
  const key = by === null ? `''::text` : `r.${by}`
  const columns = counted.replace('$DAY', `${values.add(day)}::date`)
  const { rows } = await client.query<Omit<StatisticsLine, 'label'>>(
    `select ${key} as key, ${columns} from reports.report r
     where ${placesWithin(scope, values)} and (r.received_at at time zone 'Asia/Shanghai')::date between ${values.add(from)} and ${values.add(to)}
     group by 1 order by 1`,
    values.list,
  )
  return rows.map((row) => ({
    ...row,
    label:
      by === 'chapter'
        ? chapterTitle(row.key)
        : by === 'district'
          ? (districts[row.key as keyof typeof districts] ?? row.key)
          : '合计',
  }))
}

export interface Statistics {
  readonly total: StatisticsLine | null
  readonly chapters: readonly StatisticsLine[]
  readonly districts: readonly StatisticsLine[]
}

export const readStatistics = async (client: Queryable, scope: Scope, asked: StatisticsAsked): Promise<Statistics> => ({
  total: (await read(client, scope, asked, null))[0] ?? null,
  chapters: await read(client, scope, asked, 'chapter'),
  districts: await read(client, scope, asked, 'district'),
})
