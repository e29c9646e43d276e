/**
 * What is derived from the code, so that it cannot tell another story: the catalogue of rules, the register of refusal
 * codes and the OpenAPI document under docs/, and the types of the page's client. `node tools/generate.ts` writes them;
 * with --check it says which are out of date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exampleTables, rules } from '#areas/rules.ts'
import { routes } from '#http/routes.ts'
import { refusalCodes } from '#kernel/refusal-codes.ts'
import { citeBasis } from '#law/basis.ts'
import type { Dated, Scalar } from '#law/dated.ts'
import { type Rule, stops } from '#screening/define-rule.ts'
import { casesOf } from '#screening/examples.ts'
import { datasets } from '#standard/registry.ts'
import { clientFiles } from './generate-client.ts'

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

export interface Generated {
  readonly path: string
  readonly text: string
}

const actWords = { alert: '预警', lead: '线索' } as const

const actOf = ({ act }: Rule): string => {
  if (act.kind !== 'hold') return actWords[act.kind]
  const stop = stops[act.stop]
  return `拦停:${stop.label},由${stop.executor}执行(${citeBasis(act.basis)})`
}

const paramLine = (name: string, param: Dated | Scalar): string => {
  if (param.kind === 'scalar') return `  - \`${name}\` = ${param.value} ${param.unit}(${citeBasis(param.basis)})`
  const sources = [...new Set(param.values.map(({ basis }) => citeBasis(basis)))]
  return `  - \`${name}\`:有期值 ${param.values.length} 个,单位 ${param.unit}(${sources.slice(0, 4).join(';')}${sources.length > 4 ? ' 等' : ''})`
}

const ruleText = (rule: Rule): string => {
  const cases = exampleTables.filter((table) => table.rule === rule.id).flatMap(casesOf)
  const hits = cases.filter(({ hit }) => hit).length
  const params = Object.entries(rule.params).map(([name, param]) => paramLine(name, param))
  return [
    `## ${rule.id} ${rule.name}`,
    '',
    `- 第 ${rule.version} 版;${actOf(rule)}`,
    `- 依据:${rule.basis.map(citeBasis).join('、')}`,
    `- 所用数据:${[...new Set(Object.values(rule.reads))].map((id) => `${datasets.get(id)?.title ?? id}(\`${id}\`)`).join('、')}`,
    ...(params.length > 0 ? ['- 参数:', ...params] : []),
    `- 例:命中 ${hits} 行,放过 ${cases.length - hits} 行`,
    '- 有下列情形之一的,不构成问题:',
    ...rule.innocent.map((reason) => `  - ${reason}`),
    `- 下一步:${rule.next}`,
  ].join('\n')
}

const notice = '<!-- 由 tools/generate.ts 写出,不要手改:npm run check -- --write -->'

const rulesDocument = (): string =>
  [
    notice,
    '',
    '# 规则目录',
    '',
    `现行规则 ${rules.length} 条。命中只是疑点,是否违规由人核查后认定。`,
    '',
    ...rules.map(ruleText).flatMap((text) => [text, '']),
  ]
    .join('\n')
    .trimEnd()

const codesDocument = (): string =>
  [
    notice,
    '',
    '# 拒绝代码',
    '',
    '代码是公开的、永久的:说明文字可以改,代码的含义不改。退出码 1 为被拒绝,2 为用法不对。',
    '',
    '| 代码 | 含义 | 退出码 | HTTP |',
    '|---|---|---|---|',
    ...Object.entries(refusalCodes).map(
      ([code, { title, exit, http }]) => `| \`${code}\` | ${title} | ${exit} | ${http} |`,
    ),
  ].join('\n')

/** Path and text of everything generated. */
export const generated = (): readonly Generated[] => [
  { path: 'docs/rules.md', text: `${rulesDocument()}\n` },
  { path: 'docs/refusal-codes.md', text: `${codesDocument()}\n` },
  ...clientFiles(routes),
]

/** Paths whose file is not what the code gives now. */
export const stale = (root: string, files: readonly Generated[] = generated()): string[] =>
  files
    .filter(({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
    .map(({ path }) => path)

export const writeGenerated = (root: string = projectRoot, files: readonly Generated[] = generated()): void => {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const old = stale(projectRoot)
  if (!process.argv.includes('--check')) writeGenerated()
  else {
    for (const path of old) console.log(`${path} 已过时:npm run check -- --write`)
    process.exitCode = old.length > 0 ? 1 : 0
  }
}
