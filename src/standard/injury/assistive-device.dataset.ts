import { zz27 } from '#law/basis.ts'
import { paymentStatuses } from '../codes.ts'
import { code, date, defineDataset, fen, int, text } from '../define-dataset.ts'
import {
  authorityFields,
  inOrder,
  notNegative,
  personFields,
  providerFields,
  reviewFields,
  schemeFields,
} from '../fields.ts'

export const assistiveDevice = defineDataset({
  id: 'assistive_device',
  title: '辅助器具配置',
  basis: [zz27('七(三)'), zz27('七(四)1'), zz27('十一(二)3')],
  area: 'injury',
  owner: '经办机构(工伤)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'fitted_on',
  naturalKey: ['fitting_no'],
  district: 'agency_district',
  fields: {
    fitting_no: code('配置编号', { required: true, max: 40 }),
    ...personFields,
    ...schemeFields,
    recognition_no: code('工伤认定编号', { max: 40 }),
    appraisal_no: code('鉴定编号', { max: 40 }),
    ...providerFields,
    device_code: code('器具编码', { required: true, max: 40 }),
    device_name: text('器具名称', { max: 100 }),
    fitting_kind: code('配置类别', {
      required: true,
      codes: { first: '首次配置', replacement: '更换', repair: '维修' },
    }),
    previous_fitting_no: code('上次配置编号', { max: 40 }),
    approved_on: date('批准日期'),
    fitted_on: date('配置日期', { required: true }),
    minimum_life_months: int('最低使用年限(月)', { min: 0, max: 600 }),
    price_fen: fen('器具价格', { required: true }),
    price_cap_fen: fen('最高支付限额'),
    fund_pay_fen: fen('基金支付金额', { required: true }),
    payment_no: code('支付流水号', { max: 40 }),
    status: code('支付状态', { codes: paymentStatuses, note: '未填按已支付看待' }),
    ...reviewFields,
    ...authorityFields,
  },
  checks: [
    inOrder('approved_on', 'fitted_on', '配置日期早于批准日期:请核对两个日期'),
    notNegative('fund_pay_fen', '基金支付金额'),
    { sql: 'fund_pay_fen <= price_fen', field: 'fund_pay_fen', message: '基金支付金额大于器具价格:请核对后重报' },
  ],
})
