/**
 * INJ-05 辅助器具未到最低使用年限更换. The life is the earlier fitting's own, else the catalogue's on the day of that fitting; without
 * either nothing is judged. A repair is no replacement and starts no new life. A worker may wear two of one kind, so
 * without the number of the fitting that was replaced only who has one is judged. An earlier replacement that the
 * appraisal body confirmed after the last fitting is lawful.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'

export const deviceReplacedEarly = defineRule({
  id: 'INJ-05',
  version: 1,
  name: '辅助器具未到最低使用年限更换',
  subject: 'person',
  cut: ['person_id'],
  grain: ['fitting_no'],
  act: lead,
  basis: [zz27('七(三)'), zz27('七(四)1'), lawOf('injury-regulation', '第32条', 'U')],
  params: {},
  reads: {
    fitting: 'assistive_device',
    previous: 'assistive_device',
    appraisal: 'capacity_appraisal',
    catalogue: 'catalogue_item',
  },
  cutBy: { catalogue: null },
  requiresComplete: ['appraisal'],
  sql: `
    with fitted as (
      select person_id, fitting_no, device_code, fitting_kind, previous_fitting_no, fitted_on, minimum_life_months,
        fund_pay_fen, agency_district, row_ref,
        sum(case when fitting_kind = 'first' then 1 else 0 end) over (partition by person_id, device_code) as firsts
      from assistive_device
      where fitting_kind <> 'repair' and coalesce(status, 'paid') = 'paid'
    ),
    pair as (
      select f.person_id, f.fitting_no, f.fitted_on, f.fund_pay_fen, f.agency_district, f.row_ref, p.row_ref as previous_ref,
        p.fitted_on as last_fitted_on, p.device_code, p.minimum_life_months,
        row_number() over (
          partition by f.row_ref
          order by case when p.fitting_no = f.previous_fitting_no then 0 else 1 end nulls last,
            p.fitted_on desc nulls last, p.row_ref desc nulls last
        ) as standing
      from fitted f
      join fitted p on p.person_id = f.person_id and p.row_ref <> f.row_ref and p.fitted_on < f.fitted_on
        and (p.fitting_no = f.previous_fitting_no
          or (f.previous_fitting_no is null and p.device_code = f.device_code and f.firsts <= 1))
      where f.fitting_kind = 'replacement' and f.fund_pay_fen > 0
    ),
    lived as (
      select p.*, k.row_ref as catalogue_ref,
        case when p.minimum_life_months is not null then add_months(p.last_fitted_on, p.minimum_life_months)
          else add_days(p.last_fitted_on, k.min_life_days) end as due_on,
        row_number() over (partition by p.row_ref order by k.valid_from desc nulls last, k.row_ref nulls last) as listed
      from pair p
      left join catalogue_item k on k.item_code = p.device_code and k.item_kind = 'device'
        and k.valid_from <= p.last_fitted_on and (k.valid_to is null or p.last_fitted_on <= k.valid_to)
      where p.standing = 1
    )
    select l.person_id, l.fitting_no, l.fitted_on as found_on, l.agency_district as district, l.fund_pay_fen as at_risk_fen,
      l.row_ref as fitting_ref, l.previous_ref, l.catalogue_ref, l.last_fitted_on, l.due_on
    from lived l
    where l.listed = 1 and l.fitted_on < l.due_on
      and not exists (
        select 1 from capacity_appraisal a
        where a.person_id = l.person_id and a.appraisal_kind = 'device' and a.withdrawn_on is null
          and a.appraised_on > l.last_fitted_on and a.appraised_on <= l.fitted_on)`,
  innocent: [
    '损坏、不适合需提前更换,已经劳动能力鉴定机构确认',
    '维修不是更换',
    '左右两侧各一件,分别更换',
    '上一次配置已退货或冲销',
    '使用年限当日到期即可更换',
    '两次配置的是不同器具',
  ],
  next: '核对配置确认书、旧器具回收记录和本人签收,必要时当面查验;没有提前更换确认的,未结算的不予结算,已结算的责令退回。',
  says: '{last_fitted_on} 配置的器具最低使用至 {due_on},此前已由基金支付更换(配置编号 {fitting_no})',
})
