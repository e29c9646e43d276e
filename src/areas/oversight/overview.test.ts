/** The figures of the overview against a count by hand, for many scopes, on the real tables. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { everything, findingsWithin, nothing, type Scope, Values } from '#access/scope.ts'
import type { Database } from '#store/database.ts'
import { freshOpenDatabase } from '../../../test/postgres.ts'
import { chapterOfRule } from './chapters.ts'
import { namesNone } from './findings-filter.ts'
import { seenWithin, tallyRuns, weeksShown } from './first-seen.ts'
import { readOverview } from './overview.ts'
import { smallestShown } from './suppression.ts'

let database: Database
let close: () => Promise<void>

const rules = ['PEN-01', 'PEN-06', 'MED-03', 'INJ-01', 'UNE-01', 'MAT-01', 'COL-05', 'GONE-1']
const districts = ['410102', '410105', '410122', null]
const schemes = ['110', '310', '410', null]

/** A small generator, so that every run has the same findings. */
const numbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const scopes: readonly Scope[] = [
  everything,
  { ...everything, authorities: ['hrss'] },
  { ...everything, authorities: ['nhsa'] },
  { ...everything, authorities: ['hrss'], districts: ['410102', '410122'] },
  { ...everything, authorities: ['nhsa'], schemes: ['310'] },
  { ...everything, authorities: ['hrss'], districts: ['410105'], schemes: ['110', '410'] },
  { ...everything, authorities: ['hrss'], organisation: 'ag', assignedOnly: true },
  nothing('ag'),
]

before(async () => {
  ;({ database, close } = await freshOpenDatabase())
  const { pool } = database
  await pool.query(
    `insert into access.organisation (id, kind, name, district, authorities, valid_from) values ('ag', 'agency', '经办', '410102', '{hrss}', '2020-01-01')`,
  )
  await pool.query(
    `insert into screening.run (id, started_at, finished_at, engine, as_of, rules, batch_ids) overriding system value values
      (1, '2025-12-01T08:00:00+08:00', '2025-12-01T08:05:00+08:00', 'duck', '2025-11-30', '{PEN-01,MED-03}', null),
      (2, '2026-06-14T23:30:00+08:00', '2026-06-14T23:31:00+08:00', 'duck', '2026-05-31', '{PEN-01}', null),
      (3, '2026-06-15T00:30:00+08:00', '2026-06-15T00:31:00+08:00', 'duck', '2026-05-31', '{PEN-01}', '{7}'),
      (4, '2026-06-30T08:00:00+08:00', null, 'duck', '2026-05-31', '{}', null)`,
  )
  const next = numbers(20)
  const findings = Array.from({ length: 600 }, (_, i) => {
    const decided = next(8) === 0
    return {
      fingerprint: `${i}`.padStart(64, 'f'),
      rule: rules[next(rules.length)],
      district: districts[next(4)],
      at_risk_fen: next(1_000_000),
      act: ['hold', 'alert', 'lead'][next(3)],
      state: next(4) === 0 ? 'no-longer-holds' : 'open',
      run: 1 + next(3),
      scheme: schemes[next(4)],
      authority: next(3) === 0 ? 'nhsa' : 'hrss',
      trial: next(2) === 0,
      stage: decided ? 'decided' : 'waiting',
      result: decided ? 'unfounded' : null,
      proposed_by: decided ? 'p-a' : null,
      confirmed_by: decided ? 'p-b' : null,
      assigned_organisation: next(5) === 0 ? 'ag' : null,
    }
  })
  await pool.query(
    `insert into screening.finding (fingerprint, rule, version, subject_kind, subject, grain, district, found_on, at_risk_fen, act, clauses, params, facts, evidence,
       state, first_run, changed_run, scheme, authority, trial, stage, result, proposed_by, confirmed_by, assigned_organisation)
     select fingerprint, rule, 1, 'person', '{}', '{}', district, '2026-01-01', at_risk_fen, act, '{}', '{}', '{}', '[]',
       state, run, run, scheme, authority, trial, stage, result, proposed_by, confirmed_by, assigned_organisation
     from jsonb_to_recordset($1::jsonb) as f(fingerprint text, rule text, district text, at_risk_fen bigint, act text, state text, run bigint, scheme text,
       authority text, trial boolean, stage text, result text, proposed_by text, confirmed_by text, assigned_organisation text)`,
    [JSON.stringify(findings)],
  )
  // Referred either way, one of them to both sides of the wall.
  await pool.query(
    `insert into access.referral (finding, from_authority, to_authority, document_no, by_person, at)
     select fingerprint, authority, case authority when 'hrss' then 'nhsa' else 'hrss' end, '移〔2026〕1号', 'p-a', '2026-06-20T08:00:00+08:00'
     from screening.finding where right(fingerprint, 1) = '7'`,
  )
})
after(() => close?.())

