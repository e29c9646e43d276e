/**
 * MED-09 限性别、限年龄的项目用于范围之外: what the person cannot have needed, so it was another who was treated, or nobody.
 * The person's sex and day of birth must be beyond doubt: where the registers know them differently the register may be
 * wrong, and where the population register is silent the provider's own record must say the same as the agency's. The
 * whole line is at risk. Limits of level and of diagnosis are another matter (MED-30).
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, hold } from '#screening/define-rule.ts'
import { itemRefund, lostSettlement } from '../items.ts'
import { stillPaid } from '../listed.ts'
import { limitedLine } from '../ruled-lines.ts'

/** The age in whole years is at least `years` on the day of the charge. */
const isOf = (birth: string, years: string): string => `add_months(${birth}, 12 * (${years})) <= u.charged_on`

export const wrongSexOrAge = defineRule({
  id: 'MED-09',
  version: 1,
  name: '限性别、限年龄项目用于范围之外',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id', 'item_code'],
  act: hold('no-settlement', zz27('六(五)')),
  basis: [zz27('六(五)5'), zz27('六(三)'), lawOf('medical-fund-regulation', '第38条')],
  params: {},
  reads: {
    item: 'medical_item',
    visit: 'medical_visit',
    person: 'person',
    identity: 'identity_record',
    catalogue: 'catalogue_item',
    provider: 'provider',
  },
  cutBy: { catalogue: null, provider: null },
  uses: [lostSettlement, itemRefund, limitedLine],
  stages: ['picked', 'misfit', 'beyond'],
  sql: `
    with picked as (
      select * from limited_line
      where restricted_sex is not null or restricted_age_from is not null or restricted_age_to is not null
    ),
    known as (
      select person_id, min(sex) as low_sex, max(sex) as high_sex, min(birth_on) as first_birth, max(birth_on) as last_birth,
        max(from_population) as from_population
      from (
        select person_id, sex, birth_on, 1 as from_population from identity_record
        where person_id in (select person_id from picked)
        union all
        select person_id, sex, birth_on, 0 from person where person_id in (select person_id from picked)
      ) t
      group by person_id
    ),
    doubted as (
      select u.*, k.low_sex, k.from_population = 1 as is_sure,
        coalesce(k.low_sex = k.high_sex and k.low_sex <> u.restricted_sex, false) as is_other_sex,
        coalesce(not (${isOf('k.first_birth', 'u.restricted_age_from')}), false) as is_younger,
        coalesce(${isOf('k.last_birth', 'u.restricted_age_to + 1')}, false) as is_older
      from picked u join known k on k.person_id = u.person_id
    ),
    misfit as (
      select * from doubted where is_other_sex or is_younger or is_older
    ),
    beyond as (
      select u.*, v.row_ref as visit_ref
      from misfit u
      left join medical_visit v on v.person_id = u.person_id and v.visit_id = u.visit_id
      where not coalesce(v.is_newborn, false) and (u.is_sure or (u.is_other_sex and v.sex = u.low_sex)
        or (u.is_younger and v.age < u.restricted_age_from) or (u.is_older and v.age > u.restricted_age_to))
    ),
    ${stillPaid('beyond')}
    select person_id, visit_id, item_code, min(charged_on) over (partition by person_id, visit_id, item_code) as found_on,
      agency_district as district, fund_fen as at_risk_fen, row_ref as item_ref, visit_ref, catalogue_ref
    from net`,
  innocent: [
    '费用发生日限制尚未生效或已取消',
    '新生儿费用记在母亲名下',
    '人口库与参保登记的性别、出生日期不一致,登记有误',
    '二线用药等限制使用已经审批',
    '当日恰满或未满限定年龄',
    '性别变更已在公安机关登记',
    '费用已退费,或所属结算已冲销、追回',
    '只用个人账户支付',
  ],
  next: '未结算的不得结算,已结算的由行政部门或经办机构责令退回。先核对人口信息,再查病案、身份核验与处方:是冒用他人社会保障卡、虚记费用,还是项目对照错误。',
  says: '{found_on} 起的就诊({visit_id})用了限性别或限年龄的项目 {item_code},与本人不符',
})
