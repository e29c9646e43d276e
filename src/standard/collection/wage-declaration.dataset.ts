/** 缴费工资申报: the wage an employer declares for a person, for the months in which it is the base. */
import { zz27 } from '#law/basis.ts'
import { code, date, defineDataset, fen, int, month } from '../define-dataset.ts'
import { authorityFields, inOrder, notNegative, personFields, requiredEmployerFields } from '../fields.ts'

export const wageDeclaration = defineDataset({
  id: 'wage_declaration',
  title: '缴费工资申报',
  basis: [zz27('十一(二)5'), zz27('四(三)'), zz27('十二(七)')],
  area: 'collection',
  owner: '参保单位经社会保险经办机构',
  sentBy: { employer: 'employer_id' },
  period: 'yearly',
  kind: 'feed',
  key: 'person_id',
  monthOf: 'from_month',
  naturalKey: ['agency_district', 'declaration_no'],
  district: 'agency_district',
  fields: {
    declaration_no: code('申报流水号', { required: true, max: 40 }),
    ...personFields,
    ...requiredEmployerFields,
    declaration_kind: code('申报种类', {
      codes: { yearly: '年度申报', new_hire: '新进人员', correction: '更正' },
      required: true,
    }),
    declared_wage_fen: fen('申报月平均工资', { required: true, lb: 'AAC040' }),
    base_fen: fen('人员缴费基数', { required: true, lb: 'AAE180', note: '按上下限核准后的月缴费基数' }),
    wage_year: int('工资所属年度', { required: true, min: 1990, max: 2100, note: '据以计算月平均工资的年度' }),
    wage_months: int('工资所属年度内工作月数', { min: 0, max: 12 }),
    from_month: month('基数适用起月', { required: true }),
    to_month: month('基数适用止月'),
    declared_on: date('申报日期', { required: true }),
    ...authorityFields,
  },
  checks: [
    notNegative('declared_wage_fen', '申报月平均工资'),
    notNegative('base_fen', '缴费基数'),
    inOrder('from_month', 'to_month', '基数适用止月早于起月,请核对'),
  ],
})
