/** 个人所得税工资薪金: income that an employer withheld tax on, person by person and month by month. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, month } from '../define-dataset.ts'
import { inOrder, personFields, requiredEmployerFields } from '../fields.ts'

export const taxedWage = defineDataset({
  id: 'taxed_wage',
  title: '个人所得税扣缴工资',
  basis: [zz27('十一(七)'), zz27('四(三)'), zz27('十二(七)')],
  area: 'collection',
  owner: '税务部门(经信息化综合管理机构)',
  period: 'monthly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'for_month',
  large: true,
  naturalKey: ['tax_record_no'],
  fields: {
    tax_record_no: code('扣缴明细编号', { required: true, max: 40 }),
    ...personFields,
    ...requiredEmployerFields,
    for_month: month('税款所属月', { required: true }),
    income_kind: code('所得种类', {
      codes: {
        wage: '工资薪金',
        bonus: '全年一次性奖金',
        labour_fee: '劳务报酬',
        severance: '离职补偿',
        retirement: '离退休返聘或内退收入',
        other: '其他',
      },
      required: true,
    }),
    income_fen: fen('收入额', { required: true }),
    not_in_base_fen: fen('其中不计入缴费基数金额', { note: '劳动保护、福利等依规定不计入的部分' }),
    tax_fen: fen('已扣税额'),
    employed_from: date('任职受雇日期'),
    employed_to: date('离职日期'),
    filed_on: date('申报日期'),
  },
  checks: [inOrder('employed_from', 'employed_to', '离职日期早于任职日期,请核对')],
})
