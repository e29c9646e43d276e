/**
 * The resolved death of a person. Three departments report deaths: joined row by row, each payment would count once a
 * source. Where sources differ the latest day holds, which is the one that accuses least; a death that was withdrawn, or
 * whose name does not agree with the number, is none.
 *
 * Columns: person_id, person_name, died_on, row_ref (of the death_record that holds).
 */
import { defineRelation } from '#screening/define-relation.ts'

export const death = defineRelation({
  name: 'death',
  reads: ['death_record'],
  sql: `
    select person_id, person_name, died_on, row_ref
    from (
      select person_id, person_name, died_on, row_ref,
        row_number() over (
          partition by person_id
          order by died_on desc nulls last, row_ref desc nulls last
        ) as standing
      from death_record
      where name_agrees and withdrawn_on is null
    ) told
    where standing = 1`,
})
