/** Commands for the product's makers, reached by npm scripts: new files, checks, tests. What they do lies in tools/. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '#kernel/refusal.ts'
import { projectRoot } from '#store/folder.ts'
import type { Command } from './command.ts'

// Loaded when asked for: an installation that runs the platform need not have what its makers use.
const newCommand: Command = {
  name: 'new',
  form: 'dataset|rule|step|route|page 领域/kebab-name …',
  summary: '按家规新建一份文件和它还通不过的测试',
  hidden: true,
  async run({ words, out }) {
    const { newFiles } = await import('../../tools/new.ts')
    const { forms } = await import('../../tools/new-forms.ts')
    if (words.length === 0) throw new Refusal('USAGE', `请写要新建什么:\n${forms.join('\n')}`)
    const { files, next } = newFiles(words)
    const taken = files.find(({ path }) => existsSync(join(projectRoot, path)))
    if (taken) throw new Refusal('USAGE', `「${taken.path}」已经有了,不覆盖`)
    for (const { path, text } of files) {
      mkdirSync(dirname(join(projectRoot, path)), { recursive: true })
      writeFileSync(join(projectRoot, path), text, { flag: 'wx' })
      out.line(`新建  ${path}`)
    }
    out.line('\n接着:')
    for (const [index, step] of next.entries()) out.line(`  ${index + 1}. ${step}`)
    out.result({ files: files.map(({ path }) => path), next })
    return 0
  },
}

const test: Command = {
  name: 'test',
  form: '[--only 路径片段]',
  summary: '类型、格式和测试(含家规;浏览器全程走查在 check 里);--only 只跑路径含该片段的测试文件',
  hidden: true,
  options: { only: { type: 'string' } },
  async run({ options }) {
    const { lintStep, pageTypesStep, runAll, typesStep } = await import('../../tools/run-tests.ts')
    return runAll([typesStep, pageTypesStep, lintStep], typeof options.only === 'string' ? options.only : undefined)
  },
}

const check: Command = {
  name: 'check',
  form: '[--write]',
  summary: 'test 的全部,加上浏览器里的全程走查、生成的文件是否过时;--write 先重新生成',
  hidden: true,
  options: { write: { type: 'boolean' } },
  async run({ options }) {
    if (options.write) (await import('../../tools/generate.ts')).writeGenerated()
    const { lintStep, pageTypesStep, runAll, staleStep, typesStep } = await import('../../tools/run-tests.ts')
    return runAll([typesStep, pageTypesStep, lintStep, staleStep], undefined, true)
  },
}

const size = (value: string | boolean | undefined, name: string, fallback: number): number => {
  if (value === undefined) return fallback
  if (typeof value !== 'string' || !/^\d{1,8}$/.test(value)) throw new Refusal('USAGE', `${name} 应为数字`)
  return Number(value)
}

const bench: Command = {
  name: 'bench',
  form: '--people N --months M [--seed S] [--skip-postgres] [--skip-rebuild] [--keep | --reuse]',
  summary: '量一座样本城市:接收、两个引擎的全市筛查、一日增量、重建镜像',
  hidden: true,
  options: {
    people: { type: 'string' },
    months: { type: 'string' },
    seed: { type: 'string' },
    'skip-postgres': { type: 'boolean' },
    'skip-rebuild': { type: 'boolean' },
    keep: { type: 'boolean' },
    reuse: { type: 'boolean' },
  },
  async run({ options }) {
    const { benchCity } = await import('../../bench/city.ts')
    return benchCity({
      people: size(options.people, '--people', 50_000),
      months: size(options.months, '--months', 12),
      seed: size(options.seed, '--seed', 5),
      skipPostgres: options['skip-postgres'] === true,
      skipRebuild: options['skip-rebuild'] === true,
      keep: options.keep === true,
      reuse: options.reuse === true,
      dir: join(projectRoot, 'var', 'bench-city'),
    })
  },
}

export const repositoryCommands: readonly Command[] = [newCommand, test, check, bench]
