/**
 * The indexes by which subjects and the rows behind findings are found, made by the owner of the tables. Concurrently, since
 * a city's tables hold hundreds of millions of rows and files go on being taken in; what was interrupted is taken up again.
 */
import { datasets } from '#standard/registry.ts'
import type { Queryable } from '#store/database.ts'
import { connectionFields } from './connections.ts'
import { searchedFields } from './lane-table.ts'

interface Index {
  readonly name: string
  readonly table: string
  /** What stands behind the name of its table. */
  readonly on: string
}

const longestName = 63

/**
 * Rows by batch and number, where their key is not known. Rows of a batch lie together, and within it those of a chunk: a
 * summary of each few pages finds them, and unlike an ordinary index costs next to nothing while rows come in.
 */
const placeIndexes: readonly Index[] = [...datasets.keys()].map((table) => ({
  name: `row_place_${table}`,
  table,
  on: 'using brin (batch_id, row_no) with (pages_per_range = 16)',
}))

const subjectIndexes: readonly Index[] = [
  ...new Map(
    [...searchedFields, ...connectionFields].map(({ dataset, field }) => {
      const name = `subject_${dataset}_${field}`.slice(0, longestName)
      return [name, { name, table: dataset, on: `(${field}) where ${field} is not null` }]
    }),
  ).values(),
  // Stays alone: a few in a hundred visits.
  {
    name: 'subject_stay',
    table: 'medical_visit',
    on: `(provider_id, begin_on) where med_type in ('21', '22', '23', '24', '28', '52')`,
  },
]

const wanted: readonly Index[] = [...subjectIndexes, ...placeIndexes]

/** For the session that builds: another that waited for it in a statement would be waited for in turn. */
const buildingLock = 7_205_130

/** Whether the index is whole; undefined: there is none. */
const isValid = async (owner: Queryable, name: string): Promise<boolean | undefined> => {
  const { rows } = await owner.query<{ valid: boolean }>(
    `select x.indisvalid as valid from pg_index x where x.indexrelid = to_regclass('data.' || quote_ident($1))`,
    [name],
  )
  return rows[0]?.valid
}

/** @param name of an index that is there and valid afterwards. */
const build = async (owner: Queryable, { name, table, on }: Index): Promise<void> => {
  const known = await isValid(owner, name)
  if (known) return
  // What an interrupted build leaves is written with every row and read by nobody.
  if (known === false) await owner.query(`drop index concurrently data.${name}`)
  await owner.query(`create index concurrently ${name} on data.${table} ${on}`)
}

/** Partitions of a dataset's table; undefined where it is not partitioned. */
const partitionsOf = async (owner: Queryable, table: string): Promise<string[] | undefined> => {
  const { rows } = await owner.query<{ kind: string; names: string[] }>(
    `select c.relkind as kind, array(select p.relname::text from pg_inherits i join pg_class p on p.oid = i.inhrelid
       where i.inhparent = c.oid order by 1) as names
     from pg_class c where c.oid = to_regclass('data.' || quote_ident($1))`,
    [table],
  )
  return rows[0]?.kind === 'p' ? rows[0].names : undefined
}

const hasPart = async (owner: Queryable, index: string, partition: string): Promise<boolean> => {
  const { rowCount } = await owner.query(
    `select 1 from pg_inherits i join pg_index x on x.indexrelid = i.inhrelid
     where i.inhparent = to_regclass('data.' || quote_ident($1)) and x.indrelid = to_regclass('data.' || quote_ident($2))`,
    [index, partition],
  )
  return Boolean(rowCount)
}

/** Partition by partition, each concurrently; years that come later get theirs with the table. */
const buildPartitioned = async (owner: Queryable, index: Index, partitions: readonly string[]): Promise<void> => {
  const { name, table, on } = index
  // Waits for those who write into the table, and holds up those behind it: rather not now than long.
  await owner.query(`set lock_timeout = '10s'`)
  // Over no partition there is nothing to be attached, and nothing that would make it valid later.
  await owner.query(`create index if not exists ${name} on ${partitions.length > 0 ? 'only ' : ''}data.${table} ${on}`)
  await owner.query('reset lock_timeout')
  for (const partition of partitions) {
    if (await hasPart(owner, name, partition)) continue
    const part = `${name.slice(0, longestName - 10)}_${partition.slice(table.length + 1)}`
    await build(owner, { name: part, table: partition, on })
    await owner.query(`alter index data.${name} attach partition data.${part}`)
  }
}

/** What has been loaded since is not in the summaries yet, and would be read whole each time. */
const summarise = (owner: Queryable): Promise<unknown> =>
  owner.query(
    `select brin_summarize_new_values(c.oid) from pg_class c join pg_am a on a.oid = c.relam
     where a.amname = 'brin' and c.relkind = 'i' and c.relnamespace = 'data'::regnamespace`,
  )

/**
 * Makes what is missing. Once after an upgrade of a city it takes minutes, then nothing.
 * @param owner a connection of its own, as the owner of the tables, outside any transaction.
 * @returns how many were made; undefined where another process is at it.
 */
export const prepareSubjects = async (
  owner: Queryable,
  onIndex?: (done: number, all: number) => void,
): Promise<number | undefined> => {
  const { rows } = await owner.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [buildingLock])
  if (!rows[0]?.got) return undefined
  try {
    let made = 0
    for (const [at, index] of wanted.entries()) {
      onIndex?.(at, wanted.length)
      if (await isValid(owner, index.name)) continue
      const partitions = await partitionsOf(owner, index.table)
      if (partitions) await buildPartitioned(owner, index, partitions)
      else await build(owner, index)
      made += 1
    }
    await summarise(owner)
    return made
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [buildingLock])
  }
}
