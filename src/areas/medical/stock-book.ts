/** The providers' own books of drugs and materials, by item and month. */
import { defineRelation } from '#screening/define-relation.ts'

const moved = (kind: string, unit: 'bare' | 'unit'): string =>
  `sum(case when movement_kind = '${kind}' ${unit === 'bare' ? 'and unit_factor is null then quantity' : 'and unit_factor is not null then quantity * unit_factor'} end)`

/** Bare and smallest units of one kind of movement as one number. */
const kinds = [
  'opening',
  'purchase',
  'transfer_in',
  'patient_return',
  'sale',
  'supplier_return',
  'transfer_out',
  'loss',
  'closing',
]

/**
 * Columns: provider_id, item_code, for_month, agency_district; the quantity of each kind of movement under its name, null
 * where there was none; `factor`, what one bare unit is in smallest units, `has_factor` whether the catalogue says so,
 * `has_unit` whether rows name a factor of their own, `is_one_unit` whether the sums can be trusted. Bare quantities are
 * brought to smallest units where the catalogue has the factor.
 */
export const stockBook = defineRelation({
  name: 'stock_book',
  reads: ['stock_movement', 'catalogue_item'],
  sql: `
    with pack as (
      select item_code, max(unit_factor) as factor from catalogue_item group by item_code
    ),
    written as (
      select provider_id, item_code, month_of(moved_on) as for_month, max(agency_district) as agency_district,
        max(case when unit_factor is null then 1 else 0 end) as has_bare,
        max(case when unit_factor is null then 0 else 1 end) as has_unit,
        ${kinds.flatMap((kind) => [`${moved(kind, 'bare')} as ${kind}_bare`, `${moved(kind, 'unit')} as ${kind}_unit`]).join(',\n        ')}
      from stock_movement group by provider_id, item_code, month_of(moved_on)
    )
      select w.provider_id, w.item_code, w.for_month, w.agency_district, coalesce(p.factor, 1) as factor,
        w.has_unit = 1 as has_unit, w.has_bare = 0 or w.has_unit = 0 or p.factor is not null as is_one_unit,
        p.factor is not null as has_factor,
        ${kinds.map((kind) => `case when w.${kind}_bare is null and w.${kind}_unit is null then null else coalesce(w.${kind}_bare, 0) * coalesce(p.factor, 1) + coalesce(w.${kind}_unit, 0) end as ${kind}`).join(',\n        ')}
      from written w left join pack p on p.item_code = w.item_code`,
})
