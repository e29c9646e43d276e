/**
 * The queue (pg-boss over the platform's own database): what must happen by itself, and what lasts too long for a request.
 * Its tables are made by the owner (`installQueue`); the running platform may only put jobs in and take them out.
 */
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { messageOf } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'
import { queueSchema } from '#store/queue-schema.ts'

// The platform reads 64-bit integers as bigint and days as text; the library counts with numbers and dates.
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return (text: string) => Number(text)
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

export interface Queue {
  readonly boss: PgBoss
  close(): Promise<void>
}

/** @param report what the library could not do, for the log. */
export const openQueue = async (database: Database, report: (message: string) => void): Promise<Queue> => {
  const pool = new pg.Pool({
    connectionString: database.url,
    max: 4,
    types: types as pg.CustomTypesConfig,
    application_name: 'shejian-jobs',
  })
  pool.on('error', () => undefined)
  const boss = new PgBoss({
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    db: { executeSql: (text, values) => pool.query(text, values as unknown[]) },
  })
  boss.on('error', (error) => report(messageOf(error)))
  await boss.start()
  return {
    boss,
    async close() {
      await boss.stop({ graceful: true, timeout: 5_000 })
      await pool.end()
    },
  }
}
