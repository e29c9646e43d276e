/**
 * A city's mirror made directly, without files, intake or PostgreSQL: `node bench/direct-mirror.ts --people N --months M --dir D`.
 * For sizes at which PostgreSQL's rows would not fit on the machine. Writes D/mirror/** and D/mirror.json, the list of files.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { orderOfWriting, raiseCity, stagedOf } from '#city/raise.ts'
import { closeCity, openCity } from '#city/session.ts'
import { elapsed } from '#kernel/clock.ts'
import { parseMonth } from '#kernel/month.ts'
import { sqlText } from '#store/duck.ts'
import { type MirrorFile, mirrorPath, totalsOf, totalsSql } from '#store/mirror.ts'
import { eachPart, surrogateMacros } from './as-read.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    months: { type: 'string', default: '12' },
    seed: { type: 'string', default: '5' },
    dir: { type: 'string' },
  },
})
if (!values.dir) throw new RangeError('--dir')
rmSync(values.dir, { recursive: true, force: true })
mkdirSync(join(values.dir, 'mirror'), { recursive: true })
const time = elapsed()
const city = await openCity({
  people: Number(values.people),
  months: Number(values.months),
  seed: Number(values.seed),
  out: values.dir,
  firstMonth: parseMonth('2024-01'),
})
const files: MirrorFile[] = []
try {
  const told = stagedOf(city, await raiseCity(city))
  for (const sql of surrogateMacros()) await city.duck.exec(sql)
  process.stderr.write(`raised ${(time() / 1000).toFixed(0)} s\n`)
  for (const dataset of orderOfWriting()) {
    mkdirSync(join(values.dir, 'mirror', dataset.id), { recursive: true })
    await eachPart(city, dataset, told(dataset), async (select, part) => {
      const path = mirrorPath(dataset.id, 1n, part)
      const target = sqlText(join(values.dir as string, 'mirror', path))
      await city.duck.exec(`copy (${select}) to ${target} (format parquet, compression snappy, row_group_size 122880)`)
      const [row] = await city.duck.rows(totalsSql(dataset, `read_parquet(${target})`))
      const totals = totalsOf(dataset, row)
      files.push({ batchId: 1n, dataset: dataset.id, part, path, sha256: '', bytes: 0n, ...totals })
      return Number(totals.rows)
    })
    process.stderr.write(`${dataset.id} ${(time() / 1000).toFixed(0)} s\n`)
  }
} finally {
  await closeCity(city)
}
const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)
writeFileSync(join(values.dir, 'mirror.json'), JSON.stringify(files, plain))
const rows = files.reduce((sum, file) => sum + file.rows, 0n)
console.log(
  JSON.stringify({ people: city.people, months: city.months, rows: Number(rows), seconds: Math.round(time() / 1000) }),
)
