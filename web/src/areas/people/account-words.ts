/** Words for accounts and posts. */
import type { Answer } from '../../api.ts'

export type Person = Answer<'listPeople'>['people'][number]
export type Request = Answer<'listPermissionRequests'>['requests'][number]
export type Organisations = Answer<'listOrganisations'>

const factors: Readonly<Record<string, string>> = {
  password: '口令',
  totp: '动态口令',
  certificate: '数字证书',
  recovery: '备用码',
}
export const factorWords = (kinds: readonly string[]): string =>
  kinds.map((kind) => factors[kind] ?? kind).join('、') || '还没有'

const authorities: Readonly<Record<string, string>> = { hrss: '人社', nhsa: '医保' }
export const authorityWords = (names: readonly string[]): string =>
  names.map((name) => authorities[name] ?? name).join('、') || '—'

export const changeWords = { grant: '授予', revoke: '收回' } as const

/** '2024-03-05 起', '2024-03-05 至 2024-12-31'. */
export const spanText = (from: string, to: string | null): string => (to ? `${from} 至 ${to}` : `${from} 起`)
