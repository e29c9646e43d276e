/**
 * 样本城市: writes every feed of the data standard as its sender would send it, with violations planted, their innocent
 * look-alikes beside them, dirty rows, and the truth about all of it. One seed, one city, byte for byte.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Month } from '#kernel/month.ts'
import { addMonths, parseMonth } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { dirtOf } from './dirt.ts'
import { formOf, type MonthCounts, type Written, writeDataset } from './export.ts'
import { orderOfWriting, raiseCity, stagedOf } from './raise.ts'
import { type City, closeCity, openCity } from './session.ts'

export interface CityRequest {
  readonly people: number
  readonly months: number
  readonly seed: number
  /** Folder that receives the files; files of an earlier city in it are overwritten, others stay. */
  readonly out: string
  readonly firstMonth?: Month
  /** Called after each dataset, with rows written so far. */
  readonly onProgress?: (progress: {
    readonly dataset: string
    readonly rows: number
    readonly done: number
    readonly of: number
  }) => void
}

export interface CityResult {
  readonly files: readonly Written[]
  /** Planted findings by rule. */
  readonly planted: Readonly<Record<string, number>>
}

/** Months before the window for which senders declare as well, since rules look back. */
const declaredBefore = 36

/** The senders' declarations: what each feed sent for each month; a register that sent nothing in a month says so. */
const heartbeatRows = (city: City, sent: ReadonlyMap<string, MonthCounts>): string => {
  const lines = [...sent].flatMap(([feed, months]) => {
    const all = new Map(months)
    for (let month = -declaredBefore; month < city.months; month++) {
      const name = addMonths(city.firstMonth, month)
      if (!all.has(name)) all.set(name, 0)
    }
    return [...all]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([month, rows]) => `('${feed}', '${formOf(feed).source ?? 'default'}', date '${month}-01', ${rows})`)
  })
  return `select row_number() over (order by feed, m) as ord_, false as cast_, feed, source, m as for_month, n as sent_rows, (add_months(m, 1) + 4 + interval 10 hour)::timestamp as declared_at from (values ${lines.join(', ')}) t(feed, source, m, n)`
}

const writeTruth = async (city: City): Promise<Record<string, number>> => {
  const lines = await city.duck.rows<{ line: string }>(
    `select json_merge_patch(json_object('rule', rule, 'kind', kind, 'subject', subject), case when kind = 'violation' then json_object('grain', grain, 'amount_fen', amount_fen, 'claims', claims, 'file_rows', file_rows) else json_object('why', why) end)::varchar as line
     from truth order by rule, kind desc, subject::varchar, grain::varchar, why`,
  )
  await writeFile(join(city.out, 'truth.ndjson'), lines.map(({ line }) => `${line}\n`).join(''))
  const counts = await city.duck.rows<{ rule: string; n: bigint }>(
    `select rule, count(*) as n from truth where kind = 'violation' group by 1 order by 1`,
  )
  return Object.fromEntries(counts.map(({ rule, n }) => [rule, Number(n)]))
}

/** @throws Refusal USAGE for a city too small for its planted cases, or a window of no months. */
export const generateCity = async (request: CityRequest): Promise<CityResult> => {
  const firstMonth = parseMonth(request.firstMonth ?? '2024-01')
  if (!Number.isInteger(request.months) || request.months < 1 || request.months > 60)
    throw new Refusal('USAGE', '样本城市的月数应为 1 至 60 的整数')
  if (!Number.isInteger(request.people) || request.people < 3_000)
    throw new Refusal('USAGE', '样本城市至少要 3,000 人,否则容不下埋入的情形')
  await mkdir(request.out, { recursive: true })
  const city = await openCity({
    people: request.people,
    months: request.months,
    seed: request.seed,
    out: request.out,
    firstMonth,
  })
  try {
    const sizes = await raiseCity(city)
    const told = stagedOf(city, sizes)
    const sent = new Map<string, MonthCounts>()
    const files: Written[] = []
    const all = orderOfWriting()
    for (const [index, dataset] of all.entries()) {
      const of = told(dataset)
      const written = await writeDataset(city, of, dirtOf, of.expect)
      files.push(...written.files)
      sent.set(dataset.id, written.months)
      request.onProgress?.({
        dataset: dataset.id,
        rows: files.reduce((sum, file) => sum + file.rows, 0),
        done: index + 1,
        of: all.length,
      })
    }
    const heartbeat = await writeDataset(city, { id: 'feed_heartbeat', selects: [heartbeatRows(city, sent)] }, dirtOf)
    files.push(...heartbeat.files)
    const planted = await writeTruth(city)
    await writeFile(
      join(city.out, '_sample.json'),
      `${JSON.stringify({ sample: true, seed: city.seed, people: city.people, months: city.months })}\n`,
    )
    return { files, planted }
  } finally {
    await closeCity(city)
  }
}
