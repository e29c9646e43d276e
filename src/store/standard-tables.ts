/**
 * Keeps the dataset tables and views as the data standard has them. Forward only: a new dataset is a new table, a new field
 * a new nullable column; nothing is dropped, since old batches keep their rows.
 */
import type pg from 'pg'
import { columnsOf, tableDdl, viewDdl } from '#standard/columns.ts'
import { datasets } from '#standard/registry.ts'

export const syncStandard = async (client: pg.Client): Promise<void> => {
  const known = await client.query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns where table_schema = 'data'`,
  )
  const columnsByTable = Map.groupBy(known.rows, ({ table_name }) => table_name)
  const viewed = new Set(
    (
      await client.query<{ table_name: string }>(
        `select table_name from information_schema.views where table_schema = 'visible'`,
      )
    ).rows.map(({ table_name }) => table_name),
  )
  await client.query('begin')
  try {
    for (const dataset of datasets.values()) {
      const existing = columnsByTable.get(dataset.id)
      if (!existing) {
        await client.query(tableDdl(dataset))
        await client.query(viewDdl(dataset))
        continue
      }
      const names = new Set(existing.map(({ column_name }) => column_name))
      const missing = columnsOf(dataset).filter(({ name }) => !names.has(name))
      for (const { name, pg: type } of missing)
        await client.query(`alter table data.${dataset.id} add column ${name} ${type}`)
      if (missing.length > 0 || !viewed.has(dataset.id)) {
        await client.query(`drop view if exists visible.${dataset.id}`)
        await client.query(viewDdl(dataset))
      }
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
