/** What must hold of a working folder after any interruption, asked of its database, its mirror and its folders. */
import { existsSync, readdirSync } from 'node:fs'
import type pg from 'pg'
import { identityKindOf, identityKinds } from '#identity/kinds.ts'
import { datasets } from '#standard/registry.ts'
import { ownerAddress, withOwner } from '#store/backup.ts'
import { openDatabase } from '#store/database.ts'
import { openFolder } from '#store/folder.ts'
import { moneyFields } from '#store/mirror.ts'
import { verifyMirror } from '#store/mirror-audit.ts'

const isPersonal = (kind: string): kind is keyof typeof identityKindOf => kind in identityKindOf

/** Statements that return a row for each violation, its first column naming it. */
const alwaysTrue = (): string[] => {
  const counted = [...datasets.keys()].map(
    (id) => `select '${id}' as dataset, batch_id, count(*) as n from data.${id} group by batch_id`,
  )
  const strangers = [...datasets.values()].flatMap((dataset) =>
    dataset.fieldNames.flatMap((name) => {
      const kind = dataset.fields[name]?.kind ?? ''
      return isPersonal(kind)
        ? [
            `select '${dataset.id}.${name}: surrogate without a vault entry' from visible.${dataset.id} d where d.${name} is not null
             and not exists (select 1 from vault.entry e where e.kind = ${identityKinds[identityKindOf[kind]]} and e.surrogate = d.${name}) limit 1`,
          ]
        : []
    }),
  )
  return [
    `with stored as (${counted.join(' union all ')})
     select 'batch ' || b.id || ' ' || b.dataset || ': receipt ' || b.rows_accepted || ', stored ' || coalesce(s.n, 0)
     from intake.batch b left join stored s on s.batch_id = b.id and s.dataset = b.dataset
     where b.status = 'committed' and b.rows_accepted <> coalesce(s.n, 0)`,
    `with stored as (${counted.join(' union all ')}), mirrored as (select dataset, batch_id, sum(rows) as n from intake.mirror_file group by 1, 2)
     select 'batch ' || coalesce(m.batch_id, s.batch_id) || ' ' || coalesce(m.dataset, s.dataset) || ': manifest ' || coalesce(m.n, 0) || ', stored ' || coalesce(s.n, 0)
     from mirrored m full join stored s using (dataset, batch_id) join intake.batch b on b.id = batch_id
     where b.status = 'committed' and coalesce(m.n, 0) <> coalesce(s.n, 0)`,
    `select 'batch ' || id || ': receipt does not add up' from intake.batch
     where status = 'committed' and (rows_in is null or rows_in <> rows_accepted + rows_rejected + rows_duplicate)`,
    `select 'batch ' || b.id || ': ' || b.rows_rejected || ' rejected, ' || count(distinct r.row_no) || ' with a reason'
     from intake.batch b left join intake.reject r on r.batch_id = b.id where b.status = 'committed'
     group by b.id having b.rows_rejected <> count(distinct r.row_no)`,
    `select 'batch ' || b.id || ': ' || count(e.id) || ' events of its commit' from intake.batch b
     left join workflow.event e on e.step = 'commit-batch' and e.subject_id = b.public_id
     where b.status = 'committed' group by b.id having count(e.id) <> 1`,
    ...strangers,
  ]
}

/** Holds once a command that takes files in has started again. */
const healed = (): string[] => {
  const kept = `select id from intake.batch where status in ('committed', 'superseded')`
  return [
    `select 'batch ' || id || ' is still ' || status from intake.batch where status in ('received', 'read', 'checked')`,
    ...[...datasets.keys()].map(
      (id) =>
        `select 'data.${id}: ' || count(*) || ' rows of batch ' || batch_id from data.${id} where batch_id not in (${kept}) group by batch_id`,
    ),
    `select 'vault: ' || count(*) || ' entries of batch ' || batch_id from vault.entry where batch_id not in (${kept}) group by batch_id`,
    ...['mirror_file', 'reject', 'reject_page'].map(
      (table) =>
        `select '${table}: left of batch ' || batch_id from intake.${table} where batch_id not in (${kept}) group by batch_id`,
    ),
  ]
}

const violationsIn = async (client: pg.Client, statements: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  for (const text of statements) {
    const { rows } = await client.query<string[]>({ text, rowMode: 'array' })
    found.push(...rows.map(([what = '']) => what))
  }
  return found
}

/** @param restarted whether a command has healed the folder since the interruption. @returns violations, in words. */
export const checkFolder = async (data: string, restarted: boolean): Promise<string[]> => {
  const folder = openFolder(data)
  const database = await openDatabase(folder)
  try {
    const owner = await ownerAddress(folder)
    const found = await withOwner(owner, (client) =>
      violationsIn(client, restarted ? [...alwaysTrue(), ...healed()] : alwaysTrue()),
    )
    const mirror = await verifyMirror(database, folder)
    found.push(...mirror.faults.map(({ path, fault }) => `mirror ${path}: ${fault}`))
    if (!restarted) return found
    found.push(...mirror.orphans.map((path) => `mirror ${path}: in no manifest`))
    if (existsSync(folder.temp)) found.push(...readdirSync(folder.temp).map((name) => `tmp/${name}: left behind`))
    return found
  } finally {
    await database.close()
  }
}

/** Rows and sums of money of every dataset, vault entries by kind, rejects by code: one line each. */
export const totalsOf = async (data: string): Promise<string[]> => {
  const folder = openFolder(data)
  const database = await openDatabase(folder)
  try {
    return await withOwner(await ownerAddress(folder), async (client) => {
      const statements = [...datasets.values()].map((dataset) => {
        const sums = moneyFields(dataset).map((name) => ` || ' ${name} ' || coalesce(sum(${name}), 0)`)
        return `select '${dataset.id}: ' || count(*)${sums.join('')} from visible.${dataset.id}`
      })
      return violationsIn(client, [
        ...statements,
        `select 'vault kind ' || kind || ': ' || count(*) from vault.entry group by kind order by kind`,
        `select 'rejects ' || r.code || ': ' || count(*) from intake.reject r group by r.code order by r.code`,
        `select 'batches committed: ' || count(*) from intake.batch where status = 'committed'`,
      ])
    })
  } finally {
    await database.close()
  }
}
