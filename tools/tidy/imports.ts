/** Who may import whom. */
import { posix } from 'node:path'
import { type Complaint, isTest, lineAt, type Repository, type SourceFile } from './repository.ts'

export interface Import {
  readonly specifier: string
  /** Path in the repository; undefined for a package or a built-in module. */
  readonly target?: string
  readonly line: number
}

const resolveIn = (repository: Repository, from: string, specifier: string): string | undefined => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier)
  const alias = Object.keys(repository.aliases).find((prefix) => specifier.startsWith(prefix))
  return alias === undefined ? undefined : `${repository.aliases[alias]}${specifier.slice(alias.length)}`
}

const forms = /\bfrom\s*(['"])([^'"\n]+)\1|\bimport\s*\(?\s*(['"])([^'"\n]+)\3|\bnew URL\(\s*(['"])(\.[^'"\n]+\.ts)\5/g

/** Static and dynamic imports, re-exports, and worker or child files named by `new URL('./x.ts', import.meta.url)`. */
export const importsOf = (repository: Repository, file: SourceFile): Import[] =>
  [...file.bare.matchAll(forms)]
    // Inside a string the same words are a text about imports.
    .filter((match) => file.code.slice(match.index, match.index + 3) === match[0].slice(0, 3))
    .map((match) => {
      const specifier = (match[2] ?? match[4] ?? match[6]) as string
      const target = resolveIn(repository, file.path, specifier)
      return { specifier, line: lineAt(file.bare, match.index), ...(target === undefined ? {} : { target }) }
    })

/** All files of the repository that a file leads to by its imports, itself included. */
export const reachedFrom = (repository: Repository, path: string, reached = new Set<string>()): Set<string> => {
  const file = repository.sources.find((candidate) => candidate.path === path)
  if (!file || reached.has(path)) return reached
  reached.add(path)
  for (const { target } of importsOf(repository, file)) if (target) reachedFrom(repository, target, reached)
  return reached
}

const levels: readonly (readonly string[])[] = [
  ['kernel'],
  ['law'],
  ['identity', 'store', 'standard'],
  ['access', 'audit', 'ledger', 'screening', 'workflow', 'intake'],
  ['areas'],
  ['cases'],
  ['reports'],
  ['http', 'cli', 'jobs'],
  ['main.ts'],
]
const levelOf = (path: string): number => {
  const part = path.split('/')[1] ?? ''
  return levels.findIndex((level) => level.includes(part))
}

const order =
  'main → cli|http|jobs → reports → cases → areas → access|audit|ledger|screening|workflow|intake → identity|store|standard → law → kernel'

/** Tests, benchmarks and tools join everything; the product's own files do not. */
const isFree = (path: string): boolean => isTest(path) || /^(test|bench|tools)\//.test(path)

const each = (repository: Repository, judge: (from: string, target: string) => string | undefined): Complaint[] =>
  repository.sources
    .filter(({ path }) => !isFree(path))
    .flatMap((file) =>
      importsOf(repository, file).flatMap(({ target, specifier, line }) => {
        const says = target === undefined ? undefined : judge(file.path, target)
        return says === undefined ? [] : [{ path: file.path, line, says: `import of ${specifier}: ${says}` }]
      }),
    )

/** Without it a low layer comes to know a high one, and then neither can be read, tested or replaced alone. */
export const importDirection = (repository: Repository): Complaint[] =>
  each(repository, (from, target) => {
    if (!from.startsWith('src/') || !target.startsWith('src/')) return undefined
    const [own, other] = [levelOf(from), levelOf(target)]
    if (own < 0 || other < 0) return `its folder has no place in the order ${order}`
    return other > own ? `imports run one way: ${order}` : undefined
  })

/** Without it two folders of one layer lean on each other, and moving either moves both. */
export const folderCycles = (repository: Repository): Complaint[] => {
  const uses = new Map<string, Map<string, Complaint>>()
  for (const file of repository.sources.filter(({ path }) => path.startsWith('src/') && !isFree(path))) {
    const from = file.path.split('/')[1] as string
    for (const { target, line } of importsOf(repository, file)) {
      const to = target?.startsWith('src/') ? (target.split('/')[1] as string) : from
      if (to === from) continue
      const known = uses.get(from) ?? new Map<string, Complaint>()
      if (!known.has(to)) known.set(to, { path: file.path, line, says: '' })
      uses.set(from, known)
    }
  }
  return [...uses].flatMap(([from, targets]) =>
    [...targets]
      .filter(([to]) => from < to && uses.get(to)?.has(from))
      .map(([to, at]) => {
        const back = uses.get(to)?.get(from) as Complaint
        return {
          ...at,
          says: `src/${from} imports src/${to}, and ${back.path}:${back.line} imports back: choose one way`,
        }
      }),
  )
}

