/**
 * The catalogue's row for a charged line: the one in force on the day for the provider's level; the row for every level ('0')
 * holds only where that level has none. The level is the register's; what the provider writes on the line is taken only
 * where that is silent. Remote providers charge by their own catalogue and drop out.
 */
import { medicalSchemes } from '#screening/relations/stays.ts'

/**
 * Two CTEs, `registered` and `listed`: all columns of CTE `source` (of medical_item's columns it needs provider_id,
 * item_code, charged_on, hospital_level and row_ref), the `wanted` columns of the catalogue, level_on_day, catalogue_ref,
 * and `standing`, 1 for the row that holds. Reads provider and catalogue_item.
 * @param code the column of `source` that the catalogue is asked for.
 */
export const listedOn = (source: string, wanted: readonly string[], code = 'item_code'): string => `
    registered as (
      select d.row_ref as item_ref, r.hospital_level, r.provider_region,
        row_number() over (
          partition by d.row_ref order by r.valid_from desc nulls last, r.row_ref nulls last
        ) as standing
      from ${source} d
      join provider r on r.provider_id = d.provider_id
        and r.valid_from <= d.charged_on and (r.valid_to is null or d.charged_on <= r.valid_to)
    ),
    listed as (
      select d.*, r.hospital_level as level_on_day, c.row_ref as catalogue_ref,
        ${wanted.map((name) => `c.${name}`).join(', ')},
        row_number() over (
          partition by d.row_ref
          order by case when c.hospital_level = '0' then 1 else 0 end nulls last,
            c.valid_from desc nulls last, c.row_ref nulls last
        ) as standing
      from ${source} d
      left join registered r on r.item_ref = d.row_ref and r.standing = 1
      join catalogue_item c on c.item_code = d.${code}
        and c.hospital_level in (coalesce(r.hospital_level, d.hospital_level, '9'), '0')
        and c.valid_from <= d.charged_on and (c.valid_to is null or d.charged_on <= c.valid_to)
      where r.provider_region is null or r.provider_region like '4101%'
    )`

/** CTE `net`: the lines of `source` that are still money, with fund_fen, what the fund bears of each after
 * refunds, charged_fen and kept_quantity. Uses lost_settlement and item_refund. */
export const stillPaid = (source: string): string => `
    net as (
      select o.*, o.fund_pay_fen + coalesce(b.fund_pay_fen, 0) as fund_fen,
        o.amount_fen + coalesce(b.amount_fen, 0) as charged_fen, o.quantity + coalesce(b.quantity, 0) as kept_quantity
      from ${source} o
      left join item_refund b on b.provider_id = o.provider_id and b.person_id = o.person_id and b.item_no = o.item_no
      where o.fund_pay_fen + coalesce(b.fund_pay_fen, 0) > 0
        and not exists (
          select 1 from lost_settlement l
          where l.provider_id = o.provider_id and l.person_id = o.person_id and l.settlement_id = o.settlement_id)
    )`

/** What a rule about charged lines takes of medical_item, alias `i`. */
export const lineColumns = `i.person_id, i.provider_id, i.visit_id, i.settlement_id, i.item_no, i.item_code, i.charged_on,
        i.hospital_level, i.amount_fen, i.quantity, i.fund_pay_fen, i.agency_district, i.row_ref`

/** A charged line, not a refund, of which a medical fund bears something. */
export const isPaidLine = `i.is_valid and i.refund_of is null and i.fund_pay_fen > 0 and i.scheme in ${medicalSchemes}`
