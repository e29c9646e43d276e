/**
 * Sums by employer or provider and month, kept ready: an employer of 20,000 or a hospital's year cannot be added up while
 * somebody waits. Made from the mirror's files, one batch at a time, after the batch is committed; safe to run twice.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { from as copyFrom } from 'pg-copy-streams'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import type { Client, Database } from '#store/database.ts'
import { type Duck, openDuck, sqlText } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import { mirrorRelation } from '#store/mirror.ts'
import { rowDay } from './arm-sql.ts'
import { keptFields, laneEntries } from './lane-table.ts'

interface Due {
  readonly id: bigint
  readonly dataset: string
  readonly paths: readonly string[]
  readonly rows: bigint
}

/** Committed batches whose sums are missing, or were made before a field joined. */
const dueBatches = async (client: Pick<Client, 'query'>): Promise<Due[]> => {
  const fields = JSON.stringify(Object.fromEntries(keptFields))
  const { rows } = await client.query<Due>(
    `select b.id, b.dataset, array_agg(m.path order by m.part) as paths, sum(m.rows)::bigint as rows
     from intake.batch b join intake.mirror_file m on m.batch_id = b.id and m.dataset = b.dataset
     left join screening.subject_month_done d on d.batch_id = b.id
     where b.status = 'committed' and $1::jsonb ? b.dataset
       and (d.batch_id is null or not d.fields @> array(select jsonb_array_elements_text($1::jsonb -> b.dataset)))
     group by b.id, b.dataset order by b.id`,
    [fields],
  )
  return rows
}

/** What is added up: the amount of the lane in which the field stands. */
const sumOf = (dataset: Dataset, field: string): string => {
  const entry = laneEntries.find((one) => one.dataset === dataset && one.who.some(({ column }) => column === field))
  const names = entry?.amount ?? []
  return names.length === 0 ? '0' : names.map((name) => `coalesce(r.${name}, 0)`).join(' + ')
}

/** Rows that are grouped in one go: what a session of ordinary memory holds. */
const rowsAtATime = 1_000_000n

/** One share of the keys, of `shares`; a key's cells lie in one share. */
interface Share {
  readonly share: number
  readonly shares: number
}

const cellsSql = (dataset: Dataset, field: string, due: Due, paths: readonly string[], part: Share): string => {
  const person = dataset.fields.person_id ? 'count(distinct r.person_id)' : '0'
  const day = rowDay(dataset, 'r')
  return `select key, '${dataset.id}', '${field}', ${due.id}, to_json(list({m: m, d: d, s: s, n: n, p: p, f: f}))
    from (select r.${field} as key, ${day === null ? 'null' : `cast(cast(date_trunc('month', ${day}) as date) as varchar)`} as m,
            ${dataset.district ? `r.${dataset.district}` : 'null'} as d, ${dataset.fields.scheme ? 'r.scheme' : 'null'} as s,
            count(*) as n, ${person} as p, cast(sum(${sumOf(dataset, field)}) as varchar) as f
          from ${mirrorRelation(dataset, paths)} r
          where r.${field} is not null and hash(r.${field}) % ${part.shares} = ${part.share} group by all) t
    group by key`
}

const sumBatch = async (duck: Duck, database: Database, folder: Folder, temp: string, due: Due): Promise<void> => {
  const dataset = datasetOf(due.dataset)
  const fields = keptFields.get(due.dataset) ?? []
  const paths = due.paths.map((path) => join(folder.mirror, path))
  const files: string[] = []
  const shares = Number(due.rows / rowsAtATime) + 1
  for (const field of fields)
    for (let share = 0; share < shares; share += 1) {
      const file = join(temp, `${due.id}-${field}-${share}.csv`)
      const cells = cellsSql(dataset, field, due, paths, { share, shares })
      await duck.exec(`copy (${cells}) to ${sqlText(file)} (format csv, header false)`)
      files.push(file)
    }
  await database.transaction(async (client) => {
    // Two jobs at once take turns, and the later one writes the same again.
    await client.query('select pg_advisory_xact_lock(7205131)')
    await client.query('delete from screening.subject_month where batch_id = $1', [due.id])
    for (const file of files)
      await pipeline(
        createReadStream(file),
        client.query(
          copyFrom('copy screening.subject_month (key, dataset, field, batch_id, cells) from stdin (format csv)'),
        ),
      )
    await client.query(
      `insert into screening.subject_month_done (batch_id, fields) values ($1, $2)
       on conflict (batch_id) do update set fields = excluded.fields`,
      [due.id, fields],
    )
  })
  for (const file of files) rmSync(file)
}

/**
 * Sums up what has been committed since the last time, and drops the sums of batches that are no longer current.
 * @returns the number of batches that were due; those whose mirror file is missing stay due.
 */
export const sumSubjectMonths = async (folder: Folder, database: Database): Promise<number> => {
  await database.pool.query(
    `with gone as (delete from screening.subject_month_done d using intake.batch b
       where b.id = d.batch_id and b.status <> 'committed' returning d.batch_id)
     delete from screening.subject_month k using gone where k.batch_id = gone.batch_id`,
  )
  const all = await dueBatches(database.pool)
  const due = all.filter(({ paths }) => paths.every((path) => existsSync(join(folder.mirror, path))))
  if (due.length === 0) return 0
  // An intake that starts empties what belongs to no living process, by the number at the end.
  const temp = join(folder.temp, `subjects-${randomUUID()}-${process.pid}`)
  mkdirSync(temp, { recursive: true, mode: 0o700 })
  const duck = await openDuck({ folders: [folder.mirror, temp], spill: join(temp, 'spill'), ordered: false })
  try {
    for (const one of due) await sumBatch(duck, database, folder, temp, one)
  } finally {
    duck.close()
    rmSync(temp, { recursive: true, force: true })
  }
  return due.length
}

/** Whether sums of datasets that lanes read are still to be made: what is shown then lacks the newest batches. */
export const sumsAreDue = async (client: Pick<Client, 'query'>): Promise<boolean> =>
  (await dueBatches(client)).length > 0
