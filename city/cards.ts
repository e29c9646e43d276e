/**
 * 社会保障卡: the cards issued or changed in the last years, and some of their uses. A lost card is reported and another number
 * issued; afterwards only the new one is used. Nobody's card is in two cities on one day.
 */
/** One line a person with a card: pid, lost_on (null for most), cancelled (dead). */
const holders = `(
  select p.*, case when r('card-lost', pid) < 0.03 then (w0 + 5 + ri('card-lost-on', pid, greatest(20, datediff('day', w0, w1))))::date end as lost_on
  from p where not cast_ and age >= 6 and r('card', pid) < 0.25)`
const oldNo = `'A' || no9(pid)`
const newNo = `'B' || no9(pid)`

export const cardRows = (): string => `
  select pid as ord_, n as ord2_, cast_, case when n = 1 then ${oldNo} else ${newNo} end as card_no, id as person_id, name as person_name, 'physical' as card_kind,
    case when n = 1 and lost_on is not null then 'replaced' when died is not null then 'cancelled' else 'active' end as status,
    case when n = 1 then (w0 - 200 - ri('card-issued', pid, 900))::date else lost_on + 7 end as issued_on,
    case when n = 1 then lost_on + interval 10 hour end as lost_at, case when died is not null and (n = 2 or lost_on is null) then died + interval 20 day end as cancelled_at,
    case when n = 1 and lost_on is not null then ${newNo} end as replaced_by_no, dist as agency_district
  from ${holders} cross join range(1, 3) t(n)
  where n = 1 or (lost_on is not null and (died is null or died > lost_on + 7))`

export const cardEventRows = (): string => `
  select pid as ord_, n as ord2_, cast_, 'YK' || no9(pid) || '-' || n as event_no, id as person_id, h.name as person_name, case when lost_on is not null and day > lost_on then ${newNo} else ${oldNo} end as card_no,
    case when r('card-register', pid * 10 + n) < 0.1 then 'register' else 'settle' end as event_kind, day + interval 8 hour + to_seconds(ri('card-second', pid * 10 + n, 30000)) as occurred_at,
    r('card-electronic', pid * 10 + n) < 0.6 as electronic, r('card-proxy', pid * 10 + n) < 0.03 as by_proxy, prov.code as provider_id, prov.region as event_region, h.dist as agency_district
  from (select *, (w0 + ri('card-day', pid * 10 + n, 1 + datediff('day', w0, w1)))::date as day
      from ${holders} cross join range(1, 4) t(n)) h
    join prov on prov.ix = 1 + ri('card-provider', h.pid * 10 + h.n, 8)
  where (died is null or day < died) and (lost_on is null or day < lost_on or day > lost_on + 7)`
