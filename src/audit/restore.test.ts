/** A log goes on after a restore: transactions have other numbers there, the folder of tiles is empty. */
import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { takeBackup } from '#store/backup.ts'
import { readBackup } from '#store/backup-manifest.ts'
import { openFolder } from '#store/folder.ts'
import { restoreBackup } from '#store/restore.ts'
import { logWorld } from '../../test/log-world.ts'

const world = await logWorld()
const target = await logWorld()
after(async () => {
  await target.close()
  await world.close()
})

test('numbered and not yet numbered events come along, each once; tiles and checkpoints are made again', async () => {
  await world.many(30)
  const first = await world.published(30)
  await world.take(3)
  const out = join(world.root, 'backup')
  await takeBackup({ folder: openFolder(join(world.root, 'data')), owner: world.superUrl, out, clock: world.clock })
  await restoreBackup(await readBackup(out), {
    folder: openFolder(join(target.root, 'data')),
    database: target.database,
    owner: target.superUrl,
  })
  mkdirSync(dirname(target.places.key), { recursive: true, mode: 0o700 })
  copyFileSync(world.places.key, target.places.key)
  await target.take(2)
  const next = await target.published(35)
  assert.deepEqual([next.size, next.origin], [35, first.origin])
  const report = await target.verify()
  assert.deepEqual([report.faults, report.leaves, report.checkpoints], [[], 35, 2])
})
