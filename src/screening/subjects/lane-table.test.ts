/** The table of lanes: nothing that concerns a person, an employer, a provider or an account is forgotten. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datasets } from '#standard/registry.ts'
import { connectionFields } from './connections.ts'
import { keptFields, laneEntries, searchedFields, subjectKindOf } from './lane-table.ts'
import { handledBy, leftOut } from './lanes.ts'

test('every dataset with such a column is in a lane or left out with a reason, never both', () => {
  for (const [id, { fieldNames, fields }] of datasets) {
    const named = fieldNames.filter((name) => {
      const field = fields[name]
      return field && subjectKindOf(name, field)
    })
    const inLane = laneEntries.some(({ dataset }) => dataset.id === id)
    assert.equal(inLane, named.length > 0 && !leftOut[id], `${id}: ${named.join(' ')}`)
  }
  for (const id of Object.keys(leftOut)) assert.ok(datasets.has(id), id)
})

test('every such column finds its rows, or is one of who handled them', () => {
  const missing = [...datasets.values()]
    .filter(({ id }) => !leftOut[id])
    .flatMap(({ id, fieldNames, fields }) => {
      const found = laneEntries.filter(({ dataset }) => dataset.id === id).flatMap(({ who }) => who)
      return fieldNames.flatMap((name) => {
        const field = fields[name]
        const kind = field && subjectKindOf(name, field)
        const isFound = found.some((who) => who.column === name && who.kind === kind)
        return kind && !isFound && !handledBy.has(name) ? [`${id}.${name}`] : []
      })
    })
  assert.deepEqual(missing, [])
})

test('what counts by months has a month, and no large dataset is searched by a column without one', () => {
  for (const { dataset, from, who } of laneEntries)
    for (const { mode, column } of who) {
      if (mode !== 'rows') assert.ok(dataset.fields[from.at(-1) ?? '']?.required, `${dataset.id}.${column}`)
    }
  for (const { dataset, field } of [...searchedFields, ...connectionFields])
    assert.ok(!datasets.get(dataset)?.large, `${dataset}.${field}: an index on a large table costs every intake`)
  assert.ok([...keptFields.keys()].includes('contribution'))
})
