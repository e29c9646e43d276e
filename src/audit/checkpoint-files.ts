/** The signed checkpoints of a log folder: `checkpoint` is the latest, `checkpoints/<size>` keeps each one. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { flushFolder } from '#store/durable.ts'
import { writeWhole } from './tiles.ts'

export interface KeptCheckpoint {
  /** Where it stands: 'checkpoint' or 'checkpoints/<size>' in the folder, or a name from outside. */
  readonly file: string
  readonly note: string
  /** The SM2 signature's own note; undefined where it is missing, null where none is looked for. */
  readonly sm2: string | null | undefined
}

export const readText = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Sizes of the kept checkpoints, ascending. */
export const keptSizes = async (folder: string): Promise<number[]> =>
  (await readdir(join(folder, 'checkpoints')).catch(() => []))
    .filter((name) => /^(0|[1-9]\d{0,14})$/.test(name))
    .map(Number)
    .sort((a, b) => a - b)

export const keptFile = (size: number): string => `checkpoints/${size}`

const read = async (folder: string, file: string): Promise<KeptCheckpoint | undefined> => {
  const note = await readText(join(folder, file))
  return note === undefined ? undefined : { file, note, sm2: await readText(join(folder, `${file}.sm2`)) }
}

export const readLatest = (folder: string): Promise<KeptCheckpoint | undefined> => read(folder, 'checkpoint')

export const readKept = async (folder: string): Promise<KeptCheckpoint[]> => {
  const kept: KeptCheckpoint[] = []
  for (const size of await keptSizes(folder)) {
    const one = await read(folder, keptFile(size))
    if (one) kept.push(one)
  }
  return kept
}

/** Puts a note under `file`; the SM2 signature first, so that a reader who sees the note finds it. */
export const writeCheckpoint = async (
  folder: string,
  file: string,
  { note, sm2 }: { readonly note: string; readonly sm2?: string | null },
): Promise<void> => {
  if (typeof sm2 === 'string') await writeWhole(join(folder, `${file}.sm2`), sm2)
  await writeWhole(join(folder, file), note)
  await flushFolder(file.includes('/') ? join(folder, 'checkpoints') : folder)
}

export const publicKeysFile = 'keys.txt'
