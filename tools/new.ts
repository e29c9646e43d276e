/**
 * `npm run new dataset|rule|step|route|page …`: the texts of a new file in house form and of the test that fails until the file says
 * something. Nothing is written here; cli/repository.ts writes, and refuses to overwrite.
 */
import { clauseOf } from '#law/clauses.ts'
import { type NewFile, type NewFiles, usage } from './new-forms.ts'
import { newPage, newRoute } from './new-page.ts'

interface Named {
  readonly area: string
  readonly file: string
  /** paidTwice */
  readonly symbol: string
  /** paid_twice */
  readonly snake: string
  readonly title: string
  readonly clause: string
}

const namedBy = (place: string | undefined, title: string | undefined, clause: string | undefined): Named => {
  const match = /^([a-z]+(?:-[a-z]+)*)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(place ?? '')
  if (!match) throw usage(`「${place ?? ''}」应写成 领域/kebab-name`)
  const [, area = '', file = ''] = match
  if (!title) throw usage('请写中文名')
  if (title.includes("'")) throw usage('中文名里不能有引号')
  if (!clause || !clauseOf(clause)) throw usage(`通知里没有「${clause ?? ''}」这一条,请写条款号,如 五(五)3`)
  return {
    area,
    file,
    symbol: file.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    snake: file.replaceAll('-', '_'),
    title,
    clause,
  }
}

const newDataset = ([place, title, clause]: readonly string[]): NewFiles => {
  const { area, file, symbol, snake, ...named } = namedBy(place, title, clause)
  const path = `src/standard/${area}/${file}.dataset.ts`
  const text = `/** ${named.title}: one row for each … (say what one row is, and who knows it first). */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset } from '../define-dataset.ts'
import { inOrder, personFields } from '../fields.ts'

export const ${symbol} = defineDataset({
  id: '${snake}',
  title: '${named.title}',
  basis: [zz27('${named.clause}')],
  area: '${area}',
  owner: '社会保险经办机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['record_no'],
  fields: {
    record_no: code('记录编号', { required: true, max: 40 }),
    ...personFields,
    from_on: date('开始日期', { required: true }),
    to_on: date('结束日期'),
  },
  checks: [inOrder('from_on', 'to_on', '结束日期早于开始日期,请核对')],
})
`
  const test = `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datasets } from '../registry.ts'
import { ${symbol} } from './${file}.dataset.ts'

test('${named.title} is part of the standard', () => {
  assert.equal(datasets.get('${snake}'), ${symbol})
})

test('${named.title} has a field beside those that every new dataset begins with', () => {
  const begun = ['record_no', 'person_id', 'person_name', 'from_on', 'to_on']
  assert.notDeepEqual(${symbol}.fieldNames, begun)
})
`
  return {
    files: [
      { path, text },
      { path: path.replace(/\.ts$/, '.test.ts'), text: test },
    ],
    next: [
      `在 ${path} 写清一行是什么、谁报送、字段与代码(LB、国家医保局代码作 lb、nhsa),行内校验写进 checks`,
      `把 ${symbol} 加进 src/standard/registry-b.ts 或 registry-c.ts 的名单`,
      '新词加进 GLOSSARY.md;样本城市写出它(city/),规则才有数据可查',
      'npm test -- --only dataset',
    ],
  }
}

const ruleText = (id: string, { symbol, title, clause }: Named): string => `/**
 * ${id} ${title}. Say here what the notice forbids, which lawful case looks the same, and how the select tells them apart.
 */
import { zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const ${symbol} = defineRule({
  id: '${id}',
  version: 1,
  name: '${title}',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('${clause}')],
  params: {},
  reads: { pay: 'pension_payment' },
  sql: \`
    select
      pay.person_id, pay.for_month, pay.scheme,
      pay.for_month as found_on,
      pay.agency_district as district,
      pay.amount_fen as at_risk_fen,
      pay.row_ref as pay_ref
    from pension_payment pay
    where false\`,
  innocent: ['款项已退票、冲销或追回'],
  next: '经办机构核实;属实的,依条款处理。',
  says: '{for_month} 的待遇……',
})
`

const examplesText = (id: string, { symbol }: Named): string => `import { examples } from '#screening/examples.ts'

export const ${symbol}Examples = examples({
  rule: '${id}',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      person_name: 1,
      scheme: '110',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-04-15',
      amount_fen: '3000.00',
      status: 'paid',
      agency_district: '410102',
    },
  },
  columns: {
    发放月: 'pension_payment.for_month',
    状态: 'pension_payment.status',
  },
  table: \`
    发放月   状态      结果  金额     说明
    2024-04  paid      命中  3000.00  说明为什么命中
    2024-05  paid      命中  3000.00  边界:刚好越线
    2024-04  returned  放过  -        形似而合法:已退票
    2024-04  reversed  放过  -        形似而合法:已冲销
  \`,
})
`

