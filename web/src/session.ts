/** Who is signed in, as the page knows it, and what he may do. The server decides again at every call. */
import { useQuery } from '@tanstack/react-query'
import { type Action, type Answer, call, onSessionProblem, Problem, rememberCsrf } from './api.ts'
import { queryClient } from './calls.ts'

export type Me = Answer<'whoAmI'>

const meKey = ['me'] as const

/** @returns null where nobody is signed in. */
const readMe = async (): Promise<Me | null> => {
  try {
    const me = await call('whoAmI', {})
    rememberCsrf(me.csrf)
    return me
  } catch (error) {
    if (error instanceof Problem && error.code === 'SIGNED_OUT') return null
    throw error
  }
}

export const useSession = () =>
  useQuery<Me | null, Problem>({ queryKey: meKey, queryFn: readMe, staleTime: Number.POSITIVE_INFINITY })

/** Asked anew: after signing in, changing the password, enrolling. */
export const renewSession = async (): Promise<Me | null> => {
  await queryClient.invalidateQueries({ queryKey: meKey })
  return queryClient.getQueryData<Me | null>(meKey) ?? null
}

/** Nothing of the person before stays in memory. */
export const forgetSession = (): void => {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meKey[0] })
  queryClient.setQueryData(meKey, null)
  rememberCsrf('')
}

onSessionProblem((problem) => {
  if (problem.code === 'SIGNED_OUT') {
    // Where somebody was signed in until now, the sign-in page says why he is not any more.
    if (queryClient.getQueryData(meKey)) sessionStorage.setItem('ended', problem.message)
    forgetSession()
  } else void queryClient.invalidateQueries({ queryKey: meKey })
})

/** Why the last session ended, told once. */
export const takeEnding = (): string | undefined => {
  const said = sessionStorage.getItem('ended') ?? undefined
  sessionStorage.removeItem('ended')
  return said
}

/** What still stands between a session and the platform. */
export const missingOf = (me: Me): 'second-factor' | 'password' | undefined => {
  const strong = me.factors.includes('totp') || me.factors.includes('certificate')
  if (me.secondFactor === 'required' && !strong) return 'second-factor'
  return me.mustChange && !me.factors.includes('certificate') ? 'password' : undefined
}

/** The person signed in; only below the shell, which sees to it that there is one. */
export const useMe = (): Me => {
  const { data } = useSession()
  if (!data) throw new RangeError('nobody is signed in')
  return data
}

/** One of several actions is enough. */
export const mayOf = (me: Me, actions: Action | readonly Action[]): boolean =>
  (typeof actions === 'string' ? [actions] : actions).some((action) => me.actions.includes(action))

export const useMay = (actions: Action | readonly Action[]): boolean => mayOf(useMe(), actions)
