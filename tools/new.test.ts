/** New files are in house form: they compile against the tree, are tidy, and their tests fail until something is said. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { newFile, newFiles } from './new.ts'
import { binaryOf } from './run-tests.ts'
import { pureRules } from './tidy/imports.ts'
import { readRepository } from './tidy/repository.ts'
import { clauseKeys } from './tidy/rules.ts'
import { sizes } from './tidy/sizes.ts'
import { bannedCode, fileNames, looseEnds } from './tidy/words.ts'
import { projectRoot, showComplaint } from './tidy.ts'

const dataset = ['dataset', 'pension/annuity-notice', '年金缴费通知', '五(三)']
const rule = ['rule', 'pension/paid-twice', 'PEN-98', '同月重复发放', '五(五)3']
const step = ['step', 'recoveries/order-return', '责令退回', '十三(一)']
const route = ['route', 'holiday-notices', '节假日通知', 'clauses.read']
const page = ['page', 'oversight/holiday-notices', '节假日通知', 'clauses.read']
const all = [dataset, rule, step, route, page]

describe('refusals', () => {
  const refused: readonly (readonly [string, readonly string[]])[] = [
    ['nothing', []],
    ['an unknown kind', ['story', 'pension/a', '甲', '五(三)']],
    ['a place without an area', ['step', 'order-return', '责令退回', '十三(一)']],
    ['a name that is not kebab-case', ['step', 'recoveries/orderReturn', '责令退回', '十三(一)']],
    ['a place outside the tree', ['step', '../recoveries/order', '责令退回', '十三(一)']],
    ['a clause that the notice lacks', ['step', 'recoveries/order-return', '责令退回', '十九(一)']],
    ['a rule without its id', ['rule', 'pension/paid-twice', '同月重复发放', '五(五)3']],
    ['a route that is no name', ['route', 'Holidays', '节假日', 'clauses.read']],
    ['an action that nobody can be allowed', ['route', 'holidays', '节假日', 'holidays.read']],
    ['a page without an area', ['page', 'holidays', '节假日', 'clauses.read']],
    ['a page outside the tree', ['page', '../holidays', '节假日', 'clauses.read']],
    ['a title that would break out of its quotes', ['page', 'oversight/holidays', "节'假日", 'clauses.read']],
  ]
  for (const [what, words] of refused)
    test(`refuses ${what}`, () => assert.throws(() => newFile(words), { code: 'USAGE', message: /npm run new rule/ }))
})

test('files lie where their kind lies, with something to do next', () => {
  assert.deepEqual(
    all.flatMap((words) => newFile(words).map(({ path }) => path)),
    [
      'src/standard/pension/annuity-notice.dataset.ts',
      'src/standard/pension/annuity-notice.dataset.test.ts',
      'src/areas/pension/rules/paid-twice.rule.ts',
      'src/areas/pension/rules/paid-twice.examples.ts',
      'src/areas/recoveries/steps/order-return.step.ts',
      'src/areas/recoveries/steps/order-return.step.test.ts',
      'src/http/routes/holiday-notices.ts',
      'test/http-holiday-notices.test.ts',
      'web/src/areas/oversight/holiday-notices.page.tsx',
      'web/src/areas/oversight/holiday-notices.test.ts',
    ],
  )
  for (const words of all) assert.ok(newFiles(words).next.length >= 4)
})

describe('in a copy of the repository', () => {
  const copy = mkdtempSync(join(tmpdir(), 'shejian new '))
  const files = all.flatMap(newFile)
  const paths = files.map(({ path }) => join(copy, path))

  before(() => {
    for (const name of [
      'package.json',
      'tsconfig.json',
      'biome.json',
      'src',
      'test',
      'web/src',
      'web/tsconfig.json',
      'web/vite.config.ts',
    ])
      cpSync(join(projectRoot, name), join(copy, name), { recursive: true })
    symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'))
    for (const { path, text } of files) {
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), text)
    }
  })
  after(() => rmSync(copy, { recursive: true, force: true }))

  const run = (words: readonly string[]): { status: number | null; output: string } => {
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: copy, env, encoding: 'utf8' })
    return { status, output: `${stdout}${stderr}` }
  }

  for (const [what, project] of [
    ['what the server runs', '.'],
    ['what the browser runs', 'web'],
  ] as const)
    test(`they compile: ${what}`, () => {
      const { output } = run([binaryOf('typescript', 'tsc'), '--noEmit', '-p', join(copy, project)])
      const own = output.split('\n').filter((line) => files.some(({ path }) => line.includes(path)))
      assert.deepEqual(own, [])
    })

  test('they are formatted and lint-free', () => {
    const { status, output } = run([binaryOf('@biomejs/biome', 'biome'), 'check', ...paths])
    assert.equal(status, 0, output)
  })

  test('they are tidy', () => {
    const repository = readRepository(copy)
    const own = [bannedCode, looseEnds, fileNames, clauseKeys, pureRules]
      .flatMap((check) => check(repository))
      .concat(sizes(repository, new Map()))
      .filter(({ path }) => files.some((file) => file.path === path))
    assert.deepEqual(own.map(showComplaint), [])
  })

  test('the test of a new dataset fails until it is part of the standard and has fields of its own', () => {
    const { status, output } = run(['--test', '--test-reporter=tap', paths[1] as string])
    assert.equal(status, 1)
    assert.match(output, /# fail 2/)
  })

  test('the test of a new page fails until it is one of the pages and reads something', () => {
    const { status, output } = run(['--test', '--test-reporter=tap', paths.at(-1) as string])
    assert.equal(status, 1)
    assert.match(output, /# fail 2/)
  })

  test('a new route stands by itself until it is listed', async () => {
    const { holidayNoticesRoutes } = (await import(paths[6] as string)) as { holidayNoticesRoutes: { id: string }[] }
    assert.deepEqual(
      holidayNoticesRoutes.map(({ id }) => id),
      ['listHolidayNotices'],
    )
  })

  test('the example table of a new rule asks for hits that its select does not give yet', async () => {
    const { casesOf } = await import('#screening/examples.ts')
    const made = (await import(paths[3] as string)) as { paidTwiceExamples: Parameters<typeof casesOf>[0] }
    const written = (await import(paths[2] as string)) as { paidTwice: { sql: string } }
    assert.equal(casesOf(made.paidTwiceExamples).filter(({ hit }) => hit).length, 2)
    assert.match(written.paidTwice.sql, /where false$/)
  })
})
