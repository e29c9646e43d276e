/** 三家医院连续三个月次均住院费用数倍于同级;五家正常,一家只有一例特别贵,一家只贵两个月。 */
import { type PeerStays, peerFrom, peerInnocents, peerMonth, peerParts, peerRows, peerStays } from './peer-stays.ts'
import { type Plant, truth } from './plant.ts'

const of: PeerStays = {
  rule: 'MED-21',
  kinds: ['dear', 'usual', 'dear', 'usual', 'one-dear-stay', 'usual', 'dear', 'usual', 'two-months', 'usual'],
  diagnosis: 'D25.900',
  nights: '4',
  totalFen: `case when c.kind = 'dear' then 1800000 + c.h * 20000 when c.kind = 'two-months' and c.b < 2 then 2000000
    when c.kind = 'one-dear-stay' and c.b = 1 and c.no = 3 then 9000000 else 500000 + c.h * 5000 end`,
  fundFen: `(case when c.kind = 'dear' then 1800000 + c.h * 20000 when c.kind = 'two-months' and c.b < 2 then 2000000
    when c.kind = 'one-dear-stay' and c.b = 1 and c.no = 3 then 9000000 else 500000 + c.h * 5000 end * 6 // 10)`,
}

export const med21: Plant = {
  rule: of.rule,
  spare: () => ({ hospitals: of.kinds.length }),
  parts: () => peerParts(of),
  write: (city) => {
    // A hospital's usual sum: all its stays of a month cost the same but the one dear stay.
    const middle = `(select b, floor(median(usual))::bigint as middle from (select c.h, c.b, min(c.total_fen) as usual from ${peerFrom(city, of)} group by 1, 2) group by b)`
    return [
      ...peerStays(city, of),
      truth({
        rule: of.rule,
        subject: { provider_id: 'c.code' },
        grain: {
          hospital_level: `'2'`,
          scheme: `'310'`,
          diagnosis_group: `'D25'`,
          since_month: peerMonth(city, '0'),
        },
        amountFen: 'c.beyond',
        claims: '费用明显高于同级同病组的应核查,过度诊疗的不予结算',
        rows: 'c.rows',
        from: `(select v.code, sum(c.fund_fen::bigint * (c.total_fen - mid.middle)::bigint // c.total_fen) as beyond, ${peerRows} as rows
          from ${peerFrom(city, of)} join ${middle} mid on mid.b = c.b where c.kind = 'dear' group by v.code) c`,
      }),
      ...peerInnocents(city, of, {
        'one-dear-stay': '只有一例特别贵',
        'two-months': '只贵了两个月',
        usual: '与同级相仿',
      }),
    ]
  },
}
