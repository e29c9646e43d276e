/**
 * INS-01 他人待遇打入工作人员或其亲属的账户. An account is an officer's by his salary or by the register of accounts; a
 * relative's by the register. Whoever draws his own benefit is none of this rule's business, officer or not.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { alert, defineRule } from '#screening/define-rule.ts'
import { benefitPayment, benefitReads, benefitRefs } from '../benefit-payments.ts'

export const officerAccount = defineRule({
  id: 'INS-01',
  version: 1,
  name: '他人待遇打入工作人员或其亲属的账户',
  subject: 'account',
  cut: ['account_id'],
  grain: ['for_month'],
  act: alert,
  basis: [zz27('二'), zz27('十二(二)'), zz27('五(三)'), lawOf('social-insurance-law', '第91条')],
  params: {},
  reads: { ...benefitReads, post: 'staff_post', kinship: 'kinship', registration: 'account_registration' },
  uses: [benefitPayment],
  cutBy: { post: null, kinship: null },
  requiresComplete: ['kinship', 'registration'],
  sql: `
    with insider as (
      select officer_id, officer_id as holder_id, salary_account_id, starts_on, ends_on,
        row_ref as post_ref, cast(null as bigint) as kinship_ref, '工作人员' as whose
      from staff_post
      union all
      select p.officer_id, k.relative_id, cast(null as bigint), greatest(p.starts_on, coalesce(k.starts_on, p.starts_on)),
        least(coalesce(p.ends_on, date '9999-12-31'), coalesce(k.ends_on, date '9999-12-31')), p.row_ref, k.row_ref, '工作人员亲属'
      from staff_post p
      join kinship k on k.person_id = p.officer_id
    ),
    owned as (
      select salary_account_id as account_id, holder_id, starts_on, ends_on, post_ref, kinship_ref,
        cast(null as bigint) as registration_ref, whose
      from insider
      where salary_account_id is not null
      union all
      select r.account_id, i.holder_id, greatest(i.starts_on, r.starts_on),
        least(coalesce(i.ends_on, date '9999-12-31'), coalesce(r.ends_on, date '9999-12-31')),
        i.post_ref, i.kinship_ref, r.row_ref, i.whose
      from account_registration r
      join insider i on i.holder_id = coalesce(r.holder_id, case when r.account_kind = 'personal' then r.person_id end)
      where r.account_kind <> 'institution'
    ),
    -- Several posts or relatives may lead to one account: a payment is told once, by the officer's own link before another's.
    suspect as (
      select pay.*, o.holder_id, o.post_ref, o.kinship_ref, o.registration_ref, o.whose,
        row_number() over (
          partition by pay.source, pay.row_ref
          order by o.whose nulls last, o.post_ref nulls last, o.kinship_ref nulls last, o.registration_ref nulls last
        ) as standing
      from owned o
      join benefit_payment pay on pay.account_id = o.account_id
      where pay.payee_id <> o.holder_id and pay.person_id <> o.holder_id
        -- Money taken back counts whenever it came.
        and (pay.amount_fen < 0 or (pay.status = 'paid'
          and o.starts_on <= pay.paid_on and (o.ends_on is null or pay.paid_on <= o.ends_on)))
        -- Told under the dead person's number alone, a grant does not say who drew it.
        and not (pay.source = 'pension' and pay.benefit_item in ('funeral_grant', 'death_grant', 'account_refund'))
        -- Not where the account is the payee's own as well, by another of its links.
        and not exists (
          select 1 from owned own where own.account_id = pay.account_id and own.holder_id = pay.payee_id
        )
        and not exists (
          select 1 from kinship k
          where k.person_id = o.holder_id and k.relative_id = pay.payee_id and k.source <> 'agency'
            and (k.starts_on is null or k.starts_on <= pay.paid_on) and (k.ends_on is null or pay.paid_on <= k.ends_on)
            and (k.relation = 'spouse' or exists (
              select 1 from account_registration a
              where a.account_id = pay.account_id and a.account_kind = 'agent' and a.person_id = pay.payee_id
                and a.holder_id = o.holder_id
                and a.starts_on <= pay.paid_on and (a.ends_on is null or pay.paid_on <= a.ends_on)
            ))
        )
    ),
    netted as (
      select s.*, cast(sum(amount_fen) over (partition by account_id, person_id, for_month) as bigint) as net_fen
      from suspect s
      where standing = 1
    )
    select n.account_id, n.for_month, n.for_month as found_on, n.agency_district as district, n.amount_fen as at_risk_fen,
      ${benefitRefs('n')}, n.post_ref, n.kinship_ref, n.registration_ref, n.whose
    from netted n
    where n.net_fen > 0`,
  innocent: [
    '工作人员本人依法享受的待遇进入本人账户',
    '亲属本人的待遇进入其本人账户',
    '夫妻共用账户,婚姻关系由公安或民政确认',
    '已登记的近亲属代领,亲属关系由公安或民政确认',
    '工作人员或亲属依法申领的丧葬补助金、抚恤金',
    '任职以前或离任以后的支付',
    '敬老院、福利机构等机构集体账户',
    '款项已退票、冲销或追回',
  ],
  next: '由基金监督机构直接核查,相关人员回避;核对待遇人是否真实、账户由谁变更、款项去向;涉嫌侵占的移送纪检监察和公安机关。',
  says: '{for_month} 有他人待遇打入{whose}的账户',
})
