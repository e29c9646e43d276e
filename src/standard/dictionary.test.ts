import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { defineDataset } from './define-dataset.ts'
import { dictionaryHtml, dictionaryMarkdown } from './dictionary.ts'
import { datasets } from './registry.ts'
import { employer, payment, surrogate } from './specimen.ts'

const all = [employer, payment, surrogate]

test('one page an area, and an index that leads to each', () => {
  const pages = dictionaryMarkdown(all)
  assert.deepEqual([...pages.keys()], ['index.md', 'registers.md', 'pension.md', 'data-custody.md'])
  for (const name of [...pages.keys()].slice(1)) assert.ok(pages.get('index.md')?.includes(`](${name})`), name)
})

test('a field row says name, label, type, unit, requirement, aliases, personal and check', () => {
  const page = dictionaryMarkdown(all).get('pension.md') ?? ''
  assert.ok(
    page.includes('| person_id | 公民身份号码 | 证件号码 |  | 是 |  | AAC002 | certno | 是 |  | 列名也可写:身份证号 |'),
  )
  assert.ok(page.includes('| amount_fen | 金额 | 金额 | 元 | 是 |  | AAE019 |  |  | 金额不能是负数 |  |'))
  assert.ok(page.includes('| sex | 性别 | 代码 |  |  | 1 男;2 女 | AAC004 |  |  |  |  |'))
  assert.ok(page.includes('- 唯一性:支付流水号(payment_no)'))
  assert.ok(page.includes('- 依据:郑人社〔2016〕27号 五(三)'))
})

test('every row of a table has as many cells as its heading, even with a bar in a note', () => {
  const { fieldNames: _, ...definition } = employer
  const barred = defineDataset({
    ...definition,
    fields: { ...definition.fields, founded_on: { kind: 'date', label: '成立日期', note: '甲|乙\n丙' } },
  })
  for (const page of dictionaryMarkdown([barred, payment]).values()) {
    for (const table of page.matchAll(/(?:^\|.*\|$\n?)+/gm)) {
      const widths = table[0]
        .trim()
        .split('\n')
        .map((line) => line.split(/(?<!\\)\|/).length)
      assert.equal(new Set(widths).size, 1, table[0])
    }
  }
})

test('the page is well formed, self-contained, and holds every dataset and field', () => {
  const html = dictionaryHtml(datasets.values())
  const parser = new SaxesParser()
  parser.on('error', (error) => assert.fail(error))
  parser.write(html.replace('<!doctype html>', '').replaceAll(/<meta([^>]*)>/g, '<meta$1/>')).close()
  assert.doesNotMatch(html, /<script|<link|<img|https?:|url\(|@import/)
  for (const dataset of datasets.values()) {
    assert.equal(html.split(`<section id="${dataset.id}">`).length, 2, dataset.id)
    for (const name of dataset.fieldNames) assert.ok(html.includes(`<td>${name}</td>`), `${dataset.id}.${name}`)
  }
})

test('text of a definition cannot become markup', () => {
  const { fieldNames: _, ...definition } = employer
  const html = dictionaryHtml([defineDataset({ ...definition, title: '<b>&"' })])
  assert.ok(!html.includes('<b>'))
  assert.ok(html.includes('&lt;b&gt;&amp;&quot;'))
})
