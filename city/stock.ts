/**
 * 购销存 of drugs: for each provider, drug and month in which anything was sold, the opening stock of the first day, what
 * was bought (or given back to the supplier), what was sold to all payers, what patients returned, and the closing stock of
 * the last day. One month's closing is the next one's opening, and every month adds up. What the funds were charged is told
 * by the visits; a part of each month's sales beside it was paid in cash.
 *
 * A planted case need do nothing: drugs charged in `x_item` or by `more('medical_item', …)` at any provider are in the
 * provider's books as well. A case about the books themselves takes its hospital (`hospitalOf`) out of them by `ownStock`
 * and tells all of that hospital's books by `more('stock_movement', …)`; with no such rows it has no books.
 */
import { sqlText } from '#store/duck.ts'
import type { City } from './session.ts'

/** `sold`: packs that the base population was charged, and gave back, by provider and month; `own_stock`: see above. */
export const stockTables: readonly string[] = [
  'create table sold(prov integer, ci integer, m date, packs bigint, back bigint)',
  'create table sold_block(block varchar)',
  'create table own_stock(prov integer)',
]

/** A plant tells the whole books of these providers: SQL of prov.ix over `from`. */
export const ownStock = (prov: string, from: string): string =>
  `insert into own_stock select distinct ${prov} from ${from}`

/** Adds the drugs of table `b_item` to `sold`, once a block. */
export const countSold = (block: string): string[] => [
  `insert into sold select b.prov, b.ci, date_trunc('month', b.charged_on)::date, sum(b.quantity), sum(case when b.refunded then b.quantity else 0 end)
   from b_item b join cat on cat.ci = b.ci and cat.kind = 'drug' where not exists (select 1 from sold_block where block = ${sqlText(block)}) group by 1, 2, 3`,
  `insert into sold_block select ${sqlText(block)} where not exists (select 1 from sold_block where block = ${sqlText(block)})`,
]

/** Blocks whose drugs are not counted yet. */
export const uncounted = async ({ duck }: City, blocks: readonly string[]): Promise<string[]> => {
  const done = await duck.rows<{ block: string }>('select block from sold_block')
  const counted = new Set(done.map(({ block }) => block))
  return blocks.filter((block) => !counted.has(block))
}

const plantedSales = `
  select x.prov, x.ci, date_trunc('month', x.charged_on)::date as m, x.quantity::bigint as packs, case when x.refunded then x.quantity else 0 end::bigint as back
  from x_item x join cat on cat.ci = x.ci and cat.kind = 'drug'
  union all
  select v.ix, cat.ci, date_trunc('month', i.charged_on::date)::date, ceil(greatest(i.quantity, 0))::bigint, ceil(greatest(-i.quantity, 0))::bigint
  from (select null::varchar as provider_id, null::varchar as item_code, null::date as charged_on, null::decimal(18, 4) as quantity, null::boolean as is_valid where false
      union all by name select * from more_medical_item) i
  join prov v on v.code = i.provider_id join cat on cat.code = i.item_code and cat.kind = 'drug' where coalesce(i.is_valid, true)`

/** Stock on the first day of a month, in packs. */
const onHand = (m: string): string =>
  `(6 + ri('on-hand', (s.prov * 100 + s.ci)::bigint * 1000000 + yymm(${m})::bigint, 40))`

const movements = `(
  select s.*, packs + packs * ri('in-cash', key, 20) // 100 + ri('in-cash-too', key, 3) as sale, ${onHand('s.m')} as opening, ${onHand('add_months(s.m, 1)')} as closing
  from (select prov, ci, m, sum(packs)::bigint as packs, sum(back)::bigint as back, (prov * 100 + ci)::bigint * 1000000 + yymm(m)::bigint as key
    from (select * from sold union all ${plantedSales}) t where prov not in (select prov from own_stock) and packs + back > 0 group by 1, 2, 3) s)`

export const stockRows = (): string => `
  select s.key as ord_, k.kind as ord2_, false as cast_, 'KC' || s.key || k.kind[1:2] || k.kind[-1:] as movement_no, prov.code as provider_id, k.kind as movement_kind,
    case when k.kind = 'opening' then s.m else case k.kind when 'purchase' then s.m + 3 when 'supplier_return' then s.m + 20 else add_months(s.m, 1) - 1 end end::date as moved_on,
    cat.code as item_code, cat.name as item_name, cat.unit, k.quantity::decimal(18, 4) as quantity,
    case when k.kind in ('purchase', 'supplier_return') then (select e.uscc from e where e.eid = 1 + s.ci % 5) end as supplier_id,
    case when k.kind = 'purchase' then 'FP' || s.key end as invoice_no, false as is_consignment, prov.dist as agency_district
  from (select *, sale - back + closing - opening as need from ${movements}) s join prov on prov.ix = s.prov join cat on cat.ci = s.ci
  cross join lateral (values ('opening', s.opening), ('purchase', greatest(s.need, 0)), ('supplier_return', greatest(-s.need, 0)), ('sale', s.sale), ('patient_return', s.back), ('closing', s.closing)) k(kind, quantity)
  where k.quantity > 0 or k.kind in ('opening', 'closing')`
