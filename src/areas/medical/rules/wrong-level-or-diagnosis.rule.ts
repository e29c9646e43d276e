/**
 * MED-30 限机构等级、限适应症的项目用于范围之外. A lead, for the record may lag: an application for a higher level under way,
 * a second diagnosis that was not sent. A diagnosis told for the line or as the visit's main one that fits the limit is
 * enough; where neither was told there is nothing to judge by. The level is the register's alone.
 */
import { lawOf, zz27 } from '#law/basis.ts'
import { defineRule, lead } from '#screening/define-rule.ts'
import { itemRefund, lostSettlement } from '../items.ts'
import { stillPaid } from '../listed.ts'
import { limitedLine } from '../ruled-lines.ts'

/** Stands of the levels: 未定级 below all. */
const standing = (level: string): string =>
  `case ${level} when '3' then 3 when '2' then 2 when '1' then 1 when '9' then 0 end`

/** One of the limit's prefixes, which are separated by commas, begins the code. */
const fits = (code: string): string =>
  `(${[1, 2, 3, 4, 5, 6, 7]
    .map(
      (length) =>
        `',' || replace(u.restricted_diagnosis, ' ', '') || ',' like '%,' || substr(${code}, 1, ${length}) || ',%'`,
    )
    .join(' or ')})`

export const wrongLevelOrDiagnosis = defineRule({
  id: 'MED-30',
  version: 1,
  name: '限等级、限适应症项目用于范围之外',
  subject: 'person',
  cut: ['person_id'],
  grain: ['visit_id', 'item_code'],
  act: lead,
  basis: [zz27('六(五)5'), zz27('六(三)'), lawOf('medical-fund-regulation', '第38条')],
  params: {},
  reads: { item: 'medical_item', visit: 'medical_visit', catalogue: 'catalogue_item', provider: 'provider' },
  cutBy: { catalogue: null, provider: null },
  uses: [lostSettlement, itemRefund, limitedLine],
  stages: ['misfit', 'beyond'],
  sql: `
    with doubted as (
      select u.*, coalesce(${standing('u.level_on_day')} < ${standing('u.restricted_level')}, false) as is_lower,
        u.restricted_diagnosis is not null and not coalesce(${fits('u.diagnosis_code')}, false) as is_unfit
      from limited_line u
    ),
    misfit as (
      select * from doubted where is_lower or is_unfit
    ),
    beyond as (
      select u.*, v.row_ref as visit_ref
      from misfit u
      left join medical_visit v on v.person_id = u.person_id and v.visit_id = u.visit_id
      where u.is_lower or (coalesce(u.diagnosis_code, v.main_diagnosis_code) is not null
        and not coalesce(${fits('v.main_diagnosis_code')}, false))
    ),
    ${stillPaid('beyond')}
    select person_id, visit_id, item_code, min(charged_on) over (partition by person_id, visit_id, item_code) as found_on,
      agency_district as district, fund_fen as at_risk_fen, row_ref as item_ref, visit_ref, catalogue_ref
    from net`,
  innocent: [
    '费用发生日限制尚未生效或已取消',
    '二线用药等限制使用已经审批',
    '机构等级已评定,登记滞后',
    '次要诊断符合限定,而只上传了主要诊断',
    '就诊记录没有诊断',
    '急诊抢救用药',
    '费用已退费,或所属结算已冲销、追回',
  ],
  next: '调取处方、病程记录和等级批文,按药品说明书与目录限定核对;无适应症或超等级使用的,不得结算,已结算的由行政部门或经办机构责令退回。',
  says: '{found_on} 起的就诊({visit_id})用了限等级或限适应症的项目 {item_code},与机构等级或诊断不符',
})
