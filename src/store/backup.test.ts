/** A drill: files taken in, backed up, restored into a new folder, and compared; then every way in which it must not work. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createKeys, rotateKeys } from '#identity/keys.ts'
import { blindOf, maskedOf } from '#identity/vault.ts'
import { openIntake, vaultKeys } from '#intake/context.ts'
import { intakeFile } from '#intake/intake-file.ts'
import { receipts, rejectsOf } from '#intake/receipts.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import { freshOpenDatabase } from '../../test/postgres.ts'
import { backupSchemas, storedTables, takeBackup, withOwner } from './backup.ts'
import { manifestText, readBackup } from './backup-manifest.ts'
import { openFolder } from './folder.ts'
import { verifyMirror } from './mirror-audit.ts'
import { restoreBackup } from './restore.ts'

const root = mkdtempSync(join(tmpdir(), 'shejian-backup-'))
const folder = openFolder(join(root, 'data'))
const out = join(root, 'out')
const keyCopy = join(root, 'apart', 'key.json')
const source = await freshOpenDatabase()
const clock = { now: () => new Date('2024-06-01T02:00:00Z') }

const deaths = [
  'death_record_no,source,person_id,person_name,died_on,precision,name_agrees,received_on',
  'D1,civil,410103195308313733,王“小”明,2024-03-15,day,1,2024-04-21',
  'D2,civil,410103197003156450,"李,芳",2024-03-16,day,1,2024-04-21',
  'D3,civil,110101199003070038,无此日,2024-02-30,day,1,2024-04-21',
].join('\n')

/** A large dataset, so partitioned: rows of two years. */
const contributions = [
  'contribution_no,person_id,person_name,scheme,insured_kind,for_month,paid_on,contribution_kind,base_fen,employer_fen,personal_fen,agency_district',
  'C1,410103197003156450,"李,芳",110,flexible,2023-12,2023-12-20,normal,8659.00,0.00,1731.80,410103',
  'C2,410103197003156450,"李,芳",110,flexible,2024-01,2024-01-23,normal,8659.00,0.00,1731.81,410103',
].join('\n')

const takeIn = async (name: string, text: string): Promise<string> => {
  mkdirSync(join(root, 'files'), { recursive: true })
  const path = join(root, 'files', name)
  writeFileSync(path, text)
  const context = await openIntake(folder, source.database, { actor: 'os:test', sampleData: false, clock })
  try {
    const receipt = await intakeFile(context, path)
    assert.equal(receipt.refusal, null, receipt.refusal?.message)
    return `${receipt.rowsAccepted}/${receipt.rowsRejected}`
  } finally {
    await context.close()
  }
}

const isRefusal =
  (code: RefusalCode, saying: RegExp = /./) =>
  (error: unknown): boolean =>
    error instanceof Refusal && error.code === code && saying.test(error.message)

/** Every row of every table as text, but for what the migrations and the mirror write themselves. */
const everything = (url: string): Promise<Record<string, string[]>> =>
  withOwner(url, async (client) => {
    const all: Record<string, string[]> = {}
    for (const { schema, table, columns } of await storedTables(client)) {
      if (['migration', 'mirror_file'].includes(table)) continue
      const { rows } = await client.query<{ t: string }>(
        `select row(${columns.map((name) => `t."${name}"`).join(', ')})::text as t from ${schema}.${table} t order by 1`,
      )
      if (rows.length > 0) all[`${schema}.${table}`] = rows.map(({ t }) => t)
    }
    return all
  })

const copyOf = (name: string): string => {
  const path = join(root, name)
  cpSync(out, path, { recursive: true })
  return path
}

before(async () => {
  assert.equal(await takeIn('death_record.csv', deaths), '2/1')
  assert.equal(await takeIn('contribution.csv', contributions), '2/0')
  await takeBackup({ folder, owner: source.test.superUrl, out, withKeys: keyCopy, clock })
})

after(async () => {
  await source.close()
  rmSync(root, { recursive: true, force: true })
})

test('a restored folder holds every row, opens every identity and rejected row, and has a clean mirror', async () => {
  const target = await freshOpenDatabase()
  try {
    const there = openFolder(join(root, 'restored'))
    const restored = await restoreBackup(await readBackup(out), {
      folder: there,
      database: target.database,
      owner: target.test.superUrl,
      keys: keyCopy,
    })
    assert.deepEqual(restored.faults, [])
    const [before, now] = [await everything(source.test.superUrl), await everything(target.test.superUrl)]
    assert.deepEqual(now, before)
    assert.equal(before['data.death_record']?.length, 2)
    assert.deepEqual(await receipts(target.database.pool), await receipts(source.database.pool))
    const paid = await target.database.pool.query('select sum(personal_fen) as fen from visible.contribution')
    assert.equal(paid.rows[0].fen, '346361')

    const keys = vaultKeys(there, false)
    assert.equal(statSync(there.vaultKey).mode & 0o777, 0o600)
    const [batch] = (await receipts(target.database.pool)).filter(({ rowsRejected }) => rowsRejected === '1')
    const rejected = await rejectsOf(target.database.pool, keys, batch?.batch as string)
    assert.equal(rejected.rows[0]?.[4], '110101199003070038')
    const people = await target.database.pool.query<{ person_name: bigint }>(
      'select person_name from visible.death_record',
    )
    const names = await target.database.transaction((client) =>
      maskedOf(
        client,
        keys,
        'person_name',
        people.rows.map((row) => BigInt(row.person_name)),
      ),
    )
    assert.equal(names.size, 2)

    const mirror = await verifyMirror(target.database, there)
    assert.deepEqual([mirror.faults, mirror.orphans, mirror.rows > 0n], [[], [], true])
  } finally {
    await target.close()
  }
})

