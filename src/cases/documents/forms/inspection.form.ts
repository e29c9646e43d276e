/** 检查: notice, draft report, conclusion, and the order to mend. */
import { z } from 'zod'
import { lawOf, zz27 } from '#law/basis.ts'
import { day, dayWords, defineForm, full, listOf, maybe, money, text, yuan } from '../define-form.ts'
import { h1, p } from '../layout/blocks.ts'
import { caseFacts, officers, officerWords, range, workingDaysOf } from '../parts.ts'

export const inspectionNotice = defineForm({
  id: 'inspection-notice',
  version: 1,
  title: '监督检查通知书',
  basis: [zz27('三(一)'), lawOf('social-insurance-law', '第79条'), lawOf('mohrss-48', '现场检查通知', 'U')],
  series: '监检',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('被检查单位(人)', 200),
    ...officers,
    scope: text('检查内容和范围'),
    periodFrom: day('检查所属期间起'),
    periodTo: day('检查所属期间止'),
    startsOn: day('进点日期'),
    place: text('检查地点', 300),
    materials: listOf('需提供的资料', text('资料', 300)),
    contact: maybe(text('联系人及电话', 200)),
  }),
  layout: (f, { authorityName }) => ({
    look: 'letter',
    title: '监督检查通知书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(
        `依照《中华人民共和国社会保险法》第七十九条和《关于进一步规范社会保险基金管理完善社会保险基金监督工作的通知》(郑人社〔2016〕27号)的规定,${authorityName}决定派员对你(单位)进行社会保险基金监督检查。现将有关事项通知如下:`,
      ),
      h1('一、检查内容和范围'),
      ...p(f.scope),
      ...p(`所属期间:${range(f.periodFrom, f.periodTo)}。`),
      h1('二、检查时间和地点'),
      ...p(`自${dayWords(f.startsOn)}起,在${f.place}进行。`),
      h1('三、检查人员'),
      ...p(
        `${officerWords(f.officers)}。检查人员应当主动出示执法证件;未出示的,你(单位)有权拒绝检查。认为检查人员与本案有直接利害关系的,有权申请回避。`,
      ),
      h1('四、需提供的资料'),
      ...f.materials.flatMap((one, at) => p(`${at + 1}. ${one}`)),
      ...p('请予配合,如实提供资料,不得拒绝、隐匿、伪造或者毁灭证据。'),
    ],
    ...(f.contact ? { contact: `(联系人及电话:${f.contact})` } : {}),
  }),
})

const problem = z.object({
  title: text('问题', 300),
  facts: text('事实'),
  clause: text('违反的规定', 500),
  amountFen: maybe(money('金额')),
})

const problems = (list: readonly z.infer<typeof problem>[]) =>
  list.flatMap((one, at) => [
    { kind: 'h2', text: `(${'一二三四五六七八九十'[at] ?? at + 1})${one.title}` } as const,
    ...p(
      `${full(one.facts)}${one.amountFen ? `涉及金额${yuan(one.amountFen)}。` : ''}上述情况不符合${one.clause}的规定。`,
    ),
  ])

export const draftReport = defineForm({
  id: 'report-for-comment',
  version: 1,
  title: '社会保险基金监督检查报告(征求意见)',
  basis: [lawOf('mohrss-48', '征求意见', 'U'), zz27('三(一)')],
  series: '监征',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    partyName: text('被检查单位(人)', 200),
    periodFrom: day('检查所属期间起'),
    periodTo: day('检查所属期间止'),
    ...officers,
    overview: text('检查基本情况'),
    problems: listOf('发现的问题', problem),
    advice: text('初步意见'),
    answerBy: day('反馈意见截止日'),
  }),
  layout: (f, { madeOn }) => ({
    look: 'letter',
    title: '社会保险基金监督检查报告\n(征求意见)',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(
        `本机关派员(${officerWords(f.officers)})对你(单位)${range(f.periodFrom, f.periodTo)}的有关情况进行了检查,现将检查情况征求你(单位)意见。请自收到之日起${workingDaysOf(madeOn, 'draft-objection')}个工作日内(至${dayWords(f.answerBy)})书面反馈;逾期未反馈的,视为没有意见。`,
      ),
      h1('一、检查基本情况'),
      ...p(f.overview),
      h1('二、发现的问题'),
      ...problems(f.problems),
      h1('三、初步意见'),
      ...p(f.advice),
    ],
  }),
})

export const inspectionConclusion = defineForm({
  id: 'inspection-conclusion',
  version: 1,
  title: '监督检查结论(整改意见书)',
  basis: [lawOf('social-insurance-law', '第79条'), zz27('十二(三)')],
  series: '监改',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    partyName: text('被检查单位(人)', 200),
    overview: text('检查情况及反馈意见采纳情况'),
    problems: listOf('认定的问题', problem),
    orders: listOf('整改要求', text('整改要求', 1_000)),
    dueOn: day('整改期限'),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '监督检查结论\n(整改意见书)',
    to: f.partyName,
    sealed: true,
    body: [
      h1('一、检查情况'),
      ...p(f.overview),
      h1('二、认定的问题'),
      ...problems(f.problems),
      h1('三、整改要求'),
      ...p(
        `依照《中华人民共和国社会保险法》第七十九条和郑人社〔2016〕27号的规定,责令你(单位)于${dayWords(f.dueOn)}前完成下列整改:`,
      ),
      ...f.orders.flatMap((one, at) => p(`${at + 1}. ${one}`)),
      ...p('请将整改情况连同证明材料书面报本机关,由本机关逐项核对销号。逾期不整改的,依法处理。'),
    ],
  }),
})

export const rectificationNotice = defineForm({
  id: 'rectification-notice',
  version: 1,
  title: '责令限期整改通知书',
  basis: [zz27('十二(三)'), zz27('十二(四)'), lawOf('social-insurance-law', '第79条')],
  series: '监责改',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    partyName: text('责任单位', 200),
    registerNo: text('整改台账编号', 80),
    source: text('问题来源', 300),
    problem: text('问题'),
    clause: text('依据', 500),
    orders: text('整改要求'),
    dueOn: day('整改期限'),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '责令限期整改通知书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(`${f.source}发现你单位存在下列问题(整改台账编号:${f.registerNo}):`),
      ...p(f.problem),
      ...p(`上述情况不符合${f.clause}的规定。现责令你单位于${dayWords(f.dueOn)}前按下列要求整改:`),
      ...p(f.orders),
      ...p('整改完成后,请书面报告整改情况并附证明材料。'),
    ],
  }),
})
