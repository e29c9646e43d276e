/** Whether a person may do an action: Cedar policies by area, read once, validated against their schema by a test. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AuthorizationAnswer,
  type EntityJson,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
} from '@cedar-policy/cedar-wasm/nodejs'
import { Refusal } from '#kernel/refusal.ts'
import { type Action, actions } from './actions.ts'
import type { Scope } from './scope.ts'
import type { Who } from './who.ts'

const folder = join(import.meta.dirname, 'policies')

/** The schema and every policy, by its `@id`. */
export const policyTexts = (): { schema: string; policies: Record<string, string> } => ({
  schema: readFileSync(join(folder, 'schema.cedarschema'), 'utf8'),
  policies: Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cedar'))
      .sort()
      .flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .split(/(?=@id\()/)
          .flatMap((text) => {
            const id = /^@id\("([^"]+)"\)/.exec(text)?.[1]
            return id ? [[id, text.replace(/\n\/\/[^\n]*(?=\n*$)/g, '')] as const] : []
          }),
      ),
  ),
})

let isReady = false
const prepare = (): void => {
  if (isReady) return
  const { schema, policies } = policyTexts()
  const parsed = [preparseSchema('shejian', schema), preparsePolicySet('shejian', { staticPolicies: policies })]
  const failed = parsed.find(({ type }) => type === 'failure')
  if (failed) throw new RangeError(`policies: ${JSON.stringify(failed)}`)
  isReady = true
}

/** A finding as the policies see it. */
export interface FindingPlace {
  readonly fingerprint: string
  readonly district: string | null
  readonly scheme: string | null
  readonly authority: string
  readonly referredTo: readonly string[]
  readonly assignedOrganisation: string | null
}

type Principal = Pick<Who, 'id' | 'posts'> & { readonly organisation: { readonly kind: string }; readonly scope: Scope }

const principalOf = ({ id, posts, organisation, scope }: Principal): EntityJson => ({
  uid: { type: 'Person', id },
  attrs: {
    posts: [...posts],
    kind: organisation.kind,
    organisation: scope.organisation,
    allDistricts: scope.districts === 'all',
    districts: scope.districts === 'all' ? [] : [...scope.districts],
    authorities: [...scope.authorities],
    allSchemes: scope.schemes === 'all',
    schemes: scope.schemes === 'all' ? [] : [...scope.schemes],
    assignedOnly: scope.assignedOnly,
    aggregatesOnly: scope.aggregatesOnly,
  },
  parents: [],
})

const platform: EntityJson = { uid: { type: 'Platform', id: 'shejian' }, attrs: {}, parents: [] }

const findingOf = (place: FindingPlace): EntityJson => ({
  uid: { type: 'Finding', id: place.fingerprint },
  attrs: {
    authority: place.authority,
    referredTo: [...place.referredTo],
    ...(place.district === null ? {} : { district: place.district }),
    ...(place.scheme === null ? {} : { scheme: place.scheme }),
    ...(place.assignedOrganisation === null ? {} : { assignedOrganisation: place.assignedOrganisation }),
  },
  parents: [],
})

const isAllowed = (answer: AuthorizationAnswer): boolean => {
  if (answer.type === 'failure')
    throw new RangeError(`policies: ${answer.errors.map(({ message }) => message).join('; ')}`)
  return answer.response.decision === 'allow'
}

export const may = (who: Principal, action: Action, finding?: FindingPlace): boolean => {
  prepare()
  const principal = principalOf(who)
  const resource = finding ? findingOf(finding) : platform
  return isAllowed(
    statefulIsAuthorized({
      principal: { type: 'Person', id: who.id },
      action: { type: 'Action', id: action },
      resource: resource.uid as { type: string; id: string },
      context: {},
      preparsedSchemaName: 'shejian',
      preparsedPolicySetId: 'shejian',
      validateRequest: true,
      entities: [principal, resource],
    }),
  )
}

/** @throws Refusal FORBIDDEN. */
export const mustBeAllowed = (who: Principal, action: Action): void => {
  if (!may(who, action)) throw new Refusal('FORBIDDEN', `您的岗位不能${actions[action]};需要时请按十一(五)申请权限`)
}

/** Every action of the person, for the page's navigation. */
export const allowedActions = (who: Principal): Action[] =>
  (Object.keys(actions) as Action[]).filter((action) => may(who, action))
