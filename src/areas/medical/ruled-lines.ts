/** Charged lines of the items of which the catalogue or the table of items says more than a price: few beside all. */
import { defineRelation } from '#screening/define-relation.ts'
import { isPaidLine, lineColumns, listedOn } from './listed.ts'

const limits = [
  'restricted_sex',
  'restricted_age_from',
  'restricted_age_to',
  'restricted_level',
  'restricted_diagnosis',
] as const

const someLimit = limits.map((name) => `${name} is not null`).join(' or ')

/**
 * Lines of items that only some may have, with the limits of the day, unless their use was approved. Columns: those of
 * `lineColumns`, diagnosis_code, level_on_day (the provider's by its register), the limits, catalogue_ref.
 */
export const limitedLine = defineRelation({
  name: 'limited_line',
  reads: ['medical_item', 'catalogue_item', 'provider'],
  sql: `
    with limited as (
      select distinct item_code from catalogue_item where ${someLimit}
    ),
    picked as (
      select ${lineColumns}, i.diagnosis_code
      from limited l join medical_item i on i.item_code = l.item_code
      where ${isPaidLine} and not coalesce(i.limited_use_approved, false)
    ),
    ${listedOn('picked', limits)}
    select * from listed where standing = 1 and (${someLimit})`,
})

/** Lines of items that the table of items relates to another. Columns: those of `lineColumns`. */
export const pairedLine = defineRelation({
  name: 'paired_line',
  reads: ['medical_item', 'item_conflict'],
  sql: `
    select ${lineColumns}
    from (select item_code from item_conflict union select other_item_code from item_conflict) p
    join medical_item i on i.item_code = p.item_code
    where ${isPaidLine}`,
})
