/**
 * Documents as the platform keeps them, whatever they are of: made from a form as the next version, issued under a number,
 * served, voided. Everything here runs within the transaction of a step; facts and bytes are kept sealed.
 */
import { randomUUID } from 'node:crypto'
import type { Authority } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import { freeText } from '#screening/desk/free-text.ts'
import type { Client, Queryable } from '#store/database.ts'
import { nextNumber, numberWords } from '../core/numbers.ts'
import { keepFile, readFile } from '../evidence/sealed-files.ts'
import { type AnyForm, checkedFacts, type FormContext, type Issuer, issuers } from './define-form.ts'
import { writeDocx } from './layout/write.ts'
import { formOf } from './registry.ts'
import { checkedService, type Service } from './serving.ts'
import { checkedDocx, fromTemplate, issuedBytes } from './templates.ts'

/** Full name, and 机关代字 of its numbers. A delegated body acts in the authority's name (一(二)). */
export const authorities: Readonly<Record<Authority, { readonly name: string; readonly code: string }>> = {
  hrss: { name: '郑州市人力资源和社会保障局', code: '郑人社' },
  nhsa: { name: '郑州市医疗保障局', code: '郑医保' },
}

export interface Writing {
  readonly client: Client
  readonly actor: string
  readonly at: Date
}

const docxBytes = 20 << 20

export interface NewDocument {
  readonly keys: VaultKeys
  /** Folder of the customer's own templates. */
  readonly templates: string
  readonly authority: Authority
  readonly caseId: string | null
  readonly subject: { readonly kind: string; readonly id: string }
  readonly form: string
  readonly facts: Readonly<Record<string, unknown>>
  /** The maker's own edited DOCX instead of the laid-out one. */
  readonly edited?: Buffer
  /** Where the maker wants to know it beforehand. */
  readonly id?: string
}

export interface MadeDocument {
  readonly id: string
  readonly form: string
  readonly title: string
  readonly version: number
  readonly sha256: string
}

const factsLabel = (id: string): string => `document/${id}/facts`

/** Facts in the table: sealed, since they name people. */
const sealedFacts = (keys: VaultKeys, id: string, facts: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ sealed: keys.sealBytes(factsLabel(id), Buffer.from(JSON.stringify(facts))).toString('base64') })

export const openSealedFacts = (keys: VaultKeys, id: string, stored: unknown): Record<string, unknown> => {
  const { sealed } = stored as { sealed: string }
  return JSON.parse(keys.openBytes(factsLabel(id), Buffer.from(sealed, 'base64')).toString('utf8')) as Record<
    string,
    unknown
  >
}

const bytesOf = async (
  form: AnyForm,
  facts: Record<string, unknown>,
  wanted: NewDocument,
  context: FormContext,
): Promise<Buffer> => {
  if (wanted.edited) return checkedDocx(wanted.edited, `所传的《${form.title}》`)
  const own = await fromTemplate(wanted.templates, form, facts, context)
  if (own) return own
  return writeDocx(form.layout(facts as never, context), {
    authority: context.authorityName,
    numbered: form.series !== null,
  })
}

/**
 * A document of a case or of anything else, as the next version of its form.
 * @throws Refusal FORM_UNKNOWN, FORM_FACT_MISSING naming the facts, TEMPLATE_WRONG.
 */
export const makeDocument = async ({ client, actor, at }: Writing, wanted: NewDocument): Promise<MadeDocument> => {
  const form = formOf(wanted.form)
  const facts = checkedFacts(form, wanted.facts)
  const context = { authority: wanted.authority, authorityName: authorities[wanted.authority].name, madeOn: dayOf(at) }
  const bytes = await bytesOf(form, facts, wanted, context)
  const kept = await keepFile(client, wanted.keys, [bytes], at, docxBytes)
  const id = wanted.id ?? randomUUID()
  const { rows } = await client.query<{ version: number }>(
    `insert into cases.document (id, case_id, subject_kind, subject_id, form, form_version, title, version, facts, sha256, sm3, bytes, made_at, made_by)
     select $1, $2, $3, $4, $5, $6, $7, coalesce(max(version), 0) + 1, $8, $9, $10, $11, $12, $13
     from cases.document where subject_kind = $3 and subject_id = $4 and form = $5 returning version`,
    [
      id,
      wanted.caseId,
      wanted.subject.kind,
      wanted.subject.id,
      form.id,
      form.version,
      form.title,
      sealedFacts(wanted.keys, id, facts),
      kept.sha256,
      kept.sm3,
      kept.bytes,
      at,
      actor,
    ],
  )
  return {
    id,
    form: form.id,
    title: form.title,
    version: (rows[0] as { version: number }).version,
    sha256: kept.sha256,
  }
}

export interface StoredDocument {
  readonly id: string
  readonly caseId: string | null
  readonly subjectKind: string
  readonly subjectId: string
  readonly form: string
  readonly title: string
  readonly documentNo: string | null
  readonly version: number
  readonly facts: unknown
  readonly sha256: string
  readonly sm3: string
  readonly bytes: bigint
  readonly madeAt: Date
  readonly madeBy: string
  readonly issuedAt: Date | null
  readonly issuedBy: string | null
  readonly servedOn: string | null
  readonly servedHow: string | null
  readonly servedRecord: Record<string, unknown> | null
  readonly voidedAt: Date | null
  readonly voidWhy: string | null
}

export const documentColumns = `id, case_id as "caseId", subject_kind as "subjectKind", subject_id as "subjectId", form, title,
  document_no as "documentNo", version, facts, sha256, sm3, bytes, made_at as "madeAt", made_by as "madeBy", issued_at as "issuedAt",
  issued_by as "issuedBy", served_on as "servedOn", served_how as "servedHow", served_record as "servedRecord",
  voided_at as "voidedAt", void_why as "voidWhy"`