test('work goes on in a restored folder: known people keep their surrogates, new numbers are not given twice', async () => {
  const target = await freshOpenDatabase()
  const there = openFolder(join(root, 'going-on'))
  try {
    await restoreBackup(await readBackup(out), {
      folder: there,
      database: target.database,
      owner: target.test.superUrl,
      keys: keyCopy,
    })
    const highest = (await target.database.pool.query('select max(id) as id from intake.batch')).rows[0].id
    const path = join(root, 'files', 'death_record.2.csv')
    writeFileSync(path, `${deaths.split('\n')[0]}\nD9,civil,410103195308313733,新名,2024-03-15,day,1,2024-04-21\n`)
    const context = await openIntake(there, target.database, { actor: 'os:test', sampleData: false, clock })
    try {
      assert.equal((await intakeFile(context, join(root, 'files', 'death_record.csv'))).status, 'resent')
      assert.equal((await intakeFile(context, path)).rowsAccepted, '1')
    } finally {
      await context.close()
    }
    const rows = await target.database.pool.query<{ person_id: bigint; batch_id: bigint; person_name: bigint }>(
      `select person_id, batch_id, person_name from visible.death_record where death_record_no in ('D1', 'D9')`,
    )
    assert.equal(new Set(rows.rows.map(({ person_id }) => person_id)).size, 1)
    assert.equal(new Set(rows.rows.map(({ person_name }) => person_name)).size, 2)
    assert.ok(rows.rows.some(({ batch_id }) => BigInt(batch_id) > BigInt(highest)))
    const known = await target.database.transaction((client) =>
      blindOf(
        client,
        'person_name',
        rows.rows.map((row) => BigInt(row.person_name)),
      ),
    )
    assert.equal(known.size, 2)
  } finally {
    await target.close()
  }
})

test('no key material and no plain identity is in a backup; every schema with tables is', async () => {
  const manifest = readFileSync(join(out, 'manifest.json'), 'utf8')
  const key = JSON.parse(readFileSync(folder.vaultKey, 'utf8')) as { keys: { material: string }[] }
  assert.ok(!manifest.includes(key.keys[0]?.material as string))
  assert.ok(readFileSync(keyCopy).equals(readFileSync(folder.vaultKey)))
  const all = Object.values(await everything(source.test.superUrl))
    .flat()
    .join('\n')
  for (const plain of ['410103195308313733', '110101199003070038', '李,芳']) assert.ok(!all.includes(plain), plain)
  const { rows } = await source.database.pool.query<{ schema: string }>(
    `select distinct n.nspname::text as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'`,
  )
  assert.deepEqual(
    // Jobs that wait are of the running installation alone.
    rows.filter(({ schema }) => schema !== 'jobs' && !(backupSchemas as readonly string[]).includes(schema)),
    [],
  )
})

test('a backup goes into an empty folder only, and its key never into it', async () => {
  const request = { folder, owner: source.test.superUrl }
  await assert.rejects(takeBackup({ ...request, out }), isRefusal('USAGE', /不是空目录/))
  const other = join(root, 'other')
  await assert.rejects(
    takeBackup({ ...request, out: other, withKeys: join(other, 'k.json') }),
    isRefusal('USAGE', /密钥/),
  )
  await assert.rejects(takeBackup({ ...request, out: join(folder.mirror, 'b') }), isRefusal('USAGE', /自己管理/))
  writeFileSync(join(root, 'taken.json'), 'something else')
  await assert.rejects(
    takeBackup({ ...request, out: other, withKeys: join(root, 'taken.json') }),
    isRefusal('KEY_MISMATCH'),
  )
  assert.equal(readFileSync(join(root, 'taken.json'), 'utf8'), 'something else')
  assert.ok(!existsSync(join(other, 'manifest.json')))
})

