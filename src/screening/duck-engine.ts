/** The DuckDB engine: rules over the Parquet mirror, whose file list is read from the manifest in one snapshot. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasets } from '#standard/registry.ts'
import { type Duck, openDuck, sqlText } from '#store/duck.ts'
import type { Folder } from '#store/folder.ts'
import type { MirrorFile } from '#store/mirror.ts'
import { compileRule } from './compile.ts'
import { type Cell, type Engine, type Line, scopeSql } from './engine.ts'

const rowRef = 'batch_id * 4294967296 + row_no as row_ref'

/** View of a dataset's visible rows: its files, or no rows of the right types. */
export const duckView = (dataset: Dataset, files: readonly string[]): string => {
  const columns = columnsOf(dataset)
  if (files.length === 0) {
    const nothing = columns.map(({ name, duck }) => `null::${duck} as ${name}`)
    return `create view visible.${dataset.id} as select ${nothing.join(', ')}, null::bigint as row_ref where false`
  }
  const names = columns.map(({ name }) => name).join(', ')
  // union_by_name: a batch from before a field existed reads as null there.
  return `create view visible.${dataset.id} as select ${names}, ${rowRef} from read_parquet([${files.map(sqlText).join(', ')}], union_by_name = true)`
}

/** Files of old batches may lack a column that the standard has since gained: a typed empty file lends it. */
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

export const duckEngine = async (folder: Folder, files: readonly MirrorFile[]): Promise<Engine> => {
  const { duck, close } = await openMirrorSession(folder, files)
  return {
    name: 'duckdb',
    async lines(rule, window, scope): Promise<Line[]> {
      if (scope) for (const statement of scopeSql(rule, scope)) await duck.exec(statement)
      return duck.rows<Record<string, Cell>>(compileRule(rule, window, scope !== undefined))
    },
    async close(): Promise<void> {
      close()
    },
  }
}
