/** Terms of a supervision case that are not of penalty procedure alone: how long an inquiry may last, and by what it is extended. */
import { lawOf } from '../basis.ts'
import { dated } from '../dated.ts'
import { judgedFrom } from './judged-from.ts'

/** Working days of an inquiry into contributions from filing on, and its one extension (scope column step). */
export const contributionInquiryTerm = dated('working-day', [
  { from: judgedFrom, scope: { step: 'decision' }, value: 60, basis: lawOf('labour-inspection', '第17条') },
  { from: judgedFrom, scope: { step: 'extension' }, value: 30, basis: lawOf('labour-inspection', '第17条') },
])

/** Officers who investigate together, at least. */
export const officersTogether = dated('count', [{ from: judgedFrom, value: 2, basis: lawOf('penalty-law', '第42条') }])
