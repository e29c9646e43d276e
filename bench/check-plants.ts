/**
 * Rules against the planted truth without intake or PostgreSQL, for whoever writes a rule or its plant:
 * `node bench/check-plants.ts --rules MED-04,MED-05|all [--people 6000] [--months 12] [--seed 7]`.
 * Raises the city in memory, gives personal values surrogates, runs the rules in DuckDB and compares. The platform's own
 * datasets stay empty, so what COL-04 finds in the register of numbers is missed here.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rules as allRules } from '#areas/rules.ts'
import { raiseCity, stagedOf } from '#city/raise.ts'
import { type City, closeCity, openCity } from '#city/session.ts'
import type { Expected } from '#city/staged.ts'
import { lastDay, monthOf, parseMonth } from '#kernel/month.ts'
import { compileRule } from '#screening/compile.ts'
import type { Rule } from '#screening/define-rule.ts'
import type { Cell, Line } from '#screening/engine.ts'
import { identityOf } from '#screening/findings.ts'
import { columnsOf } from '#standard/columns.ts'
import type { Dataset } from '#standard/define-dataset.ts'
import { datasetOf } from '#standard/registry.ts'
import { eachPart, surrogateMacros } from './as-read.ts'

/** The dataset's rows as a rule sees them: table visible.<id>. */
const load = async (city: City, dataset: Dataset, staged: Expected): Promise<void> => {
  const { duck } = city
  const columns = columnsOf(dataset).map(({ name, duck: type }) => `${name} ${type}`)
  await duck.exec(`create table visible.${dataset.id} (${columns.join(', ')}, row_ref bigint)`)
  let taken = 0
  await eachPart(city, dataset, staged, async (select) => {
    await duck.exec(`insert into visible.${dataset.id} select *, 4294967296 + row_no as row_ref from (${select})`)
    const [counted] = await duck.rows<{ n: bigint }>(`select count(*) as n from visible.${dataset.id}`)
    const before = taken
    taken = Number(counted?.n ?? 0)
    return taken - before
  })
}

interface Told {
  readonly key: string
  readonly amount: string | null
  readonly line: string
}

const cellText = (cell: Cell | undefined): string | null => (cell === null || cell === undefined ? null : String(cell))

const keyOf = (subject: readonly (string | null)[], grain: readonly (string | null)[]): string =>
  JSON.stringify([subject, grain])

const plantedOf = async (city: City, rule: Rule): Promise<Told[]> => {
  const subjects = rule.cut.map((column, index) => {
    const kind = identityOf(rule, column)
    const raw = `json_extract_string(subject, '$.${column}')`
    return `${kind ? `surrogate('${kind}', ${raw})::varchar` : raw} as s${index}`
  })
  const grains = rule.grain.map((column, index) => `json_extract_string(grain, '$.${column}') as g${index}`)
  const rows = await city.duck.rows<Record<string, string | null>>(
    `select ${[...subjects, ...grains].map((sql) => `${sql}, `).join('')}amount_fen, subject::varchar || ' ' || grain::varchar || ' ' || coalesce(claims, '') as line from truth where rule = '${rule.id}' and kind = 'violation'`,
  )
  return rows.map((row) => ({
    key: keyOf(
      rule.cut.map((_, index) => row[`s${index}`] ?? null),
      rule.grain.map((_, index) => row[`g${index}`] ?? null),
    ),
    amount: row.amount_fen ?? null,
    line: row.line ?? '',
  }))
}

const foundBy = (rule: Rule, lines: readonly Line[]): Map<string, { amount: bigint; line: Line }> => {
  const found = new Map<string, { amount: bigint; line: Line }>()
  for (const line of lines) {
    const key = keyOf(
      rule.cut.map((column) => cellText(line[column])),
      rule.grain.map((column) => cellText(line[column])),
    )
    const amount = (found.get(key)?.amount ?? 0n) + BigInt(String(line.at_risk_fen ?? 0))
    found.set(key, { amount, line: found.get(key)?.line ?? line })
  }
  return found
}

const showLine = (line: Line): string =>
  JSON.stringify(line, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))

/** Who the planted persons behind an extra finding are, where its subject is a person. */
const castOf = async (city: City, line: Line): Promise<string> => {
  if (line.person_id === undefined || line.person_id === null) return ''
  const [who] = await city.duck.rows<{ t: string }>(
    `select concat_ws(' ', 'pid', pid, seg, rule, variant, 'slot', slot) as t from p where surrogate('person_number', id) = ${line.person_id}`,
  )
  return who?.t ?? ''
}

const { values } = parseArgs({
  options: {
    rules: { type: 'string', default: 'all' },
    people: { type: 'string', default: '6000' },
    months: { type: 'string', default: '12' },
    seed: { type: 'string', default: '7' },
    show: { type: 'string', default: '3' },
  },
})
const wanted = values.rules === 'all' ? allRules : allRules.filter(({ id }) => values.rules.split(',').includes(id))
const out = await mkdtemp(join(tmpdir(), 'shejian-city-'))
const city = await openCity({
  people: Number(values.people),
  months: Number(values.months),
  seed: Number(values.seed),
  out,
  firstMonth: parseMonth('2024-01'),
})
try {
  const told = stagedOf(city, await raiseCity(city))
  for (const sql of surrogateMacros()) await city.duck.exec(sql)
  const read = [...new Set(wanted.flatMap((rule) => Object.values(rule.reads)))].map(datasetOf)
  let last = `${city.lastMonth}-01`
  for (const dataset of read) {
    await load(city, dataset, told(dataset))
    if (!dataset.monthOf) continue
    const [row] = await city.duck.rows<{ last: string | null }>(
      `select max(row_month) as last from visible.${dataset.id}`,
    )
    if (row?.last && row.last > last) last = row.last
  }
  const asOf = lastDay(monthOf(last))
  console.log(`评价日 ${asOf}`)
  let wrong = 0
  for (const rule of wanted) {
    const started = process.hrtime.bigint()
    const lines = await city.duck.rows<Record<string, Cell>>(compileRule(rule, { asOf }, false))
    const milliseconds = Number((process.hrtime.bigint() - started) / 1_000_000n)
    const planted = await plantedOf(city, rule)
    const found = foundBy(rule, lines)
    const keys = new Set(planted.map(({ key }) => key))
    const missed = planted.filter(({ key }) => !found.has(key))
    const extra = [...found].filter(([key]) => !keys.has(key))
    const differs = planted.filter(({ key, amount }) => {
      const hit = found.get(key)
      return hit !== undefined && amount !== null && BigInt(amount) !== hit.amount
    })
    if (missed.length + extra.length + differs.length > 0) wrong += 1
    console.log(
      `${rule.id} planted ${planted.length} found ${found.size} missed ${missed.length} extra ${extra.length} amounts off ${differs.length} ${milliseconds} ms`,
    )
    const show = Number(values.show)
    for (const { line } of missed.slice(0, show)) console.log(`   missed ${line}`)
    for (const [, { line, amount }] of extra.slice(0, show))
      console.log(`   extra  ${amount} ${showLine(line)} ${await castOf(city, line)}`)
    for (const { line, amount, key } of differs.slice(0, show))
      console.log(`   amount ${amount} ≠ ${found.get(key)?.amount} ${line}`)
  }
  console.log(wrong === 0 ? '全部一致' : `${wrong} 条规则不一致`)
  process.exitCode = wrong === 0 ? 0 : 1
} finally {
  await closeCity(city)
  await rm(out, { recursive: true, force: true })
}
