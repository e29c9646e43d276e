/**
 * The check that needs no database: public keys and a copy of the log folder. Signatures, the tree made again from the
 * entries, and every kept checkpoint against that one tree, which proves that each is the beginning of the next.
 */
import type { KeptCheckpoint } from './checkpoint-files.ts'
import { readKept, readLatest } from './checkpoint-files.ts'
import { Faults } from './faults.ts'
import { type Checkpoint, type Note, parseCheckpoint, parseNote, signersOf, type Verifier } from './note.ts'
import { foldPerfect, readBundle, readTile, tilePath, tileWidth, widthAt } from './tiles.ts'
import { GrowingTree, leafHash } from './tree.ts'

/** A checkpoint whose signatures hold. */
export interface SignedCheckpoint extends Checkpoint {
  readonly file: string
  readonly text: string
  readonly signers: readonly Verifier[]
}

export interface TreeReport {
  readonly origin: string | undefined
  /** Leaves that the largest signed checkpoint covers. */
  readonly size: number
  /** Leaves whose entries are there. */
  readonly read: number
  readonly root: Buffer | undefined
  readonly checkpoints: readonly SignedCheckpoint[]
  /** Who else signed the largest checkpoint. */
  readonly cosignedBy: readonly string[]
  /** Which side agrees with every signed root: the entries, only the hashes beside them, or neither. */
  readonly trusted: 'entries' | 'hashes' | 'none'
  readonly faults: Faults
}

const sign = (kept: KeptCheckpoint, verifiers: readonly Verifier[], faults: Faults): SignedCheckpoint | undefined => {
  const { file } = kept
  const wrong = (says: string): undefined => {
    faults.add({ kind: 'checkpoint-signature', place: file, says: `检查点「${file}」${says}` })
    return undefined
  }
  const note = parseNote(kept.note)
  const checkpoint = note && parseCheckpoint(note.text)
  if (!note || !checkpoint) return wrong('读不成检查点:内容被改动,或者不是本日志的文件')
  const { good, bad } = signersOf(note, verifiers)
  if (bad.length > 0) return wrong(`上 ${bad.map(({ name }) => name).join('、')} 的签名不成立:正文或签名被改动`)
  if (!good.some(({ kind, name }) => kind === 'log' && name === checkpoint.origin))
    return wrong('没有日志密钥的签名:是用别的密钥另做的一份')
  checkSm2(kept, note, verifiers, faults)
  return { ...checkpoint, file, text: note.text, signers: good }
}

const checkSm2 = (kept: KeptCheckpoint, note: Note, verifiers: readonly Verifier[], faults: Faults): void => {
  const file = `${kept.file}.sm2`
  // Without an SM2 public key there is nothing to check it with.
  if (kept.sm2 === null || !verifiers.some(({ kind }) => kind === 'sm2')) return
  const beside = parseNote(kept.sm2 ?? '')
  const holds = beside && signersOf(beside, verifiers).good.some(({ kind }) => kind === 'sm2')
  if (holds && beside.text === note.text) return
  const says = kept.sm2 === undefined ? '缺失' : holds ? '签的不是同一份检查点' : '的国密签名不成立'
  faults.add({ kind: 'checkpoint-signature', place: file, says: `「${file}」${says}` })
}

/** Two signed checkpoints of one size with different roots, or a latest one that is not the latest. */
const compareCheckpoints = (
  latest: SignedCheckpoint | undefined,
  signed: readonly SignedCheckpoint[],
  faults: Faults,
): void => {
  const bySize = new Map<number, SignedCheckpoint>()
  for (const one of signed) {
    const other = bySize.get(one.size)
    if (other && other.text !== one.text)
      faults.add({
        kind: 'checkpoint-replaced',
        place: one.file,
        says: `「${one.file}」与「${other.file}」都签到第 ${one.size} 条,树根却不同:其中一份是换上去的`,
      })
    bySize.set(one.size, one)
  }
  const largest = Math.max(0, ...bySize.keys())
  if (latest && latest.size < largest)
    faults.add({
      kind: 'checkpoint-replaced',
      place: latest.file,
      says: `「${latest.file}」只到第 ${latest.size} 条,已有签署到第 ${largest} 条的:被换回旧的一份`,
    })
}

