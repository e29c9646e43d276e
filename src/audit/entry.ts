/**
 * What one leaf of the log says: one event in canonical JSON. Free text does not enter the tree but a salted hash of it
 * does; text and salt stay in the row, so that a lawful erasure takes both away and every proof still holds.
 */
import { createHmac } from 'node:crypto'
import { canonical, isPlain, parseExact } from './canonical.ts'

export const sources = { event: 'workflow.event', access: 'audit.access_event' } as const
export type Source = keyof typeof sources

/** A row of the view audit.logged, as `loggedColumns` selects it. */
export interface LoggedRow {
  readonly source: Source
  readonly id: bigint
  /** UTC with six decimals: '2024-06-01T02:00:00.000000Z'. */
  readonly at: string
  readonly actor: string
  readonly what: string
  readonly subject_kind: string
  readonly subject_id: string
  readonly clauses: readonly string[]
  readonly reason: string | null
  /** JSON text. */
  readonly body: string
  readonly key: string | null
  readonly salt: string | null
  /** Field → hash of what stood there. */
  readonly erased: Readonly<Record<string, string>> | null
}

/** SQL: an instant as entries write it, so that its text sorts as it does. */
export const utcText = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

export const loggedColumns = (l: string): string =>
  `${l}.source, ${l}.id, ${utcText(`${l}.at`)} as at, ${l}.actor, ${l}.what, ${l}.subject_kind,
   ${l}.subject_id, ${l}.clauses, ${l}.reason, ${l}.body::text as body, ${l}.key, ${l}.salt::text as salt, ${l}.erased`

/** A tlog-tiles bundle gives the length of an entry two bytes. */
const longestEntry = 0xffff
/** Identifiers are shorter; what is longer is text in an identifier's place. */
const longestWord = 1_000

const hmac = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest()

/** Each field has its own salt, so that one can be opened to a reader without the others becoming guessable. */
export const fieldSalt = (rowSalt: string, field: string): Buffer =>
  hmac(Buffer.from(rowSalt.replaceAll('-', ''), 'hex'), field)

/** @returns HMAC-SHA-256 of a value's canonical JSON, as hex. */
export const sealText = (salt: Buffer, json: string): string => hmac(salt, json).toString('hex')

const fieldsOf = (row: LoggedRow, wholeBody: boolean): Record<string, unknown> => {
  const seal = (field: string, value: unknown): unknown => {
    const kept = row.erased?.[field]
    if (kept !== undefined) return { hash: kept }
    // Neither text nor hash can be had: whatever stands here, it must not agree with the log.
    return { hash: row.salt === null ? '' : sealText(fieldSalt(row.salt, field), canonical(value)) }
  }
  const word = (field: string, value: string): unknown =>
    value.length > longestWord || row.erased?.[field] !== undefined ? seal(field, value) : value
  const text = (field: string, value: string | null): unknown =>
    value === null && row.erased?.[field] === undefined ? null : seal(field, value)
  const body = parseExact(row.body)
  const parts = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.entries(body) : undefined
  const erasedParts = Object.keys(row.erased ?? {}).filter((field) => field.startsWith('body.'))
  const bodyEntry =
    wholeBody || parts === undefined || row.erased?.body !== undefined
      ? seal('body', body)
      : Object.fromEntries([
          ...parts.map(([name, value]) => [name, isPlain(value) ? value : seal(`body.${name}`, value)]),
          ...erasedParts.map((field) => [field.slice('body.'.length), seal(field, undefined)]),
        ])
  return {
    v: 1,
    source: row.source,
    id: row.id.toString(),
    at: row.at,
    actor: word('actor', row.actor),
    what: row.what,
    subject: { kind: row.subject_kind, id: word('subject', row.subject_id) },
    clauses: row.clauses,
    reason: text('reason', row.reason),
    body: bodyEntry,
    key: text('key', row.key),
  }
}

/** The leaf of a row: canonical JSON, at most 65,535 bytes. */
export const entryOf = (row: LoggedRow): string => {
  const entry = canonical(fieldsOf(row, false))
  return Buffer.byteLength(entry) <= longestEntry ? entry : canonical(fieldsOf(row, true))
}

/** What an entry's reader needs to find its row. @returns undefined for what is no entry of this log. */
export const keyOf = (entry: string): { source: Source; id: string } | undefined => {
  try {
    const { source, id } = JSON.parse(entry) as { source?: unknown; id?: unknown }
    return typeof source === 'string' && source in sources && typeof id === 'string' && /^\d{1,19}$/.test(id)
      ? { source: source as Source, id }
      : undefined
  } catch {
    return undefined
  }
}

const flat = (value: unknown, path: string, into: Map<string, string>): void => {
  const nested = (path === '' || path === 'subject' || path === 'body') && typeof value === 'object' && value !== null
  const sealed = nested && path === 'body' && Object.keys(value).join() === 'hash'
  if (!nested || sealed) {
    into.set(path, canonical(value))
    return
  }
  for (const [name, part] of Object.entries(value)) flat(part, path === '' ? name : `${path}.${name}`, into)
}

/** Names of the fields in which two entries differ: 'actor', 'subject.id', 'body.note'. */
export const differingFields = (one: string, other: string): string[] => {
  const [left, right] = [new Map<string, string>(), new Map<string, string>()]
  try {
    flat(JSON.parse(one), '', left)
    flat(JSON.parse(other), '', right)
  } catch {
    return ['entry']
  }
  const names = new Set([...left.keys(), ...right.keys()])
  const differing = [...names].filter((name) => left.get(name) !== right.get(name))
  return differing.length > 0 ? differing : ['entry']
}

const asHash = (value: unknown): string | undefined => {
  const { hash } = (value ?? {}) as { hash?: unknown }
  return typeof hash === 'string' ? hash : undefined
}

/** Every hash that stands for text in an entry: field → hash. */
export const sealedFields = (entryText: string): Record<string, string> => {
  const entry = JSON.parse(entryText) as { subject: { id: unknown }; body: Readonly<Record<string, unknown>> } & Record<
    string,
    unknown
  >
  const candidates: [string, unknown][] = [
    ['actor', entry.actor],
    ['subject', entry.subject.id],
    ['reason', entry.reason],
    ['key', entry.key],
    ['body', entry.body],
    ...Object.entries(asHash(entry.body) === undefined ? entry.body : {}).map(([name, value]): [string, unknown] => [
      `body.${name}`,
      value,
    ]),
  ]
  return Object.fromEntries(
    candidates.flatMap(([field, value]) => {
      const hash = asHash(value)
      return hash === undefined ? [] : [[field, hash]]
    }),
  )
}

/** Field → canonical JSON of the text itself, as far as the row still has it. */
export const openFields = (row: LoggedRow): Record<string, string> => {
  const body = parseExact(row.body)
  const values: Readonly<Record<string, unknown>> = {
    actor: row.actor,
    subject: row.subject_id,
    reason: row.reason,
    key: row.key,
    body,
    ...Object.fromEntries(Object.entries(body as object).map(([name, value]) => [`body.${name}`, value])),
  }
  return Object.fromEntries(
    Object.keys(sealedFields(entryOf(row)))
      .filter((field) => row.erased?.[field] === undefined)
      .map((field) => [field, canonical(values[field])]),
  )
}
