/**
 * Where each dataset stands on the time line of a person, an employer, a provider or an account. The one table of it: a
 * dataset with such a column that is neither here nor in `leftOut` fails the test beside this file.
 *
 * | dataset | lane | from > to | amount | who | shows |
 *   from > to: columns by which a row is placed; `a/b` takes the first that is filled; no `to` = a day, not a period.
 *   amount: fields that are added up, with `+` between them.
 *   who: p person, e employer, m provider, a account; `:` one item a row, `=` months of equal content as one span, `+` sums
 *   by month; then the column. A row that two columns of one kind name is shown by the first.
 */
export const laneWords = {
  register: '登记信息',
  employment: '参保与就业',
  contribution: '缴费',
  benefit: '待遇',
  medical: '医疗',
  event: '部门信息',
  account: '账户',
  service: '协议与服务',
  fund: '基金账',
  office: '岗位与操作',
  oversight: '督办与追回',
} as const

export const laneTable = `
person | register | registered_on | | p:person_id | agency_person_no person_name sex birth_on survival_status died_on retired phone household_address living_address
employer | register | registered_on > cancelled_on | | e:employer_id p:legal_representative_id a:pay_account_id | agency_employer_no employer_id employer_name employer_kind industry status seasonal insured_count
provider | register | valid_from > valid_to | | m:provider_id e:provider_uscc p:legal_representative_id p:controlling_person_id | provider_id provider_name provider_kind hospital_level licence_no licence_to licensed_beds
card | register | issued_on > cancelled_at | | p:person_id | card_kind status lost_at
person_number | register | | | p:person_id | document_kind check_result presented_15
identity_record | event | received_on | | p:person_id p:former_id | former_id register_status cancelled_on birth_on birth_corrected_on birth_before_correction
death_record | event | died_on | | p:person_id | source precision name_agrees cremated_on received_on withdrawn_on
sentence_record | event | starts_on/detained_on/received_on > actual_release_on/ends_on | | p:person_id | sentence_kind execution_mode outcome judgment_no
kinship | event | starts_on > ends_on | | p:person_id p:relative_id | person_id relative_id relation source adopted
marriage_record | event | registered_on | | p:person_id p:spouse_id | event_kind person_id spouse_id
birth_register | event | born_on | | p:mother_id p:father_id m+provider_id | certificate_no child_sex child_count mother_id father_id issued_on cancelled_on
enlistment_record | event | enlisted_on > discharged_on | | p:person_id | service_kind
student_record | event | starts_on > ends_on | | p:person_id | school_name level study_mode
exit_residence | event | settled_on > returned_on | | p:person_id | exit_kind destination
disability_record | event | issued_on > cancelled_on/valid_to | | p:person_id | disability_kind grade
epidemic_declaration | event | valid_from > valid_to | | m:provider_id | declaration_kind disease_name issuer_name
business_registration | event | role_from > role_to | | p:person_id e:employer_id | employer_id employer_name person_id role status tax_active last_tax_on
enrollment | employment | starts_on > ends_on | | p:person_id e+employer_id | scheme insured_kind status employer_id employer_name end_reason
contribution | employment | for_month | employer_fen+personal_fen | p=person_id | employer_id employer_name
employment_registration | employment | begin_on/registered_on > end_on | | p:person_id e+employer_id | registration_kind employment_kind employer_id employer_name
work_history | employment | starts_on > ends_on | | p:person_id e+employer_id | employer_id employer_name trade_name trade_kind recognised
deemed_service | employment | from_month > to_month | | p:person_id | scheme service_kind months decision_no revoked_on
file_record | employment | formed_on | | p:person_id | form_name birth_on first_work_on altered
contribution | contribution | for_month | employer_fen+personal_fen | p=person_id e+employer_id | scheme insured_kind contribution_kind employer_id employer_name base_fen
contribution_assessment | contribution | for_month | employer_due_fen+personal_due_fen | p=person_id e+employer_id | scheme insured_kind change_kind employer_id employer_name base_fen
wage_declaration | contribution | from_month > to_month | | p:person_id e+employer_id | employer_id employer_name declaration_kind declared_wage_fen base_fen wage_year
taxed_wage | contribution | for_month | income_fen | p=person_id e+employer_id | employer_id employer_name income_kind income_fen
legal_document | contribution | issued_on | | p:person_id e:employer_id | scheme person_id document_kind issuer from_month to_month revoked_on
arrears_and_waiver | contribution | occurred_on > effective_to | amount_fen | e:employer_id | scheme record_kind from_month to_month late_fee_fen document_no
employer_injury_class | contribution | from_month > to_month | | e:employer_id | risk_class base_rate_ppm float_percent rate_ppm
contribution_receipt | contribution | paid_on | amount_fen | a+account_id e+employer_id p:payer_id a:payer_account_id | scheme employer_id employer_name for_month
pension_assessment | benefit | benefit_from | | p:person_id e+employer_id | scheme assessment_kind status retirement_kind retired_on approved_fen approved_lump_fen employer_name
pension_payment | benefit | for_month | amount_fen | p=person_id a=account_id | scheme benefit_item status amount_fen person_id account_id
pension_adjustment | benefit | effective_from | increase_fen | p:person_id | scheme adjustment_kind amount_after_fen document_no
qualification_certification | benefit | certified_on | | p:person_id | scheme method result valid_to
survivor_allowance | benefit | for_month | amount_fen | p=person_id p=deceased_id e+employer_id a=account_id | scheme benefit_item status amount_fen person_id deceased_id relation account_id
funeral_grant | benefit | for_month | amount_fen | p=person_id p=claimant_id a=account_id | scheme benefit_item status amount_fen person_id claimant_id claimant_relation died_on account_id
entitlement_conference | benefit | held_on | | p:person_id | scheme question conclusion
social_management_result | benefit | found_on | recovered_fen | p:person_id | scheme result agency_stopped_on
injury_recognition | benefit | accident_on | | p:person_id e:employer_id | person_id employer_id employer_name conclusion recognised_on is_death
capacity_appraisal | benefit | appraised_on | | p:person_id | appraisal_kind grade nursing_grade is_wholly_incapable
injury_benefit | benefit | for_month | amount_fen | p=person_id p=worker_id e+employer_id m+provider_id a=account_id | scheme benefit_item status amount_fen person_id worker_id account_id
dependant | benefit | right_from > right_to | | p:person_id p:worker_id | scheme person_id worker_id relation end_reason
assistive_device | benefit | fitted_on | fund_pay_fen | p:person_id m+provider_id | scheme provider_id device_name fitting_kind price_fen status
unemployment_assessment | benefit | claimed_on | | p:person_id e+employer_id | scheme employer_id employer_name leaving_reason granted_months first_month last_month monthly_fen ended_on
unemployment_payment | benefit | for_month | amount_fen | p=person_id p=claimant_id e+employer_id a=account_id | scheme benefit_item status amount_fen person_id claimant_id account_id
post_subsidy | benefit | for_month | amount_fen | p=person_id e+employer_id a=account_id | scheme benefit_item status amount_fen person_id employer_id employer_name account_id
skill_subsidy | benefit | for_month | amount_fen | p=person_id e+employer_id a=account_id | scheme benefit_item status amount_fen person_id certificate_no account_id
training_record | benefit | begin_on > end_on | subsidy_fen | p:person_id m+provider_id a:account_id | provider_id course_name person_id status is_completed account_id
stabilization_refund | benefit | paid_on | amount_fen | e:employer_id a:account_id | scheme for_year insured_at_end laid_off status employer_id account_id
maternity_benefit | benefit | for_month | amount_fen | p=person_id p=mother_id p=father_id e+employer_id m+provider_id a=account_id | scheme benefit_item status amount_fen person_id mother_id born_on account_id
medical_visit | medical | begin_on > end_on | | p:person_id m+provider_id | scheme med_type provider_id bed_days main_diagnosis_name admission_dept visit_id
medical_settlement | medical | settled_at | fund_pay_fen | p:person_id m+provider_id | scheme med_type provider_id total_fen pool_pay_fen account_pay_fen cash_pay_fen status is_refund visit_id
medical_item | medical | charged_on | fund_pay_fen | p+person_id m+provider_id |
medical_order | medical | ordered_at | | p+person_id m+provider_id |
card_event | medical | occurred_at | | p+person_id m+provider_id |
inpatient_leave | medical | left_at > returned_at | | p:person_id m+provider_id | provider_id reason visit_id
chronic_registration | medical | valid_from > withdrawn_on/valid_to | | p:person_id m+provider_id m+certified_by_provider_id | scheme disease_name provider_id
referral_and_remote_filing | medical | valid_from > withdrawn_on/valid_to | | p:person_id m+from_provider_id m+to_provider_id | scheme filing_kind from_provider_id to_provider_id
reimbursement_voucher | medical | claimed_on | paid_fen | p:person_id m+provider_id a:account_id | scheme issuer_name invoice_fen claimed_fen paid_fen status person_id account_id
provider_payment | medical | for_month | amount_fen | m:provider_id a:account_id | scheme provider_id line_kind settlement_count deduction_reason status paid_on account_id
stock_movement | medical | moved_on | amount_fen | m+provider_id m+counterpart_provider_id e+supplier_id |
account_registration | account | starts_on > ends_on | | a:account_id p:person_id p:holder_id | account_kind account_id bank_name person_id holder_id agent_relation institution_name
account_change | account | changed_at | | p:person_id a:new_account_id a:old_account_id | scheme person_id old_account_id new_account_id change_reason channel
fund_account | account | valid_from > valid_to | | a:account_id | scheme account_kind bank_name event_kind approval_no
agreement | service | valid_from > terminated_on/valid_to | | m:provider_id e:provider_uscc p:legal_representative_id p:controlling_person_id | scheme agreement_kind locality signed_on provider_id termination_reason
network_opening | service | opened_at > closed_at | | m:provider_id | scheme agreement_no close_reason
provider_site | service | valid_from > valid_to | | m:provider_id | site_no site_address approval_no
terminal | service | valid_from > valid_to | | m:provider_id | terminal_id site_no terminal_kind transfer_no
bed_and_device | service | valid_from > valid_to | | m:provider_id | unit_kind department unit_count device_name daily_capacity
practitioner | service | valid_from > valid_to | | m:provider_id p:practitioner_id | provider_id practitioner_id practitioner_name practitioner_kind licence_to licence_revoked_on
training_institution | service | valid_from > cancelled_on/valid_to | | m:provider_id e:provider_uscc p:legal_representative_id | provider_id institution_name institution_kind capacity
bank_statement | fund | banked_on | amount_fen | a+account_id a:counter_account_id | scheme direction account_id counter_account_id summary
fund_transaction | fund | booked_on | amount_fen | a+account_id a:counter_account_id | scheme direction flow_kind account_id counter_account_id purpose
payment_instruction | fund | instructed_on | amount_fen | a+account_id a:payee_account_id | scheme flow_kind status account_id payee_account_id purpose
returned_payment | fund | returned_on | amount_fen | a+account_id a:payee_account_id a:repaid_account_id p:payee_id | scheme return_reason payee_id payee_account_id repaid_account_id resolved_on
reconciliation | fund | as_of_on | | a:account_id | scheme counterpart books_fen counterpart_fen unexplained_fen done_on
deposit | fund | started_on > withdrawn_on/matures_on | amount_fen | a:account_id | scheme deposit_kind rate_ppm interest_fen
investment | fund | invested_on > redeemed_on/matures_on | amount_fen | a:account_id | scheme instrument instrument_name income_fen
fiscal_account_statement | fund | for_month | | a:account_id | scheme opening_fen received_fen paid_fen closing_fen
staff_post | office | starts_on > ends_on | | p:officer_id a:salary_account_id | organisation_name organisation_kind department post appointment_no
permission_grant | office | granted_at > revoked_at | | p:operator_id | permission_code is_emergency filed_on
permission_request | office | requested_on | | p:operator_id | permission_code status filed_on
login_record | office | logged_in_at | | p+operator_id |
operation_log | office | operated_at | amount_fen | p+operator_id p:subject_id e:subject_employer_id | scheme operation_kind off_system business_no
seal_and_key_custody | office | held_from > held_to | | p:custodian_id a:account_id | object_kind account_id system_code
superior_lead | oversight | issued_on > due_on | amount_fen | p:person_id e:employer_id m:provider_id | order_no issuer_kind scheme problem
data_change | oversight | changed_at | amount_fen | p:person_id e:employer_id | scheme change_kind dataset_id field_name status
recovery | oversight | ordered_on > received_on | amount_fen | p:debtor_id e:debtor_uscc m:provider_id a:account_id | scheme entry_kind due_on received_on paid_in_on document_no
`

/** Datasets with such a column that stand on nobody's time line, each with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  delegation: '委托机关与受托单位是行政机关,不是参保单位',
  jurisdiction: '主管单位是行政机关,不是参保单位',
  public_report: '只有承办人;举报人不在数据里',
  voucher: '只有制单、复核、会计、出纳',
  system_parameter_change: '只有签批人和执行人',
}

/** Who handled a row: shown on the row, but the row is no part of that person's own time line. */
export const handledBy: ReadonlySet<string> = new Set(
  `first_reviewer_id second_reviewer_id officer_id approver_id approved_by_id decided_by_id practitioner_id opened_by_id
   informatization_head_id leader_id agency_head_id department_head_id executed_by_id operator_id granted_by_id adjusted_by_id
   seal_owner_id handed_over_to_id made_by_id reviewed_by_id accountant_id cashier_id confirmed_by_id handler_id`.split(
    /\s+/,
  ),
)
