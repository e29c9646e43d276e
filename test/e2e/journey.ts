/**
 * What the journeys share: a server that listens, on a database of its own with the sample city's people, and people who
 * sign in at its page in a real browser. With `city` it has the rows of the small city (subject-world.ts), one rule in
 * force, and jobs that run.
 *
 * SHEJIAN_SHOTS=folder keeps a picture of each place where a journey says `shot`.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { buildPage } from '#cli/page.ts'
import { openIntake } from '#intake/context.ts'
import { intakeFile } from '#intake/intake-file.ts'
import { signEdition } from '#screening/edition-steps.ts'
import { take } from '#workflow/take.ts'
import { openBrowser, openReader } from '../browser.ts'
import { type Answer, type HttpWorld, httpWorld } from '../http-world.ts'
import { files } from '../subject-world.ts'
import { csv } from '../whole-files.ts'

/** One person at a browser of his own. */
export interface Reader {
  readonly page: Page
  /** The page's main part: without menu and windows. */
  readonly main: Locator
  /** What must not happen: an error in the page, an answer of 500, a request to another origin. */
  readonly complaints: readonly string[]
  go(path: string): Promise<void>
  /** Chooses in one of Ant Design's lists, as people do: opens it and clicks the words. */
  choose(list: Locator, words: string | RegExp): Promise<void>
  /** The interface behind the page, with this person's session: for what the page offers no button for. */
  call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Omit<Answer, 'headers'>>
  shot(name: string): Promise<void>
  leave(): Promise<void>
}

export interface Journey {
  readonly world: HttpWorld
  readonly origin: string
  /** Nobody signed in: the page that asks who it is. */
  stranger(): Promise<Reader>
  /** Signed in with the password: at the page's form, or with a session and no page open yet, which is quicker. */
  as(login: string, how?: 'form' | 'session'): Promise<Reader>
  close(): Promise<void>
}

/** Looks until it is so; what comes from a job comes when it comes. */
export const until = async (reader: Reader, look: () => Promise<boolean>, what: string): Promise<void> => {
  for (let tries = 0; tries < 240; tries += 1) {
    if (await look()) return
    await reader.page.waitForTimeout(500)
  }
  assert.fail(`${what}: ${await reader.main.innerText()}`)
}

const shots = process.env.SHEJIAN_SHOTS

const listen = (page: Page, origin: string): string[] => {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`))
  page.on('request', (request) => {
    if (![origin, 'data:', 'blob:'].some((start) => request.url().startsWith(start)))
      complaints.push(`another origin: ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
  return complaints
}

const callFrom =
  (page: Page, origin: string): Reader['call'] =>
  async (method, path, body) => {
    const { csrf } = (await (await page.request.get(`${origin}/api/v1/me`)).json()) as { csrf?: string }
    const answer = await page.request.fetch(`${origin}/api/v1${path}`, {
      method,
      headers: csrf ? { 'x-csrf-token': csrf } : {},
      ...(body === undefined ? {} : { data: body }),
    })
    return { status: answer.status(), body: await answer.json() }
  }

const readerAt = async (browser: Browser, origin: string, login: string): Promise<Reader> => {
  const context = await openReader(browser)
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const go: Reader['go'] = async (path) => void (await page.goto(`${origin}${path}`))
  return {
    page,
    main: page.getByRole('main'),
    complaints: listen(page, origin),
    go,
    async choose(list, words) {
      await list.click()
      const open = page.locator('.ant-select-dropdown:visible')
      await open.locator('.ant-select-item-option').filter({ hasText: words }).first().click()
      // The next list is looked for among those that are open.
      await open.first().waitFor({ state: 'hidden' })
    },
    call: callFrom(page, origin),
    async shot(name) {
      if (!shots) return
      mkdirSync(shots, { recursive: true })
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(shots, `${name}-${login}.png`) })
    },
    leave: () => context.close(),
  }
}

/** The files of the small city taken in, and the rule that the journey is about put in force by two. */
const raiseCity = async ({ app }: HttpWorld): Promise<void> => {
  const inbox = mkdtempSync(join(tmpdir(), 'city-'))
  const context = await openIntake(app.folder, app.database, { actor: 'os:test', sampleData: true })
  try {
    for (const [dataset, headers, rows] of files) {
      const path = join(inbox, `${dataset}.csv`)
      writeFileSync(
        path,
        csv(
          headers.split(','),
          rows.map((row) => row.split(',')),
        ),
      )
      const { status, refusal } = await intakeFile(context, path)
      assert.equal(status, 'committed', `${dataset}: ${refusal?.message}`)
    }
  } finally {
    await context.close()
    rmSync(inbox, { recursive: true, force: true })
  }
  for (const actor of ['sample:规则负责人', 'sample:规则复核人'])
    await take(app.database, signEdition, { rule: 'PEN-01', edition: 0 }, { actor })
}

export const openJourney = async ({ city = false }: { readonly city?: boolean } = {}): Promise<Journey> => {
  await buildPage()
  const [world, browser] = await Promise.all([httpWorld({ jobs: city }), openBrowser()])
  if (city) await raiseCity(world)
  const origin = await world.server.listen({ host: '127.0.0.1', port: 0 })
  const stranger: Journey['stranger'] = async () => {
    const reader = await readerAt(browser, origin, 'nobody')
    await reader.go('/')
    await reader.page.getByLabel('登录名').waitFor()
    return reader
  }
  return {
    world,
    origin,
    stranger,
    async as(login, how = 'session') {
      const reader = await readerAt(browser, origin, login)
      const { page } = reader
      const password = world.accounts.find((one) => one.login === login)?.password ?? ''
      if (how === 'session') {
        const answer = await page.request.post(`${origin}/api/v1/sign-in`, { data: { login, password } })
        assert.equal(answer.status(), 200, `${login}: ${await answer.text()}`)
        return reader
      }
      await reader.go('/')
      await page.getByLabel('登录名').fill(login)
      await page.getByLabel('口令', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
      const menu = page.getByRole('navigation').first()
      await menu.waitFor().catch(async () => assert.fail(`${login} is not in: ${await page.innerText('body')}`))
      return reader
    },
    async close() {
      await browser.close()
      await world.close()
    },
  }
}
