/** How a batch stands, in the words of the office. */
import type { Tone } from '../../ui/tags.tsx'

export const batchStates: Readonly<Record<string, readonly [string, Tone]>> = {
  received: ['已收到', 'active'],
  read: ['已读取', 'active'],
  checked: ['已核对', 'active'],
  committed: ['已入库', 'done'],
  refused: ['整件退回', 'late'],
  superseded: ['已被取代', 'plain'],
}

export const batchState = (status: string): readonly [string, Tone] => batchStates[status] ?? [status, 'plain']

export const statusOptions = Object.entries(batchStates).map(([value, [label]]) => ({ value, label }))

/** 'default' is the source of those who have only one. */
export const sourceText = (source: string): string => (source === 'default' ? '' : source)

/** Enough of a batch's number to tell it from others. */
export const shortBatch = (batch: string): string => batch.slice(0, 8)
