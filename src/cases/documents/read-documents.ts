/** The papers of one case for reading: by stage, what is wanted, made, issued, served, and what may be done with each. */
import type { Who } from '#access/who.ts'
import { dayOf } from '#kernel/clock.ts'
import type { Client } from '#store/database.ts'
import { findCase, type HeldCase } from '../core/held-case.ts'
import { isClosed } from '../core/states.ts'
import { bindingOrder, stages } from './catalogue.ts'
import { issuers } from './define-form.ts'
import { formOf, forms } from './registry.ts'
import { serviceWays } from './serving.ts'
import { documentBars, documentColumns, mayIssue, type StoredDocument } from './store-document.ts'

const wantedSomewhere: ReadonlySet<string> = new Set(stages.flatMap(({ wants }) => wants))

export interface DocumentStep {
  readonly step: 'issue' | 'serve' | 'void'
  readonly label: string
  readonly open: boolean
  readonly because: string | null
}

export interface ShownDocument {
  readonly id: string
  readonly form: string
  readonly title: string
  readonly version: number
  readonly documentNo: string | null
  readonly state: 'draft' | 'issued' | 'served' | 'voided'
  readonly madeAt: string
  readonly madeBy: string
  readonly issuedOn: string | null
  readonly issuedBy: string | null
  readonly servedOn: string | null
  readonly servedHow: string | null
  readonly voidWhy: string | null
  readonly sha256: string
  readonly sm3: string
  readonly bytes: string
  readonly next: readonly DocumentStep[]
}

export interface StageView {
  readonly label: string
  readonly isNow: boolean
  readonly entries: readonly {
    readonly form: string
    readonly title: string
    readonly isWanted: boolean
    readonly signs: string
    readonly isServed: boolean
    readonly documents: readonly ShownDocument[]
  }[]
}

type Row = StoredDocument & { readonly madeByName: string | null; readonly issuedByName: string | null }

const stateOf = (row: StoredDocument): ShownDocument['state'] =>
  row.voidedAt ? 'voided' : row.servedOn ? 'served' : row.issuedAt ? 'issued' : 'draft'

const stepsOf = (row: StoredDocument, held: HeldCase, who: Pick<Who, 'id' | 'posts'>): DocumentStep[] => {
  const form = formOf(row.form)
  const over = isClosed(held.state) ? '案件已经办结' : undefined
  const signs = `须由${issuers[form.issuer]}签发`
  const issue =
    documentBars.issue(row) ??
    over ??
    (!mayIssue(form, who.posts)
      ? signs
      : form.second === 'another' && row.madeBy === who.id
        ? '拟稿人不能签发自己拟的文书'
        : undefined)
  const serve = documentBars.serve(row) ?? over ?? (form.served ? undefined : '这种文书不向当事人送达')
  const voids = documentBars.void(row) ?? over
  return [
    { step: 'issue', label: '签发', open: issue === undefined, because: issue ?? null },
    ...(form.served
      ? [{ step: 'serve', label: '登记送达', open: serve === undefined, because: serve ?? null } as const]
      : []),
    { step: 'void', label: '作废', open: voids === undefined, because: voids ?? null },
  ]
}

const shown = (row: Row, held: HeldCase, who: Pick<Who, 'id' | 'posts'>): ShownDocument => ({
  id: row.id,
  form: row.form,
  title: row.title,
  version: row.version,
  documentNo: row.documentNo,
  state: stateOf(row),
  madeAt: row.madeAt.toISOString(),
  madeBy: row.madeByName ?? row.madeBy,
  issuedOn: row.issuedAt ? dayOf(row.issuedAt) : null,
  issuedBy: row.issuedByName ?? row.issuedBy,
  servedOn: row.servedOn,
  servedHow: row.servedHow === null ? null : serviceWays[row.servedHow as keyof typeof serviceWays],
  voidWhy: row.voidWhy,
  sha256: row.sha256,
  sm3: row.sm3,
  bytes: row.bytes.toString(),
  next: stepsOf(row, held, who),
})

export const documentRows = async (client: Client, caseId: string): Promise<Row[]> => {
  const { rows } = await client.query<Row>(
    `select d.*, m.name as "madeByName", i.name as "issuedByName"
     from (select ${documentColumns} from cases.document where case_id = $1) d
     left join access.person m on m.id = d."madeBy" left join access.person i on i.id = d."issuedBy"
     order by d."madeAt", d.id`,
    [caseId],
  )
  const place = ({ form }: Row): number => bindingOrder.get(form) ?? bindingOrder.size
  return rows.toSorted((left, right) => place(left) - place(right))
}

/** @throws Refusal CASE_UNKNOWN. */
export const readDocuments = async (
  client: Client,
  who: Pick<Who, 'id' | 'posts' | 'scope'>,
  caseId: string,
): Promise<StageView[]> => {
  const held = await findCase(client, { caseId, scope: who.scope })
  const rows = await documentRows(client, held.id)
  const seen = new Set<string>()
  const entryOf = (form: string, isWanted: boolean) => {
    seen.add(form)
    const { title, issuer, served } = formOf(form)
    const documents = rows.filter((row) => row.form === form).map((row) => shown(row, held, who))
    return { form, title, isWanted, signs: issuers[issuer], isServed: served, documents }
  }
  const views = stages.map(({ label, states, wants, also }) => {
    const isNow = states.includes(held.state)
    return {
      label,
      isNow,
      entries: [
        ...wants.filter((form) => !seen.has(form)).map((form) => entryOf(form, isNow)),
        ...also.filter((form) => !seen.has(form) && !wantedSomewhere.has(form)).map((form) => entryOf(form, false)),
      ],
    }
  })
  const others = [...new Set(rows.map(({ form }) => form))].filter((form) => !seen.has(form) && forms.has(form))
  return others.length === 0
    ? views
    : [...views, { label: '其他', isNow: false, entries: others.map((form) => entryOf(form, false)) }]
}
