/** Duties of chapters 十 to 十三 that come round again. */
import { transferPreparation } from '../values/recurring.ts'
import { arranged, type DueDay, type RecurringDuty, recurring, stated } from './define-recurring.ts'

const prepared = (step: 'request' | 'consent'): DueDay => ({
  kind: 'last-working-day',
  nth: transferPreparation,
  scope: { step },
})
const account = '十(一)2定期核查:按季安排'

export const recurringOfChapters10to13: readonly RecurringDuty[] = [
  recurring(['十(一)'], arranged('year', '十(一)定期重点监督检查:按年安排'), { note: '会同基金管理机构。' }),
  recurring(['十(一)2/1'], arranged('quarter', account)),
  recurring(['十(一)2/3'], arranged('quarter', account)),
  recurring(['十(一)2/4'], arranged('quarter', account)),
  recurring(['十(一)3/1'], stated('half-year', '十(一)3'), {
    needs: 'city-fund',
    note: '每年不少于两次,上、下半年各一次;另行加做的也可登记在当期。',
  }),
  recurring(['十(一)3/2'], arranged('half-year', '十(一)3定期核查对账情况:随对账每半年一次'), { needs: 'city-fund' }),
  recurring(['十(一)3/4'], stated('month', '十(一)3'), {
    needs: 'city-fund',
    note: '按月通知财政部门办理定期存储;当月没有可转存的,也应留下书面记载。',
  }),
  recurring(['十(四)/4'], arranged('year', '十(四)突击检查:每年至少一次,日期不预告')),
  recurring(['十(五)/1'], stated('month', '十(五)', prepared('request')), {
    needs: 'income-account',
    internal: true,
    note: '三步中的第一步:申请。日期是为赶上月末而定的内部期限。',
  }),
  recurring(['十(五)/2'], stated('month', '十(五)', prepared('consent')), {
    needs: 'income-account',
    internal: true,
    after: ['十(五)-1'],
    note: '三步中的第二步:财政部门同意。日期是为赶上月末而定的内部期限。',
  }),
  recurring(['十(五)/3'], stated('month', '十(五)'), {
    needs: 'income-account',
    after: ['十(五)-2'],
    note: '三步中的第三步:划转。收入户月末不得保留余额;月末逢银行不办公的,应在此前最后一个工作日划转。',
  }),
  recurring(['十(六)/4'], stated('month', '十(六)'), { needs: 'city-fund' }),
  recurring(['十一(七)/2'], arranged('month', '十一(七)定期筛查对比:与每月核查同步')),
  recurring(['十二(六)/7'], arranged('half-year', '郑人社〔2016〕20号联席会议:按半年安排')),
]
