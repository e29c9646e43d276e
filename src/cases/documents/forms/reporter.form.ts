/** 举报人: told whether his report is taken up, answered, rewarded. None of these goes to the party. */
import { z } from 'zod'
import { lawOf, zz27 } from '#law/basis.ts'
import { choice, day, dayWords, defineForm, listOf, maybe, money, text, yuan } from '../define-form.ts'
import { opinion, p, rowOf } from '../layout/blocks.ts'

export const reportTold = defineForm({
  id: 'report-told',
  version: 1,
  title: '举报受理情况告知书',
  basis: [lawOf('mohrss-49', '告知期限', 'V2'), lawOf('social-insurance-law', '第82条')],
  series: '监举告',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    receiptCode: text('举报收据码', 60),
    reporter: maybe(text('举报人', 200)),
    receivedOn: day('收到日期'),
    result: choice('审查结果', ['予以受理', '不予受理', '移送有管辖权的机关']),
    reasons: text('理由和依据'),
    contact: text('联系方式', 200),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '举报受理情况告知书',
    to: f.reporter ?? `举报人(收据码${f.receiptCode})`,
    sealed: true,
    body: [
      ...p(`你于${dayWords(f.receivedOn)}提交的举报(收据码${f.receiptCode})收悉。经审查,决定:${f.result}。`),
      ...p(`理由和依据:${f.reasons}`),
      ...p('本机关依法为你保密。'),
    ],
    contact: `(联系方式:${f.contact})`,
  }),
})

export const reportAnswer = defineForm({
  id: 'report-answer',
  version: 1,
  title: '举报答复书',
  basis: [zz27('三(二)'), lawOf('mohrss-49', '办结期限', 'U')],
  series: '监举复',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    receiptCode: text('举报收据码', 60),
    reporter: maybe(text('举报人', 200)),
    receivedOn: day('收到日期'),
    found: choice('查处结论', ['举报属实', '部分属实', '未发现违法行为', '已移送有管辖权的机关']),
    answer: text('查处情况'),
    reward: maybe(text('奖励事项', 500)),
    contact: text('联系方式', 200),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '举报答复书',
    to: f.reporter ?? `举报人(收据码${f.receiptCode})`,
    sealed: true,
    body: [
      ...p(`你于${dayWords(f.receivedOn)}提交的举报(收据码${f.receiptCode}),本机关已经办结。现答复如下:`),
      ...p(`查处结论:${f.found}。${f.answer}`),
      ...(f.reward ? p(`奖励事项:${f.reward}`) : []),
      ...p('感谢你对社会保险基金监督工作的支持。本机关依法为你保密。'),
    ],
    contact: `(联系方式:${f.contact})`,
  }),
})

export const rewardApproval = defineForm({
  id: 'reward-approval',
  version: 1,
  title: '举报奖励审批表',
  basis: [zz27('十二(一)'), lawOf('zz-report-reward', '奖励', 'U')],
  series: null,
  issuer: 'leader',
  second: 'another',
  served: false,
  bearsNames: false,
  facts: z.object({
    receiptCode: text('举报收据码', 60),
    caseNo: text('案号', 80),
    found: text('查实情况'),
    baseFen: money('查实金额'),
    rule: text('奖励标准和依据'),
    amountFen: money('奖励金额'),
    excluded: text('是否有不予奖励的情形', 300),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '举报奖励审批表',
    under: '本表不写举报人姓名,凭收据码对应',
    signs: ['受理人', '监督机构负责人', '财务负责人', '行政机关负责人'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('举报收据码', f.receiptCode, '案号', f.caseNo),
          rowOf('查实金额', yuan(f.baseFen), '奖励金额', yuan(f.amountFen)),
          { cells: [{ label: '查实情况', text: f.found, lines: 4 }] },
          { cells: [{ label: '标准和依据', text: f.rule, lines: 3 }] },
          { cells: [{ label: '不予奖励情形', text: f.excluded, lines: 2 }] },
          opinion('监督机构意见', '', '监督机构负责人', 4),
          opinion('财务意见', '', '财务负责人', 4),
          opinion('行政机关负责人意见', '', '行政机关负责人', 4),
        ],
      },
    ],
  }),
})

export const rewardNotice = defineForm({
  id: 'reward-notice',
  version: 1,
  title: '举报奖励通知书',
  basis: [zz27('十二(一)'), lawOf('zz-report-reward', '领取', 'U')],
  series: '监奖',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: false,
  facts: z.object({
    receiptCode: text('举报收据码', 60),
    amountFen: money('奖励金额'),
    claimUntil: day('领取期限'),
    how: text('领取方式', 500),
    brings: listOf('须携带', text('须携带', 200)),
    contact: text('联系方式', 200),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '举报奖励通知书',
    to: `举报人(收据码${f.receiptCode})`,
    sealed: true,
    body: [
      ...p(`你的举报经查证属实。依照《郑州市社会保险举报奖励办法》等规定,决定给予奖励${yuan(f.amountFen)}。`),
      ...p(`请于${dayWords(f.claimUntil)}前领取,逾期未领取的,视为放弃。领取方式:${f.how}`),
      ...p(`领取时请携带:${f.brings.join('、')}。本机关依法为你保密,领取凭领奖码核对,不公开你的身份。`),
    ],
    contact: `(联系方式:${f.contact})`,
  }),
})
