import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, int, text } from '../define-dataset.ts'
import { inOrder, schemeFields } from '../fields.ts'

/** 准予列支与投资目录: what each fund may be spent on or invested in, and from when until when. */
export const permittedItem = defineDataset({
  id: 'permitted_item',
  title: '准予列支与投资目录',
  basis: [zz27('十(六)'), zz27('十二(三)4'), zz27('二')],
  area: 'fund-custody',
  owner: '基金管理机构',
  period: 'onchange',
  kind: 'feed',
  key: 'scheme',
  naturalKey: ['scheme', 'item_class', 'permitted_code', 'valid_from'],
  fields: {
    ...schemeFields,
    item_class: code('目录类别', {
      required: true,
      codes: { flow: '收付种类', benefit: '待遇项目', investment: '投资品种' },
    }),
    permitted_code: code('准予代码', {
      required: true,
      max: 40,
      note: '收付种类、待遇项目或投资品种的标准代码,依目录类别而定',
    }),
    limit_ppm: int('占基金结余上限(百万分之)', { min: 0, max: 1000000 }),
    document_no: text('依据文号', { max: 60 }),
    valid_from: date('有效开始日期', { required: true, lb: 'AAE030' }),
    valid_to: date('有效结束日期', { lb: 'AAE031' }),
  },
  checks: [inOrder('valid_from', 'valid_to', '有效结束日期早于开始日期:请核对两个日期')],
})
