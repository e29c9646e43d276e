/**
 * INS-04 待遇人不在人口库. The number decides, not the name, so a variant of the name is no finding. Whether somebody is a
 * foreigner is taken from the number itself, and from the sender's word only where the number was not looked at.
 */
import { zz27 } from '#law/basis.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { benefitPayment, benefitReads, benefitRefs } from '../benefit-payments.ts'

export const unknownPayee = defineRule({
  id: 'INS-04',
  version: 1,
  name: '待遇人在人口库中不存在',
  subject: 'person',
  cut: ['person_id'],
  grain: ['for_month', 'scheme'],
  act: alert,
  basis: [zz27('五(五)4'), zz27('十一(七)')],
  params: {},
  reads: {
    ...benefitReads,
    identity: 'identity_record',
    former: 'identity_record',
    register: 'person',
    number: 'person_number',
  },
  uses: [benefitPayment],
  cutBy: { former: { person_id: 'former_id' } },
  requiresComplete: ['identity'],
  sql: `
    with unknown as (
      select pay.*
      from benefit_payment pay
      where (pay.status = 'paid' or pay.amount_fen < 0)
        and not exists (select 1 from identity_record i where i.person_id = pay.person_id)
    ),
    netted as (
      select u.*, cast(sum(amount_fen) over (partition by person_id, scheme, for_month) as bigint) as net_fen
      from unknown u
      where not exists (select 1 from identity_record f where f.former_id = u.person_id)
    ),
    told as (
      select r.person_id, max(r.row_ref) as register_ref,
        max(case when r.document_kind in ('passport', 'hmt', 'foreigner', 'military') then 1 else 0 end) as is_other
      from (select distinct person_id from netted) n
      join person r on r.person_id = n.person_id
      group by r.person_id
    )
    select n.person_id, n.for_month, n.scheme, n.for_month as found_on, n.agency_district as district,
      n.amount_fen as at_risk_fen, ${benefitRefs('n')}, t.register_ref
    from netted n
    left join told t on t.person_id = n.person_id
    left join person_number k on k.person_id = n.person_id
    where n.net_fen > 0
      and case when k.document_kind is null then coalesce(t.is_other, 0) = 0 else k.document_kind = 'resident' end`,
  innocent: [
    '外国人、港澳台居民、军人持其他证件',
    '姓名有异体字、间隔号等写法,号码相同',
    '以曾用号码或十五位号码享受',
    '死亡、出国注销的人员仍在人口库中有记录',
    '人口信息当期没有收齐',
    '款项已退票、冲销或追回',
  ],
  next: '经办机构核验原始证件并请公安机关确认;确无其人的停发,查明何人登记、审核、改账户,款项进入何人账户,立案移送。',
  says: '{for_month} 领取待遇的人员在人口库中没有记录',
})
