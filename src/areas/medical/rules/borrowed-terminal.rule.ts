/**
 * MED-16 结算终端由他机构使用或离开登记场所: lending a terminal, or serving where no agreement reaches. Judged only by what the
 * register says of that terminal: on the day it stood with another provider, or it was never this one's and had been retired.
 * A terminal that the register does not know proves nothing here. The place of a settlement is doubted where it is not the
 * terminal's own site, or no site of the provider at all; a mobile terminal may go to every registered site.
 *
 * At risk is what the agency owes the provider for those settlements, personal accounts included, net of refunds.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { countedSettlement } from '#screening/relations/stays.ts'

export const borrowedTerminal = defineRule({
  id: 'MED-16',
  version: 1,
  name: '结算终端转借或离开登记场所',
  subject: 'terminal',
  cut: ['terminal_id'],
  grain: ['provider_id', 'for_month'],
  act: alert,
  basis: [zz27('六(六)4'), lawOf('medical-fund-regulation', '第40条')],
  params: {},
  reads: { settlement: 'medical_settlement', terminal: 'terminal', site: 'provider_site' },
  uses: [countedSettlement],
  cutBy: { settlement: null, site: null },
  requiresComplete: ['terminal', 'site'],
  stages: ['doubted', 'away', 'standing'],
  sql: `
    with doubted as (
      select s.person_id, s.row_ref
      from medical_settlement s
      join terminal t on t.terminal_id = s.terminal_id and t.provider_id <> s.provider_id
      union
      select person_id, row_ref from medical_settlement where site_no is not null and terminal_id is not null
    ),
    away as (
      select s.terminal_id, s.provider_id, s.person_id, s.settlement_id, s.site_no, day_of(s.settled_at) as used_on,
        s.fund_pay_fen + s.account_pay_fen as paid_fen, s.agency_district, s.row_ref
      from doubted d
      join medical_settlement s on s.person_id = d.person_id and s.row_ref = d.row_ref
      where not s.is_refund and s.is_valid and s.status = 'paid'
    ),
    standing as (
      select a.row_ref,
        max(case when t.provider_id = a.provider_id and t.valid_from <= a.used_on
          and (t.valid_to is null or a.used_on <= t.valid_to) then t.row_ref end) as own_ref,
        max(case when t.provider_id <> a.provider_id and t.valid_from <= a.used_on
          and (t.valid_to is null or a.used_on <= t.valid_to) then t.row_ref end) as other_ref,
        max(case when t.provider_id = a.provider_id then t.row_ref end) as ever_own_ref,
        max(t.row_ref) as known_ref
      from away a join terminal t on t.terminal_id = a.terminal_id
      group by a.row_ref
    ),
    judged as (
      select a.*, coalesce(d.own_ref, d.other_ref, d.known_ref) as terminal_ref,
        case
          when d.own_ref is not null then a.site_no is not null and (
            (own.site_no <> a.site_no and coalesce(own.terminal_kind, 'pos') <> 'mobile')
            or (exists (select 1 from provider_site p where p.provider_id = a.provider_id)
              and not exists (
                select 1 from provider_site p
                where p.provider_id = a.provider_id and p.site_no = a.site_no and p.valid_from <= a.used_on
                  and (p.valid_to is null or a.used_on <= p.valid_to))))
          when d.other_ref is not null then true
          else d.ever_own_ref is null end as is_astray
      from away a
      join standing d on d.row_ref = a.row_ref
      left join terminal own on own.terminal_id = a.terminal_id and own.row_ref = d.own_ref
    ),
    refunded as (
      select person_id, provider_id, refund_of, cast(sum(fund_pay_fen + account_pay_fen) as bigint) as paid_fen
      from counted_settlement where is_refund and refund_of is not null
      group by person_id, provider_id, refund_of
    ),
    money as (
      select j.terminal_id, j.provider_id, j.used_on, j.agency_district, j.row_ref, j.terminal_ref,
        j.paid_fen + coalesce(b.paid_fen, 0) as paid_fen
      from judged j
      left join refunded b on b.person_id = j.person_id and b.provider_id = j.provider_id and b.refund_of = j.settlement_id
      where j.is_astray
    )
    select terminal_id, provider_id, month_of(used_on) as for_month, month_of(used_on) as found_on,
      min(agency_district) over (partition by terminal_id, provider_id, month_of(used_on)) as district,
      paid_fen as at_risk_fen, row_ref as settlement_ref, terminal_ref
    from money where paid_fen > 0`,
  innocent: [
    '终端已调拨给该机构,有登记',
    '一台终端登记在两家机构名下(同址共用、院区分码)',
    '调拨当日两家都在登记期内',
    '调拨登记的启用日晚于实际启用,其间原登记已停用',
    '移动终端在本机构登记的各场所使用',
    '场所已备案,迁址当日',
    '该笔结算已全部退费',
    '终端编号录入错误',
  ],
  next: '到场核对终端序列号、网络地址、当日监控与收费员,查明由谁使用、在何处使用;转借或延伸定点属实的不得结算,已结算的由行政部门责令退回,停止该终端和服务网络,按涉嫌骗取处理。',
  says: '终端 {terminal_id} 在 {for_month} 由登记以外的机构或场所({provider_id})结算',
})
