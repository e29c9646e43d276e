/**
 * How much of what others than the supervision dropped is looked at once more: practice (checker apart from payer, reviewed
 * sample), a larger share where money is still going out and where the result says that nothing was there at all.
 */
import { practice } from '#law/basis.ts'
import { dated, scalar } from '#law/dated.ts'
import { judgedFrom } from './judged-from.ts'

const own = practice('本平台抽查口径:经办机构排除的疑点按比例由监督机构复查', 'U')

const shares = {
  unfounded: { hold: 300_000, alert: 200_000, lead: 100_000 },
  allowed: { hold: 200_000, alert: 100_000, lead: 50_000 },
  'data-error': { hold: 200_000, alert: 100_000, lead: 50_000 },
} as const

/** Share of a month's decisions, by act and result (scope columns); a result that is not named is not drawn from. */
export const recheckShare = dated(
  'ppm',
  Object.entries(shares).flatMap(([result, byAct]) =>
    Object.entries(byAct).map(([act, value]) => ({ from: judgedFrom, scope: { act, result }, value, basis: own })),
  ),
)

/** Working days from the draw to the end of the second look. */
export const recheckWorkingDays = scalar('working-day', 20, own)
