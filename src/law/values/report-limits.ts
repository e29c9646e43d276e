/** Limits of the page on which the public reports: numbers of practice, said once. */
import { practice } from '../basis.ts'
import { scalar } from '../dated.ts'

const page = practice('互联网举报平台的常用限额')

/** Files of one report, bytes of one file. */
export const reportFilesMost = scalar('count', 10, page)
export const reportFileBytes = scalar('byte', 10_485_760, page)
/** Failed openings in the window, by receipt code and by address; submissions a day and address. */
export const openFailuresByCode = scalar('count', 5, page)
export const openFailuresByAddress = scalar('count', 20, page)
export const attemptWindowMinutes = scalar('minute', 15, page)
export const submissionsADay = scalar('count', 20, practice('同一地址一天的举报件数上限,公共场所出口共用一个地址'))
/** How long one opening of a receipt lasts. */
export const openingMinutes = scalar('minute', 30, page)
/** Messages that the reporter may send between two of the office. */
export const messagesInARow = scalar('count', 20, page)
