/** 医保目录: one row for each item, hospital level and span of validity, with its price cap and its limits of use. */
import { zz27 } from '#law/basis.ts'
import { hospitalLevels, sexes } from '../codes.ts'
import { bool, code, date, decimal, defineDataset, fen, int, text } from '../define-dataset.ts'
import { inOrder, notNegative } from '../fields.ts'

export const catalogueItem = defineDataset({
  id: 'catalogue_item',
  title: '医保目录与支付标准',
  basis: [zz27('六(三)'), zz27('六(五)5'), zz27('六(五)6'), zz27('六(六)1'), zz27('七(四)5')],
  area: 'registers',
  owner: '医疗保险管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'item_code',
  naturalKey: ['item_code', 'hospital_level', 'valid_from'],
  fields: {
    item_code: code('医保目录编码', { required: true, max: 50, nhsa: 'hilist_code' }),
    item_name: text('项目名称', { required: true, max: 200, nhsa: 'hilist_name' }),
    item_kind: code('目录类别', {
      codes: {
        drug: '药品',
        service: '医疗服务项目',
        consumable: '医用耗材',
        bed: '床位',
        device: '工伤辅助器具',
      },
      required: true,
    }),
    hospital_level: code('适用医院等级', {
      codes: { ...hospitalLevels, '0': '不分等级' },
      required: true,
      note: '不分等级的一行适用于没有本等级专行的机构',
    }),
    coverage_class: code('收费项目等级', {
      codes: { '01': '甲类', '02': '乙类', '03': '丙类自费' },
      nhsa: 'chrgitm_lv',
    }),
    payable_medical: bool('医疗保险支付范围', { required: true }),
    payable_injury: bool('工伤保险支付范围', { required: true }),
    payable_maternity: bool('生育保险支付范围'),
    unit: text('计价单位', { max: 30 }),
    unit_factor: decimal('包装换算系数', { note: '一个计价单位含几个最小单位' }),
    price_cap_fen: fen('最高支付单价', { nhsa: 'pric_uplmt_amt', note: '空为不设上限' }),
    restricted_sex: code('限用性别', { codes: sexes }),
    restricted_age_from: int('限用年龄起', { min: 0, max: 150, note: '周岁,含' }),
    restricted_age_to: int('限用年龄止', { min: 0, max: 150, note: '周岁,含' }),
    restricted_level: code('限用最低医院等级', { codes: hospitalLevels }),
    restricted_diagnosis: text('限用诊断编码前缀', { note: '多个用英文逗号隔开' }),
    max_per_day: decimal('每日最多数量'),
    max_supply_days: int('每次最多用药天数', { min: 0, max: 366 }),
    min_life_days: int('最低使用年限(天)', { min: 0, max: 36500, note: '辅助器具' }),
    replaces_code: code('所替代的目录编码', { max: 50, note: '编码版本更替' }),
    document_no: code('依据文号', { max: 60 }),
    valid_from: date('生效日期', { required: true }),
    valid_to: date('失效日期', { note: '当日仍有效' }),
  },
  checks: [
    inOrder('valid_from', 'valid_to', '失效日期早于生效日期,请核对'),
    notNegative('price_cap_fen', '最高支付单价'),
    inOrder('restricted_age_from', 'restricted_age_to', '限用年龄止小于限用年龄起,请核对'),
  ],
})