interface Counted {
  rule: string
  scheme: string | null
  district: string | null
  act: string
  trial: boolean
  first_run: bigint
  at_risk_fen: bigint
  is_active: boolean
}
const byHand = async (scope: Scope): Promise<Counted[]> => {
  const values = new Values()
  const { rows } = await database.pool.query<Counted>(
    `select f.* from screening.finding f where ${findingsWithin(scope, values)}`,
    values.list,
  )
  return rows
}
const sum = (rows: readonly Counted[]) => [
  rows.length,
  rows.reduce((total, { at_risk_fen }) => total + at_risk_fen, 0n).toString(),
]
const asOf = '2026-07-01'

test('every table adds up to what the scope lets one see, and each figure’s filter finds its rows', async () => {
  for (const scope of scopes) {
    const view = await readOverview(database, scope, asOf)
    const active = (await byHand(scope)).filter(({ is_active }) => is_active)
    assert.deepEqual([view.total.findings, view.total.atRiskFen], sum(active))
    assert.deepEqual([view.onTrial.findings, view.onTrial.atRiskFen], sum(active.filter(({ trial }) => trial)))
    for (const table of [view.byChapterAndScheme, view.byDistrict, view.byAct]) {
      assert.equal(
        table.reduce((total, { findings }) => total + Number(findings), 0),
        active.length,
      )
      for (const { findings, atRiskFen, filter } of table) {
        const found = active.filter(
          (row) =>
            (filter?.rule?.includes(row.rule) ?? true) &&
            (filter?.scheme?.includes(row.scheme ?? namesNone) ?? true) &&
            (filter?.district?.includes(row.district ?? namesNone) ?? true) &&
            (filter?.act?.includes(row.act) ?? true),
        )
        assert.deepEqual([findings, atRiskFen], sum(found), JSON.stringify(filter))
      }
    }
  }
})

test('property: counted runs within a scope are the findings within it, referrals and assignments included', async () => {
  await tallyRuns(database.pool)
  await Promise.all([tallyRuns(database.pool), tallyRuns(database.pool)])
  for (const scope of scopes) {
    const values = new Values()
    const { rows } = await database.pool.query<{ key: string; n: string }>(
      `select run || ' ' || rule as key, sum(findings)::text as n from (${seenWithin(scope, values)}) seen group by 1 order by 1`,
      values.list,
    )
    const hand = Map.groupBy(await byHand(scope), ({ first_run, rule }) => `${first_run} ${rule}`)
    assert.deepEqual(
      rows.map(({ key, n }) => [key, Number(n)]).sort(),
      [...hand].map(([key, group]) => [key, group.length]).sort(),
    )
  }
})

