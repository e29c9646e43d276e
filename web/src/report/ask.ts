/** The interface as the reporter's page uses it: a handful of operations, nothing kept in the browser, nothing in an address. */
import type { Operations } from '../api.gen.ts'

const paths = {
  readReportForm: '/report-form',
  submitReport: '/reports',
  openReport: '/reports/open',
  viewOpenedReport: '/reports/view',
  writeFromReporter: '/reports/message',
  askToBeTold: '/reports/ask',
  fetchRewardCode: '/reports/reward-code',
} as const
export type Asked = keyof typeof paths
export type Answer<Op extends Asked | 'sendReportFile'> = Operations[Op]['response']
export type Body<Op extends Asked> = Operations[Op]['body']
export type Form = Answer<'readReportForm'>
export type View = Answer<'viewOpenedReport'>

/** What was refused, in words for the reader. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

const unreachable = new Refused('NETWORK', '连不上服务器,请检查网络后再试;您填写的内容还在本页上。')

const read = async (response: Response): Promise<unknown> => {
  const said: unknown = await response.json().catch(() => undefined)
  if (response.ok && said !== undefined) return said
  const { code = 'UNREADABLE', detail = '服务器没有正确答复,请稍后再试。' } = (said ?? {}) as {
    code?: string
    detail?: string
  }
  throw new Refused(code, detail)
}

const send = async (path: string, init: RequestInit): Promise<unknown> =>
  read(
    await fetch(`/api/v1/public${path}`, { credentials: 'omit', ...init }).catch(() => {
      throw unreachable
    }),
  )

/** @throws Refused. */
export const ask = async <Op extends Asked>(operation: Op, body?: Body<Op>): Promise<Answer<Op>> =>
  (await send(
    paths[operation],
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )) as Answer<Op>

/** The first line says whose it is and what it is called; the rest is the file. @throws Refused. */
export const sendFile = async (token: string, file: File): Promise<Answer<'sendReportFile'>> => {
  const head = `${JSON.stringify({ token, name: file.name.slice(0, 200) })}\n`
  return (await send('/reports/file', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Blob([head, file]),
  })) as Answer<'sendReportFile'>
}

/** 128 random bits as hex, also where the page is not served by TLS. */
export const freshNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** @returns words for what went wrong. */
export const wordsOf = (error: unknown): string => (error instanceof Refused ? error.message : '没有办成,请稍后再试。')
