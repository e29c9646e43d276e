/** Each way in which a log can be falsified, by somebody with the database's own power: found, told apart, with its place. */
import assert from 'node:assert/strict'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { changeEntry, changeEntryAndHash, changeHash, fork, signWithStrangeKey } from '../../test/log-forgery.ts'
import { type LogWorld, logWorld } from '../../test/log-world.ts'
import type { Fault } from './faults.ts'
import { verifyOffline } from './verify.ts'

/** Leaves 0 to 299 are the events 1 to 300: checkpoints at 100 and 300, so one full tile and one open one. */
const size = 300
let world: LogWorld
let whole: string

before(async () => {
  world = await logWorld()
  await world.many(100)
  await world.published(100)
  await world.many(200, 'p-2')
  await world.published(size)
  whole = join(world.root, 'whole')
  cpSync(world.places.tiles, whole, { recursive: true })
  // A copy of the rows, to put everything back after each case.
  await world.tamper(
    'create schema kept',
    'create table kept.event as table workflow.event',
    'create table kept.leaf as select position, source, row_id, entry, hash from audit.leaf',
    'create table kept.checkpoint as table audit.checkpoint',
    'create table kept.batch as table audit.batch',
  )
})
after(() => world.close())

const putBack = async (): Promise<void> => {
  rmSync(world.places.tiles, { recursive: true })
  cpSync(whole, world.places.tiles, { recursive: true })
  await world.tamper(
    ...['workflow.event', 'audit.leaf', 'audit.cosignature', 'audit.checkpoint', 'audit.batch'].map(
      (t) => `delete from ${t}`,
    ),
    'insert into workflow.event overriding system value select * from kept.event',
    'insert into audit.leaf (position, source, row_id, entry, hash) select * from kept.leaf',
    'insert into audit.checkpoint select * from kept.checkpoint',
    'insert into audit.batch overriding system value select * from kept.batch',
  )
}

type Case = readonly [name: string, statements: readonly string[], expected: readonly Partial<Fault>[]]

const shown = (faults: readonly Fault[], expected: readonly Partial<Fault>[]): unknown[] =>
  faults.map((fault, at) =>
    Object.fromEntries(Object.keys(expected[at] ?? { kind: '' }).map((key) => [key, fault[key as keyof Fault]])),
  )

const swapRows = `update workflow.event e set actor = o.actor, step = o.step, at = o.at, subject_id = o.subject_id, payload = o.payload, salt = o.salt
  from kept.event o where (e.id = 11 and o.id = 12) or (e.id = 12 and o.id = 11)`

