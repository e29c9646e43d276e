/**
 * 上级下发疑点: lines of orders (dataset superior_lead) beside our own findings, so that nothing is checked twice. A line meets
 * a finding of the same person, employer or provider, in its months and of its insurance. Answered once, it goes back in
 * the return file; an answer that says nothing is wrong takes effect only when a second person confirms it.
 */
import { writeXlsx } from 'hucre/xlsx'
import type { Scope } from '#access/scope.ts'
import { yuanFromFen } from '#kernel/fen.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { competentAuthority } from '#law/values/authorities.ts'
import type { Client, Queryable } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import { dismissals, type Result, results } from './results.ts'

export interface OrderLine {
  readonly orderNo: string
  readonly lineNo: bigint
  readonly issuer: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly district: string
  readonly scheme: string
  readonly problem: string
  readonly amountFen: bigint | null
  /** Surrogate of the person, or the public code of the employer or provider. */
  readonly person: bigint | null
  readonly code: string | null
  /** Our findings of the same matter, as their fingerprints. */
  readonly findings: readonly string[]
  readonly result: Result | null
  readonly state: 'final' | 'awaiting-second' | null
  readonly note: string | null
  readonly recoveredFen: bigint
}

/** First letters of the rules that judge an insurance; rules of collection and of payments judge all. */
const areasOf = `case l.scheme when '210' then array['UNE'] when '410' then array['INJ'] when '510' then array['MAT', 'MED']
  when '310' then array['MED', 'ANO'] when '330' then array['MED', 'ANO'] when '390' then array['MED', 'ANO'] else array['PEN'] end
  || array['COL', 'INS', 'CTL', 'BEN', 'CRS']`

const subjectMatch = `(l.person_id is not null and (f.subject ->> 'person_id' = l.person_id::text or f.facts ->> 'person_id' = l.person_id::text))
  or (l.employer_id is not null and (f.subject ->> 'employer_id' = l.employer_id or f.facts ->> 'employer_id' = l.employer_id))
  or (l.provider_id is not null and (f.subject ->> 'provider_id' = l.provider_id or f.facts ->> 'provider_id' = l.provider_id))`

/** Line `l` and finding `f` are about the same. */
const isSameMatter = `(${subjectMatch}) and substr(f.rule, 1, 3) = any(${areasOf})
  and (l.from_month is null or f.found_on >= l.from_month)
  and (l.to_month is null or f.found_on < (l.to_month + interval '1 month')::date)`

interface Row {
  order_no: string
  line_no: bigint
  issuer_kind: string
  issued_on: string
  due_on: string
  agency_district: string
  scheme: string
  problem: string
  amount_fen: bigint | null
  person_id: bigint | null
  code: string | null
  findings: string[]
  result: Result | null
  state: 'final' | 'awaiting-second' | null
  note: string | null
  recovered_fen: bigint | null
}

/** @param orderNo one order, or all. */
export const orderLines = async (database: Queryable, orderNo?: string): Promise<OrderLine[]> => {
  const { rows } = await database.query<Row>(
    `select l.order_no, l.line_no, l.issuer_kind, l.issued_on, l.due_on, l.agency_district, l.scheme, l.problem, l.amount_fen, l.person_id,
       coalesce(l.employer_id, l.provider_id) as code, a.result, a.state, a.note, a.recovered_fen,
       array(select f.fingerprint from screening.finding f
         where ${isSameMatter}
         order by f.at_risk_fen desc, f.fingerprint) as findings
     from visible.superior_lead l left join screening.lead_answer a on a.order_no = l.order_no and a.line_no = l.line_no
     where $1::text is null or l.order_no = $1
     order by l.due_on, l.order_no, l.line_no`,
    [orderNo ?? null],
  )
  return rows.map((row) => ({
    orderNo: row.order_no,
    lineNo: row.line_no,
    issuer: row.issuer_kind,
    issuedOn: row.issued_on,
    dueOn: row.due_on,
    district: row.agency_district,
    scheme: row.scheme,
    problem: row.problem,
    amountFen: row.amount_fen,
    person: row.person_id,
    code: row.code,
    findings: row.findings,
    result: row.result,
    state: row.state,
    note: row.note,
    recoveredFen: row.recovered_fen ?? 0n,
  }))
}

/**
 * Whether the line is the reader's to see and to work on: of his area, of his schemes, and of the authority that is competent
 * for its scheme on the day of the order. Lines are handed to no organisation, so whoever sees only what was handed to him
 * sees none.
 */
export const orderLineWithin = (scope: Scope, { district, scheme, issuedOn }: OrderLine): boolean => {
  const authority = valueOn(competentAuthority, issuedOn, { scheme })?.value === 'nhsa' ? 'nhsa' : 'hrss'
  return (
    !scope.assignedOnly &&
    !scope.aggregatesOnly &&
    (scope.districts === 'all' || scope.districts.includes(district)) &&
    (scope.schemes === 'all' || scope.schemes.includes(scheme)) &&
    scope.authorities.includes(authority)
  )
}

