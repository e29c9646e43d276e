/**
 * `npm run bench -- --people N --months M`: intake of a whole city, city-wide screening in both engines, incremental screening
 * after one day's claims, mirror rebuild. Every figure is of the command itself, in a process of its own, with its peak
 * memory; ratios are of one run. Writes a table and the raw samples to bench/results/.
 */
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { generateCity } from '#city/generate.ts'
import { elapsed, today } from '#kernel/clock.ts'
import { stopCluster } from '#store/embedded.ts'
import { openFolder, projectRoot } from '#store/folder.ts'
import { type Measured, measure } from './measure.ts'

export interface CityBench {
  readonly people: number
  readonly months: number
  readonly seed: number
  /** Leaves PostgreSQL's engine out, which takes many times as long. */
  readonly skipPostgres: boolean
  /** Leaves out the rebuilding of the mirror, which takes longer than all the rest. */
  readonly skipRebuild: boolean
  readonly keep: boolean
  /** Measures the screening of a city that an earlier run kept, and nothing of its coming in. */
  readonly reuse: boolean
  readonly dir: string
}

const claims = { medical_visit: 'begin_on', medical_settlement: 'settled_at', medical_item: 'charged_on' } as const
/** 国家医保 headers where the sample city uses them. */
const otherNames: Readonly<Record<string, string>> = { settled_at: 'setl_time' }

/** The lines of a file as they stand, in whatever encoding keeps ASCII. */
const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path, 'latin1'), crlfDelay: Number.POSITIVE_INFINITY })

/** Writes the lines that `want` keeps to `path`. @returns their number, the header apart. */
const writeLines = async (
  path: string,
  from: string,
  want: (line: string, index: number) => boolean,
): Promise<number> => {
  const out = createWriteStream(path, 'latin1')
  let [index, kept, block] = [0, 0, '']
  for await (const line of linesOf(from)) {
    if (index === 0 || want(line, index)) {
      block += `${line}\n`
      kept += index === 0 ? 0 : 1
    }
    index += 1
    if (block.length > 1 << 20) {
      if (!out.write(block)) await once(out, 'drain')
      block = ''
    }
  }
  out.end(block)
  await once(out, 'finish')
  return kept
}

/** Takes the last day's claims out of the city's files into a folder of their own: what comes in tomorrow. */
const holdBack = async (files: string, later: string): Promise<{ day: string; rows: number }> => {
  mkdirSync(later, { recursive: true })
  let [day, rows] = ['', 0]
  for (const [dataset, column] of Object.entries(claims)) {
    const name = readdirSync(files)
      .filter((file) => file.startsWith(`${dataset}.`))
      .sort()
      .at(-1)
    if (!name) continue
    const path = join(files, name)
    let header: string[] = []
    for await (const line of linesOf(path)) {
      header = line.split(',')
      break
    }
    const place = header.findIndex((one) => one.endsWith(column) || one.endsWith(otherNames[column] ?? column))
    if (place < 0) throw new RangeError(`${name} has no ${column}`)
    // Among the dirty rows of the sample city are lines of another width: they stay where they are.
    const dayOf = (line: string): string => {
      const cells = line.split(',')
      return cells.length === header.length ? (cells[place] ?? '').slice(0, 10) : ''
    }
    if (day === '') {
      const perDay = new Map<string, number>()
      let all = 0
      for await (const line of linesOf(path)) {
        const on = dayOf(line)
        perDay.set(on, (perDay.get(on) ?? 0) + 1)
        all += 1
      }
      // The latest day with a full day's work: the very last ones belong to planted cases.
      day = [...perDay.keys()]
        .filter((on) => /^20\d\d-\d\d-\d\d$/.test(on) && (perDay.get(on) ?? 0) > all / 2000)
        .sort()
        .at(-1) as string
    }
    rows += await writeLines(join(later, `${dataset}.next.csv`), path, (line) => dayOf(line) === day)
    const rest = join(later, '_rest.csv')
    await writeLines(rest, path, (line) => dayOf(line) !== day)
    renameSync(rest, path)
  }
  return { day, rows }
}

