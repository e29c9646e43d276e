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
import { type Session, withSession } from '#cli/session.ts'
import { makeProgress } from '#http/progress.ts'
import { makeServer } from '#http/server.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { vaultKeys } from '#intake/context.ts'
import { runInChild } from '#jobs/child.ts'
import { elapsed, systemClock, today } from '#kernel/clock.ts'
import { subjectToken } from '#screening/subjects/token.ts'
import type { Database } from '#store/database.ts'
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

interface Asker {
  /** @returns the status. */
  ask(path: string, cookie: string): Promise<number>
  close(): Promise<void>
}

const at = (times: readonly number[], share: number): number =>
  times.toSorted((left, right) => left - right)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0

/** The page's server over the folder, with requests from ever new addresses: the limit for one is not what is measured. */
const askServer = async (session: Session, keys: VaultKeys): Promise<Asker> => {
  const { folder, database } = session
  const jobs = { put: async () => '', list: async () => [], close: async () => undefined }
  const server = await makeServer({
    folder,
    database,
    keys,
    clock: systemClock,
    rules,
    secondFactor: 'optional',
    isSecure: false,
    progress: makeProgress(),
    jobs,
  })
  let address = 0
  return {
    ask: async (path, cookie) => {
      address += 1
      const remoteAddress = `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`
      const { statusCode } = await server.inject({ url: `/api/v1${path}`, headers: { cookie }, remoteAddress })
      return statusCode
    },
    close: () => server.close(),
  }
}

/** A session of each person of the folder, as cookies. */
const sessionsOfAll = async (database: Database): Promise<string[]> => {
  const { rows } = await database.pool.query<{ id: string }>('select id from access.person order by id')
  const cookies: string[] = []
  for (const { id } of rows) {
    const from = { address: null, agent: 'bench' }
    const { token } = await openSession(database.pool, id, 'browser', ['password'], from, systemClock.now())
    cookies.push(`shejian_session=${token}`)
  }
  return cookies
}

type Pick = <T>(from: readonly T[]) => T

/** What is asked, each time of another finding, subject, rule or district. */
const questions = async (
  database: Database,
  keys: VaultKeys,
  pick: Pick,
): Promise<Readonly<Record<string, () => string>>> => {
  const subjects = await database.pool.query<{ kind: string; subject: Record<string, string> }>(
    `select subject_kind as kind, subject from screening.finding where subject_kind in ('person', 'provider', 'employer') order by md5(fingerprint) limit 4000`,
  )
  const fingerprints = await database.pool.query<{ fingerprint: string }>(
    'select fingerprint from screening.finding order by md5(fingerprint) limit 2000',
  )
  const subject = (kind: string, column: string): string => {
    const id = pick(subjects.rows.filter((row) => row.kind === kind && row.subject[column])).subject[column] as string
    return `/subjects/${kind}/${kind === 'person' ? subjectToken(keys, 'person', BigInt(id)) : encodeURIComponent(id)}`
  }
  const day = today()
  return {
    '疑点:第一页': () => '/findings?limit=50',
    '疑点:按金额': () => '/findings?limit=50&sort=money',
    '疑点:一条规则': () => `/findings?limit=50&rule=${pick(rules).id}`,
    '疑点:一个区县': () => `/findings?limit=50&district=${pick(['410102', '410103', '410105', '410122', '410184'])}`,
    '疑点:一条的全部': () => `/findings/${pick(fingerprints.rows).fingerprint}`,
    总览: () => '/overview',
    待办: () => '/todo',
    义务日历: () => `/calendar?from=${day.slice(0, 7)}-01&to=${day.slice(0, 4)}-12-31`,
    '对象:个人': () => subject('person', 'person_id'),
    '对象:机构': () => subject('provider', 'provider_id'),
    '对象:单位': () => subject('employer', 'employer_id'),
    '对象:个人的关系': () => `${subject('person', 'person_id')}/graph`,
    批次: () => '/batches?limit=50',
    规则: () => '/rules',
    条款: () => '/clauses',
  }
}

/** Only answers that were given count: what a post may not see comes back at once and would flatter the figure. */
const measured = async (
  asker: Asker,
  cookies: readonly string[],
  path: () => string,
  pick: Pick,
): Promise<number[]> => {
  const first = path()
  const may: string[] = []
  for (const cookie of cookies) if ((await asker.ask(first, cookie)) !== 403) may.push(cookie)
  const times: number[] = []
  for (let tried = 0; times.length < Number(values.rounds) && tried < 20 * Number(values.rounds); tried += 1) {
    const [at, cookie] = [path(), pick(may)]
    const time = elapsed()
    if ((await asker.ask(at, cookie)) === 200) times.push(time())
  }
  return times
}

const code = await withSession({ data: values.data, out: output(false) }, async (session) => {
  const { folder, database, actor } = session
  const keys = vaultKeys(folder, true)
  await makeSamplePeople(database, keys, actor)
  const time = elapsed()
  await runInChild({ data: folder.root, task: { kind: 'subjects' } }, (said) =>
    process.stderr.write(`${JSON.stringify(said)}\n`),
  )
  const preparedSeconds = time() / 1000
  const random = randomOf(Number(values.seed))
  const pick: Pick = (from) => from[Math.floor(random() * from.length)] as never
  const asker = await askServer(session, keys)
  const cookies = await sessionsOfAll(database)
  const figures: { what: string; times: number[] }[] = []
  for (const [what, path] of Object.entries(await questions(database, keys, pick))) {
    const times = await measured(asker, cookies, path, pick)
    figures.push({ what, times })
    process.stderr.write(
      `${what} p50 ${at(times, 0.5).toFixed(0)} p95 ${at(times, 0.95).toFixed(0)} (${times.length})\n`,
    )
  }
  await asker.close()
  const counts = await database.pool.query<{ findings: bigint }>('select count(*) as findings from screening.finding')
  const machine = `${cpus()[0]?.model ?? ''} × ${cpus().length}, Node ${process.version}`
  const lines = figures.map(
    ({ what, times }) =>
      `| ${what} | ${at(times, 0.5).toFixed(0)} | ${at(times, 0.95).toFixed(0)} | ${Math.max(...times).toFixed(0)} | ${times.length} |`,
  )
  const markdown = `# 工作台在服务器上的应答时间:${values.name}\n\n${today()},${machine};疑点 ${counts.rows[0]?.findings} 条;对象页的索引与汇总 ${preparedSeconds.toFixed(0)} 秒;能看的岗位轮流,毫秒。\n\n| 请求 | p50 | p95 | 最大 | 次数 |\n| --- | --- | --- | --- | --- |\n${lines.join('\n')}\n`
  const results = join(projectRoot, 'bench', 'results')
  writeFileSync(join(results, `workbench-${values.name}.md`), markdown)
  const raw = {
    day: today(),
    machine,
    figures: figures.map(({ what, times }) => ({ what, times: times.map(Math.round) })),
  }
  writeFileSync(join(results, `workbench-${values.name}.json`), `${JSON.stringify(raw, null, 2)}\n`)
  process.stdout.write(markdown)
  return 0
})
process.exit(code)
