/** A file comes to a report: taken for what its bytes are, sealed, and bound to its place. Its name is words, never a path. */
import { createHash } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import { Refusal } from '#kernel/refusal.ts'
import { zz27 } from '#law/basis.ts'
import { reportFilesMost } from '#law/values/report-limits.ts'
import { defineStep } from '#workflow/take.ts'
import { recordReport } from '../held-report.ts'
import { sealFile, sealText } from '../sealing.ts'
import { fileTypes, type TakenFile } from './take-file.ts'

export interface KeptFile {
  readonly report: string
  readonly file: TakenFile
  readonly fromReporter: boolean
  readonly keys: VaultKeys
}

export const keepFile = defineStep<
  KeptFile,
  { readonly no: number; readonly name: string; readonly stripped: boolean }
>({
  name: 'keep-report-file',
  label: '收下举报材料',
  basis: [zz27('三(二)')],
  secondPerson: { notNeeded: '材料由举报人提交或由登记人代为存入' },
  async apply({ report, file, fromReporter, keys }, { client, at, actor }) {
    const known = await client.query<{ state: string }>('select state from reports.report where id = $1 for update', [
      report,
    ])
    if (!known.rows[0] || known.rows[0].state === 'closed')
      throw new Refusal('REPORT_STEP_NOT_OPEN', '这件举报已经办结,不能再传材料;有新情况请另行举报')
    const { rows } = await client.query<{ no: number; same: boolean }>(
      `select count(*)::int + 1 as no, coalesce(bool_or(sha256 = $2), false) as same from reports.file where report = $1`,
      [report, createHash('sha256').update(file.bytes).digest('hex')],
    )
    const { no, same } = rows[0] as { no: number; same: boolean }
    if (same) throw new Refusal('REPORT_FILE_REFUSED', '这个文件已经传过,不必再传')
    if (no > Number(reportFilesMost.value))
      throw new Refusal('REPORT_FILE_REFUSED', `一件举报最多传 ${reportFilesMost.value} 个文件`)
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    await client.query(
      `insert into reports.file (report, no, name_sealed, media_type, bytes, sha256, stripped, sealed, from_reporter, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        report,
        no,
        sealText(keys, report, `file-name/${no}`, file.name),
        fileTypes[file.type],
        file.bytes.length,
        sha256,
        file.stripped,
        sealFile(keys, `${report}/${no}/${sha256}`, file.bytes),
        fromReporter,
        at,
      ],
    )
    await recordReport({ client, at, actor }, report, 'keep-report-file', { no })
    return {
      subject: { kind: 'report', id: report },
      payload: { no, bytes: file.bytes.length, stripped: file.stripped },
      result: { no, name: file.name, stripped: file.stripped },
    }
  },
})
