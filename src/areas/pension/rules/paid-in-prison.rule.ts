/** PEN-02 服刑期间领取, by the spells in prison or custody. The first and the last month are due. */
import { lawOf, practice, zz27 } from '#law/basis.ts'
import { dated } from '#law/dated.ts'
import { monthsDueAfterEvent } from '#law/values/funds.ts'
import { judgedFrom } from '#law/values/judged-from.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { custody } from '#screening/relations/custody.ts'

const letter44 = lawOf('labour-2001-44', '服刑期间停发、在押未决暂停', 'V')

/** What the law does to the pension, by scheme and ground. No value = not known for that scheme, so not judged. */
const effectOfCustody = dated('text', [
  { from: judgedFrom, scope: { scheme: '110', ground: 'sentence' }, value: '服刑期间停发', basis: letter44 },
  { from: judgedFrom, scope: { scheme: '110', ground: 'custody' }, value: '暂停发放,宣告无罪的补发', basis: letter44 },
  {
    from: judgedFrom,
    scope: { scheme: '120', ground: 'sentence' },
    value: '服刑期间停发',
    basis: practice('机关事业单位退休人员被判刑后的待遇另有规定', 'U'),
  },
  {
    from: judgedFrom,
    scope: { scheme: '170', ground: 'sentence' },
    value: '服刑期间停发且不补发',
    basis: practice('城乡居民养老保险服刑期间停发且不补发', 'U'),
  },
])

export const paidInPrison = defineRule({
  id: 'PEN-02',
  version: 1,
  name: '服刑期间领取养老待遇',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: hold('stop-benefit', zz27('五(三)')),
  basis: [zz27('五(五)3'), zz27('五(三)'), letter44],
  params: { effect: effectOfCustody, months_due: monthsDueAfterEvent },
  reads: { pay: 'pension_payment', sentence: 'sentence_record' },
  uses: [custody],
  sql: `
    with paid as (
      select pay.person_id, pay.scheme, pay.for_month, pay.agency_district, pay.amount_fen,
        pay.row_ref as pay_ref, custody.row_ref as sentence_ref, custody.began_on, effect.value as effect,
        cast(sum(pay.amount_fen) over (partition by pay.person_id, pay.scheme, pay.for_month) as bigint) as net_fen
      from pension_payment pay
      join custody on custody.person_id = pay.person_id
      join p_effect effect
        on effect.scheme = pay.scheme and effect.ground = custody.ground
        and effect.valid_from <= pay.for_month and (effect.valid_to is null or pay.for_month < effect.valid_to)
      join p_months_due due
        on due.valid_from <= pay.for_month and (due.valid_to is null or pay.for_month < due.valid_to)
      where pay.benefit_item in ('monthly', 'arrears', 'recalculation')
        and (pay.status = 'paid' or pay.amount_fen < 0)
        and pay.for_month > add_months(month_of(custody.began_on), due.value)
        and pay.for_month < month_of(custody.ended_on)
    )
    select
      person_id, for_month, scheme,
      for_month as found_on,
      agency_district as district,
      amount_fen as at_risk_fen,
      pay_ref, sentence_ref,
      began_on, effect
    from paid
    where net_fen > 0`,
  innocent: [
    '管制、缓刑、暂予监外执行、保外就医、假释、社区矫正期间可以继续领取',
    '收监当月与释放当月照发',
    '判决前羁押或在逃期间属暂停发放,宣告无罪、不起诉或撤案的应当补发',
    '服刑以前月份的补发,在服刑期间才支付',
    '款项已退票、冲销或追回',
    '同号码的另一人服刑',
  ],
  next: '经办机构向司法行政机关核实刑期与执行方式后停发或暂停;刑满次月恢复,宣告无罪的补发;多发的责令退回。',
  says: '{began_on} 起服刑或在押,仍发放 {for_month} 的养老待遇({effect})',
})
