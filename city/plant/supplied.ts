/** Visits of planted patients whose charged lines are told one by one, in the item's own fields. */
import { more } from './more.ts'
import { castVisit } from './stays.ts'

export interface Line {
  /** SQL over the actor `c`, who has `c.prov_ix`, `c.prov_code`. */
  readonly code: string
  readonly chargeKind: string
  readonly priceFen: number
  readonly quantity?: number
  readonly fundFen: number
  readonly set?: Readonly<Record<string, string>>
}

export interface Supplied {
  readonly from: string
  /** Tells apart the visits of one person: 1…9. */
  readonly no: number
  readonly prov: string
  readonly begin: string
  readonly end?: string
  readonly medType?: string
  readonly lines: readonly Line[]
  readonly accountFen?: number
  /** Columns of x_settlement. */
  readonly settled?: Readonly<Record<string, string>>
}

export const itemNo = (no: number, line = 1): string => `'MX' || ${castVisit('c.pid', no)} || '-' || ${line}`
export const itemKey = (no: number, line = 1): Record<string, string> => ({ item_no: itemNo(no, line) })

/** A visit, its lines and its one settlement, whose sums are those of the lines. */
export const supplied = (of: Supplied): string[] => {
  const { no, begin, end = begin, medType = '41', lines, accountFen = 0, settled = {} } = of
  const from = `(select c.*, v.ix as prov_ix, v.code as prov_code from ${of.from} c join prov v on v.ix = ${of.prov}) c`
  const vid = castVisit('c.pid', no)
  const total = lines.reduce((sum, { priceFen, quantity = 1 }) => sum + priceFen * quantity, 0)
  const fund = lines.reduce((sum, { fundFen }) => sum + fundFen, 0)
  const extra = Object.entries(settled)
  return [
    `insert into x_visit(vid, pid, begin_on, end_on, med_type, prov) select ${vid}, c.pid, (${begin})::date, (${end})::date, '${medType}', c.prov_ix from ${from}`,
    ...lines.map(({ code, chargeKind, priceFen, quantity = 1, fundFen, set = {} }, index) =>
      more(
        'medical_item',
        {
          item_no: itemNo(no, index + 1),
          visit_id: `'JZ' || ${vid}`,
          settlement_id: `'JS' || ${vid}`,
          person_id: 'c.id',
          scheme: `'310'`,
          provider_id: 'c.prov_code',
          charged_on: `(${begin})::date`,
          item_code: code,
          charge_kind: `'${chargeKind}'`,
          coverage_class: `'01'`,
          price_fen: String(priceFen),
          quantity: String(quantity),
          amount_fen: String(priceFen * quantity),
          fund_pay_fen: String(fundFen),
          is_valid: 'true',
          agency_district: 'c.dist',
          ...set,
        },
        from,
      ),
    ),
    `insert into x_settlement(vid, sid, pid, prov, med_type, begin_on, end_on, total, fund, account, settled_at${extra.map(([name]) => `, ${name}`).join('')})
     select ${vid}, 'JS' || ${vid}, c.pid, c.prov_ix, '${medType}', (${begin})::date, (${end})::date, ${total}, ${fund}, ${accountFen}, ((${end})::date + interval 15 hour)::timestamp${extra.map(([, value]) => `, ${value}`).join('')} from ${from}`,
  ]
}

/** The line given back whole on the same day: a negative line of its own. */
export const returned = (of: Supplied): string[] =>
  of.lines.map(({ code, chargeKind, priceFen, quantity = 1, fundFen, set = {} }, index) =>
    more(
      'medical_item',
      {
        item_no: `${itemNo(of.no, index + 1)} || 'T'`,
        refund_of: itemNo(of.no, index + 1),
        visit_id: `'JZ' || ${castVisit('c.pid', of.no)}`,
        settlement_id: `'JS' || ${castVisit('c.pid', of.no)} || 'T'`,
        person_id: 'c.id',
        scheme: `'310'`,
        provider_id: 'v.code',
        charged_on: `(${of.begin})::date`,
        item_code: code,
        charge_kind: `'${chargeKind}'`,
        coverage_class: `'01'`,
        price_fen: String(priceFen),
        quantity: String(-quantity),
        amount_fen: String(-priceFen * quantity),
        fund_pay_fen: String(-fundFen),
        is_valid: 'true',
        agency_district: 'c.dist',
        ...set,
      },
      `${of.from} c join prov v on v.ix = ${of.prov}`,
    ),
  )

interface Counted {
  readonly variant: string
  readonly count: number
}

/** SQL of the number of a case among all cases of its rule, from 0: which spare hospital it has. */
export const caseOf = (parts: readonly Counted[], variant: string): string => {
  const at = parts.findIndex((part) => part.variant === variant)
  return `${parts.slice(0, at).reduce((sum, { count }) => sum + count, 0)} + c.k`
}

export const casesIn = (parts: readonly Counted[]): number => parts.reduce((sum, { count }) => sum + count, 0)
