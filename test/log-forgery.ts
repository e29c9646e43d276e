/** What a forger does to the files of a log. `folder` is the log folder. */
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLogKeys } from '#audit/log-keys.ts'
import { formatNote, parseNote, signText, verifierOf } from '#audit/note.ts'
import { decodeBundle, encodeBundle } from '#audit/tiles.ts'
import { leafHash } from '#audit/tree.ts'

const firstBundle = (folder: string): string => join(folder, 'tile/entries/000')

export const changeEntry = (folder: string, position: number): void => {
  const entries = (decodeBundle(readFileSync(firstBundle(folder))) ?? []).map(String)
  entries[position] = (entries[position] as string).replace('"os:test"', '"p-evil"')
  writeFileSync(firstBundle(folder), encodeBundle(entries))
}

export const changeHash = (folder: string, file: string, index: number, hash = leafHash('x')): void => {
  const bytes = readFileSync(join(folder, file))
  hash.copy(bytes, index * 32)
  writeFileSync(join(folder, file), bytes)
}

export const changeEntryAndHash = (folder: string, position: number): void => {
  changeEntry(folder, position)
  const entry = (decodeBundle(readFileSync(firstBundle(folder))) ?? [])[position] as Buffer
  changeHash(folder, 'tile/0/000', position, leafHash(entry))
}

/** The same checkpoint under the log's name and another key. */
export const signWithStrangeKey = (folder: string): void => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { text } = parseNote(readFileSync(join(folder, 'checkpoint'), 'utf8')) as { text: string }
  const line = signText(verifierOf(text.split('\n')[0] as string, 'log', publicKey), privateKey, text)
  writeFileSync(join(folder, 'checkpoint'), formatNote({ text, lines: [line] }))
}

/** As somebody with the log's own key could: another root under the same size. */
export const fork = (folder: string, key: string, file: string): void => {
  const { log, sm2 } = loadLogKeys(key)
  const lines = (parseNote(readFileSync(join(folder, file), 'utf8')) as { text: string }).text.split('\n')
  const text = [lines[0], lines[1], Buffer.alloc(32, 7).toString('base64'), ''].join('\n')
  writeFileSync(join(folder, file), formatNote({ text, lines: [signText(log.verifier, log.privateKey, text)] }))
  writeFileSync(
    join(folder, `${file}.sm2`),
    formatNote({ text, lines: [signText(sm2.verifier, sm2.privateKey, text)] }),
  )
}
