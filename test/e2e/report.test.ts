/** 公众举报(三(二)、十二(一)): a stranger reports at the page, the office handles it, he reads the answer and fetches his reward by a code. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { type Journey, openJourney, type Reader } from './journey.ts'

let journey: Journey
before(async () => {
  journey = await openJourney()
})
after(() => journey.close())

const mustBeReadable = async ({ page }: Reader, where: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  assert.deepEqual(
    found.map(({ id, nodes }) => `${where}: ${id} ${nodes[0]?.html.slice(0, 120)}`),
    [],
  )
}

interface Codes {
  readonly code: string
  readonly passphrase: string
}

/** Fills in the form as a person does. @returns what he keeps. */
const reportAt = async (reader: Reader): Promise<Codes> => {
  const { page } = reader
  await reader.go('/report')
  await page.getByRole('heading', { level: 1, name: '社会保险基金监督举报' }).waitFor()
  await mustBeReadable(reader, 'start')
  await reader.shot('report-1-start')
  await page.getByRole('button', { name: '我要举报' }).click()
  await page.getByLabel('单位不参保').check()
  await page.getByLabel('哪种保险').selectOption('pension')
  await page.getByLabel('事情发生在哪里').selectOption({ label: '金水区' })
  await page.getByLabel('举报谁').fill('样本机械厂')
  await page.getByLabel('经过').fill('厂里三十多人只给八个人交社会保险,<b>工资表</b>有两套,会计知情。')
  await page.getByLabel('材料').setInputFiles([
    { name: '两套工资表.txt', mimeType: 'text/plain', buffer: Buffer.from('实发 36 人,申报 8 人') },
    { name: '照片.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="alert(1)"/>') },
  ])
  await page.getByLabel('匿名举报').check()
  await page.getByLabel('查证属实的,我申请奖励').check()
  await page.getByLabel('我所反映的是我知道的真实情况').check()
  await mustBeReadable(reader, 'form')
  await reader.shot('report-2-form')
  await page.getByRole('button', { name: '提交举报' }).click()
  await page.getByRole('heading', { name: '举报已收到' }).waitFor()
  await page.getByText('已传完').waitFor()
  await page.getByText('照片.svg:文件里有网页或图形代码').waitFor()
  await mustBeReadable(reader, 'receipt')
  await reader.shot('report-3-receipt')
  const [code = '', passphrase = ''] = await page.locator('.codes code').allInnerTexts()
  await page.getByRole('button', { name: '我已记下' }).click()
  return { code, passphrase }
}

const openAt = async ({ page, go }: Reader, { code, passphrase }: Codes): Promise<void> => {
  await go('/report')
  await page.getByRole('button', { name: '查询举报' }).click()
  await page.getByLabel('举报编号').fill(code)
  await page.getByLabel('查询口令').fill(passphrase)
  await page.getByRole('button', { name: '查询', exact: true }).click()
  await page.getByRole('heading', { name: '我的举报' }).waitFor()
}

type Fill = Readonly<Record<string, string>>

/** One step at the desk: its button, its window, its words. */
const takeStep = async (reader: Reader, step: string, fields: Fill = {}, choices: Fill = {}): Promise<void> => {
  await reader.page.getByRole('button', { name: step, exact: true }).click()
  const window = reader.page.getByRole('dialog')
  for (const [label, words] of Object.entries(choices)) await reader.choose(window.getByLabel(label), words)
  for (const [label, words] of Object.entries(fields)) await window.getByLabel(label).fill(words)
  await reader.shot(`report-step-${step}`)
  await window.getByRole('button', { name: step }).click()
  await window.waitFor({ state: 'detached' })
}

interface Rewarding {
  readonly reporter: Reader
  readonly head: Reader
  readonly codes: Codes
  readonly id: string
}

