/** The command line: which command, with which options; what each does lives in `cli/`. */
import { main } from '#cli/run.ts'

process.exitCode = await main(process.argv.slice(2))
// Native threads of a session that a refusal left open must not keep a finished command alive.
process.stdout.write('', () => process.exit())
