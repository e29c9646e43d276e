/** Words that may not be written, each with what to write instead, and names of files. */
import { basename } from 'node:path'
import { type Complaint, isTest, lineAt, type Repository } from './repository.ts'

interface BannedWord {
  readonly pattern: RegExp
  readonly where: (path: string) => boolean
  readonly instead: string
}

const clockFiles = /^src\/kernel\/(clock|month)\.ts$/
const everywhere = (): boolean => true

const inCode: readonly BannedWord[] = [
  {
    pattern: /\bDate\.now\(|\bnew Date\(\s*\)/g,
    where: (path) => !clockFiles.test(path),
    instead: 'the time comes from a Clock (#kernel/clock.ts), so that a test and a re-run can set it',
  },
  {
    pattern: /\bnew Date\((?!\s*\))/g,
    where: (path) => !path.startsWith('src/kernel/') && !isTest(path),
    instead: 'civil days and months are text (#kernel/month.ts)',
  },
  { pattern: /\bMath\.random\b/g, where: everywhere, instead: 'a seed, or node:crypto where it must not be guessed' },
  { pattern: /(?::|\bas|[<|,])\s*any\b(?!\s*[:(=?])/g, where: everywhere, instead: 'unknown, narrowed' },
  {
    pattern: /\bthrow new Error\(/g,
    where: (path) => path.startsWith('src/areas/'),
    instead: "throw new Refusal(CODE, '中文一句'): what an area says no to has a name",
  },
]

/** Without it the same input gives other results on another day, and refusals lose their names. */
export const bannedCode = (repository: Repository): Complaint[] =>
  repository.sources.flatMap(({ path, code }) =>
    inCode
      .filter(({ where }) => where(path))
      .flatMap(({ pattern, instead }) =>
        [...code.matchAll(pattern)].map((match) => ({
          path,
          line: lineAt(code, match.index),
          says: `${match[0].trim()} → ${instead}`,
        })),
      ),
  )

// Put together from halves, so that this file does not find itself.
const fixMe = new RegExp(`\\b${'FIX'}${'ME'}\\b`, 'g')
const toDo = new RegExp(`\\b${'TO'}${'DO'}\\b(?!\\(until [^)]+\\))`, 'g')

const allTexts = (repository: Repository): readonly { readonly path: string; readonly text: string }[] => [
  ...repository.sources,
  ...repository.others,
]

const found = (repository: Repository, pattern: RegExp, says: (word: string) => string): Complaint[] =>
  allTexts(repository).flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ path, line: lineAt(text, match.index), says: says(match[0]) })),
  )

/** Without it notes of unfinished work stay after everybody has forgotten what they waited for. */
export const looseEnds = (repository: Repository): Complaint[] => [
  ...found(repository, fixMe, (word) => `${word} does not pass: mend it now`),
  ...found(repository, toDo, (word) => `${word} must say what ends it: ${word}(until the page exists)`),
]

const outside = new RegExp(
  [
    String.raw`\b(?:corrections|decisions?)\s+\d+\b`,
    String.raw`\b(?:corrections|decisions|design|brief)\.md\b`,
    String.raw`/work/(?:main|shared)\b`,
    String.raw`\bissues? #?\d+\b`,
    String.raw`\bthe brief\b`,
    String.raw`\b(?:chat ?gpt|claude|language model|ai assistant)\b`,
  ].join('|'),
  'gi',
)

/** Without it a reader is sent to papers that are not in the repository: state the reason here instead. */
export const outsidePapers = (repository: Repository): Complaint[] =>
  found(repository, outside, (word) => `「${word}」 points outside the repository: state the reason itself`).filter(
    ({ path }) => !path.startsWith('tools/tidy/') && path !== 'tools/tidy.test.ts',
  )

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const heaps = /(^|-)(utils?|helpers?|common|managers?|services?|misc)(-|\.|$)/
const capitalDocuments = /^[A-Z]+(\.zh-CN)?\.md$/

/** Without it names differ by the writer, and one shared heap grows into which everybody may throw anything. */
export const fileNames = (repository: Repository): Complaint[] =>
  allTexts(repository).flatMap(({ path }): Complaint[] => {
    const name = basename(path)
    if (capitalDocuments.test(name)) return []
    if (!kebab.test(name)) return [{ path, says: 'file names are kebab-case: two-pensions.rule.ts' }]
    // A dataset is named as its field names it: 视同缴费年限 is deemed service.
    return !name.endsWith('.dataset.ts') && path.split('/').some((part) => heaps.test(part))
      ? [{ path, says: 'name the thing: no utils, helpers, common, manager, service' }]
      : []
  })
