/** 事先告知、陈述申辩: the party is heard before anything is decided, and never treated worse for it. */
import { z } from 'zod'
import { lawOf, zz27 } from '#law/basis.ts'
import { choice, day, dayWords, defineForm, full, listOf, maybe, money, text, yuan } from '../define-form.ts'
import { h1, p, rowOf } from '../layout/blocks.ts'
import { caseFacts, hearingThresholdWords, officers, officerWords, party, workingDaysOf } from '../parts.ts'

const proposed = {
  ...caseFacts,
  ...party,
  facts: text('查明的事实'),
  evidence: text('主要证据'),
  law: text('违反的规定'),
  basisLaw: text('拟处理(处罚)的依据'),
  contact: text('联系人、电话和地址', 300),
}

export const orderTold = defineForm({
  id: 'order-told',
  version: 1,
  title: '行政处理事先告知书',
  basis: [lawOf('social-insurance-law', '第79条'), zz27('十三(一)')],
  series: '监理告',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...proposed,
    orders: listOf('拟作出的处理', text('处理', 1_000)),
    amountFen: maybe(money('涉及金额')),
    answerBy: day('陈述申辩截止日'),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '行政处理事先告知书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(`本机关对${f.caseTitle}一案(${f.caseNo})的调查已经终结。拟作出行政处理,现将有关事项告知如下:`),
      h1('一、查明的事实和证据'),
      ...p(`${f.facts}\n以上事实有下列证据证实:${f.evidence}`),
      h1('二、拟作出的处理及依据'),
      ...p(
        `上述行为违反了${f.law}。依照${f.basisLaw},拟作出如下处理${f.amountFen ? `(涉及金额${yuan(f.amountFen)})` : ''}:`,
      ),
      ...f.orders.flatMap((one, at) => p(`${at + 1}. ${one}`)),
      h1('三、你(单位)的权利'),
      ...p(
        `你(单位)有权进行陈述和申辩,请于${dayWords(f.answerBy)}前向本机关提出,逾期未提出的,视为放弃。本机关不因陈述、申辩而加重处理。`,
      ),
    ],
    contact: `联系人、电话和地址:${f.contact}`,
  }),
})

export const penaltyTold = defineForm({
  id: 'penalty-told',
  version: 1,
  title: '行政处罚事先告知书',
  basis: [lawOf('penalty-law', '第44、45条')],
  series: '监罚告',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...proposed,
    penalties: listOf('拟处罚内容', text('处罚', 1_000)),
    fineFen: money('拟罚款金额'),
    discretion: text('裁量理由'),
    answerBy: day('陈述申辩截止日'),
    hearing: choice('是否属于听证范围', ['是', '否']),
  }),
  layout: (f, { madeOn }) => ({
    look: 'letter',
    title: '行政处罚事先告知书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(
        `本机关对${f.caseTitle}一案(${f.caseNo})的调查已经终结。依照《中华人民共和国行政处罚法》第四十四条的规定,现将拟作出行政处罚的内容及事实、理由、依据告知如下:`,
      ),
      h1('一、事实和证据'),
      ...p(`${f.facts}\n以上事实有下列证据证实:${f.evidence}`),
      h1('二、拟处罚的内容、理由和依据'),
      ...p(
        `上述行为违反了${f.law}。依照${f.basisLaw},${full(f.discretion)}拟对你(单位)作出下列行政处罚,罚款合计${yuan(f.fineFen)}:`,
      ),
      ...f.penalties.flatMap((one, at) => p(`${at + 1}. ${one}`)),
      h1('三、你(单位)的权利'),
      ...p(
        `依照《中华人民共和国行政处罚法》第四十五条的规定,你(单位)有权进行陈述和申辩,请于${dayWords(f.answerBy)}前提出。本机关不因陈述、申辩而给予更重的处罚。`,
      ),
      ...p(
        f.hearing === '是'
          ? `本案属于听证范围。你(单位)有权自收到听证告知书之日起${workingDaysOf(madeOn, 'hearing-request')}个工作日内要求听证,详见《听证告知书》。`
          : '本案不属于《中华人民共和国行政处罚法》第六十三条规定的听证范围。',
      ),
    ],
    contact: `联系人、电话和地址:${f.contact}`,
  }),
})

export const hearingTold = defineForm({
  id: 'hearing-told',
  version: 1,
  title: '听证告知书',
  basis: [lawOf('penalty-law', '第63、64条'), lawOf('henan-hearing-204', '第4条')],
  series: '监听告',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({ ...proposed, penalties: listOf('拟处罚内容', text('处罚', 1_000)) }),
  layout: (f, { madeOn }) => ({
    look: 'letter',
    title: '听证告知书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(`本机关对${f.caseTitle}一案(${f.caseNo})拟作出下列行政处罚:`),
      ...f.penalties.flatMap((one, at) => p(`${at + 1}. ${one}`)),
      ...p(`事实:${f.facts}\n证据:${f.evidence}\n违反的规定:${f.law}\n处罚依据:${f.basisLaw}`),
      ...p(
        `依照《中华人民共和国行政处罚法》第六十三条、第六十四条和河南省有关听证的规定(${hearingThresholdWords(madeOn)},以及法律、法规、规章规定的其他情形),你(单位)有要求听证的权利。如要求听证,应当自收到本告知书之日起${workingDaysOf(madeOn, 'hearing-request')}个工作日内向本机关提出;逾期未提出的,视为放弃听证权利。`,
      ),
      ...p('听证不收取费用。你(单位)可以亲自参加,也可以委托一至二人代理。'),
    ],
    contact: `联系人、电话和地址:${f.contact}`,
  }),
})

export const statementRecord = defineForm({
  id: 'statement-record',
  version: 1,
  title: '陈述申辩笔录',
  basis: [lawOf('penalty-law', '第45条')],
  series: null,
  issuer: 'officer',
  second: { notNeeded: '笔录由两名执法人员与当事人当场签名' },
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    saidBy: text('陈述申辩人', 60),
    relation: text('与当事人的关系', 60),
    saidNumber: maybe(text('证件号码', 60)),
    startedAt: text('时间', 60),
    place: text('地点', 300),
    ...officers,
    toldNo: text('告知书文号', 80),
    said: text('陈述申辩内容'),
    materials: maybe(text('提交的材料', 1_000)),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '陈述申辩笔录',
    signs: ['陈述申辩人', '执法人员', '执法人员', '记录人'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('陈述申辩人', f.saidBy, '与当事人关系', f.relation),
          rowOf('证件号码', f.saidNumber ?? '', '告知书文号', f.toldNo),
          rowOf('时间', f.startedAt, '地点', f.place),
          { cells: [{ label: '执法人员', text: officerWords(f.officers) }] },
          { cells: [{ label: '告知', text: '依法充分听取你的陈述和申辩,不因陈述、申辩而给予更重的处理或者处罚。' }] },
          { cells: [{ label: '陈述申辩内容', text: f.said, lines: 14 }] },
          { cells: [{ label: '提交的材料', text: f.materials ?? '无', lines: 2 }] },
          { cells: [{ label: '核对意见', text: '', lines: 3 }] },
        ],
      },
    ],
  }),
})
