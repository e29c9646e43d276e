import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset } from '../define-dataset.ts'
import { authorityFields, inOrder, personFields, schemeFields } from '../fields.ts'

export const referralAndRemoteFiling = defineDataset({
  id: 'referral_and_remote_filing',
  title: '转诊与异地就医备案',
  basis: [zz27('十一(二)3'), zz27('六(三)')],
  area: 'medical',
  owner: '经办机构(医疗)',
  period: 'daily',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'filed_on',
  naturalKey: ['filing_no'],
  district: 'agency_district',
  fields: {
    filing_no: code('备案号', { required: true, max: 40, aliases: ['转诊备案号'] }),
    ...personFields,
    scheme: { ...schemeFields.scheme, nhsa: 'insutype' },
    filing_kind: code('备案类别', {
      required: true,
      codes: {
        local_referral: '市内转诊',
        out_referral: '异地转诊转院',
        resettled: '异地安置退休',
        resident: '异地长期居住',
        posted: '常驻异地工作',
        emergency: '异地急诊抢救',
        temporary: '临时外出就医',
      },
    }),
    from_provider_id: code('转出机构编码', { max: 30 }),
    to_provider_id: code('转入机构编码', { max: 30 }),
    to_district: code('就医地行政区划', { max: 6 }),
    diagnosis_code: code('诊断编码', { max: 20 }),
    filed_on: date('备案日期', { required: true }),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031' }),
    withdrawn_on: date('撤销日期'),
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
