/** Events by which the right to unemployment benefit ends, apart from work and a pension. */

import { defineRelation } from '#screening/define-relation.ts'
import { custody } from '#screening/relations/custody.ts'
import { death } from '#screening/relations/death.ts'
import { unemploymentClaim } from './claims.ts'

/**
 * Grounds: 1 death, 2 prison under a sentence, 3 military service (文职人员 are employed, they do not serve), 4 settlement
 * abroad, 6 a refused offer of work, which ends only the claim in which it was made.
 *
 * Columns: person_id, ground, first_month (of the claim that it ends; null = every claim), event_month, again_month (from
 * which the right is back; 9999-12-01 where it is not), event_ref.
 */
export const endedRight = defineRelation({
  name: 'ended_right',
  reads: ['enlistment_record', 'exit_residence', 'employment_registration'],
  uses: [death, custody, unemploymentClaim],
  sql: `
    select d.person_id, 1 as ground, cast(null as date) as first_month, month_of(d.died_on) as event_month,
      date '9999-12-01' as again_month, d.row_ref as event_ref
    from death d
    union all
    select c.person_id, 2, cast(null as date), month_of(c.began_on), month_of(c.ended_on), c.row_ref
    from custody c where c.ground = 'sentence'
    union all
    select m.person_id, 3, cast(null as date), month_of(m.enlisted_on),
      month_of(coalesce(m.discharged_on, date '9999-12-31')), m.row_ref
    from enlistment_record m where coalesce(m.service_kind, 'conscript') <> 'civilian'
    union all
    select x.person_id, 4, cast(null as date), month_of(x.settled_on),
      month_of(coalesce(x.returned_on, date '9999-12-31')), x.row_ref
    from exit_residence x where x.exit_kind in ('settled', 'renounced')
    union all
    select r.person_id, 6, c.first_month, month_of(r.refused_offer_on), date '9999-12-01', r.row_ref
    from employment_registration r
    join unemployment_claim c on c.person_id = r.person_id and c.claimed_on <= r.refused_offer_on`,
})
