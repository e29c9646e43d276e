/**
 * SQL texts that medical rules share: which visits are stays, and which settlement rows are money that is still out.
 * A rule that uses them reads `medical_visit` and `medical_settlement`.
 */

/** 住院类医疗类别. 家庭病床 ('71') is no stay. */
export const inpatientTypes = `('21', '22', '23', '24', '28', '52')`

/** 门诊、急诊、购药. */
export const outpatientTypes = `('11', '12', '13', '14', '41', '51')`

/** Schemes of chapter 六 and of maternity, which is settled with them; work injury (410) has its own rules. */
export const medicalSchemes = `('310', '330', '390', '510')`

/**
 * Condition on a settlement row: it counts into the net. A refund counts as the negative row that it is, but not where
 * the row it refunds has already dropped out by its own status: that money would be taken off twice.
 */
export const stillPaid = (row: string): string => `
  ${row}.is_valid and (${row}.status = 'paid' or ${row}.is_refund)
  and not (${row}.is_refund and exists (
    select 1 from medical_settlement original
    where original.person_id = ${row}.person_id and original.settlement_id = ${row}.refund_of
      and not (original.is_valid and original.status = 'paid')))`

/**
 * CTEs `stay_money` (the counting settlement rows of stays) and `stay`: one row a stay, without newborns on their
 * mother's record, home beds, and stays whose settlements were all taken back. A stay without a day of discharge ends
 * with its final settlement, or has lasted until $as_of.
 */
export const stays = `
  inpatient as (
    select v.person_id, v.visit_id, v.provider_id, v.inpatient_no, v.begin_on, v.end_on, v.agency_district, v.row_ref
    from medical_visit v
    where v.med_type in ${inpatientTypes}
      and not coalesce(v.is_newborn, false) and not coalesce(v.is_home_bed, false)
  ),
  settled_stay as (
    select s.person_id, s.visit_id, s.row_ref, s.fund_pay_fen, s.total_fen,
      case when coalesce(s.is_interim, false) then null else s.end_on end as ended_on,
      case when ${stillPaid('s')} then 1 else 0 end as counts
    from inpatient i join medical_settlement s on s.person_id = i.person_id and s.visit_id = i.visit_id
  ),
  stay_money as (select person_id, visit_id, row_ref, fund_pay_fen from settled_stay where counts = 1),
  stay as (
    select i.person_id, i.visit_id, i.provider_id, i.inpatient_no, i.begin_on, i.agency_district, i.row_ref,
      coalesce(i.end_on, m.ended_on, $as_of) as end_on
    from inpatient i
    left join (
      select person_id, visit_id, max(case when counts = 1 then ended_on end) as ended_on,
        sum(case when counts = 1 then total_fen else 0 end) as total_fen
      from settled_stay group by person_id, visit_id
    ) m on m.person_id = i.person_id and m.visit_id = i.visit_id
    where m.visit_id is null or m.total_fen > 0
  )`
