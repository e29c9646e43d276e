/**
 * The reporter's way back to his report: receipt code and passphrase, answered alike whichever of them is wrong, then a token
 * for half an hour, so that the passphrase is not asked, nor sent, with every message.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { verifyNothing, verifyPassword } from '#access/passwords.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Clock } from '#kernel/clock.ts'
import { later } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { openingMinutes } from '#law/values/report-limits.ts'
import type { Database } from '#store/database.ts'
import { checkReportAttempts, recordReportAttempt } from './attempts.ts'
import { plainCode, receiptHash } from './codes.ts'

const mac = (keys: VaultKeys, text: string): Buffer =>
  createHmac('sha256', keys.subKey('reports/opening')).update(text, 'utf8').digest()

/** '<report>.<ends, base 36>.<mac>'. */
export const openingToken = (keys: VaultKeys, report: string, at: Date): string => {
  const body = `${report}.${later(at, Number(openingMinutes.value) * 60_000)
    .getTime()
    .toString(36)}`
  return `${body}.${mac(keys, body).toString('base64url')}`
}

/** @returns the report's id. @throws Refusal REPORT_OPENING_OVER. */
export const reportOfToken = (keys: VaultKeys, token: string, at: Date): string => {
  const [report = '', ends = '', given = ''] = token.split('.')
  const wanted = mac(keys, `${report}.${ends}`)
  const shown = Buffer.from(given, 'base64url')
  const isOurs = shown.length === wanted.length && timingSafeEqual(shown, wanted)
  if (!isOurs || Number.parseInt(ends, 36) < at.getTime())
    throw new Refusal('REPORT_OPENING_OVER', '查询时间已过,请重新输入举报编号和查询口令')
  return report
}

export interface Presented {
  readonly code: string
  readonly passphrase: string
  readonly address: string
}

/** @returns the report's id. @throws Refusal REPORT_CODE_WRONG for either, REPORT_TOO_MANY. */
export const openByCode = async (
  database: Database,
  keys: VaultKeys,
  { code, passphrase, address }: Presented,
  clock: Clock,
): Promise<string> => {
  const at = clock.now()
  const hash = receiptHash(keys, code)
  const attempt = { kind: 'open', address, code: hash, at } as const
  // Counted as failed until it is known to be right.
  await recordReportAttempt(database.pool, keys, attempt, true)
  await checkReportAttempts(database.pool, keys, attempt)
  const { rows } = await database.pool.query<{ id: string; passphrase: string }>(
    'select id, passphrase from reports.report where receipt_code = $1',
    [hash],
  )
  const [known] = rows
  const typed = plainCode(passphrase)
  const isRight = known ? await verifyPassword(typed, known.passphrase) : await verifyNothing(typed)
  if (!known || !isRight)
    throw new Refusal('REPORT_CODE_WRONG', '举报编号或查询口令不对,请核对后再试(不分大小写,横线可以不输)')
  await database.pool.query('delete from reports.attempt where receipt_code = $1', [hash])
  return known.id
}
