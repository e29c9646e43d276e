/** 送达: how long a public notice stands before the document counts as served, and what the other ways must show. */
import { lawOf } from '../basis.ts'
import { dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Calendar days from the public notice after which a document counts as served. */
export const noticeServiceDays = dated('day', [
  { from: judgedFrom, value: 60, basis: lawOf('civil-procedure-law', '公告送达(2021年修正前)', 'U') },
  { from: '2022-01-01', value: 30, basis: lawOf('civil-procedure-law', '公告送达(2021年修正)', 'U') },
])

/** First day from which a penalty decision may go out electronically, with the party's signed consent. */
export const electronicServiceFrom = dated('flag', [
  { from: '2021-07-15', value: true, basis: lawOf('penalty-law', '第61条') },
])
