/** Calls as React hooks: what is read is kept and shared; a step that succeeds makes everything read before stale. */
import { QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type Answer,
  call,
  type EventsOperation,
  events,
  freshKey,
  type Input,
  isSessionProblem,
  type JsonOperation,
  Problem,
  type Query,
  type Said,
} from './api.ts'
import { problemNotice } from './ui/problem-notice.tsx'

/** Refused is refused; a broken line or a server that stumbled is asked once more. */
const again = (count: number, error: Error): boolean =>
  count < 1 && (!(error instanceof Problem) || error.status === 0 || error.status >= 500)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: again, retryDelay: 400, staleTime: 10_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
})

export interface Reading {
  /** False: not asked for yet. */
  readonly enabled?: boolean
  /** Milliseconds between refreshes while the page is in view; false for none. */
  readonly every?: number | false
}

/** What was shown stays while another filter of the same thing is on its way; another thing's data is never shown for it. */
const kept =
  (input: { readonly params?: unknown }) =>
  <T>(before: T | undefined, query: { readonly queryKey: readonly unknown[] } | undefined): T | undefined => {
    const shown = (query?.queryKey.at(-1) ?? {}) as { readonly params?: unknown }
    return JSON.stringify(shown.params) === JSON.stringify(input.params) ? before : undefined
  }

/** Reads one operation. */
export const useCall = <Op extends JsonOperation>(operation: Op, input: Input<Op>, reading: Reading = {}) =>
  useQuery<Answer<Op>, Problem>({
    queryKey: [operation, input],
    queryFn: ({ signal }) => call(operation, input, { signal }),
    placeholderData: kept(input),
    enabled: reading.enabled ?? true,
    refetchInterval: reading.every ?? false,
  })

/** Operations of lists: their answer says where the next page begins. */
export type ListOperation = {
  [Op in JsonOperation]: Answer<Op> extends { next: string | null } ? Op : never
}[JsonOperation]

/**
 * Reads a list page by page. @param cursor name of the query parameter that takes `next`.
 * @returns pages so far, `more` (undefined at the end) and react-query's own state.
 */
export const usePages = <Op extends ListOperation>(
  operation: Op,
  input: Input<Op>,
  cursor: keyof NonNullable<Query<Op>> & string = 'cursor' as keyof NonNullable<Query<Op>> & string,
) => {
  const read = useInfiniteQuery<Answer<Op>, Problem, { pages: Answer<Op>[] }, unknown[], string | undefined>({
    queryKey: [operation, 'pages', input],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...input.query, ...(pageParam === undefined ? {} : { [cursor]: pageParam }) }
      return call(operation, { ...input, query } as Input<Op>, { signal })
    },
    initialPageParam: undefined,
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
    placeholderData: kept(input),
  })
  const { hasNextPage, fetchNextPage } = read
  return {
    ...read,
    pages: read.data?.pages ?? [],
    more: hasNextPage ? () => void fetchNextPage() : undefined,
  }
}

/**
 * A step: a write whose refusal is told in a notice (and kept in `error` for forms). Asked again with the same input after
 * a broken line, it goes under the same key, so nothing is done twice.
 */
export const useStep = <Op extends JsonOperation>(
  operation: Op,
  told: { readonly done?: string; readonly quiet?: boolean } = {},
) => {
  const { notification, message } = App.useApp()
  const client = useQueryClient()
  const pending = useRef<{ readonly of: string; readonly key: string } | undefined>(undefined)
  return useMutation<Answer<Op>, Problem, Input<Op>>({
    mutationFn: (input) => {
      const of = JSON.stringify(input)
      const key = pending.current?.of === of ? pending.current.key : freshKey()
      pending.current = { of, key }
      return call(operation, input, { idempotencyKey: key })
    },
    onSuccess: async () => {
      pending.current = undefined
      if (told.done) void message.success(told.done)
      await client.invalidateQueries()
    },
    onError: (problem) => {
      // An answer was given, even if a refusal: the next attempt is another one.
      if (problem.status !== 0) pending.current = undefined
      // That the session is over, the sign-in page says.
      if (!told.quiet && !isSessionProblem(problem)) notification.error(problemNotice(problem))
    },
  })
}

export type Work =
  | { readonly state: 'running'; readonly progress: Said }
  | { readonly state: 'done'; readonly result: Said }
  | { readonly state: 'failed'; readonly message: string; readonly result: Said }

/** Follows lasting work by its number; undefined while there is none. What the work may have changed is read anew at its end. */
export const useWork = (id: string | undefined, operation: EventsOperation = 'followWork'): Work | undefined => {
  const client = useQueryClient()
  const [work, setWork] = useState<Work>()
  const over = useCallback(
    (end: Work) => {
      setWork(end)
      void client.invalidateQueries()
    },
    [client],
  )
  useEffect(() => {
    setWork(id === undefined ? undefined : { state: 'running', progress: {} })
    if (id === undefined) return undefined
    return events(operation, { params: { id } } as Input<EventsOperation>, {
      onProgress: (progress) => setWork({ state: 'running', progress }),
      onDone: (result) => over({ state: 'done', result }),
      onFailed: (message, result) => over({ state: 'failed', message, result }),
    })
  }, [id, operation, over])
  return work
}
