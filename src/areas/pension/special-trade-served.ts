/**
 * Months that those retired by a special trade have served in it: recognised spans up to retirement, put together over
 * employers, months that overlap counting once and a month begun counting whole.
 *
 * Columns: person_id, scheme, trade (each trade kind served, and 'any' for all of them together), months.
 */
import { defineRelation } from '#screening/define-relation.ts'
import { standingAssessment } from './standing-assessment.ts'

export const specialTradeServed = defineRelation({
  name: 'special_trade_served',
  reads: ['work_history'],
  uses: [standingAssessment],
  sql: `
    with span as (
      select s.person_id, s.scheme, h.trade_kind as trade, month_of(h.starts_on) as from_month, h.row_ref,
        month_of(least(coalesce(h.ends_on, s.retired_on), s.retired_on)) as to_month
      from standing_assessment s
      join work_history h on h.person_id = s.person_id
      where s.retirement_kind = 'special_trade'
        and h.recognised and h.trade_kind <> 'none' and h.starts_on <= s.retired_on
    ),
    labelled as (
      select person_id, scheme, trade, from_month, to_month, row_ref from span
      union all
      select person_id, scheme, 'any', from_month, to_month, row_ref from span
    ),
    reached as (
      -- How far the earlier spans of the same label reach: only what goes beyond is new.
      select person_id, scheme, trade, from_month, to_month,
        max(to_month) over (
          partition by person_id, scheme, trade
          order by from_month nulls last, to_month nulls last, row_ref nulls last
          rows between unbounded preceding and 1 preceding
        ) as reached_month
      from labelled
    )
    select person_id, scheme, trade,
      cast(sum(case
        when reached_month is null or reached_month < from_month then months_between(from_month, to_month) + 1
        when to_month > reached_month then months_between(reached_month, to_month)
        else 0 end) as bigint) as months
    from reached
    group by person_id, scheme, trade`,
})
