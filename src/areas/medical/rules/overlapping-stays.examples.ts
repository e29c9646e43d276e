import { examples } from '#screening/examples.ts'

const money = { is_valid: true, is_refund: false, status: 'paid' }

export const overlappingStaysExamples = [
  examples({
    rule: 'MED-02',
    base: {
      medical_visit: { person_id: 1, visit_id: 'A', provider_id: 'H1', inpatient_no: '101', med_type: '21' },
      'medical_visit#2': { person_id: 1, visit_id: 'B', provider_id: 'H2', inpatient_no: '202', med_type: '21' },
      medical_settlement: {
        person_id: 1,
        visit_id: 'A',
        settlement_id: 'SA',
        total_fen: 6000,
        fund_pay_fen: 4000,
        ...money,
      },
      'medical_settlement#2': {
        person_id: 1,
        visit_id: 'B',
        settlement_id: 'SB',
        total_fen: 5000,
        fund_pay_fen: 3000,
        ...money,
      },
    },
    columns: {
      前院入: 'medical_visit.begin_on',
      前院出: 'medical_visit.end_on',
      后院入: 'medical_visit#2.begin_on',
      后院出: 'medical_visit#2.end_on',
      后者人员: 'medical_visit#2.person_id',
      后者机构: 'medical_visit#2.provider_id',
      后者住院号: 'medical_visit#2.inpatient_no',
      后者类别: 'medical_visit#2.med_type',
      新生儿: 'medical_visit#2.is_newborn',
    },
    table: `
      前院入      前院出      后院入      后院出      后者人员  后者机构  后者住院号  后者类别  新生儿  结果  金额     说明
      2024-03-01  2024-03-10  2024-03-09  2024-03-15  1         H2        202         21        否      命中  3000.00  只重叠一夜
      2024-03-01  2024-03-10  2024-03-10  2024-03-15  1         H2        202         21        否      放过  -        同日出院又入院
      2024-03-01  2024-03-10  2024-03-11  2024-03-15  1         H2        202         21        否      放过  -        隔日入院
      2024-03-01  2024-03-20  2024-03-05  2024-03-08  1         H2        202         22        否      命中  3000.00  整段包在前一次之内
      2023-12-28  2024-01-03  2023-12-31  2024-01-02  1         H2        202         21        否      命中  3000.00  跨年
      2024-02-27  2024-03-01  2024-02-29  2024-03-05  1         H2        202         21        否      命中  3000.00  闰年二月末
      2024-03-01  2024-03-10  2024-03-01  2024-03-10  1         H2        202         21        否      命中  3000.00  同日入院同日出院
      2024-03-01  2024-03-10  2024-03-05  2024-03-05  1         H2        202         28        否      放过  -        当日进出的日间手术不足一整日
      2024-03-01  2024-03-10  2024-03-05  2024-03-06  1         H2        202         28        否      命中  3000.00  日间手术过夜
      2024-03-01  2024-03-10  2024-03-05  2024-03-15  2         H2        202         21        否      放过  -        另一个人
      2024-03-01  2024-03-10  2024-03-05  2024-03-15  1         H1        101         21        否      放过  -        同一次住院分两条记录
      2024-03-01  2024-03-10  2024-03-05  2024-03-15  1         H1        102         21        否      命中  3000.00  同院另一住院号
      2024-03-01  2024-03-10  2024-03-05  2024-03-15  1         H1        -           21        否      命中  3000.00  没有住院号不能推定同一次
      2024-03-01  2024-03-10  2024-03-05  2024-03-15  1         H2        202         71        否      放过  -        家庭病床
      2024-03-01  2024-03-10  2024-03-05  2024-03-15  1         H2        202         52        是      放过  -        新生儿随母
      2024-03-01  2024-03-10  2024-03-05  2024-03-15  1         H2        202         11        否      放过  -        门诊不是住院
      2024-03-01  2024-03-10  2024-03-05  -           1         H2        202         21        否      命中  3000.00  后者在院未出
    `,
  }),
  examples({
    rule: 'MED-02',
    base: {
      medical_visit: {
        person_id: 1,
        visit_id: 'A',
        provider_id: 'H1',
        med_type: '21',
        begin_on: '2024-03-01',
        end_on: '2024-03-10',
      },
      'medical_visit#2': {
        person_id: 1,
        visit_id: 'B',
        provider_id: 'H2',
        med_type: '21',
        begin_on: '2024-03-05',
        end_on: '2024-03-15',
      },
      medical_settlement: {
        person_id: 1,
        visit_id: 'A',
        settlement_id: 'SA',
        total_fen: 6000,
        fund_pay_fen: 4000,
        ...money,
      },
      'medical_settlement#2': {
        person_id: 1,
        visit_id: 'B',
        settlement_id: 'SB',
        total_fen: 5000,
        fund_pay_fen: 3000,
        ...money,
      },
      'medical_settlement#3': {
        person_id: 1,
        visit_id: 'B',
        settlement_id: 'SC',
        refund_of: 'SB',
        is_valid: true,
        is_refund: true,
        status: 'paid',
      },
    },
    columns: {
      前次有效: 'medical_settlement.is_valid',
      前次状态: 'medical_settlement.status',
      后次有效: 'medical_settlement#2.is_valid',
      后次状态: 'medical_settlement#2.status',
      退总额: 'medical_settlement#3.total_fen',
      退基金: 'medical_settlement#3.fund_pay_fen',
    },
    table: `
      前次有效  前次状态  后次有效  后次状态   退总额    退基金    结果  金额     说明
      是        paid      是        paid       无        无        命中  3000.00  两次都已结算
      是        paid      是        paid       -5000.00  -3000.00  放过  -        后一次已退费
      是        paid      是        paid       -2000.00  -1000.00  命中  2000.00  部分退费只剩净额
      是        paid      否        paid       无        无        放过  -        后一次作废
      是        paid      是        reversed   无        无        放过  -        后一次已冲销
      是        paid      是        recovered  无        无        放过  -        后一次已追回
      是        paid      是        reversed   -5000.00  -3000.00  放过  -        改了状态又另报负数
      是        reversed  是        paid       无        无        放过  -        前一次已冲销
      否        paid      是        paid       无        无        放过  -        前一次作废
      无        无        是        paid       无        无        命中  3000.00  前一次尚未结算
      是        paid      无        无         无        无        命中  0.00     后一次尚未结算:结算前拦下
    `,
  }),
  examples({
    rule: 'MED-02',
    base: {
      medical_visit: { person_id: 1, visit_id: 'A', provider_id: 'H1', med_type: '21', begin_on: '2024-03-01' },
      'medical_visit#2': { person_id: 1, visit_id: 'B', provider_id: 'H2', med_type: '21' },
      'medical_visit#3': { person_id: 1, visit_id: 'C', provider_id: 'H3', med_type: '21' },
      medical_settlement: {
        person_id: 1,
        visit_id: 'A',
        settlement_id: 'SA',
        total_fen: 6000,
        fund_pay_fen: 4000,
        ...money,
      },
      'medical_settlement#2': {
        person_id: 1,
        visit_id: 'B',
        settlement_id: 'SB',
        total_fen: 5000,
        fund_pay_fen: 3000,
        ...money,
      },
      'medical_settlement#3': {
        person_id: 1,
        visit_id: 'C',
        settlement_id: 'SC',
        total_fen: 2000,
        fund_pay_fen: 1000,
        ...money,
      },
    },
    columns: {
      甲出院: 'medical_visit.end_on',
      甲结算止: 'medical_settlement.end_on',
      甲中途结算: 'medical_settlement.is_interim',
      乙入: 'medical_visit#2.begin_on',
      乙出: 'medical_visit#2.end_on',
      丙入: 'medical_visit#3.begin_on',
      丙出: 'medical_visit#3.end_on',
    },
    table: `
      甲出院      甲结算止    甲中途结算  乙入        乙出        丙入        丙出        结果  金额     说明
      2024-03-10  -           否          2024-03-05  2024-03-20  2024-03-08  2024-03-09  命中  4000.00  丙与甲乙都重叠,丙的钱只计一次
      2024-03-10  -           否          2024-03-10  2024-03-20  2024-03-20  2024-03-22  放过  -        连续转院
      -           2024-03-10  否          2024-03-12  2024-03-20  无          无          放过  -        漏报出院日,以末次结算为准
      -           2024-03-10  是          2024-03-12  2024-03-20  无          无          命中  3000.00  中途结算后仍在院
    `,
  }),
]
