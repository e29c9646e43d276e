import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validate } from '@cedar-policy/cedar-wasm/nodejs'
import { actions } from './actions.ts'
import { allowedActions, may, policyTexts } from './authorise.ts'
import { conflictOf, type OrganisationKind, type Post, posts } from './posts.ts'
import { scopeOf } from './who.ts'

const person = (post: Post, district = '410100') => {
  const kind = posts[post].kind as OrganisationKind
  const organisation = {
    id: 'o',
    kind,
    name: '',
    district,
    authorities: ['hrss'] as const,
    schemes: null,
    outsideId: null,
  }
  return { id: 'p-1', posts: [post], organisation, scope: scopeOf(organisation, []) }
}

test('every policy fits the schema, and the schema knows every action', () => {
  const { schema, policies } = policyTexts()
  const answer = validate({ schema, policies: { staticPolicies: policies } })
  assert.equal(answer.type, 'success', JSON.stringify(answer))
  assert.ok(answer.type === 'success' && answer.validationErrors.length === 0, JSON.stringify(answer))
  for (const action of Object.keys(actions)) assert.ok(schema.includes(`"${action}"`), action)
})

test('each post may something, and the three administrators no business at all', () => {
  for (const post of Object.keys(posts) as Post[]) {
    const allowed = allowedActions(person(post))
    assert.ok(allowed.length > 1, post)
    if (posts[post].kind === 'platform')
      assert.deepEqual(
        allowed.filter((action) => /^(findings|subjects|rows|intake|overview|screening)\./.test(action)),
        [],
        post,
      )
  }
})

test('every action is some post’s', () => {
  const all = new Set((Object.keys(posts) as Post[]).flatMap((post) => allowedActions(person(post))))
  assert.deepEqual(
    Object.keys(actions).filter((action) => !all.has(action as keyof typeof actions)),
    [],
  )
})

test('may and may not', () => {
  assert.ok(may(person('supervisor'), 'findings.work'))
  assert.ok(!may(person('committee_member'), 'findings.read'))
  assert.ok(may(person('committee_member'), 'overview.read'))
  assert.ok(!may(person('supervisor'), 'findings.assign'))
  assert.ok(!may(person('provider_clerk'), 'findings.read'))
  assert.ok(!may(person('audit_admin'), 'people.manage'))
})

test('posts that exclude each other', () => {
  assert.ok(conflictOf('agency_clerk', 'agency_reviewer'))
  assert.ok(conflictOf('supervisor', 'agency_clerk'))
  assert.ok(conflictOf('system_admin', 'audit_admin'))
  assert.ok(conflictOf('supervisor', 'security_admin'))
  assert.equal(conflictOf('supervisor', 'supervision_head'), undefined)
})
