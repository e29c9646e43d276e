/** 追回统计: owed, received, set off, written off and still owed, by kind, by district and by scheme. Sums only. */
import { type Scope, Values } from '#access/scope.ts'
import type { Day } from '#kernel/month.ts'
import type { Queryable } from '#store/database.ts'
import { casesWithin } from '../core/scope.ts'
import { type Alarm, alarms } from './read-claims.ts'

export interface ClaimSums {
  /** Kind, district or scheme; '' for all. */
  readonly key: string
  readonly claims: number
  readonly owedFen: bigint
  readonly receivedFen: bigint
  readonly offsetFen: bigint
  readonly writtenOffFen: bigint
  readonly paidInFen: bigint
  readonly outstandingFen: bigint
  readonly overdueFen: bigint
}

export interface ClaimStatistics {
  readonly total: ClaimSums
  readonly byKind: readonly ClaimSums[]
  readonly byDistrict: readonly ClaimSums[]
  readonly byScheme: readonly ClaimSums[]
  readonly alarms: readonly { readonly alarm: Alarm; readonly label: string; readonly claims: number }[]
}

interface Row {
  by: number
  key: string
  claims: number
  owed: bigint
  received: bigint
  offset: bigint
  written: bigint
  paid_in: bigint
  outstanding: bigint
  overdue: bigint
}

const sumsOf = (row: Row): ClaimSums => ({
  key: row.key,
  claims: row.claims,
  owedFen: row.owed,
  receivedFen: row.received,
  offsetFen: row.offset,
  writtenOffFen: row.written,
  paidInFen: row.paid_in,
  outstandingFen: row.outstanding,
  overdueFen: row.overdue,
})

const none: ClaimSums = {
  key: '',
  claims: 0,
  owedFen: 0n,
  receivedFen: 0n,
  offsetFen: 0n,
  writtenOffFen: 0n,
  paidInFen: 0n,
  outstandingFen: 0n,
  overdueFen: 0n,
}

/** A claim taken over by heirs is counted with them and no more by itself; refunds go the other way and are not counted. */
const perClaim = (within: string, today: string): string => `
  select c.kind, k.district, coalesce(c.scheme, '') as scheme, c.state, c.due_on, c.limitation_on,
    c.amount_fen - coalesce(h.taken, 0) as amount, coalesce(r.received, 0) as received, coalesce(r.offset_fen, 0) as offset_fen,
    coalesce(r.written, 0) as written, coalesce(r.paid_in, 0) as paid_in, coalesce(r.waiting, 0) as waiting, coalesce(r.late, 0) as late,
    coalesce(r.unhanded, 0) as unhanded
  from cases.claim c join cases.case k on k.id = c.case_id
  left join (select x.claim,
      sum(x.amount_fen) filter (where coalesce(o.kind, x.kind) = 'received') as received,
      sum(x.amount_fen) filter (where coalesce(o.kind, x.kind) = 'offset') as offset_fen,
      sum(x.amount_fen) filter (where coalesce(o.kind, x.kind) = 'written-off') as written,
      sum(x.amount_fen) filter (where x.kind = 'received' and x.paid_in_on is not null and z.id is null) as paid_in,
      count(*) filter (where x.kind = 'received' and x.pay_in_due is not null and x.paid_in_on is null and z.id is null) as waiting,
      count(*) filter (where x.kind = 'received' and x.paid_in_on is null and z.id is null and x.pay_in_due < ${today}::date) as late,
      count(*) filter (where x.kind = 'received' and x.pay_in_due is not null and z.id is null
        and (x.voucher_to_agency_on is null or x.voucher_to_inspector_on is null)) as unhanded
    from cases.receipt x left join cases.receipt o on o.id = x.reverses left join cases.receipt z on z.reverses = x.id group by x.claim) r on r.claim = c.id
  left join (select principal, kind, sum(amount_fen) as taken from cases.claim where principal is not null and state <> 'cancelled'
    group by principal, kind) h on h.principal = c.id and h.kind = c.kind
  where c.kind <> 'refund' and c.state <> 'cancelled' and ${within}`

export const readClaimStatistics = async (
  database: Queryable,
  scope: Scope,
  today: Day,
  nearOn: Day,
): Promise<ClaimStatistics> => {
  const values = new Values()
  const on = values.add(today)
  const claims = perClaim(casesWithin(scope, values, 'k'), on)
  const left = '(amount - received - offset_fen - written)'
  const sums = `count(*)::int as claims, coalesce(sum(amount), 0)::bigint as owed, coalesce(sum(received), 0)::bigint as received,
    coalesce(sum(offset_fen), 0)::bigint as offset, coalesce(sum(written), 0)::bigint as written, coalesce(sum(paid_in), 0)::bigint as paid_in,
    coalesce(sum(${left}), 0)::bigint as outstanding,
    coalesce(sum(${left}) filter (where state in ('open', 'instalments') and due_on < ${on}::date), 0)::bigint as overdue`
  const { rows } = await database.query<Row>(
    `select grouping(kind, district, scheme)::int as by, coalesce(kind, district, scheme, '') as key, ${sums}
     from (${claims}) one group by grouping sets ((), (kind), (district), (scheme)) order by by, key`,
    values.list,
  )
  const near = values.add(nearOn)
  const isOwed = `state in ('open', 'instalments')`
  const counted = await database.query<Record<string, number>>(
    `select count(*) filter (where ${isOwed} and due_on < ${on}::date)::int as overdue,
       count(*) filter (where ${isOwed} and due_on between ${on}::date and ${near}::date)::int as near,
       count(*) filter (where waiting > 0)::int as "not-paid-in", count(*) filter (where late > 0)::int as "pay-in-overdue",
       count(*) filter (where unhanded > 0)::int as voucher,
       count(*) filter (where ${isOwed} and limitation_on between ${on}::date and ${near}::date)::int as limitation
     from (${claims}) one`,
    values.list,
  )
  const of = (by: number): ClaimSums[] => rows.filter((row) => row.by === by).map(sumsOf)
  return {
    total: of(7)[0] ?? none,
    byKind: of(3),
    byDistrict: of(5),
    byScheme: of(6),
    alarms: (Object.keys(alarms) as Alarm[]).map((alarm) => ({
      alarm,
      label: alarms[alarm],
      claims: counted.rows[0]?.[alarm] ?? 0,
    })),
  }
}
