/** All datasets of the standard, joined from the areas' lists. A double id stops the program before it starts. */
import { Refusal } from '#kernel/refusal.ts'
import { areaRank } from './area-order.ts'
import type { Dataset } from './define-dataset.ts'
import { nearestOf } from './nearest.ts'
import { datasetsB } from './registry-b.ts'
import { datasetsC } from './registry-c.ts'

/**
 * In chapter order, within a chapter in the order given.
 * @throws RangeError when two datasets share an id or a 中文名.
 */
export const joinDatasets = (...lists: readonly (readonly Dataset[])[]): ReadonlyMap<string, Dataset> => {
  const sorted = lists.flat().toSorted((left, right) => areaRank(left.area) - areaRank(right.area))
  const joined = new Map<string, Dataset>()
  const titles = new Set<string>()
  for (const dataset of sorted) {
    if (joined.has(dataset.id)) throw new RangeError(`dataset ${dataset.id} is defined twice`)
    if (titles.has(dataset.title)) throw new RangeError(`dataset ${dataset.id}: title ${dataset.title} is taken`)
    joined.set(dataset.id, dataset)
    titles.add(dataset.title)
  }
  return joined
}

export const datasets: ReadonlyMap<string, Dataset> = joinDatasets(datasetsB, datasetsC)

/** @throws Refusal DATASET_UNKNOWN, naming the ids (or 中文名) that are near. */
export const datasetIn = (known: ReadonlyMap<string, Dataset>, id: string): Dataset => {
  const found = known.get(id)
  if (found) return found
  const byTitle = new Map([...known.values()].map((dataset) => [dataset.title, dataset.id]))
  const near = nearestOf(id, [...known.keys(), ...byTitle.keys()]).map((word) => byTitle.get(word) ?? word)
  const hint =
    near.length > 0
      ? `相近的有:${[...new Set(near)].map((word) => `${word}(${known.get(word)?.title})`).join('、')}`
      : '全部编号见数据字典'
  throw new Refusal('DATASET_UNKNOWN', `数据标准里没有数据集「${id}」;${hint}`, {
    details: { near: [...new Set(near)] },
  })
}

export const datasetOf = (id: string): Dataset => datasetIn(datasets, id)