interface Reading {
  readonly roots: Map<number, { byEntries: Buffer; byHashes: Buffer }>
  readonly read: number
  /** Hashes of level 1, as they follow from the entries and from the hashes beside them. */
  readonly above: { readonly byEntries: Buffer[]; readonly byHashes: Buffer[] }
  readonly mismatched: readonly number[]
}

/** Reads entries and level 0 once, keeping the roots at the sizes that were signed. */
const readLeaves = async (
  folder: string,
  size: number,
  sizes: ReadonlySet<number>,
  faults: Faults,
): Promise<Reading> => {
  const [byEntries, byHashes] = [new GrowingTree(), new GrowingTree()]
  const roots: Reading['roots'] = new Map()
  const above: { byEntries: Buffer[]; byHashes: Buffer[] } = { byEntries: [], byHashes: [] }
  const mismatched: number[] = []
  const keep = (): void => {
    if (sizes.has(byEntries.size)) roots.set(byEntries.size, { byEntries: byEntries.root(), byHashes: byHashes.root() })
  }
  keep()
  for (let index = 0; index * tileWidth < size; index += 1) {
    const width = widthAt(index, size)
    const entries = (await readBundle(folder, index, width)) ?? []
    const hashes = (await readTile(folder, 0, index, width)) ?? []
    const calculated = entries.map(leafHash)
    // Where entries end as well, the log was cut short, and that is said once.
    if (hashes.length < entries.length) {
      const place = tilePath(0, index, width)
      faults.add({
        kind: 'tile-missing',
        position: index * tileWidth + hashes.length,
        place,
        says: `「${place}」缺失或不完整`,
      })
    }
    for (const [at, hash] of calculated.entries()) {
      const beside = hashes[at]
      if (beside && !beside.equals(hash)) mismatched.push(index * tileWidth + at)
      byEntries.append(hash)
      byHashes.append(beside ?? hash)
      keep()
    }
    if (entries.length < width) break
    if (width < tileWidth) continue
    above.byEntries.push(foldPerfect(calculated))
    above.byHashes.push(foldPerfect(calculated.map((hash, at) => hashes[at] ?? hash)))
  }
  return { roots, read: byEntries.size, above, mismatched }
}

const upperLevels = (level1: Buffer[]): Buffer[][] => {
  const levels: Buffer[][] = []
  for (let level = level1; level.length > 0; ) {
    levels.push(level)
    level = Array.from({ length: Math.floor(level.length / tileWidth) }, (_, index) =>
      foldPerfect(level.slice(index * tileWidth, (index + 1) * tileWidth)),
    )
  }
  return levels
}

const checkUpperTiles = async (
  folder: string,
  level1: Buffer[],
  trusted: TreeReport['trusted'],
  faults: Faults,
): Promise<void> => {
  for (const [at, hashes] of upperLevels(level1).entries()) {
    const level = at + 1
    for (let index = 0; index * tileWidth < hashes.length; index += 1) {
      const width = widthAt(index, hashes.length)
      const found = (await readTile(folder, level, index, width)) ?? []
      const below = hashes.slice(index * tileWidth, index * tileWidth + width)
      const wrong = below.findIndex((hash, i) => !found[i]?.equals(hash))
      if (wrong < 0) continue
      const place = tilePath(level, index, width)
      const missing = found[wrong] === undefined
      const span = tileWidth ** level
      const position = (index * tileWidth + wrong) * span
      const whose = trusted === 'none' ? `,第 ${position} 至 ${position + span - 1} 条里有改动,或` : ':'
      faults.add({
        kind: missing ? 'tile-missing' : 'tile-changed',
        position,
        place,
        says: missing ? `「${place}」缺失或不完整` : `「${place}」第 ${wrong} 个哈希与下层不符${whose}这个文件被改动过`,
      })
    }
  }
}