/** Orders that name the finding: '令号 第 n 项'. */
export const ordersOf = async (database: Queryable, fingerprint: string): Promise<string[]> => {
  const { rows } = await database.query<{ order_no: string; line_no: bigint; due_on: string }>(
    `select l.order_no, l.line_no, l.due_on from screening.finding f, visible.superior_lead l
     where f.fingerprint = $1 and ${isSameMatter} order by l.due_on, l.order_no, l.line_no`,
    [fingerprint],
  )
  return rows.map(({ order_no, line_no, due_on }) => `${order_no} 第 ${line_no} 项,限 ${due_on} 办结`)
}

export interface LeadAnswer {
  readonly orderNo: string
  readonly lineNo: bigint
  readonly result: Result
  readonly note: string
  readonly recoveredFen: bigint
}

const basis = [zz27('三(一)'), zz27('十一(七)')]

const known = async (client: Client, { orderNo, lineNo }: Pick<LeadAnswer, 'orderNo' | 'lineNo'>): Promise<void> => {
  const { rowCount } = await client.query(
    'select 1 from visible.superior_lead where order_no = $1 and line_no = $2 limit 1',
    [orderNo, lineNo],
  )
  if (!rowCount) throw new Refusal('NOT_FOUND', `没有上级下发疑点「${orderNo}」第 ${lineNo} 项`)
}

export const answerLead = defineStep({
  name: 'lead-answer',
  label: '填报核查结果',
  basis,
  secondPerson: { notNeeded: '属实的结果据此进入处理,不属实等排除结果另须一人复核后才生效' },
  async apply(input: LeadAnswer, { client, at, actor }) {
    await known(client, input)
    const state = dismissals.has(input.result) ? 'awaiting-second' : 'final'
    const { rowCount } = await client.query(
      `insert into screening.lead_answer (order_no, line_no, result, note, recovered_fen, state, answered_by, answered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (order_no, line_no) do update set result = excluded.result, note = excluded.note, recovered_fen = excluded.recovered_fen,
         state = excluded.state, answered_by = excluded.answered_by, answered_at = excluded.answered_at, confirmed_by = null, confirmed_at = null
       where screening.lead_answer.confirmed_by is null`,
      [input.orderNo, input.lineNo, input.result, input.note, input.recoveredFen, state, actor, at],
    )
    if (!rowCount)
      throw new Refusal(
        'STEP_CONFLICT',
        `「${input.orderNo}」第 ${input.lineNo} 项的结果已经复核,不能再改;有新情况请按新线索办理`,
      )
    return {
      subject: { kind: 'superior-lead', id: `${input.orderNo}/${input.lineNo}` },
      payload: { ...input, state },
      result: { state },
    }
  },
})

const answeredBy = async (input: Pick<LeadAnswer, 'orderNo' | 'lineNo'>, client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ answered_by: string }>(
    'select answered_by from screening.lead_answer where order_no = $1 and line_no = $2',
    [input.orderNo, input.lineNo],
  )
  return rows.map(({ answered_by }) => answered_by)
}

export const confirmLead = defineStep({
  name: 'lead-confirm',
  label: '复核排除的疑点',
  basis,
  secondPerson: { otherThan: answeredBy, why: '填报结果的人不能自己复核' },
  async apply(input: Pick<LeadAnswer, 'orderNo' | 'lineNo'>, { client, at, actor }) {
    const { rowCount } = await client.query(
      `update screening.lead_answer set state = 'final', confirmed_by = $3, confirmed_at = $4
       where order_no = $1 and line_no = $2 and state = 'awaiting-second'`,
      [input.orderNo, input.lineNo, actor, at],
    )
    if (!rowCount) throw new Refusal('STEP_CONFLICT', `「${input.orderNo}」第 ${input.lineNo} 项没有等待复核的结果`)
    return { subject: { kind: 'superior-lead', id: `${input.orderNo}/${input.lineNo}` }, payload: input, result: null }
  },
})

/**
 * The return file of an order: by its own line numbers, so that nobody's number or name has to be written out again.
 * @throws Refusal NOT_FOUND, ORDER_OPEN while a line is unanswered or awaits its second person.
 */
export const returnFile = async (database: Queryable, orderNo: string): Promise<Uint8Array> => {
  const lines = await orderLines(database, orderNo)
  if (lines.length === 0) throw new Refusal('NOT_FOUND', `没有令号「${orderNo}」的下发疑点`)
  const open = lines.filter(({ state, result }) => state !== 'final' || result === 'pending')
  if (open.length > 0)
    throw new Refusal(
      'ORDER_OPEN',
      `「${orderNo}」还有 ${open.length} 项没有最终结果(第 ${open
        .slice(0, 10)
        .map(({ lineNo }) => lineNo)
        .join('、')} 项${open.length > 10 ? '等' : ''}),办完后再报`,
    )
  const rows = lines.map((line) => [
    line.orderNo,
    Number(line.lineNo),
    results[line.result as Result],
    line.note ?? '',
    Number(yuanFromFen(line.recoveredFen)),
    line.findings.map((fingerprint) => fingerprint.slice(0, 12)).join(' '),
  ])
  return writeXlsx({
    sheets: [
      { name: '核查结果', rows: [['令号', '序号', '核查结果', '说明', '追回金额(元)', '本平台疑点编号'], ...rows] },
    ],
  })
}
