import { zz27 } from '#law/basis.ts'
import { bool, code, date, decimal, defineDataset, fen, text, uscc } from '../define-dataset.ts'
import { authorityFields, notNegative, requiredProviderFields } from '../fields.ts'

/** 购销存: sales and patients' returns are one row an item and day over all payers; the other movements one row each. */
export const stockMovement = defineDataset({
  id: 'stock_movement',
  title: '药品耗材购销存',
  basis: [zz27('六(五)7'), zz27('十一(二)3')],
  area: 'medical',
  owner: '定点医药机构',
  sentBy: { provider: 'provider_id' },
  period: 'monthly',
  kind: 'feed',
  key: 'provider_id',
  monthOf: 'moved_on',
  naturalKey: ['provider_id', 'movement_no'],
  district: 'agency_district',
  fields: {
    movement_no: code('购销存流水号', { required: true, max: 50 }),
    ...requiredProviderFields,
    movement_kind: code('变动类别', {
      required: true,
      codes: {
        opening: '期初库存',
        purchase: '购进',
        transfer_in: '调入',
        patient_return: '患者退回',
        sale: '销售',
        supplier_return: '退供应商',
        transfer_out: '调出',
        loss: '报损',
        closing: '期末库存',
      },
    }),
    moved_on: date('变动日期', { required: true, note: '期初为期间首日,期末为期间末日' }),
    item_code: code('医保目录编码', { required: true, max: 50, nhsa: 'med_list_codg' }),
    item_name: text('项目名称', { max: 200 }),
    lot_no: code('生产批号', { max: 40, nhsa: 'manu_lotnum' }),
    trace_code: code('药品追溯码', { max: 40, nhsa: 'drug_trac_codg' }),
    unit: text('计量单位', { max: 20 }),
    unit_factor: decimal('包装换算系数', { note: '一个计量单位含几个最小单位' }),
    quantity: decimal('数量', { required: true }),
    price_fen: fen('单价'),
    amount_fen: fen('金额', { lb: 'AAE019' }),
    supplier_id: uscc('供应商统一社会信用代码'),
    counterpart_provider_id: code('调拨对方机构编码', { max: 30 }),
    invoice_no: code('发票号码', { max: 40 }),
    is_consignment: bool('寄售代销'),
    ...authorityFields,
  },
  checks: [
    notNegative('quantity', '数量'),
    {
      sql: `counterpart_provider_id is null or counterpart_provider_id <> provider_id`,
      field: 'counterpart_provider_id',
      message: '调拨对方是本机构自己:请核对机构编码',
    },
  ],
})
