/** What is on record about benefits that were stopped and taken up again: the operations, proofs of life, decisions to pay. */
import { defineRelation } from '#screening/define-relation.ts'
import { custody } from '#screening/relations/custody.ts'
import { death } from '#screening/relations/death.ts'

/**
 * Reactivations in the agencies' own systems. Columns: person_id, reactivated_on, stopped_on (the last stop before, null where
 * none is on record), operation_ref, and of a death before it died_on and death_ref.
 */
export const reactivation = defineRelation({
  name: 'reactivation',
  reads: ['operation_log'],
  uses: [death],
  sql: `
    select o.subject_id as person_id, day_of(o.operated_at) as reactivated_on,
      (select max(day_of(s.operated_at)) from operation_log s
        where s.subject_id = o.subject_id and s.operation_kind in ('suspend', 'terminate')
          and s.operated_at < o.operated_at) as stopped_on,
      o.row_ref as operation_ref, d.died_on, d.row_ref as death_ref
    from operation_log o
    left join death d on d.person_id = o.subject_id and d.died_on <= day_of(o.operated_at)
    where o.operation_kind = 'reactivate' and o.subject_id is not null`,
})

/**
 * Days on which a person was proven to be alive and entitled: certified, found alive by the community, out of custody. A death
 * that was taken back proves it for good. Columns: person_id, from_on, to_on.
 */
export const lifeProof = defineRelation({
  name: 'life_proof',
  reads: ['qualification_certification', 'social_management_result', 'death_record'],
  uses: [custody],
  sql: `
    select person_id, certified_on as from_on, certified_on as to_on
    from qualification_certification where result = 'passed'
    union all
    select person_id, found_on, found_on from social_management_result where result = 'alive'
    union all
    select person_id, date '1900-01-01', date '9999-12-31' from death_record where withdrawn_on is not null
    union all
    select person_id, ended_on, ended_on from custody where ended_on < date '9999-12-31'`,
})

/** Decisions by which arrears may be paid. Columns: person_id, scheme, from_month, decided_on. */
export const payDecision = defineRelation({
  name: 'pay_decision',
  reads: ['pension_adjustment', 'pension_assessment'],
  sql: `
    select person_id, scheme, date '1900-01-01' as from_month,
      coalesce(approved_on, effective_from) as decided_on
    from pension_adjustment
    where document_no is not null and adjustment_kind in ('recalculation', 'correction', 'resumption', 'yearly')
    union all
    select person_id, scheme, benefit_from, day_of(approved_at)
    from pension_assessment
    where status = 'approved' and approved_at is not null`,
})
