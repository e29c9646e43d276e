/**
 * What is sealed of a report, each under a sub-key of the vault of its own: who the reporter is, what he said, his files.
 * Every sealed value is bound to its report and place, so that none opens in another's.
 */
import { z } from 'zod'
import type { VaultKeys } from '#identity/keyring.ts'

export const reporterShape = z.strictObject({
  name: z.string(),
  idNumber: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  /** How he wishes to be answered, in his words. */
  reachedBy: z.string().nullable(),
})
export type Reporter = z.infer<typeof reporterShape>

/** What a report says, apart from who says it. */
export const accusationShape = z.strictObject({
  whom: z.string(),
  where: z.string(),
  when: z.string(),
})
export type Accusation = z.infer<typeof accusationShape>

const identity = 'reports/identity'
const content = 'reports/content'
const file = 'reports/file'

const sealJson = (keys: VaultKeys, purpose: string, label: string, value: unknown): Buffer =>
  keys.sealFor(purpose, label, Buffer.from(JSON.stringify(value), 'utf8'))
const openJson = (keys: VaultKeys, purpose: string, label: string, sealed: Buffer): unknown =>
  JSON.parse(keys.openFor(purpose, label, sealed).toString('utf8'))

export const sealReporter = (keys: VaultKeys, report: string, reporter: Reporter): Buffer =>
  sealJson(keys, identity, `${report}/reporter`, reporter)
export const openReporter = (keys: VaultKeys, report: string, sealed: Buffer): Reporter =>
  reporterShape.parse(openJson(keys, identity, `${report}/reporter`, sealed))

export const sealAccusation = (keys: VaultKeys, report: string, said: Accusation): Buffer =>
  sealJson(keys, content, `${report}/about`, said)
export const openAccusation = (keys: VaultKeys, report: string, sealed: Buffer): Accusation =>
  accusationShape.parse(openJson(keys, content, `${report}/about`, sealed))

/** @param place 'what', 'message/3', 'file-name/2'. */
export const sealText = (keys: VaultKeys, report: string, place: string, text: string): Buffer =>
  keys.sealFor(content, `${report}/${place}`, Buffer.from(text, 'utf8'))
export const openText = (keys: VaultKeys, report: string, place: string, sealed: Buffer): string =>
  keys.openFor(content, `${report}/${place}`, sealed).toString('utf8')

export const sealFile = (keys: VaultKeys, place: string, bytes: Buffer): Buffer => keys.sealFor(file, place, bytes)
export const openFile = (keys: VaultKeys, place: string, sealed: Buffer): Buffer => keys.openFor(file, place, sealed)
