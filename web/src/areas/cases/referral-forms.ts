/** The fields of referrals: to the police, to other bodies, urgent reports. */
import { fenOf } from '../../ui/step-form.tsx'
import type { CaseStepName } from './case-words.ts'
import { choice, day, line, long, type MoneyForm, type MoneyFormOf } from './money-forms.ts'
import { type Money, outcomeWords, yuanOf } from './money-words.ts'

const established = ({ establishedFen }: Money): { initial?: string } =>
  establishedFen ? { initial: yuanOf(establishedFen) } : {}

export const referralForms: Partial<Record<CaseStepName, MoneyFormOf>> = {
  'propose-police': (money) => ({
    operation: 'proposePolice',
    done: '已提出移送',
    says: money.crime.reached
      ? `数额达到「${money.crime.reached.label}」(${money.crime.reached.cite}),三日内由负责人决定是否移送。`
      : '数额未达到河南的界线;有其他犯罪嫌疑的仍可提出。',
    fields: [
      { name: 'amount', label: '涉嫌犯罪的数额(元)', kind: 'money', required: true, ...established(money) },
      long('facts', '涉嫌犯罪的事实', { least: 2 }),
    ],
    bodyOf: ({ amount, facts }) => ({ amountFen: fenOf(amount), facts }),
  }),
  'refer-police': () => ({
    operation: 'referPolice',
    done: '已决定',
    says: '决定移送的,二十四小时内送出并附五项材料;不移送的写明理由。不得以罚代移。',
    fields: [
      choice(
        'transfer',
        '决定',
        [
          { value: 'yes', label: '移送' },
          { value: 'no', label: '不移送' },
        ],
        'yes',
      ),
      line('toBody', '公安机关', { initial: '市公安局', most: 100, when: ({ transfer }) => transfer === 'yes' }),
      long('reasons', '理由', { least: 2 }),
    ],
    bodyOf: ({ transfer, toBody, reasons }) => ({ isTransferred: transfer === 'yes', toBody, reasons }),
  }),
  'refer-out': ({ referralKinds, consequence }) => ({
    operation: 'referOut',
    done: '已决定移送、建议',
    says: consequence?.resignBan
      ? `禁签:本通知 ${consequence.resignBan.noticeMonths} 个月,现行 ${consequence.resignBan.months} 个月(${consequence.resignBan.cite}${consequence.resignBan.mark === 'V' ? '' : ',待核原文'})。`
      : '能移送、建议哪些,由违规情形的后果决定。',
    fields: [
      choice(
        'kind',
        '事项',
        referralKinds.map(({ kind, label }) => ({ value: kind, label })),
      ),
      line('toBody', '受移送的机关', { least: 2, most: 100 }),
      long('proposal', '建议或者移送的内容', { least: 2 }),
      {
        ...day('fromOn', '解除协议之日(禁签)、公开起始日(信用)', false),
        when: ({ kind }) => kind === 're-sign-ban' || kind === 'credit-record',
      },
      { ...day('untilOn', '公开截止日(不写 = 最长)', false), when: ({ kind }) => kind === 'credit-record' },
    ],
    bodyOf: ({ fromOn, untilOn, ...rest }) => ({ ...rest, fromOn: fromOn || null, untilOn: untilOn || null }),
  }),
  'urgent-report': (money) => ({
    operation: 'reportUrgent',
    done: '已登记要情报告',
    says: '主要负责人或者分管负责人签发,加盖公章。报送期限按早年规定五个工作日提醒,2020年规定的期限未见,请以原文为准。',
    fields: [
      { name: 'amount', label: '涉及金额(元)', kind: 'money', required: true, ...established(money) },
      day('discoveredOn', '发现日期'),
      choice(
        'investigated',
        '是否被立案、审查调查、侦查',
        [
          { value: 'yes', label: '是' },
          { value: 'no', label: '否' },
        ],
        'no',
      ),
      long('says', '要情内容', { most: 4000 }),
      choice(
        'signedBy',
        '签发人',
        money.leaders.map(({ id, name }) => ({ value: id, label: name })),
      ),
      choice(
        'sealed',
        '公章',
        [
          { value: 'yes', label: '已加盖' },
          { value: 'no', label: '没有' },
        ],
        'yes',
      ),
      line('toBody', '报送机关', { initial: '省人力资源社会保障厅', least: 2, most: 100 }),
    ],
    bodyOf: ({ amount, investigated, sealed, ...rest }) => ({
      ...rest,
      amountFen: fenOf(amount),
      isInvestigated: investigated === 'yes',
      isSealed: sealed === 'yes',
    }),
  }),
}

/** Sending one that was decided. */
export const sendForm = (attachments: readonly string[], isPolice: boolean): MoneyForm => ({
  operation: 'sendReferral',
  done: '已登记送出',
  ...(isPolice ? { says: '五项材料逐项写明;后三项确实没有的写「无:原因」。' } : {}),
  fields: [
    line('documentNo', '文号', { most: 80 }),
    line('receiptNo', '对方签收或回执号', { most: 80 }),
    ...(isPolice ? attachments.map((name) => line(`附 ${name}`, name)) : []),
  ],
  bodyOf: ({ documentNo, receiptNo, ...rest }) => ({
    documentNo,
    receiptNo,
    attachments: Object.fromEntries(Object.entries(rest).map(([name, said]) => [name.replace(/^附 /, ''), said])),
  }),
})

export const answerForm: MoneyForm = {
  operation: 'answerReferral',
  done: '已登记答复',
  fields: [
    day('answeredOn', '答复日期'),
    choice(
      'outcome',
      '结果',
      Object.entries(outcomeWords).map(([value, label]) => ({ value, label })),
    ),
    long('answer', '答复内容', { least: 2 }),
  ],
}
