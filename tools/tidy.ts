/**
 * The house rules that a machine can check. Each check is a function of its own under tidy/, with a word on what breaks
 * without it; `tidy.test.ts` runs them over the repository, and `node tools/tidy.ts` prints what they find.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exampleTables, rules } from '#areas/rules.ts'
import { commands } from '#cli/commands.ts'
import { glossaryClauses, readmeCommands } from './tidy/documents.ts'
import {
  areaBorders,
  cityApart,
  deadFiles,
  folderCycles,
  importDirection,
  productApart,
  pureRules,
} from './tidy/imports.ts'
import { type Complaint, type Repository, readRepository } from './tidy/repository.ts'
import { clauseKeys, ruleGrounds, ruleSql } from './tidy/rules.ts'
import { allowList, readAllowed, sizes } from './tidy/sizes.ts'
import { bannedCode, fileNames, looseEnds, outsidePapers } from './tidy/words.ts'

const checks: readonly ((repository: Repository) => Complaint[])[] = [
  importDirection,
  folderCycles,
  areaBorders,
  pureRules,
  cityApart,
  productApart,
  deadFiles,
  bannedCode,
  looseEnds,
  outsidePapers,
  fileNames,
  clauseKeys,
  glossaryClauses,
  (repository) => ruleSql(repository, rules),
  (repository) => ruleGrounds(repository, rules, exampleTables),
  (repository) => readmeCommands(repository, commands),
  (repository) => sizes(repository, readAllowed(repository.others.find(({ path }) => path === allowList)?.text ?? '')),
]

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** 'src/a.ts:12 …' */
export const showComplaint = ({ path, line, says }: Complaint): string => `${path}${line ? `:${line}` : ''}  ${says}`

/** Everything that the checks find, in order of path. */
export const tidy = (root: string = projectRoot): Complaint[] => {
  const repository = readRepository(root)
  return checks.flatMap((check) => check(repository)).sort((left, right) => (left.path < right.path ? -1 : 1))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const complaints = tidy()
  for (const complaint of complaints) console.log(showComplaint(complaint))
  console.log(complaints.length === 0 ? '整洁' : `${complaints.length} 处不合家规`)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