interface Receipts {
  readonly receipts: readonly {
    readonly batch: string
    readonly rowsIn: string
    readonly rowsAccepted: string
    readonly dataset: string
    readonly file: string
  }[]
}
interface Run {
  readonly seconds: number
  readonly rules: readonly {
    readonly id: string
    readonly found: number
    readonly milliseconds: number
    readonly scope: string
  }[]
}

const json = <T>(of: Measured): T => JSON.parse(of.output) as T

const ruleSeconds = (run: Run): number => run.rules.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000

interface Samples {
  readonly options: CityBench
  readonly rows: number
  /** Undefined where an earlier run's city was used again. */
  readonly arrival: { readonly generateSeconds: number; readonly intake: Measured } | undefined
  readonly heldRows: number
  readonly duck: Measured
  readonly again: Measured
  readonly postgres: Measured | undefined
  readonly increment: Measured
  readonly rebuild: Measured | undefined
}

const tableOf = (of: Samples): [string, string][] => {
  const { options, rows, arrival, heldRows, duck, again, postgres, increment, rebuild } = of
  const { people, months } = options
  const run = json<Run>(again)
  return [
    ['人 × 月', `${people} × ${months}`],
    ['行', String(rows)],
    ...(arrival
      ? ([
          ['生成样本城市,秒', arrival.generateSeconds.toFixed(1)],
          ['接收(校验、去标识、入库、镜像),秒', arrival.intake.seconds.toFixed(1)],
          ['接收,行/秒', String(Math.round(rows / arrival.intake.seconds))],
          ['接收,内存峰值 MiB', String(arrival.intake.peakMiB)],
        ] as [string, string][])
      : []),
    [`全市筛查 DuckDB,整条命令,秒(${arrival ? '首次,写入全部疑点' : '第一遍'})`, duck.seconds.toFixed(1)],
    ['全市筛查 DuckDB,整条命令,秒(再次)', again.seconds.toFixed(1)],
    ['其中规则本身,秒', ruleSeconds(run).toFixed(1)],
    ['全市筛查 DuckDB,内存峰值 MiB', String(Math.max(duck.peakMiB, again.peakMiB))],
    ...(postgres
      ? ([
          ['全市筛查 PostgreSQL,整条命令,秒', postgres.seconds.toFixed(1)],
          ['其中规则本身,秒', ruleSeconds(json<Run>(postgres)).toFixed(1)],
          ['PostgreSQL ÷ DuckDB(规则本身)', (ruleSeconds(json<Run>(postgres)) / ruleSeconds(run)).toFixed(1)],
        ] as [string, string][])
      : []),
    [`一日就诊结算(${heldRows} 行)增量筛查,规则本身,秒`, ruleSeconds(json<Run>(increment)).toFixed(1)],
    ['增量筛查,整条命令,秒', increment.seconds.toFixed(1)],
    ...(rebuild ? ([['重建镜像,秒', rebuild.seconds.toFixed(1)]] as [string, string][]) : []),
    ['规则数', String(run.rules.length)],
    ['疑点数', String(run.rules.reduce((sum, { found }) => sum + found, 0))],
  ]
}

