/**
 * MED-24 无有效登记享受门诊慢特病待遇. Compared by calendar month, so that the month in which a registration ends, begins or
 * is renewed is never the patient's fault; a withdrawal counts from its day. Where the visit names a disease, a
 * registration for that disease is asked for. A registration made later but valid from before covers.
 */
import { zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { countedSettlement, medicalSchemes } from '#screening/relations/stays.ts'

export const chronicUnregistered = defineRule({
  id: 'MED-24',
  version: 1,
  name: '没有有效登记而享受门诊慢特病待遇',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: lead,
  basis: [zz27('六(三)'), zz27('六(七)1')],
  params: {},
  reads: { visit: 'medical_visit', settlement: 'medical_settlement', registration: 'chronic_registration' },
  uses: [countedSettlement],
  stages: ['uncovered'],
  requiresComplete: ['registration'],
  sql: `
    with uncovered as (
      select v.person_id, v.visit_id, v.begin_on, v.disease_code, v.agency_district, v.row_ref
      from medical_visit v
      where v.med_type = '14' and v.scheme in ${medicalSchemes} and coalesce(v.pooling_district, '4101') like '4101%'
        and not exists (
          select 1 from chronic_registration r
          where r.person_id = v.person_id and coalesce(v.disease_code, r.disease_code) = r.disease_code
            and month_of(r.valid_from) <= v.begin_on
            and (r.valid_to is null or month_of(v.begin_on) <= r.valid_to)
            and (r.withdrawn_on is null or v.begin_on < r.withdrawn_on))
    ),
    money as (
      select u.person_id, u.visit_id, u.begin_on, u.agency_district, u.row_ref as visit_ref, m.row_ref as settlement_ref,
        m.fund_pay_fen, sum(m.fund_pay_fen) over (partition by u.person_id, u.visit_id) as net_fen
      from uncovered u
      join counted_settlement m on m.person_id = u.person_id and m.visit_id = u.visit_id
    ),
    latest as (
      select u.row_ref as visit_ref, r.row_ref as registration_ref,
        row_number() over (
          partition by u.row_ref order by r.valid_from desc nulls last, r.row_ref nulls last
        ) as standing
      from uncovered u join chronic_registration r on r.person_id = u.person_id
    )
    select m.person_id, month_of(m.begin_on) as for_month, month_of(m.begin_on) as found_on, m.agency_district as district,
      m.fund_pay_fen as at_risk_fen, m.visit_ref, m.settlement_ref, l.registration_ref
    from money m
    left join latest l on l.visit_ref = m.visit_ref and l.standing = 1
    where m.net_fen > 0`,
  innocent: [
    '登记到期当月、续办生效当月',
    '补办登记,有效期追溯到就诊以前',
    '转换险种、转移关系以后原登记延续',
    '外统筹区参保人员,登记在参保地',
    '病种编码换版,同一病种两个编码',
    '已退费或只用个人账户',
  ],
  next: '请经办机构核对慢特病鉴定和登记档案;确无登记的,按普通门诊重新结算,多付部分退回,并查明机构如何以慢特病类别结算。',
  says: '{for_month} 按门诊慢特病结算,但没有该月有效的登记',
})
