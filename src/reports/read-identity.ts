/** Who the reporter is: for the handlers named for this one report, with a reason, each reading in the log before it is shown. */
import { recordAccess } from '#audit/access-events.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Clock } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Database } from '#store/database.ts'
import { findReport, mustBeHandler, type OnReport } from './held-report.ts'
import { reporterOf } from './reporter-kept-out.ts'
import type { Reporter } from './sealing.ts'

export interface IdentityAsked extends Pick<OnReport, 'report' | 'scope'> {
  readonly person: string
  readonly reason: string
}

const shortestReason = 8

/** Tried by somebody who is not named: refused, and known. */
const guarded = async (
  database: Database,
  { report, scope, person }: Omit<IdentityAsked, 'reason'>,
  what: string,
  clock: Clock,
) => {
  const held = await findReport(database.pool, { report, scope })
  if (!held.handlers.includes(person))
    await recordAccess(database.pool, {
      at: clock.now(),
      actor: person,
      kind: 'refused',
      subjectKind: 'report',
      subjectId: held.id,
      details: { what },
    })
  mustBeHandler(held, person)
  return held
}

/** @throws Refusal REPORT_UNKNOWN, REPORT_HANDLERS_ONLY (and the attempt is recorded). */
export const mustHandle = (
  database: Database,
  asked: Omit<IdentityAsked, 'reason'>,
  what: string,
  clock: Clock,
): ReturnType<typeof guarded> => guarded(database, asked, what, clock)

/** @returns null for an anonymous report. @throws Refusal REPORT_UNKNOWN, REPORT_HANDLERS_ONLY, REASON_SHORT. */
export const readIdentity = async (
  database: Database,
  keys: VaultKeys,
  asked: IdentityAsked,
  clock: Clock,
): Promise<Reporter | null> => {
  await guarded(database, asked, '举报人身份', clock)
  const reason = freeText('查看举报人身份的事由', asked.reason, 300)
  if ([...reason].length < shortestReason)
    throw new Refusal('REASON_SHORT', `事由至少 ${shortestReason} 个字,写明因何事查看举报人,会记入日志`)
  return database.transaction(async (client) => {
    // Again, under the lock: whoever was taken off it in between sees nothing.
    mustBeHandler(await findReport(client, asked, true), asked.person)
    await recordAccess(client, {
      at: clock.now(),
      actor: asked.person,
      kind: 'unmask',
      subjectKind: 'report',
      subjectId: asked.report,
      reason,
      details: { fields: 1 },
    })
    return reporterOf(client, keys, asked.report)
  })
}
