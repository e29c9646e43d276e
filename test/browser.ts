/**
 * A real browser for tests and screenshots: the system's Chromium where there is one, else the one that comes as an npm
 * package, unpacked once under var/browser with the libraries it needs. It reaches nothing but what a test opens.
 */
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { projectRoot } from '#store/folder.ts'

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const installed = (): string | undefined =>
  ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable)

const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))

const unpack = async (folder: string): Promise<void> => {
  const { default: packed, inflate } = await import('@sparticuz/chromium')
  const temporary = mkdtempSync(`${folder}-`)
  const before = process.env.TMPDIR
  // The package unpacks into the system's temporary folder, whichever that is at the moment.
  process.env.TMPDIR = temporary
  try {
    await packed.executablePath()
    await inflate(join(packageFolder, 'bin', 'al2023.tar.br'))
    // Two processes may unpack at once: the first to be ready is taken.
    if (!existsSync(folder)) renameSync(temporary, folder)
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    rmSync(temporary, { recursive: true, force: true })
  }
}

interface Found {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** @param packaged true: the npm package's even where the system has one. */
export const findBrowser = async (packaged = false): Promise<Found> => {
  const own = packaged ? undefined : installed()
  if (own) return { executablePath: own, env: {} }
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(projectRoot, 'var', 'browser', `chromium-${version}`)
  mkdirSync(dirname(folder), { recursive: true })
  if (!existsSync(folder)) await unpack(folder)
  // Its libraries after the system's own place for additions, so that a bare machine has what Chromium links to.
  const libraries = [process.env.LD_LIBRARY_PATH, join(folder, 'al2023', 'lib')].filter(Boolean).join(delimiter)
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries } }
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--lang=zh-CN',
]

export const openBrowser = async (packaged = process.env.SHEJIAN_PACKAGED_BROWSER === '1'): Promise<Browser> => {
  const { executablePath, env } = await findBrowser(packaged)
  return chromium.launch({
    executablePath,
    headless: true,
    args: switches,
    // UTF-8, so that a file with a Chinese name keeps it; a locale that every system has.
    env: { ...(process.env as Record<string, string>), ...env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN' },
  })
}

export interface Screen {
  readonly width: number
  readonly height: number
}

/** A fresh reader: no cookies, Chinese, on China's clock. */
export const openReader = (browser: Browser, screen: Screen = { width: 1440, height: 900 }): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { ...screen },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
