/** What handlers write goes into cases, documents and the log: the reporter must not be named in it, by mistake either. */
import type { VaultKeys } from '#identity/keyring.ts'
import { halfWidth } from '#kernel/half-width.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { openReporter, type Reporter } from './sealing.ts'

const plain = (text: string): string =>
  halfWidth(text)
    .toUpperCase()
    .replaceAll(/[\s\p{P}]/gu, '')

/** Sealed identity opened by the platform itself, shown to nobody. @returns null for an anonymous report. */
export const reporterOf = async (client: Queryable, keys: VaultKeys, report: string): Promise<Reporter | null> => {
  const { rows } = await client.query<{ sealed: Buffer | null }>(
    'select identity_sealed as sealed from reports.report where id = $1',
    [report],
  )
  const sealed = rows[0]?.sealed
  return sealed ? openReporter(keys, report, sealed) : null
}

/**
 * For the words of named handlers only: told to anybody else, the refusal would answer who the reporter is.
 * @throws Refusal REPORT_WRONG.
 */
export const mustKeepReporterOut = async (
  client: Queryable,
  keys: VaultKeys,
  report: string,
  texts: readonly string[],
): Promise<void> => {
  const reporter = await reporterOf(client, keys, report)
  if (!reporter) return
  const marks = [reporter.name, reporter.idNumber, reporter.phone, reporter.address]
    .map((mark) => plain(mark ?? ''))
    .filter((mark) => [...mark].length >= 2)
  if (texts.some((text) => marks.some((mark) => plain(text).includes(mark))))
    throw new Refusal('REPORT_WRONG', '文字里有举报人的姓名、号码或住址,会泄露举报人,请删去后再交(社会保险法第81条)')
}
