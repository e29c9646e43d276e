/** 证据: what is taken or sealed, kept for seven working days by the head's approval, and disposed of. */
import { z } from 'zod'
import { lawOf } from '#law/basis.ts'
import { choice, day, dayWords, defineForm, listOf, maybe, text } from '../define-form.ts'
import { p, pair, row, rowOf } from '../layout/blocks.ts'
import { caseFacts, officers, officerWords, party, workingDaysOf } from '../parts.ts'

const recorded = { notNeeded: '笔录由两名以上执法人员与当事人当场签名,不再另行签发' } as const
const item = z.object({
  no: text('序号', 20),
  name: text('名称', 300),
  form: text('种类和特征', 300),
  amount: text('数量', 60),
  origin: text('来源', 300),
})

const itemList = (items: readonly z.infer<typeof item>[]) =>
  ({
    kind: 'list',
    heads: ['序号', '名称', '种类和特征', '数量', '来源'],
    widths: [1, 4, 3, 1.4, 3],
    rows: items.map((one) => [one.no, one.name, one.form, one.amount, one.origin]),
  }) as const

export const evidenceList = defineForm({
  id: 'evidence-list',
  version: 1,
  title: '调取(封存)证据清单',
  basis: [lawOf('social-insurance-law', '第79条'), lawOf('penalty-law', '第46条')],
  series: null,
  issuer: 'officer',
  second: recorded,
  served: false,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('被调取人', 200),
    way: choice('方式', ['调取', '封存']),
    takenOn: day('日期'),
    place: text('地点', 300),
    ...officers,
    items: listOf('证据', item),
    approval: maybe(text('批准依据(封存须经批准)', 300)),
  }),
  layout: (f) => ({
    look: 'sheet',
    title: `${f.way}证据清单`,
    signs: ['被调取人', '执法人员', '执法人员', '见证人'],
    sealed: true,
    body: [
      {
        kind: 'grid',
        rows: [
          rowOf('案号', f.caseNo, '案由', f.caseTitle),
          rowOf('被调取人', f.partyName, '日期', dayWords(f.takenOn)),
          rowOf('地点', f.place, '执法人员', officerWords(f.officers)),
          ...(f.approval ? [row(pair('批准依据', f.approval))] : []),
        ],
      },
      itemList(f.items),
      ...p('本清单一式两份,一份交被调取人,一份附卷。原件核对无误的,在复制件上注明“与原件一致”并签名。'),
    ],
  }),
})

export const preservationDecision = defineForm({
  id: 'preservation-decision',
  version: 1,
  title: '先行登记保存证据决定书',
  basis: [lawOf('penalty-law', '第56条')],
  series: '监存',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    ...party,
    reasons: text('理由(证据可能灭失或者以后难以取得)'),
    keptOn: day('保存起始日期'),
    dueOn: day('处理期限届满日'),
    place: text('保存地点', 300),
    way: text('保存方式', 200),
    keeper: text('保管人', 100),
    items: listOf('登记保存的证据', item),
  }),
  layout: (f, { madeOn }) => ({
    look: 'letter',
    title: '先行登记保存证据决定书',
    to: f.partyName,
    sealed: true,
    attachments: ['先行登记保存证据清单'],
    body: [
      ...p(
        `本机关办理的${f.caseTitle}一案(${f.caseNo}),因${f.reasons},依照《中华人民共和国行政处罚法》第五十六条的规定,经本机关负责人批准,决定对下列证据先行登记保存:`,
      ),
      itemList(f.items),
      ...p(
        `保存方式为${f.way},保存地点为${f.place},由${f.keeper}保管。自${dayWords(f.keptOn)}起,在此期间任何人不得销毁或者转移证据。`,
      ),
      ...p(
        `本机关将自登记保存之日起${workingDaysOf(madeOn, 'evidence-custody')}个工作日内(至${dayWords(f.dueOn)})及时作出处理决定。`,
      ),
    ],
  }),
})

export const preservationDisposal = defineForm({
  id: 'preservation-disposal',
  version: 1,
  title: '先行登记保存证据处理决定书',
  basis: [lawOf('penalty-law', '第56条')],
  series: '监存处',
  issuer: 'leader',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    ...caseFacts,
    partyName: text('当事人', 200),
    decisionNo: text('原决定文号', 80),
    keptOn: day('保存起始日期'),
    disposal: listOf('处理', z.object({ name: text('证据', 300), how: text('处理方式', 300) })),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '先行登记保存证据处理决定书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(
        `本机关自${dayWords(f.keptOn)}起以${f.decisionNo}对你(单位)的证据先行登记保存。依照《中华人民共和国行政处罚法》第五十六条的规定,现作出处理决定如下:`,
      ),
      {
        kind: 'list',
        heads: ['序号', '证据', '处理方式'],
        widths: [1, 5, 5],
        rows: f.disposal.map((one, at) => [String(at + 1), one.name, one.how]),
      },
      ...p('请你(单位)按上述处理方式配合办理,并在清单上签收。'),
    ],
  }),
})
