/** 线索、举报、派单、立案、回避: papers with which a case begins. */
import { z } from 'zod'
import { lawOf, zz27 } from '#law/basis.ts'
import { choice, day, dayWords, defineForm, full, listOf, maybe, money, text, yuan } from '../define-form.ts'
import { h1, opinion, p, rowOf } from '../layout/blocks.ts'
import { caseFacts, officers, officerWords, party, partyRows } from '../parts.ts'

const inner = { notNeeded: '登记本身不设定权利义务,受理与否由另一人决定' } as const

export const clueRegister = defineForm({
  id: 'clue-register',
  version: 1,
  title: '线索登记表',
  basis: [zz27('三(一)')],
  series: null,
  issuer: 'officer',
  second: inner,
  served: false,
  bearsNames: true,
  facts: z.object({
    registerNo: text('线索编号', 80),
    caseTitle: text('线索名称', 300),
    receivedOn: day('收到日期'),
    sourceWords: text('线索来源', 1_000),
    ...party,
    scheme: text('涉及险种', 200),
    clause: text('涉及条款', 300),
    atRiskFen: money('涉及金额'),
    facts: text('主要事实'),
    secrecy: choice('保密要求', ['一般', '须为举报人保密', '限知悉范围']),
    registeredBy: text('登记人', 60),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '线索登记表',
    signs: ['登记人', '监督机构负责人'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('线索编号', f.registerNo, '收到日期', dayWords(f.receivedOn)),
          rowOf('线索名称', f.caseTitle, '保密要求', f.secrecy),
          rowOf('线索来源', f.sourceWords, '涉及险种', f.scheme),
          ...partyRows(f),
          rowOf('涉及条款', f.clause, '涉及金额', yuan(f.atRiskFen)),
          { cells: [{ label: '主要事实', text: f.facts, lines: 8 }] },
          opinion('拟办意见', '', '登记人', 4),
          opinion('负责人意见', '', '监督机构负责人', 4),
        ],
      },
    ],
  }),
})

export const reportRegister = defineForm({
  id: 'report-register',
  version: 1,
  title: '举报登记表',
  basis: [zz27('三(二)'), lawOf('mohrss-49', '登记', 'V2')],
  series: null,
  issuer: 'report-handler',
  second: inner,
  served: false,
  bearsNames: true,
  facts: z.object({
    registerNo: text('举报编号', 80),
    receivedOn: day('收到日期'),
    through: text('举报方式', 60),
    named: choice('实名或匿名', ['实名', '匿名']),
    reporter: maybe(text('举报人(仅限受理人知悉)', 200)),
    wantsAnswer: choice('是否要求答复', ['是', '否']),
    ...party,
    facts: text('举报内容'),
    materials: maybe(text('所附材料', 1_000)),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '举报登记表',
    under: '举报人信息仅限指定的受理人知悉,不得随案移送被举报人',
    signs: ['受理人', '监督机构负责人'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('举报编号', f.registerNo, '收到日期', dayWords(f.receivedOn)),
          rowOf('举报方式', f.through, '实名或匿名', f.named),
          rowOf('举报人', f.reporter ?? '另行密封保管', '是否要求答复', f.wantsAnswer),
          ...partyRows(f),
          { cells: [{ label: '举报内容', text: f.facts, lines: 7 }] },
          { cells: [{ label: '所附材料', text: f.materials ?? '无', lines: 3 }] },
          opinion('审查意见', '', '受理人', 4),
          opinion('负责人意见', '', '监督机构负责人', 4),
        ],
      },
    ],
  }),
})

