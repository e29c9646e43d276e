/**
 * 一笔死亡后发放的养老金(五(五)3), from the agency's file to the dismissal by two: sent, one row rejected, mended, taken in,
 * screened, handed out, checked, dropped by one person and another; and the person's own data, looked at with a reason.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { accounts, people } from '../subject-world.ts'
import { csv } from '../whole-files.ts'
import { type Journey, openJourney, type Reader, until } from './journey.ts'

let journey: Journey
before(async () => {
  journey = await openJourney({ city: true })
})
after(() => journey.close())

const headers =
  'payment_no,person_id,scheme,benefit_item,for_month,paid_on,amount_fen,account_id,status,agency_district'.split(',')
const payment = (no: string, person: string, paidOn: string): string[] => [
  no,
  person,
  '110',
  'monthly',
  '2024-05',
  paidOn,
  '3000.00',
  accounts.shared,
  'paid',
  '410102',
]
/** May has no 32nd day; 王明 died in February. */
const sent = csv(headers, [payment('21', people.wang, '2024-05-32'), payment('22', people.li, '2024-05-10')])

const says = '仍发放 2024-05 的养老待遇'
/** Path of the finding's page, known once the queue shows it. */
let finding = ''

const send = async ({ page }: Reader, label: string, name: string, content: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  })
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByRole('link', { name: '打开回执' }).waitFor({ timeout: 120_000 })
}

test('the agency sends a file, mends the rejected row and sends it again', async () => {
  const agency = await journey.as('jingban', 'form')
  const { page, main, shot } = agency
  await agency.go('/intake')
  await send(agency, '选择文件', 'pension_payment.2024-05.csv', sent)
  await page.getByRole('link', { name: '打开回执' }).click()
  await page.getByRole('heading', { name: '退回的行' }).waitFor()
  assert.match(await main.innerText(), /报送 2 行\s*=\s*入库 1\s*\+\s*退回 1\s*\+\s*重复 0/)
  await page
    .getByRole('row', { name: /发放日期|支付日期|日期/ })
    .first()
    .waitFor()
  await shot('finding-1-rejected')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载退回的行' }).click(),
  ])
  const rejected = readFileSync(await file.path(), 'utf8')
  assert.ok(rejected.includes(people.wang) && !rejected.includes(people.li), 'its own rejected row, and no other')
  await send(agency, '选择改好的文件', '改好.csv', rejected.replaceAll('2024-05-32', '2024-05-10'))
  await page.getByRole('link', { name: '打开回执' }).click()
  await page.getByText('退回 0').waitFor()
  assert.match(await main.innerText(), /报送 1 行\s*=\s*入库 1\s*\+\s*退回 0\s*\+\s*重复 0/)
  await shot('finding-2-accepted')
  assert.deepEqual(agency.complaints, [])
  await agency.leave()
})

test('the job screens it, and the head hands the finding out', async () => {
  const head = await journey.as('fuze')
  const { page, shot } = head
  const row = page.getByRole('row', { name: says })
  await head.go('/jobs')
  // One for each batch; the page looks again by itself while there is something under way.
  await page
    .getByRole('row', { name: /增量筛查 完成/ })
    .nth(1)
    .waitFor({ timeout: 240_000 })
  await shot('finding-3-jobs')
  await head.go('/findings')
  await row.click()
  await page.getByRole('heading', { name: '证据' }).waitFor()
  finding = new URL(page.url()).pathname
  await shot('finding-4-found')
  await page.getByRole('button', { name: /^派单/ }).click()
  const window = page.getByRole('dialog')
  await head.choose(window.getByLabel('承办机构'), /^市人社局基金监督机构$/)
  await head.choose(window.getByLabel('承办人'), '秦监督')
  await window.getByRole('textbox', { name: /^期限/ }).fill('2026-01-31')
  await shot('finding-5-assigning')
  await window.getByRole('button', { name: '派出' }).click()
  await window.getByText('已派出 1 条').waitFor()
  await window.getByRole('button', { name: '知道了' }).click()
  await head.go('/findings')
  await page.getByText('工作量').click()
  const load = page.getByRole('table', { name: '工作量' })
  await load.getByRole('row', { name: '秦监督' }).getByRole('link', { name: '1', exact: true }).last().click()
  // The figure of what is past its day leads to the row behind it.
  await page.getByRole('row', { name: says }).waitFor()
  await shot('finding-6-workload')
  assert.deepEqual(head.complaints, [])
  await head.leave()
})

