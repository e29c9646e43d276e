/** 文书样式: each refuses what it lacks by name, each is laid out as GB/T 9704-2012 wants, and says what the law of its day says. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Document, Packer, Paragraph } from 'docx'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { sampleFacts } from '../../../test/sample-facts.ts'
import { stages } from './catalogue.ts'
import { type AnyForm, checkedFacts, factEntries } from './define-form.ts'
import { fullWidth } from './layout/punctuation.ts'
import { writeDocx } from './layout/write.ts'
import { formOf, forms } from './registry.ts'
import { fromTemplate, issuedBytes } from './templates.ts'

const name = '郑州市人力资源和社会保障局'
const context = (madeOn: string) => ({ authority: 'hrss', authorityName: name, madeOn }) as const

const written = async (form: AnyForm, madeOn = '2026-03-05', facts = sampleFacts(form)): Promise<Buffer> =>
  writeDocx(form.layout(checkedFacts(form, facts) as never, context(madeOn)), {
    authority: name,
    numbered: form.series !== null,
  })

const parts = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]))
const textOf = (bytes: Buffer): string =>
  [...(parts(bytes)['word/document.xml'] ?? '').matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('')

test('every form is laid out from its facts, and names each mandatory one that is missing', async () => {
  assert.ok(forms.size >= 60, `${forms.size} forms`)
  for (const form of forms.values()) {
    assert.ok(textOf(await written(form)).length > 40, form.id)
    const needed = factEntries(form).filter(({ required }) => required)
    assert.throws(
      () => checkedFacts(form, {}),
      (error: Error & { code?: string }) =>
        error.code === 'FORM_FACT_MISSING' && needed.every(({ label }) => error.message.includes(label)),
      form.id,
    )
    assert.ok(
      needed.every(({ label }) => /[\u4e00-\u9fff]/.test(label)),
      `${form.id} has a fact without a Chinese label`,
    )
  }
  for (const id of stages.flatMap(({ wants, also }) => [...wants, ...also])) assert.ok(forms.has(id), id)
  assert.throws(() => formOf('no-such-form'), { code: 'FORM_UNKNOWN' })
})

test('one officer is not enough, and an amount is whole fen', () => {
  const form = formOf('filing-approval')
  const facts = sampleFacts(form)
  assert.throws(() => checkedFacts(form, { ...facts, officers: [{ name: '李四', certificateNo: '豫A1' }] }), {
    code: 'FORM_FACT_MISSING',
  })
  assert.throws(() => checkedFacts(form, { ...facts, atRiskFen: '12.50' }), { code: 'FORM_FACT_MISSING' })
})

test('an official letter stands on the page of GB/T 9704: margins, grid, type, red head and line, page numbers', async () => {
  const bytes = await written(formOf('penalty-decision'))
  const xml = parts(bytes)
  const body = xml['word/document.xml'] ?? ''
  const near = (pattern: RegExp, wanted: number): void => {
    const found = Number(pattern.exec(body)?.[1])
    assert.ok(Math.abs(found - wanted) <= 57, `${pattern} ${found} instead of ${wanted}`)
  }
  // 1 mm = 56.7 twips: 天头 37, 订口 28, 版心 156 × 225.
  near(/<w:pgMar[^>]*w:top="(\d+)"/, 2098)
  near(/<w:pgMar[^>]*w:left="(\d+)"/, 1587)
  near(/<w:pgMar[^>]*w:right="(\d+)"/, 1474)
  near(/<w:pgMar[^>]*w:bottom="(\d+)"/, 1984)
  assert.match(body, /<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz[^>]*w:h="16838"[^>]*w:w="11906"/)
  assert.match(body, /<w:docGrid[^>]*w:type="linesAndChars"/)
  // 22 lines in 225 mm, 28 characters in 156 mm.
  const pitch = Number(/w:linePitch="(\d+)"/.exec(body)?.[1])
  assert.equal(Math.floor((16838 - 2098 - 1984) / pitch), 22)
  const spacing = Number(/<w:spacing w:val="(-\d+)"/.exec(body)?.[1])
  assert.equal(Math.floor((11906 - 1587 - 1474) / (320 + spacing)), 28)
  assert.match(body, /<w:rFonts[^>]*w:eastAsia="仿宋_GB2312"/)
  assert.match(body, /w:eastAsia="方正小标宋简体"[^>]*\/>.{0,120}<w:sz w:val="44"\/>/s)
  assert.match(body, /w:eastAsia="黑体"/)
  assert.match(body, /<w:color w:val="FF0000"\/>/)
  assert.match(body, /<w:pBdr>.*w:color="FF0000"/s)
  assert.match(xml['word/settings.xml'] ?? '', /<w:evenAndOddHeaders/)
  const footers = Object.entries(xml).filter(([path]) => path.startsWith('word/footer'))
  assert.equal(footers.length, 2)
  for (const [, footer] of footers) {
    assert.match(footer, /— .*PAGE.* —/s)
    assert.match(footer, /w:eastAsia="宋体"/)
    assert.match(footer, /<w:sz w:val="28"\/>/)
  }
  assert.match(xml['word/fontTable.xml'] ?? '', /w:name="仿宋_GB2312"><w:altName w:val="仿宋"/)
  assert.deepEqual(await written(formOf('penalty-decision')), bytes, 'the same facts give the same bytes')
})

test('a record has places to sign and the page number on each page', async () => {
  const xml = parts(await written(formOf('inquiry-record')))
  const [footer] =
    Object.entries(xml)
      .find(([path]) => path.startsWith('word/footer'))
      ?.slice(1) ?? []
  const text = [...(footer ?? '').matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, one]) => one).join('')
  assert.match(text, /被询问人\uff08签名\uff09.*询问人\uff08签名\uff09.*记录人\uff08签名\uff09/)
  assert.match(text, /第 {2}页 {2}共 {2}页/)
  assert.match(footer ?? '', /NUMPAGES/)
  assert.match(xml['word/document.xml'] ?? '', /<w:tbl>/)
})

test('a penalty has the six items of article 59, with the terms and bodies of its day; an order has remedies of its own', async () => {
  const now = textOf(await written(formOf('penalty-decision'), '2026-03-05'))
  for (const item of [
    '当事人:张三',
    '证件号码:410105196001010011',
    '违法事实和证据',
    '处罚的种类和依据',
    '履行方式和期限',
    '自收到本处罚决定书之日起15日内',
    '60日内,向郑州市人民政府申请行政复议',
    '6个月内,依法向有管辖权的人民法院提起行政诉讼',
    name,
    '{{成文日期}}',
  ])
    assert.ok(now.includes(fullWidth(item)), item)
  const before = textOf(await written(formOf('penalty-decision'), '2023-06-01'))
  assert.match(before, /郑州市人民政府或者河南省人力资源和社会保障厅申请行政复议/)
  const order = textOf(await written(formOf('order-decision')))
  assert.match(order, /如不服本处理决定/)
  assert.doesNotMatch(order, /罚款全部上缴国库/)
  assert.match(
    textOf(await written(formOf('hearing-told'))),
    /对公民处以5,000.00元以上、对法人或者其他组织处以50,000.00元以上/,
  )
})

test('number and day are put in when it is issued; punctuation beside Chinese is full-width, figures stay', async () => {
  const text = textOf(
    await issuedBytes(await written(formOf('penalty-decision')), '郑人社监罚〔2026〕3号', '2026-03-05'),
  )
  assert.match(text, /郑人社监罚〔2026〕3号/)
  assert.match(text, /2026年3月5日\uff08印章\uff09/)
  assert.doesNotMatch(text, /\{\{/)
  assert.equal(fullWidth('查明(一),金额1,000.00元;时间9:30'), '查明\uff08一\uff09\uff0c金额1,000.00元\uff1b时间9:30')
  assert.equal(fullWidth('PEN-01 (v2), ok'), 'PEN-01 (v2), ok')
})

const docxOf = (text: string): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))

test("a customer's own template takes the built-in one's place; what it cannot fill, and what is no DOCX, is refused", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const form = formOf('hearing-notice')
  const facts = sampleFacts(form)
  const filled = () => fromTemplate(folder, form, facts, context('2026-03-05'))
  assert.equal(await filled(), undefined)
  writeFileSync(join(folder, 'hearing-notice.docx'), await docxOf('{{当事人}}:听证由{{chair}}主持。{{文号}}'))
  assert.equal(textOf((await filled()) as Buffer), '张三:听证由听证主持人主持。{{文号}}')
  writeFileSync(join(folder, 'hearing-notice.docx'), await docxOf('{{无此事实}}'))
  await assert.rejects(filled(), /无此事实/)
  writeFileSync(join(folder, 'hearing-notice.docx'), 'not a zip')
  await assert.rejects(filled(), { code: 'TEMPLATE_WRONG' })
  const macros = zipSync({ 'word/document.xml': new Uint8Array(1), 'word/vbaProject.bin': new Uint8Array(1) })
  writeFileSync(join(folder, 'hearing-notice.docx'), macros)
  await assert.rejects(filled(), /宏/)
})
