/** The repository keeps its own rules; and each rule can tell a breach from its lawful neighbour. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Rule } from '#screening/define-rule.ts'
import { glossaryClauses, readmeCommands } from './tidy/documents.ts'
import {
  areaBorders,
  cityApart,
  deadFiles,
  folderCycles,
  importDirection,
  productApart,
  pureRules,
  reachedFrom,
} from './tidy/imports.ts'
import { mask } from './tidy/mask.ts'
import { type Complaint, type Repository, repositoryOf } from './tidy/repository.ts'
import { clauseKeys, lintSql, ruleGrounds, ruleSql } from './tidy/rules.ts'
import { readAllowed, sizes } from './tidy/sizes.ts'
import { bannedCode, fileNames, looseEnds, outsidePapers } from './tidy/words.ts'
import { showComplaint, tidy } from './tidy.ts'

test('the repository is tidy', () => {
  const complaints = tidy().map(showComplaint)
  assert.ok(complaints.length === 0, `${complaints.length} complaints:\n${complaints.join('\n')}`)
})

const packageJson = JSON.stringify({
  imports: {
    '#kernel/*': './src/kernel/*',
    '#law/*': './src/law/*',
    '#store/*': './src/store/*',
    '#screening/*': './src/screening/*',
    '#areas/*': './src/areas/*',
    '#cli/*': './src/cli/*',
  },
})

const treeOf = (texts: Record<string, string>): Repository => repositoryOf({ 'package.json': packageJson, ...texts })

/** Each line: one file, what it says, how many complaints. */
const walk = (
  check: (repository: Repository) => Complaint[],
  lines: readonly (readonly [path: string, text: string, complaints: number])[],
): void => {
  for (const [path, text, complaints] of lines)
    test(`${complaints === 0 ? 'passes' : 'refuses'} ${path}: ${JSON.stringify(text.slice(0, 70))}`, () => {
      const found = check(treeOf({ [path]: text }))
      assert.equal(found.length, complaints, found.map(showComplaint).join('\n'))
    })
}

describe('mask', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text under test is itself a program with a template.
  const whole = "const a = 'b // c' // d\nconst e = /f'g/.test(`h ${i + `j`} k`) /* l */ / m"
  test('tells program text, strings and comments apart', () => {
    const { code, bare } = mask(whole)
    for (const word of ['const a', 'const e', '.test(', 'i + ', '/ m']) assert.ok(code.includes(word), word)
    for (const word of ['b // c', ' d\n', "f'g", 'h ', 'j', ' k', ' l ']) assert.ok(!code.includes(word), word)
    assert.ok(bare.includes('b // c') && bare.includes("/f'g/") && !bare.includes(' l '))
  })
  test('keeps every offset and line', () => {
    const { code, bare } = mask(whole)
    assert.deepEqual([code.length, bare.length], [whole.length, whole.length])
    assert.equal(code.split('\n').length, 2)
  })
})

describe('import direction', () => {
  walk(importDirection, [
    ['src/kernel/a.ts', "import { b } from '#law/b.ts'", 1],
    ['src/store/a.ts', "const b = await import('#areas/rules.ts')", 1],
    ['src/screening/a.ts', "export { b } from '../areas/rules.ts'", 1],
    ['src/law/a.ts', "import { b } from '#kernel/b.ts'", 0],
    ['src/cli/a.ts', "import { b } from '#areas/rules.ts'", 0],
    ['src/store/a.ts', "import { b } from '../standard/b.ts'", 0],
    ['src/kernel/a.test.ts', "import { b } from '#areas/rules.ts'", 0],
    ['src/kernel/a.ts', "// import { b } from '#law/b.ts'", 0],
    ['src/kernel/a.ts', 'const text = "import { b } from \'#law/b.ts\'"', 0],
    ['src/odd/a.ts', "import { b } from '#kernel/b.ts'", 1],
  ])
  test('two folders may not lean on each other', () => {
    const oneWay = { 'src/store/a.ts': "import '../standard/b.ts'", 'src/standard/b.ts': '' }
    assert.equal(folderCycles(treeOf(oneWay)).length, 0)
    assert.equal(folderCycles(treeOf({ ...oneWay, 'src/standard/c.ts': "import '../store/d.ts'" })).length, 1)
  })
})

