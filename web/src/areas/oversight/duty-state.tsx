/** How a duty stands: red where it is late, or where nobody has it. */
import type { ReactNode } from 'react'
import { StageTag, type Tone } from '../../ui/tags.tsx'
import type { DutyRow } from './duty-dialogs.tsx'

const tones: Readonly<Record<DutyRow['state'], Tone>> = {
  overdue: 'late',
  unassigned: 'late',
  due: 'plain',
  done: 'done',
}

export const DutyState = ({ row }: { readonly row: Pick<DutyRow, 'state' | 'stateLabel' | 'done'> }): ReactNode => (
  <StageTag tone={tones[row.state]} label={row.done && !row.done.onTime ? '逾期办理' : row.stateLabel} />
)
