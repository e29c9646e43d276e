/** The city's life, before it is told: people, employers, providers, what happened to them, and the planted cases. */
import type { Dataset } from '#standard/define-dataset.ts'
import { datasets } from '#standard/registry.ts'
import { awardTable } from './assessed.ts'
import { makeMonths } from './collection.ts'
import { makeEmployers, makeOfficers } from './employers.ts'
import { injuredTables } from './injury.ts'
import { injuryCareBase, injuryCast } from './injury-care.ts'
import { birthTable } from './maternity.ts'
import { makeProviders } from './medical.ts'
import { pensionCast } from './pension-cast.ts'
import { makePeople } from './people.ts'
import { plants } from './plant/all.ts'
import { moreTables } from './plant/more.ts'
import { allotSpares, truthTable } from './plant/plant.ts'
import { makePools, type PoolSizes } from './pools.ts'
import { makeDoctors } from './practitioners.ts'
import { trainerTable } from './promotion.ts'
import { restRows } from './rest.ts'
import type { City } from './session.ts'
import { staffTables } from './staff.ts'
import { type Expected, plantTables, stagedDatasets } from './staged.ts'
import { survivorTables } from './survivors.ts'
import { claimantTable } from './unemployment.ts'

export const raiseCity = async (city: City): Promise<PoolSizes> => {
  const { duck } = city
  allotSpares(city, plants)
  const parts = plants.flatMap((plant) => plant.parts(city))
  await makePeople(city, parts)
  await makeEmployers(city)
  await makeMonths(city)
  await makeProviders(city)
  await makeDoctors(city)
  await makeOfficers(city)
  for (const sql of [
    claimantTable,
    awardTable(city),
    ...injuredTables,
    ...survivorTables,
    ...staffTables,
    birthTable,
    trainerTable(city),
    ...plantTables,
    ...moreTables(),
    truthTable,
  ])
    await duck.exec(sql)
  for (const plant of plants) for (const sql of plant.write(city)) await duck.exec(sql)
  for (const sql of pensionCast) await duck.exec(sql)
  for (const sql of [...injuryCareBase(city), ...injuryCast]) await duck.exec(sql)
  return makePools(city)
}

/** What tells a dataset's rows: its subject module, or its definition alone. */
export const stagedOf = (city: City, sizes: PoolSizes): ((dataset: Dataset) => Expected) => {
  const staged = stagedDatasets(city)
  return (dataset) => staged.get(dataset.id) ?? { id: dataset.id, selects: [restRows(city, dataset, sizes)] }
}

/** Large and small, in the order of the standard; the declarations come last because they count all the others. */
export const orderOfWriting = (): Dataset[] =>
  [...datasets.values()].filter(({ kind, id }) => kind === 'feed' && id !== 'feed_heartbeat')
