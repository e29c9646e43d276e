/**
 * Whether a feed is complete, for rules that conclude from a missing row. The senders' declarations (feed_heartbeat) say
 * how many rows they sent for a month; the platform's own receipts say how many arrived. A feed that is declared and has
 * fully arrived is complete for the declared months. A feed that nobody declares counts as complete where a batch of it
 * stands; a feed of which nothing has arrived is never complete.
 */
import type { Database } from '#store/database.ts'

export interface Completeness {
  /** Why the feed cannot be concluded from for that month and district, in Chinese; undefined when it can. */
  incomplete(dataset: string, month: string, district: string | null): string | undefined
  /** Datasets of which anything has arrived, each with the declared sources of which too little has. */
  readonly standing: ReadonlyMap<string, string>
}

interface Declared {
  feed: string
  source: string
  month: string
  district: string | null
  sent: string
}

/** @param without batches that count as not yet received, and those that they replaced as still standing. */
export const completeness = async (database: Database, without: readonly bigint[] = []): Promise<Completeness> => {
  const declared = await database.pool.query<Declared>(
    `select feed, source, to_char(for_month, 'YYYY-MM') as month, agency_district as district, cast(sent_rows as text) as sent
     from (select *, row_number() over (partition by feed, source, for_month, agency_district order by declared_at desc, row_ref desc) as standing
           from visible.feed_heartbeat) latest where standing = 1`,
  )
  const arrived = await database.pool.query<{ dataset: string; source: string; rows: string }>(
    `select dataset, source, sum(rows_in) as rows from intake.batch b
     where (status = 'committed' and id <> all($1))
       or (status = 'superseded' and exists (select 1 from intake.batch n where n.supersedes = b.id and n.id = any($1)))
     group by 1, 2`,
    [without],
  )
  const rowsOf = new Map(arrived.rows.map(({ dataset, source, rows }) => [`${dataset}/${source}`, BigInt(rows)]))
  const present = new Set(arrived.rows.map(({ dataset }) => dataset))
  const bySource = Map.groupBy(declared.rows, ({ feed, source }) => `${feed}/${source}`)
  const short = new Map<string, string>()
  for (const [key, rows] of bySource) {
    const sent = rows.reduce((sum, row) => sum + BigInt(row.sent), 0n)
    const got = rowsOf.get(key) ?? 0n
    if (got < sent) short.set(key, `来源申报 ${sent} 行,收到 ${got} 行`)
  }
  const byFeed = Map.groupBy(declared.rows, ({ feed }) => feed)
  const standing = new Map<string, string>()
  for (const dataset of present)
    standing.set(
      dataset,
      [...short.keys()]
        .filter((key) => key.startsWith(`${dataset}/`))
        .sort()
        .join(),
    )
  return {
    standing,
    incomplete(dataset, month, district): string | undefined {
      if (!present.has(dataset)) return '没有收到任何数据'
      const rows = byFeed.get(dataset)
      if (!rows) return undefined
      const covering = rows.filter(
        (row) => row.month === month && (row.district === null || district === null || row.district === district),
      )
      if (covering.length === 0) return `该月没有报送完毕的申报(feed_heartbeat)`
      return covering.map(({ feed, source }) => short.get(`${feed}/${source}`)).find((reason) => reason !== undefined)
    },
  }
}
