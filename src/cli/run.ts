/** Finds the command, reads its options, runs it, and turns refusals into a sentence and an exit code. */
import { parseArgs } from 'node:util'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { output } from './output.ts'

const shared = { data: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

const overview = (): string => {
  const shown = commands.filter(({ hidden }) => !hidden)
  const longest = Math.max(...shown.map(({ name }) => name.length))
  return [
    '社鉴:社会保险基金监督信息共享平台(郑人社〔2016〕27号)',
    '',
    '用法:npx --no shejian 命令 [参数] [--data 目录] [--json]',
    '',
    ...shown.map(({ name, summary }) => `  ${name.padEnd(longest)}  ${summary}`),
    '',
    '  命令 --help 看该命令的写法。--data 指定数据目录(默认 var,也可设 SHEJIAN_DATA);--json 输出给机器读。',
    '  退出码:0 办成,1 被拒绝(附原因),2 用法不对。',
  ].join('\n')
}

const helpOf = (command: Command): string =>
  [`用法:npx --no shejian ${command.name} ${command.form}`, '', command.summary, ...(command.details ?? [])].join('\n')

const find = (argv: readonly string[]): { command: Command; rest: readonly string[] } | undefined => {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ')
    const command = commands.find((candidate) => candidate.name === name)
    if (command && argv.length >= words) return { command, rest: argv.slice(words) }
  }
  return undefined
}

/** @returns the exit code. */
export const main = async (argv: readonly string[]): Promise<number> => {
  if (argv.length === 0 || argv[0] === '--help' || argv[0] === '-h' || argv[0] === 'help') {
    process.stdout.write(`${overview()}\n`)
    return argv.length === 0 ? 2 : 0
  }
  const json = argv.includes('--json')
  const out = output(json)
  const fail = (refusal: Refusal): number => {
    out.endProgress()
    if (json) process.stdout.write(`${JSON.stringify({ error: refusal }, null, 2)}\n`)
    process.stderr.write(`${refusal.message} [${refusal.code}]\n`)
    return refusal.exitCode
  }
  const found = find(argv)
  if (!found)
    return fail(
      new Refusal('USAGE', `没有「${argv.slice(0, 2).join(' ')}」这个命令。npx --no shejian --help 列出全部命令。`),
    )
  const { command, rest } = found
  try {
    let parsed: ReturnType<typeof parseArgs>
    try {
      parsed = parseArgs({
        args: [...rest],
        options: { ...shared, ...command.options },
        allowPositionals: true,
        strict: true,
      })
    } catch (error) {
      throw new Refusal('USAGE', `${messageOf(error)}。写法:npx --no shejian ${command.name} ${command.form}`)
    }
    if (parsed.values.help) {
      process.stdout.write(`${helpOf(command)}\n`)
      return 0
    }
    const options = parsed.values as Record<string, string | boolean | undefined>
    const data = typeof options.data === 'string' ? options.data : undefined
    return await command.run({ words: parsed.positionals, options, out, ...(data === undefined ? {} : { data }) })
  } catch (error) {
    if (error instanceof Refusal) return fail(error)
    out.endProgress()
    process.stderr.write(
      `出了意外:${messageOf(error)}\n${process.env.SHEJIAN_TRACE ? (error as Error).stack : '设 SHEJIAN_TRACE=1 再运行可看到细节。'}\n`,
    )
    return 1
  }
}
