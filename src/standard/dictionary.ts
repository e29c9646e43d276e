/** 数据字典: the standard for people, as Markdown (one page an area and an index) and as one printable HTML page. */
import { citeBasis } from '#law/basis.ts'
import { areaTitle } from './area-order.ts'
import type { Dataset, Field } from './define-dataset.ts'
import { personalKinds } from './define-dataset.ts'
import { kinds } from './kinds.ts'
import { periodTitles } from './schemas.ts'

export const dictionaryTitle = '社会保险基金监督数据字典'

export const headings = [
  '英文名',
  '中文名',
  '类型',
  '单位',
  '必填',
  '代码',
  'LB',
  '医保',
  '个人信息',
  '校验',
  '说明',
] as const

const labelOf = (dataset: Dataset, name: string): string => dataset.fields[name]?.label ?? name

const typeOf = (field: Field): string => {
  const bounds = [
    field.min !== undefined ? `≥ ${field.min}` : '',
    field.max !== undefined ? `≤ ${field.max}${kinds[field.kind].table.type === 'string' ? ' 字符' : ''}` : '',
  ].filter(Boolean)
  return [kinds[field.kind].label, ...bounds].join(' ')
}

/** The cells of one field, in the order of `headings`. */
export const fieldCells = (dataset: Dataset, name: string): string[] => {
  const field = dataset.fields[name] as Field
  const checks = (dataset.checks ?? []).filter((check) => check.field === name).map((check) => check.message)
  const aliases = field.aliases ? `列名也可写:${field.aliases.join('、')}` : ''
  return [
    name,
    field.label,
    typeOf(field),
    kinds[field.kind].unit ?? '',
    field.required ? '是' : '',
    Object.entries(field.codes ?? {})
      .map(([value, label]) => `${value} ${label}`)
      .join(';'),
    field.lb ?? '',
    field.nhsa ?? '',
    personalKinds.has(field.kind) ? '是' : '',
    checks.join(';'),
    [field.note ?? '', aliases].filter(Boolean).join('。'),
  ]
}

/** What stands above a dataset's table: heading and value. */
export const factsOf = (dataset: Dataset): [string, string][] => [
  ['编号', dataset.id],
  ['依据', dataset.basis.map(citeBasis).join(';')],
  [
    dataset.kind === 'feed' ? '报送单位' : '来源',
    dataset.kind === 'feed' ? dataset.owner : `${dataset.owner}(平台内部,不接收文件)`,
  ],
  ['周期', periodTitles[dataset.period]],
  ['键', `${labelOf(dataset, dataset.key)}(${dataset.key})`],
  ['唯一性', dataset.naturalKey.map((name) => `${labelOf(dataset, name)}(${name})`).join(' + ')],
  ...(dataset.monthOf
    ? [['所属月', `${labelOf(dataset, dataset.monthOf)}(${dataset.monthOf})`] as [string, string]]
    : []),
  ...(dataset.district
    ? [['管辖', `${labelOf(dataset, dataset.district)}(${dataset.district})`] as [string, string]]
    : []),
]

export const preface = [
  '列名可用英文名、中文名、LB 代码或医保名中的任一种,不分大小写。',
  '金额以元填写,最多两位小数;日期写作 2024-03-05,年月写作 2024-03;代码填代码值或名称均可。',
  '标为「个人信息」的列只在保管库中留存原值,数据表里存放的是代号。',
]

const byArea = (datasets: Iterable<Dataset>): Map<string, Dataset[]> => Map.groupBy(datasets, (dataset) => dataset.area)

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\r?\n/g, ' ')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

const datasetMarkdown = (dataset: Dataset): string =>
  [
    `## ${dataset.title}`,
    '',
    ...factsOf(dataset).map(([heading, value]) => `- ${heading}:${value}`),
    '',
    row(headings),
    row(headings.map(() => '---')),
    ...dataset.fieldNames.map((name) => row(fieldCells(dataset, name))),
    '',
  ].join('\n')

const indexMarkdown = (areas: ReadonlyMap<string, readonly Dataset[]>): string =>
  [
    `# ${dictionaryTitle}`,
    '',
    ...preface.map((line) => `- ${line}`),
    '',
    ...[...areas].flatMap(([area, members]) => [
      `## [${areaTitle(area)}](${area}.md)`,
      '',
      row(['编号', '中文名', '报送单位', '周期', '列数']),
      row(['---', '---', '---', '---', '---']),
      ...members.map((dataset) =>
        row([
          dataset.id,
          dataset.title,
          dataset.kind === 'feed' ? dataset.owner : '平台内部',
          periodTitles[dataset.period],
          String(dataset.fieldNames.length),
        ]),
      ),
      '',
    ]),
  ].join('\n')