/** Approved by two, fetched by the receipt, paid by the code. @returns who paid. */
const rewarded = async ({ reporter, head, codes, id }: Rewarding): Promise<Reader> => {
  for (const login of ['fuze', 'lingdao']) {
    const approver = login === 'fuze' ? head : await journey.as(login)
    await approver.go(`/reports/${id}`)
    await approver.page.getByRole('button', { name: '同意' }).click()
    await approver.page.getByText('已审批').first().waitFor()
  }

  await openAt(reporter, codes)
  await reporter.page.getByText('已责令补缴').waitFor()
  await mustBeReadable(reporter, 'opened')
  await reporter.page.getByRole('button', { name: '取领取码' }).click()
  const payCode = await reporter.page.locator('.codes code').innerText()
  await reporter.shot('report-7-opened')
  const treasury = await journey.as('caiwu')
  await treasury.go('/reward-payments')
  await treasury.page.getByLabel('领取码').fill(payCode)
  await treasury.page.getByRole('button', { name: '查金额' }).click()
  await treasury.page.getByText('1,200.00').waitFor()
  await treasury.page.getByLabel('付款凭证号').fill('2026-0117')
  await treasury.shot('report-8-paying')
  await treasury.page.getByRole('button', { name: '登记发放' }).click()
  await treasury.page.getByRole('cell', { name: '2026-0117' }).waitFor()
  assert.equal(await treasury.page.getByText('样本机械厂').count(), 0)
  return treasury
}

test('an anonymous report: received, handled, answered, rewarded, and no name anywhere', async () => {
  const reporter = await journey.stranger()
  const codes = await reportAt(reporter)
  const handler = await journey.as('jubao')
  const head = await journey.as('fuze')
  await head.go('/reports')
  await head.page.getByText('待指定').waitFor()
  await head.shot('report-4-register')
  await head.page.getByText('举报〔').first().click()
  await head.page.getByRole('heading', { name: '举报内容' }).waitFor()
  assert.equal(await head.page.getByText('三十多人').count(), 0)
  const id = new URL(head.page.url()).pathname.split('/').at(-1) as string
  const { body: shown } = await head.call('GET', `/reports/${id}`)
  const { body: me } = await handler.call('GET', '/me')
  assert.equal(
    (await head.call('POST', `/reports/${id}/handlers`, { revision: shown.revision, handlers: [me.id] })).status,
    200,
  )

  await handler.go(`/reports/${id}`)
  // What was typed as markup is read as it was typed.
  await handler.page.getByText('<b>工资表</b>').waitFor()
  await mustBeReadable(handler, 'report at the desk')
  await handler.shot('report-5-desk')
  await takeStep(handler, '审查并提出意见', { 审查意见: '线索具体,属受理范围' }, { 处理建议: '受理' })
  await takeStep(handler, '受理')
  const step = async (path: string, body: Record<string, unknown>): Promise<void> => {
    const { body: now } = await handler.call('GET', `/reports/${id}`)
    const answer = await handler.call('POST', `/reports/${id}/${path}`, { revision: now.revision, ...body })
    assert.equal(answer.status, 200, JSON.stringify(answer.body))
  }
  await step('case', { title: '少报参保人数', track: 'contribution', partyKind: 'employer', partyName: '样本机械厂' })
  await journey.world.database.pool.query(
    `update cases.case set state = 'decided', established_fen = 4000000 where id = (select case_id from reports.report where id = $1)`,
    [id],
  )
  await step('outcome', { outcome: 'found', reason: '少报二十八人已查实' })
  await handler.go(`/reports/${id}`)
  await takeStep(handler, '答复举报人', { 答复: '您反映的问题查证属实,已责令补缴。' })
  await step('reward', { object: 'body' })
  await handler.go(`/reports/${id}`)
  await handler.page.getByText('规定原文未见,付款前须核实').first().waitFor()
  await handler.shot('report-6-answered')
  const treasury = await rewarded({ reporter, head, codes, id })
  for (const reader of [reporter, handler, head, treasury]) assert.deepEqual(reader.complaints, [])
})

test('the page fits a small telephone, and leaves nothing behind on it', async () => {
  const reporter = await journey.stranger()
  await reporter.page.setViewportSize({ width: 360, height: 740 })
  await reporter.go('/report')
  await reporter.page.getByRole('button', { name: '我要举报' }).click()
  const wide = await reporter.page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
  assert.equal(wide, false)
  await reporter.page.getByRole('button', { name: '提交举报' }).click()
  await reporter.shot('report-9-telephone')
  const kept = await reporter.page.evaluate(
    '[localStorage.length, sessionStorage.length, document.cookie.length, location.search.length]',
  )
  assert.deepEqual(kept, [0, 0, 0, 0])
})
