/** start, demo, city generate: the sample city from nothing to scored findings. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeSamplePeople, retellSamplePeople, type SampleAccount, sampleSigners } from '#access/sample-people.ts'
import { rules } from '#areas/rules.ts'
import { generateCity } from '#city/generate.ts'
import { openIntake, vaultKeys } from '#intake/context.ts'
import { elapsed } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { signEdition } from '#screening/edition-steps.ts'
import { readEditions } from '#screening/editions.ts'
import { score } from '#screening/score.ts'
import { screen } from '#screening/screen.ts'
import { take } from '#workflow/take.ts'
import type { Command, Invocation } from './command.ts'
import { filesOf, takeFiles } from './intake.ts'
import { count, type Output, table } from './output.ts'
import { buildPage } from './page.ts'
import { showRun, showScore } from './screening.ts'
import { addressOf, serve } from './serve.ts'
import { type Session, withSession } from './session.ts'

const whole = (
  value: string | boolean | undefined,
  name: string,
  fallback: number | undefined,
  least: number,
  most: number,
): number => {
  if (value === undefined && fallback !== undefined) return fallback
  if (typeof value !== 'string' || !/^\d+$/.test(value) || Number(value) < least || Number(value) > most)
    throw new Refusal('USAGE', `${name} 应为 ${count(least)} 至 ${count(most)} 的整数`)
  return Number(value)
}

interface CitySize {
  readonly people: number
  readonly months: number
  readonly seed: number
}

const sizeOptions = { people: { type: 'string' }, months: { type: 'string' }, seed: { type: 'string' } } as const

const sizeOf = (options: Invocation['options'], fallback?: CitySize): CitySize => ({
  people: whole(options.people, '--people', fallback?.people, 3_000, 20_000_000),
  months: whole(options.months, '--months', fallback?.months, 1, 36),
  seed: whole(options.seed, '--seed', fallback?.seed, 0, 2_147_483_647),
})

const generate = async (size: CitySize, target: string, out: Output): Promise<void> => {
  const time = elapsed()
  const { files } = await generateCity({
    ...size,
    out: target,
    onProgress: ({ dataset, rows }) => out.progress(`生成样本城市:${dataset} ${count(rows)} 行`),
  })
  out.line(
    `样本城市:${count(size.people)} 人 × ${size.months} 个月,种子 ${size.seed},${files.length} 份文件,${count(files.reduce((sum, { rows }) => sum + rows, 0))} 行(${(time() / 1000).toFixed(1)} 秒)`,
  )
}

const cityGenerate: Command = {
  name: 'city generate',
  form: '--people N --months M --seed S --out 目录',
  summary: '生成样本城市:各机构会报送的全部文件,含埋入的违规与貌似违规,及真值 truth.ndjson',
  options: { ...sizeOptions, out: { type: 'string' } },
  async run({ options, out }) {
    if (typeof options.out !== 'string') throw new Refusal('USAGE', '请写 --out 目录')
    const size = sizeOf(options)
    mkdirSync(options.out, { recursive: true })
    await generate(size, options.out, out)
    out.result({ ...size, out: options.out })
    return 0
  },
}

const demoSize: CitySize = { people: 20_000, months: 12, seed: 2016 }

/** The city's folder inside the data folder: whole (with its mark) or made again. */
const demoCity = async (session: Session, size: CitySize, out: Output): Promise<string> => {
  const target = join(session.folder.root, 'city')
  const mark = join(target, '_sample.json')
  if (existsSync(mark) && existsSync(join(target, 'truth.ndjson'))) {
    const made = JSON.parse(readFileSync(mark, 'utf8')) as Partial<CitySize>
    if (made.people === size.people && made.months === size.months && made.seed === size.seed) return target
  }
  const building = `${target}.building`
  for (const path of [building, target]) rmSync(path, { recursive: true, force: true })
  mkdirSync(building, { recursive: true })
  await generate(size, building, out)
  renameSync(building, target)
  return target
}

const done = 'demo-done.json'

/** Signed by two of the sample city's people, as two real ones sign elsewhere: each within his post, each once. */
const putInForce = async ({ database }: Session): Promise<void> => {
  const signed = new Set(
    (await readEditions(database.pool)).filter(({ edition }) => edition === 0).map((one) => one.rule),
  )
  const signers = await sampleSigners(database)
  for (const { id } of rules.filter((rule) => !signed.has(rule.id)))
    for (const actor of signers) await take(database, signEdition, { rule: id, edition: 0 }, { actor })
}

const showAccounts = (out: Output, accounts: readonly SampleAccount[]): void => {
  out.line('\n样本账号,每个岗位一个;口令只显示这一次(要重来,请删除数据目录):')
  out.line(
    table(
      ['登录名', '口令', '岗位', '姓名', '机构'],
      accounts.map(({ login, password, post, name, organisation }) => [login, password, post, name, organisation]),
    ),
  )
}

