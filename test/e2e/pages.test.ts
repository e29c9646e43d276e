/**
 * In a real browser, on an installation without data: people sign in and open the pages they work on. No page fails,
 * none is empty without a word, axe finds nothing serious, and no request goes to another origin.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { type Journey, openJourney } from './journey.ts'

let journey: Journey
before(async () => {
  journey = await openJourney()
})
after(() => journey.close())

/** Addresses of the menu. */
const menuOf = async (page: Page): Promise<string[]> => {
  const links = await page.getByRole('navigation').first().getByRole('link').all()
  return (await Promise.all(links.map((link) => link.getAttribute('href')))).filter((address) => address !== null)
}

/** Loading says nothing for its first moments: what follows must say something. */
const wordsOf = async (page: Page): Promise<string> => {
  await page.getByRole('heading').first().waitFor()
  await page.waitForLoadState('networkidle')
  for (let look = 0; look < 60; look += 1) {
    const words = (await page.getByRole('main').innerText()).trim()
    if (words.length > 10) return words
    await page.waitForTimeout(250)
  }
  return ''
}

test('a wrong password is told on the page, and the page stays', async () => {
  const { page, leave } = await journey.stranger()
  await page.getByLabel('登录名').fill('jiandu')
  await page.getByLabel('口令', { exact: true }).fill('Not-the-password-1')
  await page.keyboard.press('Enter')
  await page.getByText('登录名或口令不对').first().waitFor()
  await leave()
})

/** The pages that most people work on; `npm run shots` opens all of them as everybody. */
const worked: Readonly<Record<string, readonly string[]>> = {
  fuze: ['/todo', '/overview', '/findings', '/people'],
  shenji: ['/log'],
}

for (const [login, pages] of Object.entries(worked))
  test(`${login}'s pages open, and axe finds nothing serious`, async () => {
    const { page, go, complaints, leave } = await journey.as(login, 'form')
    const addresses = await menuOf(page)
    for (const address of pages) {
      assert.ok(addresses.includes(address), `${address} is not in ${login}'s menu: ${addresses.join(' ')}`)
      await go(address)
      const words = await wordsOf(page)
      assert.notEqual(words, '', `${login} ${address} says nothing`)
      assert.doesNotMatch(words, /undefined|NaN|\[object Object\]/, `${login} ${address}`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      assert.deepEqual(
        serious.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html.slice(0, 120)}`),
        [],
      )
    }
    assert.deepEqual(complaints, [])
    await leave()
  })
