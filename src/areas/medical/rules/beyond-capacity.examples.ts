import { examples } from '#screening/examples.ts'

const money = { total_fen: 1000, fund_pay_fen: 600, is_valid: true, is_refund: false, status: 'paid' }
const visit = { provider_id: 'H1', med_type: '21', begin_on: '2024-03-05', end_on: '2024-03-10' }
const paid = { provider_id: 'H1', begin_on: '2024-03-05', end_on: '2024-03-10', ...money }
const item = {
  provider_id: 'H1',
  charged_on: '2024-03-15',
  item_code: 'CT',
  device_id: 'D1',
  quantity: 1,
  fund_pay_fen: 90,
  is_valid: true,
}
const register = { provider_id: 'H1', valid_from: '2018-01-01', agency_district: '410105' }
const beds = { provider_id: 'H1', unit_no: 'B1', unit_kind: 'licensed_bed', valid_from: '2020-01-01' }

export const beyondCapacityExamples = [
  examples({
    rule: 'MED-14',
    base: {
      medical_visit: { ...visit, person_id: 1, visit_id: 'A' },
      'medical_visit#2': { ...visit, person_id: 2, visit_id: 'B' },
      'medical_visit#3': { ...visit, person_id: 3, visit_id: 'C' },
      medical_settlement: { ...paid, person_id: 1, visit_id: 'A', settlement_id: 'SA' },
      'medical_settlement#2': { ...paid, person_id: 2, visit_id: 'B', settlement_id: 'SB' },
      'medical_settlement#3': { ...paid, person_id: 3, visit_id: 'C', settlement_id: 'SC' },
      provider: register,
      bed_and_device: beds,
      'bed_and_device#2': { ...beds, unit_no: 'B2', valid_from: '2024-01-01' },
    },
    columns: {
      登记核定: 'provider.licensed_beds',
      核定: 'bed_and_device.unit_count',
      二类: 'bed_and_device#2.unit_kind',
      二数: 'bed_and_device#2.unit_count',
      批文: 'bed_and_device#2.approval_no',
      二止: 'bed_and_device#2.valid_to',
      丙入: 'medical_visit#3.begin_on',
      丙出: 'medical_visit#3.end_on',
      丙类: 'medical_visit#3.med_type',
      丙新生: 'medical_visit#3.is_newborn',
      丙有效: 'medical_settlement#3.is_valid',
    },
    table: `
      登记核定  核定  二类       二数  批文  二止        丙入        丙出        丙类  丙新生  丙有效  结果  金额    说明
      -         2     无         无    无    无          2024-03-05  2024-03-10  21    否      是      命中  600.00  三人两床
      -         3     无         无    无    无          2024-03-05  2024-03-10  21    否      是      放过  -       三人三床
      3         2     无         无    无    无          2024-03-05  2024-03-10  21    否      是      放过  -       机构登记的核定床位较多
      2         -     无         无    无    无          2024-03-05  2024-03-10  21    否      是      命中  600.00  只有机构登记知道床位
      -         无    无         无    无    无          2024-03-05  2024-03-10  21    否      是      放过  -       没有登记床位不判断
      -         2     open_bed   3     -     -           2024-03-05  2024-03-10  21    否      是      放过  -       实际开放三张
      -         3     open_bed   2     -     -           2024-03-05  2024-03-10  21    否      是      放过  -       开放少于核定
      -         2     extra_bed  3     批    -           2024-03-05  2024-03-10  21    否      是      放过  -       经批准加床
      -         2     extra_bed  1     批    -           2024-03-05  2024-03-10  21    否      是      放过  -       核定两张,批准加一张
      -         2     extra_bed  3     -     -           2024-03-05  2024-03-10  21    否      是      命中  600.00  加床没有批准文号
      -         2     open_bed   3     -     2024-03-08  2024-03-05  2024-03-10  21    否      是      命中  120.00  开放床位只到八日,九日一夜超出
      -         2     无         无    无    无          2024-03-09  2024-03-12  21    否      是      命中  146.66  只重一夜,按夜分摊
      -         2     无         无    无    无          2024-03-10  2024-03-12  21    否      是      放过  -       前者出院当日入院
      -         2     无         无    无    无          2024-03-05  2024-03-05  28    否      是      放过  -       当日进出的日间手术
      -         2     无         无    无    无          2024-03-05  2024-03-10  71    否      是      放过  -       家庭病床
      -         2     无         无    无    无          2024-03-05  2024-03-10  52    是      是      放过  -       新生儿随母
      -         2     无         无    无    无          2024-03-05  2024-03-10  21    否      否      放过  -       该次住院已作废
      -         2     无         无    无    无          2024-04-05  2024-04-10  21    否      是      放过  -       不与前两人同时
    `,
  }),
  examples({
    rule: 'MED-14',
    base: {
      medical_visit: { ...visit, person_id: 1, visit_id: 'A' },
      'medical_visit#2': { ...visit, person_id: 2, visit_id: 'B' },
      'medical_visit#3': { ...visit, person_id: 3, visit_id: 'C' },
      provider: register,
      bed_and_device: { ...beds, unit_kind: 'open_bed', unit_count: 2 },
    },
    columns: {
      甲入: 'medical_visit.begin_on',
      甲出: 'medical_visit.end_on',
      乙出: 'medical_visit#2.end_on',
      丙入: 'medical_visit#3.begin_on',
      丙出: 'medical_visit#3.end_on',
      丙院: 'medical_visit#3.provider_id',
    },
    table: `
      甲入        甲出        乙出        丙入        丙出        丙院  结果  金额  说明
      2024-03-05  2024-03-10  2024-03-10  2024-03-05  2024-03-10  H1    命中  0.00  尚未结算
      2024-03-05  2024-03-10  2024-03-10  2024-03-05  2024-03-10  H2    放过  -     另一家机构
      2024-02-28  2024-03-10  2024-03-10  2024-03-09  2024-04-02  H1    命中  0.00  跨月
      2024-03-05  2024-03-10  2024-03-10  2024-03-05  -           H1    放过  -     没有出院也没有结算:几夜无从证明
      2024-03-05  2024-03-10  2024-03-10  2024-03-09  2026-06-30  H1    放过  -     评价日出院的尚未完结
      2024-03-05  2024-03-10  2024-03-10  2024-03-09  2026-06-29  H1    命中  0.00  评价日前一日出院
    `,
  }),
  examples({
    rule: 'MED-14',
    base: {
      medical_item: { ...item, person_id: 1, visit_id: 'A', item_no: 'F1', settlement_id: 'SA' },
      'medical_item#2': { ...item, person_id: 2, visit_id: 'B', item_no: 'F2', settlement_id: 'SB' },
      'medical_item#3': { ...item, person_id: 3, visit_id: 'C', item_no: 'F3', settlement_id: 'SC' },
      'medical_item#4': { ...item, person_id: 3, visit_id: 'C', item_no: 'F4', refund_of: 'F3', quantity: -1 },
      medical_settlement: { provider_id: 'H1', person_id: 3, settlement_id: 'SC', ...money },
      provider: register,
      bed_and_device: { ...beds, unit_no: 'U1', unit_kind: 'device', unit_count: 1, device_id: 'D1' },
    },
    columns: {
      日能力: 'bed_and_device.daily_capacity',
      台数: 'bed_and_device.unit_count',
      设备项目: 'bed_and_device.item_code',
      停用: 'bed_and_device.valid_to',
      丙日: 'medical_item#3.charged_on',
      丙就诊: 'medical_item#3.visit_id',
      丙人: 'medical_item#3.person_id',
      丙设备: 'medical_item#3.device_id',
      丙项目: 'medical_item#3.item_code',
      退基金: 'medical_item#4.fund_pay_fen',
      丙状态: 'medical_settlement.status',
    },
    table: `
      日能力  台数  设备项目  停用        丙日        丙就诊  丙人  丙设备  丙项目  退基金  丙状态    结果  金额   说明
      2       1     -         -           2024-03-15  C       3     D1      CT      无      paid      命中  90.00  三人次,能力二
      3       1     -         -           2024-03-15  C       3     D1      CT      无      paid      放过  -      恰为能力
      2       2     -         -           2024-03-15  C       3     D1      CT      无      paid      放过  -      同号两台
      -       1     -         -           2024-03-15  C       3     D1      CT      无      paid      放过  -      没有登记能力
      2       1     CT        -           2024-03-15  C       3     D1      CT      无      paid      命中  90.00  指明项目
      2       1     CT        -           2024-03-15  C       3     D1      MR      无      paid      放过  -      另一项目
      2       1     -         2024-03-15  2024-03-15  C       3     D1      CT      无      paid      命中  90.00  停用当日仍在用
      2       1     -         2024-03-14  2024-03-15  C       3     D1      CT      无      paid      放过  -      该登记已停用
      2       1     -         -           2024-03-16  C       3     D1      CT      无      paid      放过  -      分在两日
      2       1     -         -           2024-03-15  B       2     D1      CT      无      paid      放过  -      同一次检查分两条收费
      2       1     -         -           2024-03-15  C       3     D2      CT      无      paid      放过  -      另一台设备
      2       1     -         -           2024-03-15  C       3     -       CT      无      paid      放过  -      没有设备编号
      2       1     -         -           2024-03-15  C       3     D1      CT      -90.00  paid      放过  -      检查已退费
      2       1     -         -           2024-03-15  C       3     D1      CT      无      reversed  放过  -      结算已冲销
    `,
  }),
]
