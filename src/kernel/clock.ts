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

/** The instant's civil day in Shanghai: 'YYYY-MM-DD'. */
export const dayOf = (at: Date): string => shanghaiDay.format(at)
/** The civil day in Shanghai: 'YYYY-MM-DD'. */
export const today = (clock: Clock = systemClock): string => dayOf(clock.now())

/** The instant at which a civil day begins in Shanghai. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** The instant so many milliseconds later (negative: earlier). */
export const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds)

/** Milliseconds that only grow, for progress and benchmarks. */
export const elapsed = (): (() => number) => {
  const started = performance.now()
  return () => performance.now() - started
}