/** Writes both result files. @returns the Markdown. */
const report = (of: Samples): string => {
  const { options, again, postgres, increment } = of
  const { people, months, seed } = options
  const table = tableOf(of)
  const run = json<Run>(again)
  const slowest = run.rules.toSorted((left, right) => right.milliseconds - left.milliseconds).slice(0, 15)
  const machine = `${cpus()[0]?.model ?? ''} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
  const lines = (rowsOf: readonly (readonly string[])[]): string =>
    rowsOf.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
  const markdown = `# 样本城市 ${people} 人 × ${months} 个月\n\n${today()},${machine}\n\n| 项 | 值 |\n| --- | --- |\n${lines(table)}\n\n最慢的规则(DuckDB,毫秒):\n\n| 规则 | 毫秒 |\n| --- | --- |\n${lines(slowest.map(({ id, milliseconds }) => [id, String(milliseconds)]))}\n`
  const raw = {
    day: today(),
    machine,
    options: { people, months, seed },
    table: Object.fromEntries(table),
    rules: run.rules.map(({ id, found, milliseconds }) => ({ id, found, milliseconds })),
    ...(postgres ? { postgres: json<Run>(postgres).rules.map(({ id, milliseconds }) => ({ id, milliseconds })) } : {}),
    incremental: json<Run>(increment).rules.map(({ id, milliseconds, scope }) => ({ id, milliseconds, scope })),
  }
  const results = join(projectRoot, 'bench', 'results')
  mkdirSync(results, { recursive: true })
  writeFileSync(join(results, `city-${people}x${months}.md`), markdown)
  writeFileSync(join(results, `city-${people}x${months}.json`), `${JSON.stringify(raw, null, 2)}\n`)
  return markdown
}

const screenJson = (data: string, ...more: string[]): Promise<Measured> =>
  measure(['screen', ...more, '--data', data, '--json'])

const receiptsOf = async (data: string): Promise<Receipts['receipts']> =>
  json<Receipts>(await measure(['intake', 'receipts', '--data', data, '--json'])).receipts

const rowsOf = (receipts: Receipts['receipts']): number => receipts.reduce((sum, { rowsIn }) => sum + Number(rowsIn), 0)

/** @returns the exit code. */
export const benchCity = async (options: CityBench): Promise<number> => {
  const { dir, people, months, seed } = options
  const [files, later, data] = [join(dir, 'files'), join(dir, 'later'), join(dir, 'data')]
  const say = (text: string): boolean => process.stderr.write(`${text}\n`)
  let arrival: Samples['arrival']
  if (!options.reuse) {
    rmSync(dir, { recursive: true, force: true })
    mkdirSync(dir, { recursive: true })
    const time = elapsed()
    const made = await generateCity({ people, months, seed, out: files })
    const generateSeconds = time() / 1000
    const { day } = await holdBack(files, later)
    say(
      `city of ${people} × ${months}: ${made.files.length} files in ${generateSeconds.toFixed(0)} s, ${day} held back`,
    )
    await measure(['intake', 'receipts', '--data', data])
    arrival = { generateSeconds, intake: await measure(['intake', files, '--data', data, '--json']) }
    say(`intake: ${arrival.intake.seconds.toFixed(0)} s, peak ${arrival.intake.peakMiB} MiB`)
  }
  const rows = rowsOf((await receiptsOf(data)).filter(({ file }) => !file.includes('.next.')))
  const duck = await screenJson(data)
  say(`screening of ${rows} rows, DuckDB: ${duck.seconds.toFixed(1)} s, peak ${duck.peakMiB} MiB`)
  const again = await screenJson(data)
  say(`again: ${again.seconds.toFixed(1)} s, ${ruleSeconds(json<Run>(again)).toFixed(1)} s in rules`)
  const postgres = options.skipPostgres ? undefined : await screenJson(data, '--engine', 'postgres')
  if (postgres) say(`screening, PostgreSQL: ${postgres.seconds.toFixed(1)} s`)
  if (!options.reuse) await measure(['intake', later, '--data', data, '--json'])
  const held = (await receiptsOf(data)).filter(({ file }) => file.includes('.next.'))
  const increment = await screenJson(data, '--batch', held.map(({ batch }) => batch).join(','))
  say(`one day's claims (${rowsOf(held)} rows): ${ruleSeconds(json<Run>(increment)).toFixed(1)} s in rules`)
  const rebuild = options.skipRebuild ? undefined : await measure(['mirror', 'rebuild', '--data', data, '--json'])
  await stopCluster(openFolder(data))
  process.stdout.write(
    report({ options, rows, arrival, heldRows: rowsOf(held), duck, again, postgres, increment, rebuild }),
  )
  if (!options.keep && !options.reuse) rmSync(dir, { recursive: true, force: true })
  return 0
}
