import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { rules } from '#areas/rules.ts'
import { refusalCodes } from '#kernel/refusal-codes.ts'
import { generated, stale, writeGenerated } from './generate.ts'

test('every rule and every code is in its document, the same each time', () => {
  const [catalogue, codes] = generated()
  for (const { id, name } of rules) assert.ok(catalogue?.text.includes(`## ${id} ${name}`), id)
  for (const code of Object.keys(refusalCodes)) assert.ok(codes?.text.includes(`| \`${code}\` |`), code)
  assert.deepEqual(generated(), generated())
})

test('a missing or changed file is stale, a fresh one is not', () => {
  const root = mkdtempSync(join(tmpdir(), 'shejian-generate-'))
  try {
    const files = [{ path: 'docs/a.md', text: 'a\n' }]
    assert.deepEqual(stale(root, files), ['docs/a.md'])
    writeGenerated(root, files)
    assert.deepEqual(stale(root, files), [])
    writeFileSync(join(root, 'docs/a.md'), 'b\n')
    assert.deepEqual(stale(root, files), ['docs/a.md'])
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})
