/**
 * The interface, typed by operationId (`api.gen.ts` says what each takes and gives). Writes carry the session's CSRF token
 * and an idempotency key; what the server refuses arrives as a `Problem` with its words and its stable code.
 */
import { addresses, type Operations, type Problem as ProblemShape } from './api.gen.ts'

export type { Action, Operations } from './api.gen.ts'
export { actionWords } from './api.gen.ts'

export type OperationId = keyof Operations
type Answering<K extends string> = { [Op in OperationId]: Operations[Op]['answer'] extends K ? Op : never }[OperationId]
/** Operations that answer with JSON, with a file, with a stream of events. */
export type JsonOperation = Answering<'json'>
export type DownloadOperation = Answering<'download'>
export type EventsOperation = Answering<'events'>
export type UploadOperation = { [Op in JsonOperation]: Operations[Op]['body'] extends Blob ? Op : never }[JsonOperation]

export type Answer<Op extends OperationId> = Operations[Op]['response']
export type Params<Op extends OperationId> = Operations[Op]['params']
export type Query<Op extends OperationId> = Operations[Op]['query']
export type Body<Op extends OperationId> = Operations[Op]['body']

type Part<Name extends string, T> = [T] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Record<string, never> extends T
    ? { readonly [K in Name]?: T }
    : { readonly [K in Name]: T }
/** `{ params, query, body }`, each only where the operation has it. */
export type Input<Op extends OperationId> = Part<'params', Params<Op>> &
  Part<'query', Query<Op>> &
  Part<'body', Body<Op>>
/** Without the part that `K` names. */
export type InputWithout<Op extends OperationId, K extends string> = Omit<Input<Op>, K>

interface LooseInput {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

export interface CallOptions {
  /** Left out: a fresh one. The same key for the same content asks again without doing it again. */
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** A refusal (RFC 9457), or `NETWORK` when nothing answered. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly title: string
  /** Number of the request, to be quoted when asking for help; '' when there was none. */
  readonly instance: string
  readonly fields: readonly { readonly field: string; readonly message: string }[]
  constructor(shape: Partial<ProblemShape> & Pick<ProblemShape, 'code' | 'detail'>) {
    super(shape.detail)
    this.name = 'Problem'
    this.code = shape.code
    this.status = shape.status ?? 0
    this.title = shape.title ?? ''
    this.instance = shape.instance ?? ''
    this.fields = shape.fields ?? (shape.field ? [{ field: shape.field, message: shape.detail }] : [])
  }
}

const unreachable = (): Problem =>
  new Problem({ code: 'NETWORK', detail: '连不上平台。请检查网络,稍后重试;仍不行请联系管理员' })

const garbled = (status: number): Problem =>
  new Problem({ code: 'UNREADABLE', status, detail: '平台的答复不能读。请刷新页面重试;仍不行请联系管理员' })

/** The session is over, or only half there. */
const sessionCodes: readonly string[] = ['SIGNED_OUT', 'SECOND_FACTOR_MISSING', 'PASSWORD_OLD']
export const isSessionProblem = ({ code }: Problem): boolean => sessionCodes.includes(code)

let csrf = ''
let heard: (problem: Problem) => void = () => undefined

/** Called with every answer of `whoAmI`. */
export const rememberCsrf = (token: string): void => {
  csrf = token
}

/** @param listener told of every refusal that concerns the session as a whole. */
export const onSessionProblem = (listener: (problem: Problem) => void): void => {
  heard = listener
}

const raise = (problem: Problem): never => {
  if (isSessionProblem(problem)) heard(problem)
  throw problem
}

const hex = (byte: number): string => byte.toString(16).padStart(2, '0')

/** 128 random bits as hex; `crypto.randomUUID` is missing where a page is not served by TLS. */
export const freshKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join('')

const filled = (path: string, params: unknown): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? '')),
  )

/** '/api/v1/findings?limit=50': what is undefined or '' is left out. */
export const addressOf = (operation: OperationId, input: LooseInput): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value))
  const text = query.toString()
  return `/api/v1${filled(addresses[operation][1], input.params)}${text ? `?${text}` : ''}`
}

