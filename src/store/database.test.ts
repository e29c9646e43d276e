/** Migrations and the standard's tables on a database that already holds rows; roles that may not do what is not theirs. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { freshOpenDatabase, type TestDatabase } from '../../test/postgres.ts'
import { type Database, migrate } from './database.ts'

let database: Database
let backdoor: TestDatabase
let close: () => Promise<void>

before(async () => {
  const opened = await freshOpenDatabase()
  database = opened.database
  backdoor = opened.test
  close = opened.close
})

after(() => close())

/** As the owner of the schema, which the app is not. */
const asSuper = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: backdoor.superUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const insertDeath = `insert into data.death_record (batch_id, row_no, death_record_no, source, person_id, died_on, precision, name_agrees, received_on)
  values (1, 1, 'D1', '公安', 1000, '2024-03-05', 'day', true, '2024-03-10')`

test('有数据的库:新数据集补表,新字段补列,旧行不动', async () => {
  await asSuper(async (client) => {
    await client.query(`insert into intake.batch (public_id, dataset, source, file_name, status, rows_in, rows_accepted, rows_rejected, rows_duplicate, received_at)
      values ('b1', 'death_record', 'default', 'death_record.csv', 'committed', 1, 1, 0, 0, current_timestamp)`)
    // What an older release had: one field fewer, one dataset fewer.
    await client.query('drop view visible.death_record')
    await client.query('alter table data.death_record drop column cremated_on')
    await client.query('drop view visible.kinship')
    await client.query('drop table data.kinship')
    await client.query(insertDeath)
    assert.deepEqual(await migrate(client), [], '没有新的迁移要做')
    const { rows } = await client.query(`select death_record_no, cremated_on, row_ref from visible.death_record`)
    assert.deepEqual(rows, [{ death_record_no: 'D1', cremated_on: null, row_ref: 4294967297n }])
    assert.equal((await client.query('select * from visible.kinship')).rowCount, 0)
  })
})

test('再迁移一次:什么也不变', async () => {
  await asSuper(async (client) => {
    assert.deepEqual(await migrate(client), [])
    assert.equal((await client.query('select * from visible.death_record')).rowCount, 1)
  })
})

test('未生效的批次看不见', async () => {
  await asSuper(async (client) => {
    await client.query(`update intake.batch set status = 'superseded' where public_id = 'b1'`)
    assert.equal((await client.query('select * from visible.death_record')).rowCount, 0)
    await client.query(`update intake.batch set status = 'committed' where public_id = 'b1'`)
  })
})

test('两套引擎的辅助函数:边界日子与取整', async () => {
  const { rows } = await database.pool.query(
    `select visible.add_months('2024-01-31', 1) as a, visible.month_of('2024-02-29') as b, visible.days_between('2024-02-28', '2024-03-01') as c,
            visible.months_between('2023-12-01', '2024-02-01') as d, visible.share_ppm(101, 500000) as e, visible.share_ppm(-101, 500000) as f,
            visible.whole_div(-7, 2) as g, visible.add_days('2024-02-28', 2) as h`,
  )
  assert.deepEqual(rows, [{ a: '2024-02-29', b: '2024-02-01', c: 2n, d: 2n, e: 51n, f: -50n, g: -3n, h: '2024-03-01' }])
})

const refused = async (sql: string, role?: string): Promise<void> => {
  await assert.rejects(
    database.transaction(async (client) => {
      if (role) await client.query(`set local role ${role}`)
      await client.query(sql)
    }),
    (error: Error) => /permission denied|must be owner/.test(error.message),
    sql,
  )
}

test('应用角色:不能建表,不能改、删事件,不能直接看保险库', async () => {
  await refused('create table data.mine (x int)')
  await refused('drop table data.death_record')
  await refused(`update workflow.event set actor = 'x'`)
  await refused('delete from workflow.event')
  await refused('select * from vault.entry')
})

test('规则角色:只能读可见数据', async () => {
  await database.transaction(async (client) => {
    await client.query('set local role shejian_rules')
    assert.equal((await client.query('select * from visible.sentence_record')).rowCount, 0)
  })
  await refused('select * from vault.entry', 'shejian_rules')
  await refused('select * from intake.batch', 'shejian_rules')
  await refused(insertDeath, 'shejian_rules')
})
