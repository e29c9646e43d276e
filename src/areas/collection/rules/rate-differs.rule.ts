/**
 * COL-02 费率不符. What an agency assessed is held against base × rate; where no assessment was sent, the rate that the
 * receipt itself states is. What is assessed and not paid is arrears, another rule's question. Every rate that may be
 * lawful is accepted: the medical rate before or after its phased cut, with or without maternity, the injury rate with
 * either phased cut. Employers' amounts of a period of relief prove nothing.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import {
  contributionRate,
  contributionRelief,
  contributionRoundingFen,
  injuryPhasedCut,
  medicalEmployerPhasedCut,
} from '#law/values/contribution.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

const inForce = (relation: string, month: string): string =>
  `${relation}.valid_from <= ${month} and (${relation}.valid_to is null or ${month} < ${relation}.valid_to)`

/** Receipts whose rate the law sets: a document sets its own. */
const judgedReceipt = `c.base_fen > 0 and c.legal_document_no is null
        and c.contribution_kind in ('normal', 'arrears', 'backpay')`

export const rateDiffers = defineRule({
  id: 'COL-02',
  version: 1,
  name: '核定或实缴的费率不符合规定',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('四(二)'), zz27('十二(四)1'), lawOf('gbf-2019-13', '单位缴费比例')],
  params: {
    rate: contributionRate,
    medical_cut: medicalEmployerPhasedCut,
    injury_cut: injuryPhasedCut,
    relief: contributionRelief,
    rounding: contributionRoundingFen,
  },
  reads: { assessed: 'contribution_assessment', paid: 'contribution', risk_class: 'employer_injury_class' },
  cutBy: { risk_class: null },
  stages: ['off', 'stated'],
  sql: `
    with accepted as (
      select scheme, payer, valid_from, valid_to, value as rate_ppm from p_rate
      union all
      select r.scheme, r.payer, r.valid_from, r.valid_to, r.value + delta.value
      from p_rate r
      join (
        select c.valid_from, c.valid_to, -c.value as value from p_medical_cut c
        union all
        select m.valid_from, m.valid_to, m.value from p_rate m where m.scheme = '510' and m.payer = 'employer'
        union all
        select m.valid_from, m.valid_to, m.value - c.value
        from p_rate m
        join p_medical_cut c on ${inForce('c', 'm.valid_from')}
        where m.scheme = '510' and m.payer = 'employer'
      ) delta on ${inForce('delta', 'r.valid_from')}
      where r.scheme = '310' and r.payer = 'employer'
    ),
    class_rate as (
      select employer_id, from_month, to_month, rate_ppm from employer_injury_class
      union all
      select k.employer_id, greatest(k.from_month, c.valid_from), least(k.to_month, add_days(c.valid_to, -1)),
        share_ppm(k.rate_ppm, 1000000 - c.value)
      from employer_injury_class k
      join p_injury_cut c on true
    ),
    due as (
      select person_id, scheme, for_month, employer_id, agency_district, contribution_assessment_no, version, row_ref,
        base_fen, 'employer' as payer, employer_due_fen + coalesce(relief_fen, 0) as due_fen
      from contribution_assessment
      where insured_kind in ('employee', 'civil_servant')
      union all
      select person_id, scheme, for_month, employer_id, agency_district, contribution_assessment_no, version, row_ref,
        base_fen, case when insured_kind = 'flexible' then 'self' else 'employee' end, personal_due_fen
      from contribution_assessment
      where insured_kind in ('employee', 'civil_servant', 'flexible')
    ),
    off as (
      select d.*, least(abs(d.due_fen - share_ppm(d.base_fen, min_ppm)), abs(d.due_fen - share_ppm(d.base_fen, max_ppm))) as excess_fen
      from (
        select d.row_ref, d.payer, min(a.rate_ppm) as min_ppm, max(a.rate_ppm) as max_ppm
        from due d
        join accepted a on a.scheme = d.scheme and a.payer = d.payer and ${inForce('a', 'd.for_month')}
        where not exists (
          select 1 from accepted fits
          where fits.scheme = d.scheme and fits.payer = d.payer and ${inForce('fits', 'd.for_month')}
            and abs(d.due_fen - share_ppm(d.base_fen, fits.rate_ppm)) <= $rounding)
        group by d.row_ref, d.payer
        union all
        select d.row_ref, d.payer, min(k.rate_ppm), max(k.rate_ppm)
        from due d
        join class_rate k on k.employer_id = d.employer_id and k.from_month <= d.for_month
          and (k.to_month is null or d.for_month <= k.to_month)
        where d.scheme = '410' and d.payer = 'employer' and not exists (
          select 1 from class_rate fits
          where fits.employer_id = d.employer_id and fits.from_month <= d.for_month
            and (fits.to_month is null or d.for_month <= fits.to_month)
            and abs(d.due_fen - share_ppm(d.base_fen, fits.rate_ppm)) <= $rounding)
        group by d.row_ref, d.payer
      ) wrong
      join due d on d.row_ref = wrong.row_ref and d.payer = wrong.payer
    ),
    stated as (
      select c.person_id, c.scheme, c.for_month, c.agency_district, c.row_ref, a.payer, c.employer_rate_ppm as rate_ppm,
        abs(share_ppm(c.base_fen, a.value) - share_ppm(c.base_fen, c.employer_rate_ppm)) as excess_fen
      from contribution c
      join p_rate a on a.scheme = c.scheme and ${inForce('a', 'c.for_month')}
      where a.payer = 'employer' and c.employer_rate_ppm <> a.value and c.insured_kind in ('employee', 'civil_servant')
        and ${judgedReceipt}
      union all
      select c.person_id, c.scheme, c.for_month, c.agency_district, c.row_ref, a.payer, c.personal_rate_ppm as rate_ppm,
        abs(share_ppm(c.base_fen, a.value) - share_ppm(c.base_fen, c.personal_rate_ppm)) as excess_fen
      from contribution c
      join p_rate a on a.scheme = c.scheme and ${inForce('a', 'c.for_month')}
      where a.payer = 'employee' and c.personal_rate_ppm <> a.value and c.insured_kind in ('employee', 'civil_servant')
        and ${judgedReceipt}
      union all
      select c.person_id, c.scheme, c.for_month, c.agency_district, c.row_ref, a.payer, c.personal_rate_ppm as rate_ppm,
        abs(share_ppm(c.base_fen, a.value) - share_ppm(c.base_fen, c.personal_rate_ppm)) as excess_fen
      from contribution c
      join p_rate a on a.scheme = c.scheme and ${inForce('a', 'c.for_month')}
      where a.payer = 'self' and c.personal_rate_ppm <> a.value and c.insured_kind in ('flexible')
        and ${judgedReceipt}
    ),
    told as (
      select o.person_id, o.scheme, o.for_month, o.agency_district, o.payer, o.excess_fen,
        o.row_ref as assessed_ref, cast(null as bigint) as paid_ref
      from off o
      where not exists (
        select 1 from contribution_assessment later
        where later.agency_district = o.agency_district and later.person_id = o.person_id
          and later.contribution_assessment_no = o.contribution_assessment_no and later.version > o.version)
      union all
      select s.person_id, s.scheme, s.for_month, s.agency_district, s.payer, s.excess_fen, null, s.row_ref
      from stated s
      join contribution c on c.row_ref = s.row_ref
      where not exists (
          select 1 from accepted fits
          where fits.scheme = s.scheme and fits.payer = s.payer and ${inForce('fits', 's.for_month')}
            and fits.rate_ppm = s.rate_ppm)
        and not exists (
          select 1 from contribution_assessment a
          where a.person_id = s.person_id and a.scheme = s.scheme and a.for_month = s.for_month)
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.contribution_kind = 'refund'
            and back.refund_of_no = c.contribution_no)
    )
    select person_id, for_month, scheme, for_month as found_on, agency_district as district,
      excess_fen as at_risk_fen, assessed_ref, paid_ref, payer
    from told t
    where excess_fen > 0
      and not (payer = 'employer' and exists (
        select 1 from p_relief relief where relief.scheme = t.scheme and ${inForce('relief', 't.for_month')}))`,
  innocent: [
    '四舍五入到分的尾差',
    '阶段性降低费率:失业保险、工伤保险、职工医保单位费率',
    '费率切换以前的所属期,按当时的费率',
    '医疗与生育合并征收,费率含生育',
    '2020年免征、减半征收和2022年缓缴期间的单位部分',
    '减免金额另列,应缴为减后数',
    '核定后已更正,以最后一版为准',
    '工伤费率按单位风险类别并经浮动',
    '按判决、裁决等文书补缴的',
    '核定无误而少缴的属于欠费,另行清欠',
  ],
  next: '经办机构按险种、所属期和缴费人重新核定费率:少核的限期追缴,多核的退还不应缴费部分;擅自改动费率的查明责任。',
  says: '{for_month} 险种 {scheme} 的费率({payer})与规定不符',
})