/** Takes the city's files in. @returns false where one was refused. */
const takeCity = async (session: Session, city: string, out: Output): Promise<boolean> => {
  const { folder, database, actor } = session
  const { files, passed } = filesOf([city])
  for (const path of passed) out.line(`略过  ${path.slice(city.length + 1)}`)
  const context = await openIntake(folder, database, { actor, sampleData: true })
  try {
    for (const name of context.cleared) out.line(`清理  ${name}:上次接入中途停止,没有留下数据`)
    const receipts = await takeFiles(context, files, {}, out)
    const sum = (pick: 'rowsIn' | 'rowsAccepted' | 'rowsRejected' | 'rowsDuplicate'): string =>
      count(receipts.reduce((total, receipt) => total + BigInt(receipt[pick]), 0n))
    out.line(
      `\n接收 ${receipts.length} 份文件,${sum('rowsIn')} 行 = 接收 ${sum('rowsAccepted')} + 退回 ${sum('rowsRejected')} + 重复 ${sum('rowsDuplicate')}\n`,
    )
    return receipts.every(({ status }) => status !== 'refused')
  } finally {
    await context.close()
  }
}

const runDemo = async (session: Session, size: CitySize, out: Output): Promise<number> => {
  const { folder, database, actor } = session
  const time = elapsed()
  const mark = join(folder.root, done)
  const city = await demoCity(session, size, out)
  const isDone = existsSync(mark)
  if (isDone) out.line('样本城市此前已接收并筛查,直接使用(要重来,请删除数据目录)。')
  else if (!(await takeCity(session, city, out))) return 1
  const keys = vaultKeys(folder, true)
  const made = await makeSamplePeople(database, keys, actor)
  await putInForce(session)
  showRun(
    out,
    await screen(folder, database, keys, {
      rules,
      actor,
      onRule: (rule, index, all) => out.progress(`筛查 ${rule.id}(${index + 1}/${all})`),
    }),
  )
  out.line('\n与埋入的真值核对')
  const scores = await score(database, keys, rules, join(city, 'truth.ndjson'))
  showScore(out, scores)
  out.line(`\n用时 ${(time() / 1000).toFixed(1)} 秒。接着可以:`)
  out.line('  npx --no shejian findings list          疑点清单')
  out.line('  npx --no shejian findings show 编号      一条疑点的证据、依据与下一步')
  out.line('  npx --no shejian intake receipts        回执与退回的行')
  out.line('  npx --no shejian clauses                通知各条由什么回应')
  out.line('  npx --no shejian start                  打开页面,按岗位登录')
  // Without the mark an earlier run ended before it could tell the passwords.
  const accounts = made ?? (isDone ? [] : await retellSamplePeople(database, actor))
  if (accounts.length > 0) showAccounts(out, accounts)
  if (!isDone) writeFileSync(mark, JSON.stringify(size))
  out.result({ rules: scores.map(({ missed: _missed, ...rest }) => rest), accounts })
  return 0
}

const demo: Command = {
  name: 'demo',
  form: '[--people N --months M --seed S]',
  summary: `生成样本城市(${count(demoSize.people)} 人 × ${demoSize.months} 个月),全部接收、筛查并与真值核对`,
  options: sizeOptions,
  run: (invocation) =>
    withSession(invocation, (session) => runDemo(session, sizeOf(invocation.options, demoSize), invocation.out)),
}

const start: Command = {
  name: 'start',
  form: '[--host 地址] [--port 端口] [--people N --months M --seed S]',
  summary: '启动:备好数据库、样本城市与样本账号,打开页面,直到停止(第一次约两三分钟)',
  options: { ...sizeOptions, host: { type: 'string' }, port: { type: 'string' } },
  async run(invocation) {
    const { out, options } = invocation
    const size = sizeOf(options, demoSize)
    const address = addressOf(options)
    // Beside the data, since both take their time; a page that cannot be built is told when it is needed.
    const page = buildPage().then(
      () => undefined,
      (error: unknown) => error,
    )
    return withSession(invocation, async (session) => {
      if (existsSync(join(session.folder.root, done))) out.line('样本城市此前已备好,直接使用(要重来,请删除数据目录)。')
      else {
        const code = await runDemo(session, size, out)
        if (code !== 0) return code
      }
      const failed = await page
      if (failed) throw failed
      const keys = vaultKeys(session.folder, true)
      const accounts = await makeSamplePeople(session.database, keys, session.actor)
      if (accounts) showAccounts(out, accounts)
      await serve(session, address, out, (url) => out.line(`\n页面:${url}  (Ctrl-C 停止)`))
      return 0
    })
  },
}

export const cityCommands: readonly Command[] = [start, demo, cityGenerate]
