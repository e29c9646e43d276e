import * as duckmod from '#store/duck.ts'
import { generateCity } from './generate.ts'
// patch exec timing through DuckDBConnection prototype
import { DuckDBConnection } from '@duckdb/node-api'
const orig = DuckDBConnection.prototype.run
const times: [number, string][] = []
DuckDBConnection.prototype.run = async function (this: any, sql: any, ...a: any[]) { const t = performance.now(); const r = await (orig as any).call(this, sql, ...a); times.push([performance.now() - t, String(sql).replace(/\s+/g, ' ').slice(0, 110)]); return r } as any
const origR = DuckDBConnection.prototype.runAndReadAll
DuckDBConnection.prototype.runAndReadAll = async function (this: any, sql: any, ...a: any[]) { const t = performance.now(); const r = await (origR as any).call(this, sql, ...a); times.push([performance.now() - t, 'R ' + String(sql).replace(/\s+/g, ' ').slice(0, 110)]); return r } as any
void duckmod
const t = performance.now()
await generateCity({ people: 20000, months: 12, seed: 7, out: '/tmp/city-b' })
console.log(Math.round(performance.now() - t), times.length, Math.round(times.reduce((s, x) => s + x[0], 0)))
for (const [ms, sql] of times.sort((a, b) => b[0] - a[0]).slice(0, 45)) console.log(Math.round(ms), sql)
