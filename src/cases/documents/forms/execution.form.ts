/** 送达与执行: service, reminder, the court, the money's way into its account. */
import { z } from 'zod'
import { lawOf, zz27 } from '#law/basis.ts'
import { choice, day, dayWords, defineForm, full, listOf, maybe, money, text, yuan } from '../define-form.ts'
import { h1, opinion, p, pair, row, rowOf } from '../layout/blocks.ts'
import { calendarDaysOf, caseFacts, monthsOf, party, partyRows, partyWords } from '../parts.ts'

const signedThere = { notNeeded: '由受送达人、送达人当场签名' } as const

export const serviceReceipt = defineForm({
  id: 'service-receipt',
  version: 1,
  title: '送达回证',
  basis: [lawOf('penalty-law', '第61条'), lawOf('civil-procedure-law', '送达')],
  series: null,
  issuer: 'officer',
  second: signedThere,
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('受送达人', 200),
    address: text('送达地点', 300),
    documents: listOf('送达的文书', z.object({ name: text('文书名称', 200), no: text('文号', 80) })),
    way: choice('送达方式', ['直接送达', '留置送达', '邮寄送达', '公告送达', '电子送达', '转交(委托)送达']),
    proof: maybe(text('留置、邮寄、公告、电子送达的证明', 1_000)),
    servers: listOf('送达人', text('送达人', 60), 2),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '送 达 回 证',
    signs: ['受送达人', '代收人', '送达人', '送达人'],
    sealed: true,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('受送达人', f.partyName, '送达地点', f.address),
          rowOf('送达方式', f.way, '送达人', f.servers.join('、')),
        ],
      },
      {
        kind: 'list',
        heads: ['序号', '送达文书名称', '文号', '收到时间'],
        widths: [1, 5, 4, 4],
        rows: f.documents.map((one, at) => [String(at + 1), one.name, one.no, '   年  月  日  时']),
      },
      {
        kind: 'grid',
        rows: [
          { cells: [{ label: '受送达人签收', text: '', lines: 2, signs: '受送达人' }] },
          { cells: [{ label: '代收人及与受送达人关系', text: '', lines: 2, signs: '代收人' }] },
          { cells: [{ label: '拒收事由、见证情况', text: f.proof ?? '', lines: 3, signs: '见证人' }] },
          { cells: [{ label: '备注', text: '', lines: 2 }] },
        ],
      },
    ],
  }),
})

export const addressConfirmation = defineForm({
  id: 'address-confirmation',
  version: 1,
  title: '送达地址确认书',
  basis: [lawOf('penalty-law', '第61条')],
  series: null,
  issuer: 'officer',
  second: signedThere,
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    ...party,
    address: text('送达地址', 300),
    receiver: text('收件人', 60),
    phone: text('联系电话', 60),
    electronic: choice('是否同意电子送达', ['同意', '不同意']),
    electronicTo: maybe(text('电子送达的号码或地址(传真、电子邮件等)', 200)),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '送达地址确认书',
    signs: ['受送达人', '执法人员'],
    sealed: false,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          ...partyRows(f),
          {
            cells: [
              {
                label: '告知事项',
                text: '1. 请如实提供送达地址;地址变更的,应当及时书面告知。\n2. 提供的地址不准确、未及时告知变更,或者受送达人及其指定的代收人拒绝签收,致使文书未能实际接收的,文书退回之日视为送达之日;直接送达的,送达人在送达回证上记明情况之日视为送达之日。\n3. 经同意,可以采用传真、电子邮件等方式送达行政处罚决定书等文书,以到达受送达人特定系统的日期为送达日期。',
                lines: 9,
              },
            ],
          },
          rowOf('送达地址', f.address, '收件人', f.receiver),
          rowOf('联系电话', f.phone, '电子送达', f.electronic),
          row(pair('电子送达地址', f.electronicTo ?? '—')),
          opinion('受送达人确认', '我已阅读并清楚上述告知事项,保证所提供的内容准确、有效。', '受送达人', 4),
        ],
      },
    ],
  }),
})

