/** Duties of the notice that stops, inspections and the rectification ledger answer: each by the step that does it. */
import type { Answer } from '#law/coverage.ts'

const step = (id: string, title: string, ...duties: readonly string[]): Answer[] =>
  duties.map((duty) => ({ duty, kind: 'step', id, title }))

const document = (id: string, title: string, ...duties: readonly string[]): Answer[] =>
  duties.map((duty) => ({ duty, kind: 'document', id, title }))

export const holdAnswers: readonly Answer[] = [
  ...step('execute-hold', '停办业务、停发待遇', '四(二)/4', '五(三)/2'),
  ...step('execute-hold', '暂停数据传送、暂停系统', '五(四)/2', '十一(八)/2'),
  ...step('execute-hold', '不得结算', '六(五)/1', '六(六)/1', '六(七)/1', '七(四)/1', '八(三)/1', '九(二)之二/1'),
  ...step('execute-hold', '停止服务网络', '六(五)/4', '六(六)/4', '七(四)/4', '八(三)/4', '九(二)之二/4'),
  ...document('propose-hold', '停止的提请与理由', '四(二)/5'),
  ...document(
    'issue-programme-report',
    '专项检查计划、底稿与报告',
    '四(一)/1',
    '五(一)/2',
    '六(一)/2',
    '七(一)/2',
    '八(一)/2',
    '九(一)/2',
    '十(一)',
  ),
  ...step('start-on-site', '清欠、巡查督查', '四(一)/2', '六(一)/3', '七(一)/3', '八(一)/3', '九(一)/3'),
  ...step('start-on-site', '印鉴、密钥、现金突击盘点', '十(四)/4'),
  ...step('plan-programme', '列入检查方案', '三(三)9'),
  ...step('give-opinion', '委员、专家提出意见并得到答复', '三(二)/1'),
  ...step('answer-rectification', '整改并对账销号', '十二(三)8/2', '五(一)/7'),
]
