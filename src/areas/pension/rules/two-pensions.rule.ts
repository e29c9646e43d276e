/**
 * PEN-03 重复领取养老金. A person's payments of one scheme from one agency are a stream. Where a month has two streams, one
 * goes on and the money of the others is at risk: to hold both would starve a lawful pensioner. The month in which one
 * stream begins and another ends is a hand-over, not a double pension.
 */
import { lawOf, practice, zz27 } from '#law/basis.ts'
import { dated } from '#law/dated.ts'
import { judgedFrom } from '#law/values/judged-from.ts'
import { defineRule, hold } from '#screening/define-rule.ts'

/** Which scheme goes on: 1 before 2. Of equals the stream that began first goes on. */
const precedence = dated('count', [
  { from: judgedFrom, scope: { scheme: '110' }, value: 1, basis: lawOf('mohrss-2014-17', '重复领取的处理', 'U') },
  { from: judgedFrom, scope: { scheme: '120' }, value: 1, basis: practice('职工与机关养老重复的处理口径', 'U') },
  { from: judgedFrom, scope: { scheme: '170' }, value: 2, basis: lawOf('mohrss-2014-17', '终止居民养老待遇', 'U') },
])

export const twoPensions = defineRule({
  id: 'PEN-03',
  version: 1,
  name: '同月重复领取养老金',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month'],
  act: hold('stop-benefit', zz27('五(三)')),
  basis: [zz27('五(五)2'), zz27('五(三)'), lawOf('mohrss-2014-17', '重复领取的处理', 'U')],
  params: { precedence },
  reads: { pay: 'pension_payment' },
  // Next month's payment decides whether this month was a hand-over.
  sql: `
    with suspect as (
      -- Few persons ever have two streams; everything after this reads their rows only.
      select person_id
      from pension_payment
      where benefit_item in ('monthly', 'arrears', 'recalculation')
      group by person_id
      having min(scheme) <> max(scheme) or min(agency_district) <> max(agency_district)
    ),
    paid as (
      select pay.person_id, pay.scheme, pay.agency_district, pay.for_month, pay.amount_fen, pay.row_ref
      from pension_payment pay
      join suspect on suspect.person_id = pay.person_id
      where pay.benefit_item in ('monthly', 'arrears', 'recalculation')
        and (pay.status = 'paid' or pay.amount_fen < 0)
    ),
    stream as (
      select person_id, scheme, agency_district, for_month, cast(sum(amount_fen) as bigint) as net_fen
      from paid
      group by person_id, scheme, agency_district, for_month
      having sum(amount_fen) > 0
    ),
    neighbour as (
      select person_id, scheme, agency_district, for_month, net_fen,
        min(for_month) over (partition by person_id, scheme, agency_district) as began_in,
        coalesce(lag(for_month) over (
          partition by person_id, scheme, agency_district
          order by for_month nulls last
        ) = add_months(for_month, -1), false) as paid_before,
        coalesce(lead(for_month) over (
          partition by person_id, scheme, agency_district
          order by for_month nulls last
        ) = add_months(for_month, 1), false) as paid_after
      from stream
    ),
    ranked as (
      select n.person_id, n.scheme, n.agency_district, n.for_month, n.paid_before, n.paid_after,
        row_number() over (
          partition by n.person_id, n.for_month
          order by p.value nulls last, n.began_in nulls last, n.net_fen desc nulls last,
            n.scheme nulls last, n.agency_district nulls last
        ) as standing
      from neighbour n
      join p_precedence p
        on p.scheme = n.scheme
        and p.valid_from <= n.for_month and (p.valid_to is null or n.for_month < p.valid_to)
    ),
    doubled as (
      select ended.person_id, ended.for_month, ended.scheme, ended.agency_district,
        kept.scheme as kept_scheme, kept.agency_district as kept_district,
        row_number() over (
          partition by ended.person_id, ended.for_month
          order by ended.standing nulls last
        ) as place
      from ranked ended
      join ranked kept
        on kept.person_id = ended.person_id and kept.for_month = ended.for_month and kept.standing = 1
      where ended.standing > 1
        and not (not ended.paid_before and not kept.paid_after)
        and not (not kept.paid_before and not ended.paid_after)
    ),
    named as (
      select person_id, for_month, kept_scheme, kept_district,
        scheme as ended_scheme, agency_district as ended_district
      from doubled
      where place = 1
    )
    select
      paid.person_id, paid.for_month,
      paid.for_month as found_on,
      named.ended_district as district,
      case when doubled.person_id is null then cast(0 as bigint) else paid.amount_fen end as at_risk_fen,
      paid.row_ref as pay_ref,
      named.kept_scheme, named.kept_district, named.ended_scheme, named.ended_district
    from named
    join paid on paid.person_id = named.person_id and paid.for_month = named.for_month
    left join doubled
      on doubled.person_id = paid.person_id and doubled.for_month = paid.for_month
      and doubled.scheme = paid.scheme and doubled.agency_district = paid.agency_district
    where doubled.person_id is not null
      or (paid.scheme = named.kept_scheme and paid.agency_district = named.kept_district)`,
  innocent: [
    '转移接续或制度衔接的当月:一处停发、另一处起发',
    '一次性待遇、个人账户余额返还与月养老金同月支付',
    '企业年金、职业年金、高龄津贴、精简退职救济费',
    '供养人员生活困难补助(另由专门规则核查)',
    '多发的一处已退票、冲销或追回',
    '集体会商或制度衔接手续已确定由哪一处继续发放',
  ],
  next: '只停发应当终止的一处(居民养老与职工养老重复的终止居民养老),另一处照发;多领的责令退回或抵扣。',
  says: '{for_month} 同时领取两份养老金:{kept_scheme}({kept_district})与 {ended_scheme}({ended_district})',
})
