/**
 * Spells in prison or in custody. Each way in which a sentence is carried out is a record of its own, so a spell ends at its
 * release, its term or the start of the person's next record, whichever comes first. Public surveillance, probation,
 * parole and service outside prison are no spells.
 *
 * Columns: person_id, row_ref, execution_mode, ground ('sentence' after conviction, 'custody' before), began_on,
 * ended_on (the first day out again; 9999-12-31 where none is known).
 */
import { defineRelation } from '#screening/define-relation.ts'

export const custody = defineRelation({
  name: 'custody',
  reads: ['sentence_record'],
  sql: `
    select person_id, row_ref, execution_mode,
      case when execution_mode = 'prison' then 'sentence' else 'custody' end as ground, began_on,
      least(coalesce(actual_release_on, date '9999-12-31'), coalesce(ends_on, date '9999-12-31'),
        coalesce(next_began_on, date '9999-12-31')) as ended_on
    from (
      select person_id, execution_mode, sentence_kind, outcome, ends_on, actual_release_on, row_ref,
        coalesce(starts_on, detained_on) as began_on,
        lead(coalesce(starts_on, detained_on)) over (
          partition by person_id
          order by coalesce(starts_on, detained_on) nulls last, row_ref nulls last
        ) as next_began_on
      from sentence_record
    ) spell
    where (execution_mode = 'prison'
        and sentence_kind in ('detention', 'imprisonment', 'life', 'death_reprieve')
        and coalesce(outcome, 'convicted') = 'convicted')
      or (execution_mode in ('custody', 'wanted') and coalesce(outcome, 'pending') in ('pending', 'convicted'))`,
})
