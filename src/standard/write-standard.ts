/** Writes everything that is derived from the data standard, for the agencies that send data. Same standard, same bytes. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commentDdl, tableDdl, viewDdl } from './columns.ts'
import type { Dataset } from './define-dataset.ts'
import { dictionaryHtml, dictionaryMarkdown } from './dictionary.ts'
import { datasets as registered } from './registry.ts'
import { catalogueOf, type Json, jsonSchemaOf, tableSchemaOf } from './schemas.ts'
import { templateName, templateOf } from './template.ts'

export interface StandardCounts {
  readonly datasets: number
  readonly fields: number
  readonly jsonSchemas: number
  readonly tableSchemas: number
  readonly templates: number
  readonly dictionaryPages: number
  readonly ddl: number
  readonly files: number
}

const json = (value: Json): string => `${JSON.stringify(value, null, 2)}\n`
const ddlOf = (dataset: Dataset): string =>
  [tableDdl(dataset), ...commentDdl(dataset), viewDdl(dataset)].map((statement) => `${statement};\n`).join('\n')

const folders = ['json-schema', 'table-schema', 'template', 'dictionary', 'ddl'] as const

/**
 * `json-schema/<id>.json`, `table-schema/<id>.json`, `template/<中文名>(<id>).xlsx` (only of datasets that are sent),
 * `dictionary/*.md`, `dictionary/index.html`, `ddl/<id>.sql` and `catalog.jsonld` under `outDir`. Those five folders are
 * emptied first, so that a dataset that was renamed leaves nothing behind.
 */
export const writeStandard = async (
  outDir: string,
  datasets: Iterable<Dataset> = registered.values(),
): Promise<StandardCounts> => {
  const all = [...datasets]
  const feeds = all.filter((dataset) => dataset.kind === 'feed')
  for (const folder of folders) {
    await rm(join(outDir, folder), { recursive: true, force: true })
    await mkdir(join(outDir, folder), { recursive: true })
  }
  const pages = dictionaryMarkdown(all)
  const written: [string, string | Uint8Array][] = [
    ...all.map((dataset): [string, string] => [`json-schema/${dataset.id}.json`, json(jsonSchemaOf(dataset))]),
    ...all.map((dataset): [string, string] => [`table-schema/${dataset.id}.json`, json(tableSchemaOf(dataset))]),
    ...all.map((dataset): [string, string] => [`ddl/${dataset.id}.sql`, ddlOf(dataset)]),
    ...[...pages].map(([name, text]): [string, string] => [`dictionary/${name}`, text]),
    ['dictionary/index.html', dictionaryHtml(all)],
    ['catalog.jsonld', json(catalogueOf(all))],
  ]
  for (const dataset of feeds) written.push([`template/${templateName(dataset)}`, await templateOf(dataset)])
  for (const [path, content] of written) await writeFile(join(outDir, path), content)
  return {
    datasets: all.length,
    fields: all.reduce((sum, dataset) => sum + dataset.fieldNames.length, 0),
    jsonSchemas: all.length,
    tableSchemas: all.length,
    templates: feeds.length,
    dictionaryPages: pages.size + 1,
    ddl: all.length,
    files: written.length,
  }
}
