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
  stages: ['said'],
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
    -- What the plain rate does not explain, by rows; only that is then held against every other lawful rate.
    unlike as (
      select a.person_id, a.scheme, a.for_month, a.employer_id, a.agency_district, a.contribution_assessment_no, a.version,
        a.row_ref, a.base_fen, 'employer' as payer, a.employer_due_fen + coalesce(a.relief_fen, 0) as due_fen
      from contribution_assessment a
      join p_rate r on r.scheme = a.scheme and r.payer = 'employer' and ${inForce('r', 'a.for_month')}
      where a.insured_kind in ('employee', 'civil_servant') and abs(a.employer_due_fen + coalesce(a.relief_fen, 0) - share_ppm(a.base_fen, r.value)) > $rounding
      union all
      select a.person_id, a.scheme, a.for_month, a.employer_id, a.agency_district, a.contribution_assessment_no, a.version,
        a.row_ref, a.base_fen, 'employee' as payer, a.personal_due_fen as due_fen
      from contribution_assessment a
      join p_rate r on r.scheme = a.scheme and r.payer = 'employee' and ${inForce('r', 'a.for_month')}
      where a.insured_kind in ('employee', 'civil_servant') and abs(a.personal_due_fen - share_ppm(a.base_fen, r.value)) > $rounding
      union all
      select a.person_id, a.scheme, a.for_month, a.employer_id, a.agency_district, a.contribution_assessment_no, a.version,
        a.row_ref, a.base_fen, 'self' as payer, a.personal_due_fen as due_fen
      from contribution_assessment a
      join p_rate r on r.scheme = a.scheme and r.payer = 'self' and ${inForce('r', 'a.for_month')}
      where a.insured_kind in ('flexible') and abs(a.personal_due_fen - share_ppm(a.base_fen, r.value)) > $rounding
      union all
      select a.person_id, a.scheme, a.for_month, a.employer_id, a.agency_district, a.contribution_assessment_no, a.version,
        a.row_ref, a.base_fen, 'employer' as payer, a.employer_due_fen + coalesce(a.relief_fen, 0) as due_fen
      from contribution_assessment a
      join employer_injury_class r on r.employer_id = a.employer_id and r.from_month <= a.for_month
        and (r.to_month is null or a.for_month <= r.to_month)
      where a.insured_kind in ('employee', 'civil_servant') and abs(a.employer_due_fen + coalesce(a.relief_fen, 0) - share_ppm(a.base_fen, r.rate_ppm)) > $rounding
        and a.scheme = '410'
    ),
    off as (
      select u.row_ref, u.payer, min(abs(u.due_fen - share_ppm(u.base_fen, lawful.rate_ppm))) as excess_fen
      from (select distinct row_ref, payer, scheme, for_month, employer_id, base_fen, due_fen from unlike) u
      join (
        select scheme, payer, cast(null as varchar) as employer_id, valid_from, valid_to, rate_ppm from accepted
        union all
        select '410', 'employer', employer_id, from_month, add_days(to_month, 1), rate_ppm from class_rate
      ) lawful on lawful.scheme = u.scheme and lawful.payer = u.payer and ${inForce('lawful', 'u.for_month')}
        and (lawful.employer_id is null or lawful.employer_id = u.employer_id)
      group by u.row_ref, u.payer
      having min(abs(u.due_fen - share_ppm(u.base_fen, lawful.rate_ppm))) > $rounding
    ),
    pair as (
      select e.scheme, greatest(e.valid_from, w.valid_from) as valid_from, least(e.valid_to, w.valid_to) as valid_to,
        e.value as employer_ppm, w.value as personal_ppm
      from p_rate e
      join p_rate w on w.scheme = e.scheme and w.payer = 'employee'
        and (w.valid_to is null or e.valid_from < w.valid_to) and (e.valid_to is null or w.valid_from < e.valid_to)
      where e.payer = 'employer'
    ),
    stated as (
      select c.person_id, c.scheme, c.for_month, c.agency_district, c.row_ref, c.contribution_no, c.base_fen,
        c.insured_kind, c.employer_rate_ppm, c.personal_rate_ppm
      from contribution c
      join pair r on r.scheme = c.scheme and ${inForce('r', 'c.for_month')}
      where (c.employer_rate_ppm <> r.employer_ppm or c.personal_rate_ppm <> r.personal_ppm)
        and c.insured_kind in ('employee', 'civil_servant') and ${judgedReceipt}
      union all
      select c.person_id, c.scheme, c.for_month, c.agency_district, c.row_ref, c.contribution_no, c.base_fen,
        c.insured_kind, null, c.personal_rate_ppm
      from contribution c
      join p_rate r on r.scheme = c.scheme and r.payer = 'self' and ${inForce('r', 'c.for_month')}
      where c.personal_rate_ppm <> r.value and c.insured_kind = 'flexible' and ${judgedReceipt}
    ),
    said as (
      select s.*, 'employer' as payer, employer_rate_ppm as rate_ppm from stated s where insured_kind <> 'flexible'
      union all
      select s.*, case when insured_kind = 'flexible' then 'self' else 'employee' end, personal_rate_ppm from stated s
    ),
    stated_off as (
      select s.person_id, s.scheme, s.for_month, s.agency_district, s.row_ref, s.contribution_no, s.payer,
        min(abs(share_ppm(s.base_fen, a.rate_ppm) - share_ppm(s.base_fen, s.rate_ppm))) as excess_fen
      from said s
      join accepted a on a.scheme = s.scheme and a.payer = s.payer and ${inForce('a', 's.for_month')}
      where s.rate_ppm is not null
      group by s.person_id, s.scheme, s.for_month, s.agency_district, s.row_ref, s.contribution_no, s.payer
      having min(abs(a.rate_ppm - s.rate_ppm)) > 0
    ),
    told as (
      select u.person_id, u.scheme, u.for_month, u.agency_district, u.payer, o.excess_fen,
        u.row_ref as assessed_ref, cast(null as bigint) as paid_ref
      from off o
      join (
        select distinct row_ref, payer, person_id, scheme, for_month, agency_district, contribution_assessment_no, version
        from unlike
      ) u on u.row_ref = o.row_ref and u.payer = o.payer
      where not exists (
        select 1 from contribution_assessment later
        where later.agency_district = u.agency_district and later.person_id = u.person_id
          and later.contribution_assessment_no = u.contribution_assessment_no and later.version > u.version)
      union all
      select s.person_id, s.scheme, s.for_month, s.agency_district, s.payer, s.excess_fen, null, s.row_ref
      from stated_off s
      where not exists (
          select 1 from contribution_assessment a
          where a.person_id = s.person_id and a.scheme = s.scheme and a.for_month = s.for_month)
        and not exists (
          select 1 from contribution back
          where back.person_id = s.person_id and back.contribution_kind = 'refund'
            and back.refund_of_no = s.contribution_no)
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
