/** The DuckDB engine: rules over the Parquet mirror, whose file list is read from the manifest in one snapshot. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf, datasets } from '#standard/registry.ts'
import { type Duck, openDuck } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import { type MirrorFile, mirrorRelation } from '#store/mirror.ts'
import { compileRelation, compileRule, compileStaged, scopedInputs, type Window } from './compile.ts'
import { inOrder } from './define-relation.ts'
import type { Rule } from './define-rule.ts'
import { type Cell, type Engine, type Line, type Scope, scopeSql } from './engine.ts'

const rowRef = 'batch_id * 4294967296 + row_no as row_ref'

/** View of a dataset's visible rows. */
const duckView = (dataset: Dataset, files: readonly string[]): string =>
  `create view visible.${dataset.id} as select ${columnsOf(dataset)
    .map(({ name }) => name)
    .join(', ')}, ${rowRef} from ${mirrorRelation(dataset, files)} m`

/** A DuckDB session in which every dataset is a view of the given files. */
export const openMirrorSession = async (
  folder: Folder,
  files: readonly MirrorFile[],
  memory = '2GB',
): Promise<{ duck: Duck; close(): void }> => {
  const spill = join(folder.temp, `screen-${process.pid}`)
  mkdirSync(spill, { recursive: true, mode: 0o700 })
  const duck = await openDuck({ folders: [folder.mirror], spill, memory })
  const byDataset = Map.groupBy(files, ({ dataset }) => dataset)
  for (const dataset of datasets.values()) {
    await duck.exec(
      duckView(
        dataset,
        (byDataset.get(dataset.id) ?? []).map(({ path }) => join(folder.mirror, path)),
      ),
    )
  }
  return {
    duck,
    close: () => {
      duck.close()
      rmSync(spill, { recursive: true, force: true })
    },
  }
}

/** Columns of the dataset that any of the rules may read: every name in their texts that it has. */
const columnsRead = (dataset: Dataset, rules: readonly Rule[]): string => {
  const words = new Set<string>()
  for (const rule of rules) {
    if (!Object.values(rule.reads).includes(dataset.id)) continue
    // A select of everything from an input needs all its columns.
    for (const text of [rule.sql, ...inOrder(rule.uses ?? []).map(({ sql }) => sql)])
      for (const word of text.match(/\*|[a-z][a-z0-9_]*/g) ?? []) words.add(word)
    for (const column of rule.cut) words.add(rule.cutBy?.[dataset.id]?.[column] ?? column)
  }
  const names = columnsOf(dataset).map(({ name }) => name)
  return [...names.filter((name) => words.has(name)), 'row_ref'].join(', ')
}

/** @param rules those of the run: what they read of a touched subject is gathered once for all of them. */
export const duckEngine = async (
  folder: Folder,
  files: readonly MirrorFile[],
  rules: readonly Rule[] = [],
): Promise<Engine> => {
  const { duck, close } = await openMirrorSession(folder, files)
  /** Condition on a scope's subjects → the table that holds those rows. */
  const gathered = new Map<string, string>()
  const scopeNumbers = new Map<Scope, number>()
  const gather = async (rule: Rule, scope: Scope): Promise<Map<string, string>> => {
    const number = scopeNumbers.get(scope) ?? scopeNumbers.size
    if (!scopeNumbers.has(scope)) {
      scopeNumbers.set(scope, number)
      for (const statement of scopeSql(rule, scope, `scope_${number}`)) await duck.exec(statement)
    }
    await duck.exec(`create or replace temporary view scope as select * from scope_${number}`)
    const tables = new Map<string, string>()
    for (const { dataset, where } of scopedInputs(rule)) {
      const key = `${number} ${dataset} ${where}`
      const table = gathered.get(key) ?? `gathered_${gathered.size}`
      if (!gathered.has(key)) {
        const columns = columnsRead(datasetOf(dataset), rules.length > 0 ? rules : [rule])
        await duck.exec(`create table main.${table} as select ${columns} from visible.${dataset} where ${where}`)
        gathered.set(key, table)
      }
      tables.set(dataset, `main.${table}`)
    }
    return tables
  }
  /** Shared relation → the evaluation day for which this session has made it. */
  const made = new Map<string, string>()
  const make = async (rule: Rule, window: Window): Promise<void> => {
    for (const relation of inOrder(rule.uses ?? [])) {
      if (made.get(relation.name) === window.asOf) continue
      const kind = relation.isLarge ? 'view' : 'table'
      await duck.exec(`create or replace ${kind} visible.${relation.name} as ${compileRelation(relation, window)}`)
      made.set(relation.name, window.asOf)
    }
  }
  return {
    name: 'duckdb',
    async lines(rule, window, scope): Promise<Line[]> {
      if (scope) {
        return duck.rows<Record<string, Cell>>(compileRule(rule, window, true, await gather(rule, scope)))
      }
      await make(rule, window)
      const { tables, query } = compileStaged(rule, window)
      for (const { name, sql } of tables) await duck.exec(`create or replace temporary table ${name} as ${sql}`)
      const lines = await duck.rows<Record<string, Cell>>(query)
      for (const { name } of tables) await duck.exec(`drop table temp.${name}`)
      return lines
    },
    async close(): Promise<void> {
      close()
    },
  }
}
