/**
 * COL-03 重复参保. Two enrolments of one person in one scheme that share more than one calendar month. It is found on the
 * last day that they share, at the latest the evaluation day, so that one which goes on is found in every window.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

export const enrolledTwice = defineRule({
  id: 'COL-03',
  version: 1,
  name: '同一险种重复参保',
  subject: 'person',
  cut: ['person_id'],
  grain: ['scheme', 'overlap_from'],
  act: hold('stop-business', zz27('四(二)')),
  basis: [zz27('四(二)'), zz27('十一(七)'), lawOf('agency-regulation', '第42条')],
  params: {},
  reads: { earlier: 'enrollment', later: 'enrollment' },
  sql: `
    with span as (
      select person_id, scheme, agency_district, employer_id, insured_kind, starts_on, row_ref,
        case when ends_on is null or ends_on > $as_of then $as_of else ends_on end as lasts_to
      from enrollment
      where status = '1' or (status = '3' and ends_on is not null)
    ),
    shared as (
      select later.person_id, later.scheme, later.agency_district,
        later.starts_on as overlap_from,
        case when earlier.lasts_to < later.lasts_to then earlier.lasts_to else later.lasts_to end as overlap_to,
        earlier.row_ref as earlier_ref, later.row_ref as later_ref,
        earlier.agency_district as earlier_district
      from span earlier
      join span later
        on later.person_id = earlier.person_id and later.scheme = earlier.scheme
        and (later.starts_on > earlier.starts_on
          or (later.starts_on = earlier.starts_on and later.row_ref > earlier.row_ref))
      where (coalesce(later.employer_id, '') <> coalesce(earlier.employer_id, '')
          or later.agency_district <> earlier.agency_district
          or later.insured_kind <> earlier.insured_kind)
        -- Each employer must insure against injury on its own.
        and not (later.scheme = '410' and coalesce(later.employer_id, '') <> coalesce(earlier.employer_id, ''))
    )
    select
      person_id, scheme, overlap_from,
      max(overlap_to) over (partition by person_id, scheme, overlap_from) as found_on,
      agency_district as district,
      cast(0 as bigint) as at_risk_fen,
      earlier_ref, later_ref,
      earlier_district
    from shared
    where month_of(overlap_to) > month_of(overlap_from)`,
  innocent: [
    '当月变更单位:前一单位停保与后一单位参保在同一个自然月',
    '在两个单位就业、由两个单位分别参加工伤保险',
    '按年预缴居民医保或居民养老以后就业,险种不同',
    '已暂停缴费的登记',
    '前一单位已解除劳动关系而没有办理减员,应由前一单位补办',
    '同一单位、同一身份的登记续写',
  ],
  next: '停办后一登记的相应业务并报经办机构部门领导;查明真实用工后终止其中一处,重复缴费的退还。',
  says: '{overlap_from} 起在同一险种({scheme})有两处参保登记',
})
