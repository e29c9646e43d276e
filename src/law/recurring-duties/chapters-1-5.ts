/** Duties of chapters 一 to 五 that come round again. */

import { monthlyReportDay } from '../values/funds.ts'
import { agencyReportDay } from '../values/recurring.ts'
import { arranged, type RecurringDuty, recurring, stated } from './define-recurring.ts'

const pension = ['110', '120', '170'] as const

export const recurringOfChapters1to5: readonly RecurringDuty[] = [
  recurring(['一(二)/3'], arranged('year', '发展计划按年拟定')),
  recurring(['三(三)2'], arranged('year', '预算、决算按年编制')),
  recurring(['三(四)/1'], stated('month', '三(四)', { kind: 'day-of-next-month', day: agencyReportDay }), {
    internal: true,
    note: '报市级经办机构,由其汇总;日期是为赶上15日而定的内部期限。',
  }),
  recurring(['三(四)/3', '三(四)/2'], stated('month', '三(四)', { kind: 'day-of-next-month', day: monthlyReportDay }), {
    note: '征缴、支付、管理、存储四项,按险种汇总。15日是日历日,遇节假日不顺延。',
  }),
  recurring(['四(一)/1'], arranged('year', '四(一)根据工作安排:按年度检查计划')),
  recurring(['四(一)/2'], arranged('year', '四(一)根据工作安排:按年度检查计划')),
  recurring(['四(三)/2', '四(三)/3'], stated('month', '四(三)'), { note: '比对发现异常的,及时另行报告监督机构。' }),
  recurring(['五(一)/2'], arranged('year', '五(一)定期:按年度检查计划'), { schemes: pension }),
  recurring(['五(一)/6'], stated('month', '五(一)'), { schemes: pension }),
  recurring(['五(二)/2', '五(二)/6'], arranged('year', '五(二)定期:领取资格每十二个月认证一次'), { schemes: pension }),
  recurring(['五(三)/1'], stated('month', '五(三)'), {
    schemes: pension,
    note: '发现重复领取、死亡冒领的停发并报告;自2023年12月1日起先比对、核实后停发。',
  }),
  recurring(['五(四)/1'], stated('month', '五(四)'), { schemes: pension, note: '发现异常的暂停数据传送并报告。' }),
]