/** What disagrees with the signed roots, and between which two checkpoints it lies. */
const judgeRoots = (
  signed: readonly SignedCheckpoint[],
  { roots, read }: Reading,
  faults: Faults,
): TreeReport['trusted'] => {
  const known = signed.filter(({ size }) => size <= read).sort((a, b) => a.size - b.size)
  const agrees = (side: 'byEntries' | 'byHashes', { size, root }: SignedCheckpoint): boolean =>
    roots.get(size)?.[side].equals(root) === true
  const good = (one: SignedCheckpoint): boolean => agrees('byEntries', one) || agrees('byHashes', one)
  // A checkpoint at least as large that agrees with the tree leaves a smaller one alone at fault.
  const replaced = known.filter((one) => !good(one) && known.some((other) => other.size >= one.size && good(other)))
  for (const { file } of replaced)
    faults.add({
      kind: 'checkpoint-replaced',
      place: file,
      says: `「${file}」签名成立,树根却与日志不符,而别的检查点都相符:这一份是换上去的`,
    })
  const rest = known.filter((one) => !replaced.includes(one))
  if (rest.every((one) => agrees('byEntries', one))) return 'entries'
  if (rest.every((one) => agrees('byHashes', one))) return 'hashes'
  const wrong = rest.find((one) => !good(one))
  if (wrong) {
    const from = Math.max(0, ...rest.filter((one) => good(one) && one.size < wrong.size).map(({ size }) => size))
    faults.add({
      kind: 'tree-rewritten',
      position: from,
      place: wrong.file,
      says: `日志第 ${from} 至 ${wrong.size - 1} 条算出的树根与签署过的「${wrong.file}」不符:其中有记录被改动、增删或调换,哈希也随着改过。有数据库时可查明是哪一条`,
    })
  }
  return 'none'
}

const judgeLeaves = (trusted: TreeReport['trusted'], { mismatched }: Reading, faults: Faults): void => {
  const against = trusted === 'hashes' ? '签署时的哈希' : '旁边的哈希'
  for (const position of mismatched) {
    const index = Math.floor(position / tileWidth)
    const [hashes, entries] = [tilePath(0, index), tilePath('entries', index)]
    faults.add(
      trusted === 'entries'
        ? {
            kind: 'tile-changed',
            position,
            place: hashes,
            says: `第 ${position} 条的哈希(${hashes})被改动;记录本身与签署的树根相符`,
          }
        : {
            kind: 'entry-changed',
            position,
            place: entries,
            says: `第 ${position} 条记录(${entries})被改动,与${against}不符`,
          },
    )
  }
}

/**
 * @param verifiers public keys from a source that is trusted; those of the log, of SM2, and of cosigners.
 * @param held checkpoints that were kept elsewhere: they show whether the whole folder was cut back or exchanged.
 */
export const verifyTree = async (
  folder: string,
  verifiers: readonly Verifier[],
  held: readonly KeptCheckpoint[] = [],
): Promise<TreeReport> => {
  const faults = new Faults()
  const latestFile = await readLatest(folder)
  if (!latestFile)
    faults.add({
      kind: 'checkpoint-missing',
      place: 'checkpoint',
      says: '「checkpoint」缺失:目录不是日志,或者检查点被删除',
    })
  const latest = latestFile && sign(latestFile, verifiers, faults)
  const others = [...(await readKept(folder)), ...held].map((one) => sign(one, verifiers, faults))
  const signed = [...others, latest].filter((one) => one !== undefined)
  compareCheckpoints(latest, signed, faults)
  const head = signed.reduce<SignedCheckpoint | undefined>((a, b) => (a && a.size > b.size ? a : b), undefined)
  const size = head?.size ?? parseCheckpoint(parseNote(latestFile?.note ?? '')?.text ?? '')?.size ?? 0
  const reading = await readLeaves(folder, size, new Set(signed.map((one) => one.size)), faults)
  if (reading.read < size)
    faults.add({
      kind: 'truncated',
      position: reading.read,
      place: tilePath('entries', Math.floor(reading.read / tileWidth)),
      says: `「${head?.file ?? 'checkpoint'}」签署到第 ${size} 条,日志文件只有前 ${reading.read} 条:日志被截短`,
    })
  const trusted = judgeRoots(signed, reading, faults)
  judgeLeaves(trusted, reading, faults)
  const above = trusted === 'entries' ? reading.above.byEntries : reading.above.byHashes
  await checkUpperTiles(folder, above, trusted, faults)
  return {
    origin: head?.origin,
    size,
    read: reading.read,
    root: head?.root,
    checkpoints: signed,
    cosignedBy: head?.signers.filter(({ kind }) => kind === 'cosignature').map(({ name }) => name) ?? [],
    trusted,
    faults,
  }
}