test('weeks begin on Shanghai’s Monday, reach half a year back, and are stacked by chapter', async () => {
  const { weeks, runs } = await readOverview(database, everything, asOf)
  assert.deepEqual([...new Set(weeks.map(({ week }) => week))], ['2026-06-08', '2026-06-15'], '2025年12月已在半年以前')
  const all = await byHand(everything)
  const inWeek = (week: string) =>
    weeks.filter((one) => one.week === week).reduce((total, one) => total + Number(one.findings), 0)
  assert.equal(inWeek('2026-06-08'), all.filter(({ first_run }) => first_run === 2n).length)
  assert.equal(inWeek('2026-06-15'), all.filter(({ first_run }) => first_run === 3n).length)
  assert.ok(
    weeks.some(({ chapter }) => chapter === '—'),
    '已撤下的规则也要数到',
  )
  assert.ok(weeksShown > 4)
  assert.deepEqual(
    runs.map(({ run, batches, added, finishedAt }) => [run, batches, added, finishedAt !== null]),
    [
      ['4', 0, 0, false],
      ['3', 1, all.filter(({ first_run }) => first_run === 3n).length, true],
      ['2', 0, all.filter(({ first_run }) => first_run === 2n).length, true],
      ['1', 0, all.filter(({ first_run }) => first_run === 1n).length, true],
    ],
  )
  assert.ok(weeks.every(({ chapter, filter }) => filter?.rule?.every((rule) => chapterOfRule(rule) === chapter)))
})

test('who sees sums only: no way to rows, no small number, the total still right', async () => {
  const summed: Scope = { ...everything, authorities: ['hrss'], districts: ['410105'], aggregatesOnly: true }
  const view = await readOverview(database, summed, asOf)
  const open = await readOverview(database, { ...summed, aggregatesOnly: false }, asOf)
  assert.equal(open.withheld, null)
  assert.match(view.withheld?.says ?? '', new RegExp(`少于 ${smallestShown} 件`))
  assert.equal(view.total.findings, open.total.findings)
  const figures = [view.total, ...view.byChapterAndScheme, ...view.byDistrict, ...view.byAct]
  assert.ok(figures.every(({ filter }) => filter === null))
  assert.ok(view.weeks.every(({ filter }) => filter === null))
  assert.ok(view.runs.every(({ added }) => added === null))
  assert.ok(
    open.byChapterAndScheme.some(({ findings }) => Number(findings) < smallestShown),
    '样本里须有小数',
  )
  for (const { findings, atRiskFen, isWithheld } of [
    ...figures,
    ...view.weeks.map((one) => ({ ...one, atRiskFen: null })),
  ]) {
    assert.ok(findings === null || findings === 0 || findings >= smallestShown)
    if (isWithheld) assert.deepEqual([findings, atRiskFen], [null, null])
  }
  assert.ok(open.byChapterAndScheme.every(({ filter }) => filter?.rule?.length))
  assert.ok(!JSON.stringify(view).includes('PEN-06'), '不因规则编号露出小数')
})

test('who may see nothing sees nothing', async () => {
  const view = await readOverview(database, nothing('ag'), asOf)
  assert.deepEqual(
    [view.total.findings, view.byDistrict, view.weeks, view.feeds, view.notScreened],
    [0, [], [], [], []],
  )
})

const batch = (id: number, dataset: string, receivedAt: string, lastMonth: string | null, status = 'committed') =>
  database.pool.query(
    `with b as (insert into intake.batch (id, public_id, dataset, source, file_name, status, rows_in, rows_accepted, rows_rejected, rows_duplicate, received_at)
       overriding system value values ($1, 'b' || $1::bigint, $2, 's', 'f.csv', $3, 1, 1, 0, 0, $4) returning id, dataset)
     insert into intake.mirror_file (batch_id, dataset, part, path, sha256, bytes, rows, sums, first_month, last_month) select id, dataset, 0, 'p', 'x', 1, 1, '{}', $5::date, $5::date from b`,
    [id, dataset, status, receivedAt, lastMonth],
  )

