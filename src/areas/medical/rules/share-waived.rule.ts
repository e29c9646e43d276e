/**
 * MED-29 机构减免个人负担. A provider that lets inpatients off their own share, or gives it back, draws patients with the fund's
 * money; once is kindness, for several persons in a month it is a practice. What medical aid pays is not waived by the
 * provider, nor are cents rounded at the till. At risk is what the fund paid for these stays.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { waivedPersons, waivedRounding } from '#law/values/medical-statistics.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { providerDistrict } from '#screening/relations/provider-months.ts'
import { countedSettlement, inpatientTypes, medicalSchemes } from '#screening/relations/stays.ts'

export const shareWaived = defineRule({
  id: 'MED-29',
  version: 1,
  name: '机构多次减免或返还住院个人负担',
  subject: 'provider',
  cut: ['provider_id'],
  grain: ['for_month'],
  act: alert,
  basis: [zz27('六(五)4'), lawOf('medical-fund-regulation', '第38条')],
  params: { persons: waivedPersons, rounding: waivedRounding },
  reads: { settlement: 'medical_settlement', provider: 'provider' },
  uses: [countedSettlement],
  stages: ['waived'],
  sql: `
    with waived as (
      select distinct provider_id, person_id, visit_id
      from medical_settlement
      where waived_fen > 0 and med_type in ${inpatientTypes} and scheme in ${medicalSchemes}
    ),
    whole as (
      select s.provider_id, s.person_id, s.visit_id, s.fund_pay_fen, s.row_ref,
        sum(s.waived_fen) over one_stay as waived_fen, sum(s.fund_pay_fen) over one_stay as net_fen,
        sum(s.medical_aid_pay_fen) over one_stay as aid_fen,
        max(coalesce(s.end_on, day_of(s.settled_at))) over one_stay as ended_on
      from waived w
      join counted_settlement s on s.provider_id = w.provider_id and s.person_id = w.person_id and s.visit_id = w.visit_id
      window one_stay as (partition by s.provider_id, s.person_id, s.visit_id)
    ),
    kept as (
      select provider_id, person_id, fund_pay_fen, row_ref, month_of(ended_on) as for_month
      from whole
      where waived_fen > $rounding and net_fen > 0 and coalesce(aid_fen, 0) = 0
    ),
    habit as (
      select provider_id, for_month, count(*) as persons
      from (select distinct provider_id, for_month, person_id from kept) each_once
      group by provider_id, for_month having count(*) >= $persons
    ),
    ${providerDistrict}
    select k.provider_id, k.for_month, k.for_month as found_on, p.agency_district as district,
      k.fund_pay_fen as at_risk_fen, k.row_ref as settlement_ref, h.persons
    from kept k
    join habit h on h.provider_id = k.provider_id and h.for_month = k.for_month
    left join registered p on p.provider_id = k.provider_id and p.standing = 1`,
  innocent: [
    '个人负担由医疗救助、慈善或应急救助基金支付',
    '收费处抹零',
    '医疗纠纷、差错后的费用减免',
    '按病种付费超出部分由医院负担,不是减免个人负担',
    '本院职工的福利减免,人数很少',
  ],
  next: '调减免审批、广告与接送记录,询问患者由谁介绍;以减免诱导住院的费用不得结算,已结算的退回,按协议处理。',
  says: '{for_month} 该机构为 {persons} 名住院人员减免或返还个人负担',
})