describe('areas', () => {
  walk(areaBorders, [
    ['src/areas/pension/a.ts', "import { b } from '#areas/medical/index.ts'", 1],
    ['src/areas/cases/a.ts', "import { b } from '#areas/medical/store.ts'", 1],
    ['src/cli/a.ts', "import { b } from '#areas/medical/store.ts'", 1],
    ['src/areas/cases/a.ts', "import { b } from '#areas/medical/index.ts'", 0],
    ['src/areas/pension/a.ts', "import { b } from './rules/b.rule.ts'", 0],
    ['src/areas/rules.ts', "import * as pension from './pension/index.ts'", 0],
  ])
  walk(pureRules, [
    ['src/areas/pension/rules/a.rule.ts', "import { b } from '#store/b.ts'", 1],
    ['src/areas/pension/rules/a.rule.ts', "import { b } from '#kernel/clock.ts'", 1],
    ['src/areas/pension/rules/a.rule.ts', "import { readFileSync } from 'node:fs'", 1],
    ['src/areas/pension/rules/a.rule.ts', "import { b } from '#law/b.ts'\nimport '#screening/define-rule.ts'", 0],
  ])
  test('a rule may share SQL texts of its area, if those know no more than it may', () => {
    const rule = { 'src/areas/medical/rules/a.rule.ts': "import { stays } from '../stays.ts'" }
    assert.equal(pureRules(treeOf({ ...rule, 'src/areas/medical/stays.ts': '' })).length, 0)
    const leaky = { 'src/areas/medical/stays.ts': "import { pool } from '#store/database.ts'" }
    assert.equal(pureRules(treeOf({ ...rule, ...leaky })).length, 1)
  })
  walk(cityApart, [
    ['city/a.ts', "import { b } from '#areas/rules.ts'", 1],
    ['city/a.ts', "import { b } from '#screening/compile.ts'", 1],
    ['city/a.ts', "import { b } from '#store/database.ts'", 1],
    ['city/a.ts', "import { b } from '#store/duck.ts'", 0],
    ['city/a.test.ts', "import { b } from '#screening/compile.ts'", 0],
  ])
  walk(productApart, [
    ['src/store/a.ts', "import { b } from '../../test/postgres.ts'", 1],
    ['src/store/a.test.ts', "import { b } from '../../test/postgres.ts'", 0],
    ['src/cli/repository.ts', "const { b } = await import('../../tools/new.ts')", 0],
  ])
})

test('a file leads to what its imports lead to, in a circle too', () => {
  const tree = treeOf({
    'src/store/a.ts': "import './b.ts'",
    'src/store/b.ts': "import './a.ts'",
    'src/store/c.ts': '',
  })
  assert.deepEqual([...reachedFrom(tree, 'src/store/a.ts')], ['src/store/a.ts', 'src/store/b.ts'])
})

describe('dead files', () => {
  const main = { 'src/main.ts': "import './kernel/a.ts'", 'src/kernel/a.ts': '' }
  test('a file that only its own test imports is dead', () => {
    const dead = deadFiles(
      treeOf({ ...main, 'src/kernel/b.ts': '', 'src/kernel/b.test.ts': "import { b } from './b.ts'" }),
    )
    assert.deepEqual(
      dead.map(({ path }) => path),
      ['src/kernel/b.ts'],
    )
  })
  test('a worker that is named by its URL lives', () => {
    const worker = {
      'src/kernel/a.ts': "new Worker(new URL('./worker.ts', import.meta.url))",
      'src/kernel/worker.ts': '',
    }
    assert.deepEqual(deadFiles(treeOf({ ...main, ...worker })), [])
  })
})