test('feeds: late by their own period, a stray month ahead says nothing, a refused batch is no arrival', async () => {
  await batch(101, 'pension_payment', '2026-06-10T10:00:00+08:00', '2026-05-01')
  await batch(102, 'taxed_wage', '2026-06-10T10:00:00+08:00', '2099-01-01')
  await batch(103, 'bank_statement', '2026-06-12T10:00:00+08:00', '2026-06-01')
  await batch(104, 'death_record', '2026-06-12T10:00:00+08:00', '2026-06-01', 'refused')
  await batch(105, 'fund_budget', '2025-02-01T10:00:00+08:00', null)
  await batch(106, 'fund_account', '2024-02-01T10:00:00+08:00', null)
  const of = async (day: string, dataset: string, scope: Scope = everything) => {
    const feed = (await readOverview(database, scope, day)).feeds.find((one) => one.dataset === dataset)
    return feed && [feed.coveredThrough, feed.expected, feed.state]
  }
  assert.deepEqual(await of('2026-06-15', 'pension_payment'), ['2026-05', '2026-04', 'fresh'])
  assert.deepEqual(await of('2026-06-16', 'pension_payment'), ['2026-05', '2026-05', 'fresh'])
  assert.deepEqual(await of('2026-07-15', 'pension_payment'), ['2026-05', '2026-05', 'fresh'])
  assert.deepEqual(await of('2026-07-16', 'pension_payment'), ['2026-05', '2026-06', 'late'])
  assert.deepEqual(await of('2026-07-16', 'taxed_wage'), ['2026-06', '2026-06', 'fresh'])
  // 2026-06-12 is a Friday.
  assert.equal((await of('2026-06-15', 'bank_statement'))?.[2], 'fresh')
  assert.equal((await of('2026-06-16', 'bank_statement'))?.[2], 'late')
  assert.deepEqual(await of('2026-06-16', 'death_record'), [null, '2026-06-15', 'none'])
  assert.equal((await of('2026-03-31', 'fund_budget'))?.[2], 'fresh')
  assert.equal((await of('2026-04-01', 'fund_budget'))?.[2], 'late')
  assert.deepEqual(await of('2026-06-16', 'fund_account'), [null, null, 'fresh'])
  const hrss: Scope = { ...everything, authorities: ['hrss'] }
  assert.equal(await of('2026-06-16', 'medical_item', hrss), undefined, '医保的数据不在人社眼前')
  assert.ok(await of('2018-06-16', 'medical_item', hrss))
  assert.ok(await of('2026-06-16', 'death_record', hrss))
  const { feeds } = await readOverview(database, everything, '2026-07-16')
  assert.equal(feeds[0]?.state, 'late')
})

test('not screened: of each rule its last run over the whole city', async () => {
  await database.pool.query(
    `insert into screening.not_screened (run_id, rule, dataset, month, district, reason) values
      (1, 'PEN-01', 'death_record', '2025-10', '*', '旧'), (2, 'PEN-01', 'death_record', '2026-04', '*', '没有申报'),
      (2, 'PEN-01', 'death_record', '2026-05', '*', '没有申报'), (3, 'PEN-01', 'death_record', '2026-05', '*', '批次'),
      (1, 'MED-03', 'medical_visit', '2025-11', '410102', '缺')`,
  )
  const of = async (scope: Scope) =>
    (await readOverview(database, scope, asOf)).notScreened.map((one) => [
      one.dataset,
      one.reason,
      one.months,
      one.rules,
    ])
  assert.deepEqual(await of(everything), [
    ['death_record', '没有申报', 2, ['PEN-01']],
    ['medical_visit', '缺', 1, ['MED-03']],
  ])
  assert.deepEqual(await of({ ...everything, authorities: ['hrss'] }), [['death_record', '没有申报', 2, ['PEN-01']]])
  assert.deepEqual(await of({ ...everything, districts: ['410105'] }), [['death_record', '没有申报', 2, ['PEN-01']]])
})
