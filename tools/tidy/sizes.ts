/** How long files and functions may be. Survivors stand in tidy-allow.txt, which only shrinks. */
import { type Complaint, lineAt, type Repository, type SourceFile } from './repository.ts'

const limits: readonly (readonly [kind: string, suffix: RegExp, lines: number])[] = [
  ['rule', /\.rule\.ts$/, 100],
  ['route', /\.route\.ts$/, 50],
  ['step', /\.step\.ts$/, 80],
  ['page', /\.page\.tsx$/, 150],
  ['store', /^src\/areas\/.*\bstore\.ts$/, 250],
]
const otherLines = 300
const functionLines = 60

/** Tables of data: long because the law and the standard are. */
const isDataTable = (path: string): boolean =>
  /\.(examples|dataset)\.ts$|^src\/law\/(notice|duties|values)\/|^src\/law\/(documents|overrides)\.ts$|^src\/standard\/(codes|registry[-a-z]*)\.ts$/.test(
    path,
  )

export const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length

export interface Long {
  readonly path: string
  /** '' for the file itself, else the function's name. */
  readonly name: string
  readonly kind: string
  readonly lines: number
  readonly limit: number
  readonly line: number
}

const openingOf = (code: string, close: number): number => {
  let depth = 0
  for (let at = close; at >= 0; at -= 1) {
    if (code[at] === ')') depth += 1
    if (code[at] === '(' && --depth === 0) return at
  }
  return 0
}

const closingOf = (code: string, open: number): number => {
  let depth = 0
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1
    if (code[at] === '}' && --depth === 0) return at
  }
  return code.length - 1
}

const control = /(?:^|[^\w$.])(?:if|for|while|switch|catch|with|await)\s*$/
const chapter = /\bdescribe\([^()]*,\s*(?:async\s*)?$/
const returnType = /\)\s*:[^;{}=()]*$/

/** The name of the function whose body opens at `brace`, or undefined where the brace opens something else. */
const functionAt = (code: string, brace: number): string | undefined => {
  const before = code.slice(Math.max(0, brace - 400), brace).trimEnd()
  const offset = Math.max(0, brace - 400)
  const arrow = before.endsWith('=>')
  const head = arrow ? before.slice(0, -2).trimEnd() : before
  const close = head.endsWith(')') ? head.length - 1 : (returnType.exec(head)?.index ?? -1)
  if (close < 0) return arrow ? 'arrow' : undefined
  const start = code.slice(0, openingOf(code, offset + close))
  if (!arrow && control.test(start)) return undefined
  // A describe block is a chapter of tests, not one function.
  if (chapter.test(start)) return undefined
  const name =
    /(?:const|let|function\*?|async|get|set)?\s*([\w$]+)\s*(?::[^=\n]*)?(?:=\s*(?:async\s*)?(?:<[^>\n]*>)?|<[^>\n]*>)?\s*$/.exec(
      start.slice(-200),
    )
  return name?.[1] === 'async' ? 'arrow' : (name?.[1] ?? 'arrow')
}

const longFunctions = (file: SourceFile): Long[] => {
  const found: Long[] = []
  for (let at = file.code.indexOf('{'); at >= 0; at = file.code.indexOf('{', at + 1)) {
    const name = functionAt(file.code, at)
    if (name === undefined) continue
    const lines = file.code.slice(at, closingOf(file.code, at)).split('\n').length
    if (lines > functionLines)
      found.push({ path: file.path, name, kind: 'function', lines, limit: functionLines, line: lineAt(file.code, at) })
  }
  return found
}

/** Files and functions over their limit. */
export const longOnes = (repository: Repository): Long[] =>
  repository.sources.flatMap((file) => {
    if (isDataTable(file.path)) return []
    const [kind, , limit] = limits.find(([, suffix]) => suffix.test(file.path)) ?? ['file', /$/, otherLines]
    const lines = linesOf(file.text)
    const whole: Long[] = lines > limit ? [{ path: file.path, name: '', kind, lines, limit, line: 1 }] : []
    return [...whole, ...longFunctions(file)]
  })

/** 'src/a.ts 320' or 'src/a.ts#name 75' → the lines that it may have. Empty lines and lines with # in front are words. */
export const readAllowed = (text: string): Map<string, number> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => {
        const [key = '', lines = ''] = line.trim().split(/\s+/)
        return [key, Number(lines)]
      }),
  )

const keyOf = ({ path, name }: Long): string => (name === '' ? path : `${path}#${name}`)

export const allowList = 'tools/tidy-allow.txt'

/** Without it a file nobody can read in one sitting is one commit away, and the list of exceptions only grows. */
export const sizes = (repository: Repository, allowed: ReadonlyMap<string, number>): Complaint[] => {
  const long = longOnes(repository)
  const longest = new Map<string, number>()
  for (const one of long) longest.set(keyOf(one), Math.max(one.lines, longest.get(keyOf(one)) ?? 0))
  const tooLong = long
    .filter((one) => one.lines > (allowed.get(keyOf(one)) ?? 0))
    .map(({ path, line, name, kind, lines, limit }) => ({
      path,
      line,
      says: `${kind}${name && ` ${name}`} has ${lines} lines, ${limit} are the limit: split it where it does two things`,
    }))
  const grownSmall = [...allowed.keys()]
    .filter((key) => !longest.has(key))
    .map((key) => ({ path: allowList, says: `${key} is within its limit now: take it off the list` }))
  return [...tooLong, ...grownSmall]
}