const database: readonly Case[] = [
  [
    'a changed actor',
    [`update workflow.event set actor = 'p-other' where id = 43`],
    [{ kind: 'row-changed', position: 42, place: 'workflow.event', rowId: '43', differs: ['actor'] }],
  ],
  [
    'a changed text, of which the log has the hash only',
    [`update workflow.event set payload = jsonb_set(payload, '{note}', '"别的"') where id = 43`],
    [{ kind: 'row-changed', position: 42, rowId: '43', differs: ['body.note'] }],
  ],
  [
    'two changes: the first wrong leaf comes first',
    [`update workflow.event set step = 'x' where id = 200`, `update workflow.event set clauses = '{}' where id = 7`],
    [
      { kind: 'row-changed', position: 6, rowId: '7', differs: ['clauses'] },
      { kind: 'row-changed', position: 199, rowId: '200', differs: ['what'] },
    ],
  ],
  ['a deleted row', ['delete from workflow.event where id = 43'], [{ kind: 'row-deleted', position: 42, rowId: '43' }]],
  [
    'an inserted row with an old number',
    [
      `insert into workflow.event overriding system value select 9001, at, 'p-x', step, subject_kind, subject_id, clauses, payload, null, txid, gen_random_uuid(), null from kept.event where id = 5`,
    ],
    [{ kind: 'row-inserted', place: 'workflow.event', rowId: '9001' }],
  ],
  [
    'two rows exchanged',
    [swapRows],
    [
      { kind: 'row-moved', position: 10, rowId: '11' },
      { kind: 'row-moved', position: 11, rowId: '12' },
    ],
  ],
  [
    'a row changed together with its leaf',
    [
      `update workflow.event set actor = 'p-x' where id = 43`,
      `update audit.leaf set entry = replace(entry, '"os:test"', '"p-x"') where position = 42`,
      `update audit.leaf set hash = sha256('\\x00'::bytea || convert_to(entry, 'UTF8')) where position = 42`,
    ],
    [
      { kind: 'leaf-changed', position: 42, rowId: '43', differs: ['actor'] },
      { kind: 'row-changed', position: 42, rowId: '43', differs: ['actor'] },
    ],
  ],
  [
    'a row deleted with its leaf, and all behind it moved up',
    [
      'delete from workflow.event where id = 43',
      'delete from audit.leaf where position = 42',
      'update audit.leaf set position = -position where position > 42',
      'update audit.leaf set position = -position - 1 where position < 0',
    ],
    [
      { kind: 'row-deleted', position: 42, rowId: '43' },
      { kind: 'leaf-deleted', position: 42, rowId: '43' },
      { kind: 'leaf-moved', position: 43 },
    ],
  ],
  [
    'a leaf inserted and all behind it moved down',
    [
      'update audit.leaf set position = -position - 1 where position >= 42',
      'update audit.leaf set position = -position where position < 0',
      `insert into audit.leaf (position, source, row_id, entry, hash) select 42, 'event', 9001, replace(entry, '"id":"5"', '"id":"9001"'), hash from kept.leaf where position = 4`,
    ],
    [
      { kind: 'leaf-inserted', position: 42, rowId: '9001' },
      { kind: 'leaf-moved', position: 42 },
    ],
  ],
  [
    'two leaves exchanged',
    [
      'update audit.leaf set position = 9000 where position = 10',
      'update audit.leaf set position = 10 where position = 11',
      'update audit.leaf set position = 11 where position = 9000',
    ],
    [
      { kind: 'leaf-moved', position: 10, rowId: '11' },
      { kind: 'leaf-moved', position: 11, rowId: '12' },
    ],
  ],
  [
    'a table cut short, its rows with it',
    ['delete from audit.leaf where position >= 290', 'delete from workflow.event where id > 290'],
    [{ kind: 'row-deleted', position: 290, rowId: '291' }],
  ],
  [
    'a checkpoint in the database changed',
    [`update audit.checkpoint set note = replace(note, E'\\n100\\n', E'\\n101\\n') where size = 100`],
    [{ kind: 'checkpoint-replaced', place: 'audit.checkpoint', rowId: '100' }],
  ],
]

/** The position of a leaf may not be negative for long. */
const loosened = (statements: readonly string[]): string[] => [
  'alter table audit.leaf drop constraint if exists leaf_position_check',
  ...statements,
]

for (const [name, statements, expected] of database)
  test(`in the database: ${name}`, async () => {
    await world.tamper(...loosened(statements))
    try {
      const { faults } = await world.verify()
      const compared = faults.slice(0, expected.length)
      assert.deepEqual(shown(compared, expected), expected, JSON.stringify(faults.slice(0, 6), null, 1))
      if (name.startsWith('a table cut'))
        assert.ok(faults.some(({ kind, position }) => kind === 'truncated' && position === 290))
      else assert.equal(faults.length, expected.length)
    } finally {
      await putBack()
    }
  })

const at = (path: string): string => join(world.places.tiles, path)

