/**
 * Pictures of every page, as each account sees it, from a server that runs: so that anybody can look again. Also says what
 * a picture does not show: errors in the console, requests that failed, and pages wider than their window.
 *
 *   node tools/shots.ts --url http://127.0.0.1:8016 --accounts accounts.txt --out /tmp/shots [--only jiandu,fuze]
 *     [--pages /log,/jobs] [--print] [--whole]
 *
 * The accounts are the table that `start` printed, or JSON: [{ "login", "password" }, …].
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, openReader, type Screen } from '../test/browser.ts'
import { projectRoot } from './tidy.ts'

export interface Account {
  readonly login: string
  readonly password: string
}

/** @throws RangeError where there is no account in the text. */
export const readAccounts = (text: string): Account[] => {
  const found = /^\s*[[{]/.test(text) ? fromJson(text) : fromTable(text)
  if (found.length === 0) throw new RangeError('no accounts: give the table that start printed, or JSON')
  return found
}

const fromJson = (text: string): Account[] => {
  const read = JSON.parse(text) as Account[] | { readonly accounts: Account[] }
  return (Array.isArray(read) ? read : read.accounts).map(({ login, password }) => ({ login, password }))
}

/** Rows below the heading 登录名 口令 …, up to the first line that is none. */
const fromTable = (text: string): Account[] => {
  const lines = text.split('\n')
  const head = lines.findIndex((line) => /^\s*登录名\s+口令/.test(line))
  const accounts: Account[] = []
  for (const line of head < 0 ? [] : lines.slice(head + 1)) {
    const [login, password, ...rest] = line.trim().split(/\s+/)
    if (login && /^[-─]+$/.test(login)) continue
    if (!login || !password || rest.length < 2 || !/^[a-z]/.test(login)) break
    accounts.push({ login, password })
  }
  return accounts
}

const screens: readonly Screen[] = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
]

interface Order {
  readonly url: string
  readonly out: string
  readonly pages: readonly string[]
  readonly print: boolean
  readonly whole: boolean
}

/** '/findings/3f?tab=x' → 'findings-3f'. */
const nameOf = (path: string): string =>
  decodeURIComponent(new URL(path, 'http://localhost').pathname)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60) || 'home'

const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined)
  await page
    .locator('.loading')
    .first()
    .waitFor({ state: 'detached', timeout: 10_000 })
    .catch(() => undefined)
  await page.waitForTimeout(150)
}

/** Complaints about one page while it is open. */
const listen = (page: Page, complaints: string[], where: () => string): void => {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${where()}: console: ${message.text().slice(0, 300)}`)
  })
  page.on('pageerror', (error) => complaints.push(`${where()}: ${error.message.slice(0, 300)}`))
  page.on('response', (response) => {
    if (response.status() >= 400)
      complaints.push(`${where()}: ${response.status()} ${new URL(response.url()).pathname}`)
  })
}

const shoot = async (page: Page, order: Order, folder: string, name: string, complaints: string[]): Promise<void> => {
  await settled(page)
  const screen = page.viewportSize() as Screen
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  if (Number(wide) > 0) complaints.push(`${folder} ${name} ${screen.width}: ${wide} px wider than the window`)
  const path = join(order.out, folder, String(screen.width))
  mkdirSync(path, { recursive: true })
  await page.screenshot({ path: join(path, `${name}.png`), fullPage: order.whole })
  if (order.print && screen.width === 1440) await page.pdf({ path: join(path, `${name}.pdf`), preferCSSPageSize: true })
}

/** Menu, own account, and of each list its first row. */
const addressesOf = async (page: Page, order: Order): Promise<string[]> => {
  if (order.pages.length > 0) return [...order.pages]
  await page.goto(order.url)
  await settled(page)
  const menu = await page
    .locator('nav.menu a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...menu, '/account', '/no-such-page']
}

const firstRowOf = async (page: Page): Promise<string | undefined> => {
  const link = page.locator('.data-table tbody tr.ant-table-row td a[href^="/"]').first()
  return (await link.count()) > 0 ? ((await link.getAttribute('href')) ?? undefined) : undefined
}

const seenBy = async (context: BrowserContext, account: Account, order: Order, complaints: string[]): Promise<void> => {
  const page = await context.newPage()
  let at = ''
  listen(page, complaints, () => `${account.login} ${at}`)
  const addresses = await addressesOf(page, order)
  const seen = new Set<string>()
  for (const screen of screens) {
    await page.setViewportSize(screen)
    for (const address of addresses) {
      at = address
      await page.goto(`${order.url}${address}`)
      await shoot(page, order, account.login, nameOf(address), complaints)
      const row = order.pages.length > 0 ? undefined : await firstRowOf(page)
      if (!row || seen.has(`${screen.width}${row}`)) continue
      seen.add(`${screen.width}${row}`)
      at = row
      await page.goto(`${order.url}${row}`)
      await shoot(page, order, account.login, `${nameOf(address)}-row`, complaints)
    }
  }
  await page.close()
}

const beforeSigningIn = async (browser: Browser, order: Order, complaints: string[]): Promise<void> => {
  const context = await openReader(browser)
  const page = await context.newPage()
  for (const screen of screens) {
    await page.setViewportSize(screen)
    await page.goto(`${order.url}/sign-in`)
    await shoot(page, order, '_nobody', 'sign-in', complaints)
    await page.getByRole('tab', { name: '证书登录' }).click()
    await shoot(page, order, '_nobody', 'sign-in-certificate', complaints)
  }
  await context.close()
}

/** @returns what there is to complain of, a line each. */
export const takeShots = async (order: Order, accounts: readonly Account[]): Promise<string[]> => {
  const complaints: string[] = []
  const browser = await openBrowser()
  try {
    await beforeSigningIn(browser, order, complaints)
    for (const { login, password } of accounts) {
      const context = await openReader(browser)
      const answer = await context.request.post(`${order.url}/api/v1/sign-in`, { data: { login, password } })
      if (answer.ok()) await seenBy(context, { login, password }, order, complaints)
      else complaints.push(`${login}: ${(await answer.text()).slice(0, 200)}`)
      await context.close()
      console.log(login)
    }
  } finally {
    await browser.close()
  }
  return complaints
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:8016' },
      accounts: { type: 'string' },
      out: { type: 'string' },
      only: { type: 'string' },
      pages: { type: 'string' },
      print: { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
    },
  })
  if (!values.accounts || !values.out) throw new RangeError('--accounts file --out folder')
  const out = resolve(values.out)
  if (!relative(projectRoot, out).startsWith('..')) throw new RangeError('--out must lie outside the repository')
  const list = (text: string | undefined): string[] => text?.split(',').filter((one) => one !== '') ?? []
  const only = list(values.only)
  const accounts = readAccounts(readFileSync(values.accounts, 'utf8')).filter(
    ({ login }) => only.length === 0 || only.includes(login),
  )
  const order = {
    url: values.url.replace(/\/$/, ''),
    out,
    pages: list(values.pages),
    print: values.print,
    whole: values.whole,
  }
  mkdirSync(out, { recursive: true })
  const complaints = await takeShots(order, accounts)
  writeFileSync(join(out, 'complaints.txt'), complaints.map((line) => `${line}\n`).join(''))
  for (const line of complaints) console.log(line)
  console.log(`${out}: ${accounts.length} accounts, ${complaints.length} complaints`)
}
