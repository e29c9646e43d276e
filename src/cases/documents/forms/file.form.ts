/** 卷宗: catalogue and 备考表. One case is one file. */
import { z } from 'zod'
import { lawOf } from '#law/basis.ts'
import { count, day, dayWords, defineForm, listOf, maybe, text } from '../define-form.ts'
import { rowOf } from '../layout/blocks.ts'
import { caseFacts } from '../parts.ts'

const archives = lawOf('archives-law', '归档')
const filed = { notNeeded: '归档整理,由立卷人、检查人两人签名' } as const

export const fileCatalogue = defineForm({
  id: 'file-catalogue',
  version: 1,
  title: '卷内目录',
  basis: [archives],
  series: null,
  issuer: 'officer',
  second: filed,
  served: false,
  bearsNames: false,
  facts: z.object({
    ...caseFacts,
    items: listOf(
      '卷内文件',
      z.object({
        no: text('序号', 10),
        documentNo: maybe(text('文号', 80)),
        title: text('题名', 300),
        on: text('日期', 20),
        pages: text('页次', 20),
        note: maybe(text('备注', 200)),
      }),
    ),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '卷 内 目 录',
    signs: ['立卷人', '检查人'],
    sealed: false,
    body: [
      { kind: 'grid', rows: [rowOf('案号', f.caseNo, '案由', f.caseTitle)] },
      {
        kind: 'list',
        heads: ['序号', '文号', '题名', '日期', '页次', '备注'],
        widths: [0.9, 3.1, 4.6, 2, 1.3, 1.8],
        rows: f.items.map((one) => [one.no, one.documentNo ?? '—', one.title, one.on, one.pages, one.note ?? '']),
      },
    ],
  }),
})

export const fileNote = defineForm({
  id: 'file-note',
  version: 1,
  title: '卷内备考表',
  basis: [archives],
  series: null,
  issuer: 'officer',
  second: filed,
  served: false,
  bearsNames: false,
  facts: z.object({
    ...caseFacts,
    documents: count('文书件数'),
    evidence: count('证据件数'),
    pages: text('共计页数', 40),
    state: text('本卷情况说明'),
    filedOn: day('立卷日期'),
    filedBy: text('立卷人', 60),
    checkedBy: maybe(text('检查人', 60)),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '卷内备考表',
    signs: ['立卷人', '检查人'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('文书件数', String(f.documents), '证据件数', String(f.evidence)),
          rowOf('共计页数', f.pages, '立卷日期', dayWords(f.filedOn)),
          { cells: [{ label: '本卷情况说明', text: f.state, lines: 18 }] },
          rowOf('立卷人', f.filedBy, '检查人', f.checkedBy ?? ''),
        ],
      },
    ],
  }),
})
