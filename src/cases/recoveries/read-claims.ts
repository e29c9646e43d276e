/** 应收与追回: the list with its alarms, those due first come first, as far as the scope reaches; names masked. */
import { type Scope, Values } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { type Day, isDay } from '#kernel/month.ts'
import { Refusal } from '#kernel/refusal.ts'
import { addWorkingDays, workingDaysBetween } from '#law/holidays.ts'
import { nearDueDays } from '#law/values/late-fees.ts'
import { type MoneyAccount, moneyAccounts } from '#law/values/pay-in.ts'
import { maskSubjects } from '#screening/masked-subjects.ts'
import type { Database } from '#store/database.ts'
import { casesWithin } from '../core/scope.ts'
import { type ClaimRow, claimColumns, type HeldClaim, heldClaimOf } from './held-claim.ts'
import { type ClaimKind, type ClaimState, claimKinds, claimStates } from './open-claim.ts'

export const alarms = {
  overdue: '逾期未缴',
  near: '即将到期',
  'not-paid-in': '收到未缴入账户',
  'pay-in-overdue': '超过十个工作日未缴入',
  voucher: '票据未提交',
  limitation: '申请强制执行将到期',
} as const
export type Alarm = keyof typeof alarms

export interface ClaimFilter {
  readonly states?: readonly ClaimState[]
  readonly kinds?: readonly ClaimKind[]
  readonly districts?: readonly string[]
  readonly schemes?: readonly string[]
  readonly caseId?: string
  readonly alarm?: Alarm
  /** Part of the debtor's name or of the case's number. */
  readonly text?: string
}

export interface ClaimLine extends Omit<HeldClaim, 'debtor'> {
  /** Masked. */
  readonly debtor: Readonly<Record<string, string>>
  readonly kindLabel: string
  readonly stateLabel: string
  readonly accountLabel: string
  readonly caseName: string
  readonly caseTitle: string
  readonly district: string
  /** Negative once the day is past; null where nothing is owed any more. */
  readonly workingDaysLeft: number | null
  readonly alarms: readonly { readonly alarm: Alarm; readonly label: string }[]
}

interface Row extends ClaimRow {
  case_name: string
  case_title: string
  district: string
  unpaid_in: boolean
  pay_in_overdue: boolean
  unhanded: boolean
}

const owed = `c.state in ('open', 'instalments')`
const standing = `r.claim = c.id and r.kind = 'received' and not exists (select 1 from cases.receipt x where x.reverses = r.id)`
const unpaidIn = `exists (select 1 from cases.receipt r where ${standing} and r.pay_in_due is not null and r.paid_in_on is null)`
const payInOverdue = (today: string): string =>
  `exists (select 1 from cases.receipt r where ${standing} and r.paid_in_on is null and r.pay_in_due < ${today}::date)`
const unhanded = `exists (select 1 from cases.receipt r where ${standing} and r.pay_in_due is not null
  and (r.voucher_to_agency_on is null or r.voucher_to_inspector_on is null))`

const alarmSql = (alarm: Alarm, today: Day, values: Values): string => {
  const near = (): string => values.add(addWorkingDays(today, Number(nearDueDays.value)).day)
  const on = values.add(today)
  switch (alarm) {
    case 'overdue':
      return `${owed} and c.due_on < ${on}::date`
    case 'near':
      return `${owed} and c.due_on >= ${on}::date and c.due_on <= ${near()}::date`
    case 'not-paid-in':
      return `${unpaidIn} and ${on}::date is not null`
    case 'pay-in-overdue':
      return payInOverdue(on)
    case 'voucher':
      return `${unhanded} and ${on}::date is not null`
    case 'limitation':
      return `${owed} and c.limitation_on >= ${on}::date and c.limitation_on <= ${near()}::date`
  }
}

const listed = (list: readonly string[] | undefined, values: Values, column: string): string[] =>
  list === undefined ? [] : [`${column} = any(${values.add(list)}::text[])`]

const conditionsOf = (scope: Scope, filter: ClaimFilter, today: Day, values: Values): string[] => {
  const conditions = [
    casesWithin(scope, values, 'k'),
    ...listed(filter.states, values, 'c.state'),
    ...listed(filter.kinds, values, 'c.kind'),
    ...listed(filter.districts, values, 'k.district'),
    ...listed(filter.schemes, values, 'c.scheme'),
  ]
  if (filter.caseId !== undefined) conditions.push(`c.case_id = ${values.add(filter.caseId)}::uuid`)
  if (filter.alarm !== undefined) conditions.push(alarmSql(filter.alarm, today, values))
  if (filter.text !== undefined) {
    const like = values.add(`%${filter.text.replace(/[%_\\]/g, (character) => `\\${character}`)}%`)
    conditions.push(
      `(c.debtor_name like ${like} or k.case_no like ${like} or k.register_no like ${like} or k.title like ${like})`,
    )
  }
  return conditions
}

