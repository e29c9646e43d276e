/** Chance that a seed gives again. */

/** Numbers in [0, 1) that a seed gives again (xorshift of 32 bits). */
export const randomOf = (seed: number): (() => number) => {
  let state = (seed * 2_654_435_761) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
}
