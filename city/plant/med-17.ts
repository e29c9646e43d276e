/** 在押期间就医:收押、释放当日以外的日子。 */
import { providerCounts } from '../medical.ts'
import { type City, monthAgo } from '../session.ts'
import { more } from './more.ts'
import { actors, innocent, lookAlikes, type Plant, truth, violations, worker } from './plant.ts'
import { settlementKey, visited, visitKey } from './stays.ts'

const rule = 'MED-17'
const innocents: Readonly<Record<string, string>> = {
  outside: '暂予监外执行,人在社会上就医',
  'released-day': '释放当日就医',
  'admitted-before': '收监前一日已经入院',
  'escorted-emergency': '判决前羁押中的急诊抢救',
  'treated-outside': '离监就医有记录',
  wanted: '在逃通缉,人未到案',
  'own-account': '只用个人账户,家人可用',
  'other-name': '服刑信息的姓名是另一个人',
}

/** What the cases are told with: who is charged what, where, and what is true of it. */
const scene = (city: City) => {
  const m = monthAgo(city, 2)
  const { hospitals } = providerCounts(city.people)
  const held = (variant: string | string[], columns: string, values: string): string =>
    `insert into x_sentence(pid, ${columns}) select c.pid, ${values} from ${actors(rule, variant)} c`
  const told = (set: Readonly<Record<string, string>>, variant: string): string =>
    more(
      'sentence_record',
      {
        sentence_record_no: `'FXX' || no9(c.pid)`,
        person_id: 'c.id',
        person_name: 'c.name',
        sentence_kind: `'imprisonment'`,
        execution_mode: `'prison'`,
        outcome: `'convicted'`,
        starts_on: `${m} - 200`,
        ends_on: `${m} + 600`,
        received_on: `${m} - 170`,
        ...set,
      },
      `${actors(rule, variant)} c`,
    )
  const treated = (
    variant: string,
    begin: string,
    of: {
      readonly end?: string
      readonly medType?: string
      readonly fundFen?: string
      readonly accountFen?: string
    } = {},
  ): string[] =>
    visited({
      from: actors(rule, variant),
      no: 1,
      prov: `(1 + c.k % ${hospitals})`,
      begin,
      end: of.end ?? begin,
      medType: of.medType ?? '11',
      totalFen: '60000',
      fundFen: of.fundFen ?? '(30000 + c.pid % 70)::bigint',
      accountFen: of.accountFen ?? '0',
      settled: of.medType === '13' ? { emergency: 'true' } : {},
    })
  const found = (variant: string, n = '0'): string =>
    truth({
      rule,
      subject: { person_id: 'c.id' },
      grain: { visit_id: `'JZC' || no9(c.pid) || '1'` },
      amountFen: '30000 + c.pid % 70',
      claims: '人在押而其社会保障卡发生医疗费用,冒用他人社会保障卡的费用不得结算',
      rows: {
        medical_visit: visitKey(1),
        medical_settlement: settlementKey(1),
        sentence_record: { sentence_record_no: `'FX' || no9(c.pid) || '${n}'` },
      },
      from: `${actors(rule, variant)} c`,
    })
  return { m, held, told, treated, found }
}

export const med17: Plant = {
  rule,
  parts: (city) => [
    ...violations(city, rule, { prison: [worker], admitted: [worker], custody: [worker] }),
    ...lookAlikes(city, rule, Object.fromEntries(Object.keys(innocents).map((variant) => [variant, [worker]]))),
  ],
  write: (city) => {
    const { m, held, told, treated, found } = scene(city)
    return [
      held(['prison', 'admitted', 'own-account'], 'starts_on, ends_on', `${m} - 300, ${m} + 700`),
      held('custody', 'kind, mode, outcome, detained_on', `'none', 'custody', 'pending', ${m} - 10`),
      ...treated('prison', `${m} + 5`),
      ...treated('admitted', `${m} + 6`, { end: `${m} + 12`, medType: '21' }),
      ...treated('custody', `${m} + 9`),
      ...['prison', 'admitted', 'custody'].map((variant) => found(variant)),
      held('outside', 'mode, starts_on, ends_on', `'outside', ${m} - 300, ${m} + 700`),
      ...treated('outside', `${m} + 5`),
      held('released-day', 'starts_on, ends_on, released_on', `${m} - 300, ${m} + 40, ${m} + 5`),
      ...treated('released-day', `${m} + 5`),
      held('admitted-before', 'starts_on, ends_on', `${m} + 4, ${m} + 400`),
      ...treated('admitted-before', `${m} + 3`, { end: `${m} + 9`, medType: '21' }),
      held('escorted-emergency', 'kind, mode, outcome, detained_on', `'none', 'custody', 'pending', ${m} - 10`),
      ...treated('escorted-emergency', `${m} + 5`, { medType: '13' }),
      told({ outside_treatment_from: `${m} + 2`, outside_treatment_to: `${m} + 15` }, 'treated-outside'),
      ...treated('treated-outside', `${m} + 5`, { end: `${m} + 12`, medType: '21' }),
      held('wanted', 'kind, mode, outcome, starts_on', `'none', 'wanted', 'pending', ${m} - 60`),
      ...treated('wanted', `${m} + 5`),
      ...treated('own-account', `${m} + 5`, { medType: '41', fundFen: '0', accountFen: '60000' }),
      told({ person_name: `'欧阳' || c.name` }, 'other-name'),
      ...treated('other-name', `${m} + 5`),
      ...Object.entries(innocents).map(([variant, why]) =>
        innocent({ rule, subject: { person_id: 'c.id' }, why, from: `${actors(rule, variant)} c` }),
      ),
    ]
  },
}
