/**
 * PEN-11 发放金额高于核定. What is approved for a month is told in two ways that must agree: the amount after the latest
 * adjustment, and the latest assessment with every increase since added, which is what a recalculation with back effect leaves
 * behind. The higher holds. During a suspension nothing is due. At risk is the excess.
 */
import { zz27 } from '#law/basis.ts'
import { approvedAmountTolerance } from '#law/values/pension-terms.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { pensionMonth } from '../pension-month.ts'

export const aboveApproved = defineRule({
  id: 'PEN-11',
  version: 1,
  name: '月养老金高于核定金额',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: hold('stop-benefit', zz27('五(三)')),
  basis: [zz27('五(三)'), zz27('五(一)')],
  params: { tolerance: approvedAmountTolerance },
  reads: { pay: 'pension_payment', assessment: 'pension_assessment', adjustment: 'pension_adjustment' },
  uses: [pensionMonth],
  requiresComplete: ['adjustment'],
  sql: `
    with granted as materialized (
      select person_id, scheme, benefit_from as from_month, approved_fen as amount_fen, cast(0 as bigint) as increase_fen,
        1 as is_assessment, 0 as is_suspension, coalesce(day_of(approved_at), benefit_from) as decided_on,
        row_ref as assessment_ref, cast(null as bigint) as adjustment_ref
      from pension_assessment
      where status = 'approved'
      union all
      select person_id, scheme, effective_from, amount_after_fen, increase_fen,
        0, case when adjustment_kind = 'suspension' then 1 else 0 end, coalesce(approved_on, effective_from),
        cast(null as bigint), row_ref
      from pension_adjustment
    ),
    lowered as (
      select person_id, scheme from granted
      group by person_id, scheme
      having min(increase_fen) < 0 or max(is_suspension) = 1 or sum(is_assessment) > 1
    ),
    once_granted as (
      select person_id, scheme, amount_fen, min(from_month) as from_month
      from granted
      group by person_id, scheme, amount_fen
    ),
    unequal as materialized (
      -- An honest month pays just what was granted. Only other months are looked at, and those of who was once lowered.
      select m.person_id, m.scheme, m.for_month, m.gross_fen, m.row_ref
      from pension_month m
      left join once_granted g on g.person_id = m.person_id and g.scheme = m.scheme and g.amount_fen = m.gross_fen
      left join lowered l on l.person_id = m.person_id and l.scheme = m.scheme
      where g.person_id is null or g.from_month > m.for_month or l.person_id is not null
    ),
    numbered as (
      select g.person_id, g.scheme, g.from_month, g.amount_fen, g.increase_fen, g.is_assessment, g.is_suspension,
        g.assessment_ref, g.adjustment_ref,
        row_number() over (
          partition by g.person_id, g.scheme
          order by g.from_month nulls last, g.is_assessment desc nulls last, g.decided_on nulls last,
            g.assessment_ref nulls last, g.adjustment_ref nulls last
        ) as place
      from granted g
      join (select person_id, scheme from unequal group by person_id, scheme) u
        on u.person_id = g.person_id and u.scheme = g.scheme
    ),
    ordered as (
      select n.*,
        sum(is_assessment) over (partition by person_id, scheme order by place nulls last) as epoch,
        lead(from_month) over (partition by person_id, scheme order by place nulls last) as next_from
      from numbered n
    ),
    allowed as (
      select person_id, scheme, from_month, next_from, assessment_ref, adjustment_ref,
        case when is_suspension = 1 then amount_fen
          else greatest(amount_fen, cast(
            first_value(amount_fen) over (partition by person_id, scheme, epoch order by place nulls last)
            + sum(increase_fen) over (partition by person_id, scheme, epoch order by place nulls last) as bigint))
        end as allowed_fen
      from ordered
      where epoch > 0
    ),
    exceeding as (
      select m.person_id, m.scheme, m.for_month, m.gross_fen, m.row_ref,
        a.allowed_fen, a.assessment_ref, a.adjustment_ref
      from unequal m
      join allowed a
        on a.person_id = m.person_id and a.scheme = m.scheme
        and a.from_month <= m.for_month and (a.next_from is null or m.for_month < a.next_from)
      where m.gross_fen > a.allowed_fen + $tolerance
    )
    select o.person_id, o.for_month, o.scheme, o.for_month as found_on, pay.agency_district as district,
      case when pay.row_ref = o.row_ref then o.gross_fen - o.allowed_fen else cast(0 as bigint) end as at_risk_fen,
      pay.row_ref as pay_ref, o.assessment_ref, o.adjustment_ref,
      cast(o.allowed_fen as varchar) as allowed_in_fen
    from exceeding o
    join pension_payment pay
      on pay.person_id = o.person_id and pay.scheme = o.scheme and pay.for_month = o.for_month
    where pay.benefit_item = 'monthly' and (pay.status = 'paid' or pay.amount_fen < 0)`,
  innocent: [
    '年度调整已批准,自执行起月按调整后金额发放',
    '预发转正式核定后重算,金额以重算的核定为准',
    '追溯重算后,以前各次调整的增加额继续计入',
    '补发、重算补差另列项目,不并入月养老金',
    '停发后已办恢复',
    '一元以内的尾差',
    '当月多发的一笔已退票、冲销或追回',
  ],
  next: '经办机构只扣住超出核定的部分,核定部分照发;查明依据,没有依据的更正并追回,少录调整的补录。',
  says: '{for_month} 月养老金高于当时核定的金额(核定 {allowed_in_fen})',
})
