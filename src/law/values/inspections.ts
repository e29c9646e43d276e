/** Terms of inspections and of the rectification ledger. Of order 48 only the opening was seen: its terms are unverified. */
import { lawOf, practice } from '../basis.ts'
import { dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Working days of notice before an on-site inspection that is not announced on the spot. */
export const inspectionNoticeDays = dated('working-day', [
  { from: judgedFrom, value: 3, basis: practice('社会保险稽核提前三日通知', 'V2') },
  { from: '2022-03-18', value: 3, basis: lawOf('mohrss-48', '现场检查通知', 'U') },
])

/** Working days in which the inspectee may object to the draft report; silence is no objection. */
export const draftObjectionDays = dated('working-day', [
  { from: judgedFrom, value: 10, basis: practice('征求意见十个工作日', 'V2') },
  { from: '2022-03-18', value: 10, basis: lawOf('mohrss-48', '征求意见', 'U') },
])

/** Officers at least, on every inspection. */
export const officersAtLeast = dated('count', [
  { from: judgedFrom, value: 2, basis: lawOf('penalty-law', '第42、55条') },
])

/** Largest sample that is drawn for one programme. */
export const largestSample = dated('count', [
  { from: judgedFrom, value: 2_000, basis: practice('一次抽样的上限,按现场可核查的数量', 'U') },
])

/** Working days of an outside auditor's or a programme's finding to be mended, where nobody says otherwise. */
export const rectificationDays = dated('working-day', [
  { from: judgedFrom, value: 30, basis: practice('整改期限没有规定,未另行指定的按三十个工作日', 'U') },
])
