/** 社会化管理核查结果: what townships, sub-districts and communities found, and what the agency was told. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen } from '../define-dataset.ts'
import { authorityFields, inOrder, notNegative, personFields, schemeFields } from '../fields.ts'

export const socialManagementResult = defineDataset({
  id: 'social_management_result',
  title: '社会化管理核查结果',
  basis: [zz27('五(二)')],
  area: 'pension',
  owner: '离退休人员社会化管理机构',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['agency_district', 'result_no'],
  district: 'agency_district',
  fields: {
    result_no: code('核查结果编号', { required: true, max: 40 }),
    campaign_no: code('认证批次编号', { max: 40 }),
    ...personFields,
    ...schemeFields,
    community_code: code('居住社区代码', { max: 20 }),
    result: code('核查结果', {
      codes: {
        alive: '健在',
        dead: '死亡',
        duplicate: '重复领取',
        imprisoned: '服刑',
        emigrated: '出国定居',
        unreachable: '失联',
        other: '其他',
      },
      required: true,
    }),
    found_on: date('核查日期', { required: true }),
    notified_agency_on: date('通知经办机构日期'),
    agency_stopped_on: date('经办机构停发日期'),
    recovery_assisted_on: date('协助追缴日期'),
    recovered_fen: fen('协助追回金额'),
    ...authorityFields,
  },
  checks: [
    inOrder('found_on', 'notified_agency_on', '通知日期早于核查日期,请核对'),
    notNegative('recovered_fen', '协助追回金额'),
  ],
})
