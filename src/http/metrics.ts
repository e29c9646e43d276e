/** Prometheus metrics: no personal data, no paths but the routes' own patterns. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '#store/database.ts'

export interface Metrics {
  readonly registry: Registry
  observe(route: string, status: number, seconds: number): void
}

export const makeMetrics = (database: Database): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'shejian_http_requests_total',
    help: 'HTTP 请求数',
    labelNames: ['route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'shejian_http_request_seconds',
    help: 'HTTP 请求耗时(秒)',
    labelNames: ['route'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
    registers: [registry],
  })
  new Gauge({
    name: 'shejian_open_findings',
    help: '待查疑点数',
    registers: [registry],
    async collect() {
      const { rows } = await database.pool.query<{ n: bigint }>(
        `select count(*) as n from screening.finding where state = 'open'`,
      )
      this.set(Number(rows[0]?.n ?? 0n))
    },
  })
  new Gauge({
    name: 'shejian_database_connections',
    help: '数据库连接数',
    registers: [registry],
    collect() {
      this.set(database.pool.totalCount)
    },
  })
  return {
    registry,
    observe(route, status, took) {
      requests.inc({ route, status: String(status) })
      seconds.observe({ route }, took)
    },
  }
}
