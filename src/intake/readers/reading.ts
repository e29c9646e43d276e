/** One run over an opened file: what it holds open, and what it knew at the end. */
import type { Chunk, FileSummary } from './reader.ts'

export class Reading {
  #begun = false
  #summary: FileSummary | undefined
  #releases: (() => Promise<void>)[] = []

  /** @throws RangeError the second time. */
  begin(): void {
    if (this.#begun) throw new RangeError('chunks() runs once')
    this.#begun = true
  }

  onClose(release: () => Promise<void>): void {
    this.#releases.push(release)
  }

  /** Close when the chunks end, fail, or are left early. */
  async *guard(chunks: AsyncGenerator<Chunk>): AsyncGenerator<Chunk> {
    try {
      yield* chunks
    } finally {
      await this.close()
    }
  }

  end(summary: FileSummary): void {
    this.#summary = summary
  }

  summary(): FileSummary {
    if (!this.#summary) throw new RangeError('summary() is valid after chunks() has ended')
    return this.#summary
  }

  async close(): Promise<void> {
    for (const release of this.#releases.splice(0).reverse()) await release()
  }
}
