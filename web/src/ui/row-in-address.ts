/** The selected row, kept in the address as `?row=`: written a moment late, so that moving through a list stays quick. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'

const delayMilliseconds = 200

export interface SelectedRow {
  /** '' for none. */
  readonly selected: string
  /** The same at this instant: keys come faster than the page is drawn. */
  readonly now: () => string
  /** @param atOnce writes the address before anything else happens. */
  readonly select: (key: string, atOnce?: boolean) => void
}

export const useRowInAddress = (): SelectedRow => {
  const [search, setSearch] = useSearchParams()
  const inAddress = search.get('row') ?? ''
  const [selected, setSelected] = useState(inAddress)
  const newest = useRef(inAddress)
  const written = useRef(inAddress)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const write = useRef((_key: string): void => undefined)
  write.current = (key) => {
    written.current = key
    // What the address is now, not what it was when the timer was set.
    const next = new URLSearchParams(window.location.search)
    next.set('row', key)
    setSearch(next, { replace: true })
  }
  const show = useCallback((key: string): void => {
    newest.current = key
    setSelected(key)
  }, [])
  useEffect(() => {
    if (inAddress === written.current) return
    written.current = inAddress
    show(inAddress)
  }, [inAddress, show])
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    selected,
    now: () => newest.current,
    select: (key, atOnce = false) => {
      show(key)
      clearTimeout(timer.current)
      if (atOnce) write.current(key)
      else timer.current = setTimeout(() => write.current(key), delayMilliseconds)
    },
  }
}
