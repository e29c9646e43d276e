/** What goes between reporter and office: sealed, numbered, never lost. */
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import { messagesInARow } from '#law/values/report-limits.ts'
import type { Client, Queryable } from '#store/database.ts'
import { openText, sealText } from './sealing.ts'

export type MessageKind = 'message' | 'telling' | 'answer'

export interface NewMessage {
  readonly kind: MessageKind
  readonly fromReporter: boolean
  readonly person: string | null
  readonly text: string
  readonly at: Date
}

const longest = 5_000

/** Words of a reporter: whatever he must say, numbers and names too; without control characters. @throws Refusal REPORT_WRONG. */
export const reporterWords = (label: string, text: string, most = longest): string => {
  const said = text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => (character === '\n' ? character : ''))
    .trim()
  if ([...said].length > most)
    throw new Refusal('REPORT_WRONG', `${label}最多 ${most} 字,请写要点,细节可以作为文件上传`)
  return said
}

/** Under the report's lock. @returns its number. */
export const addMessage = async (
  client: Client,
  keys: VaultKeys,
  report: string,
  { kind, fromReporter, person, text, at }: NewMessage,
): Promise<number> => {
  const { rows } = await client.query<{ no: number; in_a_row: number }>(
    `select coalesce(max(no), 0)::int + 1 as no,
       (count(*) filter (where from_reporter and no > coalesce((select max(o.no) from reports.message o where o.report = $1 and not o.from_reporter), 0)))::int as in_a_row
     from reports.message where report = $1`,
    [report],
  )
  const { no, in_a_row } = rows[0] as { no: number; in_a_row: number }
  if (fromReporter && in_a_row >= Number(messagesInARow.value))
    throw new Refusal('REPORT_TOO_MANY', `已连续留言 ${in_a_row} 条,请等承办人回复后再留言`)
  await client.query(
    `insert into reports.message (report, no, from_reporter, kind, by_person, text_sealed, at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [report, no, fromReporter, kind, person, sealText(keys, report, `message/${no}`, text), at],
  )
  return no
}

export interface Message {
  readonly no: number
  readonly kind: MessageKind
  readonly fromReporter: boolean
  readonly person: string | null
  readonly text: string
  readonly at: string
  readonly readAt: string | null
}

/** @param reader whose unread messages are now read. */
export const readMessages = async (
  client: Queryable,
  keys: VaultKeys,
  report: string,
  reader: { readonly isReporter: boolean; readonly at: Date },
): Promise<Message[]> => {
  await client.query(
    'update reports.message set read_at = $3 where report = $1 and from_reporter <> $2 and read_at is null',
    [report, reader.isReporter, reader.at],
  )
  const { rows } = await client.query<{
    no: number
    kind: MessageKind
    from_reporter: boolean
    name: string | null
    text_sealed: Buffer
    at: Date
    read_at: Date | null
  }>(
    `select m.no, m.kind, m.from_reporter, p.name, m.text_sealed, m.at, m.read_at
     from reports.message m left join access.person p on p.id = m.by_person where m.report = $1 order by m.no`,
    [report],
  )
  return rows.map((row) => ({
    no: row.no,
    kind: row.kind,
    fromReporter: row.from_reporter,
    // Who at the office wrote it is the office's own matter.
    person: reader.isReporter ? null : row.name,
    text: openText(keys, report, `message/${row.no}`, row.text_sealed),
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }))
}
