/**
 * A rule is one SQL select in the common subset of DuckDB and PostgreSQL, with its clause, its dated parameters and its
 * examples beside it. A hit is a 疑点, never a verdict. The same text runs over the whole city, over just the subjects
 * that a batch touched, and over its own examples.
 *
 * The select returns **evidence lines**, one per source row (or pair of rows) that proves the finding:
 *   - the `cut` columns: the subject by which every input can be cut without changing the result;
 *   - the `grain` columns: what, beside the subject, makes one finding (a month, a scheme);
 *   - `found_on` date: the legal day of the fact; windows and versions are chosen by it;
 *   - `district` text or null: whose authority it is;
 *   - `at_risk_fen` bigint: this line's money at risk; lines of one finding are summed, so no row's money twice;
 *   - one `<alias>_ref` bigint per name in `reads` that is evidence (a dataset's `row_ref`), null when absent.
 * Lines of equal (cut, grain) are one finding. Datasets are read by id, parameters as `$name` (scalar) or `p_name` (dated),
 * and what several rules read alike through the relations that the rule `uses`.
 */
import type { Basis } from '#law/basis.ts'
import type { Dated, Scalar } from '#law/dated.ts'
import { inOrder, type Relation } from './define-relation.ts'

/** The six stops of the notice, each with who executes it. */
export const stops = {
  'stop-business': { label: '停办业务', executor: '经办机构', clause: '四(二)' },
  'stop-benefit': { label: '停发待遇', executor: '经办机构', clause: '五(三)' },
  'pause-transfer': { label: '暂停数据传送', executor: '信息化综合管理机构', clause: '五(四)' },
  'no-settlement': { label: '不得结算', executor: '经办机构', clause: '六(五)' },
  'close-network': { label: '停止服务网络', executor: '信息化综合管理机构', clause: '六(二)' },
  'suspend-system': { label: '暂停业务系统', executor: '信息化综合管理机构', clause: '十一(八)' },
} as const

export type Act =
  | { readonly kind: 'hold'; readonly stop: keyof typeof stops; readonly basis: Basis }
  | { readonly kind: 'alert' }
  | { readonly kind: 'lead' }

export const hold = (stop: keyof typeof stops, basis: Basis): Act => ({ kind: 'hold', stop, basis })
export const alert: Act = { kind: 'alert' }
export const lead: Act = { kind: 'lead' }

export type Subject =
  | 'person'
  | 'employer'
  | 'provider'
  | 'account'
  | 'fund'
  | 'city'
  | 'certificate'
  | 'invoice'
  | 'terminal'
  | 'trace-code'
  | 'payment'

export interface RuleDefinition {
  /** Permanent public id, e.g. 'PEN-01'. */
  readonly id: string
  readonly version: number
  readonly name: string
  readonly subject: Subject
  /** Columns of the select by which all inputs can be cut; [] only for subject 'city'. */
  readonly cut: readonly string[]
  readonly grain: readonly string[]
  readonly act: Act
  readonly basis: readonly Basis[]
  readonly params: Readonly<Record<string, Dated | Scalar>>
  /** alias → dataset id. Only these datasets may appear in `sql`; those of `uses` are added under their own id. */
  readonly reads: Readonly<Record<string, string>>
  /** Shared relations that `sql` reads by name. */
  readonly uses?: readonly Relation[]
  /**
   * Where a dataset calls a cut column by another name: { death: { person_id: 'deceased_id' } }; null = this input is
   * not cut (a catalogue, or a dataset that lacks the column), so a change of it re-runs the rule whole.
   */
  readonly cutBy?: Readonly<Record<string, Readonly<Record<string, string>> | null>>
  /** Aliases from whose missing rows the rule concludes: where such a feed is incomplete the rule says 'not screened'. */
  readonly requiresComplete?: readonly string[]
  readonly statistical?: boolean
  /** CTEs of `sql` that are small and cut all the rest: over the whole city they are made first (stages.ts). */
  readonly stages?: readonly string[]
  /** The text that judged what happened before `until`: a changed text never reaches back. */
  readonly earlier?: { readonly until: string; readonly rule: RuleDefinition }
  readonly sql: string
  /** What would make a hit innocent, in the office's words: the look-alike checklist. */
  readonly innocent: readonly string[]
  /** What the law lets one do next. */
  readonly next: string
  /** What the finding says, in Chinese; {column} is replaced by the finding's value. */
  readonly says: string
}

export type Rule = RuleDefinition

/** Every dataset behind the rule must be named in `reads`, for it is by them that a run is cut and completeness is judged. */
const allReads = ({ reads, uses = [] }: RuleDefinition): Readonly<Record<string, string>> => {
  const named = new Set(Object.values(reads))
  const behind = inOrder(uses).flatMap((relation) => relation.reads.filter((id) => !named.has(id)))
  return { ...reads, ...Object.fromEntries(behind.map((id) => [id, id])) }
}

/** @throws RangeError when the definition contradicts itself. The SQL itself is checked by the rule lint (a test). */
export const defineRule = (definition: RuleDefinition): Rule => {
  const need = (condition: boolean, message: string): void => {
    if (!condition) throw new RangeError(`rule ${definition.id}: ${message}`)
  }
  need(/^[A-Z]{3}-\d{2}$/.test(definition.id), 'id must look like PEN-01')
  need(definition.basis.length > 0, 'needs a basis')
  need(definition.cut.length > 0 || definition.subject === 'city', 'needs a cut')
  need(definition.innocent.length > 0, 'needs a look-alike')
  for (const alias of definition.requiresComplete ?? [])
    need(definition.reads[alias] !== undefined, `reads no ${alias}`)
  for (const name of Object.keys(definition.params)) need(/^[a-z][a-z0-9_]*$/.test(name), `parameter name ${name}`)
  return { ...definition, reads: allReads(definition) }
}
