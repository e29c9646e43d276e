/**
 * 卷宗: one case as one ZIP, streamed: catalogue, every issued document, evidence, the case's events with proofs of their place in
 * the log, and lists of hashes that `sha256sum -c` and `openssl dgst -sm3` check without the platform.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'
import type { Scope } from '#access/scope.ts'
import { loadLogKeys, logPlaces } from '#audit/log-keys.ts'
import { findLeaf, proofOf } from '#audit/proof.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { csvLine } from '#kernel/safe-cell.ts'
import type { Database, Queryable } from '#store/database.ts'
import type { Folder } from '#store/folder.ts'
import { stepLabel } from '#workflow/take.ts'
import { findCase, type HeldCase, nameOfCase } from '../core/held-case.ts'
import { checkedFacts } from '../documents/define-form.ts'
import { writeDocx } from '../documents/layout/write.ts'
import { documentRows } from '../documents/read-documents.ts'
import { formOf } from '../documents/registry.ts'
import { authorities, type StoredDocument } from '../documents/store-document.ts'
import { type Evidence, evidenceKinds, readEvidence } from '../evidence/evidence-steps.ts'
import { openFile, readFile } from '../evidence/sealed-files.ts'
import { estimatePages } from './page-estimate.ts'

interface Part {
  readonly path: string
  /** The kept file, or bytes made here. */
  readonly bytes: Buffer | { readonly sha256: string }
}

const safeName = (text: string): string => text.replaceAll(/[^\p{L}\p{N}〔〕._-]+/gu, '_').slice(0, 80)
const two = (no: number): string => String(no).padStart(2, '0')

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/json': 'json',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
  'text/csv': 'csv',
}

interface Event {
  readonly id: bigint
  readonly at: Date
  readonly actor: string
  readonly name: string | null
  readonly step: string
  readonly clauses: readonly string[]
  readonly payload: unknown
}

const eventsOf = async (client: Queryable, caseId: string): Promise<Event[]> =>
  (
    await client.query<Event>(
      `select e.id, e.at, e.actor, p.name, e.step, e.clauses, e.payload from workflow.event e left join access.person p on p.id = e.actor
       where e.subject_kind = 'case' and e.subject_id = $1 order by e.id`,
      [caseId],
    )
  ).rows

/** Proofs of those events that a signed checkpoint covers already. */
const proofParts = async (client: Queryable, folder: Folder, events: readonly Event[]): Promise<Part[]> => {
  const places = logPlaces(folder)
  if (!existsSync(places.tiles) || !existsSync(places.key)) return []
  const { verifiers } = loadLogKeys(places.key)
  const parts: Part[] = []
  for (const { id } of events) {
    try {
      const { position } = await findLeaf(client, `event:${id}`)
      const proof = await proofOf(places.tiles, position, verifiers)
      parts.push({ path: `事项/证明/${id}.json`, bytes: Buffer.from(`${JSON.stringify(proof, null, 1)}\n`) })
    } catch (error) {
      // Not under a checkpoint yet: the event is in the list, its proof will be in a later export.
      if (!(error instanceof Refusal && error.code === 'NOT_FOUND')) throw error
    }
  }
  return parts
}

interface Item {
  readonly no: string
  readonly documentNo?: string
  readonly title: string
  readonly on: string
  readonly pages: string
  readonly note?: string
}

const documentPart = (row: StoredDocument, at: number): Part => ({
  path: `文书/${two(at + 1)}-${safeName(row.title)}${row.documentNo ? `-${safeName(row.documentNo)}` : ''}.docx`,
  bytes: { sha256: row.sha256 },
})

const evidencePart = (one: Evidence): Part[] =>
  one.sha256 === null
    ? []
    : [
        {
          path: `证据/${two(one.no)}-${safeName(one.name)}.${extensions[one.mediaType ?? ''] ?? 'bin'}`,
          bytes: { sha256: one.sha256 },
        },
      ]

const itemsOf = async (
  client: Queryable,
  keys: VaultKeys,
  documents: readonly StoredDocument[],
  evidence: readonly Evidence[],
): Promise<{ items: Item[]; pages: number }> => {
  const items: Item[] = []
  let page = 1
  for (const row of documents) {
    const pages = estimatePages(await readFile(client, keys, row.sha256))
    items.push({
      no: String(items.length + 1),
      ...(row.documentNo ? { documentNo: row.documentNo } : {}),
      title: row.title,
      on: dayOf(row.issuedAt as Date),
      pages: String(page),
      ...(row.servedOn ? { note: `${row.servedOn} 送达` } : {}),
    })
    page += pages
  }
  for (const one of evidence)
    items.push({
      no: String(items.length + 1),
      title: `证据${one.no}:${one.name}(${evidenceKinds[one.kind]})`,
      on: one.takenOn,
      pages: '—',
      ...(one.sha256 ? {} : { note: '实物另存' }),
    })
  return { items, pages: page - 1 }
}