describe('words', () => {
  walk(bannedCode, [
    ['src/store/a.ts', 'const at = new Date()', 1],
    ['src/store/a.test.ts', 'const at = Date.now()', 1],
    ['src/store/a.ts', "const at = new Date('2024-01-01')", 1],
    ['src/store/a.test.ts', "const at = new Date('2024-01-01')", 0],
    ['src/kernel/clock.ts', 'const at = new Date()', 0],
    ['src/kernel/days.ts', 'const at = new Date(iso)', 0],
    ['src/store/a.ts', '// new Date() asks for the time', 0],
    ['city/a.ts', 'const x = Math.random()', 1],
    ['src/store/a.ts', 'const a = (b: any) => b', 1],
    ['src/store/a.ts', 'const a = b as any', 1],
    ['src/store/a.ts', 'const a: Promise<any> = b', 1],
    ['src/store/a.ts', 'const a = { any: 1 }; type B = { b: string, any?: 1 }', 0],
    ['src/areas/cases/a.ts', "throw new Error('no')", 1],
    ['src/store/a.ts', "throw new Error('no')", 0],
    ['src/areas/cases/a.ts', "throw new Refusal('NOT_FOUND', '没有')", 0],
  ])
  walk(looseEnds, [
    ['src/store/a.ts', `// ${'FIX'}ME later`, 1],
    ['README.md', `${'TO'}DO write this`, 1],
    ['src/store/a.ts', `// ${'TO'}DO(until the page exists): link`, 0],
  ])
  walk(outsidePapers, [
    ['src/store/a.ts', '/** As said (corrections 13). */', 1],
    ['ARCHITECTURE.md', 'see design.md', 1],
    ['src/store/a.ts', '/** The decision stands, the issue is closed. */', 0],
  ])
  walk(fileNames, [
    ['src/store/TwoWords.ts', '', 1],
    ['src/store/_draft.ts', '', 1],
    ['src/store/string-utils.ts', '', 1],
    ['src/common/a.ts', '', 1],
    ['src/store/two-words.test.ts', '', 0],
    ['src/store/migrations/001-core.sql', '', 0],
    ['src/standard/pension/deemed-service.dataset.ts', '', 0],
    ['README.zh-CN.md', '', 0],
  ])
  walk(clauseKeys, [
    ['src/law/a.ts', "zz27('五(五)3')", 0],
    ['src/law/a.ts', "zz27('五(五)33')", 1],
  ])
})

