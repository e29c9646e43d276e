/** Duties of the notice that reports from the public answer. */
import type { Answer } from '#law/coverage.ts'

export const reportAnswers: readonly Answer[] = [
  { duty: '三(二)/2', kind: 'step', id: 'receive-report', title: '举报登记' },
  { duty: '三(二)/3', kind: 'step', id: 'answer-report', title: '答复举报人;没有答复不能办结' },
  { duty: '三(二)/4', kind: 'deadline', id: 'report-finish', title: '举报的期限与逾期清单' },
  { duty: '五(一)/3', kind: 'step', id: 'open-case', title: '举报转线索' },
  { duty: '六(一)/4', kind: 'step', id: 'open-case', title: '举报转线索' },
  { duty: '七(一)/4', kind: 'step', id: 'open-case', title: '举报转线索' },
  { duty: '八(一)/4', kind: 'step', id: 'open-case', title: '举报转线索' },
  { duty: '九(一)/4', kind: 'step', id: 'open-case', title: '举报转线索' },
  { duty: '十二(一)/1', kind: 'step', id: 'receive-report', title: '公众举报页' },
  { duty: '十二(一)/2', kind: 'step', id: 'propose-reward', title: '举报奖励的计算、审批与发放' },
]
