/** 笔录与底稿: what two officers write down on the spot, signed by the party on each page. */
import { z } from 'zod'
import { lawOf, zz27 } from '#law/basis.ts'
import { choice, defineForm, listOf, maybe, money, text, yuan } from '../define-form.ts'
import { rowOf } from '../layout/blocks.ts'
import { caseFacts, officers, officerWords, party, partyRows } from '../parts.ts'

const recorded = { notNeeded: '笔录由两名以上执法人员与当事人当场签名,不再另行签发' } as const
const partySigns = ['当事人', '执法人员', '执法人员', '记录人'] as const

const place = {
  startedAt: text('开始时间', 40),
  endedAt: text('结束时间', 40),
  place: text('地点', 300),
}

export const inspectionRecord = defineForm({
  id: 'inspection-record',
  version: 1,
  title: '检查笔录',
  basis: [lawOf('penalty-law', '第55条'), zz27('三(一)')],
  series: null,
  issuer: 'officer',
  second: recorded,
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    ...place,
    ...party,
    onSite: text('在场人及职务', 300),
    ...officers,
    shown: choice('是否出示执法证件并告知权利', ['已出示并告知']),
    facts: text('检查情况'),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '检 查 笔 录',
    signs: partySigns,
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('开始时间', f.startedAt, '结束时间', f.endedAt),
          rowOf('地点', f.place, '在场人', f.onSite),
          ...partyRows(f),
          rowOf('检查人员', officerWords(f.officers), '出示证件并告知', f.shown),
          { cells: [{ label: '检查情况', text: f.facts, lines: 11 }] },
          {
            cells: [
              {
                label: '被检查人核对意见',
                text: '(以上笔录请核对;有误可以更正。由被检查人写明“以上记录我已看过,与事实相符”或者不同意见。)',
                lines: 4,
              },
            ],
          },
        ],
      },
    ],
  }),
})

export const inquiryRecord = defineForm({
  id: 'inquiry-record',
  version: 1,
  title: '询问笔录',
  basis: [lawOf('penalty-law', '第55条'), lawOf('social-insurance-law', '第79条')],
  series: null,
  issuer: 'officer',
  second: recorded,
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    ...place,
    askedName: text('被询问人', 60),
    askedNumber: maybe(text('被询问人证件号码', 60)),
    askedWork: maybe(text('工作单位及职务', 300)),
    askedContact: maybe(text('联系方式及住址', 300)),
    ...officers,
    turns: listOf('询问内容', z.object({ ask: text('问'), answer: text('答') })),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '询 问 笔 录',
    signs: ['被询问人', '询问人', '询问人', '记录人'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('开始时间', f.startedAt, '结束时间', f.endedAt),
          rowOf('地点', f.place, '询问人', officerWords(f.officers)),
          rowOf('被询问人', f.askedName, '证件号码', f.askedNumber ?? ''),
          rowOf('单位及职务', f.askedWork ?? '', '联系方式', f.askedContact ?? ''),
        ],
      },
      {
        kind: 'talk',
        turns: [
          {
            ask: `我们是执法人员${officerWords(f.officers)},这是我们的执法证件,请过目。现依法向你了解有关情况,你应当如实回答,并有陈述、申辩和申请回避的权利。你听清楚了吗?是否申请回避?`,
            answer: '                                        ',
          },
          ...f.turns,
          {
            ask: '以上笔录请你核对(阅读有困难的已向你宣读),是否与你说的一致?',
            answer: '                                        ',
          },
        ],
      },
    ],
  }),
})

export const sceneRecord = defineForm({
  id: 'scene-record',
  version: 1,
  title: '现场笔录',
  basis: [lawOf('penalty-law', '第55条'), zz27('三(一)')],
  series: null,
  issuer: 'officer',
  second: recorded,
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    ...place,
    partyName: text('当事人', 200),
    onSite: text('在场人、见证人', 300),
    ...officers,
    facts: text('现场情况'),
    taken: maybe(text('采取的措施及取得的证据', 2_000)),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '现 场 笔 录',
    signs: ['当事人', '见证人', '执法人员', '执法人员'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('开始时间', f.startedAt, '结束时间', f.endedAt),
          rowOf('地点', f.place, '当事人', f.partyName),
          rowOf('在场人', f.onSite, '执法人员', officerWords(f.officers)),
          { cells: [{ label: '现场情况', text: f.facts, lines: 11 }] },
          { cells: [{ label: '措施及证据', text: f.taken ?? '无', lines: 5 }] },
          { cells: [{ label: '当事人核对意见', text: '', lines: 4 }] },
        ],
      },
    ],
  }),
})

export const worksheet = defineForm({
  id: 'inspection-worksheet',
  version: 1,
  title: '检查工作底稿',
  basis: [zz27('三(三)'), lawOf('mohrss-48', '现场检查', 'U')],
  series: null,
  issuer: 'officer',
  second: { notNeeded: '底稿由编制人和复核人两人签名,复核另有一步' },
  served: false,
  bearsNames: true,
  facts: z.object({
    programme: text('检查项目', 300),
    inspectee: text('被检查单位', 200),
    period: text('所属期间', 100),
    items: listOf(
      '检查事项',
      z.object({
        matter: text('事项'),
        basis: text('依据'),
        found: text('检查情况'),
        amountFen: maybe(money('金额')),
        evidence: text('证据索引'),
      }),
    ),
    conclusion: text('小结'),
    madeBy: text('编制人', 60),
    reviewedBy: text('复核人', 60),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '检查工作底稿',
    signs: ['编制人', '复核人', '被检查单位'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('检查项目', f.programme, '被检查单位', f.inspectee),
          rowOf('所属期间', f.period, '编制人/复核人', `${f.madeBy}/${f.reviewedBy}`),
        ],
      },
      {
        kind: 'list',
        heads: ['序号', '事项', '依据', '检查情况', '金额', '证据'],
        widths: [0.8, 2.6, 2.6, 4, 1.8, 1.6],
        rows: f.items.map((one, at) => [
          String(at + 1),
          one.matter,
          one.basis,
          one.found,
          one.amountFen ? yuan(one.amountFen) : '—',
          one.evidence,
        ]),
      },
      {
        kind: 'grid',
        rows: [
          { cells: [{ label: '小结', text: f.conclusion, lines: 5 }] },
          { cells: [{ label: '被检查单位意见', text: '', lines: 5, signs: '被检查单位负责人' }] },
        ],
      },
    ],
  }),
})
