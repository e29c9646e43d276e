/** The repository as the checks see it: its own files with their text, and what a complaint is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Masked, mask } from './mask.ts'

export interface Complaint {
  /** Relative to the repository, with '/'. */
  readonly path: string
  readonly line?: number
  /** What is wrong and what to do instead. */
  readonly says: string
}

export interface SourceFile extends Masked {
  readonly path: string
  readonly text: string
}

export interface Repository {
  readonly root: string
  /** TypeScript of src, city, tools, test and bench. */
  readonly sources: readonly SourceFile[]
  /** Every other text file of the project: documents, SQL, settings. */
  readonly others: readonly { readonly path: string; readonly text: string }[]
  /** Package.json `imports`: '#kernel/' → 'src/kernel/'. */
  readonly aliases: Readonly<Record<string, string>>
}

const sourceFolders = ['src', 'city', 'tools', 'test', 'bench']
const passedOver = new Set(['node_modules', '.git', 'var', 'dist', 'package-lock.json'])
const textSuffix = /\.(ts|mjs|md|sql|json|txt|yml|html|css)$|^\.ci\/run$/

const walk = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (passedOver.has(entry.name)) return []
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? walk(root, path) : [path]
  })

export const sourceFile = (path: string, text: string): SourceFile => ({ path, text, ...mask(text) })

export const isTest = (path: string): boolean => path.endsWith('.test.ts')

/** For tests of the checks: a repository out of path → text. */
export const repositoryOf = (texts: Readonly<Record<string, string>>, root = '/nowhere'): Repository => {
  const isSource = (path: string): boolean => path.endsWith('.ts') && sourceFolders.includes(path.split('/')[0] ?? '')
  const entries = Object.entries(texts)
  const { imports = {} } = JSON.parse(texts['package.json'] ?? '{}') as { imports?: Record<string, string> }
  return {
    root,
    sources: entries.filter(([path]) => isSource(path)).map(([path, text]) => sourceFile(path, text)),
    others: entries.filter(([path]) => !isSource(path)).map(([path, text]) => ({ path, text })),
    aliases: Object.fromEntries(
      Object.entries(imports).map(([alias, target]) => [
        alias.replace(/\*$/, ''),
        target.replace(/^\.\//, '').replace(/\*$/, ''),
      ]),
    ),
  }
}

export const readRepository = (root: string): Repository =>
  repositoryOf(
    Object.fromEntries(
      walk(root, '.')
        .filter((path) => textSuffix.test(path))
        .sort()
        .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
    ),
    root,
  )

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
