/** What a finding asks for (拦停, 预警, 线索) and how far something has come. Colour never says it alone. */
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'active' | 'done' | 'late' | 'back'

export const StageTag = ({ label, tone = 'plain' }: { readonly label: string; readonly tone?: Tone }): ReactNode => (
  <span className={`tag tag-${tone}`}>{label}</span>
)

const actWords: Readonly<Record<string, string>> = { hold: '拦停', alert: '预警', lead: '线索' }
const actKinds: Readonly<Record<string, string>> = {
  hold: 'hold',
  alert: 'alert',
  lead: 'lead',
  拦停: 'hold',
  预警: 'alert',
  线索: 'lead',
}

/** @param act 'hold' | 'alert' | 'lead', or the Chinese word. */
export const ActTag = ({ act }: { readonly act: string }): ReactNode => (
  <span className={`tag tag-${actKinds[act] ?? 'plain'}`}>{actWords[act] ?? act}</span>
)
