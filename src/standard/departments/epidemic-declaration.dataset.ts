/** 疫情、事故与集中救治通报: one row says that in a community or district many people had to go to hospital at once. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, text } from '../define-dataset.ts'
import { authorityFields, inOrder, providerFields } from '../fields.ts'

export const epidemicDeclaration = defineDataset({
  id: 'epidemic_declaration',
  title: '疫情事故与集中救治通报',
  basis: [zz27('十一(七)'), zz27('六(三)')],
  area: 'departments',
  owner: '卫生健康行政部门、疾病预防控制机构、应急管理部门',
  period: 'onchange',
  kind: 'feed',
  key: 'declaration_no',
  naturalKey: ['declaration_no'],
  district: 'agency_district',
  fields: {
    declaration_no: code('通报编号', { required: true, max: 60 }),
    declaration_kind: code('通报类别', {
      required: true,
      codes: {
        epidemic: '传染病疫情',
        poisoning: '食物中毒或其他群体中毒',
        accident: '事故灾难',
        disaster: '自然灾害',
        organised_treatment: '政府组织的集中救治或筛查',
      },
    }),
    community_code: code('居住社区代码', { max: 20, note: '空为通报涉及整个区县' }),
    ...providerFields,
    issuer_name: text('通报机关', { max: 100 }),
    disease_name: text('病种或事由', { max: 100 }),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031', note: '当日仍有效' }),
    ...authorityFields,
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
