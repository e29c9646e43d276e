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
const all = [dataset, rule, step]

describe('refusals', () => {
  const refused: readonly (readonly [string, readonly string[]])[] = [
    ['nothing', []],
    ['an unknown kind', ['story', 'pension/a', '甲', '五(三)']],
    ['a place without an area', ['step', 'order-return', '责令退回', '十三(一)']],
    ['a name that is not kebab-case', ['step', 'recoveries/orderReturn', '责令退回', '十三(一)']],
    ['a place outside the tree', ['step', '../recoveries/order', '责令退回', '十三(一)']],
    ['a clause that the notice lacks', ['step', 'recoveries/order-return', '责令退回', '十九(一)']],
    ['a rule without its id', ['rule', 'pension/paid-twice', '同月重复发放', '五(五)3']],
  ]
  for (const [what, words] of refused)
    test(`refuses ${what}`, () => assert.throws(() => newFile(words), { code: 'USAGE', message: /npm run new rule/ }))
  for (const kind of ['route', 'page'])
    test(`a ${kind} comes with the page`, () => assert.throws(() => newFile([kind]), /随网页一起确定/))
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
    ],
  )
  for (const words of all) assert.ok(newFiles(words).next.length >= 4)
})

describe('in a copy of the repository', () => {
  const copy = mkdtempSync(join(tmpdir(), 'shejian new '))
  const files = all.flatMap(newFile)
  const paths = files.map(({ path }) => join(copy, path))

  before(() => {
    for (const name of ['package.json', 'tsconfig.json', 'biome.json', 'src', 'test'])
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

  test('they compile', () => {
    const { output } = run([binaryOf('typescript', 'tsc'), '--noEmit', '-p', copy])
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

  test('the example table of a new rule asks for hits that its select does not give yet', async () => {
    const { casesOf } = await import('#screening/examples.ts')
    const made = (await import(paths[3] as string)) as { paidTwiceExamples: Parameters<typeof casesOf>[0] }
    const written = (await import(paths[2] as string)) as { paidTwice: { sql: string } }
    assert.equal(casesOf(made.paidTwiceExamples).filter(({ hit }) => hit).length, 2)
    assert.match(written.paidTwice.sql, /where false$/)
  })
})
