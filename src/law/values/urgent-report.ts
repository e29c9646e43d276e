/** 要情报告: who reports how soon. The amounts: incidentReportFloor in funds.ts. */
import { lawOf, practice } from '../basis.ts'
import { dated, valueOn } from '../dated.ts'
import { incidentReportFloor } from './funds.ts'
import { judgedFrom } from './judged-from.ts'

/**
 * Working days from discovery to the report to the province. The figure is that of 2006/07; the notice of 2020 has terms of its
 * own that were not seen, so the older one runs on as a warning.
 */
export const urgentReportTerm = dated('working-day', [
  { from: judgedFrom, value: 5, basis: practice('2006—2007年要情报告:五个工作日内报省', 'V2') },
])

export type UrgentLevel = 'ordinary' | 'major'
export const urgentLevels: Readonly<Record<UrgentLevel, string>> = { ordinary: '一般要情', major: '重大要情' }

/**
 * @param underInvestigation 立案、审查调查、侦查: reported whatever the amount.
 * @returns undefined where no report is asked for.
 */
export const urgentLevelOf = (amountFen: bigint, day: string, underInvestigation: boolean): UrgentLevel | undefined => {
  const reaches = (level: UrgentLevel): boolean => {
    const floor = valueOn(incidentReportFloor, day, { level })
    return floor !== undefined && amountFen >= BigInt(floor.value)
  }
  if (reaches('major')) return 'major'
  if (reaches('ordinary')) return 'ordinary'
  return underInvestigation && valueOn(incidentReportFloor, day, { level: 'ordinary' }) ? 'ordinary' : undefined
}

/** The notice of 2020 wants it signed by the head or the deputy in charge, under seal. */
export const urgentReportSeal = lawOf('mohrss-2020-21', '签发盖章')
