/** Every example of every rule, in both engines, whole and cut to the subject that was hit. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { exampleTables, rules } from '#areas/rules.ts'
import { fenFromYuan } from '#kernel/fen.ts'
import type { Client, Database } from '#store/database.ts'
import { type Duck, openDuck } from '#store/duck.ts'
import { freshOpenDatabase } from '../../test/postgres.ts'
import { compileRule } from './compile.ts'
import type { Rule } from './define-rule.ts'
import { type Cell, type Line, scopeSql } from './engine.ts'
import { worldRows, worldTables } from './example-world.ts'
import { casesOf, type ExampleTable } from './examples.ts'
import { runInPostgres } from './postgres-engine.ts'

let duck: Duck
let opened: { database: Database; close(): Promise<void> }
const spill = mkdtempSync(join(tmpdir(), 'shejian-examples-'))

before(async () => {
  // Worlds of a few rows: a second thread only waits, and another test file needs the core.
  duck = await openDuck({ folders: [spill], spill, threads: 1 })
  opened = await freshOpenDatabase()
})

after(async () => {
  duck.close()
  await opened.close()
  rmSync(spill, { recursive: true, force: true })
})

const sortable = (lines: readonly Line[]): string[] =>
  lines
    .map((line) =>
      JSON.stringify(Object.entries(line).sort(), (_, value) => (typeof value === 'bigint' ? value.toString() : value)),
    )
    .sort()

const atRisk = (lines: readonly Line[]): bigint =>
  lines.reduce((sum, line) => sum + BigInt(String(line.at_risk_fen ?? 0)), 0n)

const tablesOf = (rule: Rule): ExampleTable[] => exampleTables.filter((table) => table.rule === rule.id)

/** While a rule is being written: SHEJIAN_EXAMPLES=PEN-01,MED-02 runs only their tables. */
const wanted = process.env.SHEJIAN_EXAMPLES?.split(',')

for (const rule of rules.filter(({ id }) => !wanted || wanted.includes(id))) {
  describe(`${rule.id} ${rule.name}`, () => {
    for (const table of tablesOf(rule)) {
      const window = { asOf: table.asOf ?? '2026-06-30' }
      test('例表:DuckDB 与 PostgreSQL', async () => {
        for (const statement of worldTables(rule, 'duckdb')) await duck.exec(statement)
        await opened.database.transaction(async (client: Client) => {
          await client.query('set local search_path = pg_temp, visible')
          for (const statement of worldTables(rule, 'postgres')) await client.query(statement)
          for (const example of casesOf(table)) {
            const at = `${rule.id} 第 ${example.line} 行 ${example.note}`
            await duck.exec(worldRows(rule, example, 'duckdb').join(';\n'))
            const found = await duck.rows<Record<string, Cell>>(compileRule(rule, window, false))
            assert.equal(found.length > 0, example.hit, `${at}:应${example.hit ? '命中' : '放过'}`)
            if (example.amount !== undefined) assert.equal(atRisk(found), fenFromYuan(example.amount), `${at}:金额`)
            const inPostgres = await runInPostgres(
              client,
              [worldRows(rule, example, 'postgres').join(';\n')],
              compileRule(rule, window, false),
            )
            assert.deepEqual(sortable(inPostgres), sortable(found), `${at}:两个引擎结果不同`)
            if (found.length > 0 && rule.cut.length > 0) {
              const tuples = [
                ...new Map(
                  found.map((line) => [
                    JSON.stringify(rule.cut.map((column) => String(line[column]))),
                    rule.cut.map((column) => line[column] as Cell),
                  ]),
                ).values(),
              ]
              for (const statement of scopeSql(rule, { tuples })) await duck.exec(statement)
              const cut = await duck.rows<Record<string, Cell>>(compileRule(rule, window, true))
              assert.deepEqual(sortable(cut), sortable(found), `${at}:只查该对象时结果不同`)
            }
          }
        })
      })
    }
    test('至少两个命中、两个放过', () => {
      const cases = tablesOf(rule).flatMap(casesOf)
      assert.ok(cases.filter(({ hit }) => hit).length >= 2, '命中例不足两个')
      assert.ok(cases.filter(({ hit }) => !hit).length >= 2, '放过例不足两个')
    })
  })
}
