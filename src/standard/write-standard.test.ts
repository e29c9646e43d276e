import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { elapsed } from '#kernel/clock.ts'
import { datasets } from './registry.ts'
import { employer, payment, surrogate } from './specimen.ts'
import { writeStandard } from './write-standard.ts'

const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )

const withFolders = async (run: (first: string, second: string) => Promise<void>): Promise<void> => {
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'standard-')))
  try {
    await run(folders[0] ?? '', folders[1] ?? '')
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

test('the whole standard is written twice with the same bytes, in good time', async () => {
  await withFolders(async (first, second) => {
    const time = elapsed()
    const counts = await writeStandard(first)
    assert.ok(time() < 20_000, `${time()} ms`)
    await writeStandard(second)
    const hashes = hashesOf(first)
    assert.deepEqual(hashesOf(second), hashes)
    assert.equal(Object.keys(hashes).length, counts.files)
    assert.equal(counts.datasets, datasets.size)
  })
})

test('counts say what was written; an internal dataset has no template', async () => {
  await withFolders(async (folder) => {
    const counts = await writeStandard(folder, [employer, payment, surrogate])
    assert.deepEqual(counts, {
      datasets: 3,
      fields: 20,
      jsonSchemas: 3,
      tableSchemas: 3,
      templates: 2,
      dictionaryPages: 5,
      ddl: 3,
      files: 17,
    })
    assert.deepEqual(readdirSync(join(folder, 'template')).sort(), [
      '样例单位登记(specimen_employer).xlsx',
      '样例待遇支付(specimen_payment).xlsx',
    ])
    assert.match(
      readFileSync(join(folder, 'ddl/specimen_payment.sql'), 'utf8'),
      /^create table[\s\S]*comment on column[\s\S]*create or replace view[^;]*;\n$/,
    )
  })
})

test('a dataset that is gone leaves nothing behind, and a file of somebody else stays', async () => {
  await withFolders(async (folder) => {
    await writeStandard(folder, [employer, payment])
    writeFileSync(join(folder, 'notes.txt'), 'kept')
    await writeStandard(folder, [employer])
    const left = Object.keys(hashesOf(folder))
    assert.ok(left.every((path) => !path.includes('payment')))
    assert.ok(left.includes('/notes.txt'))
  })
})
