/** 文书: the papers of a case by stage, made, issued, served, voided; their bytes; the case's file as one ZIP. */
import { z } from 'zod'
import { recordAccess } from '#audit/access-events.ts'
import { findCase } from '#cases/core/held-case.ts'
import { openFacts } from '#cases/documents/case-facts.ts'
import { type AnyForm, factEntries, issuers } from '#cases/documents/define-form.ts'
import { makeCaseDocument } from '#cases/documents/document-steps.ts'
import { readDocuments } from '#cases/documents/read-documents.ts'
import { formOf, forms } from '#cases/documents/registry.ts'
import { findDocument, openSealedFacts } from '#cases/documents/store-document.ts'
import { templateFolder } from '#cases/documents/templates.ts'
import { readFile } from '#cases/evidence/sealed-files.ts'
import { caseFile } from '#cases/file/case-file.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis } from '#law/basis.ts'
import { Download, defineRoute } from '../define-route.ts'
import { day } from '../shapes.ts'
import { movedShape, takenCase } from './case-steps.ts'
import { caseParams } from './cases.ts'

const tag = '案件文书'
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const revision = z.int().min(1)
const id = z.string().regex(/^[0-9a-f-]{36}$/)
const formId = z.string().regex(/^[a-z-]{3,60}$/)
const text = z.string()
const documentParams = caseParams.extend({ document: id })

const step = z.object({
  step: z.enum(['issue', 'serve', 'void']),
  label: text,
  open: z.boolean(),
  because: text.nullable(),
})
const documentShape = z.object({
  id: text,
  form: text,
  title: text,
  version: z.int(),
  documentNo: text.nullable(),
  state: z.enum(['draft', 'issued', 'served', 'voided']),
  madeAt: text,
  madeBy: text,
  issuedOn: day.nullable(),
  issuedBy: text.nullable(),
  servedOn: day.nullable(),
  servedHow: text.nullable(),
  voidWhy: text.nullable(),
  sha256: text,
  sm3: text,
  bytes: text,
  next: z.array(step),
})
const entryShape = z.object({
  name: text,
  label: text,
  required: z.boolean(),
  kind: z.enum(['text', 'day', 'money', 'count', 'choice', 'list']),
  options: z.array(text).optional(),
  columns: z.array(z.object({ name: text, label: text })).optional(),
})

const list = defineRoute({
  id: 'listCaseDocuments',
  method: 'get',
  path: '/cases/{caseId}/documents',
  tag,
  summary: '案件文书:按阶段,应有的、已制作、已签发、已送达的',
  may: 'documents.read',
  params: caseParams,
  response: z.object({
    stages: z.array(
      z.object({
        label: text,
        isNow: z.boolean(),
        entries: z.array(
          z.object({
            form: text,
            title: text,
            isWanted: z.boolean(),
            signs: text,
            isServed: z.boolean(),
            documents: z.array(documentShape),
          }),
        ),
      }),
    ),
  }),
  async handle({ app, who, params }) {
    const stages = await app.database.transaction((client) => readDocuments(client, who, params.caseId))
    return structuredClone({ stages }) as never
  },
})

const formShape = z.object({
  id: text,
  title: text,
  clauses: z.array(text),
  signs: text,
  isNumbered: z.boolean(),
  isServed: z.boolean(),
  bearsNames: z.boolean(),
  facts: z.array(entryShape),
})
const shownForm = (form: AnyForm): z.infer<typeof formShape> => ({
  id: form.id,
  title: form.title,
  clauses: form.basis.map(citeBasis),
  signs: issuers[form.issuer],
  isNumbered: form.series !== null,
  isServed: form.served,
  bearsNames: form.bearsNames,
  facts: factEntries(form).map(({ options, columns, ...entry }) => ({
    ...entry,
    ...(options ? { options: [...options] } : {}),
    ...(columns ? { columns: columns.map((one) => ({ ...one })) } : {}),
  })),
})

const formsRoute = defineRoute({
  id: 'listForms',
  method: 'get',
  path: '/forms',
  tag,
  summary: '文书样式:依据、谁签发、要哪些事实',
  may: 'documents.read',
  response: z.object({ forms: z.array(formShape) }),
  handle: async () => ({ forms: [...forms.values()].map(shownForm) }),
})

