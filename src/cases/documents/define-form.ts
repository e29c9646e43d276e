/**
 * A form: one kind of document of a case. It says which facts it must have, who signs it, and lays it out from the facts.
 * Facts are JSON; what is missing is named in Chinese, so each fact carries its label.
 */
import { z } from 'zod'
import type { Authority } from '#access/scope.ts'
import { showYuan } from '#kernel/fen.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Basis } from '#law/basis.ts'
import type { Layout } from './layout/blocks.ts'

/** Who puts it into the world; the post that `issue-document` asks for. */
export const issuers = {
  officer: '承办人',
  head: '监督机构负责人',
  leader: '行政机关负责人',
  'legal-reviewer': '法制审核人',
  'hearing-chair': '听证主持人',
  'report-handler': '举报受理人',
} as const
export type Issuer = keyof typeof issuers

export interface FormContext {
  readonly authority: Authority
  /** 郑州市人力资源和社会保障局. */
  readonly authorityName: string
  /** The day by whose law it is written. */
  readonly madeOn: string
}

export interface Form<S extends z.ZodRawShape = z.ZodRawShape> {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly basis: readonly [Basis, ...Basis[]]
  /** 机关代字 after the authority's own ('监罚' → 郑人社监罚); null: a paper of the file without a number. */
  readonly series: string | null
  readonly issuer: Issuer
  /** Another one than the maker issues it; or why not. */
  readonly second: 'another' | { readonly notNeeded: string }
  /** Whether it is served on the party. */
  readonly served: boolean
  /** Whether a person's name stands in it: making it opens the vault, downloading is logged. */
  readonly bearsNames: boolean
  readonly facts: z.ZodObject<S>
  layout(facts: z.infer<z.ZodObject<S>>, context: FormContext): Layout
}

/** The registry's view: facts are checked by the form's own schema before `layout` sees them. */
export interface AnyForm extends Omit<Form, 'layout'> {
  layout(facts: never, context: FormContext): Layout
}

export const defineForm = <S extends z.ZodRawShape>(form: Form<S>): Form<S> => form

const labelled = <T extends z.ZodType>(schema: T, label: string): T => schema.meta({ title: label }) as T

export const text = (label: string, most = 6_000): z.ZodString => labelled(z.string().trim().min(1).max(most), label)
export const day = (label: string): z.ZodISODate => labelled(z.iso.date(), label)
export const money = (label: string): z.ZodString => labelled(z.string().regex(/^\d{1,16}$/), label)
export const count = (label: string): z.ZodNumber => labelled(z.number().int().min(0), label)
export const choice = <const T extends readonly [string, ...string[]]>(label: string, options: T) =>
  labelled(z.enum(options), label)
export const listOf = <T extends z.ZodType>(label: string, item: T, least = 1): z.ZodArray<T> =>
  labelled(z.array(item).min(least).max(500), label)
export const people = (label: string, least = 2) =>
  listOf(label, z.object({ name: text('姓名', 60), certificateNo: text('执法证号', 60) }), least)
export const maybe = <T extends z.ZodType>(schema: T): z.ZodOptional<T> =>
  schema.optional().meta(schema.meta() ?? {}) as z.ZodOptional<T>

export const labelOf = (form: AnyForm, fact: string): string =>
  (form.facts.shape[fact] as z.ZodType | undefined)?.meta()?.title ?? fact

export interface FactEntry {
  readonly name: string
  readonly label: string
  readonly required: boolean
  readonly kind: 'text' | 'day' | 'money' | 'count' | 'choice' | 'list'
  readonly options?: readonly string[]
  /** Of a list: its columns; none for a list of plain texts. */
  readonly columns?: readonly { readonly name: string; readonly label: string }[]
}

const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema

/** What a page asks for. */
export const factEntries = (form: AnyForm): FactEntry[] =>
  Object.entries(form.facts.shape).map(([name, schema]) => {
    const inner = bare(schema as z.ZodType)
    const base = { name, label: labelOf(form, name), required: !(schema instanceof z.ZodOptional) }
    if (inner instanceof z.ZodEnum) return { ...base, kind: 'choice', options: inner.options.map(String) }
    if (inner instanceof z.ZodISODate) return { ...base, kind: 'day' }
    if (inner instanceof z.ZodNumber) return { ...base, kind: 'count' }
    if (inner instanceof z.ZodArray) {
      const item = inner.element as z.ZodType
      const shape = item instanceof z.ZodObject ? (item.shape as Record<string, z.ZodType>) : {}
      const columns = Object.entries(shape).map(([key, one]) => ({ name: key, label: one.meta()?.title ?? key }))
      return { ...base, kind: 'list', columns }
    }
    return { ...base, kind: base.label.includes('金额') ? 'money' : 'text' }
  })

/** @throws Refusal FORM_FACT_MISSING naming every fact that is missing or not as it should be. */
export const checkedFacts = (form: AnyForm, given: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '' && value !== null))
  const read = form.facts.safeParse(filled)
  if (read.success) return read.data as Record<string, unknown>
  const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))]
  const missing = names.filter((name) => filled[name] === undefined).map((name) => labelOf(form, name))
  const wrong = names.filter((name) => filled[name] !== undefined).map((name) => labelOf(form, name))
  const parts = [
    ...(missing.length > 0 ? [`还缺:${missing.join('、')}`] : []),
    ...(wrong.length > 0 ? [`填写不全或写法不对:${wrong.join('、')}`] : []),
  ]
  throw new Refusal('FORM_FACT_MISSING', `《${form.title}》${parts.join(';')}。请补齐后再制作`, {
    details: { facts: names },
  })
}

/** '2026年3月5日' */
export const dayWords = (iso: string): string => {
  const [year, month, date] = iso.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
/** '12,000.00元' */
export const yuan = (fen: string): string => showYuan(BigInt(fen)).replace(' ', '')

/** A typed passage as a whole sentence, since another follows it. */
export const full = (passage: string): string =>
  /[\u3002\uff1b;.!?\uff01\uff1f]$/.test(passage) ? passage : `${passage}\u3002`