test('one person drops it, and may not confirm; ticks outlive a reload', async () => {
  const checker = await journey.as('jiandu')
  const { page, main, shot } = checker
  await checker.go('/findings?person=me')
  await page.getByRole('row', { name: says }).click()
  await page.getByRole('button', { name: /^开始核查/ }).click()
  const item = page.getByRole('listitem').filter({ hasText: '死亡信息登记错误' })
  await item.getByText('有此情形').click()
  await item.getByRole('textbox').fill('公安已撤回这条死亡登记')
  await page.reload()
  await item.getByRole('textbox').waitFor()
  assert.equal(await item.getByRole('radio', { name: '有此情形' }).isChecked(), true)
  assert.equal(await item.getByRole('textbox').inputValue(), '公安已撤回这条死亡登记')
  await page.getByRole('button', { name: /^提出结果/ }).click()
  const window = page.getByRole('dialog')
  await checker.choose(window.getByLabel('结果'), '不属实')
  await window.getByLabel('理由').fill('本人到场核验,死亡登记为同名误登')
  await shot('finding-7-proposing')
  await window.getByRole('button', { name: '提出', exact: true }).click()
  await window.waitFor({ state: 'detached' })
  const confirm = page.getByRole('button', { name: /^复核结果/ })
  await until(checker, async () => (await confirm.innerText()).includes('提出结果的人'), 'no reason on the button')
  assert.equal(await confirm.getAttribute('aria-disabled'), 'true')
  await confirm.click({ force: true })
  await page.getByRole('tooltip').getByText('提出结果的人、经手这笔业务的人和当事人本人不能复核').waitFor()
  assert.equal(await page.getByRole('dialog').count(), 0)
  await shot('finding-8-own')
  const { body } = await checker.call('GET', finding)
  const { revision } = body.finding.handling
  const refused = await checker.call('POST', `${finding}/confirm-result`, { revision })
  assert.deepEqual([refused.status, refused.body.code], [409, 'SECOND_PERSON'])
  assert.match(await main.innerText(), /有此情形:公安已撤回这条死亡登记/)
  assert.deepEqual(checker.complaints, [])
  await checker.leave()
})

test('another confirms, and the finding stands closed with its history', async () => {
  const second = await journey.as('jiandu2')
  const { page, shot } = second
  await second.go('/findings?state=proposed')
  await page.getByRole('row', { name: says }).click()
  await page.getByRole('button', { name: /^复核结果/ }).click()
  const window = page.getByRole('dialog')
  assert.match(await window.innerText(), /秦监督 提出:不属实/)
  await shot('finding-9-confirming')
  await window.getByRole('button', { name: '同意' }).click()
  const history = page.getByRole('region', { name: '经过' })
  await history.getByText('同意:不属实').waitFor()
  const lines = (await history.getByRole('listitem').allInnerTexts()).map((line) => line.replaceAll(/\s+/g, ' '))
  for (const [index, said] of [
    /筛查 .*发现/,
    /派单 .*郑负责.*秦监督.*2026-01-31/,
    /开始核查 .*秦监督/,
    /提出结果 .*秦监督.*不属实/,
    /复核结果 .*韩监督.*同意:不属实/,
  ].entries())
    assert.match(lines[index] ?? '', said)
  await shot('finding-10-closed')
  await second.go('/findings')
  await page.getByText('疑点是线索').waitFor()
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByRole('row', { name: says }).count(), 0, 'no longer to be done')
  await second.go('/findings?state=decided')
  await page.getByRole('row', { name: says }).waitFor()
  assert.deepEqual(second.complaints, [])
  await second.leave()
})

