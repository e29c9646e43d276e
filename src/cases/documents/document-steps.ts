/** 制作、签发、送达、作废文书 of a case. */
import { randomUUID } from 'node:crypto'
import type { VaultKeys } from '#identity/keyring.ts'
import { lawOf } from '#law/basis.ts'
import { defineStep } from '#workflow/take.ts'
import { defineCaseStep } from '../core/define-case-step.ts'
import { type HeldCase, holdCase, nameOfCase, type OnCase } from '../core/held-case.ts'
import { caseStepHead, type Moved, mustFollow, recordCase } from '../core/move-case.ts'
import { factsOf } from './case-facts.ts'
import { formOf } from './registry.ts'
import type { Service } from './serving.ts'
import { findDocument, issueStored, makeDocument, serveStored, voidStored } from './store-document.ts'

interface Tools {
  readonly keys: VaultKeys
  readonly templates: string
}

export interface MakeInput extends OnCase, Tools {
  readonly form: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly edited?: Buffer
  readonly id?: string
}

/** Its own id is in the record; the facts are only in the sealed document. */
export const makeCaseDocument = defineCaseStep('make-document', (held, input: MakeInput, writing) => {
  const form = formOf(input.form)
  const id = input.id ?? randomUUID()
  const { keys, templates, scope } = input
  return {
    content: { document: id, form: form.id, title: form.title, edited: input.edited !== undefined },
    after: async () => {
      const facts = await factsOf(writing.client, held, form, input.facts, {
        keys,
        scope,
        actor: writing.actor,
        at: writing.at,
        reason: `${nameOfCase(held)} 制作《${form.title}》`,
      })
      return makeDocument(writing, {
        keys,
        templates,
        authority: held.authority,
        caseId: held.id,
        subject: { kind: 'case', id: held.id },
        form: form.id,
        facts,
        id,
        ...(input.edited ? { edited: input.edited } : {}),
      })
    },
  }
})

export interface OnDocument extends OnCase {
  readonly documentId: string
}

const outcome = (held: HeldCase, content: Readonly<Record<string, unknown>>, moved: Moved) => ({
  subject: { kind: 'case', id: held.id },
  payload: { ...content, from: held.state, to: moved.state, revision: moved.revision },
})

export interface IssueInput extends OnDocument {
  readonly keys: VaultKeys
  readonly posts: readonly string[]
}

export interface IssuedDocument extends Moved {
  readonly documentNo: string | null
}

export const issueCaseDocument = defineStep({
  ...caseStepHead<IssueInput>('issue-document'),
  basis: [lawOf('henan-enforcement', '第33条'), lawOf('penalty-law', '第57条')],
  secondPerson: {
    why: '拟稿人不能签发自己拟的文书',
    otherThan: async ({ documentId, caseId }: IssueInput, client) => {
      const document = await findDocument(client, documentId, { caseId, lock: true })
      return formOf(document.form).second === 'another' ? [document.madeBy] : []
    },
  },
  async apply(input: IssueInput, { client, at, actor }) {
    const writing = { client, at, actor }
    const held = await holdCase(client, input)
    mustFollow(held, 'issue-document')
    const { keys, posts, documentId } = input
    const issued = await issueStored(writing, { keys, posts, documentId, caseId: held.id, authority: held.authority })
    const content = {
      document: issued.id,
      form: issued.form,
      title: issued.title,
      documentNo: issued.documentNo,
      sha256: issued.sha256,
      sm3: issued.sm3,
    }
    const moved = await recordCase(writing, held, 'issue-document', { content })
    return { ...outcome(held, content, moved), result: { ...moved, documentNo: issued.documentNo } as IssuedDocument }
  },
})

export interface ServeInput extends OnDocument {
  readonly service: Service
}
export interface ServedDocument extends Moved {
  readonly servedOn: string
}

export const serveCaseDocument = defineStep({
  ...caseStepHead<ServeInput>('serve-document'),
  async apply(input: ServeInput, { client, at, actor }) {
    const writing = { client, at, actor }
    const held = await holdCase(client, input)
    mustFollow(held, 'serve-document')
    const { document, servedOn } = await serveStored(writing, input.documentId, input.service, held.id)
    const content = {
      document: document.id,
      form: document.form,
      title: document.title,
      documentNo: document.documentNo,
      how: input.service.how,
      servedOn,
    }
    const moved = await recordCase(writing, held, 'serve-document', { content })
    return { ...outcome(held, content, moved), result: { ...moved, servedOn } as ServedDocument }
  },
})

export interface VoidInput extends OnDocument {
  readonly why: string
}

export const voidCaseDocument = defineStep({
  ...caseStepHead<VoidInput>('void-document'),
  async apply(input: VoidInput, { client, at, actor }) {
    const writing = { client, at, actor }
    const held = await holdCase(client, input)
    mustFollow(held, 'void-document')
    const document = await voidStored(writing, input.documentId, input.why, held.id)
    const content = {
      document: document.id,
      form: document.form,
      title: document.title,
      documentNo: document.documentNo,
      why: input.why,
    }
    const moved = await recordCase(writing, held, 'void-document', { content })
    return { ...outcome(held, content, moved), result: moved }
  },
})
