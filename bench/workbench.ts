/**
 * The page's lists and a subject's page over a data folder that holds a city: milliseconds at the server (request in, answer
 * out, no network), for several posts and filters. `node bench/workbench.ts --data D [--name city-1000000x12]`. The sample
 * people are made in the folder where it has none. Writes bench/results/workbench-<name>.{md,json}.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeSamplePeople } from '#access/sample-people.ts'
import { openSession } from '#access/sessions.ts'
import { rules } from '#areas/rules.ts'
import { output } from '#cli/output.ts'
import { withSession } from '#cli/session.ts'
import { makeProgress } from '#http/progress.ts'
import { makeServer } from '#http/server.ts'
import { vaultKeys } from '#intake/context.ts'
import { runInChild } from '#jobs/child.ts'
import { elapsed, systemClock, today } from '#kernel/clock.ts'
import { subjectToken } from '#screening/subjects/token.ts'
import { projectRoot } from '#store/folder.ts'
import { randomOf } from './random.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    name: { type: 'string', default: 'city' },
    rounds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '7' },
  },
})
if (!values.data) throw new RangeError('--data')

interface Figure {
  readonly what: string
  readonly times: readonly number[]
  readonly statuses: Readonly<Record<string, number>>
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((left, right) => left - right)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

const code = await withSession({ data: values.data, out: output(false) }, async ({ folder, database, actor }) => {
  const keys = vaultKeys(folder, true)
  await makeSamplePeople(database, keys, actor)
  const time = elapsed()
  await runInChild({ data: folder.root, task: { kind: 'subjects' } }, (said) =>
    process.stderr.write(`${JSON.stringify(said)}\n`),
  )
  const preparedSeconds = time() / 1000
  const progress = makeProgress()
  const jobs = { put: async () => '', list: async () => [], close: async () => undefined }
  const app = {
    folder,
    database,
    keys,
    clock: systemClock,
    rules,
    secondFactor: 'optional',
    isSecure: false,
    progress,
    jobs,
  } as const
  const server = await makeServer(app)
  const random = randomOf(Number(values.seed))
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  let address = 0
  /** Each from an address of its own: the limit for one address is not what is measured. */
  const remoteAddress = (): string => {
    address += 1
    return `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`
  }
  /** A session of each person who gets an answer to `path`. */
  const cookiesFor = async (path: string): Promise<string[]> => {
    const cookies: string[] = []
    for (const person of people.rows) {
      const from = { address: remoteAddress(), agent: 'bench' }
      const { token } = await openSession(database.pool, person.id, 'browser', ['password'], from, systemClock.now())
      const cookie = `shejian_session=${token}`
      const seen = await server.inject({ url: `/api/v1${path}`, headers: { cookie }, remoteAddress: remoteAddress() })
      if (seen.statusCode === 200) cookies.push(cookie)
    }
    return cookies
  }
  const people = await database.pool.query<{ id: string }>('select id from access.person order by id')
  const subjects = await database.pool.query<{ kind: string; subject: Record<string, string> }>(
    `select subject_kind as kind, subject from screening.finding where subject_kind in ('person', 'provider', 'employer') order by fingerprint limit 4000`,
  )
  const fingerprints = await database.pool.query<{ fingerprint: string }>(
    'select fingerprint from screening.finding order by md5(fingerprint) limit 2000',
  )
  const linkOf = (kind: string, column: string): string => {
    const of = subjects.rows.filter((row) => row.kind === kind && row.subject[column] !== undefined)
    const id = pick(of).subject[column] as string
    return `/subjects/${kind}/${kind === 'person' ? subjectToken(keys, 'person', BigInt(id)) : encodeURIComponent(id)}`
  }
  const day = today()
  const asked: Readonly<Record<string, () => string>> = {
    '疑点:第一页': () => '/findings?limit=50',
    '疑点:按金额': () => '/findings?limit=50&sort=money',
    '疑点:一条规则': () => `/findings?limit=50&rule=${pick(rules).id}`,
    '疑点:一个区县': () => `/findings?limit=50&district=${pick(['410102', '410103', '410105', '410122', '410184'])}`,
    '疑点:一条的全部': () => `/findings/${pick(fingerprints.rows).fingerprint}`,
    总览: () => '/overview',
    待办: () => '/todo',
    义务日历: () => `/calendar?from=${day.slice(0, 7)}-01&to=${day.slice(0, 4)}-12-31`,
    '对象:个人': () => linkOf('person', 'person_id'),
    '对象:机构': () => linkOf('provider', 'provider_id'),
    '对象:单位': () => linkOf('employer', 'employer_id'),
    '对象:个人的关系': () => `${linkOf('person', 'person_id')}/graph`,
    批次: () => '/batches?limit=50',
    规则: () => '/rules',
    条款: () => '/clauses',
  }
  const figures: Figure[] = []
  for (const [what, path] of Object.entries(asked)) {
    const times: number[] = []
    const statuses: Record<string, number> = {}
    const cookies = await cookiesFor(path())
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const request = { url: `/api/v1${path()}`, headers: { cookie: pick(cookies) }, remoteAddress: remoteAddress() }
      const one = elapsed()
      const { statusCode } = await server.inject(request)
      times.push(one())
      statuses[statusCode] = (statuses[statusCode] ?? 0) + 1
    }
    figures.push({ what, times, statuses })
    process.stderr.write(
      `${what} p50 ${at(times, 0.5).toFixed(0)} p95 ${at(times, 0.95).toFixed(0)} ${JSON.stringify(statuses)}\n`,
    )
  }
  await server.close()
  const counts = await database.pool.query<{ findings: bigint }>('select count(*) as findings from screening.finding')
  const machine = `${cpus()[0]?.model ?? ''} × ${cpus().length}, Node ${process.version}`
  const lines = figures.map(
    ({ what, times, statuses }) =>
      `| ${what} | ${at(times, 0.5).toFixed(0)} | ${at(times, 0.95).toFixed(0)} | ${Math.max(...times).toFixed(0)} | ${Object.entries(
        statuses,
      )
        .map(([status, count]) => `${status}×${count}`)
        .join(' ')} |`,
  )
  const markdown = `# 工作台在服务器上的应答时间:${values.name}\n\n${today()},${machine};疑点 ${counts.rows[0]?.findings} 条;对象页的索引与汇总 ${preparedSeconds.toFixed(0)} 秒;能看的岗位轮流,每项 ${values.rounds} 次,毫秒。\n\n| 请求 | p50 | p95 | 最大 | 状态 |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`
  const results = join(projectRoot, 'bench', 'results')
  writeFileSync(join(results, `workbench-${values.name}.md`), markdown)
  writeFileSync(
    join(results, `workbench-${values.name}.json`),
    `${JSON.stringify({ day: today(), machine, figures }, null, 2)}\n`,
  )
  process.stdout.write(markdown)
  return 0
})
process.exit(code)
