/** 停与解除: six stops, each executed by another body and by a clause of its own; the supervision body orders, it stops nothing itself. */
import { z } from 'zod'
import { type Basis, zz27 } from '#law/basis.ts'
import { choice, day, dayWords, defineForm, full, maybe, money, text, yuan } from '../define-form.ts'
import { p } from '../layout/blocks.ts'

interface StopWords {
  readonly act: string
  readonly release: string
  readonly executor: string
  readonly basis: readonly [Basis, ...Basis[]]
}

export const stopWords = {
  'stop-business': { act: '停办业务', release: '恢复办理业务', executor: '经办机构', basis: [zz27('四(二)')] },
  'stop-benefit': { act: '停发待遇', release: '恢复发放待遇', executor: '经办机构', basis: [zz27('五(三)')] },
  'pause-transfer': {
    act: '暂停数据传送',
    release: '恢复数据传送',
    executor: '信息化综合管理机构',
    basis: [zz27('五(四)')],
  },
  'no-settlement': {
    act: '不予结算',
    release: '恢复结算',
    executor: '经办机构',
    basis: [zz27('六(五)'), zz27('六(六)')],
  },
  'close-network': {
    act: '停止服务网络',
    release: '恢复服务网络',
    executor: '信息化综合管理机构',
    basis: [zz27('六(二)')],
  },
  'suspend-system': {
    act: '暂停业务系统',
    release: '恢复业务系统',
    executor: '信息化综合管理机构',
    basis: [zz27('十一(八)')],
  },
} as const satisfies Record<string, StopWords>
export type StopKind = keyof typeof stopWords

const about = {
  executorName: text('执行单位', 200),
  subjectName: text('涉及的人员或单位', 300),
  caseNo: maybe(text('案号或疑点编号', 80)),
}

const holdForm = (stop: StopKind) => {
  const { act, basis } = stopWords[stop]
  return defineForm({
    id: `hold-${stop}`,
    version: 1,
    title: `${act}通知书`,
    basis,
    series: '监停',
    issuer: 'head',
    second: 'another',
    served: false,
    bearsNames: true,
    facts: z.object({
      ...about,
      facts: text('事由'),
      scope: text('停的范围(只及于超出应得的部分)', 1_000),
      amountFen: maybe(money('涉及金额')),
      fromOn: day('起始日期'),
      untilOn: day('届满日期'),
      contact: text('联系人及电话', 200),
    }),
    layout: (f) => ({
      look: 'letter',
      title: `${act}通知书`,
      to: f.executorName,
      sealed: true,
      body: [
        ...p(`${f.subjectName}${f.caseNo ? `(${f.caseNo})` : ''}存在下列情况:${f.facts}`),
        ...p(
          `依照郑人社〔2016〕27号${basis.map(({ clause }) => clause).join('、')}的规定,请你单位自${dayWords(f.fromOn)}起${act}:${full(f.scope)}${f.amountFen ? `涉及金额${yuan(f.amountFen)}。` : ''}`,
        ),
        ...p(
          `期限至${dayWords(f.untilOn)}届满;届满前未另行通知的,自行解除。请将执行情况于当日回执本机关,并告知当事人有权提出异议;异议成立或者认定有误的,当日解除并补发。`,
        ),
      ],
      contact: `(联系人及电话:${f.contact})`,
    }),
  })
}

const releaseForm = (stop: StopKind) => {
  const { act, release, basis } = stopWords[stop]
  return defineForm({
    id: `release-${stop}`,
    version: 1,
    title: `解除${act}通知书`,
    basis,
    series: '监停解',
    issuer: 'head',
    second: { notNeeded: '解除是停的反面,使当事人受益,须当日办理' },
    served: false,
    bearsNames: true,
    facts: z.object({
      ...about,
      holdNo: text('原通知书文号', 80),
      reasons: text('解除的理由'),
      evidence: text('依据的证据', 1_000),
      fromOn: day('解除日期'),
      backPayFen: maybe(money('补发金额')),
      backPayBy: maybe(day('补发期限')),
    }),
    layout: (f) => ({
      look: 'letter',
      title: `解除${act}通知书`,
      to: f.executorName,
      sealed: true,
      body: [
        ...p(
          `本机关${f.holdNo}对${f.subjectName}${f.caseNo ? `(${f.caseNo})` : ''}通知${act}。现因${f.reasons}(证据:${f.evidence}),请自${dayWords(f.fromOn)}起${release}。`,
        ),
        ...(f.backPayFen
          ? p(`应补发${yuan(f.backPayFen)}${f.backPayBy ? `,于${dayWords(f.backPayBy)}前补发到位` : ''}。`)
          : []),
        ...p('请将执行情况于当日回执本机关,并告知当事人。'),
      ],
    }),
  })
}

export const holdTold = defineForm({
  id: 'hold-told',
  version: 1,
  title: '停发(停办)情况告知书',
  basis: [zz27('五(三)'), zz27('四(二)')],
  series: '监停告',
  issuer: 'head',
  second: 'another',
  served: true,
  bearsNames: true,
  facts: z.object({
    partyName: text('当事人', 200),
    stop: choice('事项', ['停办业务', '停发待遇', '暂停数据传送', '不予结算', '停止服务网络', '暂停业务系统']),
    facts: text('事由'),
    amountFen: maybe(money('涉及金额')),
    untilOn: day('届满日期'),
    objectTo: text('异议提出的方式', 300),
  }),
  layout: (f) => ({
    look: 'letter',
    title: '停发(停办)情况告知书',
    to: f.partyName,
    sealed: true,
    body: [
      ...p(
        `因${f.facts},有关单位已对你(单位)${f.stop}${f.amountFen ? `,涉及金额${yuan(f.amountFen)}` : ''},期限至${dayWords(f.untilOn)}。`,
      ),
      ...p(
        `以上是核查期间的措施,不是对你(单位)行为的认定。如有异议,可以随时提出并附证明材料,方式:${f.objectTo}。异议成立或者认定有误的,当日解除并补发。`,
      ),
    ],
  }),
})

const stops = Object.keys(stopWords) as StopKind[]
export const holdForms = [...stops.map(holdForm), ...stops.map(releaseForm), holdTold]