describe('rule SQL', () => {
  const refused = [
    'select a / 2',
    'select round(a)',
    'select avg(a)',
    "select a similar to 'b'",
    "select a ~ 'b'",
    "select regexp_matches(a, 'b')",
    'select a::date',
    'select now()',
    'select current_date',
    'select distinct on (a) a',
    'select a qualify b = 1',
    'select a group by all',
    'select any_value(a)',
    'select string_agg(a)',
    'select a order by b',
    'select row_number() over (partition by a order by b nulls last, c desc)',
    'select a from b order by c limit 1',
  ]
  for (const sql of refused) test(`refuses ${sql}`, () => assert.equal(lintSql(sql).length, 1))
  const passed = [
    "select a from b where c = '2024/01' -- x / y",
    'select row_number() over (order by coalesce(b, c) desc nulls last, d nulls first) from e',
    'select sum(a) over (order by b nulls last rows between 1 preceding and current row)',
    'select whole_div(a, 2), cast(b as date), $as_of',
  ]
  for (const sql of passed) test(`passes ${sql}`, () => assert.deepEqual(lintSql(sql), []))

  const rule = { id: 'PEN-99', basis: [{}], sql: 'select 1' } as unknown as Rule
  const table = (results: string) => ({
    rule: 'PEN-99',
    base: {},
    columns: {},
    table: `结果  说明\n${results
      .split('')
      .map((sign) => `${sign === '+' ? '命中' : '放过'}  甲`)
      .join('\n')}`,
  })
  test('a rule shows two hits and two look-alikes', () => {
    assert.deepEqual(ruleGrounds(treeOf({}), [rule], [table('++--')]), [])
    assert.equal(ruleGrounds(treeOf({}), [rule], [table('+--')]).length, 1)
    assert.equal(ruleGrounds(treeOf({}), [rule], [table('++-')]).length, 1)
  })
  test('a rule has a basis, one id, and no strange examples', () => {
    assert.equal(ruleGrounds(treeOf({}), [{ ...rule, basis: [] }], [table('++--')]).length, 1)
    assert.equal(ruleGrounds(treeOf({}), [rule, rule], [table('++--')]).length, 2)
    assert.equal(ruleGrounds(treeOf({}), [rule], [table('++--'), { ...table('+'), rule: 'PEN-98' }]).length, 1)
  })
  test('a complaint names the rule', () => {
    assert.match(ruleSql(treeOf({}), [{ ...rule, sql: 'select now()' }])[0]?.says ?? '', /^PEN-99: now\(/)
  })
})

describe('sizes', () => {
  const lines = (count: number): string => Array.from({ length: count }, (_, at) => `const v${at} = ${at}`).join('\n')
  const body = (count: number): string => `const work = async (): Promise<void> => {\n${lines(count)}\n}\n`
  walk(
    (repository) => sizes(repository, new Map()),
    [
      ['src/store/a.ts', lines(300), 0],
      ['src/store/a.ts', lines(301), 1],
      ['src/areas/pension/rules/a.rule.ts', lines(101), 1],
      ['src/areas/pension/rules/a.examples.ts', lines(900), 0],
      ['src/store/a.ts', body(58), 0],
      ['src/store/a.ts', body(60), 1],
      ['src/store/a.ts', `export class A {\n  get work(): number {\n${lines(60)}\n  }\n}`, 1],
      ['src/store/a.ts', `for (const a of work(b)) {\n${lines(60)}\n}`, 0],
      ['src/store/a.test.ts', `describe('a', () => {\n${lines(60)}\n})`, 0],
    ],
  )
  const long = treeOf({ 'src/store/a.ts': lines(310), 'src/store/b.ts': body(70) })
  const listed = (text: string): Complaint[] => sizes(long, readAllowed(text))
  test('the allow-list lets through what it names, at most as long', () => {
    assert.equal(listed('# words\n\nsrc/store/a.ts 310\nsrc/store/b.ts#work 72\n').length, 0)
    assert.equal(listed('src/store/a.ts 309\nsrc/store/b.ts#work 72').length, 1)
  })
  test('what has become short enough must leave the list', () => {
    const says = listed('src/store/a.ts 310\nsrc/store/b.ts#work 72\nsrc/store/c.ts 400').map(({ says }) => says)
    assert.deepEqual(says, ['src/store/c.ts is within its limit now: take it off the list'])
  })
})

describe('documents', () => {
  walk(glossaryClauses, [
    ['GLOSSARY.md', '| 规则 | `rule` | 十一(七)、五(五)3 | |', 0],
    ['GLOSSARY.md', '| 规则 | `rule` | 十九(七) | |', 1],
    ['GLOSSARY.md', '| 中文 | 代码用词 | 条款 | 说明 |\n|---|---|---|---|\n| 规则 | `rule` | — | |', 0],
  ])
  const commands = [{ name: 'intake' }, { name: 'city generate' }, { name: 'new', hidden: true }]
  const readme = (text: string): Complaint[] =>
    readmeCommands(treeOf({ 'README.md': text, 'README.zh-CN.md': text }), commands)
  test('every command is described, and no other', () => {
    assert.deepEqual(readme('npx --no shejian intake a.csv\nnpx --no shejian city generate --out b'), [])
    assert.equal(readme('npx --no shejian intake a.csv').length, 2)
    assert.equal(readme('npx --no shejian intake\nnpx --no shejian city generate\nnpx --no shejian fly').length, 2)
  })
})
