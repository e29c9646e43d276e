/** 定点协议机构服务场所: where a provider may serve. */
import { zz27 } from '#law/basis.ts'
import { address, code, date, decimal, defineDataset } from '../define-dataset.ts'
import { authorityFields, inOrder, requiredProviderFields } from '../fields.ts'

export const providerSite = defineDataset({
  id: 'provider_site',
  title: '定点协议机构服务场所',
  basis: [zz27('六(六)4'), zz27('六(二)')],
  area: 'registers',
  owner: '社会保险经办机构',
  period: 'onchange',
  kind: 'feed',
  key: 'provider_id',
  naturalKey: ['provider_id', 'site_no', 'valid_from'],
  district: 'agency_district',
  fields: {
    ...requiredProviderFields,
    site_no: code('场所编号', { required: true, max: 30 }),
    site_address: address('服务地址'),
    site_region: code('场所所在行政区划', { max: 6 }),
    latitude: decimal('纬度', { min: -90, max: 90 }),
    longitude: decimal('经度', { min: -180, max: 180 }),
    approval_no: code('批准文号', { max: 60 }),
    valid_from: date('启用日期', { required: true }),
    valid_to: date('停用日期'),
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '停用日期早于启用日期,请核对')],
})
