/**
 * MED-15 无协议结算. Judged by the day care began, not the day of settlement: what began under an agreement may be settled
 * after its end, and the last day itself counts as covered. Only providers of this city: others have their agreement with
 * their own pooling area. At risk is all that the fund paid for the visit, net. The agreements of a provider are laid end
 * to end first and only the gaps between them are joined to the settlements: agreements are few, settlements are not.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { countedSettlement, medicalSchemes } from '#screening/relations/stays.ts'

/** Maternity is settled under its own agreement or the medical one. */
const coverOf = (scheme: string): string => `case when ${scheme} = '510' then 'maternity' else 'medical' end`

const billedOn = 'coalesce(s.begin_on, s.end_on, day_of(s.settled_at))'

export const noAgreement = defineRule({
  id: 'MED-15',
  version: 1,
  name: '无有效协议或停网后仍结算',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('六(六)')),
  basis: [zz27('六(六)4'), zz27('六(二)'), lawOf('medical-fund-regulation', '第40条')],
  params: {},
  reads: {
    settlement: 'medical_settlement',
    visit: 'medical_visit',
    agreement: 'agreement',
    provider: 'provider',
  },
  uses: [countedSettlement],
  requiresComplete: ['agreement'],
  sql: `
    with cover as (
      select provider_id, scheme, valid_from, row_ref,
        least(coalesce(valid_to, date '9999-12-31'), coalesce(terminated_on, date '9999-12-31'),
          coalesce(designation_withdrawn_on, date '9999-12-31'), coalesce(network_closed_on, date '9999-12-31')) as last_on
      from agreement where scheme in ${medicalSchemes}
    ),
    span as (
      select provider_id, 'medical' as cover, valid_from, last_on, row_ref from cover
      where scheme <> '510' and last_on >= valid_from
      union all
      select provider_id, 'maternity', valid_from, last_on, row_ref from cover where last_on >= valid_from
    ),
    gap as (
      select provider_id, cover, row_ref as agreement_ref,
        max(last_on) over (
          partition by provider_id, cover order by valid_from nulls last, row_ref nulls last
          rows between unbounded preceding and current row
        ) as after_day,
        coalesce(lead(valid_from) over (
          partition by provider_id, cover order by valid_from nulls last, row_ref nulls last
        ), date '9999-12-31') as before_day
      from span
      union all
      select provider_id, cover, cast(null as bigint), date '1900-01-01', min(valid_from)
      from span group by provider_id, cover
      union all
      select p.provider_id, p.cover, cast(null as bigint), date '1900-01-01', date '9999-12-31'
      from (
        select distinct provider_id, ${coverOf('scheme')} as cover from medical_settlement
        where scheme in ${medicalSchemes}
      ) p
      where not exists (select 1 from span where span.provider_id = p.provider_id and span.cover = p.cover)
    ),
    -- A gap in which nothing was billed needs no look at the settlements.
    billed as (select min(${billedOn}) as first_on, max(${billedOn}) as last_on from medical_settlement s),
    suspect as (
      select distinct s.provider_id, s.person_id, s.visit_id, s.scheme
      from counted_settlement s
      join (
        select g.* from gap g join billed b on g.before_day > b.first_on and g.after_day < b.last_on
      ) g on g.provider_id = s.provider_id and g.cover = ${coverOf('s.scheme')}
        and ${billedOn} > g.after_day and ${billedOn} < g.before_day
      where s.scheme in ${medicalSchemes} and s.fund_pay_fen > 0
        and coalesce(s.settlement_kind, 'network') = 'network'
        and not coalesce(s.is_emergency, false) and s.med_type not in ('13', '24')
        and not coalesce(s.is_remote, false)
    ),
    money as (
      select s.provider_id, s.person_id, s.visit_id, s.scheme, s.is_remote, s.fund_pay_fen, s.row_ref,
        min(${billedOn}) over (partition by s.provider_id, s.person_id, s.visit_id, s.scheme) as billed_on,
        sum(s.fund_pay_fen) over (partition by s.provider_id, s.person_id, s.visit_id, s.scheme) as net_fen
      from suspect u
      join counted_settlement s on s.provider_id = u.provider_id and s.person_id = u.person_id
        and s.visit_id = u.visit_id and s.scheme = u.scheme
    ),
    served as (
      select m.*, coalesce(v.begin_on, m.billed_on) as served_on, v.row_ref as visit_ref
      from money m
      left join medical_visit v on v.provider_id = m.provider_id and v.person_id = m.person_id and v.visit_id = m.visit_id
      where m.net_fen > 0 and coalesce(v.admission_kind, 'other') <> 'emergency'
    ),
    registered as (
      select d.row_ref, r.provider_region, r.agency_district, r.row_ref as provider_ref,
        row_number() over (
          partition by d.row_ref order by r.valid_from desc nulls last, r.row_ref nulls last
        ) as standing
      from served d
      join provider r on r.provider_id = d.provider_id
        and r.valid_from <= d.served_on and (r.valid_to is null or d.served_on <= r.valid_to)
    )
    select d.provider_id, month_of(d.served_on) as for_month, month_of(d.served_on) as found_on,
      r.agency_district as district, d.fund_pay_fen as at_risk_fen,
      d.row_ref as settlement_ref, d.visit_ref, g.agreement_ref, r.provider_ref
    from served d
    left join registered r on r.row_ref = d.row_ref and r.standing = 1
    join gap g on g.provider_id = d.provider_id and g.cover = ${coverOf('d.scheme')}
      and d.served_on > g.after_day and d.served_on < g.before_day
    where r.provider_region like '4101%' or (r.provider_region is null and d.is_remote = false)`,
  innocent: [
    '服务发生在协议有效期内,解除或停网之后才结算',
    '解除或停网当日的服务',
    '急诊抢救',
    '异地机构与其所在统筹区有协议',
    '续签协议已生效,备案资料迟到',
    '中心手工报销:按个人待遇审核,不是机构联网结算',
    '已退费、冲销或追回',
  ],
  next: '未结算的不予结算,已结算的由行政部门责令退回;查明是自行联网、延伸定点、转借终端还是停网通知未执行,由信息化综合管理机构停网,涉嫌骗取的移送。',
  says: '该机构在 {for_month} 没有有效协议或已停网,仍发生联网结算',
})
