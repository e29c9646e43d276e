/**
 * A real PostgreSQL for tests: one embedded server under var/test, one database a caller, cloned from a template that has
 * been migrated once. `npm test` stops the server at its end; a single test file leaves it running for the next.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { columnsOf } from '#standard/columns.ts'
import { datasets } from '#standard/registry.ts'
import { type Database, prepareOn } from '#store/database.ts'
import { clusterUrl, startCluster } from '#store/embedded.ts'
import { type Folder, openFolder, projectRoot } from '#store/folder.ts'

export const testFolder = (): Folder => openFolder(join(projectRoot, 'var', 'test'))

const schemaHash = (): string => {
  const migrations = join(projectRoot, 'src', 'store', 'migrations')
  const hash = createHash('sha256')
  for (const name of readdirSync(migrations).sort()) hash.update(readFileSync(join(migrations, name)))
  hash.update(readFileSync(join(projectRoot, 'src', 'store', 'database.ts')))
  for (const dataset of datasets.values())
    hash.update(JSON.stringify([dataset.id, dataset.large, dataset.outlivesSupersede, columnsOf(dataset)]))
  return hash.digest('hex').slice(0, 12)
}

export interface TestDatabase {
  /** Address of the app role. */
  readonly url: string
  /** Address of the superuser, for looking behind the scenes. */
  readonly superUrl: string
  drop(): Promise<void>
}

export const freshDatabase = async (): Promise<TestDatabase> => {
  const address = await startCluster(testFolder())
  const at = (user: string, password: string, database: string): string => clusterUrl(address, user, password, database)
  const admin = new pg.Client({ connectionString: at('postgres', address.passwords.superuser, 'postgres') })
  await admin.connect()
  const template = `template_${schemaHash()}`
  const name = `test_${randomBytes(6).toString('hex')}`
  try {
    await admin.query('select pg_advisory_lock(7205999)')
    const ready = await admin.query(`select 1 from pg_database where datname = $1 and datallowconn = false`, [template])
    if (ready.rowCount === 0) {
      await admin.query(`drop database if exists ${template} with (force)`)
      await prepareOn(address, template)
      await admin.query(`alter database ${template} allow_connections false`)
    }
    await admin.query(`create database ${name} template ${template} owner shejian_owner`)
  } finally {
    await admin.end()
  }
  return {
    url: at('shejian_app', address.passwords.app, name),
    superUrl: at('postgres', address.passwords.superuser, name),
    async drop(): Promise<void> {
      const client = new pg.Client({ connectionString: at('postgres', address.passwords.superuser, 'postgres') })
      await client.connect()
      await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    },
  }
}

/** A database opened as the product opens one, on its own fresh copy. */
export const freshOpenDatabase = async (): Promise<{
  database: Database
  test: TestDatabase
  close(): Promise<void>
}> => {
  const test = await freshDatabase()
  const pool = new pg.Pool({ connectionString: test.url, max: 5 })
  const database: Database = {
    pool,
    embedded: true,
    url: test.url,
    async transaction(work) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const result = await work(client)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
  return {
    database,
    test,
    async close(): Promise<void> {
      await pool.end()
      await test.drop()
    },
  }
}
