/**
 * 收到举报: from the page or through the office. Identity, words and files go in sealed; the codes that the reporter keeps are
 * made here and shown once; the clocks of review and telling begin.
 */
import { randomUUID } from 'node:crypto'
import { hashPassword } from '#access/passwords.ts'
import { nextNumber, numberWords } from '#cases/core/numbers.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import { dayOf } from '#kernel/clock.ts'
import { readIdNumber } from '#kernel/id-number.ts'
import { Refusal } from '#kernel/refusal.ts'
import { citeBasis, lawOf, zz27 } from '#law/basis.ts'
import { valueOn } from '#law/dated.ts'
import { reportTerm } from '#law/values/terms.ts'
import { districts } from '#standard/codes.ts'
import type { Client } from '#store/database.ts'
import { startDeadline } from '#workflow/deadline.ts'
import type { DeadlineName } from '#workflow/deadline-names.ts'
import { defineStep } from '#workflow/take.ts'
import { codeHash, freshPassphrase, freshReceiptCode, plainCode, receiptHash } from './codes.ts'
import { recordReport } from './held-report.ts'
import type { Way } from './machine.ts'
import { reporterWords } from './messages.ts'
import { type Accusation, type Reporter, sealAccusation, sealReporter, sealText } from './sealing.ts'
import { authorityFor, type Insurance, insurances, type Topic, topics } from './topics.ts'

export interface Submission {
  readonly topic: Topic
  readonly insurance: Insurance
  readonly district: string
  readonly whom: string
  readonly where: string
  readonly when: string
  readonly what: string
  /** Null: anonymous. */
  readonly reporter: Reporter | null
  readonly wantsAnswer: boolean
  readonly wantsReward: boolean
  readonly through: Way
  /** Of the form: the same sent twice is one report. */
  readonly nonce: string
}

export interface Receipt {
  readonly report: string
  readonly registerNo: string
  /** Shown once. */
  readonly code: string
  readonly passphrase: string
}

const blank = (text: string | null): string | null => (text === null || text.trim() === '' ? null : text)

const checkedReporter = (given: Reporter): Reporter => {
  const reporter: Reporter = {
    name: reporterWords('姓名', given.name, 60),
    idNumber: blank(given.idNumber),
    phone: blank(given.phone === null ? null : reporterWords('电话', given.phone, 40)),
    address: blank(given.address === null ? null : reporterWords('地址', given.address, 200)),
    reachedBy: blank(given.reachedBy === null ? null : reporterWords('联系方式', given.reachedBy, 200)),
  }
  if (reporter.name === '') throw new Refusal('REPORT_WRONG', '实名举报请写姓名;不愿写的,请选「匿名举报」')
  if (reporter.idNumber === null) return reporter
  const number = readIdNumber(reporter.idNumber)
  if (number.kind === 'resident' && number.check !== 'ok')
    throw new Refusal('REPORT_WRONG', '身份证号码不对,请核对;也可以不填')
  return { ...reporter, idNumber: number.canonical }
}

const checked = (given: Submission) => {
  if (!(given.district in districts)) throw new Refusal('REPORT_WRONG', '请选择事情发生的区、县(市)')
  const about: Accusation = {
    whom: reporterWords('被举报的单位或个人', given.whom, 200),
    where: reporterWords('地点', given.where, 200),
    when: reporterWords('时间', given.when, 200),
  }
  const what = reporterWords('举报内容', given.what)
  if (about.whom === '') throw new Refusal('REPORT_WRONG', '请写明举报的是哪个单位或个人')
  if ([...what].length < 10) throw new Refusal('REPORT_WRONG', '请写明是什么事,至少 10 个字,越具体越便于查')
  return { about, what, reporter: given.reporter && checkedReporter(given.reporter) }
}

/** Starts the clock of that step on the law of the day; before there was such a law, none runs. */
export const startReportTerm = async (
  client: Client,
  report: string,
  [name, step]: readonly [DeadlineName, 'review' | 'notify' | 'finish'],
  at: Date,
): Promise<void> => {
  const startsOn = dayOf(at)
  const term = valueOn(reportTerm, startsOn, { step })
  if (!term) return
  await startDeadline(client, {
    subjectKind: 'report',
    subjectId: report,
    name,
    clause: citeBasis(term.basis),
    startsOn,
    length: Number(term.value),
    unit: 'working-day',
    at,
  })
}

/** Before the step, since it takes a while: a passphrase and its hash. */
export const freshSecrets = async () => {
  const [code, passphrase] = [freshReceiptCode(), freshPassphrase()]
  return { code, passphrase, passphraseHash: await hashPassword(plainCode(passphrase)) }
}

export interface ReceiveInput {
  readonly submission: Submission
  readonly keys: VaultKeys
  readonly secrets: Awaited<ReturnType<typeof freshSecrets>>
}

const mustBeFirst = async (client: Client, keys: VaultKeys, nonce: string, at: Date): Promise<void> => {
  const { rowCount } = await client.query(
    'insert into reports.submission (nonce_hash, at) values ($1, $2) on conflict do nothing',
    [codeHash(keys, 'nonce', nonce).toString('hex'), at],
  )
  if (!rowCount)
    throw new Refusal(
      'REPORT_DOUBLE',
      '这件举报已经收到,不必再提交。编号和口令只显示一次;没有记下的,请重新打开页面另报一次并说明',
    )
}

export const receiveReport = defineStep<ReceiveInput, Receipt>({
  name: 'receive-report',
  label: '收到举报',
  basis: [zz27('三(二)'), zz27('十二(一)'), lawOf('social-insurance-law', '第82条')],
  secondPerson: { notNeeded: '任何组织和个人都可以举报,收到即登记' },
  async apply({ submission, keys, secrets }, { client, at, actor }) {
    const { about, what, reporter } = checked(submission)
    await mustBeFirst(client, keys, submission.nonce, at)
    const id = randomUUID()
    const day = dayOf(at)
    const year = Number(day.slice(0, 4))
    const registerNo = numberWords('举报', year, await nextNumber(client, '举报', year))
    const { scheme } = insurances[submission.insurance]
    const { topic, through, district, wantsAnswer, wantsReward } = submission
    await client.query(
      `insert into reports.report (id, register_no, receipt_code, passphrase, state, named, identity_sealed, authority, district, scheme, chapter,
         about_sealed, what_sealed, wants_answer, wants_reward, received_at, through)
       values ($1, $2, $3, $4, 'received', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        id,
        registerNo,
        receiptHash(keys, secrets.code),
        secrets.passphraseHash,
        reporter !== null,
        reporter && sealReporter(keys, id, reporter),
        authorityFor(scheme, day),
        district,
        scheme,
        topics[topic].chapter,
        sealAccusation(keys, id, about),
        sealText(keys, id, 'what', what),
        wantsAnswer,
        wantsReward,
        at,
        through,
      ],
    )
    await startReportTerm(client, id, ['report-review', 'review'], at)
    if (wantsAnswer) await startReportTerm(client, id, ['report-tell', 'notify'], at)
    await recordReport({ client, at, actor }, id, 'receive-report', { through })
    return {
      subject: { kind: 'report', id },
      payload: { registerNo, through, chapter: topics[topic].chapter, district },
      result: { report: id, registerNo, code: secrets.code, passphrase: secrets.passphrase },
    }
  },
})
