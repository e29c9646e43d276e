import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { inspect } from 'node:util'
import { fixedClock } from '#kernel/clock.ts'
import { createKeys, loadKeys, rotateKeys, sampleKeys } from './keys.ts'

const folder = mkdtempSync(join(tmpdir(), 'shejian-keys-'))
after(() => rmSync(folder, { recursive: true }))
const number = '410102196001010019'

test('the sample key is the same everywhere and for good', () => {
  assert.equal(sampleKeys().check, '98e85f5ea5cd61a3a1fb309c3b556133')
  assert.equal(sampleKeys().blindIndex('person_number', number).toString('hex'), 'da758127d7e5384325dc5b215ef979c1')
  const path = join(folder, 'sample.json')
  assert.equal(createKeys(path, { sample: true }).check, sampleKeys().check)
  assert.equal(loadKeys(path).sample, true)
})

test('blind indexes differ by kind, value, suite and key', () => {
  const keys = sampleKeys()
  const all = [
    keys.blindIndex('person_number', number),
    keys.blindIndex('person_number', '410105197506150029'),
    keys.blindIndex('phone', number),
    keys.blindIndex('fingerprint', number),
    sampleKeys('sm').blindIndex('person_number', number),
    createKeys(join(folder, 'other.json')).blindIndex('person_number', number),
  ].map((blind) => blind.toString('hex'))
  assert.equal(new Set(all).size, all.length)
  assert.ok(all.every((blind) => blind.length === 32))
})

for (const suite of ['aes', 'sm'] as const) {
  test(`${suite}: what is sealed opens, in its own place only`, () => {
    const keys = sampleKeys(suite)
    const sealed = keys.seal('person_name', 1000n, '张三')
    assert.equal(keys.open('person_name', 1000n, sealed), '张三')
    assert.notDeepEqual(keys.seal('person_name', 1000n, '张三'), sealed, 'a nonce is never used twice')
    assert.ok(!sealed.includes(Buffer.from('张三')))
    const mismatch = { code: 'KEY_MISMATCH' }
    assert.throws(() => keys.open('person_name', 1001n, sealed), mismatch)
    assert.throws(() => keys.open('address', 1000n, sealed), mismatch)
    assert.throws(() => sampleKeys(suite === 'aes' ? 'sm' : 'aes').open('address', 1000n, sealed), mismatch)
    assert.throws(
      () => createKeys(join(folder, `${suite}.json`), { suite }).open('person_name', 1000n, sealed),
      mismatch,
    )
    assert.equal(keys.open('person_name', 7n, keys.seal('person_name', 7n, '')), '')
  })

  test(`${suite}: any changed byte and any cut is noticed`, () => {
    const keys = sampleKeys(suite)
    const sealed = keys.seal('bank_account', 5n, '6222021234567890')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] as number) ^ 1
      assert.throws(() => keys.open('bank_account', 5n, changed), { name: 'Refusal' }, `byte ${at}`)
      assert.throws(() => keys.open('bank_account', 5n, sealed.subarray(0, at)), { name: 'Refusal' }, `cut at ${at}`)
    }
  })

  test(`${suite}: bytes outside the vault are bound to their label`, () => {
    const keys = sampleKeys(suite)
    const sealed = keys.sealBytes('reject/12/0', Buffer.from('row'))
    assert.equal(keys.openBytes('reject/12/0', sealed).toString(), 'row')
    assert.throws(() => keys.openBytes('reject/12/1', sealed), { code: 'KEY_MISMATCH' })
  })
}

test('the suite of a value is read from the value: data sealed with either opens under one file', () => {
  const path = join(folder, 'both.json')
  createKeys(path)
  const sealed = loadKeys(path).seal('phone', 9n, '13812345678')
  writeFileSync(path, readFileSync(path, 'utf8').replace('"suite": "aes"', '"suite": "sm"'))
  const keys = loadKeys(path)
  assert.equal(keys.suite, 'sm')
  assert.equal(keys.open('phone', 9n, sealed), '13812345678')
  assert.equal(keys.seal('phone', 9n, '13812345678')[0], 2)
})

test('rotation: new values under the new key, old values still open, blind indexes unchanged', () => {
  const path = join(folder, 'rotated.json')
  const before = createKeys(path, { clock: fixedClock('2026-01-01T00:00:00Z') })
  const old = before.seal('phone', 9n, '13812345678')
  const now = rotateKeys(path, fixedClock('2026-06-01T00:00:00Z'))
  assert.deepEqual([before.current, now.current, loadKeys(path).current], [1, 2, 2])
  assert.equal(now.open('phone', 9n, old), '13812345678')
  const fresh = now.seal('phone', 9n, '13812345678')
  assert.deepEqual([old.readUInt16BE(1), fresh.readUInt16BE(1)], [1, 2])
  assert.throws(() => before.open('phone', 9n, fresh), { code: 'KEY_MISSING' })
  assert.deepEqual(now.blindIndex('phone', '1'), before.blindIndex('phone', '1'))
  assert.equal(now.check, before.check)
  assert.equal(statSync(path).mode & 0o777, 0o600)
})

test('the key file fails closed, and says the cure', () => {
  const path = join(folder, 'closed.json')
  assert.throws(() => loadKeys(path), { code: 'KEY_MISSING', message: /SHEJIAN_VAULT_KEY/ })
  createKeys(path)
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.throws(() => createKeys(path), { code: 'KEY_MISMATCH' })
  for (const mode of [0o640, 0o604, 0o666]) {
    chmodSync(path, mode)
    assert.throws(() => loadKeys(path), { code: 'KEY_MISMATCH', message: /chmod 600/ })
  }
  chmodSync(path, 0o600)
  const whole = readFileSync(path, 'utf8')
  const broken = [
    '',
    '{}',
    whole.slice(0, 90),
    whole.replace('"version": 1', '"version": 2'),
    whole.replace('"current": 1', '"current": 3'),
  ]
  for (const content of broken) {
    writeFileSync(path, content)
    assert.throws(() => loadKeys(path), { code: 'KEY_MISMATCH' }, content)
  }
})

test('the material shows nowhere', () => {
  const path = join(folder, 'quiet.json')
  const keys = createKeys(path)
  const { material } = (JSON.parse(readFileSync(path, 'utf8')) as { keys: { material: string }[] }).keys[0] as {
    material: string
  }
  assert.ok(!JSON.stringify(keys).includes(material))
  assert.ok(!inspect(keys, { depth: null }).includes(material))
})