test('a damaged, missing or unfinished part is named, and a changed manifest is noticed', async () => {
  const file = 'vault.entry.csv.gz'
  const flipped = copyOf('flipped')
  const bytes = readFileSync(join(flipped, file))
  bytes.writeUInt8((bytes[40] as number) ^ 1, 40)
  writeFileSync(join(flipped, file), bytes)
  await assert.rejects(readBackup(flipped), isRefusal('BACKUP_DAMAGED', /vault\.entry\.csv\.gz.*摘要/))
  writeFileSync(join(flipped, file), bytes.subarray(0, -1))
  await assert.rejects(readBackup(flipped), isRefusal('BACKUP_DAMAGED', /vault\.entry\.csv\.gz.*字节/))
  rmSync(join(flipped, file))
  await assert.rejects(readBackup(flipped), isRefusal('BACKUP_DAMAGED', /vault\.entry\.csv\.gz.*不在/))
  const renamed = copyOf('renamed')
  const manifest = readFileSync(join(renamed, 'manifest.json'), 'utf8')
  writeFileSync(join(renamed, 'manifest.json'), manifest.replace('"rows": 2', '"rows": 3'))
  await assert.rejects(readBackup(renamed), isRefusal('BACKUP_DAMAGED', /manifest\.json/))
  writeFileSync(join(renamed, 'manifest.json'), manifest.replace('"layout": 1', '"layout": 2'))
  await assert.rejects(readBackup(renamed), isRefusal('BACKUP_DAMAGED', /第 2 版/))
  rmSync(join(renamed, 'manifest.json'))
  await assert.rejects(readBackup(renamed), isRefusal('BACKUP_DAMAGED', /manifest\.json.*不在/))
})

test('a wrong or absent key, a newer backup, a used folder and a broken load are refused and leave nothing', async () => {
  const target = await freshOpenDatabase()
  try {
    const there = openFolder(join(root, 'refused'))
    const backup = await readBackup(out)
    const request = { folder: there, database: target.database, owner: target.test.superUrl }
    const untouched = async (): Promise<void> => {
      assert.deepEqual(await everything(target.test.superUrl), {})
      assert.ok(!existsSync(there.vaultKey))
    }
    createKeys(join(root, 'wrong.json'))
    await assert.rejects(
      restoreBackup(backup, { ...request, keys: join(root, 'wrong.json') }),
      isRefusal('KEY_MISMATCH'),
    )
    await assert.rejects(restoreBackup(backup, request), isRefusal('KEY_MISSING'))
    await untouched()

    const newer = {
      ...backup,
      manifest: { ...backup.manifest, migrations: [...backup.manifest.migrations, '999-x.sql'] },
    }
    await assert.rejects(
      restoreBackup(newer, { ...request, keys: keyCopy }),
      isRefusal('DATABASE_UNSUITABLE', /999-x\.sql/),
    )
    await untouched()

    // Damage after the check: the last table loaded has another number of rows than the manifest says.
    const tables = backup.manifest.tables.map((table) =>
      table.table === 'event' ? { ...table, rows: table.rows + 1 } : table,
    )
    const short = { ...backup, manifest: { ...backup.manifest, tables } }
    await assert.rejects(
      restoreBackup(short, { ...request, keys: keyCopy }),
      isRefusal('BACKUP_DAMAGED', /workflow\.event/),
    )
    await untouched()

    createKeys(there.vaultKey)
    const kept = readFileSync(there.vaultKey, 'utf8')
    await assert.rejects(restoreBackup(backup, { ...request, keys: keyCopy }), isRefusal('KEY_MISMATCH', /目标目录/))
    assert.equal(readFileSync(there.vaultKey, 'utf8'), kept)
    rmSync(there.vaultKey)

    await restoreBackup(backup, { ...request, keys: keyCopy })
    await assert.rejects(restoreBackup(backup, { ...request, keys: keyCopy }), isRefusal('DATA_FOLDER_IN_USE'))
  } finally {
    await target.close()
  }
})

test('a copy of the key file from before a key was added is refused: it could not open what came later', async () => {
  rotateKeys(folder.vaultKey)
  const head = deaths.split('\n')[0]
  await takeIn('death_record.3.csv', `${head}\nD7,civil,410103197003156450,后来,2024-03-15,day,1,2024-04-21\n`)
  const later = join(root, 'later')
  await takeBackup({ folder, owner: source.test.superUrl, out: later, clock })
  const target = await freshOpenDatabase()
  try {
    const there = openFolder(join(root, 'rotated'))
    const request = { folder: there, database: target.database, owner: target.test.superUrl }
    await assert.rejects(
      restoreBackup(await readBackup(later), { ...request, keys: keyCopy }),
      isRefusal('KEY_MISSING', /编号 2/),
    )
    assert.deepEqual(await everything(target.test.superUrl), {})
    const restored = await restoreBackup(await readBackup(later), { ...request, keys: folder.vaultKey })
    assert.deepEqual(restored.faults, [])
  } finally {
    await target.close()
  }
})

test('a manifest that its own shape would refuse cannot be written', () => {
  const table = {
    schema: 'data',
    table: 'x; drop',
    columns: ['a'],
    years: [],
    file: 'data.x.csv.gz',
    rows: 0,
    bytes: 0,
    sha256: '0'.repeat(64),
  }
  const body = { product: '0', takenAt: '', server: '', migrations: [], keyCheck: null, sequences: [], tables: [table] }
  assert.throws(() => manifestText(body))
  assert.doesNotThrow(() => manifestText({ ...body, tables: [{ ...table, table: 'x' }] }))
})
