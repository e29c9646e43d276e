import { examples } from '#screening/examples.ts'

const line = {
  person_id: 1,
  provider_id: 'H1',
  visit_id: 'A',
  settlement_id: 'S1',
  scheme: '310',
  hospital_level: '2',
  charged_on: '2024-03-15',
  quantity: 1,
  is_valid: true,
}
const one = { ...line, item_no: 'F1', item_code: 'A1', amount_fen: 10, fund_pay_fen: 8 }
const two = { ...line, item_no: 'F2', item_code: 'A2', amount_fen: 10, fund_pay_fen: 8 }
const part = { item_code: 'Z', relation: 'component', span: 'day', valid_from: '2024-01-01' }
const world = {
  item_conflict: { ...part, other_item_code: 'A1' },
  'item_conflict#2': { ...part, other_item_code: 'A2' },
  catalogue_item: { item_code: 'Z', hospital_level: '2', price_cap_fen: 15, valid_from: '2020-01-01' },
  provider: { provider_id: 'H1', hospital_level: '2', provider_region: '410102', valid_from: '2020-01-01' },
}

export const itemsSplitExamples = [
  examples({
    rule: 'MED-25',
    base: { medical_item: one, 'medical_item#2': two, ...world },
    columns: {
      组合价: 'catalogue_item.price_cap_fen',
      等级: 'catalogue_item.hospital_level',
      价起: 'catalogue_item.valid_from',
      价止: 'catalogue_item.valid_to',
      后项日期: 'medical_item#2.charged_on',
      后项编码: 'medical_item#2.item_code',
      后项就诊: 'medical_item#2.visit_id',
      范围: 'item_conflict.span',
      范围二: 'item_conflict#2.span',
      关系起: 'item_conflict#2.valid_from',
      关系: 'item_conflict#2.relation',
      所在地: 'provider.provider_region',
    },
    table: `
      组合价  等级  价起        价止        后项日期    后项编码  后项就诊  范围   范围二  关系起      关系       所在地  结果  金额  说明
      15.00   2     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  命中  4.00  二十元拆收,组合十五元
      20.00   2     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  放过  -     合计恰为组合价
      19.99   2     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  命中  0.00  只高一分
      25.00   2     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  放过  -     合计低于组合价
      -       2     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  放过  -     组合没有定价
      15.00   0     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  命中  4.00  不分等级的组合价
      15.00   3     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  放过  -     该等级没有组合价
      15.00   2     2024-03-15  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  命中  4.00  组合价生效首日
      15.00   2     2024-03-16  -           2024-03-15  A2        A         day    day     2024-01-01  component  410102  放过  -     组合价尚未生效
      15.00   2     2024-01-01  2024-03-14  2024-03-15  A2        A         day    day     2024-01-01  component  410102  放过  -     组合价已失效
      15.00   2     2024-01-01  -           2024-03-16  A2        A         day    day     2024-01-01  component  410102  放过  -     分在两日做
      15.00   2     2024-01-01  -           2024-03-16  A2        A         visit  visit   2024-01-01  component  410102  命中  4.00  同一次就诊内即算拆开
      15.00   2     2024-01-01  -           2024-03-15  A2        B         day    day     2024-01-01  component  410102  放过  -     两次就诊
      15.00   2     2024-01-01  -           2024-03-15  A1        A         day    day     2024-01-01  component  410102  放过  -     同一项目做两次不是拆分
      15.00   2     2024-01-01  -           2024-03-15  B9        A         day    day     2024-01-01  component  410102  放过  -     后项不属于该组合
      15.00   2     2024-01-01  -           2024-03-15  A2        A         day    day     2024-03-16  component  410102  放过  -     组成关系尚未生效
      15.00   2     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  contains   410102  放过  -     包含关系另有规则
      15.00   2     2024-01-01  -           2024-03-15  A2        A         day    day     2024-01-01  component  110105  放过  -     异地机构
    `,
  }),
  examples({
    rule: 'MED-25',
    base: {
      medical_item: one,
      'medical_item#2': two,
      'medical_item#3': { ...two, item_no: 'F2T', refund_of: 'F2' },
      'medical_item#4': { ...line, item_no: 'F4', item_code: 'Z', amount_fen: 15, fund_pay_fen: 12 },
      ...world,
      medical_settlement: {
        person_id: 1,
        provider_id: 'H1',
        settlement_id: 'S1',
        total_fen: 20,
        fund_pay_fen: 16,
        is_valid: true,
        is_refund: false,
      },
    },
    columns: {
      前项数量: 'medical_item.quantity',
      前项金额: 'medical_item.amount_fen',
      前项基金: 'medical_item.fund_pay_fen',
      退数量: 'medical_item#3.quantity',
      退金额: 'medical_item#3.amount_fen',
      退基金: 'medical_item#3.fund_pay_fen',
      组合: 'medical_item#4.charged_on',
      结算状态: 'medical_settlement.status',
      险种: 'medical_item#2.scheme',
    },
    table: `
      前项数量  前项金额  前项基金  退数量  退金额  退基金  组合        结算状态   险种  结果  金额  说明
      1         10.00     8.00      无      无      无      无          paid       310   命中  4.00  照常
      2         20.00     16.00     无      无      无      无          paid       310   放过  -     前项做了两次,可收两次组合价
      3         40.00     32.00     无      无      无      无          paid       310   命中  4.00  三次组合四十五元,收了五十元
      1         10.00     8.00      -1      -10.00  -8.00   无          paid       310   放过  -     后项已退
      1         10.00     8.00      无      无      无      2024-03-15  paid       310   放过  -     当日另收了组合项目
      1         10.00     8.00      无      无      无      2024-03-14  paid       310   命中  4.00  组合项目收在前一日
      1         10.00     0.00      无      无      无      无          paid       310   放过  -     前项由本人自费
      1         10.00     8.00      无      无      无      无          reversed   310   放过  -     结算已冲销
      1         10.00     8.00      无      无      无      无          paid       410   放过  -     工伤费用另有规则
    `,
  }),
]
