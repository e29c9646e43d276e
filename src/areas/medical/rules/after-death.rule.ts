/**
 * MED-01 死亡后就医. Judged by the day of service, not of settlement. A visit begun after the day of death is at risk as a
 * whole; of a stay that was open at death, only what was charged later than a night's work may still be booked. Where the
 * pooled fund paid nothing, the personal account may have served the family.
 */

import { lawOf, zz27 } from '#law/basis.ts'
import { deathPostingDays } from '#law/values/medical-conduct.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { death } from '#screening/relations/death.ts'
import { countedSettlement, medicalSchemes } from '#screening/relations/stays.ts'
import { itemRefund, lostSettlement } from '../items.ts'
import { isPaidLine, lineColumns, stillPaid } from '../listed.ts'

export const servedAfterDeath = defineRule({
  id: 'MED-01',
  version: 1,
  name: '死亡之后发生的医疗费用',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id'],
  act: hold('no-settlement', zz27('六(六)')),
  basis: [zz27('六(六)2'), zz27('六(五)1'), lawOf('medical-fund-regulation', '第40条')],
  params: { posting_days: deathPostingDays },
  reads: {
    death: 'death_record',
    settlement: 'medical_settlement',
    visit: 'medical_visit',
    item: 'medical_item',
  },
  uses: [death, countedSettlement, lostSettlement, itemRefund],
  stages: ['paid', 'late', 'charged'],
  sql: `
    with paid as (
      select d.person_id, d.died_on, d.row_ref as death_ref, s.visit_id, s.agency_district, s.fund_pay_fen, s.begin_on,
        s.row_ref as settlement_ref
      from death d
      join counted_settlement s on s.person_id = d.person_id and day_of(s.settled_at) > d.died_on
      where s.scheme in ${medicalSchemes}
    ),
    settled as (
      select p.*, v.row_ref as visit_ref, coalesce(v.begin_on, p.begin_on) as served_on
      from paid p
      left join medical_visit v on v.person_id = p.person_id and v.visit_id = p.visit_id
      where not coalesce(v.is_newborn, false)
    ),
    visits as (
      select t.*, sum(fund_pay_fen) over (partition by person_id, visit_id) as net_fen
      from settled t where served_on > died_on
    ),
    late as (
      select ${lineColumns}, d.died_on, d.row_ref as death_ref
      from death d
      join medical_item i on i.person_id = d.person_id and i.charged_on > add_days(d.died_on, $posting_days)
      where ${isPaidLine}
    ),
    charged as (
      select l.*, v.row_ref as visit_ref
      from late l
      join medical_visit v on v.person_id = l.person_id and v.visit_id = l.visit_id and v.begin_on <= l.died_on
      where not coalesce(v.is_newborn, false)
    ),
    ${stillPaid('charged')}
    select person_id, visit_id, served_on as found_on, agency_district as district, fund_pay_fen as at_risk_fen,
      death_ref, settlement_ref, visit_ref, cast(null as bigint) as item_ref, died_on
    from visits where net_fen > 0
    union all
    select person_id, visit_id, min(charged_on) over (partition by person_id, visit_id), agency_district, fund_fen,
      death_ref, cast(null as bigint), visit_ref, row_ref, died_on
    from net`,
  innocent: [
    '死亡当日的抢救',
    '生前就医,死亡之后才结算或报销',
    '临终当夜的费用次日记账',
    '死亡信息有误、已撤回,或只有年月',
    '死亡信息与参保人重名或号码登记错误',
    '新生儿费用记在已故母亲名下',
    '只用个人账户支付',
    '费用已退费、冲销或追回',
  ],
  next: '未结算的不得结算;已结算的由行政部门责令退回。先向医院和公安核实死亡日期,再查病案、身份核验与取药签名,分清冒名、虚构还是日期误报;属医保部门职权的,附证据移送。',
  says: '本人 {died_on} 死亡,{found_on} 起的就诊({visit_id})仍由基金支付',
})
