/**
 * INS-02 发放前改账户. The subject is the account to which the money was moved. An account in the payee's own name is never
 * doubted, nor is that of his registered agent or institution; then it takes either the way back soon after the payment, or a
 * second payee whom the same officer moved there.
 */
import { zz27 } from '#law/basis.ts'
import { accountReturnDays, movedPayeesAtLeast, payrollDays } from '#law/values/payment-terms.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { benefitPayment, benefitReads, benefitRefs } from '../benefit-payments.ts'

export const accountDiverted = defineRule({
  id: 'INS-02',
  version: 1,
  name: '发放前改入他人账户后又改回,或同一经办人将多人改入同一账户',
  subject: 'account',
  cut: ['account_id'],
  grain: ['for_month'],
  act: alert,
  basis: [zz27('五(三)'), zz27('十一(四)'), zz27('二')],
  params: { payroll_days: payrollDays, return_days: accountReturnDays, payees_at_least: movedPayeesAtLeast },
  reads: { ...benefitReads, change: 'account_change', back: 'account_change', registration: 'account_registration' },
  uses: [benefitPayment],
  cutBy: { change: { account_id: 'new_account_id' }, back: { account_id: 'old_account_id' } },
  requiresComplete: ['registration'],
  sql: `
    with moved as (
      select c.new_account_id as account_id, c.person_id, c.old_account_id, c.operator_id, day_of(c.changed_at) as moved_on,
        c.row_ref as change_ref,
        (select min(day_of(b.changed_at)) from account_change b
          where b.old_account_id = c.new_account_id and b.person_id = c.person_id and b.changed_at > c.changed_at) as left_on
      from account_change c
    ),
    diverted as (
      select pay.*, m.old_account_id, m.operator_id, m.moved_on, m.left_on, m.change_ref,
        row_number() over (
          partition by pay.source, pay.row_ref order by m.moved_on desc nulls last, m.change_ref desc nulls last
        ) as standing
      from moved m
      join benefit_payment pay on pay.account_id = m.account_id and pay.person_id = m.person_id
      where (pay.amount_fen < 0 or (pay.status = 'paid' and (m.left_on is null or pay.paid_on <= m.left_on)))
        and pay.paid_on >= m.moved_on
        and not coalesce(pay.account_name = pay.person_name, pay.payee_name_agrees, false)
        and not exists (
          select 1 from account_registration r
          where r.account_id = pay.account_id
            and r.starts_on <= pay.paid_on and (r.ends_on is null or pay.paid_on <= r.ends_on)
            and (r.account_kind = 'institution' or (r.person_id = pay.person_id
              and (r.account_kind = 'agent' or coalesce(r.holder_id, r.person_id) = pay.person_id)))
        )
    ),
    netted as (
      select d.*,
        cast(sum(amount_fen) over (partition by account_id, person_id, for_month) as bigint) as net_fen,
        min(paid_on) over (partition by account_id, person_id, change_ref) as first_paid_on,
        max(case when amount_fen > 0 then paid_on end) over (partition by account_id, person_id, change_ref) as last_paid_on
      from diverted d
      where standing = 1
    ),
    gathered as (
      select account_id, operator_id
      from netted
      where operator_id is not null and net_fen > 0
      group by account_id, operator_id
      having count(distinct person_id) >= $payees_at_least
    ),
    returned as (
      select n.account_id, n.person_id, n.change_ref, max(b.row_ref) as back_ref
      from netted n
      join account_change b
        on b.old_account_id = n.account_id and b.person_id = n.person_id and b.new_account_id = n.old_account_id
      where day_of(b.changed_at) = n.left_on
        and n.first_paid_on <= add_days(n.moved_on, $payroll_days)
        and n.left_on <= add_days(n.last_paid_on, $return_days)
      group by n.account_id, n.person_id, n.change_ref
    )
    select n.account_id, n.for_month, n.for_month as found_on, n.agency_district as district, n.amount_fen as at_risk_fen,
      ${benefitRefs('n')}, n.change_ref, r.back_ref,
      case when g.account_id is null then '付款后改回原账户' else '同一经办人将多人改入同一账户' end as pattern
    from netted n
    left join gathered g on g.account_id = n.account_id and g.operator_id = n.operator_id
    left join returned r on r.account_id = n.account_id and r.person_id = n.person_id and r.change_ref = n.change_ref
    where n.net_fen > 0 and (g.account_id is not null or r.account_id is not null)`,
  innocent: [
    '卡遗失、损坏或更换银行,新账户户名仍是本人',
    '银行批量换卡,一个经办人为多人导入各自的新账号',
    '卡找回后改回,期间所用的也是本人账户',
    '已登记的代领人账户或机构集体账户',
    '款项已退票、冲销或追回',
    '改入后没有发生支付',
    '多年后才改回,与该次支付无关',
  ],
  next: '由不经手该业务的人员向待遇人本人核实是否申请变更、是否收到款项;冻结该账户后续发放,调取操作日志和审批记录;查实冒领的立案并移送。',
  says: '待遇人账户变更后,{for_month} 的待遇打入他人账户({pattern})',
})
