/** 两家医院住院日、一家医院基金占比,连续三个月高于同级;一家只长两个月。 */
import { type PeerStays, peerFrom, peerInnocents, peerMonth, peerParts, peerRows, peerStays } from './peer-stays.ts'
import { type Plant, truth } from './plant.ts'

const of: PeerStays = {
  rule: 'ANO-01',
  kinds: ['long', 'usual', 'usual', 'share', 'usual', 'long', 'usual', 'two-months', 'usual', 'usual'],
  diagnosis: 'M17.900',
  nights: `case when c.kind = 'long' or (c.kind = 'two-months' and c.b < 2) then 6 else 4 end`,
  totalFen: '600000',
  fundFen: `case when c.kind = 'share' then 450000 else 360000 end`,
}
const indicators: Readonly<Record<string, string>> = { long: 'nights', share: 'fund_share' }

export const ano01: Plant = {
  rule: of.rule,
  spare: () => ({ hospitals: of.kinds.length }),
  parts: () => peerParts(of),
  write: (city) => [
    ...peerStays(city, of),
    ...Object.entries(indicators).map(([kind, indicator]) =>
      truth({
        rule: of.rule,
        subject: { provider_id: 'c.code' },
        grain: {
          indicator: `'${indicator}'`,
          hospital_level: `'2'`,
          scheme: `'310'`,
          diagnosis_group: `'M17'`,
          since_month: peerMonth(city, '0'),
        },
        amountFen: '0',
        claims: '住院指标异常的应及时上报核查',
        rows: 'c.rows',
        from: `(select v.code, ${peerRows} as rows from ${peerFrom(city, of)} where c.kind = '${kind}' group by v.code) c`,
      }),
    ),
    ...peerInnocents(city, of, { 'two-months': '只长了两个月', usual: '与同级相仿' }),
  ],
}