const alarmsOf = (row: Row, today: Day): ClaimLine['alarms'] => {
  const isOwed = row.state === 'open' || row.state === 'instalments'
  const near = addWorkingDays(today, Number(nearDueDays.value)).day
  const found: Alarm[] = [
    ...(isOwed && row.due_on < today ? (['overdue'] as const) : []),
    ...(isOwed && row.due_on >= today && row.due_on <= near ? (['near'] as const) : []),
    ...(row.pay_in_overdue ? (['pay-in-overdue'] as const) : row.unpaid_in ? (['not-paid-in'] as const) : []),
    ...(row.unhanded ? (['voucher'] as const) : []),
    ...(isOwed && row.limitation_on !== null && row.limitation_on >= today && row.limitation_on <= near
      ? (['limitation'] as const)
      : []),
  ]
  return found.map((alarm) => ({ alarm, label: alarms[alarm] }))
}

const lineOf = (row: Row, debtor: Record<string, string>, today: Day): ClaimLine => {
  const held = heldClaimOf(row)
  const isOwed = row.state === 'open' || row.state === 'instalments'
  return {
    ...held,
    debtor,
    kindLabel: claimKinds[row.kind],
    stateLabel: claimStates[row.state],
    accountLabel: moneyAccounts[row.account as MoneyAccount] ?? row.account,
    caseName: row.case_name,
    caseTitle: row.case_title,
    district: row.district,
    workingDaysLeft: isOwed ? workingDaysBetween(today, row.due_on).days : null,
    alarms: alarmsOf(row, today),
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const readCursor = (cursor: string): readonly [Day, string] => {
  const [on, id] = cursor.split('_')
  if (!on || !id || !isDay(on) || !uuid.test(id)) throw new Refusal('CURSOR_WRONG', '翻页标记不对,请从第一页看起')
  return [on, id]
}

const shownColumns = (
  today: string,
): string => `${claimColumns}, coalesce(k.case_no, k.register_no) as case_name, k.title as case_title, k.district,
  ${unpaidIn} as unpaid_in, ${payInOverdue(today)} as pay_in_overdue, ${unhanded} as unhanded`

const linesOf = async (database: Database, keys: VaultKeys, rows: readonly Row[], today: Day): Promise<ClaimLine[]> => {
  const shown = rows.map((row) => ({ row, subject: row.debtor }))
  const masked = await maskSubjects(database, keys, () => undefined, shown)
  return shown.map((one) => lineOf(one.row, masked(one), today))
}

export interface ClaimPage {
  readonly claims: readonly ClaimLine[]
  readonly next: string | null
}

export const listClaims = async (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  filter: ClaimFilter,
  page: { readonly limit: number; readonly cursor?: string; readonly today: Day },
): Promise<ClaimPage> => {
  const values = new Values()
  const conditions = conditionsOf(scope, filter, page.today, values)
  if (page.cursor !== undefined) {
    const [on, id] = readCursor(page.cursor)
    conditions.push(`(c.due_on, c.id) > (${values.add(on)}::date, ${values.add(id)}::uuid)`)
  }
  const inner = `select c.* from cases.claim c join cases.case k on k.id = c.case_id where ${conditions.join(' and ')}
    order by c.due_on, c.id limit ${values.add(page.limit + 1)}`
  const { rows } = await database.pool.query<Row>(
    `select ${shownColumns(values.add(page.today))} from (${inner}) c join cases.case k on k.id = c.case_id order by c.due_on, c.id`,
    values.list,
  )
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    claims: await linesOf(database, keys, shown, page.today),
    next: last ? `${last.due_on}_${last.id}` : null,
  }
}

/** One claim as the list shows it. @throws Refusal CLAIM_UNKNOWN, also where the scope does not reach. */
export const readClaimLine = async (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  claim: string,
  today: Day,
): Promise<ClaimLine> => {
  const values = new Values()
  const { rows } = await database.pool.query<Row>(
    `select ${shownColumns(values.add(today))} from cases.claim c join cases.case k on k.id = c.case_id
     where c.id::text = ${values.add(claim)} and ${casesWithin(scope, values, 'k')}`,
    values.list,
  )
  const [line] = await linesOf(database, keys, rows, today)
  if (!line) throw new Refusal('CLAIM_UNKNOWN', '没有这笔应收,或不在您的范围内')
  return line
}