/** Without opening the vault: names are put in when it is made. */
const prefilled = defineRoute({
  id: 'readDocumentFacts',
  method: 'get',
  path: '/cases/{caseId}/forms/{form}',
  tag,
  summary: '制作一份文书要填的事实,案件已有的先填好;个人姓名、证件号码在制作时由身份登记填入',
  may: 'documents.make',
  params: caseParams.extend({ form: formId }),
  response: z.object({ form: formShape, facts: z.record(text, z.unknown()), revision }),
  async handle({ app, who, params }) {
    const form = formOf(params.form)
    return app.database.transaction(async (client) => {
      const held = await findCase(client, { caseId: params.caseId, scope: who.scope })
      const known = await openFacts(client, held, app.clock.now())
      const facts = Object.fromEntries(Object.entries(known).filter(([name]) => name in form.facts.shape))
      return { form: shownForm(form), facts, revision: held.revision }
    })
  },
})

const make = defineRoute({
  id: 'makeDocument',
  method: 'post',
  path: '/cases/{caseId}/documents',
  tag,
  summary: '制作文书:缺的事实逐项指出',
  may: 'documents.make',
  perMinute: 60,
  params: caseParams,
  body: z.strictObject({ revision, form: formId, facts: z.record(z.string().max(60), z.unknown()) }),
  response: movedShape,
  handle: (call) =>
    takenCase(call, makeCaseDocument, {
      caseId: call.params.caseId,
      scope: call.who.scope,
      keys: call.app.keys,
      templates: templateFolder(call.app.folder.root),
      ...call.body,
    }),
})

const most = 20 << 20

const uploaded = async (upload: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of upload) {
    bytes += part.length
    if (bytes > most) throw new Refusal('REQUEST_TOO_LARGE', '文书超过 20 MiB')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const edited = defineRoute({
  id: 'uploadEditedDocument',
  method: 'post',
  path: '/cases/{caseId}/documents/{document}/edited',
  tag,
  summary: '上传在字处理软件里改过的 DOCX,成为新的一版;保留 {{文号}}、{{成文日期}} 的,签发时填入',
  may: 'documents.make',
  isUpload: true,
  perMinute: 30,
  params: documentParams,
  query: z.strictObject({ revision: z.coerce.number().int().min(1) }),
  response: movedShape,
  async handle(call) {
    const { app, who, params, query, upload } = call
    await app.database.transaction((client) => findCase(client, { caseId: params.caseId, scope: who.scope }))
    const before = await findDocument(app.database.pool, params.document, { caseId: params.caseId })
    return takenCase(call, makeCaseDocument, {
      caseId: params.caseId,
      scope: who.scope,
      revision: query.revision,
      keys: app.keys,
      templates: templateFolder(app.folder.root),
      form: before.form,
      facts: openSealedFacts(app.keys, before.id, before.facts),
      edited: await uploaded(upload as AsyncIterable<Buffer>),
    })
  },
})

const content = defineRoute({
  id: 'downloadDocument',
  method: 'get',
  path: '/cases/{caseId}/documents/{document}/content',
  tag,
  summary: '下载文书(DOCX);写有姓名的,下载记入日志',
  may: 'documents.download',
  params: documentParams,
  response: 'download',
  async handle({ app, who, params }) {
    await app.database.transaction((client) => findCase(client, { caseId: params.caseId, scope: who.scope }))
    const document = await findDocument(app.database.pool, params.document, { caseId: params.caseId })
    const bytes = await readFile(app.database.pool, app.keys, document.sha256)
    if (formOf(document.form).bearsNames)
      await recordAccess(app.database.pool, {
        at: app.clock.now(),
        actor: who.id,
        kind: 'download',
        subjectKind: 'document',
        subjectId: document.id,
        details: { case: params.caseId, form: document.form },
      })
    return new Download(
      `${document.title}${document.documentNo ? `-${document.documentNo}` : `-第${document.version}稿`}.docx`,
      docxType,
      bytes,
    )
  },
})

const file = defineRoute({
  id: 'downloadCaseFile',
  method: 'get',
  path: '/cases/{caseId}/file',
  tag,
  summary: '卷宗:目录、文书、证据、办理事项与哈希清单,一个 ZIP',
  may: 'documents.file',
  perMinute: 10,
  params: caseParams,
  response: 'download',
  async handle({ app, who, params }) {
    const at = app.clock.now()
    const { name, stream } = await caseFile(app.database, {
      caseId: params.caseId,
      scope: who.scope,
      keys: app.keys,
      folder: app.folder,
      boundBy: who.name,
      at,
    })
    await recordAccess(app.database.pool, {
      at,
      actor: who.id,
      kind: 'export',
      subjectKind: 'case',
      subjectId: params.caseId,
      details: { what: 'file' },
    })
    return new Download(name, 'application/zip', stream)
  },
})

export const caseDocumentRoutes = [formsRoute, list, prefilled, make, edited, content, file]
