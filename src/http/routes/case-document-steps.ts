/** 签发、送达、作废文书. */
import { z } from 'zod'
import { issueCaseDocument, serveCaseDocument, voidCaseDocument } from '#cases/documents/document-steps.ts'
import { type Service, serviceWays } from '#cases/documents/serving.ts'
import { defineRoute } from '../define-route.ts'
import { day, words } from '../shapes.ts'
import { movedShape, takenCase } from './case-steps.ts'
import { caseParams } from './cases.ts'

const tag = '案件文书'
const revision = z.int().min(1)
const text = z.string()
const documentParams = caseParams.extend({ document: z.string().regex(/^[0-9a-f-]{36}$/) })

const issue = defineRoute({
  id: 'issueDocument',
  method: 'post',
  path: '/cases/{caseId}/documents/{document}/issue',
  tag,
  summary: '签发:编文号,填成文日期;拟稿人不能签发须经审批的文书',
  may: 'documents.issue',
  params: documentParams,
  body: z.strictObject({ revision }),
  response: movedShape.extend({ documentNo: text.nullable() }),
  handle: (call) =>
    takenCase(call, issueCaseDocument, {
      caseId: call.params.caseId,
      documentId: call.params.document,
      scope: call.who.scope,
      keys: call.app.keys,
      posts: call.who.posts,
      ...call.body,
    }),
})

const wayNames = Object.keys(serviceWays) as [keyof typeof serviceWays, ...(keyof typeof serviceWays)[]]
const said = words(500, 1).optional()

export const serviceShape = z.strictObject({
  how: z.enum(wayNames),
  on: day.meta({ description: '签收、留置、回执收件、到达系统之日;公告送达的为公告之日' }),
  recipient: words(100, 1),
  relation: said,
  place: said,
  servers: z.array(words(60, 1)).min(2).max(6),
  witness: said,
  mailNo: words(60, 1).optional(),
  noticePlace: said,
  noticeWhy: said,
  consent: said,
  address: said,
  through: said,
})

const serve = defineRoute({
  id: 'serveDocument',
  method: 'post',
  path: '/cases/{caseId}/documents/{document}/serve',
  tag,
  summary: '登记送达:方式、证明,何日视为送达',
  may: 'documents.serve',
  params: documentParams,
  body: z.strictObject({ revision, service: serviceShape }),
  response: movedShape.extend({ servedOn: day }),
  handle: (call) =>
    takenCase(call, serveCaseDocument, {
      caseId: call.params.caseId,
      documentId: call.params.document,
      scope: call.who.scope,
      revision: call.body.revision,
      service: call.body.service as Service,
    }),
})

const voids = defineRoute({
  id: 'voidDocument',
  method: 'post',
  path: '/cases/{caseId}/documents/{document}/void',
  tag,
  summary: '作废文书:文号不再使用,原件留存',
  may: 'documents.issue',
  params: documentParams,
  body: z.strictObject({ revision, why: words(500, 2) }),
  response: movedShape,
  handle: (call) =>
    takenCase(call, voidCaseDocument, {
      caseId: call.params.caseId,
      documentId: call.params.document,
      scope: call.who.scope,
      ...call.body,
    }),
})

export const caseDocumentStepRoutes = [issue, serve, voids]
