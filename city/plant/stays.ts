import { uncappedItem } from '../catalogue.ts'

/** Visits of planted patients: a visit, its one item and its one settlement, by day of a month near the window's end. */
export interface Visit {
  readonly from: string
  /** Tells apart the visits of one person: 1…9. */
  readonly no: number
  readonly prov: string
  readonly begin: string
  readonly end?: string
  readonly medType?: string
  readonly totalFen: string
  readonly fundFen: string
  readonly accountFen?: string
  readonly more?: Readonly<Record<string, string>>
  readonly settled?: Readonly<Record<string, string>>
  /** Settled later than the last day, so many days. */
  readonly settledAfter?: number
  readonly ci?: string
}

export const castVisit = (pid: string, no: number): string => `'C' || no9(${pid}) || '${no}'`

export const visited = (of: Visit): string[] => {
  const {
    from,
    no,
    prov,
    begin,
    end = begin,
    medType = '21',
    totalFen,
    fundFen,
    accountFen = '0',
    more = {},
    settled = {},
    settledAfter = 0,
    ci = String(uncappedItem),
  } = of
  const vid = castVisit('c.pid', no)
  const names = (extra: Readonly<Record<string, string>>): string =>
    Object.keys(extra)
      .map((name) => `, ${name}`)
      .join('')
  const values = (extra: Readonly<Record<string, string>>): string =>
    Object.values(extra)
      .map((value) => `, ${value}`)
      .join('')
  return [
    `insert into x_visit(vid, pid, begin_on, end_on, med_type, prov${names(more)}) select ${vid}, c.pid, (${begin})::date, (${end})::date, '${medType}', ${prov}${values(more)} from ${from} c`,
    `insert into x_item(vid, pid, prov, charged_on, ci, price_fen, fund_fen${'refunded' in more ? ', refunded' : ''}) select ${vid}, c.pid, ${prov}, (${begin})::date, ${ci}, ${totalFen}, ${fundFen}${'refunded' in more ? `, ${more.refunded}` : ''} from ${from} c`,
    `insert into x_settlement(vid, sid, pid, prov, med_type, begin_on, end_on, total, fund, account, settled_at${'refunded' in more ? ', refunded' : ''}${names(settled)})
     select ${vid}, 'JS' || ${vid}, c.pid, ${prov}, '${medType}', (${begin})::date, (${end})::date, ${totalFen}, ${fundFen}, ${accountFen}, ((${end})::date + ${settledAfter} + interval 15 hour)::timestamp${'refunded' in more ? `, ${more.refunded}` : ''}${values(settled)} from ${from} c`,
  ]
}

export const visitKey = (no: number): Record<string, string> => ({ visit_id: `'JZ' || ${castVisit('c.pid', no)}` })
export const settlementKey = (no: number): Record<string, string> => ({
  settlement_id: `'JS' || ${castVisit('c.pid', no)}`,
})
