/** 权限变更(十一(五)): asked for, head, leader, executed, filed, each by another; the right comes with the execution alone. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Locator } from 'playwright-core'
import { today } from '#kernel/clock.ts'
import { type Journey, openJourney, type Reader } from './journey.ts'

let journey: Journey
before(async () => {
  journey = await openJourney()
})
after(() => journey.close())

/** The row of the request, at its reader's page as it stands. */
const requestOf = ({ page }: Reader): Locator =>
  page.getByRole('row', { name: '秦监督' }).filter({ hasText: '监督机构负责人' })

const requestAt = async (reader: Reader): Promise<Locator> => {
  await reader.go('/people')
  return requestOf(reader)
}

/** The step's button is there and grey: its reason can be heard, and taking it does nothing. */
const mustBeClosed = async (reader: Reader, step: string, why: string): Promise<void> => {
  const button = requestOf(reader).getByRole('button', { name: step })
  await button.waitFor()
  assert.equal(await button.getAttribute('aria-disabled'), 'true')
  assert.match(await button.innerText(), new RegExp(why))
  await button.click({ force: true })
  assert.equal(await reader.page.getByRole('dialog').count(), 0)
}

const take = async (reader: Reader, step: string, becomes: string): Promise<void> => {
  await (await requestAt(reader)).getByRole('button', { name: step }).click()
  const window = reader.page.getByRole('dialog')
  await reader.shot(`permission-${step}`)
  await window.getByRole('button', { name: step }).click()
  await window.waitFor({ state: 'detached' })
  await requestOf(reader).getByText(becomes).waitFor()
}

const mayAssign = async (reader: Reader): Promise<boolean> => {
  await reader.go('/findings')
  await reader.page.getByRole('heading', { name: '疑点', exact: true }).waitFor()
  await reader.page.getByText('现在没有待办的疑点').first().waitFor()
  return (await reader.page.getByRole('button', { name: '派单' }).count()) > 0
}

test('a permission goes its five steps, and nobody takes two of them', async () => {
  const asker = await journey.as('jiandu')
  assert.equal(await mayAssign(asker), false)
  await asker.go('/people')
  await asker.page.getByRole('button', { name: '申请权限' }).click()
  const window = asker.page.getByRole('dialog')
  await asker.choose(window.getByLabel('岗位', { exact: true }), '监督机构负责人')
  await window.getByLabel('自', { exact: true }).fill(today())
  await window.getByLabel('理由').fill('负责人出差期间代为派单')
  await asker.shot('permission-0-asked')
  await window.getByRole('button', { name: '提交申请' }).click()
  await window.waitFor({ state: 'hidden' })
  await requestOf(asker).getByText('待部门负责人审核').waitFor()
  await mustBeClosed(asker, '部门负责人审核', '不是您的岗位')
  const { body: listed } = await asker.call('GET', '/permission-requests')
  const at = `/permission-requests/${listed.requests[0].id}`
  assert.equal((await asker.call('POST', `${at}/approve-head`, {})).status, 403)

  const head = await journey.as('fuze')
  const leader = await journey.as('lingdao')
  const security = await journey.as('anquan')
  const filing = await journey.as('xinxi-fuze')
  // Out of turn: the post is right, the state is not.
  assert.equal((await security.call('POST', `${at}/execute`, {})).status, 409)
  await take(head, '部门负责人审核', '待主管领导审批')
  await mustBeClosed(head, '主管领导审批', '不是您的岗位')
  assert.equal((await head.call('POST', `${at}/approve-leader`, {})).status, 403)
  await requestAt(security)
  await mustBeClosed(security, '主管领导审批', '不是您的岗位')
  await take(leader, '主管领导审批', '待执行')
  assert.equal((await leader.call('POST', `${at}/execute`, {})).status, 403)
  assert.equal(await mayAssign(asker), false, 'approved is not executed')
  await take(security, '执行权限变更', '待备案')
  await security.shot('permission-4-executed')

  assert.equal(await mayAssign(asker), true, 'executed')
  await take(filing, '权限变更备案', '已备案')
  const row = await requestAt(asker)
  await row.getByText('已备案').waitFor()
  await row.getByRole('button', { name: /展开|Expand/ }).click()
  await asker.page.getByText('郑负责').first().waitFor()
  await asker.shot('permission-5-filed')
  for (const name of ['郑负责', '周分管', '柏安全', '金信息'])
    assert.match(await asker.main.innerText(), new RegExp(name))
  for (const reader of [asker, head, leader, security, filing]) {
    assert.deepEqual(reader.complaints, [])
    await reader.leave()
  }
})

test('a refusal ends the request, with its reason, and gives nothing', async () => {
  const asker = await journey.as('jiandu2')
  const head = await journey.as('fuze')
  const asked = { change: 'grant', post: 'supervision_head', validFrom: today(), reason: '希望能够自己派单' }
  assert.equal((await asker.call('POST', '/permission-requests', asked)).status, 200)
  await head.go('/people')
  const { page } = head
  await page.getByRole('row', { name: '韩监督' }).getByRole('button', { name: '部门负责人审核' }).click()
  const window = page.getByRole('dialog')
  await window.getByText('不同意,申请到此为止').click()
  assert.equal(await window.getByRole('button', { name: '不同意' }).isDisabled(), true, 'not without a reason')
  await window.getByLabel('不同意的理由').fill('现有一名负责人已经够用')
  await window.getByRole('button', { name: '不同意' }).click()
  await page.getByRole('row', { name: '韩监督' }).getByText('不同意').waitFor()
  assert.equal(await mayAssign(asker), false)
  assert.deepEqual([...asker.complaints, ...head.complaints], [])
  await asker.leave()
  await head.leave()
})
