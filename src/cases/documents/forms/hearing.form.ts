/** 听证: notice, record, report; whoever presides did not investigate. */
import { z } from 'zod'
import { lawOf } from '#law/basis.ts'
import { choice, defineForm, listOf, maybe, text } from '../define-form.ts'
import { h1, p, rowOf } from '../layout/blocks.ts'
import { caseFacts, officers, officerWords, workingDaysOf } from '../parts.ts'

export const hearingNotice = defineForm({
  id: 'hearing-notice',
  version: 1,
  title: '听证通知书',
  basis: [lawOf('penalty-law', '第64条')],
  series: '监听通',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('当事人', 200),
    heldAt: text('听证时间', 60),
    place: text('听证地点', 300),
    chair: text('听证主持人', 60),
    recorder: text('记录员', 60),
    open: choice('是否公开', ['公开举行', '不公开举行(涉及国家秘密、商业秘密或者个人隐私)']),
    contact: text('联系人及电话', 200),
  }),
  layout: (f, { madeOn }) => ({
    look: 'letter',
    title: '听证通知书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(
        `根据你(单位)的要求,本机关定于${f.heldAt}在${f.place}对${f.caseTitle}一案(${f.caseNo})举行听证,${f.open}。本通知于听证的${workingDaysOf(madeOn, 'hearing-notice')}个工作日前送达。`,
      ),
      ...p(
        `听证由${f.chair}主持,${f.recorder}记录,均非本案调查人员。你(单位)认为主持人与本案有直接利害关系的,有权申请回避。`,
      ),
      ...p(
        '你(单位)可以亲自参加听证,也可以委托一至二人代理;委托代理的,应当提交授权委托书。请携带身份证明和有关证据按时参加;无正当理由拒不出席或者未经许可中途退出的,视为放弃听证权利。',
      ),
    ],
    contact: `联系人及电话:${f.contact}`,
  }),
})

export const hearingRecord = defineForm({
  id: 'hearing-record',
  version: 1,
  title: '听证笔录',
  basis: [lawOf('penalty-law', '第64条')],
  series: null,
  issuer: 'hearing-chair',
  second: { notNeeded: '由当事人或者代理人、主持人、记录员逐页签名' },
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    heldAt: text('时间', 60),
    place: text('地点', 200),
    chair: text('主持人', 60),
    recorder: text('记录员', 60),
    partyName: text('当事人', 200),
    agent: maybe(text('委托代理人', 200)),
    ...officers,
    speeches: listOf('听证经过', z.object({ who: text('发言人', 60), said: text('内容') })),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '听 证 笔 录',
    signs: ['当事人或代理人', '案件调查人员', '听证主持人', '记录员'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('时间', f.heldAt, '地点', f.place),
          rowOf('主持人', f.chair, '记录员', f.recorder),
          rowOf('当事人', f.partyName, '委托代理人', f.agent ?? '无'),
          { cells: [{ label: '调查人员', text: officerWords(f.officers) }] },
        ],
      },
      { kind: 'list', heads: ['发言人', '内容'], widths: [1, 6], rows: f.speeches.map(({ who, said }) => [who, said]) },
      ...p('以上笔录交当事人或者其代理人核对无误后签字或者盖章;拒绝签字或者盖章的,由听证主持人在笔录中注明。'),
    ],
  }),
})

export const hearingReport = defineForm({
  id: 'hearing-report',
  version: 1,
  title: '听证报告',
  basis: [lawOf('penalty-law', '第65条')],
  series: null,
  issuer: 'hearing-chair',
  second: { notNeeded: '主持人本来就不是调查人员,由「举行听证」一步核对' },
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    heldAt: text('时间', 60),
    place: text('地点', 200),
    chair: text('主持人', 60),
    partyName: text('当事人', 200),
    officersSaid: text('调查人员意见'),
    partySaid: text('当事人意见'),
    disputed: text('争议焦点'),
    opinion: text('听证意见和建议'),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '听证报告',
    sealed: false,
    signs: [`听证主持人 ${f.chair}`],
    body: [
      ...p(`案号:${f.caseNo}\n案由:${f.caseTitle}`),
      h1('一、听证的基本情况'),
      ...p(`${f.heldAt}在${f.place}举行听证,由${f.chair}主持,当事人${f.partyName}参加。`),
      h1('二、调查人员提出的事实、证据和处罚建议'),
      ...p(f.officersSaid),
      h1('三、当事人的陈述、申辩和质证意见'),
      ...p(f.partySaid),
      h1('四、争议焦点'),
      ...p(f.disputed),
      h1('五、听证意见和建议'),
      ...p(`${f.opinion}\n依照《中华人民共和国行政处罚法》第六十五条的规定,应当根据听证笔录作出决定。`),
    ],
  }),
})
