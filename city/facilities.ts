/**
 * What providers stand on: beds, devices, settlement terminals and places of service. Beds and devices are enough for the
 * base population's stays and examinations. Hospitals of planted cases (`hospitalOf`) have terminals and a place as
 * everybody, but no beds and no devices of record: a case about them tells them by `more('bed_and_device', …)`.
 */

/** Items that are examined on a device of record, in hospitals: 腹部彩色超声, X线计算机体层扫描. */
export const deviceItems = [22, 23] as const
export const terminalsEach = 3

const deviceOf = (code: string, ci: string): string => `'SB' || ${code} || ${ci}`

/** SQL of the device on which an item was examined, null for all others. */
export const deviceId = (prov: string, cat: string): string =>
  `case when ${prov}.kind = 'hospital' and ${cat}.ci in (${deviceItems.join(', ')}) then ${deviceOf(`${prov}.code`, `${cat}.ci`)} end`

/** SQL of a provider's terminal `n`, from 1 to `terminalsEach`. */
export const terminalId = (code: string, n: string): string => `'ZD' || ${code} || '-' || ${n}`

/** Share of the stays that a local hospital gets, as `stayHospital` deals them. */
const shareOfStays = (hospitals: number): string =>
  `(pow(ix / ${hospitals}.0, 0.625) - pow((ix - 1) / ${hospitals}.0, 0.625))`

/** @param hospitals how many local hospitals the base population goes to. */
export const facilityRows = (people: number, hospitals: number): string => {
  const licensed = `case level when '3' then 1800 when '2' then 500 else 90 end`
  return `
  select v.ix as ord_, k.n as ord2_, false as cast_, v.code as provider_id, k.unit_no, k.unit_kind, k.unit_count::integer as unit_count, k.device_id, k.device_name, cat.code as item_code,
    k.capacity::integer as daily_capacity, case when k.unit_kind = 'extra_bed' then '郑卫医批' || (2023000 + ix) end as approval_no, date '2018-06-01' as valid_from, v.dist as agency_district
  from (select *, ${shareOfStays(hospitals)} as part from prov where ix <= ${hospitals}) v
  cross join lateral (values
    (1, 'HD', 'licensed_bed', ${licensed}, null, null, null, null),
    (2, 'KF', 'open_bed', greatest(${licensed}, 40 + ceil(${people} * 0.03 * part)), null, null, null, null),
    (3, 'JC', 'extra_bed', 20, null, null, null, null),
    (4, 'CS', 'device', 1, ${deviceOf('v.code', '22')}, '彩色多普勒超声诊断仪', 22, 80 + floor(${people} * 0.002 * part)),
    (5, 'CT', 'device', 1, ${deviceOf('v.code', '23')}, 'X射线计算机体层摄影设备', 23, 80 + floor(${people} * 0.002 * part))
  ) k(n, unit_no, unit_kind, unit_count, device_id, device_name, ci, capacity) left join cat on cat.ci = k.ci
  where k.n <> 3 or r('extra-beds', ix) < 0.3`
}

/** Our own network's terminals: remote providers settle over those of their own area. */
export const terminalRows = (): string => `
  select ix as ord_, t.n as ord2_, false as cast_, ${terminalId('code', 't.n')} as terminal_id, code as provider_id, '01' as site_no, ['pc', 'pos', 'self_service'][t.n] as terminal_kind,
    'SN' || (10000000 + ix * 10 + t.n) as serial_no, date '2018-06-01' as valid_from, dist as agency_district
  from prov cross join range(1, ${terminalsEach + 1}) t(n) where not remote`

export const siteRows = (): string => `
  select ix as ord_, false as cast_, code as provider_id, '01' as site_no, dist as site_region, date '2018-06-01' as valid_from, dist as agency_district
  from prov where not remote`
