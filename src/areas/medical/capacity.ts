/** What rules about capacity share: how many patients lay in a provider's beds each night, and what a device did in a day. */
import { defineRelation } from '#screening/define-relation.ts'
import { stay } from '#screening/relations/stays.ts'
import { itemRefund, lostSettlement, stillCounts } from './items.ts'

/**
 * Stays that took a bed for a night and have ended: one still open on $as_of proves no night. Columns: provider_id,
 * person_id, visit_id, begin_on, end_on, nights, agency_district, row_ref.
 */
export const bedStay = defineRelation({
  name: 'bed_stay',
  reads: [],
  uses: [stay],
  sql: `
    select provider_id, person_id, visit_id, begin_on, end_on, days_between(begin_on, end_on) as nights,
      agency_district, row_ref
    from stay where end_on > begin_on and end_on < $as_of`,
})

/**
 * Nights on which a provider's patients were the same, with its beds: the licensed ones or, where more, the open ones
 * (where none are told, the licensed) and the approved extra ones. Providers without registered beds are left out.
 *
 * Columns: provider_id, from_on, to_on (the first night no longer so), patients, capacity, unit_ref (a bed_and_device row,
 * null where only the register of providers knows beds).
 */
export const bedNight = defineRelation({
  name: 'bed_night',
  reads: ['bed_and_device', 'provider'],
  uses: [bedStay],
  sql: `
    with beds as (
      select provider_id, unit_kind, unit_count, valid_from, coalesce(valid_to, date '9999-12-30') as last_on, row_ref
      from bed_and_device
      where unit_kind in ('licensed_bed', 'open_bed') or (unit_kind = 'extra_bed' and approval_no is not null)
      union all
      select provider_id, 'register', licensed_beds, valid_from, coalesce(valid_to, date '9999-12-30'),
        cast(null as bigint)
      from provider where licensed_beds is not null
    ),
    change as (
      select provider_id, changed_on, sum(delta) as delta from (
        select provider_id, begin_on as changed_on, 1 as delta from bed_stay
        union all select provider_id, end_on, -1 from bed_stay
        union all select provider_id, valid_from, 0 from beds
        union all select provider_id, add_days(last_on, 1), 0 from beds
      ) c group by provider_id, changed_on
    ),
    night as (
      select provider_id, changed_on as from_on,
        lead(changed_on) over (partition by provider_id order by changed_on nulls last) as to_on,
        sum(delta) over (
          partition by provider_id order by changed_on nulls last rows between unbounded preceding and current row
        ) as patients
      from change
    )
    select n.provider_id, n.from_on, n.to_on, cast(n.patients as bigint) as patients, max(b.row_ref) as unit_ref,
      cast(greatest(
        coalesce(sum(case when b.unit_kind = 'licensed_bed' then b.unit_count end), 0),
        coalesce(max(case when b.unit_kind = 'register' then b.unit_count end), 0),
        coalesce(sum(case when b.unit_kind = 'open_bed' then b.unit_count end), greatest(
          coalesce(sum(case when b.unit_kind = 'licensed_bed' then b.unit_count end), 0),
          coalesce(max(case when b.unit_kind = 'register' then b.unit_count end), 0)))
          + coalesce(sum(case when b.unit_kind = 'extra_bed' then b.unit_count end), 0)
      ) as bigint) as capacity
    from night n
    join beds b on b.provider_id = n.provider_id and b.valid_from <= n.from_on and n.from_on <= b.last_on
    where n.patients > 0
    group by n.provider_id, n.from_on, n.to_on, n.patients`,
})

/**
 * Charged lines of a device's day on which it examined more patients than it can; several lines of one visit are one
 * examination. Columns: provider_id, unit_no, unit_ref, capacity, examinations, charged_on, row_ref, fund_fen (net).
 */
export const crowdedDevice = defineRelation({
  name: 'crowded_device',
  reads: ['medical_item', 'bed_and_device'],
  uses: [lostSettlement, itemRefund],
  sql: `
    with device as (
      select provider_id, unit_no, device_id, item_code, valid_from, coalesce(valid_to, date '9999-12-30') as last_on,
        cast(daily_capacity as bigint) * greatest(unit_count, 1) as capacity, row_ref
      from bed_and_device where unit_kind = 'device' and device_id is not null and daily_capacity > 0
    ),
    busy as (
      select d.row_ref as unit_ref, i.charged_on
      from medical_item i
      join device d on d.provider_id = i.provider_id and d.device_id = i.device_id
        and d.valid_from <= i.charged_on and i.charged_on <= d.last_on and coalesce(d.item_code, i.item_code) = i.item_code
      where i.device_id is not null and i.is_valid and i.refund_of is null
      group by d.row_ref, i.charged_on
      having count(*) > max(d.capacity)
    ),
    examined as (
      select d.provider_id, d.unit_no, d.capacity, d.row_ref as unit_ref, i.charged_on, i.person_id, i.visit_id,
        i.item_no, i.row_ref, i.fund_pay_fen + coalesce(b.fund_pay_fen, 0) as fund_fen,
        row_number() over (
          partition by i.row_ref
          order by case when d.item_code is null then 1 else 0 end nulls last, d.valid_from desc nulls last,
            d.row_ref nulls last
        ) as standing
      from busy u
      join device d on d.row_ref = u.unit_ref
      join medical_item i on i.provider_id = d.provider_id and i.device_id = d.device_id and i.charged_on = u.charged_on
        and coalesce(d.item_code, i.item_code) = i.item_code
      left join item_refund b on b.provider_id = i.provider_id and b.person_id = i.person_id and b.item_no = i.item_no
      where i.is_valid and i.refund_of is null and i.quantity + coalesce(b.quantity, 0) > 0
        and ${stillCounts('i')}
    ),
    first_line as (
      select e.*, case when row_number() over (
          partition by e.unit_ref, e.charged_on, e.person_id, e.visit_id order by e.item_no nulls last, e.row_ref nulls last
        ) = 1 then 1 else 0 end as examination
      from examined e where e.standing = 1
    ),
    counted as (
      select f.*, cast(sum(f.examination) over (partition by f.unit_ref, f.charged_on) as bigint) as examinations
      from first_line f
    )
    select provider_id, unit_no, unit_ref, capacity, examinations, charged_on, row_ref, fund_fen
    from counted where examinations > capacity`,
})
