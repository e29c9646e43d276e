/**
 * What a legal effect stands on. Every rule, dated value, step and deadline carries at least one `Basis`; the types
 * refuse one without. `mark` says how sure a fact is, as the domain notes mark it.
 */
import { documents } from './documents.ts'

export type DocumentId = keyof typeof documents

/** V: primary text read. V2: seen in a secondary source. I: inferred from read text. U: unverified. */
export type Mark = 'V' | 'V2' | 'I' | 'U'

export interface Basis {
  readonly document: DocumentId | 'practice'
  /** Clause key ('五(五)3', '九(二)之二·1'), article ('第87条'), or for practice the source in words. */
  readonly clause: string
  readonly mark: Mark
}

/** A clause of 郑人社〔2016〕27号. Its keys are checked against the register by a test. */
export const zz27 = (clause: string): Basis => ({ document: 'zz27', clause, mark: 'V' })

/** An article of another registered document. */
export const lawOf = (document: DocumentId, clause: string, mark: Mark = 'V'): Basis => ({ document, clause, mark })

/** A threshold from practice, not from law: say where it was seen. */
export const practice = (source: string, mark: Mark = 'V2'): Basis => ({ document: 'practice', clause: source, mark })

/** '郑人社〔2016〕27号 五(五)3' */
export const citeBasis = (basis: Basis): string =>
  basis.document === 'practice' ? `实务口径:${basis.clause}` : `${documents[basis.document].short} ${basis.clause}`
