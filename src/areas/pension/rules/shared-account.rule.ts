/**
 * PEN-05 一个账户收取多人待遇. Every benefit that goes to a person's own account is looked at, whatever the insurance;
 * grants because of a death and money paid to hospitals or funds are not, since those lawfully reach another's account.
 */
import { practice, zz27 } from '#law/basis.ts'
import { scalar } from '#law/dated.ts'
import { alert, defineRule } from '#screening/define-rule.ts'

const refs = ['pension_ref', 'survivor_ref', 'injury_ref', 'unemployment_ref', 'maternity_ref'] as const

/** Stayed-paid rows of one payment dataset in the shape that all five share. */
const paidFrom = (dataset: string, ref: (typeof refs)[number], items: string): string => `
      select account_id, person_id, for_month, paid_on, agency_district, amount_fen, payee_name_agrees,
        ${refs.map((name) => (name === ref ? `row_ref as ${name}` : `cast(null as bigint) as ${name}`)).join(', ')}
      from ${dataset}
      where account_id is not null and (status = 'paid' or amount_fen < 0)
        and benefit_item in (${items})`

export const sharedAccount = defineRule({
  id: 'PEN-05',
  version: 1,
  name: '一个银行账户收取多人待遇',
  subject: 'account',
  cut: ['account_id'],
  grain: ['for_month'],
  act: alert,
  basis: [zz27('五(三)'), zz27('五(四)')],
  params: {
    persons_at_least: scalar('count', 2, practice('审计模型 P05:一账户多人')),
    raised_at: scalar('count', 3, practice('审计模型 P05:三人及以上提级')),
  },
  reads: {
    pension: 'pension_payment',
    survivor: 'survivor_allowance',
    injury: 'injury_benefit',
    unemployment: 'unemployment_payment',
    maternity: 'maternity_benefit',
    registration: 'account_registration',
    kinship: 'kinship',
  },
  cutBy: { kinship: null },
  requiresComplete: ['registration'],
  sql: `
    with paid as (${[
      paidFrom(
        'pension_payment',
        'pension_ref',
        `'monthly', 'arrears', 'recalculation', 'lump_sum', 'survivor_allowance', 'elderly_allowance', 'relief'`,
      ),
      paidFrom('survivor_allowance', 'survivor_ref', `'hardship_allowance', 'hardship_arrears'`),
      paidFrom(
        'injury_benefit',
        'injury_ref',
        `'disability_allowance', 'nursing_allowance', 'dependant_pension', 'disability_lump_sum', 'medical_lump_sum'`,
      ),
      paidFrom(
        'unemployment_payment',
        'unemployment_ref',
        `'unemployment_benefit', 'unemployment_subsidy', 'migrant_lump_sum', 'start_up_lump_sum', 'price_subsidy'`,
      ),
      paidFrom('maternity_benefit', 'maternity_ref', `'maternity_allowance', 'nursing_leave_allowance'`),
    ].join('\n      union all')}
    ),
    suspect as (
      -- Few accounts ever serve two persons; everything after this reads their rows only.
      select account_id from paid group by account_id having min(person_id) <> max(person_id)
    ),
    payee as (
      select paid.account_id, paid.person_id, paid.for_month, max(paid.paid_on) as paid_on
      from paid
      join suspect on suspect.account_id = paid.account_id
      group by paid.account_id, paid.person_id, paid.for_month
      having sum(paid.amount_fen) > 0
    ),
    crowd as (
      select account_id, for_month, count(*) as persons,
        min(person_id) as one_id, max(person_id) as other_id, max(paid_on) as paid_on
      from payee
      group by account_id, for_month
      having count(*) >= $persons_at_least
    ),
    agreed as (
      select account_id, person_id, starts_on, ends_on
      from account_registration
      where account_kind = 'agent' and coalesce(agent_relation, 'other') <> 'other'
      union all
      select account_id, holder_id as person_id, starts_on, ends_on
      from account_registration
      where account_kind = 'agent' and coalesce(agent_relation, 'other') <> 'other'
    ),
    place as (
      -- Paid by agencies of several districts, it is no single one's: the city's.
      select crowd.account_id, crowd.for_month,
        case when min(paid.agency_district) = max(paid.agency_district) then min(paid.agency_district) end as district
      from crowd
      join paid on paid.account_id = crowd.account_id and paid.for_month = crowd.for_month
      group by crowd.account_id, crowd.for_month
    )
    select
      crowd.account_id, crowd.for_month,
      crowd.for_month as found_on,
      place.district,
      case when paid.payee_name_agrees then cast(0 as bigint) else paid.amount_fen end as at_risk_fen,
      ${refs.map((name) => `paid.${name}`).join(', ')},
      crowd.persons,
      case when crowd.persons >= $raised_at then '提级' else '一般' end as level
    from crowd
    join place on place.account_id = crowd.account_id and place.for_month = crowd.for_month
    join paid on paid.account_id = crowd.account_id and paid.for_month = crowd.for_month
    where not exists (
        select 1 from account_registration r
        where r.account_id = crowd.account_id and r.account_kind = 'institution'
          and r.starts_on <= crowd.paid_on and (r.ends_on is null or crowd.paid_on <= r.ends_on)
      )
      and not (crowd.persons = 2 and not exists (
        select 1 from payee p
        where p.account_id = crowd.account_id and p.for_month = crowd.for_month
          and not exists (
            select 1 from agreed a
            where a.account_id = p.account_id and a.person_id = p.person_id
              and a.starts_on <= p.paid_on and (a.ends_on is null or p.paid_on <= a.ends_on)
          )
      ))
      and not (crowd.persons = 2 and exists (
        select 1 from kinship k
        where k.person_id = crowd.one_id and k.relative_id = crowd.other_id and k.relation = 'spouse'
          and (k.starts_on is null or k.starts_on <= crowd.paid_on)
          and (k.ends_on is null or crowd.paid_on <= k.ends_on)
      ))
      and not (crowd.persons = 2 and exists (
        select 1 from kinship k
        where k.person_id = crowd.other_id and k.relative_id = crowd.one_id and k.relation = 'spouse'
          and (k.starts_on is null or k.starts_on <= crowd.paid_on)
          and (k.ends_on is null or crowd.paid_on <= k.ends_on)
      ))`,
  innocent: [
    '敬老院、福利机构、村(居)集体等已登记的机构集体账户',
    '已登记的亲属代领,且该账户当月只收两人待遇',
    '夫妻共用一个账户,且该账户当月只收夫妻二人待遇',
    '丧葬补助金、抚恤金、个人账户余额返还打入遗属账户',
    '一人先后更换账户,不是同一月份',
    '其中一人的款项已退票、冲销或追回',
    '父或母代领多名未成年子女的抚恤金,应补办代领登记并逐人核对',
  ],
  next: '经办机构核对各人生存状况与账户归属并报基金监督机构;不能说明的,改发本人社会保障卡账户,疑似冒领的立案。',
  says: '同一账户在 {for_month} 收取 {persons} 人的待遇({level})',
})
