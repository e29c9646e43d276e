/** One scope, said twice: as SQL for lists, as policies for one finding. Both must let the same findings through. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { freshOpenDatabase } from '../../test/postgres.ts'
import { type FindingPlace, may } from './authorise.ts'
import { findingsWithin, type Scope, Values } from './scope.ts'

const authority = fc.constantFrom('hrss' as const, 'nhsa' as const)
const district = fc.constantFrom('410105', '410184', '410173')
const scheme = fc.constantFrom('110', '310', '410')
const organisation = fc.constantFrom('agency', 'supervision')

const places = fc.array(
  fc.record({
    district: fc.option(district),
    scheme: fc.option(scheme),
    authority,
    referredTo: fc.uniqueArray(authority, { maxLength: 2 }),
    assignedOrganisation: fc.option(organisation),
  }),
  { minLength: 20, maxLength: 40 },
)
const scopes = fc.record({
  districts: fc.oneof(fc.constant('all' as const), fc.uniqueArray(district)),
  authorities: fc.uniqueArray(authority),
  schemes: fc.oneof(fc.constant('all' as const), fc.uniqueArray(scheme)),
  organisation,
  assignedOnly: fc.boolean(),
  aggregatesOnly: fc.constant(false),
})

test('a list lets through exactly the findings that the policies open', async () => {
  const { database, close } = await freshOpenDatabase()
  const seen = { open: 0, closed: 0 }
  try {
    await fc.assert(
      fc.asyncProperty(places, scopes, async (given, scope: Scope) => {
        const findings: FindingPlace[] = given.map((one, index) => ({ ...one, fingerprint: `f${index}` }))
        await database.pool.query('delete from access.referral')
        for (const { fingerprint, referredTo } of findings)
          for (const to of referredTo)
            await database.pool.query(
              `insert into access.referral (finding, from_authority, to_authority, document_no, by_person, at) values ($1, $2, $3, '1', 'p', now())`,
              [fingerprint, to === 'hrss' ? 'nhsa' : 'hrss', to],
            )
        const values = new Values()
        const rows = values.add(
          JSON.stringify(
            findings.map(({ assignedOrganisation, ...rest }) => ({
              ...rest,
              assigned_organisation: assignedOrganisation,
            })),
          ),
        )
        const { rows: listed } = await database.pool.query<{ fingerprint: string }>(
          `select f.fingerprint from jsonb_to_recordset(${rows}::jsonb) as f(fingerprint text, district text, scheme text, authority text, assigned_organisation text)
           where ${findingsWithin(scope, values)}`,
          values.list,
        )
        const who = { id: 'p-1', posts: ['supervisor' as const], organisation: { kind: 'supervision' }, scope }
        const opened = findings.filter((finding) => may(who, 'findings.read', finding)).map((one) => one.fingerprint)
        seen.open += opened.length
        seen.closed += findings.length - opened.length
        assert.deepEqual(listed.map(({ fingerprint }) => fingerprint).sort(), opened.sort())
      }),
      { numRuns: 40 },
    )
    // Neither side may be right by saying always the same.
    assert.ok(seen.open > 50 && seen.closed > 50, JSON.stringify(seen))
  } finally {
    await close()
  }
})
