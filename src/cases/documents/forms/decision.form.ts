/** 行政处理决定书、行政处罚决定书: two documents with remedies of their own. A penalty has the six items of 行政处罚法 59. */
import { z } from 'zod'
import { lawOf, zz27 } from '#law/basis.ts'
import { day, dayWords, defineForm, full, listOf, maybe, money, text, yuan } from '../define-form.ts'
import { h1, p } from '../layout/blocks.ts'
import { calendarDaysOf, caseFacts, party, partyWords, remedyWords } from '../parts.ts'

const found = {
  ...caseFacts,
  ...party,
  partyNumber: text('证件号码或统一社会信用代码', 60),
  partyAddress: text('住所或住址', 300),
  course: text('立案、告知、陈述申辩和听证情况'),
  facts: text('违法事实'),
  evidence: text('证据'),
  law: text('违反的规定'),
  basisLaw: text('决定的依据'),
}

const numbered = (items: readonly string[]) => items.flatMap((one, at) => p(`${at + 1}. ${one}`))

export const orderDecision = defineForm({
  id: 'order-decision',
  version: 1,
  title: '行政处理决定书',
  basis: [lawOf('social-insurance-law', '第79条'), zz27('十二(六)'), zz27('十三(一)')],
  series: '监理',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...found,
    orders: listOf('处理决定(责令改正、退回、追缴、追回、退还、赔偿)', text('处理', 1_000)),
    amountFen: maybe(money('金额')),
    dueOn: maybe(day('履行期限')),
    account: maybe(text('缴入账户', 300)),
  }),
  layout: (f, { authority, madeOn }) => ({
    look: 'letter',
    title: '行政处理决定书',
    sealed: true,
    body: [
      ...p(partyWords(f)),
      ...p(`${f.caseTitle}一案(${f.caseNo}),${f.course}`),
      h1('一、查明的事实和证据'),
      ...p(`${f.facts}\n以上事实有下列证据证实:${f.evidence}`),
      h1('二、处理的依据和决定'),
      ...p(`上述行为违反了${f.law}。依照${f.basisLaw},决定如下:`),
      ...numbered(f.orders),
      ...(f.amountFen || f.dueOn || f.account
        ? [
            h1('三、履行方式和期限'),
            ...p(
              `${f.amountFen ? `应缴(退)金额${yuan(f.amountFen)}` : '上述事项'}${f.dueOn ? `,于${dayWords(f.dueOn)}前履行` : ''}${f.account ? `,缴入${f.account}` : ''}。逾期不履行的,本机关依法申请人民法院强制执行。`,
            ),
          ]
        : []),
      h1(`${f.amountFen || f.dueOn || f.account ? '四' : '三'}、救济途径`),
      ...p(remedyWords('处理决定', authority, madeOn)),
    ],
  }),
})

export const penaltyDecision = defineForm({
  id: 'penalty-decision',
  version: 1,
  title: '行政处罚决定书',
  basis: [lawOf('penalty-law', '第57、59条'), zz27('十二(六)')],
  series: '监罚',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...found,
    discretion: text('裁量理由'),
    penalties: listOf('处罚种类和内容', text('处罚', 1_000)),
    fineFen: money('罚款金额'),
    payTo: text('代收机构和账号', 300),
  }),
  layout: (f, { authority, madeOn }) => ({
    look: 'letter',
    title: '行政处罚决定书',
    sealed: true,
    body: [
      ...p(partyWords(f)),
      ...p(`${f.caseTitle}一案(${f.caseNo}),${f.course}`),
      h1('一、违法事实和证据'),
      ...p(`${f.facts}\n以上事实有下列证据证实:${f.evidence}`),
      h1('二、处罚的种类和依据'),
      ...p(`上述行为违反了${f.law}。依照${f.basisLaw},${full(f.discretion)}决定给予下列行政处罚:`),
      ...numbered(f.penalties),
      h1('三、履行方式和期限'),
      ...p(
        `罚款${yuan(f.fineFen)},自收到本处罚决定书之日起${calendarDaysOf(madeOn, 'fine-payment')}日内缴至${f.payTo}。罚款全部上缴国库。到期不缴纳的,依照《中华人民共和国行政处罚法》第七十二条的规定,每日按罚款数额的百分之三加处罚款,加处罚款的数额不超出罚款的数额,并依法申请人民法院强制执行。确有经济困难的,可以申请延期或者分期缴纳。`,
      ),
      h1('四、救济途径'),
      ...p(remedyWords('处罚决定', authority, madeOn)),
    ],
  }),
})

export const noPenaltyDecision = defineForm({
  id: 'no-penalty-decision',
  version: 1,
  title: '不予行政处罚决定书',
  basis: [lawOf('penalty-law', '第33、57条')],
  series: '监不罚',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({ ...found, reasons: text('不予处罚的理由'), education: text('教育改正要求', 1_000) }),
  layout: (f, { authority, madeOn }) => ({
    look: 'letter',
    title: '不予行政处罚决定书',
    sealed: true,
    body: [
      ...p(partyWords(f)),
      ...p(`${f.caseTitle}一案(${f.caseNo}),${f.course}`),
      h1('一、查明的事实和证据'),
      ...p(`${f.facts}\n以上事实有下列证据证实:${f.evidence}`),
      h1('二、不予处罚的理由和依据'),
      ...p(`上述行为违反了${f.law}。${full(f.reasons)}依照${f.basisLaw},决定不予行政处罚。`),
      ...p(`本机关对你(单位)进行教育:${f.education}`),
      h1('三、救济途径'),
      ...p(remedyWords('决定', authority, madeOn)),
    ],
  }),
})

export const decisionRevocation = defineForm({
  id: 'decision-revocation',
  version: 1,
  title: '撤销决定书',
  basis: [lawOf('penalty-law', '第75条')],
  series: '监撤',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('当事人', 200),
    decisionNo: text('原决定文号', 80),
    reasons: text('撤销的理由和依据'),
    effect: text('撤销后的处理'),
  }),
  layout: (f, { authority, madeOn }) => ({
    look: 'letter',
    title: '撤销决定书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(`本机关于${f.caseTitle}一案(${f.caseNo})作出的${f.decisionNo},经复查:${f.reasons}`),
      ...p(`现决定予以撤销。${f.effect}`),
      ...p(remedyWords('决定', authority, madeOn)),
    ],
  }),
})
