/** Keys of the page: one listener; each part says which keys it takes while it is shown, the newest part first. */
import { useEffect, useRef, useSyncExternalStore } from 'react'

export interface KeyBinding {
  /** `KeyboardEvent.key`. */
  readonly key: string
  readonly label: string
  readonly run: () => void
}

type Bindings = { readonly current: readonly KeyBinding[] }

const parts: Bindings[] = []
const watchers = new Set<() => void>()
let shown: readonly KeyBinding[] = []

const changed = (): void => {
  const byKey = new Map<string, KeyBinding>()
  for (const part of parts) for (const binding of part.current) byKey.set(binding.key, binding)
  shown = [...byKey.values()]
  for (const watcher of watchers) watcher()
}

/** Takes the keys while the component is shown. */
export const useKeys = (bindings: readonly KeyBinding[]): void => {
  const own = useRef(bindings)
  own.current = bindings
  const names = bindings.map(({ key, label }) => `${key}${label}`).join()
  useEffect(() => {
    parts.push(own)
    changed()
    return () => {
      parts.splice(parts.indexOf(own), 1)
      changed()
    }
  }, [])
  useEffect(() => {
    if (names !== '') changed()
  }, [names])
}

/** All keys that do something now, for the help. */
export const useShownKeys = (): readonly KeyBinding[] =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => shown,
  )

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type)

/** A button or link under the focus keeps its own Enter. */
const keepsEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(BUTTON|A|SUMMARY)$/.test(target.tagName)

const isCovered = (): boolean =>
  document.querySelector('.ant-modal-wrap:not([style*="none"]), .ant-drawer-open') !== null

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
  if (isTyping(event.target) || isCovered() || (event.key === 'Enter' && keepsEnter(event.target))) return
  const binding = parts
    .toReversed()
    .flatMap((part) => part.current)
    .find(({ key }) => key === event.key)
  if (!binding) return
  event.preventDefault()
  binding.run()
}

/** Once, in the shell. */
export const useKeyListener = (): void =>
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
