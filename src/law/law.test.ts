import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { isDay } from '#kernel/month.ts'
import { stops } from '#screening/define-rule.ts'
import { clauseOf } from './clauses.ts'
import { type Dated, dated, type Scalar } from './dated.ts'
import { documents } from './documents.ts'

const src = join(import.meta.dirname, '..')

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

test('every clause of the notice that a source cites is in the register', () => {
  let cited = 0
  for (const file of sources) {
    const text = readFileSync(join(src, file), 'utf8')
    for (const [, clause = ''] of text.matchAll(/\bzz27\('([^']*)'\)/g)) {
      cited += 1
      assert.ok(clauseOf(clause), `${file} cites ${clause}`)
    }
  }
  assert.ok(cited > 20, `${cited} citations found`)
  for (const stop of Object.values(stops)) assert.ok(clauseOf(stop.clause), stop.clause)
})

test('every registered document is named, numbered once and dated by days that exist', () => {
  const shorts = Object.values(documents).map((document) => document.short)
  assert.equal(new Set(shorts).size, shorts.length)
  for (const [id, document] of Object.entries(documents)) {
    assert.match(id, /^[a-z0-9-]+$/)
    assert.ok(document.title && document.issuer && document.note, id)
    for (const day of [document.issuedOn, document.inForceFrom]) assert.ok(day === null || isDay(day), id)
  }
  assert.equal(documents.zz27.issuedOn, null)
})

const isValue = (value: unknown): value is Dated | Scalar =>
  typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'dated' || value.kind === 'scalar')

const valuesOfLaw = async (): Promise<[string, Dated | Scalar][]> => {
  const files = sources.filter((file) => /^law\/(values\/[a-z-]+|retirement|unemployment)\.ts$/.test(file))
  const modules = await Promise.all(files.map((file) => import(join(src, file)) as Promise<Record<string, unknown>>))
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) =>
      isValue(value) ? [[name, value] as [string, typeof value]] : [],
    ),
  )
}

test('dated values: days exist, one scope never overlaps, numbers are whole, names are used once', async () => {
  const all = await valuesOfLaw()
  assert.ok(all.length > 50, `${all.length} values`)
  assert.equal(new Set(all.map(([name]) => name)).size, all.length)
  for (const [name, value] of all) {
    const lines = value.kind === 'dated' ? value.values : [value]
    assert.ok(lines.length > 0, name)
    for (const line of lines) {
      if (typeof line.value === 'number') assert.ok(Number.isSafeInteger(line.value), name)
      assert.equal(typeof line.value === 'bigint', value.unit === 'fen', `${name}: fen are bigint, nothing else is`)
      assert.ok(line.basis.document === 'practice' || documents[line.basis.document], name)
    }
    if (value.kind === 'scalar') continue
    for (const line of value.values) assert.ok(isDay(line.from) && (!line.to || isDay(line.to)), `${name} ${line.from}`)
    const byScope = Map.groupBy(value.values, (line) => JSON.stringify(line.scope ?? {}))
    for (const group of byScope.values()) {
      const sorted = group.toSorted((left, right) => left.from.localeCompare(right.from))
      for (const [index, line] of sorted.entries()) {
        const next = sorted[index + 1]
        assert.ok(!line.to || line.from < line.to, `${name} ends before it begins`)
        assert.ok(!next || (line.to !== undefined && line.to <= next.from), `${name} overlaps at ${next?.from}`)
      }
    }
  }
})

test('every line of one dated value has the same scope columns', async () => {
  for (const [name, value] of await valuesOfLaw()) {
    if (value.kind === 'scalar') continue
    for (const line of value.values) {
      assert.deepEqual(Object.keys(line.scope ?? {}), [...value.scopeColumns], name)
    }
  }
})

test('an overlap is refused when it is written', () => {
  const basis = { document: 'zz27', clause: '二', mark: 'V' } as const
  assert.throws(
    () =>
      dated('day', [
        { from: '2020-01-01', to: '2021-01-02', value: 1, basis },
        { from: '2021-01-01', value: 2, basis },
      ]),
    RangeError,
  )
})
