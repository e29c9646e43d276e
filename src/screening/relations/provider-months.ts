/**
 * Providers beside their peers: stays with what they cost, and the search for providers that stand outside hospitals of
 * the same level, scheme and diagnosis group for several months on end.
 */
import { defineRelation } from '#screening/define-relation.ts'
import { countedSettlement, inpatientTypes } from '#screening/relations/stays.ts'

/**
 * One row a settled stay. The diagnosis group is the category of the main diagnosis (first three characters of ICD-10).
 *
 * Columns: person_id, visit_id, provider_id, hospital_level, scheme, diagnosis_group, for_month (of discharge), nights,
 * total_fen, fund_fen (both net), agency_district, row_ref (of the visit).
 */
export const pricedStay = defineRelation({
  name: 'priced_stay',
  reads: ['medical_visit'],
  uses: [countedSettlement],
  sql: `
    select person_id, visit_id, provider_id, hospital_level, scheme, diagnosis_group, month_of(ended_on) as for_month,
      days_between(begin_on, ended_on) as nights, total_fen, fund_fen, agency_district, row_ref
    from (
      select v.person_id, v.visit_id, v.provider_id, v.hospital_level, v.scheme, v.begin_on, v.agency_district, v.row_ref,
        substr(v.main_diagnosis_code, 1, 3) as diagnosis_group, coalesce(v.end_on, s.ended_on) as ended_on,
        s.total_fen, s.fund_fen
      from medical_visit v
      join (
        select person_id, visit_id, cast(sum(total_fen) as bigint) as total_fen, cast(sum(fund_pay_fen) as bigint) as fund_fen,
          max(case when not coalesce(is_interim, false) then end_on end) as ended_on
        from counted_settlement where med_type in ${inpatientTypes}
        group by person_id, visit_id
      ) s on s.person_id = v.person_id and s.visit_id = v.visit_id
      where v.med_type in ${inpatientTypes} and v.hospital_level is not null and v.main_diagnosis_code is not null
        and not coalesce(v.is_newborn, false) and not coalesce(v.is_home_bed, false)
    ) told
    where ended_on is not null and ended_on >= begin_on and total_fen > 0`,
})

const group = 'indicator, hospital_level, scheme, diagnosis_group, for_month'
const onGroup = (left: string, right: string): string =>
  group
    .split(', ')
    .map((column) => `${left}.${column} = ${right}.${column}`)
    .join(' and ')
const medianOf = (value: string, place: string): string => `
      select ${group}, whole_div(cast(sum(${value}) as bigint), count(*)) as value
      from ${place} where place in (whole_div(peers + 1, 2), whole_div(peers + 2, 2))
      group by ${group}`

/**
 * CTEs from `measured` (provider_id, ${group}, value bigint ≥ 0) to `run`: the measured rows that lie above their peers for
 * $months months on end, with median_value, peers and since_month (the first of the run). Above: robust z > $z (median and
 * MAD × 1.4826, the spread at least $least_spread of the median) and at least p_share of the median.
 */
export const abovePeers = `
    ranked as (
      select m.*, count(*) over (partition by ${group}) as peers,
        row_number() over (partition by ${group} order by value nulls last, provider_id nulls last) as place
      from measured m
    ),
    median as (${medianOf('value', 'ranked')}
    ),
    deviation as (
      select r.provider_id, r.indicator, r.hospital_level, r.scheme, r.diagnosis_group, r.for_month, r.peers,
        abs(r.value - m.value) as away,
        row_number() over (
          partition by ${group
            .split(', ')
            .map((column) => `r.${column}`)
            .join(', ')}
          order by abs(r.value - m.value) nulls last, r.provider_id nulls last
        ) as place
      from ranked r join median m on ${onGroup('m', 'r')}
      where r.peers >= $least_peers
    ),
    mad as (${medianOf('away', 'deviation')}
    ),
    outside as (
      select r.*, m.value as median_value,
        add_months(r.for_month, -(row_number() over (
          partition by r.provider_id, r.indicator, r.hospital_level, r.scheme, r.diagnosis_group
          order by r.for_month nulls last
        ))) as island
      from ranked r
      join median m on ${onGroup('m', 'r')}
      join mad d on ${onGroup('d', 'r')}
      join p_share p on p.indicator = r.indicator
        and p.valid_from <= r.for_month and (p.valid_to is null or r.for_month < p.valid_to)
      where (r.value - m.value) * 1000
          > $z * greatest(share_ppm(d.value, 1482600), share_ppm(m.value, $least_spread), cast(1 as bigint))
        and r.value * 1000000 >= p.value * m.value
    ),
    run as (
      select * from (
        select o.*, min(for_month) over same_run as since_month, count(*) over same_run as months
        from outside o
        window same_run as (
          partition by provider_id, indicator, hospital_level, scheme, diagnosis_group, island)
      ) counted
      where months >= $months
    )`

/** CTE `registered` (provider_id, agency_district, standing): whose authority a provider is, by its latest registration (standing 1). */
export const providerDistrict = `registered as (
      select provider_id, agency_district,
        row_number() over (partition by provider_id order by valid_from desc nulls last, row_ref nulls last) as standing
      from provider
    )`