export const urging = defineForm({
  id: 'urging-letter',
  version: 1,
  title: '履行行政决定催告书',
  basis: [lawOf('coercion-law', '第54条')],
  series: '监催',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('当事人', 200),
    decisionNo: text('决定书文号', 80),
    decisionTitle: text('决定书名称', 80),
    servedOn: day('决定书送达日期'),
    owed: text('未履行的义务'),
    owedFen: money('未缴金额'),
    surchargeFen: maybe(money('加处罚款或滞纳金金额')),
    payTo: text('缴款方式', 300),
    contact: text('联系人及电话', 200),
  }),
  layout: (f, { madeOn }) => ({
    look: 'letter',
    title: '履行行政决定催告书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(
        `本机关作出的《${f.decisionTitle}》(${f.decisionNo})已于${dayWords(f.servedOn)}送达,你(单位)至今未履行下列义务:${f.owed}`,
      ),
      ...p(
        `依照《中华人民共和国行政强制法》第五十四条的规定,现催告你(单位)自收到本催告书之日起${calendarDaysOf(madeOn, 'dunning')}日内履行:缴纳${yuan(f.owedFen)}${f.surchargeFen ? `,加处罚款(滞纳金)${yuan(f.surchargeFen)}` : ''},缴款方式:${f.payTo}。`,
      ),
      ...p('你(单位)有权进行陈述和申辩。逾期仍不履行的,本机关将依法申请人民法院强制执行。'),
    ],
    contact: `(联系人及电话:${f.contact})`,
  }),
})

export const courtApplication = defineForm({
  id: 'court-application',
  version: 1,
  title: '行政强制执行申请书',
  basis: [lawOf('coercion-law', '第53—55条')],
  series: '监强',
  issuer: 'leader',
  second: 'another',
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    courtName: text('受理法院', 200),
    ...party,
    decisionNo: text('决定书文号', 80),
    servedOn: day('决定书送达日期'),
    urgedOn: day('催告书送达日期'),
    expiredOn: day('起诉期限届满日'),
    request: text('申请执行的事项'),
    amountFen: money('申请执行金额'),
    facts: text('事实和理由'),
    applicantHead: text('行政机关负责人', 60),
  }),
  layout: (f, { authorityName, madeOn }) => ({
    look: 'letter',
    title: '行政强制执行申请书',
    to: f.courtName,
    sealed: true,
    signs: [`行政机关负责人 ${f.applicantHead}`],
    attachments: [
      '行政决定书及作出决定的事实、理由和依据',
      '当事人的意见及催告情况',
      '申请强制执行标的情况',
      '法律、行政法规规定的其他材料',
    ],
    body: [
      ...p(`申请人:${authorityName}\n被申请人:${partyWords(f).replace('当事人:', '')}`),
      h1('一、申请事项'),
      ...p(`${full(f.request)}申请执行金额${yuan(f.amountFen)}。`),
      h1('二、事实和理由'),
      ...p(f.facts),
      ...p(
        `${f.decisionNo}已于${dayWords(f.servedOn)}送达。被申请人在法定期限内不申请行政复议或者提起行政诉讼(期限于${dayWords(f.expiredOn)}届满),又不履行决定;经${dayWords(f.urgedOn)}催告,仍未履行。依照《中华人民共和国行政强制法》第五十三条的规定,自期限届满之日起${monthsOf(madeOn, 'court-enforcement')}个月内,特申请贵院强制执行。`,
      ),
    ],
  }),
})

export const payInVoucher = defineForm({
  id: 'pay-in-voucher',
  version: 1,
  title: '追回(罚没)款项入账凭证单',
  basis: [zz27('十三(一)'), lawOf('fine-separation', '第4条')],
  series: '监账',
  issuer: 'head',
  second: 'another',
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('缴款人', 200),
    decisionNo: text('决定书文号', 80),
    receipts: listOf(
      '到账明细',
      z.object({
        kind: text('款项性质', 40),
        fund: text('险种或罚没', 60),
        amountFen: money('金额'),
        receivedOn: day('收到日期'),
        paidInOn: day('入账日期'),
        account: text('入账户', 100),
        voucherNo: text('票据号', 80),
      }),
    ),
    agency: text('票据提交的经办机构', 200),
    inspector: text('票据提交的监督检查机构', 200),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: '追回(罚没)款项入账凭证单',
    under: '收到后十个工作日内足额入账;票据提交经办机构和监督检查机构(十三(一))',
    signs: ['缴款经办人', '财务人员', '经办机构签收', '监督机构签收'],
    sealed: true,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '缴款人', f.partyName),
          rowOf('案由', f.caseTitle, '决定书文号', f.decisionNo),
          rowOf('经办机构', f.agency, '监督检查机构', f.inspector),
        ],
      },
      {
        kind: 'list',
        heads: ['款项', '险种', '金额(元)', '收到日期', '入账日期', '入账户', '票据号'],
        widths: [1.2, 1.7, 2.4, 2.3, 2.3, 1.6, 1.6],
        rows: [
          ...f.receipts.map((one) => [
            one.kind,
            one.fund,
            yuan(one.amountFen).replace('元', ''),
            one.receivedOn,
            one.paidInOn,
            one.account,
            one.voucherNo,
          ]),
          [
            '合计',
            '',
            yuan(String(f.receipts.reduce((sum, one) => sum + BigInt(one.amountFen), 0n))).replace('元', ''),
            '',
            '',
            '',
            '',
          ],
        ],
      },
    ],
  }),
})