const paymentAreas = new Set(['collection', 'pension', 'medical', 'injury', 'unemployment', 'maternity'])

/** Without it one chapter's rules change when another chapter's are edited, and 'only the index' stops meaning anything. */
export const areaBorders = (repository: Repository): Complaint[] =>
  each(repository, (from, target) => {
    if (!target.startsWith('src/areas/') || target === 'src/areas/rules.ts') return undefined
    const area = target.split('/')[2] as string
    const own = from.startsWith('src/areas/') ? from.split('/')[2] : undefined
    if (own === area) return undefined
    if (own !== undefined && paymentAreas.has(own) && paymentAreas.has(area))
      return 'payment areas never import each other; what both need belongs to law, standard or screening'
    return target === `src/areas/${area}/index.ts` ? undefined : `another area is entered by its index.ts only`
  })

const mayServeRules = /^src\/(law|standard)\/|^src\/screening\/(define-(rule|relation)\.ts$|relations\/)/

/** A rule, or a file of SQL texts that rules of one area share, may know law and data only. */
const knowsOnlyLaw = (repository: Repository, file: SourceFile, area: string): boolean =>
  importsOf(repository, file).every(({ target }) => {
    if (target === undefined) return false
    if (mayServeRules.test(target)) return true
    const shared = repository.sources.find(({ path }) => path === target)
    return target.startsWith(area) && shared !== undefined && knowsOnlyLaw(repository, shared, area)
  })

/** Without it a rule could ask a clock or a store, and the same month judged twice could give two answers. */
export const pureRules = (repository: Repository): Complaint[] =>
  repository.sources
    .filter(({ path }) => path.endsWith('.rule.ts'))
    .flatMap((file) => {
      const area = `${file.path.split('/').slice(0, 3).join('/')}/`
      return knowsOnlyLaw(repository, file, area)
        ? []
        : [
            {
              path: file.path,
              says: 'a rule imports #law, #standard, #screening/define-rule.ts, #screening/relations, and SQL texts of its own area that do the same; nothing else',
            },
          ]
    })

const mayServeCity = /^(city\/|src\/(kernel|standard|law)\/|src\/store\/duck\.ts$)/

/** Without it the sample city could borrow a rule's own SQL, and a wrong rule would agree with its wrong city. */
export const cityApart = (repository: Repository): Complaint[] =>
  each(repository, (from, target) =>
    from.startsWith('city/') && !mayServeCity.test(target)
      ? 'the sample city knows kernel, law, standard and store/duck.ts only'
      : undefined,
  )

/** Without it the product comes to need what is there for its makers; cli/repository.ts is the one door to the tools. */
export const productApart = (repository: Repository): Complaint[] =>
  each(repository, (from, target) =>
    /^(tools|test|bench)\//.test(target) && from !== 'src/cli/repository.ts'
      ? 'the product does not import tools, test or bench'
      : undefined,
  )

const entries = new Set(['src/main.ts'])

/** Law that is registered and tested ahead of the part that reads it. An entry goes with the first import. */
const awaited = new Map([
  ['src/law/holidays.ts', 'due dates on working days: cases'],
  ['src/law/values/terms.ts', 'procedure terms: cases'],
  ['src/law/retirement.ts', 'statutory month and minimum contribution as functions: PEN-07, PEN-17'],
])

/** Without it code that nothing runs stays, is read, kept compiling and believed. Its own test does not count as a user. */
export const deadFiles = (repository: Repository): Complaint[] => {
  const used = new Set(
    repository.sources.flatMap((file) =>
      importsOf(repository, file)
        .map(({ target }) => target)
        .filter((target) => target !== undefined && file.path !== target.replace(/\.ts$/, '.test.ts')),
    ),
  )
  return repository.sources
    .filter(
      ({ path }) =>
        /^(src|city)\//.test(path) && !isTest(path) && !entries.has(path) && !awaited.has(path) && !used.has(path),
    )
    .map(({ path }) => ({ path, says: 'no file imports it but its own test: wire it in or remove it' }))
}
