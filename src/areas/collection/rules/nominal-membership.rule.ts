/**
 * COL-10 挂靠参保. Employers that share a telephone, a paying account or an address, each of which insures newcomers without
 * taxed income. Marks are shared lawfully by business parks, bookkeepers and groups, so the mark alone says nothing: most
 * newcomers of each must have no income from anybody. Marks link employers across the city, so nothing is cut; each
 * employer of a ring is a finding of its own. A state, found on the evaluation day.
 */
import { zz27 } from '#law/basis.ts'
import {
  firstWageMonths,
  joinerMonths,
  sharedMarkEmployers,
  wagelessJoinerShare,
} from '#law/values/collection-limits.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

const mark = (kind: string, column: string): string => `
      select '${kind}' as kind, ${column} as mark, employer_id, min(row_ref) as register_ref
      from employer
      where status = 'active' and ${column} is not null
        and coalesce(employer_kind, 'other') not in ('agent', 'government', 'institution')
      group by ${column}, employer_id`

export const nominalMembership = defineRule({
  id: 'COL-10',
  version: 1,
  name: '多家单位共用联系方式且参保人员没有工资',
  subject: 'city',
  cut: [],
  grain: ['employer_id'],
  act: lead,
  basis: [zz27('四(二)'), zz27('四(四)'), zz27('十二(四)2')],
  params: {
    employers: sharedMarkEmployers,
    share: wagelessJoinerShare,
    joiner_months: joinerMonths,
    first_wage_months: firstWageMonths,
  },
  reads: { register: 'employer', joiner: 'enrollment', wage: 'taxed_wage' },
  requiresComplete: ['wage'],
  stages: ['newcomer'],
  sql: `
    with marked as (${mark('phone', 'contact_phone')}
      union all ${mark('account', 'pay_account_id')}
      union all ${mark('address', 'office_address')}
    ),
    shared as (
      select kind, mark from marked group by kind, mark having count(distinct employer_id) >= $employers
    ),
    member as (
      select m.kind, m.mark, m.employer_id, m.register_ref
      from marked m
      join shared s on s.kind = m.kind and s.mark = m.mark
    ),
    newcomer as (
      select e.person_id, e.employer_id, min(e.starts_on) as starts_on, min(e.row_ref) as joiner_ref,
        min(e.agency_district) as agency_district
      from enrollment e
      where e.scheme in ('110', '310') and e.insured_kind = 'employee'
        and e.starts_on > add_months($as_of, -$joiner_months) and e.starts_on <= add_months($as_of, -$first_wage_months)
        and e.employer_id in (select employer_id from member)
      group by e.person_id, e.employer_id
    ),
    judged as (
      select n.*,
        not exists (
          select 1 from taxed_wage w
          where w.person_id = n.person_id and w.for_month >= month_of(n.starts_on)
            and w.income_kind not in ('severance', 'retirement')) as wageless
      from newcomer n
    ),
    hollow as (
      select employer_id, count(*) as newcomers, sum(case when wageless then 1 else 0 end) as wageless_count
      from judged
      group by employer_id
      having sum(case when wageless then 1 else 0 end) >= 1
        and sum(case when wageless then 1 else 0 end) >= share_ppm(count(*), $share)
    ),
    ring as (
      select m.kind, m.mark, count(distinct m.employer_id) as ring_size
      from member m
      join hollow h on h.employer_id = m.employer_id
      group by m.kind, m.mark
      having count(distinct m.employer_id) >= $employers
    ),
    doubted as (
      select m.employer_id, min(m.register_ref) as register_ref, max(r.ring_size) as ring_size
      from member m
      join ring r on r.kind = m.kind and r.mark = m.mark
      join hollow h on h.employer_id = m.employer_id
      group by m.employer_id
    )
    select d.employer_id, $as_of as found_on, j.agency_district as district, cast(0 as bigint) as at_risk_fen,
      d.register_ref, j.joiner_ref, d.ring_size, h.newcomers, h.wageless_count
    from doubted d
    join hollow h on h.employer_id = d.employer_id
    join judged j on j.employer_id = d.employer_id and j.wageless`,
  innocent: [
    '劳务派遣集团各公司共用电话,派遣人员有计税工资',
    '同一园区、众创空间登记同一地址',
    '由同一代账公司填报联系电话',
    '集团总部统一扣缴个人所得税',
    '入职不满三个月,首次工资尚未申报',
    '代办代缴窗口按灵活就业人员办理',
    '新办单位个别人员产假、病假没有工资',
  ],
  next: '经办机构暂缓新增参保,核查劳动合同、考勤和工资发放;虚构劳动关系的清退参保、追回待遇并移交查处。',
  says: '与另外单位(共 {ring_size} 家)共用联系方式,近一年新参保 {newcomers} 人中 {wageless_count} 人没有任何计税收入',
})
