/** Duties of the notice that decisions, recoveries and referrals answer: each by the step that does it. */
import type { Answer } from '#law/coverage.ts'

const step = (id: string, title: string, ...duties: readonly string[]): Answer[] =>
  duties.map((duty) => ({ duty, kind: 'step', id, title }))

const returns = ['六(五)/2', '六(六)/2', '六(七)/2', '七(四)/2', '八(三)/2', '九(二)之二/2', '十二(六)/1'] as const

export const decisionAnswers: readonly Answer[] = [
  ...step('decide-order', '行政处理决定:责令退回', ...returns),
  ...step('decide-order', '行政处理决定:责令限期改正', '十二(三)/1'),
  ...step(
    'decide-order',
    '行政处理决定:追缴、退还、追回、赔偿',
    '十二(四)/1',
    '十二(四)/2',
    '十二(四)/3',
    '十二(四)/4',
    '八(二)/5',
  ),
  ...step('decide-penalty', '行政处罚决定', '十二(六)/2', '十二(七)/3', '十二(七)/4'),
  ...step('record-correction', '责令限期纠正及其结果', '十二(七)/2'),
  ...step('refer-out', '处分建议、移送纪检监察机关', '十二(二)/2', '十二(三)/2', '十二(四)/5'),
  ...step('refer-out', '吊销执业资格建议', '十二(六)/4'),
  ...step('refer-out', '报送市社会信用信息系统', '十二(六)/5', '十二(七)/5'),
  ...step('refer-out', '禁签登记', '十二(五)/1', '十二(五)/2'),
  ...step('refer-police', '移送公安机关', '六(一)/6', '十二(二)/3', '十二(六)/6', '十二(七)/6'),
  ...step('pay-in', '十个工作日足额缴入', '十三(一)/1', '十三(一)/2'),
  ...step('hand-over-voucher', '票据提交经办机构和监督检查机构', '十三(一)/3'),
  ...step('receive-payment', '追回台账与提醒', '十三(一)/4'),
]
