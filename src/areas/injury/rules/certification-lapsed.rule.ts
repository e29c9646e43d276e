/**
 * INJ-08 长期待遇超过认证期. What proves that the recipient lives and still qualifies: a passed certification of any scheme and by any
 * means, an appraisal, or the assessment of a dependant's right; for who has none the first month paid. A later proof
 * clears the months before it, so only months after the last one are told.
 */
import { zz27 } from '#law/basis.ts'
import { certificationMonths } from '#law/values/funds.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { injuryAllowance } from '../injury-allowance.ts'

export const certificationLapsed = defineRule({
  id: 'INJ-08',
  version: 1,
  name: '工伤长期待遇超过认证期仍支付',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: lead,
  basis: [zz27('七(三)'), zz27('七(四)4')],
  params: { certification_months: certificationMonths },
  reads: {
    pay: 'injury_benefit',
    certification: 'qualification_certification',
    appraisal: 'capacity_appraisal',
    dependant: 'dependant',
  },
  uses: [injuryAllowance],
  requiresComplete: ['certification'],
  sql: `
    with drawn as (
      select person_id, min(for_month) as first_month from injury_allowance group by person_id
    ),
    certified as (
      select c.person_id, c.row_ref, c.certified_on,
        max(greatest(add_months(month_of(c.certified_on), $certification_months), month_of(coalesce(c.valid_to, c.certified_on))))
          over (partition by c.person_id) as good_to,
        row_number() over (partition by c.person_id order by c.certified_on desc nulls last, c.row_ref nulls last) as standing
      from qualification_certification c
      join drawn d on d.person_id = c.person_id
      where c.result = 'passed'
    ),
    seen as (
      select person_id, max(seen_on) as seen_on
      from (
        select person_id, appraised_on as seen_on from capacity_appraisal
        where appraisal_kind in ('injury_first', 'injury_again', 'injury_review', 'dependant') and withdrawn_on is null
        union all
        select person_id, coalesce(assessed_on, right_from) from dependant
      ) proof group by person_id
    ),
    proven as (
      select d.person_id, c.row_ref as certification_ref, c.certified_on,
        greatest(coalesce(c.good_to, date '1900-01-01'),
          add_months(month_of(coalesce(s.seen_on, date '1900-01-01')), $certification_months),
          case when c.good_to is null and s.seen_on is null then add_months(d.first_month, $certification_months)
            else date '1900-01-01' end) as good_to
      from drawn d
      left join certified c on c.person_id = d.person_id and c.standing = 1
      left join seen s on s.person_id = d.person_id
    )
    select a.person_id, a.for_month, a.for_month as found_on, a.agency_district as district, a.amount_fen as at_risk_fen,
      a.row_ref as pay_ref, p.certification_ref, p.good_to
    from injury_allowance a
    join proven p on p.person_id = a.person_id
    where a.for_month > p.good_to`,
  innocent: [
    '已用数据比对方式通过认证',
    '养老等其他险种的认证同样证明本人生存',
    '认证期内做过劳动能力鉴定或重新核定资格',
    '认证迟办:其后通过的认证证明此前仍符合条件',
    '首次享受不满十二个月',
    '待遇已暂停、退回或冲销',
  ],
  next: '经办机构先以数据比对核验,不能确认的上门或预约认证;确认仍符合条件的补认证、不扣待遇,已丧失资格的停发并追回。',
  says: '认证有效至 {good_to},其后未再认证,仍支付 {for_month} 的工伤长期待遇',
})
