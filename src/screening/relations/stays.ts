/**
 * What medical rules share: which visits are stays, and which settlement rows are money that is still out.
 */
import { defineRelation } from '#screening/define-relation.ts'

/** 住院类医疗类别. 家庭病床 ('71') is no stay. */
export const inpatientTypes = `('21', '22', '23', '24', '28', '52')`

/** 门诊、急诊、购药. */
export const outpatientTypes = `('11', '12', '13', '14', '41', '51')`

/** Schemes of chapter 六 and of maternity, which is settled with them; work injury (410) has its own rules. */
export const medicalSchemes = `('310', '330', '390', '510')`

/** Settlements that have dropped out by their own status; few beside all. Columns: person_id, settlement_id. */
const droppedSettlement = defineRelation({
  name: 'dropped_settlement',
  reads: ['medical_settlement'],
  sql: `select distinct person_id, settlement_id from medical_settlement where not (is_valid and status = 'paid')`,
})

/**
 * Settlement rows that count into the net: all columns of medical_settlement. A refund counts as the negative row that it
 * is, but not where the row it refunds has already dropped out by its own status: that money would be taken off twice.
 */
export const countedSettlement = defineRelation({
  name: 'counted_settlement',
  reads: ['medical_settlement'],
  uses: [droppedSettlement],
  isLarge: true,
  sql: `
    select s.*
    from medical_settlement s
    left join dropped_settlement d
      on d.person_id = s.person_id and d.settlement_id = case when s.is_refund then s.refund_of end
    where s.is_valid and (s.status = 'paid' or s.is_refund) and d.settlement_id is null`,
})

/** Stays' visits with the settlement rows that tell their end: the part that `stay` and `stay_money` have in common. */
const settledStay = defineRelation({
  name: 'settled_stay',
  reads: ['medical_visit', 'medical_settlement'],
  uses: [countedSettlement],
  sql: `
    select s.person_id, s.visit_id, s.row_ref, s.fund_pay_fen, s.total_fen, s.is_interim, s.end_on, c.row_ref is not null as counts
    from medical_visit i
    join medical_settlement s on s.person_id = i.person_id and s.visit_id = i.visit_id
    left join counted_settlement c on c.person_id = s.person_id and c.row_ref = s.row_ref
    where i.med_type in ${inpatientTypes} and not coalesce(i.is_newborn, false) and not coalesce(i.is_home_bed, false)`,
})

/** The counting settlement rows of stays: person_id, visit_id, row_ref, fund_pay_fen. */
export const stayMoney = defineRelation({
  name: 'stay_money',
  reads: [],
  uses: [settledStay],
  sql: 'select person_id, visit_id, row_ref, fund_pay_fen from settled_stay where counts',
})

/**
 * One row a stay, without newborns on their mother's record, home beds, and stays whose settlements were all taken back. A
 * stay without a day of discharge ends with its final settlement, or has lasted until $as_of.
 *
 * Columns: person_id, visit_id, provider_id, inpatient_no, begin_on, end_on, agency_district, row_ref.
 */
export const stay = defineRelation({
  name: 'stay',
  reads: ['medical_visit'],
  uses: [settledStay],
  sql: `
    select i.person_id, i.visit_id, i.provider_id, i.inpatient_no, i.begin_on, i.agency_district, i.row_ref,
      coalesce(i.end_on, m.ended_on, $as_of) as end_on
    from medical_visit i
    left join (
      select person_id, visit_id,
        max(case when counts and not coalesce(is_interim, false) then end_on end) as ended_on,
        sum(case when counts then total_fen else 0 end) as total_fen
      from settled_stay group by person_id, visit_id
    ) m on m.person_id = i.person_id and m.visit_id = i.visit_id
    where i.med_type in ${inpatientTypes} and not coalesce(i.is_newborn, false) and not coalesce(i.is_home_bed, false)
      and (m.visit_id is null or m.total_fen > 0)`,
})