/** Whatever it is of: its subject's scope is the caller's affair. @throws Refusal DOCUMENT_UNKNOWN. */
export const findDocument = async (
  client: Queryable,
  id: string,
  of: { readonly caseId?: string; readonly lock?: boolean } = {},
): Promise<StoredDocument> => {
  const { rows } = await client.query<StoredDocument>(
    `select ${documentColumns} from cases.document
     where id::text = $1 and ($2::text is null or case_id::text = $2)${of.lock ? ' for update' : ''}`,
    [id, of.caseId ?? null],
  )
  const [found] = rows
  if (!found) throw new Refusal('DOCUMENT_UNKNOWN', '没有这份文书,或不属于这个案件')
  return found
}

const notOpen = (document: StoredDocument, says: string): Refusal =>
  new Refusal('DOCUMENT_STEP_NOT_OPEN', `《${document.title}》${document.documentNo ?? ''}${says}`, {
    details: { document: document.id },
  })

/** Why it cannot be issued, served or voided now; undefined where it can. */
export const documentBars = {
  issue: (document: StoredDocument): string | undefined =>
    document.voidedAt ? '已经作废' : document.issuedAt ? '已经签发' : undefined,
  serve: (document: StoredDocument): string | undefined => {
    if (document.voidedAt) return '已经作废,不能送达'
    if (!document.issuedAt) return '还没有签发,不能送达'
    return document.servedOn ? `已于 ${document.servedOn} 送达` : undefined
  },
  void: (document: StoredDocument): string | undefined => {
    if (document.voidedAt) return '已经作废'
    return document.servedOn ? '已经送达,不能作废;确有错误的,依法撤销或者更正后另行送达' : undefined
  },
} as const

const postsOf: Readonly<Record<Issuer, readonly string[]>> = {
  officer: ['supervisor', 'supervision_head', 'inspector'],
  head: ['supervision_head', 'leader'],
  leader: ['leader'],
  'legal-reviewer': ['legal_reviewer'],
  'hearing-chair': ['hearing_chair'],
  'report-handler': ['report_handler', 'supervision_head'],
}

export const mayIssue = (form: AnyForm, posts: readonly string[]): boolean =>
  posts.some((post) => postsOf[form.issuer].includes(post))

export interface Issue {
  readonly keys: VaultKeys
  readonly documentId: string
  readonly caseId?: string
  readonly authority: Authority
  /** Of who issues it. */
  readonly posts: readonly string[]
}

/**
 * Number and day are put in; the draft's bytes stay known by their hash.
 * @throws Refusal DOCUMENT_UNKNOWN, DOCUMENT_STEP_NOT_OPEN, FORBIDDEN for a post that does not sign this form.
 */
export const issueStored = async ({ client, actor, at }: Writing, wanted: Issue): Promise<StoredDocument> => {
  const document = await findDocument(client, wanted.documentId, {
    ...(wanted.caseId ? { caseId: wanted.caseId } : {}),
    lock: true,
  })
  const bar = documentBars.issue(document)
  if (bar) throw notOpen(document, bar)
  const form = formOf(document.form)
  if (!mayIssue(form, wanted.posts))
    throw new Refusal('FORBIDDEN', `《${form.title}》须由${issuers[form.issuer]}签发,您的岗位不能签发`)
  const on = dayOf(at)
  const year = Number(on.slice(0, 4))
  const documentNo =
    form.series === null
      ? null
      : numberWords(
          `${authorities[wanted.authority].code}${form.series}`,
          year,
          await nextNumber(client, `document/${wanted.authority}/${form.series}`, year),
        )
  const bytes = await issuedBytes(await readFile(client, wanted.keys, document.sha256), documentNo, on)
  const kept = await keepFile(client, wanted.keys, [bytes], at, docxBytes)
  await client.query(
    `update cases.document set document_no = $2, issued_at = $3, issued_by = $4, draft_sha256 = sha256, sha256 = $5, sm3 = $6, bytes = $7
     where id = $1`,
    [document.id, documentNo, at, actor, kept.sha256, kept.sm3, kept.bytes],
  )
  return findDocument(client, document.id)
}

/** @throws Refusal DOCUMENT_UNKNOWN, DOCUMENT_STEP_NOT_OPEN, DOCUMENT_SERVICE. @returns the day from which it counts as served. */
export const serveStored = async (
  { client, at }: Writing,
  documentId: string,
  service: Service,
  caseId?: string,
): Promise<{ readonly document: StoredDocument; readonly servedOn: string }> => {
  const document = await findDocument(client, documentId, { ...(caseId ? { caseId } : {}), lock: true })
  const bar = documentBars.serve(document)
  if (bar) throw notOpen(document, bar)
  const { servedOn, record } = checkedService(service, {
    today: dayOf(at),
    issuedOn: dayOf(document.issuedAt as Date),
    form: document.form,
  })
  await client.query('update cases.document set served_on = $2, served_how = $3, served_record = $4 where id = $1', [
    document.id,
    servedOn,
    service.how,
    JSON.stringify(record),
  ])
  return { document, servedOn }
}

export const voidStored = async (
  { client, at }: Writing,
  documentId: string,
  why: string,
  caseId?: string,
): Promise<StoredDocument> => {
  const document = await findDocument(client, documentId, { ...(caseId ? { caseId } : {}), lock: true })
  const bar = documentBars.void(document)
  if (bar) throw notOpen(document, bar)
  await client.query('update cases.document set voided_at = $2, void_why = $3 where id = $1', [
    document.id,
    at,
    freeText('作废的原因', why, 500),
  ])
  return document
}
