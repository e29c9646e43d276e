/**
 * INS-03 恢复待遇或系统外补发. Money of a monthly benefit for the time before, paid on the strength of a reactivation without
 * proof of life, or outside the system without a decision that it follows. A person who has died needs no stop on record: only
 * months after the month of death count, for what was due before is his heirs'.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { lifeProofMonths, reactivationDays } from '#law/values/payment-terms.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { benefitPayment, benefitReads, benefitRefs, takenBack } from '../benefit-payments.ts'
import { lifeProof, payDecision, reactivation } from '../reactivations.ts'

export const reactivatedArrears = defineRule({
  id: 'INS-03',
  version: 1,
  name: '无依据恢复已停待遇或系统外手工补发',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: alert,
  basis: [zz27('五(三)'), zz27('五(五)3'), zz27('十二(四)4'), lawOf('agency-regulation', '第26条')],
  params: { after_days: reactivationDays, proof_months: lifeProofMonths },
  reads: {
    ...benefitReads,
    operation: 'operation_log',
    death: 'death_record',
    certification: 'qualification_certification',
    adjustment: 'pension_adjustment',
  },
  uses: [benefitPayment, takenBack, reactivation, lifeProof, payDecision],
  cutBy: { operation: { person_id: 'subject_id' } },
  requiresComplete: ['certification', 'adjustment'],
  sql: `
    with backward as (
      select pay.*, r.reactivated_on, r.stopped_on, r.operation_ref, r.died_on, r.death_ref,
        row_number() over (
          partition by pay.source, pay.row_ref
          order by r.reactivated_on desc nulls last, r.operation_ref desc nulls last
        ) as standing
      from benefit_payment pay
      left join reactivation r
        on r.person_id = pay.person_id and r.reactivated_on <= pay.paid_on
        and pay.paid_on <= add_days(r.reactivated_on, $after_days)
      where (pay.off_system or r.person_id is not null)
        and pay.source in ('pension', 'survivor', 'injury', 'unemployment')
        and pay.benefit_item in ('monthly', 'arrears', 'recalculation', 'hardship_allowance', 'hardship_arrears',
          'disability_allowance', 'nursing_allowance', 'dependant_pension', 'unemployment_benefit')
        and pay.status = 'paid' and pay.amount_fen > 0
        and (pay.benefit_item in ('arrears', 'recalculation', 'hardship_arrears') or r.died_on is not null
          or pay.for_month < add_months(month_of(pay.paid_on), -1))
    ),
    judged as (
      select b.*,
        case when b.died_on is not null and b.for_month > month_of(b.died_on) then '已死亡的人员被恢复待遇'
          when b.died_on is null and b.operation_ref is not null then '已停待遇没有生存证明即恢复并补发'
          when b.off_system then '系统外手工补发没有核定依据' end as ground
      from backward b
      where b.standing = 1
    ),
    doubted as (
      select j.*
      from judged j
      where j.ground is not null
        and (j.ground = '已死亡的人员被恢复待遇' or not exists (
          select 1 from pay_decision a
          where a.person_id = j.person_id and a.scheme = j.scheme and a.from_month <= j.for_month
            and a.decided_on <= j.paid_on and a.decided_on >= add_months(j.paid_on, -$proof_months)
        ))
        and (j.ground <> '已停待遇没有生存证明即恢复并补发' or not exists (
          select 1 from life_proof l
          where l.person_id = j.person_id and l.from_on <= j.paid_on
            and l.to_on >= coalesce(j.stopped_on, add_months(j.reactivated_on, -$proof_months))
        ))
    ),
    netted as (
      select d.*,
        cast(sum(d.amount_fen) over (partition by d.person_id, d.scheme, d.for_month, d.benefit_item) as bigint)
          + coalesce(b.back_fen, 0) as net_fen,
        row_number() over (
          partition by d.person_id, d.scheme, d.for_month, d.benefit_item order by d.source nulls last, d.row_ref nulls last
        ) as place
      from doubted d
      left join taken_back b using (person_id, scheme, for_month, benefit_item)
    )
    select n.person_id, n.for_month, n.scheme, n.paid_on as found_on, n.agency_district as district,
      case when n.place = 1 then n.net_fen else cast(0 as bigint) end as at_risk_fen,
      ${benefitRefs('n')}, n.operation_ref, n.death_ref, n.ground
    from netted n
    where n.net_fen > 0`,
  innocent: [
    '停发后通过资格认证或社区核实健在,恢复并补发',
    '错报死亡已撤回,或刑满释放后恢复',
    '重算、更正、年度调整等有批准文号的补发',
    '首次核定后补发,或系统故障时手工发放当月待遇',
    '死亡以前应发未发的月份由遗属领取',
    '款项已退票、冲销或追回',
  ],
  next: '调取停发、恢复两次操作的经办人与审批件,核对本人健在;没有依据的停发、追回,并复查该经办人同期所办恢复和手工支付。',
  says: '{for_month} 的待遇有异常:{ground}',
})
