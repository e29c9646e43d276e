/**
 * What a backup says of itself, and the reading of it back: every file is compared with its digest before anything is
 * written anywhere. The manifest carries a digest of its own text, so that a changed name or count is noticed too.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { hashFile } from './durable.ts'

export const manifestName = 'manifest.json'
const layout = 1

const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)

const tableShape = z.object({
  schema: identifier,
  table: identifier,
  /** In the order of the file's columns. */
  columns: z.array(identifier).min(1),
  /** Years of a partitioned dataset that must exist before rows come in. */
  years: z.array(z.number().int().min(1900).max(2200)),
  /** `<schema>.<table>.csv.gz`: PostgreSQL's CSV with a header line, gzip. */
  file: z.string().regex(/^[a-z0-9_]+\.[a-z0-9_]+\.csv\.gz$/),
  rows: z.number().int().min(0),
  /** Of the file as it lies there, compressed. */
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const bodyShape = z.object({
  layout: z.literal(layout),
  product: z.string(),
  takenAt: z.string(),
  server: z.string(),
  migrations: z.array(z.string()),
  /** Tells which vault key the sealed values need, and gives nothing of it away; null before the first intake. */
  keyCheck: z.string().nullable(),
  /** Last value given out, as text; null for a counter never used. */
  sequences: z.array(
    z.object({ schema: identifier, sequence: identifier, last: z.string().regex(/^\d+$/).nullable() }),
  ),
  tables: z.array(tableShape),
})

export type BackupTable = z.infer<typeof tableShape>
export type ManifestBody = z.infer<typeof bodyShape>

export interface Backup {
  readonly folder: string
  readonly manifest: ManifestBody
}

const digestOf = (body: ManifestBody): string => createHash('sha256').update(JSON.stringify(body)).digest('hex')

export const manifestText = (body: Omit<ManifestBody, 'layout'>): string => {
  // Parsed, so that the digest is taken of the same order of keys that a reader gets.
  const whole = bodyShape.parse({ layout, ...body })
  return `${JSON.stringify({ ...whole, digest: digestOf(whole) }, null, 2)}\n`
}

export const damaged = (file: string, what: string): Refusal =>
  new Refusal('BACKUP_DAMAGED', `备份里的「${file}」${what}。没有写入任何数据;请换用另一份完好的备份`, { file })

const readManifest = (folder: string): ManifestBody => {
  const path = join(folder, manifestName)
  if (!existsSync(path))
    throw damaged(manifestName, '不在:这不是一份备份,或者备份时中途停止(清单是最后写的,没有清单就没有做完)')
  let given: unknown
  try {
    given = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw damaged(manifestName, '读不懂,内容已损坏')
  }
  const found = (given as { layout?: unknown } | null)?.layout
  if (typeof found === 'number' && found > layout)
    throw damaged(
      manifestName,
      `的格式是第 ${found} 版,本程序只认到第 ${layout} 版:请用做备份的那个版本或更新的版本恢复`,
    )
  const parsed = bodyShape.safeParse(given)
  if (!parsed.success || (given as { digest?: unknown }).digest !== digestOf(parsed.data))
    throw damaged(manifestName, '与它自己的摘要不符,内容已被改动或损坏')
  return parsed.data
}

/**
 * Reads the manifest and compares every file with it: nothing is written.
 * @throws Refusal BACKUP_DAMAGED naming the file.
 */
export const readBackup = async (
  folder: string,
  onFile: (done: number, all: number) => void = () => undefined,
): Promise<Backup> => {
  const manifest = readManifest(folder)
  for (const [index, table] of manifest.tables.entries()) {
    const path = join(folder, table.file)
    if (!existsSync(path)) throw damaged(table.file, '不在')
    const { sha256, bytes } = await hashFile(path)
    if (bytes !== table.bytes) throw damaged(table.file, `大小是 ${bytes} 字节,清单上是 ${table.bytes} 字节`)
    if (sha256 !== table.sha256) throw damaged(table.file, '内容与清单上的摘要不符')
    onFile(index + 1, manifest.tables.length)
  }
  return { folder, manifest }
}
