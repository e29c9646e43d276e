import { examples } from '#screening/examples.ts'

const item = {
  person_id: 1,
  provider_id: 'H1',
  visit_id: 'A',
  settlement_id: 'S1',
  item_no: 'F1',
  scheme: '310',
  item_code: 'X',
  hospital_level: '2',
  quantity: 1,
  amount_fen: 50,
  fund_pay_fen: 30,
  is_valid: true,
}
const provider = { provider_id: 'H1', hospital_level: '2', provider_region: '410102', valid_from: '2020-01-01' }

export const wrongSexOrAgeExamples = [
  examples({
    rule: 'MED-09',
    base: {
      medical_item: { ...item, charged_on: '2024-03-15' },
      medical_visit: { person_id: 1, visit_id: 'A' },
      person: { person_id: 1, agency_person_no: 'P1' },
      'person#2': { person_id: 1, agency_person_no: 'P2' },
      identity_record: { person_id: 1, identity_record_no: 'I1' },
      catalogue_item: { item_code: 'X', restricted_sex: '2' },
      'catalogue_item#2': { item_code: 'X', hospital_level: '2', valid_from: '2020-01-01' },
      provider,
    },
    columns: {
      人口库: 'identity_record.sex',
      登记: 'person.sex',
      另一登记: 'person#2.sex',
      就诊: 'medical_visit.sex',
      新生儿: 'medical_visit.is_newborn',
      等级: 'catalogue_item.hospital_level',
      生效: 'catalogue_item.valid_from',
      失效: 'catalogue_item.valid_to',
      本级专行: 'catalogue_item#2.restricted_sex',
      已审批: 'medical_item.limited_use_approved',
      险种: 'medical_item.scheme',
      所在地: 'provider.provider_region',
    },
    table: `
      人口库  登记  另一登记  就诊  新生儿  等级  生效        失效        本级专行  已审批  险种  所在地  结果  金额   说明
      1       1     无        1     否      2     2024-01-01  -           无        否      310   410102  命中  30.00  限女性的项目用于男性
      2       2     无        2     否      2     2024-01-01  -           无        否      310   410102  放过  -      女性
      2       1     无        1     否      2     2024-01-01  -           无        否      310   410102  放过  -      登记有误,人口库为女
      1       1     2         1     否      2     2024-01-01  -           无        否      310   410102  放过  -      两处登记不一致
      无      1     无        1     否      2     2024-01-01  -           无        否      310   410102  命中  30.00  没有人口库,就诊与登记一致
      无      1     无        2     否      2     2024-01-01  -           无        否      310   410102  放过  -      没有人口库,就诊所见为女
      无      1     无        -     否      2     2024-01-01  -           无        否      310   410102  放过  -      没有人口库,就诊未写性别
      1       1     无        2     否      2     2024-01-01  -           无        否      310   410102  命中  30.00  登记无误而就诊所见为女:冒用
      无      无    无        1     否      2     2024-01-01  -           无        否      310   410102  放过  -      查无登记
      1       1     无        1     是      2     2024-01-01  -           无        否      510   410102  放过  -      新生儿随母
      1       1     无        1     否      2     2024-03-15  -           无        否      310   410102  命中  30.00  限制生效首日
      1       1     无        1     否      2     2024-03-16  -           无        否      310   410102  放过  -      限制尚未生效
      1       1     无        1     否      2     2024-01-01  2024-03-14  无        否      310   410102  放过  -      限制前一日已取消
      1       1     无        1     否      2     2024-01-01  2024-03-15  无        否      310   410102  命中  30.00  失效日当日仍有效
      1       1     无        1     否      0     2024-01-01  -           无        否      310   410102  命中  30.00  不分等级的限制
      1       1     无        1     否      0     2024-01-01  -           -         否      310   410102  放过  -      本等级专行没有限制
      1       1     无        1     否      3     2024-01-01  -           无        否      310   410102  放过  -      限制属另一等级
      1       1     无        1     否      2     2024-01-01  -           无        是      310   410102  放过  -      限制使用已审批
      1       1     无        1     否      2     2024-01-01  -           无        否      410   410102  放过  -      工伤另有规则
      1       1     无        1     否      2     2024-01-01  -           无        否      310   110105  放过  -      异地机构
    `,
  }),
  examples({
    rule: 'MED-09',
    base: {
      medical_item: item,
      'medical_item#2': {
        ...item,
        item_no: 'F1T',
        settlement_id: 'S2',
        refund_of: 'F1',
        charged_on: '2024-03-20',
        quantity: -1,
        amount_fen: -50,
      },
      medical_visit: { person_id: 1, visit_id: 'A' },
      person: { person_id: 1, agency_person_no: 'P1' },
      identity_record: { person_id: 1, identity_record_no: 'I1' },
      catalogue_item: { item_code: 'X', hospital_level: '0', valid_from: '2020-01-01' },
      provider,
      medical_settlement: {
        person_id: 1,
        provider_id: 'H1',
        settlement_id: 'S1',
        total_fen: 50,
        fund_pay_fen: 30,
        is_valid: true,
        is_refund: false,
      },
    },
    columns: {
      发生日: 'medical_item.charged_on',
      限起: 'catalogue_item.restricted_age_from',
      限止: 'catalogue_item.restricted_age_to',
      人口库: 'identity_record.birth_on',
      登记: 'person.birth_on',
      就诊年龄: 'medical_visit.age',
      退基金: 'medical_item#2.fund_pay_fen',
      结算状态: 'medical_settlement.status',
    },
    table: `
      发生日      限起  限止  人口库      登记        就诊年龄  退基金  结算状态   结果  金额   说明
      2024-03-15  0     12    2011-03-16  2011-03-16  12        无      paid       放过  -      差一日满十三岁
      2024-03-15  0     12    2011-03-15  2011-03-15  13        无      paid       命中  30.00  当日满十三岁
      2024-03-16  0     12    2011-03-15  2011-03-15  13        无      paid       命中  30.00  已满十三岁
      2024-03-15  18    -     2006-03-15  2006-03-15  18        无      paid       放过  -      当日满十八岁
      2024-03-15  18    -     2006-03-16  2006-03-16  17        无      paid       命中  30.00  差一日满十八岁
      2023-12-31  0     12    2010-12-31  2010-12-31  13        无      paid       命中  30.00  年末
      2024-03-15  0     12    1980-01-01  2015-01-01  9         无      paid       放过  -      人口库与登记的出生日期不一致
      2024-03-15  0     12    无          1980-01-01  44        无      paid       命中  30.00  没有人口库,就诊年龄也超出
      2024-03-15  0     12    无          1980-01-01  9         无      paid       放过  -      没有人口库,就诊年龄在范围内
      2024-03-15  0     12    1980-01-01  1980-01-01  9         无      paid       命中  30.00  登记无误而就诊年龄是儿童:冒用
      2024-03-15  0     12    1980-01-01  1980-01-01  44        -30.00  paid       放过  -      已退费
      2024-03-15  0     12    1980-01-01  1980-01-01  44        -10.00  paid       命中  20.00  退了一部分
      2024-03-15  0     12    1980-01-01  1980-01-01  44        无      recovered  放过  -      结算已追回
      2024-03-15  0     12    1980-01-01  1980-01-01  44        无      无         命中  30.00  尚未结算
    `,
  }),
]
