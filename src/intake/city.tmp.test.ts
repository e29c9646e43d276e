import { test } from 'node:test'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { generateCity } from '../../city/generate.ts'
import { filesOf } from '#cli/intake.ts'
import { openTestIntake } from './whole-files.ts'
import { intakeFile } from './intake-file.ts'
test('city', async () => {
  const out = mkdtempSync('/tmp/x/city-')
  await generateCity({ people: 1_500, months: 6, seed: 11, out: join(out, 'city') })
  const i = await openTestIntake()
  let n = 0, all = 0
  for (const path of filesOf([join(out, 'city')]).files) {
    const r = await intakeFile(i.context, path)
    all += Number(r.rowsIn)
    if (r.rowsRejected !== '0' || r.status !== 'committed') { n += Number(r.rowsRejected); console.log(r.file, r.status, r.rowsIn, r.rowsRejected, r.rowsDuplicate, JSON.stringify(r.reasons.slice(0, 4)), r.refusal) }
  }
  console.log('rejected', n, 'of', all)
  await i.close()
})