const methodOf = (operation: OperationId): string => addresses[operation][0]

const headersFor = (operation: OperationId, key: string | undefined): Record<string, string> =>
  methodOf(operation) === 'GET' ? {} : { 'x-csrf-token': csrf, 'idempotency-key': key ?? freshKey() }

const problemIn = (status: number, text: string): Problem => {
  try {
    const shape = JSON.parse(text) as ProblemShape
    return typeof shape.code === 'string' && typeof shape.detail === 'string' ? new Problem(shape) : garbled(status)
  } catch {
    return garbled(status)
  }
}

const send = async (operation: OperationId, input: LooseInput, options: CallOptions): Promise<Response> => {
  const response = await fetch(addressOf(operation, input), {
    method: methodOf(operation),
    headers: {
      accept: 'application/json',
      ...headersFor(operation, options.idempotencyKey),
      ...(input.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    credentials: 'same-origin',
    ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : unreachable()
  })
  if (!response.ok) raise(problemIn(response.status, await response.text().catch(() => '')))
  return response
}

/** @throws Problem. */
export const call = async <Op extends JsonOperation>(
  operation: Op,
  input: Input<Op>,
  options: CallOptions = {},
): Promise<Answer<Op>> => {
  const response = await send(operation, input as LooseInput, options)
  return (await response.json().catch(() => raise(garbled(response.status)))) as Answer<Op>
}

const nameIn = (disposition: string | null): string => {
  const coded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return coded ? decodeURIComponent(coded) : (/filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'download')
}

/** Saves what the operation answers under the name that the server gives. @throws Problem. */
export const download = async <Op extends DownloadOperation>(operation: Op, input: Input<Op>): Promise<string> => {
  const response = await send(operation, input as LooseInput, {})
  const name = nameIn(response.headers.get('content-disposition'))
  const address = URL.createObjectURL(await response.blob())
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return name
}

export interface UploadOptions extends CallOptions {
  /** @param share 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Sends a file as it is, telling how far it has come. @throws Problem; DOMException AbortError when `signal` stops it. */
export const upload = <Op extends UploadOperation>(
  operation: Op,
  input: InputWithout<Op, 'body'>,
  file: Blob,
  options: UploadOptions = {},
): Promise<Answer<Op>> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(methodOf(operation), addressOf(operation, input as LooseInput))
    const headers = { ...headersFor(operation, options.idempotencyKey), 'content-type': 'application/octet-stream' }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => options.onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    request.onload = () => {
      try {
        if (request.status < 200 || request.status > 299) raise(problemIn(request.status, request.responseText))
        resolve(JSON.parse(request.responseText) as Answer<Op>)
      } catch (error) {
        reject(error instanceof Problem ? error : garbled(request.status))
      }
    }
    options.signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })

export type Said = Readonly<Record<string, unknown>>

export interface Listener {
  onProgress?(data: Said): void
  onDone(data: Said): void
  /** @param message 中文: what the work refused, or that it can no longer be heard. */
  onFailed(message: string, data: Said): void
}

/** Listens to lasting work until it ends. @returns stops listening; the work goes on. */
export const events = <Op extends EventsOperation>(
  operation: Op,
  input: Input<Op>,
  listener: Listener,
): (() => void) => {
  const source = new EventSource(addressOf(operation, input as LooseInput))
  const read = (event: Event): Said => JSON.parse((event as MessageEvent<string>).data) as Said
  source.addEventListener('progress', (event) => listener.onProgress?.(read(event)))
  source.addEventListener('done', (event) => {
    source.close()
    listener.onDone(read(event))
  })
  source.addEventListener('failed', (event) => {
    source.close()
    const data = read(event)
    listener.onFailed(typeof data.message === 'string' ? data.message : '没有办成,原因未说明', data)
  })
  // A broken line mends itself; a refusal closes the source for good.
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) listener.onFailed('听不到进度了,请刷新页面看结果', {})
  }
  return () => source.close()
}
