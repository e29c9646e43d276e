/**
 * A relation that several rules read: one person's one death, the stays behind the visits. Written once as a select in the
 * same common subset as rules. Over the whole city the DuckDB engine makes it once and every rule of the run reads that;
 * a scoped run, an example and PostgreSQL take it in as a CTE. It must be cuttable by the subject of every rule that uses
 * it, which holds when each of its datasets has the subject's column (or the rule's `cutBy` names it).
 */
export interface Relation {
  /** The name by which rules read it; never a dataset's id. */
  readonly name: string
  /** Dataset ids read in `sql`. */
  readonly reads: readonly string[]
  /** Relations read in `sql`. */
  readonly uses?: readonly Relation[]
  /** About as many rows as its dataset: read through it, never stored. */
  readonly isLarge?: boolean
  readonly sql: string
}

/** @throws RangeError for a relation without a proper name or without inputs. */
export const defineRelation = (relation: Relation): Relation => {
  if (!/^[a-z][a-z_]+$/.test(relation.name)) throw new RangeError(`relation name ${relation.name}`)
  if (relation.reads.length === 0 && (relation.uses ?? []).length === 0)
    throw new RangeError(`relation ${relation.name} reads nothing`)
  return relation
}

/** The relations and those they use, each once, in the order in which they can be made. */
export const inOrder = (relations: readonly Relation[]): Relation[] => {
  const done = new Map<string, Relation>()
  const visit = (relation: Relation): void => {
    if (done.has(relation.name)) return
    for (const used of relation.uses ?? []) visit(used)
    done.set(relation.name, relation)
  }
  for (const relation of relations) visit(relation)
  return [...done.values()]
}
