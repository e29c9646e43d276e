import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explore } from './explore.ts'
import { type CaseStepName, caseStep, caseSteps } from './machine.ts'
import type { RequirementName } from './requirement-names.ts'
import { type CaseStep, caseStates, isClosed } from './states.ts'

const table: Readonly<Record<string, CaseStep>> = caseSteps
const offSite = explore(table)
const onSite = explore(table, ['site-checked'])

/** Steps for which the law wants another person than those who investigated, proposed or registered. */
const secondPersonWanted: readonly CaseStepName[] = [
  'accept',
  'not-accept',
  'file-case',
  'not-file',
  'merge',
  'split',
  'suspend',
  'extend-term',
  'legal-review',
  'deliberate',
  'hold-hearing',
  'decide-order',
  'decide-penalty',
  'decide-no-penalty',
  'revoke-decision',
  'ask-court',
  'refer-police',
  'approve-close',
  'reopen',
  'preserve-evidence',
  'issue-document',
]

const decides = ['decide-order', 'decide-penalty', 'decide-no-penalty'] as const

test('the machine whole: every state and step reached, no dead end but the closed states', (context) => {
  for (const [title, explored] of [
    ['off-site', offSite],
    ['on-site', onSite],
  ] as const) {
    context.diagnostic(
      `${title}: ${explored.states} states, ${explored.steps} steps, ${explored.situations} situations, ${explored.edges} edges explored`,
    )
    assert.deepEqual(explored.unreached, [])
    assert.deepEqual(explored.untaken, [])
    assert.deepEqual(explored.deadEnds, [])
  }
  assert.ok(offSite.situations > 10_000)
})

test('no path from off-site suspicion to closure without an on-site check', () => {
  const without = offSite.endings.filter(({ always }) => !always.has('site-checked'))
  assert.deepEqual([...new Set(without.map(({ to }) => to))].sort(), ['merged', 'not-accepted', 'referred'])
  const closings = offSite.endings.map(({ to }) => to)
  assert.ok(closings.includes('unfounded') && closings.includes('closed'))
  for (const step of decides) assert.ok(offSite.alwaysBefore.get(step)?.has('site-checked'), step)
})

test('every closed state answers the reports; what is merged hands them on', () => {
  for (const { step, to, always } of offSite.endings)
    if (to !== 'merged') assert.ok(always.has('reports-answered'), `${step} → ${to}`)
})

test('a case ends with nothing held, nothing preserved and no money open', () => {
  for (const { step, to, always } of [...offSite.endings, ...onSite.endings]) {
    if (to !== 'merged') assert.ok(always.has('holds-released'), `${step} → ${to}`)
    if (to !== 'not-accepted') assert.ok(always.has('evidence-disposed'), `${step} → ${to}`)
    if (to === 'closed') assert.ok(always.has('claims-settled') && always.has('decisions-served'), step)
  }
})

test('a decision is told, heard, reviewed and deliberated before', () => {
  const wanted: readonly RequirementName[] = [
    'told',
    'hearing-over',
    'statement-answered',
    'legal-reviewed',
    'deliberated',
  ]
  for (const step of decides)
    for (const name of wanted) assert.ok(offSite.alwaysBefore.get(step)?.has(name), `${step}: ${name}`)
})

test('no step without a second person where the law wants one', () => {
  for (const name of secondPersonWanted) {
    const { secondPerson } = caseStep(name)
    assert.ok('apart' in secondPerson, name)
    assert.ok(secondPerson.apart.length > 0, name)
  }
  for (const name of [...decides, 'legal-review', 'deliberate', 'hold-hearing', 'approve-close'] as const) {
    const { secondPerson } = caseStep(name)
    assert.ok('apart' in secondPerson && secondPerson.apart.includes('officers'), name)
  }
})

test('every move leaves an open state, but for what opens a closed case again', () => {
  for (const [name, { moves }] of Object.entries(table))
    for (const { from } of moves)
      assert.equal(isClosed(from), name === 'reopen', `${name} from ${caseStates[from].label}`)
})

test('the check finds what is broken', () => {
  const loose = { ...table, 'not-file': { ...caseStep('not-file'), needs: ['officers'] as const } }
  const found = explore(loose).endings.find(({ step }) => step === 'not-file')
  assert.equal(found?.always.has('site-checked'), false)
  const { resume: _gone, ...stuck } = table
  assert.deepEqual(explore(stuck).deadEnds, ['suspended'])
  const { consult: _lost, ...short } = table
  assert.ok(explore(short).unreached.includes('consulting'))
})
