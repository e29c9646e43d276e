import { examples } from '#screening/examples.ts'

const paid = { is_valid: true, is_refund: false, status: 'paid' }

export const stoppedCardUsedExamples = [
  examples({
    rule: 'MED-23',
    base: {
      card: { person_id: 1, card_no: 'A1', card_kind: 'physical', issued_on: '2020-01-01' },
      'card#2': { person_id: 1, card_no: 'A2', card_kind: 'physical', issued_on: '2026-03-05' },
      card_event: {
        person_id: 1,
        event_no: 'Y1',
        visit_id: 'V1',
        event_kind: 'settle',
        occurred_at: '2026-03-10 10:00:00',
        card_no: 'A1',
        event_region: '410105',
      },
      medical_settlement: { person_id: 1, visit_id: 'V1', settlement_id: 'S1', fund_pay_fen: 60, ...paid },
    },
    columns: {
      用卡: 'card_event.card_no',
      事项: 'card_event.event_kind',
      电子: 'card_event.electronic',
      时间: 'card_event.occurred_at',
      挂失: 'card.lost_at',
      解挂: 'card.lost_lifted_at',
      注销: 'card.cancelled_at',
      新卡号: 'card#2.card_no',
      新卡日: 'card#2.issued_on',
      基金: 'medical_settlement.fund_pay_fen',
    },
    table: `
      用卡  事项      电子  时间                 挂失                 解挂                 注销                 新卡号  新卡日      基金   结果  金额   说明
      A1    settle    -     2026-03-10 10:00:00  2026-03-02 09:00:00  -                    -                    A2      2026-03-05  60.00  命中  60.00  挂失以后结算
      A1    register  -     2026-03-10 10:00:00  2026-03-02 09:00:00  -                    -                    A2      2026-03-05  60.00  命中  60.00  挂失以后登记入院
      A1    settle    否    2026-03-10 10:00:00  -                    -                    2026-03-10 09:59:59  A2      2026-03-05  60.00  命中  60.00  注销一秒以后
      A1    settle    -     2026-03-10 10:00:00  -                    -                    2026-03-10 10:00:00  A2      2026-03-05  60.00  放过  -      注销同一时刻
      A1    settle    -     2026-03-10 10:00:00  2026-03-10 10:00:01  -                    -                    A2      2026-03-05  60.00  放过  -      用卡一秒以后才挂失
      A1    settle    -     2026-03-10 10:00:00  2026-03-02 09:00:00  2026-03-10 09:59:00  -                    A2      2026-03-05  60.00  放过  -      已解除挂失
      A1    settle    -     2026-03-10 10:00:00  2026-03-02 09:00:00  2026-03-10 10:00:01  -                    A2      2026-03-05  60.00  命中  60.00  用卡以后才解除挂失
      A2    settle    -     2026-03-10 10:00:00  2026-03-02 09:00:00  -                    -                    A2      2026-03-05  60.00  放过  -      用补换的新卡
      A1    settle    是    2026-03-10 10:00:00  2026-03-02 09:00:00  -                    -                    A2      2026-03-05  60.00  放过  -      用电子凭证
      A1    settle    -     2026-03-10 10:00:00  2026-03-02 09:00:00  -                    -                    A1      2026-03-05  60.00  放过  -      原号补发的卡
      A1    settle    -     2026-03-04 10:00:00  2026-03-02 09:00:00  -                    -                    A1      2026-03-05  60.00  命中  60.00  原号补发之前
      A1    account   -     2026-03-10 10:00:00  2026-03-02 09:00:00  -                    -                    A2      2026-03-05  60.00  放过  -      支取个人账户不是就医
      A1    settle    -     2026-03-10 10:00:00  2026-03-02 09:00:00  -                    -                    A2      2026-03-05  0.00   命中  0.00   只用个人账户,没有基金的钱
    `,
  }),
  examples({
    rule: 'MED-23',
    base: {
      card_event: {
        person_id: 1,
        event_no: 'Y1',
        visit_id: 'V1',
        event_kind: 'settle',
        occurred_at: '2026-03-10 10:00:00',
        card_no: 'A1',
        event_region: '410105',
        provider_id: 'H1',
      },
      'card_event#2': {
        person_id: 1,
        event_no: 'Y2',
        visit_id: 'V2',
        event_kind: 'settle',
        card_no: 'A1',
        provider_id: 'H2',
      },
      medical_settlement: { person_id: 1, visit_id: 'V1', settlement_id: 'S1', fund_pay_fen: 60, ...paid },
      'medical_settlement#2': { person_id: 1, visit_id: 'V2', settlement_id: 'S2', fund_pay_fen: 90, ...paid },
    },
    columns: {
      后次时间: 'card_event#2.occurred_at',
      地点: 'card_event#2.event_region',
      机构: 'card_event#2.provider_id',
      电子: 'card_event#2.electronic',
      代办: 'card_event#2.by_proxy',
      人: 'card_event#2.person_id',
    },
    table: `
      后次时间             地点    机构  电子  代办  人  结果  金额   说明
      2026-03-10 10:29:59  410203  H2    -     -     1   命中  90.00  三十分钟以内到了开封
      2026-03-10 10:30:00  410203  H2    -     -     1   放过  -      正好三十分钟
      2026-03-10 11:59:59  110105  H2    -     -     1   命中  90.00  两小时以内到了北京
      2026-03-10 12:00:00  110105  H2    -     -     1   放过  -      正好两小时
      2026-03-10 09:50:00  410203  H2    -     -     1   命中  60.00  先开封后郑州,算在后一次
      2026-03-10 10:05:00  410103  H2    -     -     1   放过  -      同城相邻城区
      2026-03-10 10:05:00  410203  H1    -     -     1   放过  -      同一机构的两个院区
      2026-03-10 10:05:00  410203  H2    是    -     1   放过  -      电子凭证
      2026-03-10 10:05:00  410203  H2    -     是    1   放过  -      代取药登记在案
      2026-03-10 10:05:00  410203  H2    -     -     2   放过  -      另一个人
    `,
  }),
]
