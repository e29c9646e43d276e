/** 视同缴费年限: each span of service that was recognised as contributed. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, int, month } from '../define-dataset.ts'
import { authorityFields, inOrder, notNegative, personFields, reviewFields, schemeFields } from '../fields.ts'

export const deemedService = defineDataset({
  id: 'deemed_service',
  title: '视同缴费年限认定',
  basis: [zz27('五(一)')],
  area: 'pension',
  owner: '养老保险管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'person_id',
  naturalKey: ['agency_district', 'deemed_no'],
  district: 'agency_district',
  fields: {
    deemed_no: code('认定编号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    service_kind: code('视同种类', {
      codes: {
        state_worker: '实行个人缴费前的连续工龄',
        military: '军龄',
        educated_youth: '知青上山下乡',
        civil_service: '机关事业单位工作年限',
        special_trade: '特殊工种折算',
        other: '其他',
      },
      required: true,
    }),
    from_month: month('视同起月', { required: true }),
    to_month: month('视同止月', { required: true }),
    months: int('视同月数', { required: true, min: 0, max: 720 }),
    decision_no: code('认定决定文号', { max: 60 }),
    decided_on: date('认定日期'),
    revoked_on: date('撤销日期'),
    evidence_no: code('证明材料编号', { max: 60 }),
    ...reviewFields,
    ...authorityFields,
  },
  checks: [inOrder('from_month', 'to_month', '视同止月早于起月,请核对'), notNegative('months', '视同月数')],
})
