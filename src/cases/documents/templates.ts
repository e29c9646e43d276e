/**
 * A customer's own DOCX in place of a built-in layout: `<data>/templates/<form id>.docx`, whose `{{places}}` bear the labels
 * or names of the form's facts. What it cannot fill is refused by name, so that no place is printed empty.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PatchType, patchDetector, patchDocument, TextRun } from 'docx'
import { unzipSync } from 'fflate'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type AnyForm, dayWords, type FormContext, factEntries, yuan } from './define-form.ts'
import { fullWidth } from './layout/punctuation.ts'
import { datePlace, numberPlace, repacked } from './layout/write.ts'

export const templateFolder = (root: string): string => join(root, 'templates')

/** More than any office document of text needs; what a small archive may grow to is bounded with it. */
const mostBytes = 20 << 20
const mostPlain = 200 << 20

const lines = (text: string): TextRun[] =>
  text.split('\n').map((one, at) => new TextRun({ text: fullWidth(one), ...(at === 0 ? {} : { break: 1 }) }))

const patchOf = (text: string) => ({ type: PatchType.PARAGRAPH, children: lines(text) }) as const

const names = (place: string): string => place.replaceAll(/[{}]/g, '')
/** Filled when it is issued, not before. */
const later: readonly string[] = [names(numberPlace), names(datePlace)]

const wordsOf = (kind: string, value: unknown): string => {
  if (value === undefined) return ''
  if (kind === 'day') return dayWords(String(value))
  if (kind === 'money') return yuan(String(value))
  if (!Array.isArray(value)) return String(value)
  return value
    .map((one, at) => `${at + 1}. ${typeof one === 'string' ? one : Object.values(one as object).join(' ')}`)
    .join('\n')
}

const placesOf = (
  form: AnyForm,
  facts: Readonly<Record<string, unknown>>,
  context: FormContext,
): Map<string, string> => {
  const places = new Map([
    ['发文机关', context.authorityName],
    ['文书名称', form.title],
    ['拟稿日期', dayWords(context.madeOn)],
  ])
  for (const { name, label, kind } of factEntries(form)) {
    const text = wordsOf(kind, facts[name])
    places.set(name, text)
    places.set(label, text)
  }
  return places
}

/** @throws Refusal TEMPLATE_WRONG for what is no DOCX, is too large, or carries macros. */
export const checkedDocx = (bytes: Buffer, what: string): Buffer => {
  const refuse = (why: string): Refusal => new Refusal('TEMPLATE_WRONG', `${what}用不了:${why}`)
  if (bytes.length > mostBytes) throw refuse('文件超过 20 MiB')
  let plain = 0
  let parts: string[]
  try {
    parts = Object.keys(
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          plain += originalSize
          if (plain > mostPlain) throw new RangeError('too large when unpacked')
          return name === 'word/document.xml'
        },
      }),
    )
  } catch (error) {
    throw refuse(`不是完好的 DOCX(${messageOf(error)})`)
  }
  if (!parts.includes('word/document.xml')) throw refuse('不是 DOCX 文档')
  if (bytes.includes('vbaProject.bin')) throw refuse('含有宏,请另存为不含宏的 .docx')
  return bytes
}

/** The customer's template filled, or undefined where there is none. @throws Refusal TEMPLATE_WRONG. */
export const fromTemplate = async (
  folder: string,
  form: AnyForm,
  facts: Readonly<Record<string, unknown>>,
  context: FormContext,
): Promise<Buffer | undefined> => {
  const path = join(folder, `${form.id}.docx`)
  if (!existsSync(path) || !statSync(path).isFile()) return undefined
  const data = checkedDocx(readFileSync(path), `模板「${form.id}.docx」`)
  const places = placesOf(form, facts, context)
  const found = (await patchDetector({ data })).map((place) => place.trim())
  const unknown = found.filter((place) => !places.has(place) && !later.includes(place))
  if (unknown.length > 0)
    throw new Refusal(
      'TEMPLATE_WRONG',
      `模板「${form.id}.docx」里有填不了的占位:${unknown.join('、')}。可用的有:${[...places.keys()].join('、')}`,
    )
  const patches = Object.fromEntries([...places].map(([place, text]) => [place, patchOf(text)]))
  return repacked(await patchDocument({ outputType: 'nodebuffer', data, patches, trimPlaceholders: true }))
}

/** The draft with its number and day: the last places are filled. */
export const issuedBytes = async (draft: Buffer, documentNo: string | null, issuedOn: string): Promise<Buffer> =>
  repacked(
    await patchDocument({
      outputType: 'nodebuffer',
      data: draft,
      patches: {
        [names(numberPlace)]: patchOf(documentNo ?? ''),
        [names(datePlace)]: patchOf(dayWords(issuedOn)),
      },
      trimPlaceholders: true,
    }),
  )
