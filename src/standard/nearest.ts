/** Which known word was probably meant: edit distance over code points, for refusals that name what is near. */

/** Levenshtein distance: insertions, deletions and replacements of one code point each. */
export const editDistance = (left: string, right: string): number => {
  const [source, target] = [[...left], [...right]]
  let above = Array.from({ length: target.length + 1 }, (_, index) => index)
  for (const [row, letter] of source.entries()) {
    const line = [row + 1]
    for (const [column, other] of target.entries()) {
      const replaced = (above[column] ?? 0) + (letter === other ? 0 : 1)
      line.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1))
    }
    above = line
  }
  return above[target.length] ?? 0
}

/**
 * At most `limit` candidates that are near `word`, nearest first and then in the order given. Near = at most two fifths
 * of the longer word differ, or one contains the other; so a word that resembles nothing gets no suggestion.
 */
export const nearestOf = (word: string, candidates: Iterable<string>, limit = 3): string[] => {
  const wanted = word.toLowerCase()
  return [...candidates]
    .map((candidate) => {
      const known = candidate.toLowerCase()
      const distance = editDistance(wanted, known)
      const within = wanted.length > 1 && known.length > 1 && (known.includes(wanted) || wanted.includes(known))
      return {
        candidate,
        distance,
        near: within || distance * 5 <= Math.max([...wanted].length, [...known].length) * 2,
      }
    })
    .filter((entry) => entry.near)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, limit)
    .map((entry) => entry.candidate)
}
