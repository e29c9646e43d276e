/** Public ids: stable, apart from each other, and nothing that somebody could count up or make up. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { createKeys, rotateKeys, sampleKeys } from '#identity/keys.ts'
import { readSubjectToken, subjectId, subjectOf, subjectToken } from './token.ts'

const keys = sampleKeys()

for (const suite of ['aes', 'sm'] as const)
  test(`${suite}: an id leads back to its subject and to no other`, () => {
    const own = sampleKeys(suite)
    fc.assert(
      fc.property(fc.bigInt(1n, 1n << 62n), fc.bigInt(1n, 1n << 62n), (one, other) => {
        const token = subjectToken(own, 'person', one)
        assert.deepEqual(readSubjectToken(own, token), { kind: 'person', surrogate: one })
        if (one !== other) assert.notEqual(token, subjectToken(own, 'person', other))
        assert.notEqual(token.slice(1), subjectToken(own, 'account', one).slice(1))
      }),
      { numRuns: 50 },
    )
  })

test('neighbours have nothing in common, and no id shows the surrogate', () => {
  const tokens = Array.from({ length: 2_000 }, (_, index) => subjectToken(keys, 'person', 1000n + BigInt(index)))
  assert.equal(new Set(tokens).size, tokens.length)
  // Nine characters of base64url are 54 bits: none shared by chance among two thousand.
  for (const part of [0, 6, 12])
    assert.equal(new Set(tokens.map((token) => token.slice(1 + part, 10 + part))).size, 2_000)
  for (const [index, token] of tokens.entries()) assert.ok(!token.includes(String(1000 + index)))
})

test('what was made up, altered or taken from another kind or installation is no id', () => {
  const token = subjectToken(keys, 'person', 184467n)
  const altered = token.slice(0, 5) + (token[5] === 'A' ? 'B' : 'A') + token.slice(6)
  const last = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  const bad = [
    '',
    'p',
    '184467',
    altered,
    last,
    `${token}A`,
    `a${token.slice(1)}`,
    `${token}\n`,
    subjectToken(sampleKeys('sm'), 'person', 184467n),
  ]
  for (const one of bad) assert.equal(readSubjectToken(keys, one), undefined, one)
  assert.equal(subjectOf(keys, 'account', token), undefined)
  assert.equal(subjectOf(keys, 'person', '184467'), undefined)
  assert.equal(subjectOf(keys, 'fund', '110'), undefined)
  assert.equal(subjectOf(keys, 'employer', "x' or 1=1"), undefined)
  assert.deepEqual(subjectOf(keys, 'person', token), { kind: 'person', key: '184467' })
  assert.deepEqual(subjectId(keys, { kind: 'employer', key: '91410100MA0000001X' }), {
    kind: 'employer',
    id: '91410100MA0000001X',
  })
})

test('links stay when the sealing key is rotated', () => {
  const folder = mkdtempSync(join(tmpdir(), 'subject-keys-'))
  const before = createKeys(join(folder, 'key.json'))
  const after = rotateKeys(join(folder, 'key.json'))
  assert.equal(subjectToken(after, 'person', 5000n), subjectToken(before, 'person', 5000n))
  rmSync(folder, { recursive: true })
})
