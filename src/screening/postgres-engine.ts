/** The PostgreSQL engine: the same rule text over the same visible rows, as the rules role, which can only read them. */
import type { Client, Database } from '#store/database.ts'
import { compileRule } from './compile.ts'
import { type Cell, type Engine, type Line, scopeSql } from './engine.ts'

/** numeric sums come as text; whole ones are figures of the same kind as bigint. */
const plain = (value: unknown): Cell => {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint' || typeof value === 'boolean') return value
  if (typeof value === 'number') return BigInt(value)
  return String(value)
}

export const runInPostgres = async (client: Client, statements: readonly string[], query: string): Promise<Line[]> => {
  for (const statement of statements) await client.query(statement)
  const { rows } = await client.query<Record<string, unknown>>(query)
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
}

/** @param withRole false where the database has no roles of its own (an outside server whose user may not make them). */
export const postgresEngine = async (database: Database): Promise<Engine> => {
  const known = await database.pool.query(`select 1 from pg_roles where rolname = 'shejian_rules'`)
  const hasRole = (known.rowCount ?? 0) > 0
  const refreshed = new Set<string>()
  return {
    name: 'postgres',
    async lines(rule, window, scope): Promise<Line[]> {
      // Freshly loaded tables have no statistics yet, and a plan without them is a nested loop over millions.
      for (const dataset of Object.values(rule.reads)) {
        if (refreshed.has(dataset)) continue
        refreshed.add(dataset)
        await database.pool.query('select data.refresh_statistics($1)', [dataset])
      }
      return database.transaction(async (client) => {
        if (hasRole) await client.query('set local role shejian_rules')
        await client.query('set local search_path = visible, pg_temp')
        // Over a whole city each step takes thousands of rows in, which the planner cannot guess through views and CTEs:
        // one wrong guess and a nested loop compares millions of pairs. Scoped runs are small and keep it.
        if (!scope) await client.query('set local enable_nestloop = off')
        return runInPostgres(client, scope ? scopeSql(rule, scope) : [], compileRule(rule, window, scope !== undefined))
      })
    },
    async close(): Promise<void> {
      // The pool is the caller's.
    },
  }
}
