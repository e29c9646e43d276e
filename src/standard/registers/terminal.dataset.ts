/** 结算终端登记: which provider and site a terminal belongs to, span by span. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset } from '../define-dataset.ts'
import { authorityFields, inOrder, requiredProviderFields } from '../fields.ts'

export const terminal = defineDataset({
  id: 'terminal',
  title: '结算终端登记',
  basis: [zz27('六(六)4'), zz27('十一(三)')],
  area: 'registers',
  owner: '信息化综合管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'terminal_id',
  naturalKey: ['terminal_id', 'valid_from'],
  district: 'agency_district',
  fields: {
    terminal_id: code('终端编号', { required: true, max: 40 }),
    ...requiredProviderFields,
    site_no: code('场所编号', { max: 30 }),
    terminal_kind: code('终端种类', {
      codes: { pos: '刷卡机具', pc: '结算电脑', self_service: '自助机', mobile: '移动终端' },
    }),
    serial_no: code('设备序列号', { max: 60 }),
    transfer_no: code('终端调拨文号', { max: 60, note: '由他机构转入的依据' }),
    valid_from: date('启用日期', { required: true }),
    valid_to: date('停用日期', { note: '当日仍在用' }),
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '停用日期早于启用日期,请核对')],
})