/** File name → Markdown: `index.md` and one page an area. */
export const dictionaryMarkdown = (datasets: Iterable<Dataset>): ReadonlyMap<string, string> => {
  const areas = byArea(datasets)
  const pages = [...areas].map(([area, members]): [string, string] => [
    `${area}.md`,
    `# ${areaTitle(area)}\n\n${members.map(datasetMarkdown).join('\n')}`,
  ])
  return new Map([['index.md', indexMarkdown(areas)], ...pages])
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const style = `
:root { color-scheme: light }
body { font: 14px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", SimSun, sans-serif; margin: 0 auto; max-width: 1280px; padding: 24px; color: #1f2328; background: #fff }
h1 { font-size: 26px } h2 { font-size: 20px; margin: 40px 0 8px; border-bottom: 2px solid #1f4e79; color: #1f4e79 } h3 { font-size: 17px; margin: 28px 0 6px }
a { color: #0b5394; text-decoration: none } a:hover, a:focus { text-decoration: underline }
nav ul { columns: 3 260px; padding-left: 20px } nav h2 { font-size: 15px; margin: 12px 0 2px; border: 0 }
dl { display: grid; grid-template-columns: 72px 1fr; gap: 2px 12px; margin: 0 0 8px } dt { color: #57606a } dd { margin: 0 }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: 12.5px } th, td { border: 1px solid #c8ccd1; padding: 3px 6px; text-align: left; vertical-align: top }
th { background: #ddebf7; white-space: nowrap } td.required { font-weight: 600 } td:first-child { font-family: Consolas, "DejaVu Sans Mono", monospace }
td.label { min-width: 7em } td.type { min-width: 5.5em } td.codes, td.note { min-width: 10em; overflow-wrap: anywhere } td.personal { color: #a40e26 }
@page { size: A4 landscape; margin: 12mm }
@media print {
  body { font-size: 9pt; line-height: 1.35; max-width: none; padding: 0 } table { font-size: 7.5pt } th, td { padding: 1px 4px } .wide { overflow: visible }
  thead { display: table-header-group } tr, dl, h3 { break-inside: avoid } h2, h3 { break-after: avoid } section.area { break-before: page } a { color: inherit }
}`

const classes: Readonly<Record<number, string>> = {
  1: 'label',
  2: 'type',
  5: 'codes',
  8: 'personal',
  9: 'note',
  10: 'note',
}

const fieldHtml = (cells: readonly string[], required: boolean, used: readonly number[]): string => {
  const shown = used.map((index) => {
    const names = [classes[index] ?? '', index === 1 && required ? 'required' : ''].filter(Boolean).join(' ')
    return `<td${names ? ` class="${names}"` : ''}>${escaped(cells[index] ?? '')}</td>`
  })
  return `<tr>${shown.join('')}</tr>`
}

/** A column that is empty for the whole dataset is left out, so that the others have the width of the paper. */
const datasetHtml = (dataset: Dataset): string => {
  const rows = dataset.fieldNames.map((name) => fieldCells(dataset, name))
  const used = [...headings.keys()].filter((index) => rows.some((cells) => cells[index] !== ''))
  const facts = factsOf(dataset).map(([heading, value]) => `<dt>${heading}</dt><dd>${escaped(value)}</dd>`)
  const body = rows.map((cells, index) =>
    fieldHtml(cells, dataset.fields[dataset.fieldNames[index] ?? '']?.required === true, used),
  )
  return `<section id="${dataset.id}">
<h3>${escaped(dataset.title)}</h3>
<dl>${facts.join('')}</dl>
<div class="wide"><table><thead><tr>${used.map((index) => `<th scope="col">${headings[index]}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>
</section>`
}

/** One self-contained page: no script, no font, nothing fetched. */
export const dictionaryHtml = (datasets: Iterable<Dataset>): string => {
  const areas = byArea(datasets)
  const total = [...areas.values()].flat()
  const fields = total.reduce((sum, dataset) => sum + dataset.fieldNames.length, 0)
  const contents = [...areas].map(
    ([area, members]) =>
      `<h2><a href="#area-${area}">${escaped(areaTitle(area))}</a></h2><ul>${members
        .map((dataset) => `<li><a href="#${dataset.id}">${escaped(dataset.title)}</a></li>`)
        .join('')}</ul>`,
  )
  const chapters = [...areas].map(
    ([area, members]) =>
      `<section class="area" id="area-${area}"><h2>${escaped(areaTitle(area))}</h2>\n${members.map(datasetHtml).join('\n')}\n</section>`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${dictionaryTitle}</title>
<style>${style}
</style>
</head>
<body>
<h1>${dictionaryTitle}</h1>
<p>共 ${total.length} 个数据集,${fields} 列。</p>
<ul>${preface.map((line) => `<li>${line}</li>`).join('')}</ul>
<nav aria-label="目录">${contents.join('\n')}</nav>
<main>
${chapters.join('\n')}
</main>
</body>
</html>
`
}
