/** Public keys for checking the log: from a file that was given, or from what lies beside the log. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publicKeysFile } from '#audit/checkpoint-files.ts'
import { type LogPlaces, loadLogKeys } from '#audit/log-keys.ts'
import { parseVerifierKeys, type Verifier } from '#audit/note.ts'
import { messageOf, Refusal } from '#kernel/refusal.ts'
import { type Invocation, text } from './command.ts'

export const readGiven = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Refusal('FILE_UNREADABLE', `「${path}」读不了:${messageOf(error)}`)
  }
}

/** From --keys; else what lies beside the log, which shows only that the log agrees with itself. */
export const keysGiven = ({ options, out }: Invocation, beside: () => readonly Verifier[]): readonly Verifier[] => {
  const path = text(options.keys)
  if (path !== undefined) return parseVerifierKeys(readGiven(path))
  out.line('注意:没有给 --keys,公钥取自被核验的一方自己,只能说明前后一致。请用公文、公告等途径取得的公钥再验一次')
  return beside()
}

export const keysOfFolder = (folder: string): readonly Verifier[] =>
  parseVerifierKeys(readGiven(join(folder, publicKeysFile)))

/** The installation's own: from the signing key where this user may read it. */
export const keysOfPlatform = (places: LogPlaces): readonly Verifier[] =>
  existsSync(places.key) ? loadLogKeys(places.key).verifiers : keysOfFolder(places.tiles)
