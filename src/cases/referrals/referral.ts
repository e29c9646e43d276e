/** 移送、建议、报告: one row each, decided, sent, answered. */
import { randomUUID } from 'node:crypto'
import type { Scope } from '#access/scope.ts'
import { Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Client, Queryable } from '#store/database.ts'
import { caseIdWithin } from '../core/scope.ts'

export const referralKinds = {
  police: '移送公安机关',
  discipline: '处分建议',
  'supervision-commission': '移送纪检监察机关',
  licence: '吊销执业资格建议',
  'credit-record': '纳入市社会信用信息系统',
  're-sign-ban': '限期内不得再签协议',
  'other-authority': '移送其他主管部门',
  finance: '函告财政部门',
  tax: '函告税务部门',
  'urgent-report': '要情报告',
} as const
export type ReferralKind = keyof typeof referralKinds

export interface NewReferral {
  readonly caseId: string
  readonly kind: ReferralKind
  readonly toBody: string
  readonly content: Readonly<Record<string, unknown>>
  readonly decidedOn: Day
  readonly dueAt?: Date | null
  readonly fromOn?: Day | null
  readonly untilOn?: Day | null
}

const jsonSafe = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

export const writeReferral = async (client: Client, one: NewReferral): Promise<string> => {
  const id = randomUUID()
  await client.query(
    `insert into cases.referral_out (id, case_id, kind, to_body, content, decided_on, due_at, from_on, until_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      one.caseId,
      one.kind,
      one.toBody,
      JSON.stringify(one.content, jsonSafe),
      one.decidedOn,
      one.dueAt ?? null,
      one.fromOn ?? null,
      one.untilOn ?? null,
    ],
  )
  return id
}

export interface Referral {
  readonly id: string
  readonly caseId: string
  readonly kind: ReferralKind
  readonly label: string
  readonly toBody: string
  readonly content: Readonly<Record<string, unknown>>
  readonly decidedOn: Day
  /** ISO instants. */
  readonly dueAt: string | null
  readonly sentAt: string | null
  readonly receiptNo: string | null
  readonly answeredOn: Day | null
  readonly answer: string | null
  readonly fromOn: Day | null
  readonly untilOn: Day | null
}

interface Row {
  id: string
  case_id: string
  kind: ReferralKind
  to_body: string
  content: Record<string, unknown>
  decided_on: Day
  due_at: Date | null
  sent_at: Date | null
  receipt_no: string | null
  answered_on: Day | null
  answer: string | null
  from_on: Day | null
  until_on: Day | null
}

const columns = `r.id, r.case_id, r.kind, r.to_body, r.content, r.decided_on, r.due_at, r.sent_at, r.receipt_no, r.answered_on, r.answer,
  r.from_on, r.until_on`

const referralOf = (row: Row): Referral => ({
  id: row.id,
  caseId: row.case_id,
  kind: row.kind,
  label: referralKinds[row.kind],
  toBody: row.to_body,
  content: row.content,
  decidedOn: row.decided_on,
  dueAt: row.due_at?.toISOString() ?? null,
  sentAt: row.sent_at?.toISOString() ?? null,
  receiptNo: row.receipt_no,
  answeredOn: row.answered_on,
  answer: row.answer,
  fromOn: row.from_on,
  untilOn: row.until_on,
})

/** The referrals of a case that the caller has found within his scope. */
export const readReferrals = async (client: Queryable, caseId: string): Promise<Referral[]> => {
  const { rows } = await client.query<Row>(
    `select ${columns} from cases.referral_out r where r.case_id = $1 order by r.decided_on, r.id`,
    [caseId],
  )
  return rows.map(referralOf)
}

/** @throws Refusal REFERRAL_UNKNOWN, also where the scope does not reach. */
export const holdReferral = async (client: Client, scope: Scope, id: string): Promise<Referral> => {
  const values = new Values()
  const { rows } = await client.query<Row>(
    `select ${columns} from cases.referral_out r where r.id::text = ${values.add(id)} and ${caseIdWithin(scope, values, 'r.case_id')} for update`,
    values.list,
  )
  const [row] = rows
  if (!row) throw new Refusal('REFERRAL_UNKNOWN', '没有这份移送,或不在您的范围内')
  return referralOf(row)
}

export interface ResignBan {
  readonly caseId: string
  readonly party: Readonly<Record<string, string>>
  readonly partyName: string | null
  readonly fromOn: Day
  readonly untilOn: Day
  readonly noticeUntilOn: Day
}

/** 禁签: who may sign no agreement on the day, as agreements read it. */
export const readBans = async (database: Queryable, scope: Scope, day: Day): Promise<ResignBan[]> => {
  const values = new Values()
  const on = values.add(day)
  const { rows } = await database.query<{
    case_id: string
    party: Record<string, string>
    party_name: string | null
    from_on: Day
    until_on: Day
    notice_until: Day
  }>(
    `select r.case_id, c.party, c.party_name, r.from_on, r.until_on, r.content ->> 'noticeUntilOn' as notice_until
     from cases.referral_out r join cases.case c on c.id = r.case_id
     where r.kind = 're-sign-ban' and r.from_on <= ${on}::date and r.until_on >= ${on}::date and ${caseIdWithin(scope, values, 'r.case_id')}
     order by r.until_on, r.id`,
    values.list,
  )
  return rows.map((row) => ({
    caseId: row.case_id,
    party: row.party,
    partyName: row.party_name,
    fromOn: row.from_on,
    untilOn: row.until_on,
    noticeUntilOn: row.notice_until,
  }))
}
