/**
 * A route: one operation of `/api/v1`. What it takes and gives is said in Zod, from which come the checks at the door, the
 * OpenAPI document, and the page's typed client. Who may call it is an action of the policies, never code.
 */
import type { Readable } from 'node:stream'
import type { ZodType } from 'zod'
import type { Action } from '#access/actions.ts'
import type { KnownSession } from '#access/sessions.ts'
import type { Who } from '#access/who.ts'
import type { App } from './app.ts'
import type { WorkEvent } from './progress.ts'

export interface Call<P, Q, B> {
  readonly app: App
  readonly who: Who
  readonly session: KnownSession
  readonly params: P
  readonly query: Q
  readonly body: B
  /** Bytes of an upload, not read yet. */
  readonly upload: Readable
  readonly address: string
  readonly agent: string | null
  /** Idempotency key of the caller, for `take`. */
  readonly key: string | undefined
  setCookie(session: { token: string; endsAt: Date } | undefined): void
  /** Aborted when the caller goes away. */
  readonly signal: AbortSignal
}

/** Bytes to be saved by the caller instead of JSON. */
export class Download {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer | Readable
  constructor(name: string, type: string, bytes: Buffer | Readable) {
    this.name = name
    this.type = type
    this.bytes = bytes
  }
}

/** Server-sent events until the listener goes or the source ends. */
export class Events {
  readonly open: (send: (event: WorkEvent) => void, end: () => void) => () => void
  constructor(open: (send: (event: WorkEvent) => void, end: () => void) => () => void) {
    this.open = open
  }
}

export interface RouteDefinition<P, Q, B, R> {
  /** operationId: 'listFindings'. */
  readonly id: string
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** '/findings/{fingerprint}' */
  readonly path: string
  readonly tag: string
  readonly summary: string
  /** 'public': nobody need be signed in. */
  readonly may: Action | 'public'
  readonly params?: ZodType<P>
  readonly query?: ZodType<Q>
  readonly body?: ZodType<B>
  readonly response: ZodType<R> | 'download' | 'events'
  /** The body is a file: taken as it comes, not parsed. */
  readonly isUpload?: boolean
  /** The answer has something in it that is shown once: it is not kept for a repeated key. */
  readonly holdsSecret?: boolean
  /** Calls a minute and person (or address, where public); left out: the server's general limit alone. */
  readonly perMinute?: number
  /** A session that still lacks its second factor or a fresh password may call it. */
  readonly evenHalfSignedIn?: boolean
  handle(call: Call<P, Q, B>): Promise<R | Download | Events>
}

/** A route of whatever shape; each is checked where it is defined. */
export type Route = RouteDefinition<unknown, unknown, unknown, unknown>

export const defineRoute = <P = undefined, Q = undefined, B = undefined, R = unknown>(
  route: RouteDefinition<P, Q, B, R>,
): RouteDefinition<P, Q, B, R> => route