const newRule = ([place, id, title, clause]: readonly string[]): NewFiles => {
  if (!/^[A-Z]{3}-\d{2}$/.test(id ?? '')) throw usage('规则编号应形如 PEN-21:三个大写字母、两位数字,一经使用永不改变')
  const named = namedBy(place, title, clause)
  const { area, file, symbol } = named
  const folder = `src/areas/${area}`
  return {
    files: [
      { path: `${folder}/rules/${file}.rule.ts`, text: ruleText(id as string, named) },
      { path: `${folder}/rules/${file}.examples.ts`, text: examplesText(id as string, named) },
    ],
    next: [
      `先写例表 ${folder}/rules/${file}.examples.ts:边界两侧、跨年、每一种形似而合法的情形各一行`,
      `再写 ${folder}/rules/${file}.rule.ts 的 sql,直到例表两个引擎都通过;法定数字放进 params(有期值,带依据)`,
      `把 ${symbol} 和 ${symbol}Examples 加进 ${folder}/index.ts 的 rules 与 exampleTables`,
      `样本城市埋入至少三例违规和各种貌似违规(city/plant/),用 score 核对`,
      'npm test -- --only rule-examples',
    ],
  }
}

const stepText = ({ area, file, symbol, snake, title, clause }: Named): string => {
  const input = `${symbol.charAt(0).toUpperCase()}${symbol.slice(1)}Input`
  return `/** ${title}: say here from which state to which, and what makes it lawful. */
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { defineStep } from '#workflow/take.ts'

export interface ${input} {
  readonly id: string
}

export const ${symbol} = defineStep({
  name: '${file}',
  label: '${title}',
  basis: [zz27('${clause}')],
  secondPerson: { notNeeded: '说明为什么一个人就可以办' },
  async apply(input: ${input}, { client, at }) {
    // The old state is flipped first: zero rows changed means that it was done already, or that it may not be done now.
    const flipped = await client.query(
      \`update ${area.replaceAll('-', '_')}.${snake} set state = 'done', done_at = $2 where id = $1 and state = 'open'\`,
      [input.id, at],
    )
    if (flipped.rowCount === 0) throw new Refusal('STEP_CONFLICT', \`「\${input.id}」已不在可办「${title}」的状态\`)
    return { subject: { kind: '${snake}', id: input.id }, payload: {}, result: input.id }
  },
})
`
}

const stepTestText = ({ file, symbol, title }: Named): string => `import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { take } from '#workflow/take.ts'
import { freshOpenDatabase } from '../../../../test/postgres.ts'
import { ${symbol} } from './${file}.step.ts'

let opened: Awaited<ReturnType<typeof freshOpenDatabase>>
before(async () => {
  opened = await freshOpenDatabase()
})
after(() => opened.close())

test('${title}: done once, and recorded as one event', async () => {
  assert.equal(await take(opened.database, ${symbol}, { id: '1' }, { actor: 'os:test', idempotencyKey: 'a' }), '1')
  assert.equal(
    await take(opened.database, ${symbol}, { id: '1' }, { actor: 'os:test', idempotencyKey: 'a' }),
    'already-taken',
  )
})

test('${title}: may not be done from another state', async () => {
  await assert.rejects(take(opened.database, ${symbol}, { id: '2' }, { actor: 'os:test' }), { code: 'STEP_CONFLICT' })
})
`

const newStep = ([place, title, clause]: readonly string[]): NewFiles => {
  const named = namedBy(place, title, clause)
  const { area, file, symbol } = named
  const path = `src/areas/${area}/steps/${file}.step.ts`
  return {
    files: [
      { path, text: stepText(named) },
      { path: path.replace(/\.ts$/, '.test.ts'), text: stepTestText(named) },
    ],
    next: [
      `写 ${path}:从什么状态到什么状态、改哪张表、是否要第二人`,
      '表写进 src/store/migrations/ 的下一个编号,只增不改;权限在 src/store/database.ts 的 grants',
      `在 ${path.replace(/\.ts$/, '.test.ts')} 先造出要办的一条,再试「可以办」与「不可以办」`,
      `由命令、页面或定时任务经 take 调用 ${symbol}`,
      `npm test -- --only ${file}`,
    ],
  }
}

/**
 * The files of a new dataset, rule, step, route or page.
 * @param words ['rule', 'pension/paid-twice', 'PEN-21', '同月重复发放', '五(五)3']
 * @throws Refusal USAGE with the forms.
 */
export const newFiles = ([kind, ...words]: readonly string[]): NewFiles => {
  switch (kind) {
    case 'dataset':
      return newDataset(words)
    case 'rule':
      return newRule(words)
    case 'step':
      return newStep(words)
    case 'route':
      return newRoute(words)
    case 'page':
      return newPage(words)
    default:
      throw usage(kind ? `不会新建「${kind}」` : '请写要新建什么')
  }
}

/** Paths and texts alone. @throws Refusal USAGE as `newFiles` does. */
export const newFile = (words: readonly string[]): readonly NewFile[] => newFiles(words).files
