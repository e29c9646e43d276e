/**
 * INJ-07 没有工伤服务协议的机构结算或配置. Judged by the day on which care began: what began under an agreement may be settled after its
 * end, whose last day itself is covered. Only providers of this city, others have their agreement with their own pooling
 * area; first aid may be given anywhere. Claims reimbursed to the worker are no settlement with a provider.
 */

import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { countedSettlement } from '#screening/relations/stays.ts'

export const noInjuryAgreement = defineRule({
  id: 'INJ-07',
  version: 1,
  name: '没有有效工伤服务协议仍结算或配置',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('七(四)')),
  basis: [zz27('七(二)'), zz27('七(四)6'), lawOf('injury-regulation', '第30条', 'U')],
  params: {},
  reads: {
    settlement: 'medical_settlement',
    visit: 'medical_visit',
    fitting: 'assistive_device',
    agreement: 'agreement',
    provider: 'provider',
  },
  uses: [countedSettlement],
  requiresComplete: ['agreement'],
  sql: `
    with cover as (
      select provider_id, valid_from,
        least(coalesce(valid_to, date '9999-12-31'), coalesce(terminated_on, date '9999-12-31'),
          coalesce(designation_withdrawn_on, date '9999-12-31'), coalesce(network_closed_on, date '9999-12-31')) as last_on
      from agreement where scheme = '410'
    ),
    settled as (
      select provider_id, person_id, visit_id, fund_pay_fen, row_ref, is_remote,
        min(coalesce(begin_on, end_on, day_of(settled_at))) over (partition by provider_id, person_id, visit_id) as begin_on,
        sum(fund_pay_fen) over (partition by provider_id, person_id, visit_id) as net_fen,
        max(case when is_emergency or med_type in ('13', '24') or settlement_kind = 'centre' then 1 else 0 end)
          over (partition by provider_id, person_id, visit_id) as excused
      from counted_settlement where scheme = '410'
    ),
    served as (
      select s.provider_id, coalesce(v.begin_on, s.begin_on) as served_on, s.is_remote, s.fund_pay_fen as amount_fen,
        s.row_ref as settlement_ref, v.row_ref as visit_ref, cast(null as bigint) as fitting_ref
      from settled s
      left join medical_visit v on v.provider_id = s.provider_id and v.person_id = s.person_id and v.visit_id = s.visit_id
      where s.net_fen > 0 and s.excused = 0 and not coalesce(s.is_remote, false)
        and coalesce(v.admission_kind, 'other') <> 'emergency'
      union all
      select provider_id, fitted_on, cast(null as boolean), fund_pay_fen, null, null, row_ref
      from assistive_device
      where provider_id is not null and fund_pay_fen > 0 and fitting_kind <> 'repair' and coalesce(status, 'paid') = 'paid'
    ),
    uncovered as (
      select s.* from served s
      where not exists (
        select 1 from cover c
        where c.provider_id = s.provider_id and c.valid_from <= s.served_on and s.served_on <= c.last_on)
    ),
    registered as (
      select o.settlement_ref, o.fitting_ref, r.provider_region, r.agency_district, r.row_ref as provider_ref,
        row_number() over (
          partition by o.settlement_ref, o.fitting_ref order by r.valid_from desc nulls last, r.row_ref nulls last
        ) as standing
      from uncovered o
      join provider r on r.provider_id = o.provider_id
        and r.valid_from <= o.served_on and (r.valid_to is null or o.served_on <= r.valid_to)
    )
    select o.provider_id, month_of(o.served_on) as for_month, month_of(o.served_on) as found_on,
      r.agency_district as district, o.amount_fen as at_risk_fen,
      o.settlement_ref, o.visit_ref, o.fitting_ref, r.provider_ref
    from uncovered o
    left join registered r on r.standing = 1
      and coalesce(r.settlement_ref, 0) = coalesce(o.settlement_ref, 0) and coalesce(r.fitting_ref, 0) = coalesce(o.fitting_ref, 0)
    where r.provider_region like '4101%' or (r.provider_region is null and o.is_remote = false)`,
  innocent: [
    '服务发生在协议有效期内,终止以后才结算或配置款到账',
    '终止、撤销资格或停网当日的服务',
    '就近急救:情况紧急先到非协议机构',
    '异地机构与其所在统筹区有协议',
    '续签协议已生效,备案资料迟到',
    '职工个人手工报销,不是与机构结算',
    '已退费、冲销或追回',
  ],
  next: '未结算的不予结算,已结算的由行政部门责令退回;查明撤销资格后是否及时终止协议、停止网络并报监督机构备案。',
  says: '该机构在 {for_month} 没有有效的工伤服务协议,仍由工伤基金结算或配置',
})
