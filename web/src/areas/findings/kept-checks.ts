/**
 * A checklist that is being gone through and not handed in yet: kept in this browser by person and finding, so that a
 * reload or a look elsewhere loses nothing. With the result it goes to the server, and is dropped here.
 */
import { useEffect, useState } from 'react'
import type { CheckItem } from './look-alikes.tsx'

const placeOf = (person: string, fingerprint: string): string => `checks/${person}/${fingerprint}`

const isItem = (one: unknown): one is CheckItem => {
  const { reason, holds, note } = (one ?? {}) as Partial<Record<keyof CheckItem, unknown>>
  return typeof reason === 'string' && (holds === null || typeof holds === 'boolean') && typeof note === 'string'
}

/** A browser may refuse to keep anything, and what it kept may be of an older page: then there is nothing. */
const readKept = (place: string): CheckItem[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isItem) : []
  } catch {
    return []
  }
}

const keep = (place: string, items: readonly CheckItem[] | undefined): void => {
  try {
    if (items) localStorage.setItem(place, JSON.stringify(items))
    else localStorage.removeItem(place)
  } catch {
    // The ticks then last as long as the page is open.
  }
}

/** @param isOpen whether the reader is the one who may hand the list in; else it is shown as the server has it. */
export const useKeptChecks = (
  person: string,
  fingerprint: string,
  checklist: readonly CheckItem[],
  isOpen: boolean,
): readonly [readonly CheckItem[], (items: readonly CheckItem[]) => void] => {
  const place = placeOf(person, fingerprint)
  const [changed, setChanged] = useState<readonly CheckItem[]>(() => readKept(place))
  useEffect(() => {
    if (isOpen) return
    keep(place, undefined)
    setChanged([])
  }, [isOpen, place])
  const items = checklist.map((item) => changed.find(({ reason }) => reason === item.reason) ?? item)
  const change = (next: readonly CheckItem[]): void => {
    setChanged(next)
    keep(place, next)
  }
  return [isOpen ? items : checklist, change]
}
