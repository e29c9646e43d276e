/**
 * PEN-09 超期未认证仍发放. Any proof of life counts, whatever the scheme or the method; the start of a pension is one, and what
 * is certified later heals the months before it. No certification is a reason to ask, not to stop.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { certificationMonths } from '#law/values/funds.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { death } from '#screening/relations/death.ts'

export const certificationOverdue = defineRule({
  id: 'PEN-09',
  version: 1,
  name: '超过十二个月未认证仍发放养老待遇',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: lead,
  basis: [zz27('五(二)'), zz27('五(三)'), lawOf('agency-regulation', '第26条')],
  params: { certification_months: certificationMonths },
  reads: {
    pay: 'pension_payment',
    certification: 'qualification_certification',
    result: 'social_management_result',
    assessment: 'pension_assessment',
  },
  uses: [death],
  requiresComplete: ['certification'],
  sql: `
    with proof as (
      select person_id, greatest(add_months(certified_on, $certification_months), coalesce(valid_to, certified_on)) as good_to
      from qualification_certification
      where result = 'passed'
      union all
      select person_id, add_months(found_on, $certification_months)
      from social_management_result
      where result = 'alive'
      union all
      select person_id, add_months(benefit_from, $certification_months)
      from pension_assessment
      where status = 'approved'
    ),
    good as (
      select person_id, max(good_to) as good_to
      from proof
      group by person_id
    ),
    paid as (
      select pay.person_id, pay.scheme, pay.for_month, pay.agency_district, pay.amount_fen, pay.row_ref, good.good_to,
        cast(sum(pay.amount_fen) over (partition by pay.person_id, pay.scheme, pay.for_month) as bigint) as net_fen
      from pension_payment pay
      join good on good.person_id = pay.person_id and pay.for_month > good.good_to
      where pay.benefit_item in ('monthly', 'arrears', 'recalculation') and (pay.status = 'paid' or pay.amount_fen < 0)
        and not exists (select 1 from death where death.person_id = pay.person_id)
    ),
    last_one as (
      select c.person_id, c.row_ref,
        row_number() over (
          partition by c.person_id
          order by c.certified_on desc nulls last, c.row_ref desc nulls last
        ) as standing
      from qualification_certification c
      where c.result = 'passed' and exists (select 1 from paid where paid.person_id = c.person_id)
    )
    select paid.person_id, paid.for_month, paid.scheme, paid.for_month as found_on, paid.agency_district as district,
      paid.amount_fen as at_risk_fen, paid.row_ref as pay_ref, last_one.row_ref as certification_ref, paid.good_to
    from paid
    left join last_one on last_one.person_id = paid.person_id and last_one.standing = 1
    where paid.net_fen > 0`,
  innocent: [
    '已由数据比对、上门、社区集中等任何一种方式认证,或在其他险种认证',
    '社会化管理机构核查为健在',
    '开始领取未满十二个月,申领本身即证明健在',
    '认证有效期更长,尚未到期',
    '其后补做认证并通过,以前各月不再追问',
    '境外人员的生存认证材料在途',
    '已有死亡信息的,由死亡后继续领取的规则核查',
    '款项已退票、冲销或追回',
  ],
  next: '离退休人员社会化管理机构联系本人认证,先用数据比对;联系不上的通知经办机构核查,核实丧失资格的才停发。',
  says: '领取资格认证有效至 {good_to},仍发放 {for_month} 的养老待遇',
})