test('plain values: with a reason, once, and in the log', async () => {
  const { page, go, main, shot, complaints, leave } = await journey.as('jiandu')
  await go('/subjects')
  await page.getByLabel('查找').fill(people.wang)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByRole('link', { name: '王*' }).click()
  await page.getByRole('heading', { name: '时间线' }).waitFor()
  const before = await main.innerText()
  assert.ok(!before.includes(people.wang) && !before.includes('王明'))
  await page.getByRole('button', { name: '查看明文' }).click()
  const window = page.getByRole('dialog')
  await window.getByText('姓名', { exact: true }).click()
  await window
    .getByText(/证件号码|身份号码/)
    .first()
    .click()
  await window.getByRole('button', { name: '查看', exact: true }).click()
  await window.getByText('请写明事由').waitFor()
  await window.getByLabel('事由').fill('核对疑点的待遇领取人与户籍是否同一人')
  await shot('unmask-1-asked')
  await window.getByRole('button', { name: '查看', exact: true }).click()
  await window.getByText('王明', { exact: true }).waitFor()
  assert.ok((await window.innerText()).includes(people.wang))
  await shot('unmask-2-shown')
  await window.getByRole('button', { name: '看完了' }).click()
  await window.waitFor({ state: 'detached' })
  assert.ok(!(await page.content()).includes(people.wang), 'nothing of it stays in the page')
  assert.deepEqual(complaints, [])
  await leave()
})

test('who may not look has no button, is refused, and is known for having tried', async () => {
  const owner = await journey.as('jiandu')
  const { body: found } = await owner.call('POST', '/subjects/find', { text: people.wang })
  const subject = `/subjects/person/${found.subjects[0].id}`
  await owner.leave()
  const ask = { fields: ['person_name'], reason: '想看看这是哪一位退休职工' }
  // May see the subject, not its plain values; may not see it at all; sees another district only.
  for (const [login, heading, status] of [
    ['yanglao', '时间线', 403],
    ['jingban', '您没有这项权限', 403],
    ['xinzheng', '没有', 404],
  ] as const) {
    const reader = await journey.as(login)
    await reader.go(subject)
    await reader.page.getByRole('heading', { name: heading }).first().waitFor()
    assert.equal(await reader.page.getByRole('button', { name: '查看明文' }).count(), 0, login)
    assert.equal((await reader.call('POST', `${subject}/unmask`, ask)).status, status, login)
    await reader.shot('unmask-3-refused')
    assert.deepEqual(reader.complaints, [])
    await reader.leave()
  }
  const auditor = await journey.as('shenji')
  await auditor.go('/log?kind=unmask')
  // What has just happened is numbered and signed at once, and the list read anew.
  await auditor.page.getByRole('button', { name: '核验全部日志' }).click()
  await auditor.page.getByText('日志完整,没有一条被改动').waitFor()
  const seen = auditor.page.getByRole('row', { name: /秦监督/ }).first()
  await seen.waitFor()
  assert.match(await seen.innerText(), /查看明文[\s\S]*核对疑点的待遇领取人与户籍是否同一人/)
  await auditor.shot('unmask-4-log')
  await auditor.go('/log?kind=refused')
  for (const name of ['严养老', '何经办', '许新郑'])
    await auditor.page
      .getByRole('row', { name: new RegExp(name) })
      .first()
      .waitFor()
  assert.match(await auditor.main.innerText(), /许新郑[^\n]*[\s\S]*?查看明文未成/)
  await auditor.shot('unmask-5-log-refused')
  assert.ok(!(await auditor.main.innerText()).includes(people.wang))
  assert.deepEqual(auditor.complaints, [])
  await auditor.leave()
})
