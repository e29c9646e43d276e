/** Forms that others read too: notes, keys, checkpoints, tile names, bundles, canonical JSON. */
import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { canonical, parseExact } from './canonical.ts'
import {
  formatNote,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  signersOf,
  signText,
  verifierKey,
  verifierOf,
} from './note.ts'
import { decodeBundle, encodeBundle, levelSize, tilePath, widthAt } from './tiles.ts'

/** From the documentation of golang.org/x/mod/sumdb/note. */
const published = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n",
}

test('a published note verifies under its published key, and not when a letter changes', () => {
  const verifier = parseVerifierKey(published.key)
  assert.equal(verifierKey(verifier), published.key)
  const note = parseNote(published.note)
  assert.ok(note)
  assert.equal(formatNote(note), published.note)
  assert.deepEqual(signersOf(note, [verifier]).good, [verifier])
  const changed = parseNote(published.note.replace('answer', 'Answer'))
  assert.deepEqual(signersOf(changed as NonNullable<typeof changed>, [verifier]).bad, [verifier])
  assert.deepEqual(signersOf(note, [{ ...verifier, name: 'Other' }]), { good: [], bad: [] })
})

test('each kind of signature holds for its own text, key and time', () => {
  const ed = generateKeyPairSync('ed25519')
  const pem = generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  const sm2Private = createPrivateKey(pem)
  const text = 'shejian/test\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'
  for (const [kind, privateKey, publicKey] of [
    ['log', ed.privateKey, ed.publicKey],
    ['cosignature', ed.privateKey, ed.publicKey],
    ['sm2', sm2Private, createPublicKey(sm2Private)],
  ] as const) {
    const verifier = parseVerifierKey(verifierKey(verifierOf('shejian/test', kind, publicKey)))
    const line = signText(verifier, privateKey, text, 1_717_207_200n)
    assert.equal(signersOf({ text, lines: [line] }, [verifier]).good.length, 1, kind)
    assert.equal(signersOf({ text: text.replace('0', '1'), lines: [line] }, [verifier]).bad.length, 1, kind)
    const signature = Buffer.from(line.signature)
    signature[7] = (signature[7] as number) ^ 1
    assert.equal(signersOf({ text, lines: [{ ...line, signature }] }, [verifier]).bad.length, 1, kind)
    if (kind === 'cosignature') assert.equal(line.signature.length, 72)
  }
  // One key in two roles has two ids: a cosignature never passes for the log's own signature.
  assert.notEqual(verifierOf('a', 'log', ed.publicKey).id, verifierOf('a', 'cosignature', ed.publicKey).id)
})

test('what is no note, no checkpoint or no key is refused', () => {
  for (const bad of [
    '',
    'text\n',
    'text\n\n',
    'a\tb\n\n— n AAAAAAA=\n',
    'text\n\n- n AAAAAAA=\n',
    'text\n\n— n AAAA\n',
  ])
    assert.equal(parseNote(bad), undefined, JSON.stringify(bad))
  const root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
  assert.equal(parseCheckpoint(`o\n12\n${root}\n`)?.size, 12)
  for (const bad of [
    `o\n012\n${root}\n`,
    `o\n-1\n${root}\n`,
    `o\n1\n${root.slice(4)}\n`,
    `o\n1\n${root}\nmore\n`,
    `\n1\n${root}\n`,
  ])
    assert.equal(parseCheckpoint(bad), undefined, bad)
  for (const bad of ['x', published.key.replace('c74f', 'c75f'), published.key.slice(0, -4)])
    assert.throws(
      () => parseVerifierKey(bad),
      (error) => error instanceof Refusal && error.code === 'AUDIT_KEY',
    )
})

test('tiles are named and measured as the specification does', () => {
  assert.equal(tilePath(0, 1_234_067), 'tile/0/x001/x234/067')
  assert.equal(tilePath('entries', 5, 3), 'tile/entries/005.p/3')
  // "a tree of size 70,000 …: 273 full level 0 tiles, one partial of width 112, one full and one of 17, one of width 1"
  assert.deepEqual(
    [0, 1, 2, 3].map((level) => levelSize(level, 70_000)),
    [70_000, 273, 1, 0],
  )
  assert.equal(widthAt(273, 70_000), 112)
  assert.equal(widthAt(1, 273), 17)
  const entries = ['', '一', 'x'.repeat(65_535)]
  assert.deepEqual(decodeBundle(encodeBundle(entries))?.map(String), entries)
  assert.equal(decodeBundle(encodeBundle(entries).subarray(0, -1)), undefined)
})

test('canonical JSON: one form whatever the order, and no number rounded', () => {
  assert.equal(canonical(parseExact('{"b":1,"a":[true,null,"é\\n"],"A":{}}')), '{"A":{},"a":[true,null,"é\\n"],"b":1}')
  assert.equal(canonical(parseExact('9007199254740993')), '9007199254740993')
  assert.notEqual(canonical(parseExact('9007199254740993')), canonical(parseExact('9007199254740992')))
})