const explanation = (held: HeldCase): string => `卷宗:${nameOfCase(held)} ${held.title}

目录.csv、卷内目录.docx、卷内备考表.docx  目录与备考。页次按版式估算,装订后以实际页码为准
文书/        已签发的文书
证据/        证据文件,原样
事项/        本案办理的每一步;证明/ 里是各步在防篡改日志中的证明
SHA256SUMS   各文件的 SHA-256
SM3SUMS      各文件的 SM3

核验(不需要本平台):
  sha256sum -c SHA256SUMS
  openssl dgst -sm3 -r 文件     与 SM3SUMS 中该文件一行比对
  npx --no shejian audit verify --proof 事项/证明/编号.json --keys 公钥文件
`

const laidOut = async (held: HeldCase, id: string, facts: Record<string, unknown>, madeOn: string): Promise<Buffer> => {
  const form = formOf(id)
  const authorityName = authorities[held.authority].name
  const layout = form.layout(checkedFacts(form, facts) as never, { authority: held.authority, authorityName, madeOn })
  return writeDocx(layout, { authority: authorityName, numbered: false })
}

export interface CaseFileRequest {
  readonly caseId: string
  readonly scope: Scope
  readonly keys: VaultKeys
  readonly folder: Folder
  /** Name of who binds it. */
  readonly boundBy: string
  readonly at: Date
}

const partsOf = async (database: Database, request: CaseFileRequest): Promise<{ held: HeldCase; parts: Part[] }> => {
  const { caseId, scope, keys, folder, boundBy, at } = request
  const { held, documents, evidence, events } = await database.transaction(async (client) => {
    const found = await findCase(client, { caseId, scope })
    const rows = await documentRows(client, found.id)
    return {
      held: found,
      documents: rows.filter(({ issuedAt, voidedAt }) => issuedAt && !voidedAt),
      evidence: await readEvidence(client, { caseId, scope }),
      events: await eventsOf(client, found.id),
    }
  })
  const { items, pages } = await itemsOf(database.pool, keys, documents, evidence)
  const facts = { caseNo: nameOfCase(held), caseTitle: held.title }
  const day = dayOf(at)
  const note = {
    ...facts,
    documents: documents.length,
    evidence: evidence.length,
    pages: `约 ${pages} 页`,
    state: `本卷由平台导出,共 ${items.length} 件。文书、证据的完整性以 SHA256SUMS、SM3SUMS 核对。作废的文书未收入,其登记见“事项”。`,
    filedOn: day,
    filedBy: boundBy,
  }
  const csv = [
    ['序号', '文号', '题名', '日期', '页次', '备注'],
    ...items.map((one) => [one.no, one.documentNo ?? '', one.title, one.on, one.pages, one.note ?? '']),
  ]
  const listed = events.map(({ id, at: when, actor, name, step, clauses, payload }) => ({
    event: id.toString(),
    at: when.toISOString(),
    actor: name ?? actor,
    step,
    label: stepLabel(step) ?? step,
    clauses,
    payload,
  }))
  const catalogue =
    items.length === 0
      ? []
      : [{ path: '卷内目录.docx', bytes: await laidOut(held, 'file-catalogue', { ...facts, items }, day) }]
  return {
    held,
    parts: [
      { path: '说明.txt', bytes: Buffer.from(explanation(held)) },
      { path: '目录.csv', bytes: Buffer.from(`\ufeff${csv.map(csvLine).join('')}`) },
      ...catalogue,
      { path: '卷内备考表.docx', bytes: await laidOut(held, 'file-note', note, day) },
      ...documents.map(documentPart),
      ...evidence.flatMap(evidencePart),
      { path: '事项/事项.json', bytes: Buffer.from(`${JSON.stringify(listed, null, 1)}\n`) },
      ...(await proofParts(database.pool, folder, events)),
    ],
  }
}

/** One part after another into the archive; the hashes of what really went in are listed at the end. */
async function* zipped(database: Database, keys: VaultKeys, parts: readonly Part[]): AsyncGenerator<Buffer> {
  let ready: Buffer[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(Buffer.from(chunk))
  })
  const sums: { path: string; sha256: string; sm3: string }[] = []
  const put = async function* (path: string, bytes: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
    const entry = new ZipPassThrough(path)
    archive.add(entry)
    const [sha256, sm3] = [createHash('sha256'), createHash('sm3')]
    for await (const block of bytes) {
      sha256.update(block)
      sm3.update(block)
      entry.push(block)
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(), true)
    sums.push({ path, sha256: sha256.digest('hex'), sm3: sm3.digest('hex') })
    yield* ready.splice(0)
  }
  for (const { path, bytes } of parts)
    yield* put(path, Buffer.isBuffer(bytes) ? [bytes] : openFile(database.pool, keys, bytes.sha256))
  const listed = [...sums]
  yield* put('SHA256SUMS', [Buffer.from(listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''))])
  yield* put('SM3SUMS', [Buffer.from(listed.map(({ path, sm3 }) => `${sm3} *${path}\n`).join(''))])
  archive.end()
  yield* ready
  ready = []
}

/** @throws Refusal CASE_UNKNOWN before a byte goes out; SEALED_FILE_DAMAGED breaks the stream off. */
export const caseFile = async (
  database: Database,
  request: CaseFileRequest,
): Promise<{ readonly name: string; readonly stream: Readable }> => {
  const { held, parts } = await partsOf(database, request)
  const stream = Readable.from(zipped(database, request.keys, parts), { objectMode: false })
  return { name: `卷宗-${safeName(nameOfCase(held))}.zip`, stream }
}
