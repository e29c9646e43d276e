/**
 * INJ-02 供养亲属丧失资格后领取. The right ends with the month of the event, whose pension is still due; in prison it is
 * only suspended, so the months of entry and release are due as well. Study does not lengthen it. An event from before the
 * right began is not its end. The injured worker himself is not stopped in prison, so other items are not judged.
 * Several grounds may end one right: each is a line of evidence, the money stands on the first.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { dependantChildAge, monthsDueAfterEvent } from '#law/values/funds.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const dependantRightEnded = defineRule({
  id: 'INJ-02',
  version: 1,
  name: '丧失供养资格后领取供养亲属抚恤金',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('no-settlement', zz27('七(四)')),
  basis: [zz27('七(四)4'), zz27('七(四)3'), zz27('七(三)'), lawOf('labour-order-18', '第3—5条', 'U')],
  params: { child_age: dependantChildAge, months_due: monthsDueAfterEvent },
  reads: {
    pay: 'injury_benefit',
    dependant: 'dependant',
    appraisal: 'capacity_appraisal',
    contribution: 'contribution',
    enlistment: 'enlistment_record',
    marriage: 'marriage_record',
    kinship: 'kinship',
    death: 'death_record',
    sentence: 'sentence_record',
  },
  requiresComplete: ['appraisal'],
  sql: `
    with paid as (
      select person_id, worker_id, for_month, agency_district, amount_fen, row_ref,
        cast(sum(amount_fen) over (partition by person_id, worker_id, for_month) as bigint) as net_fen
      from injury_benefit
      where benefit_item = 'dependant_pension' and (status = 'paid' or amount_fen < 0)
    ),
    holder as (
      select person_id, worker_id, relation, born_on, right_from, is_wholly_incapable, row_ref,
        row_number() over (
          partition by person_id, worker_id
          order by right_from desc nulls last, assessed_on desc nulls last, row_ref desc nulls last
        ) as standing
      from dependant
    ),
    drawn as (
      select p.person_id, p.worker_id, p.for_month, p.agency_district, p.amount_fen, p.row_ref,
        h.relation, h.born_on, month_of(h.right_from) as right_month, coalesce(h.is_wholly_incapable, false) as incapable,
        h.row_ref as dependant_ref, due.value as months_due
      from paid p
      left join holder h on h.person_id = p.person_id and h.worker_id = p.worker_id and h.standing = 1
      join p_months_due due
        on due.valid_from <= p.for_month and (due.valid_to is null or p.for_month < due.valid_to)
      where p.net_fen > 0
    ),
    resolved_death as (
      select person_id, died_on, row_ref,
        row_number() over (
          partition by person_id order by died_on desc nulls last, row_ref desc nulls last
        ) as standing
      from death_record where name_agrees and withdrawn_on is null
    ),
    spell as (
      select person_id, sentence_kind, execution_mode, outcome, starts_on, ends_on, actual_release_on, row_ref,
        lead(coalesce(starts_on, detained_on)) over (
          partition by person_id
          order by coalesce(starts_on, detained_on) nulls last, row_ref nulls last
        ) as next_began_on
      from sentence_record
    ),
    ground as (
      select d.row_ref as pay_ref, 1 as ground_no, d.dependant_ref as ref
      from drawn d
      join p_child_age age on age.valid_from <= d.for_month and (age.valid_to is null or d.for_month < age.valid_to)
      where d.relation in ('child', 'sibling', 'grandchild') and not d.incapable
        and d.for_month > add_months(month_of(add_months(d.born_on, age.value)), d.months_due)
        and not exists (
          select 1 from capacity_appraisal a
          where a.person_id = d.person_id and a.appraisal_kind = 'dependant' and a.is_wholly_incapable
            and a.withdrawn_on is null and a.valid_from < add_months(d.for_month, 1)
            and (a.valid_to is null or a.valid_to > d.for_month))
      union all
      select d.row_ref, 2, min(c.row_ref)
      from drawn d
      join contribution c on c.person_id = d.person_id
      where c.insured_kind in ('employee', 'civil_servant') and c.contribution_kind in ('normal', 'arrears')
        and c.scheme in ('110', '120', '210', '310')
        and c.for_month >= d.right_month and d.for_month > add_months(c.for_month, d.months_due)
        and not exists (
          select 1 from contribution back
          where back.person_id = c.person_id and back.contribution_kind = 'refund'
            and back.refund_of_no = c.contribution_no)
      group by d.row_ref
      union all
      select d.row_ref, 3, min(e.row_ref)
      from drawn d
      join enlistment_record e on e.person_id = d.person_id
      where month_of(e.enlisted_on) >= d.right_month
        and d.for_month > add_months(month_of(e.enlisted_on), d.months_due)
      group by d.row_ref
      union all
      select d.row_ref, 4, min(m.row_ref)
      from drawn d
      join marriage_record m on m.person_id = d.person_id
      where d.relation = 'spouse' and m.event_kind = 'marriage' and month_of(m.registered_on) >= d.right_month
        and d.for_month > add_months(month_of(m.registered_on), d.months_due)
        and not exists (
          select 1 from marriage_record void
          where void.person_id = m.person_id and void.event_kind = 'annulled'
            and void.marriage_certificate_no = m.marriage_certificate_no)
      group by d.row_ref
      union all
      select d.row_ref, 5, min(k.row_ref)
      from drawn d
      join kinship k on k.person_id = d.person_id
      where k.adopted and k.relation = 'parent' and k.relative_id <> d.worker_id
        and month_of(k.starts_on) >= d.right_month
        and d.for_month > add_months(month_of(k.starts_on), d.months_due)
      group by d.row_ref
      union all
      select d.row_ref, 6, x.row_ref
      from drawn d
      join resolved_death x on x.person_id = d.person_id and x.standing = 1
      where d.for_month > add_months(month_of(x.died_on), d.months_due)
      union all
      select d.row_ref, 7, min(s.row_ref)
      from drawn d
      join spell s on s.person_id = d.person_id
      where s.execution_mode = 'prison'
        and s.sentence_kind in ('detention', 'imprisonment', 'life', 'death_reprieve')
        and coalesce(s.outcome, 'convicted') = 'convicted'
        and d.for_month > add_months(month_of(s.starts_on), d.months_due)
        and d.for_month < month_of(coalesce(s.actual_release_on, s.ends_on, date '9999-12-31'))
        and d.for_month < month_of(coalesce(s.next_began_on, date '9999-12-31'))
      group by d.row_ref
    ),
    ranked as (
      select pay_ref, ground_no, ref,
        min(ground_no) over (partition by pay_ref) as first_ground_no
      from ground
    )
    select d.person_id, d.for_month, d.for_month as found_on, d.agency_district as district,
      case when r.ground_no = r.first_ground_no then d.amount_fen else cast(0 as bigint) end as at_risk_fen,
      d.row_ref as pay_ref, d.dependant_ref,
      case when r.ground_no = 2 then r.ref end as contribution_ref,
      case when r.ground_no = 3 then r.ref end as enlistment_ref,
      case when r.ground_no = 4 then r.ref end as marriage_ref,
      case when r.ground_no = 5 then r.ref end as kinship_ref,
      case when r.ground_no = 6 then r.ref end as death_ref,
      case when r.ground_no = 7 then r.ref end as sentence_ref,
      case r.first_ground_no
        when 1 then '年满十八周岁且未完全丧失劳动能力' when 2 then '就业' when 3 then '参军' when 4 then '配偶再婚'
        when 5 then '被他人收养' when 6 then '死亡' else '服刑期间停止' end as ground
    from ranked r
    join drawn d on d.row_ref = r.pay_ref`,
  innocent: [
    '事由发生当月的抚恤金照发;收监当月、释放当月照发',
    '年满十八周岁但完全丧失劳动能力,有供养亲属鉴定',
    '就业、再婚、收养发生在取得供养资格之前',
    '只参加工伤保险、灵活就业或居民身份的缴费不是就业',
    '缴费系误报,已退费',
    '婚姻登记已撤销或无效',
    '工伤职工本人服刑,其伤残津贴、护理费照发',
    '死亡信息已撤回或姓名不符',
    '缓刑、假释、暂予监外执行不是收监',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构核实事由后停发(服刑的暂停,释放次月恢复);未支付的不得支付,已支付的由行政部门责令退回;故意隐瞒继续领取的按涉嫌骗取处理。',
  says: '供养亲属已{ground},仍发放 {for_month} 的供养亲属抚恤金',
})
