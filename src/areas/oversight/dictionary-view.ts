/** 数据标准 for the page: the same facts and cells as the printed dictionary, dataset by dataset. */
import { clauseLabel } from '#law/clauses.ts'
import { areaTitle } from '#standard/area-order.ts'
import { type Dataset, personalKinds } from '#standard/define-dataset.ts'
import { dictionaryTitle, factsOf, fieldCells, headings, preface } from '#standard/dictionary.ts'
import { formOf } from '#standard/kinds.ts'
import { datasetIn, datasets as standard } from '#standard/registry.ts'
import { periodTitles } from '#standard/schemas.ts'

export interface DatasetSummary {
  readonly id: string
  readonly title: string
  readonly owner: string
  /** False: the platform writes it itself and takes no file. */
  readonly isFeed: boolean
  readonly period: string
  readonly fields: number
  /** Clauses of the notice, as people read them. */
  readonly clauses: readonly string[]
}

export interface FieldView {
  readonly name: string
  readonly label: string
  /** How to write it. */
  readonly form: string
  readonly isRequired: boolean
  readonly isPersonal: boolean
  readonly codes: readonly { readonly value: string; readonly label: string }[]
  /** The cells of the printed dictionary, by its headings. */
  readonly cells: Readonly<Record<(typeof headings)[number], string>>
}

export interface DatasetView extends DatasetSummary {
  readonly area: string
  readonly areaTitle: string
  /** 依据, 报送单位, 周期, 键, 唯一性 and what else stands above the table. */
  readonly facts: readonly { readonly heading: string; readonly value: string }[]
  readonly columns: readonly FieldView[]
  /** Id under which a template can be asked for; null where no file is taken in. */
  readonly template: string | null
}

export interface DictionaryView {
  readonly title: string
  readonly preface: readonly string[]
  readonly headings: readonly string[]
  readonly areas: readonly {
    readonly area: string
    readonly title: string
    readonly datasets: readonly DatasetSummary[]
  }[]
  readonly counts: { readonly datasets: number; readonly fields: number }
}

const summaryOf = (dataset: Dataset): DatasetSummary => ({
  id: dataset.id,
  title: dataset.title,
  owner: dataset.owner,
  isFeed: dataset.kind === 'feed',
  period: periodTitles[dataset.period],
  fields: dataset.fieldNames.length,
  clauses: dataset.basis.filter(({ document }) => document === 'zz27').map(({ clause }) => clauseLabel(clause)),
})

const fieldView = (dataset: Dataset, name: string): FieldView => {
  const field = dataset.fields[name] as Dataset['fields'][string]
  const cells = fieldCells(dataset, name)
  return {
    name,
    label: field.label,
    form: formOf(field),
    isRequired: field.required === true,
    isPersonal: personalKinds.has(field.kind),
    codes: Object.entries(field.codes ?? {}).map(([value, label]) => ({ value, label })),
    cells: Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])) as FieldView['cells'],
  }
}

/** The whole standard by area, in the order of the notice's chapters; the fields of one dataset come with `datasetView`. */
export const dictionaryView = (datasets: Iterable<Dataset> = standard.values()): DictionaryView => {
  const all = [...datasets]
  return {
    title: dictionaryTitle,
    preface,
    headings,
    areas: [...Map.groupBy(all, ({ area }) => area)].map(([area, members]) => ({
      area,
      title: areaTitle(area),
      datasets: members.map(summaryOf),
    })),
    counts: { datasets: all.length, fields: all.reduce((sum, { fieldNames }) => sum + fieldNames.length, 0) },
  }
}

/** @throws Refusal DATASET_UNKNOWN. */
export const datasetView = (id: string): DatasetView => {
  const dataset = datasetIn(standard, id)
  return {
    ...summaryOf(dataset),
    area: dataset.area,
    areaTitle: areaTitle(dataset.area),
    facts: factsOf(dataset).map(([heading, value]) => ({ heading, value })),
    columns: dataset.fieldNames.map((name) => fieldView(dataset, name)),
    template: dataset.kind === 'feed' ? dataset.id : null,
  }
}
