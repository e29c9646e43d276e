/** What the documents promise is there. */
import { clauseOf } from '#law/clauses.ts'
import { type Complaint, lineAt, type Repository } from './repository.ts'

const textOf = (repository: Repository, path: string): string =>
  repository.others.find((other) => other.path === path)?.text ?? ''

/** Without it the glossary sends a reader to a clause that the notice does not have. */
export const glossaryClauses = (repository: Repository): Complaint[] =>
  textOf(repository, 'GLOSSARY.md')
    .split('\n')
    .flatMap((row, index) => {
      const cells = row.split('|').map((cell) => cell.trim())
      const clauses = cells.length >= 5 ? (cells[3] ?? '') : ''
      if (clauses === '' || clauses === '条款' || clauses === '—' || /^-+$/.test(clauses)) return []
      return clauses
        .split('、')
        .filter((key) => !clauseOf(key))
        .map((key) => ({ path: 'GLOSSARY.md', line: index + 1, says: `the notice has no clause ${key}` }))
    })

export const readmes = ['README.md', 'README.zh-CN.md'] as const

export interface CommandName {
  readonly name: string
  readonly hidden?: boolean
}

/** Without it the first command a newcomer copies may not exist, and a command may exist that nobody is told of. */
export const readmeCommands = (repository: Repository, commands: readonly CommandName[]): Complaint[] =>
  readmes.flatMap((path) => {
    const text = textOf(repository, path)
    const written = [...text.matchAll(/npx --no shejian ([a-z]+)(?: ([a-z]+))?/g)].map((match) => ({
      line: lineAt(text, match.index),
      one: match[1] as string,
      two: `${match[1]} ${match[2]}`,
    }))
    const names = new Set(commands.map(({ name }) => name))
    const unknown = written
      .filter(({ one, two }) => !names.has(one) && !names.has(two))
      .map(({ line, one }) => ({ path, line, says: `shejian has no command ${one}` }))
    const untold = commands
      .filter(({ name, hidden }) => !hidden && !written.some(({ one, two }) => name === one || name === two))
      .map(({ name }) => ({ path, says: `the command ${name} is not described` }))
    return [...unknown, ...untold]
  })
