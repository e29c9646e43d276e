/** Work that lasts: what it has said so far, for whoever listens (server-sent events) and for who comes later. */
export interface WorkEvent {
  readonly name: 'progress' | 'done' | 'failed'
  readonly data: Readonly<Record<string, unknown>>
}

interface Work {
  readonly owner: string
  readonly events: WorkEvent[]
  readonly listeners: Set<(event: WorkEvent) => void>
  endedAt: number | undefined
}

export interface Progress {
  /** Begins to keep what the job says, for the person who asked for it. */
  start(owner: string, id: string): void
  /** Said by a job; of one that nobody waits for nothing is kept. */
  say(id: string, event: WorkEvent): void
  /** @returns undefined for work that is unknown or another's; else what was said, and a way to hear the rest. */
  follow(
    id: string,
    owner: string,
    hear: (event: WorkEvent) => void,
  ): { readonly said: readonly WorkEvent[]; readonly isOver: boolean; stop(): void } | undefined
}

/** Kept after its end, so that a page that was reloaded still sees how it went. */
const keptMilliseconds = 10 * 60_000
const keptEvents = 500

export const makeProgress = (): Progress => {
  const works = new Map<string, Work>()
  const early = new Map<string, WorkEvent[]>()
  const sweep = (): void => {
    for (const [id, work] of works)
      if (work.endedAt !== undefined && performance.now() - work.endedAt > keptMilliseconds) works.delete(id)
  }
  return {
    start(owner, id) {
      sweep()
      works.set(id, { owner, events: early.get(id) ?? [], listeners: new Set(), endedAt: undefined })
      early.delete(id)
    },
    say(id, event) {
      const work = works.get(id)
      if (!work) {
        // A quick job may speak before the request that put it there has returned.
        early.set(id, [...(early.get(id) ?? []), event].slice(-20))
        if (early.size > 100) early.delete(early.keys().next().value as string)
        return
      }
      work.events.push(event)
      if (work.events.length > keptEvents) work.events.splice(1, work.events.length - keptEvents)
      if (event.name !== 'progress') work.endedAt = performance.now()
      for (const hear of work.listeners) hear(event)
    },
    follow(id, owner, hear) {
      const work = works.get(id)
      if (!work || work.owner !== owner) return undefined
      work.listeners.add(hear)
      return {
        said: [...work.events],
        isOver: work.events.some(({ name }) => name !== 'progress'),
        stop: () => {
          work.listeners.delete(hear)
        },
      }
    },
  }
}
