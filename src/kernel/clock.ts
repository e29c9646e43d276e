/** The only place that asks for the time. `asOf` days are Shanghai days; tests and re-runs set their own clock. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
export const fixedClock = (iso: string): Clock => ({ now: () => new Date(iso) })

const shanghaiDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The civil day in Shanghai: 'YYYY-MM-DD'. */
export const today = (clock: Clock = systemClock): string => shanghaiDay.format(clock.now())

/** The instant so many milliseconds later (negative: earlier). */
export const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds)

/** Milliseconds that only grow, for progress and benchmarks. */
export const elapsed = (): (() => number) => {
  const started = performance.now()
  return () => performance.now() - started
}
