/** Duties of chapters 六 to 九 that come round again. */
import { arranged, type RecurringDuty, recurring, stated } from './define-recurring.ts'

const medical = ['310', '330', '390'] as const
const injury = ['410'] as const
const unemployment = ['210'] as const
const maternity = ['510'] as const

const patrol = '巡查:通知未定次数,按季安排'
const daily = '日常监督检查:通知未定次数,按季汇总'
const planned = (clause: string): string => `${clause}定期:按年度检查计划`

export const recurringOfChapters6to9: readonly RecurringDuty[] = [
  recurring(['六(一)/2'], arranged('year', planned('六(一)')), { schemes: medical }),
  recurring(['六(一)/3'], arranged('quarter', patrol), { schemes: medical }),
  recurring(['六(一)/5'], arranged('half-year', '六(一)定期召开会议:按半年安排'), { schemes: medical }),
  recurring(['六(一)/8'], stated('year', '六(一)'), { schemes: medical }),
  recurring(['六(二)/2'], arranged('quarter', daily), { schemes: medical }),
  recurring(['六(二)/3'], arranged('year', '诚信服务评价按年作出'), { schemes: medical }),
  recurring(['七(一)/2'], arranged('year', planned('七(一)')), { schemes: injury }),
  recurring(['七(一)/3'], arranged('quarter', patrol), { schemes: injury }),
  recurring(['七(三)/2'], arranged('year', '七(三)定期:长期待遇领取资格每十二个月认证一次'), { schemes: injury }),
  recurring(['八(一)/2'], arranged('year', planned('八(一)')), { schemes: unemployment }),
  recurring(['八(一)/3'], arranged('quarter', patrol), { schemes: unemployment }),
  recurring(['八(二)/3'], arranged('quarter', daily), { schemes: unemployment }),
  recurring(['九(一)/2'], arranged('year', planned('九(一)')), { schemes: maternity }),
  recurring(['九(一)/3'], arranged('quarter', patrol), { schemes: maternity }),
  recurring(['九(一)/6'], stated('year', '九(一)'), { schemes: maternity }),
]