export const dispatchOrder = defineForm({
  id: 'dispatch-order',
  version: 1,
  title: '核查派单',
  basis: [zz27('一(三)'), zz27('五(四)')],
  series: '监派',
  issuer: 'head',
  second: 'another',
  served: false,
  bearsNames: true,
  facts: z.object({
    registerNo: text('线索编号', 80),
    caseTitle: text('线索名称', 300),
    organisationName: text('承办单位', 200),
    delegated: maybe(text('委托依据', 300)),
    ...party,
    clause: text('涉及条款', 300),
    atRiskFen: money('涉及金额'),
    facts: text('疑点及依据'),
    asks: text('核查要求'),
    dueOn: day('办结期限'),
    contact: maybe(text('联系人及电话', 200)),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '核 查 派 单',
    signs: ['监督机构负责人', '承办单位签收人'],
    sealed: true,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('线索编号', f.registerNo, '承办单位', f.organisationName),
          rowOf('线索名称', f.caseTitle, '委托依据', f.delegated ?? '本级直接承办'),
          ...partyRows(f),
          rowOf('涉及条款', f.clause, '涉及金额', yuan(f.atRiskFen)),
          { cells: [{ label: '疑点及依据', text: f.facts, lines: 6 }] },
          { cells: [{ label: '核查要求', text: f.asks, lines: 5 }] },
          rowOf('办结期限', dayWords(f.dueOn), '联系人', f.contact ?? ''),
        ],
      },
    ],
  }),
})

export const filingApproval = defineForm({
  id: 'filing-approval',
  version: 1,
  title: '立案审批表',
  basis: [lawOf('penalty-law', '第54条'), zz27('三(一)')],
  series: null,
  issuer: 'leader',
  second: 'another',
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    receivedOn: day('收到日期'),
    sourceWords: text('案件来源', 1_000),
    ...party,
    clause: text('涉嫌违反的规定', 1_000),
    atRiskFen: money('涉及金额'),
    facts: text('基本情况及立案理由'),
    ...officers,
    recusal: text('回避情况', 500),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '立案审批表',
    signs: ['承办人', '监督机构负责人', '行政机关负责人'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '收到日期', dayWords(f.receivedOn)),
          rowOf('案由', f.caseTitle, '案件来源', f.sourceWords),
          ...partyRows(f),
          rowOf('涉嫌违反的规定', f.clause, '涉及金额', yuan(f.atRiskFen)),
          { cells: [{ label: '基本情况及立案理由', text: f.facts, lines: 6 }] },
          rowOf('拟定承办人', officerWords(f.officers), '回避情况', f.recusal),
          opinion('承办人意见', '', '承办人', 2),
          opinion('监督机构意见', '', '监督机构负责人', 2),
          opinion('行政机关负责人意见', '', '行政机关负责人', 2),
        ],
      },
    ],
  }),
})

export const recusalDecision = defineForm({
  id: 'recusal-decision',
  version: 1,
  title: '回避决定书',
  basis: [lawOf('penalty-law', '第43条')],
  series: '监避',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('当事人', 200),
    appliedBy: choice('提出方式', ['当事人申请', '本人申请', '机关决定']),
    who: text('被申请回避的人员', 200),
    part: text('在本案中的职责', 100),
    reasons: text('回避理由'),
    result: choice('决定', ['准予回避', '不予回避']),
    grounds: text('决定理由'),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '回避决定书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(
        `本机关办理的${f.caseTitle}一案(${f.caseNo}),经${f.appliedBy},提出${f.part}${f.who}应当回避。理由是:${f.reasons}`,
      ),
      ...p(`经审查,${full(f.grounds)}依照《中华人民共和国行政处罚法》第四十三条的规定,决定:${f.result}。`),
      ...p('决定作出之前,不停止调查。'),
    ],
  }),
})

export const filingNotice = defineForm({
  id: 'case-told',
  version: 1,
  title: '不予立案告知书',
  basis: [lawOf('penalty-law', '第54条'), zz27('三(二)')],
  series: '监不立',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    registerNo: text('线索编号', 80),
    toName: text('收文人', 200),
    facts: text('核查情况'),
    reasons: text('不予立案的理由'),
    reasonsLaw: listOf('依据', text('依据', 300)),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '不予立案告知书',
    to: f.toName,
    sealed: true,
    body: [
      ...p(`你(单位)反映的线索(编号${f.registerNo}),本机关已经核查。`),
      h1('一、核查情况'),
      ...p(f.facts),
      h1('二、不予立案的理由'),
      ...p(`${full(f.reasons)}依据:${f.reasonsLaw.join(';')}。`),
    ],
  }),
})
