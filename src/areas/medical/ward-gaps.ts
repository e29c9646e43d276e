/** Nights of a stay of which nothing tells: the gaps between spans of days, by one window over the spans in order. */

/**
 * CTE `name`: the stays of CTE `source` (person_id, visit_id, begin_on, end_on, agency_district, row_ref, nights) with
 * `empty`, the number of nights that no span of CTE `spans` (person_id, visit_id, from_on, to_on, both included) touches,
 * where there are at least $empty_nights of them.
 */
export const uncovered = (name: string, source: string, spans: string): string => `
    ${name} as (
      select person_id, visit_id, begin_on, end_on, agency_district, row_ref, nights, sum(gap) as empty
      from (
        select m.*, greatest(days_between(
            coalesce(max(to_on) over (
              partition by row_ref order by from_on nulls last, to_on nulls last
              rows between unbounded preceding and 1 preceding
            ), add_days(begin_on, -1)), from_on) - 1, 0) as gap
        from (
          select w.*, greatest(t.from_on, add_days(w.begin_on, -1)) as from_on,
            greatest(least(t.to_on, w.end_on), add_days(w.begin_on, -1)) as to_on
          from ${source} w join ${spans} t on t.person_id = w.person_id and t.visit_id = w.visit_id and t.from_on < w.end_on
          union all
          select w.*, w.end_on, w.end_on from ${source} w
        ) m
      ) g
      group by person_id, visit_id, begin_on, end_on, agency_district, row_ref, nights
      having sum(gap) >= $empty_nights
    )`
