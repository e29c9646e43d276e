/** 移送、移交、建议、要情: what goes to other bodies. A crime is handed over with its five papers and is not fined instead. */
import { z } from 'zod'
import { lawOf, zz27 } from '#law/basis.ts'
import { choice, day, dayWords, defineForm, full, listOf, maybe, money, text, yuan } from '../define-form.ts'
import { h1, p, rowOf } from '../layout/blocks.ts'
import { caseFacts, officers, officerWords, party, partyWords } from '../parts.ts'

const transfer = lawOf('crime-transfer', '第5—12条')
const attached = { notNeeded: '随移送书一并由行政机关负责人决定移送' } as const

export const crimeReferral = defineForm({
  id: 'crime-referral',
  version: 1,
  title: '涉嫌犯罪案件移送书',
  basis: [transfer, zz27('十二(六)')],
  series: '监移',
  issuer: 'leader',
  second: 'another',
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    policeName: text('受移送的公安机关', 200),
    ...party,
    facts: text('涉嫌犯罪的事实'),
    amountFen: money('涉案金额'),
    crime: text('涉嫌罪名及依据', 500),
    approvedOn: day('批准移送日期'),
    penalised: text('已作出的行政处理、处罚情况', 500),
    contact: text('联系人及电话', 200),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '涉嫌犯罪案件移送书',
    to: f.policeName,
    sealed: true,
    attachments: [
      '涉嫌犯罪案件情况的调查报告',
      '涉案物品清单',
      '有关检验报告或者鉴定结论',
      '其他有关涉嫌犯罪的材料',
      '移送案件回执',
    ],
    body: [
      ...p(
        `本机关在办理${f.caseTitle}一案(${f.caseNo})中,发现当事人的行为涉嫌犯罪。经本机关正职负责人于${dayWords(f.approvedOn)}批准,依照《行政执法机关移送涉嫌犯罪案件的规定》,现移送你机关。`,
      ),
      ...p(partyWords(f)),
      h1('一、涉嫌犯罪的事实'),
      ...p(`${full(f.facts)}涉案金额${yuan(f.amountFen)}。`),
      h1('二、涉嫌罪名及依据'),
      ...p(f.crime),
      h1('三、已作出的行政处理、处罚'),
      ...p(f.penalised),
      ...p(
        '请在移送案件的回执上签字,并自接受移送之日起三日内作出立案或者不予立案的决定,书面通知本机关。同时抄送同级人民检察院。',
      ),
    ],
    contact: `联系人及电话:${f.contact}`,
  }),
})

export const crimeReport = defineForm({
  id: 'crime-report',
  version: 1,
  title: '涉嫌犯罪案件情况的调查报告',
  basis: [transfer],
  series: null,
  issuer: 'officer',
  second: attached,
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    ...party,
    ...officers,
    course: text('调查经过'),
    facts: text('查明的事实'),
    evidence: text('证据'),
    analysis: text('涉嫌犯罪的分析'),
    proposal: text('移送建议'),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '涉嫌犯罪案件情况的调查报告',
    sealed: false,
    signs: f.officers.map(({ name }) => `专案人员 ${name}`),
    body: [
      ...p(`案号:${f.caseNo}\n案由:${f.caseTitle}\n专案人员:${officerWords(f.officers)}`),
      ...p(partyWords(f)),
      h1('一、调查经过'),
      ...p(f.course),
      h1('二、查明的事实'),
      ...p(f.facts),
      h1('三、证据'),
      ...p(f.evidence),
      h1('四、涉嫌犯罪的分析'),
      ...p(f.analysis),
      h1('五、移送建议'),
      ...p(f.proposal),
    ],
  }),
})

const list = (id: string, title: string, heads: readonly [string, string, string]) =>
  defineForm({
    id,
    version: 1,
    title,
    basis: [transfer],
    series: null,
    issuer: 'officer',
    second: attached,
    served: false,
    bearsNames: true,
    facts: z.object({
      ...caseFacts,
      partyName: text('当事人', 200),
      items: listOf(
        '清单',
        z.object({ name: text(heads[0], 300), amount: text(heads[1], 200), note: text(heads[2], 500) }),
      ),
    }),
    layout: (f) => ({
      look: 'sheet',
      title,
      signs: ['移送单位经办人', '接收单位经办人'],
      sealed: true,
      body: [
        {
          kind: 'grid',
          rows: [rowOf('案号', f.caseNo, '案由', f.caseTitle), { cells: [{ label: '当事人', text: f.partyName }] }],
        },
        {
          kind: 'list',
          heads: ['序号', ...heads],
          widths: [1, 5, 3, 4],
          rows: f.items.map((one, at) => [String(at + 1), one.name, one.amount, one.note]),
        },
      ],
    }),
  })

