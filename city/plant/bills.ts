/** Visits of planted patients with as many charged lines as the case needs; the settlement is their sum. */
import { castVisit } from './stays.ts'

export interface BillLine {
  /** SQL over the actor `c`, as all that follows: cat.ci, price of a unit and what the fund bears of the line, in fen. */
  readonly ci: string
  readonly price: string
  readonly quantity?: string
  readonly fund: string
  /** Day of the charge, if not the visit's first. */
  readonly day?: string
  readonly supply?: string
  readonly approved?: boolean
  /** Given back a day later, alone. */
  readonly refunded?: boolean
}

export interface Bill {
  readonly from: string
  /** Tells apart the visits of one person: 1…9. */
  readonly no: number
  readonly prov: string
  readonly begin: string
  readonly end?: string
  readonly medType?: string
  readonly lines: readonly BillLine[]
  /** Further columns of x_visit. */
  readonly visit?: Readonly<Record<string, string>>
  readonly settledOn?: string
  /** The whole visit was refunded. */
  readonly refunded?: boolean
}

const named = (columns: Readonly<Record<string, string>>): { names: string; values: string } => ({
  names: Object.keys(columns).join(', '),
  values: Object.values(columns)
    .map((sql) => `(${sql})`)
    .join(', '),
})
const insert = (table: string, columns: Readonly<Record<string, string>>, from: string): string =>
  `insert into ${table}(${named(columns).names}) select ${named(columns).values} from ${from} c`

const amountOf = (line: BillLine): string => `(${line.price}) * (${line.quantity ?? '1'})`

const lineColumns = (of: Bill, line: BillLine, index: number): Record<string, string> => ({
  vid: castVisit('c.pid', of.no),
  no: String(index + 1),
  pid: 'c.pid',
  prov: of.prov,
  charged_on: line.day ?? of.begin,
  ci: line.ci,
  price_fen: line.price,
  quantity: line.quantity ?? '1',
  fund_fen: line.fund,
  supply: line.supply ?? 'null',
  approved: line.approved ? 'true' : 'null',
  refunded: String(of.refunded === true || line.refunded === true),
})

export const billed = (of: Bill): string[] => {
  const { from, no, prov, begin, end = begin, medType = '11', lines, visit = {}, settledOn = end } = of
  const vid = castVisit('c.pid', no)
  const refunded = String(of.refunded === true)
  const visited = { vid, pid: 'c.pid', prov, med_type: `'${medType}'`, begin_on: begin, end_on: end }
  const settled = (columns: Readonly<Record<string, string>>): string =>
    insert('x_settlement', { ...visited, ...columns }, from)
  return [
    insert('x_visit', { ...visited, refunded, ...visit }, from),
    ...lines.map((line, index) => insert('x_item', lineColumns(of, line, index), from)),
    settled({
      sid: `'JS' || ${vid}`,
      total: lines.map(amountOf).join(' + '),
      fund: lines.map(({ fund }) => `(${fund})`).join(' + '),
      settled_at: `(${settledOn})::date + interval 15 hour`,
      refunded,
    }),
    ...lines
      .filter((line) => line.refunded)
      .map((line) =>
        settled({
          sid: `'JS' || ${vid} || 'T'`,
          total: `-(${amountOf(line)})`,
          fund: `-(${line.fund})`,
          settled_at: `(${settledOn})::date + 1 + interval 15 hour`,
          refund_of: `'JS' || ${vid}`,
        }),
      ),
  ]
}

/** Natural key of a line of a planted visit, lines counted from 1. */
export const lineKey = (no: number, line: number): Record<string, string> => ({
  item_no: `'MX' || ${castVisit('c.pid', no)} || '-${line}'`,
})
export const visitGrain = (no: number): string => `'JZ' || ${castVisit('c.pid', no)}`
