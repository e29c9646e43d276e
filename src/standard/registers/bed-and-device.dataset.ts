/** 床位与设备: how many beds are licensed, open and approved for a time, and how much a device can do in a day. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, int, text } from '../define-dataset.ts'
import { authorityFields, inOrder, notNegative, requiredProviderFields } from '../fields.ts'

export const bedAndDevice = defineDataset({
  id: 'bed_and_device',
  title: '床位与设备登记',
  basis: [zz27('六(六)2'), zz27('六(四)')],
  area: 'registers',
  owner: '定点医药机构经社会保险经办机构',
  sentBy: { provider: 'provider_id' },
  period: 'onchange',
  kind: 'feed',
  key: 'provider_id',
  naturalKey: ['provider_id', 'unit_no', 'valid_from'],
  district: 'agency_district',
  fields: {
    ...requiredProviderFields,
    unit_no: code('登记编号', { required: true, max: 40 }),
    unit_kind: code('登记种类', {
      codes: { licensed_bed: '核定床位', open_bed: '实际开放床位', extra_bed: '经批准加床', device: '检查治疗设备' },
      required: true,
    }),
    department: text('科室'),
    unit_count: int('数量', { required: true, min: 0, max: 100_000 }),
    device_id: code('设备编号', { max: 40 }),
    device_name: text('设备名称'),
    item_code: code('医保目录编码', { max: 50, note: '该设备所做的检查或治疗项目' }),
    daily_capacity: int('每日最大人次', { min: 0, max: 100_000 }),
    approval_no: code('批准文号', { max: 60 }),
    valid_from: date('启用日期', { required: true }),
    valid_to: date('停用日期', { note: '当日仍在用' }),
    ...authorityFields,
  },
  checks: [
    inOrder('valid_from', 'valid_to', '停用日期早于启用日期,请核对'),
    notNegative('unit_count', '数量'),
    {
      sql: "unit_kind <> 'device' or device_id is not null",
      field: 'device_id',
      message: '设备登记须填设备编号',
    },
  ],
})