export const crimeItems = list('crime-items', '涉案物品清单', ['物品名称、特征', '数量、金额', '存放地点'])
export const crimeAppraisals = list('crime-appraisals', '检验报告、鉴定结论清单', [
  '报告或结论名称',
  '编号、日期',
  '出具单位',
])
export const crimeMaterials = list('crime-materials', '其他涉嫌犯罪材料清单', ['材料名称', '份数、页数', '说明'])

export const crimeReceipt = defineForm({
  id: 'crime-receipt',
  version: 1,
  title: '移送案件回执',
  basis: [transfer],
  series: null,
  issuer: 'officer',
  second: attached,
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    referralNo: text('移送书文号', 80),
    policeName: text('受移送的公安机关', 200),
    sentOn: day('移送日期'),
    materials: text('移送的材料', 1_000),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '移送案件回执',
    signs: ['接收人', '移送人'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('移送书文号', f.referralNo, '移送日期', dayWords(f.sentOn)),
          { cells: [{ label: '受移送机关', text: f.policeName }] },
          { cells: [{ label: '移送的材料', text: f.materials, lines: 6 }] },
          { cells: [{ label: '接收意见', text: '', lines: 6, signs: '接收机关(盖章)' }] },
        ],
      },
    ],
  }),
})

export const transferLetter = defineForm({
  id: 'transfer-letter',
  version: 1,
  title: '案件(线索)移交函',
  basis: [lawOf('social-insurance-law', '第82条'), zz27('十三(二)')],
  series: '监函',
  issuer: 'head',
  second: 'another',
  served: false,
  bearsNames: true,
  facts: z.object({
    registerNo: text('线索编号或案号', 80),
    toBody: text('接收机关', 200),
    partyName: text('当事人', 200),
    facts: text('主要情况'),
    reasons: text('移交的理由和依据'),
    materials: listOf('移交的材料', text('材料', 300)),
    contact: text('联系人及电话', 200),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '关于移交案件(线索)的函',
    to: f.toBody,
    sealed: true,
    attachments: f.materials,
    body: [
      ...p(`本机关收到的有关${f.partyName}的案件(线索)(${f.registerNo}),主要情况如下:`),
      ...p(f.facts),
      ...p(`${full(f.reasons)}现将案件(线索)及有关材料移交你机关,请依法处理,并将处理结果函告本机关。`),
    ],
    contact: `(联系人及电话:${f.contact})`,
  }),
})

export const proposalLetter = defineForm({
  id: 'proposal-letter',
  version: 1,
  title: '处理建议书',
  basis: [lawOf('social-insurance-law', '第79条'), zz27('十二(三)'), zz27('十二(六)')],
  series: '监建',
  issuer: 'leader',
  second: 'another',
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    toBody: text('受建议机关', 200),
    kind: choice('建议事项', ['给予处分', '吊销执业资格', '列入信用信息', '重新签约限制', '核查税费']),
    who: text('涉及的人员或单位', 300),
    facts: text('查明的事实'),
    proposal: text('建议及依据'),
    answerBy: maybe(day('函复日期')),
  }),
  layout: (f) => ({
    look: 'letter',
    title: `关于${f.kind}的建议书`,
    to: f.toBody,
    sealed: true,
    body: [
      ...p(`本机关办理的${f.caseTitle}一案(${f.caseNo}),查明${f.who}有下列情况:`),
      ...p(f.facts),
      ...p(`${full(f.proposal)}请将处理结果${f.answerBy ? `于${dayWords(f.answerBy)}前` : ''}函告本机关。`),
    ],
  }),
})

export const urgentReport = defineForm({
  id: 'urgent-report',
  version: 1,
  title: '社会保险基金要情报告',
  basis: [lawOf('mohrss-2020-21', '要情报告', 'V2')],
  series: '监要',
  issuer: 'leader',
  second: 'another',
  served: false,
  bearsNames: true,
  facts: z.object({
    toBody: text('报送机关', 200),
    grade: choice('要情等级', ['普通要情', '重大要情']),
    stage: choice('报告类别', ['首报', '续报', '终报']),
    secrecy: maybe(text('密级', 20)),
    happened: text('发生时间、单位和人员'),
    amountFen: money('涉及金额'),
    facts: text('基本情况'),
    measures: text('已采取的措施'),
    next: text('下一步工作'),
    contact: text('联系人及电话', 200),
  }),
  layout: (f) => ({
    look: 'letter',
    title: `社会保险基金要情报告\n(${f.grade}·${f.stage})`,
    to: f.toBody,
    sealed: true,
    signs: ['单位负责人'],
    ...(f.secrecy ? { marks: [f.secrecy] } : {}),
    body: [
      h1('一、基本情况'),
      ...p(`${f.happened}\n${f.facts}\n涉及金额${yuan(f.amountFen)}。`),
      h1('二、已采取的措施'),
      ...p(f.measures),
      h1('三、下一步工作'),
      ...p(f.next),
    ],
    contact: `(联系人及电话:${f.contact})`,
  }),
})
