/**
 * What the ward writes of a stay: one standing order over all of it, and a leave of one night for a few. Stays of planted
 * cases get their order as everybody; a case about the orders themselves names its visits by `ownOrders` and tells all
 * their orders by `more('medical_order', …)`.
 */
import { stayCore } from './medical.ts'
import type { City } from './session.ts'

export const wardTables: readonly string[] = ['create table own_orders(visit_id varchar)']

/** A plant tells the orders of these visits: SQL of the visit's number as reported, over `from`. */
export const ownOrders = (visitId: string, from: string): string =>
  `insert into own_orders select ${visitId} from ${from}`

const inpatient = `('21', '22', '23', '24', '28', '52')`

const order = (visit: string): string =>
  `'YZ' || ${visit} as order_no, 'nursing' as order_kind, 'standing' as duration_kind, 'Ⅱ级护理常规' as order_text`

/** One standing order for each of the base population's stays. */
export const orderRows = (city: City, where: string): string => `
  select c.vid as ord_, false as cast_, ${order('c.vid')}, shown('order', c.pid, p.id) as person_id, prov.code as provider_id, 'JZ' || c.vid as visit_id,
    c.begin_on + interval 10 hour as ordered_at, c.end_on + interval 9 hour as stopped_at, p.dist as agency_district
  from ${stayCore(city, where)} c join p on p.pid = c.pid join prov on prov.ix = c.prov`

/** And for each planted one, told in the visits' core or in raw values. */
export const plantedOrders = (): string => `
  select 0 as ord_, true as cast_, ${order('c.vid')}, p.id as person_id, prov.code as provider_id, 'JZ' || c.vid as visit_id,
    c.begin_on + interval 10 hour as ordered_at, coalesce(c.end_on, c.begin_on + 30) + interval 9 hour as stopped_at, p.dist as agency_district
  from x_visit c join p on p.pid = c.pid join prov on prov.ix = c.prov
  where c.med_type in ${inpatient} and 'JZ' || c.vid not in (select visit_id from own_orders)
  union all
  select 0, true, ${order('v.visit_id')}, v.person_id, v.provider_id, v.visit_id, v.begin_on::date + interval 10 hour, coalesce(v.end_on::date, v.begin_on::date + 30) + interval 9 hour, v.agency_district
  from (select null::varchar as visit_id, null::varchar as person_id, null::varchar as provider_id, null::varchar as med_type, null::date as begin_on, null::date as end_on, null::varchar as agency_district where false
    union all by name select * from more_medical_visit) v
  where v.med_type in ${inpatient} and v.visit_id not in (select visit_id from own_orders)`

/** Approved leaves of one night. */
export const leaveRows = (city: City, where: string): string => `
  select c.vid as ord_, false as cast_, 'QJ' || c.vid as leave_no, p.id as person_id, p.name as person_name, prov.code as provider_id, 'JZ' || c.vid as visit_id,
    c.begin_on + 2 + interval 17 hour as left_at, c.begin_on + 3 + interval 8 hour as returned_at, '回家取物' as reason, c.begin_on + 2 + interval 15 hour as approved_at, p.dist as agency_district
  from ${stayCore(city, where)} c join p on p.pid = c.pid join prov on prov.ix = c.prov
  where c.end_on >= c.begin_on + 5 and r('leave', c.vid) < 0.02`
