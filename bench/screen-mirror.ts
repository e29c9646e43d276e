/**
 * City-wide screening in DuckDB over a mirror made directly: seconds of each rule and of all, lines and money found, peak
 * memory. `node bench/screen-mirror.ts --dir D [--rules A,B] [--memory 2GB]`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rules as allRules } from '#areas/rules.ts'
import { elapsed, systemClock } from '#kernel/clock.ts'
import { duckEngine } from '#screening/duck-engine.ts'
import { evaluationDay } from '#screening/screen.ts'
import { openFolder } from '#store/folder.ts'
import type { MirrorFile } from '#store/mirror.ts'

const { values } = parseArgs({
  options: { dir: { type: 'string' }, rules: { type: 'string' }, repeat: { type: 'string', default: '1' } },
})
if (!values.dir) throw new RangeError('--dir')
const kept = JSON.parse(readFileSync(join(values.dir, 'mirror.json'), 'utf8')) as MirrorFile[]
const files = kept.map((file) => ({ ...file, rows: BigInt(file.rows), batchId: BigInt(file.batchId) }))
const window = { asOf: evaluationDay(files, systemClock) }
const wanted = values.rules?.split(',')
const rules = allRules.filter(({ id }) => !wanted || wanted.includes(id))
const all = elapsed()
const engine = await duckEngine(openFolder(values.dir), files)
const opened = all()
const measured: { rule: string; ms: number; lines: number; fen: string }[] = []
for (const rule of rules) {
  const time = elapsed()
  const lines = await engine.lines(rule, window)
  const fen = lines.reduce((sum, line) => sum + BigInt(String(line.at_risk_fen ?? 0)), 0n)
  measured.push({ rule: rule.id, ms: Math.round(time()), lines: lines.length, fen: fen.toString() })
  const rss = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))
  process.stderr.write(
    `${rule.id} ${Math.round(time())} ms ${lines.length} lines, peak ${Math.round(Number(rss?.[1]) / 1024)} MiB\n`,
  )
}
await engine.close()
const peak = Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024)
console.log(
  JSON.stringify({
    rows: Number(files.reduce((sum, { rows }) => sum + rows, 0n)),
    seconds: all() / 1000,
    openMs: opened,
    peakMiB: peak,
    rules: measured,
  }),
)