const files: readonly (readonly [name: string, change: () => void, expected: readonly Partial<Fault>[]])[] = [
  [
    'an entry changed',
    () => changeEntry(at(''), 42),
    [{ kind: 'entry-changed', position: 42, place: 'tile/entries/000' }],
  ],
  [
    'a hash changed',
    () => changeHash(at(''), 'tile/0/000', 42),
    [{ kind: 'tile-changed', position: 42, place: 'tile/0/000' }],
  ],
  [
    'a hash of a higher level changed',
    () => changeHash(at(''), 'tile/1/000.p/1', 0),
    [{ kind: 'tile-changed', position: 0, place: 'tile/1/000.p/1' }],
  ],
  [
    'an entry changed with its hash: the part between two checkpoints is named',
    () => changeEntryAndHash(at(''), 42),
    [
      { kind: 'tree-rewritten', position: 0, place: 'checkpoints/100' },
      { kind: 'tile-changed', position: 0, place: 'tile/1/000.p/1' },
    ],
  ],
  [
    'a bundle taken away',
    () => rmSync(at('tile/entries/001.p'), { recursive: true }),
    [{ kind: 'truncated', position: 256 }],
  ],
  [
    'cut back to the first checkpoint, files and all but the kept one',
    () => {
      writeFileSync(at('checkpoint'), readFileSync(at('checkpoints/100')))
      writeFileSync(at('checkpoint.sm2'), readFileSync(at('checkpoints/100.sm2')))
    },
    [{ kind: 'checkpoint-replaced', place: 'checkpoint' }],
  ],
  [
    'a checkpoint under a strange key',
    () => signWithStrangeKey(at('')),
    [{ kind: 'checkpoint-signature', place: 'checkpoint' }],
  ],
  [
    'a checkpoint with other content under the old signature',
    () => writeFileSync(at('checkpoint'), readFileSync(at('checkpoint'), 'utf8').replace('\n300\n', '\n299\n')),
    [{ kind: 'checkpoint-signature', place: 'checkpoint' }],
  ],
  [
    'another root signed for the same size',
    () => fork(at(''), world.places.key, 'checkpoint'),
    [
      { kind: 'checkpoint-replaced', place: 'checkpoint' },
      { kind: 'checkpoint-replaced', place: 'checkpoint' },
    ],
  ],
  [
    'a kept checkpoint signed anew',
    () => fork(at(''), world.places.key, 'checkpoints/100'),
    [{ kind: 'checkpoint-replaced', place: 'checkpoints/100' }],
  ],
  [
    'an SM2 signature over something else',
    () => writeFileSync(at('checkpoint.sm2'), readFileSync(at('checkpoints/100.sm2'))),
    [{ kind: 'checkpoint-signature', place: 'checkpoint.sm2' }],
  ],
  ['the checkpoint taken away', () => rmSync(at('checkpoint')), [{ kind: 'checkpoint-missing', place: 'checkpoint' }]],
]

for (const [name, change, expected] of files)
  test(`in the files, without a database: ${name}`, async () => {
    change()
    try {
      const { faults } = await world.verifyOffline()
      assert.deepEqual(shown(faults, expected), expected, JSON.stringify(faults, null, 1))
    } finally {
      rmSync(world.places.tiles, { recursive: true })
      cpSync(whole, world.places.tiles, { recursive: true })
    }
  })

test('an entry changed with its hash is named exactly where the database is at hand', async () => {
  changeEntryAndHash(at(''), 42)
  const { faults } = await world.verify()
  assert.ok(faults.some(({ kind, position, rowId }) => kind === 'entry-changed' && position === 42 && rowId === '43'))
  await putBack()
})

test('a folder cut back whole, kept checkpoint and all, is found by who kept a checkpoint elsewhere', async () => {
  const held = { file: 'held', note: readFileSync(at('checkpoint'), 'utf8') }
  for (const file of ['checkpoints/300', 'checkpoints/300.sm2', 'tile/entries/001.p', 'tile/0/001.p'])
    rmSync(at(file), { recursive: true })
  for (const suffix of ['', '.sm2'])
    writeFileSync(at(`checkpoint${suffix}`), readFileSync(at(`checkpoints/100${suffix}`)))
  assert.deepEqual((await world.verifyOffline()).faults, [])
  const { faults } = await verifyOffline(world.places.tiles, world.verifiers(), held)
  assert.deepEqual(
    faults.map(({ kind }) => kind),
    ['truncated', 'checkpoint-replaced'],
  )
  await putBack()
  assert.deepEqual((await world.verify()).faults, [])
})
