/**
 * MED-13 范围外费用由基金支付. Scope is the catalogue of the day of the charge, for the provider's level; the row for every level
 * ('0') holds only where that level has none. A code withdrawn for every level is outside after its last day, unless another
 * has taken its place. The line's own 丙类 tells against it only where the catalogue does not know the code. At risk is what
 * the fund bore of the line. Remote providers charge by their own catalogue.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { medicalSchemes } from '#screening/relations/stays.ts'
import { itemRefund, lostSettlement, stillCounts } from '../items.ts'

const columns = `i.person_id, i.provider_id, i.visit_id, i.settlement_id, i.item_no, i.item_code, i.scheme, i.charged_on,
        i.coverage_class, i.hospital_level, i.fund_pay_fen, i.agency_district, i.row_ref`
const atStake = `i.is_valid and i.refund_of is null and i.fund_pay_fen > 0 and i.scheme in ${medicalSchemes}`

export const outsideScope = defineRule({
  id: 'MED-13',
  version: 1,
  name: '支付范围以外的费用由基金支付',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id', 'item_code'],
  act: hold('no-settlement', zz27('六(六)')),
  basis: [zz27('六(六)1'), zz27('六(三)'), lawOf('medical-fund-regulation', '第38条')],
  params: {},
  reads: { item: 'medical_item', catalogue: 'catalogue_item', provider: 'provider' },
  uses: [lostSettlement, itemRefund],
  cutBy: { catalogue: null, provider: null },
  requiresComplete: ['catalogue'],
  stages: ['doubted', 'suspect'],
  sql: `
    with doubted as (
      select item_code, max(coalesce(valid_to, date '9999-12-31')) as last_on,
        min(case when payable_medical then 1 else 0 end) = 0 as is_barred from catalogue_item group by item_code
    ),
    suspect as (
      select ${columns}, i.charged_on > d.last_on as is_withdrawn
      from medical_item i
      join (select * from doubted where is_barred or last_on < date '9999-12-31') d
        on d.item_code = i.item_code and (d.is_barred or i.charged_on > d.last_on)
      where ${atStake}
      union all
      select ${columns}, false from medical_item i
      where ${atStake} and i.coverage_class = '03' and i.item_code not in (select item_code from doubted)
    ),
    registered as (
      select d.row_ref as item_ref, max(r.hospital_level) as hospital_level, max(r.provider_region) as provider_region
      from suspect d
      join provider r on r.provider_id = d.provider_id
        and r.valid_from <= d.charged_on and (r.valid_to is null or d.charged_on <= r.valid_to)
      group by d.row_ref
    ),
    listed as (
      select d.*, c.row_ref as catalogue_ref,
        case when d.scheme = '510' then c.payable_medical or coalesce(c.payable_maternity, false)
          else c.payable_medical end as is_payable,
        c.row_ref is not null and (c.valid_to is null or d.charged_on <= c.valid_to) as in_force,
        row_number() over (
          partition by d.row_ref
          order by case when c.valid_to is null or d.charged_on <= c.valid_to then 0 else 1 end nulls last,
            case when c.hospital_level = '0' then 1 else 0 end nulls last,
            c.valid_from desc nulls last, c.row_ref nulls last
        ) as standing
      from suspect d
      left join registered r on r.item_ref = d.row_ref
      left join catalogue_item c on c.item_code = d.item_code and c.valid_from <= d.charged_on
        and c.hospital_level in (coalesce(r.hospital_level, d.hospital_level, '9'), '0')
      where r.provider_region is null or r.provider_region like '4101%'
    ),
    outside as (
      select l.* from listed l where l.standing = 1 and case
        when l.in_force then not l.is_payable
        when l.is_withdrawn then not exists (
          select 1 from catalogue_item n where n.replaces_code = l.item_code and n.payable_medical
            and n.valid_from <= l.charged_on and (n.valid_to is null or l.charged_on <= n.valid_to))
        else coalesce(l.coverage_class, '') = '03' end
    ),
    net as (
      select o.*, o.fund_pay_fen + coalesce(b.fund_pay_fen, 0) as fund_fen
      from outside o
      left join item_refund b on b.provider_id = o.provider_id and b.person_id = o.person_id and b.item_no = o.item_no
      where ${stillCounts('o')}
    )
    select person_id, visit_id, item_code, min(charged_on) over (partition by person_id, visit_id, item_code) as found_on,
      agency_district as district, fund_fen as at_risk_fen, row_ref as item_ref, catalogue_ref
    from net where fund_fen > 0`,
  innocent: [
    '同一项目由本人自费,基金没有付钱',
    '费用发生日尚在目录之内,之后才调出',
    '编码版本更替,旧码由新码接续',
    '该等级另有在支付范围内的专行',
    '机构自填丙类,而目录当日列为可支付',
    '费用已退费,或所属结算已冲销、追回',
    '异地机构按就医地目录',
    '临时纳入支付范围的文件尚未录入目录',
  ],
  next: '只扣范围外的部分:未结算的不得结算,已结算的由行政部门责令退回;核对机构项目与医保目录的对照,查明是对照错误还是以范围内编码转付,后者按涉嫌骗取处理。',
  says: '{found_on} 起的就诊({visit_id})中,不在支付范围内的项目 {item_code} 由基金支付',
})
