/** What `npm test` counts: nothing that failed may pass, and nothing is counted twice. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { binaryOf, lastLine, runStep, testFiles } from './run-tests.ts'
import { projectRoot } from './tidy.ts'

/** File → its text, its counts as shown, and a word that its failure must show. */
const files = {
  'good.test.ts': [
    "test('one', () => {})\ndescribe('two', () => { test('three', () => {}) })",
    '✔ src/good.test.ts 2 passed',
    '',
  ],
  'bad.test.ts': [
    "describe('suite', () => { test('good', () => {}); test('bad', () => assert.equal(1, 2)) })\ntest('parent', async (t) => { await t.test('child', () => { throw new RangeError('deep') }) })",
    '✖ src/bad.test.ts 1 passed, 2 failed',
    'suite › bad',
  ],
  'skips.test.ts': ["test('later', { skip: true }, () => {})", '✔ src/skips.test.ts 0 passed, 1 skipped', ''],
  'missing.test.ts': ["await import('./nowhere.ts')", '✖ src/missing.test.ts 0 passed, 1 failed', 'nowhere.ts'],
  'empty.test.ts': ["console.log('silent words')", '✖ src/empty.test.ts 0 passed, 1 failed', 'the file ran no test'],
  'exits.test.ts': [
    "test('fine', () => {}); process.exitCode = 3",
    '✖ src/exits.test.ts 1 passed, 1 failed',
    'exit code 3',
  ],
  'dies.test.ts': [
    "test('dies', () => { process.kill(process.pid, 'SIGKILL') })",
    '✖ src/dies.test.ts 0 passed, 1 failed',
    'signal SIGKILL',
  ],
} as const

describe('test files', () => {
  const root = mkdtempSync(join(tmpdir(), 'shejian tests '))
  let output = ''

  before(() => {
    mkdirSync(join(root, 'src'))
    for (const [name, [text]] of Object.entries(files)) {
      const head =
        "import assert from 'node:assert/strict'\nimport { describe, test } from 'node:test'\nvoid [assert, describe]\n"
      writeFileSync(join(root, 'src', name), head + text)
    }
    const tool = pathToFileURL(join(projectRoot, 'tools', 'run-tests.ts'))
    const script = `import { lastLine, runFiles, testFiles } from ${JSON.stringify(tool.href)}
      const root = ${JSON.stringify(root)}
      console.log(lastLine(await runFiles(testFiles(root), console.log, { root })))`
    // Inside a test run the runner would take the files for its own.
    const { NODE_TEST_CONTEXT: _context, ...env } = process.env
    writeFileSync(join(root, 'run.mjs'), script)
    const child = spawnSync(process.execPath, [join(root, 'run.mjs')], { env, encoding: 'utf8' })
    output = `${child.stdout}${child.stderr}`
  })
  after(() => rmSync(root, { recursive: true, force: true }))

  for (const [name, [, line, word]] of Object.entries(files))
    test(name, () => {
      assert.ok(
        output.split('\n').some((shown) => shown.replace(/ [\d.]+s$/, '') === line),
        output,
      )
      assert.ok(output.includes(word), output)
    })

  test('the last line has the sums', () => {
    assert.equal(output.trimEnd().split('\n').at(-1), '4 passed, 6 failed')
  })
})

test('this repository: every test file is found', () => {
  const found = testFiles()
  for (const path of ['tools/tidy.test.ts', 'src/screening/rule-examples.test.ts'])
    assert.ok(found.includes(join(projectRoot, path)), path)
})

test('a step passes or fails by its exit code, and shows what it said only when it fails', async () => {
  const said: string[] = []
  const step = (code: number) => ({
    name: 'step',
    words: ['--eval', `console.log('words'); process.exitCode = ${code}`],
  })
  assert.deepEqual(await runStep(step(0), (line) => said.push(line)), { passed: 1, failed: 0 })
  assert.ok(!said.includes('words'))
  assert.deepEqual(await runStep(step(2), (line) => said.push(line)), { passed: 0, failed: 1 })
  assert.ok(said.includes('words'))
})

test('the last line is what its readers look for', () => {
  assert.equal(lastLine({ passed: 12, failed: 0 }), '12 passed, 0 failed')
})

test('the programs of packages are found without a shell', () => {
  const { status, stdout } = spawnSync(process.execPath, [binaryOf('typescript', 'tsc'), '--version'], {
    encoding: 'utf8',
  })
  assert.equal(status, 0)
  assert.match(stdout, /^Version \d/)
})
