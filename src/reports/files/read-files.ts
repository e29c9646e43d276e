/** Files of a report as they are shown and saved. */
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Queryable } from '#store/database.ts'
import { openFile, openText } from '../sealing.ts'

export interface FileShown {
  readonly no: number
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly stripped: boolean
  readonly fromReporter: boolean
  readonly receivedAt: string
}

export const readFiles = async (client: Queryable, keys: VaultKeys, report: string): Promise<FileShown[]> => {
  const { rows } = await client.query<{
    no: number
    name_sealed: Buffer
    media_type: string
    bytes: bigint
    stripped: boolean
    from_reporter: boolean
    received_at: Date
  }>(
    'select no, name_sealed, media_type, bytes, stripped, from_reporter, received_at from reports.file where report = $1 order by no',
    [report],
  )
  return rows.map((row) => ({
    no: row.no,
    name: openText(keys, report, `file-name/${row.no}`, row.name_sealed),
    mediaType: row.media_type,
    bytes: Number(row.bytes),
    stripped: row.stripped,
    fromReporter: row.from_reporter,
    receivedAt: row.received_at.toISOString(),
  }))
}

/** The caller has made sure that he is a handler. @throws Refusal NOT_FOUND. */
export const readFileBytes = async (
  client: Queryable,
  keys: VaultKeys,
  report: string,
  no: number,
): Promise<{ name: string; bytes: Buffer }> => {
  const { rows } = await client.query<{ name_sealed: Buffer; sha256: string; sealed: Buffer }>(
    'select name_sealed, sha256, sealed from reports.file where report = $1 and no = $2',
    [report, no],
  )
  const [row] = rows
  if (!row) throw new Refusal('NOT_FOUND', `这件举报没有第 ${no} 个文件`)
  return {
    name: openText(keys, report, `file-name/${no}`, row.name_sealed),
    bytes: openFile(keys, `${report}/${no}/${row.sha256}`, row.sealed),
  }
}
