import { examples } from '#screening/examples.ts'

const pay = {
  person_id: 1,
  scheme: '110',
  employer_id: '91410100MA3X000008',
  insured_kind: 'employee',
  contribution_kind: 'normal',
  for_month: '2025-08',
  paid_on: '2025-08-15',
  base_fen: '5000.00',
  employer_fen: '800.00',
  personal_fen: '400.00',
  agency_district: '410102',
}
const back = {
  ...pay,
  contribution_no: 'J2',
  contribution_kind: 'refund',
  employer_fen: '-800.00',
  personal_fen: '-400.00',
  paid_on: '2025-10-15',
}

export const outsideWorkingAgeExamples = [
  examples({
    rule: 'COL-14',
    base: {
      contribution: { ...pay, contribution_no: 'J1' },
      'contribution#2': back,
      identity_record: {
        identity_record_no: 'K1',
        person_id: 1,
        person_name: 1,
        sex: '1',
        birth_on: '1985-05-01',
        register_status: 'normal',
        received_on: '2025-01-01',
      },
      person: {
        agency_person_no: 'R1',
        person_id: 1,
        person_name: 1,
        sex: '1',
        birth_on: '1985-05-01',
        agency_district: '410102',
      },
      pension_payment: {
        payment_no: 'Y1',
        person_id: 1,
        scheme: '110',
        benefit_item: 'monthly',
        for_month: '2025-08',
        paid_on: '2025-08-15',
        amount_fen: '3000.00',
        status: 'paid',
        agency_district: '410102',
      },
      pension_assessment: {
        assessment_no: 'H1',
        person_id: 1,
        scheme: '110',
        assessment_kind: 'initial',
        status: 'approved',
        retirement_kind: 'normal',
        benefit_from: '2026-01',
        approved_fen: '3000.00',
        agency_district: '410102',
      },
    },
    columns: {
      性别: 'identity_record.sex',
      出生: 'identity_record.birth_on',
      登记出生: 'person.birth_on',
      所属期: 'contribution.for_month',
      身份: 'contribution.insured_kind',
      类型: 'contribution.contribution_kind',
      文书号: 'contribution.legal_document_no',
      退费月: 'contribution#2.for_month',
      养老金: 'pension_payment.status',
      核定: 'pension_assessment.status',
    },
    table: `
    性别  出生        登记出生    所属期   身份         类型      文书号  退费月   养老金  核定      结果  金额     说明
    1     2009-09-15  无          2025-08  employee     normal    -       无       无      无        命中  1200.00  次月才满十六周岁
    1     2009-08-31  无          2025-08  employee     normal    -       无       无      无        放过  -        当月满十六周岁
    1     2009-09-15  无          2025-08  injury_only  normal    -       无       无      无        放过  -        实习生只参加工伤保险
    1     2009-09-15  2008-09-15  2025-08  employee     normal    -       无       无      无        放过  -        经办登记的出生日期已满十六,身份不符另查
    1     2009-09-15  2009-09-15  2025-08  employee     normal    -       2025-08  无      无        放过  -        误缴已退费
    1     1963-05-01  无          2023-08  employee     normal    -       无       无      无        放过  -        退休次月起三个月内
    1     1963-05-01  无          2023-09  employee     normal    -       无       无      无        命中  1200.00  超过退休月份三个月
    1     1963-05-01  无          2023-09  employee     deferred  -       无       无      无        放过  -        到龄后延长缴费
    1     1963-05-01  无          2023-09  flexible     normal    -       无       无      无        放过  -        灵活就业身份继续缴费
    1     1963-05-01  无          2023-09  injury_only  normal    -       无       无      无        放过  -        超龄人员只参加工伤保险
    1     1963-05-01  无          2023-09  employee     backpay   判3号   无       无      无        放过  -        按判决补缴
    1     1963-05-01  无          2023-05  employee     arrears   -       无       无      无        放过  -        补缴到龄以前月份的欠费
    1     1963-05-01  1963-11-01  2023-09  employee     normal    -       无       无      无        放过  -        按经办登记的出生日期尚未到龄
    1     1963-05-01  无          2025-08  employee     normal    -       无       paid      无        放过  -        已领取养老金,由领取待遇的规则判断
    1     1965-05-01  无          2028-10  employee     normal    -       无       无      无        放过  -        2025年7月到龄,可延迟三年,另加三个月
    1     1965-05-01  无          2028-11  employee     normal    -       无       无      无        命中  1200.00  超过弹性延迟的最后月份三个月
    2     1968-05-01  无          2023-08  employee     normal    -       无       无      无        放过  -        女职工按五十五周岁,三个月内
    2     1968-05-01  无          2023-09  employee     normal    -       无       无      无        命中  1200.00  女职工超过五十五周岁三个月
    2     1972-05-01  无          2023-09  employee     normal    -       无       无      无        放过  -        女职工五十周岁以后,可能是管理岗位
    1     1963-05-01  无          2025-08  employee     normal    -       无       无      approved  放过  -        已核定退休,由领取待遇的规则判断
    1     1963-05-01  无          2025-08  employee     normal    -       无       无      rejected  命中  1200.00  退休未获核准
    1     1985-05-01  无          2025-08  employee     normal    -       无       无      无        放过  -        平常职工
  `,
    asOf: '2029-06-30',
  }),
  examples({
    rule: 'COL-14',
    base: {
      contribution: { ...pay, contribution_no: 'J1' },
      'contribution#2': back,
      death_record: {
        death_record_no: 'S1',
        source: 'police',
        person_id: 1,
        person_name: 1,
        died_on: '2025-06-20',
        precision: 'day',
        name_agrees: true,
        received_on: '2025-07-01',
      },
    },
    columns: {
      死亡: 'death_record.died_on',
      撤回: 'death_record.withdrawn_on',
      姓名相符: 'death_record.name_agrees',
      所属期: 'contribution.for_month',
      缴费: 'contribution.paid_on',
      险种: 'contribution.scheme',
      身份: 'contribution.insured_kind',
      退费月: 'contribution#2.for_month',
    },
    table: `
    死亡        撤回        姓名相符  所属期   缴费        险种  身份              退费月   结果  金额     说明
    2025-06-20  -           是        2025-08  2025-08-15  110   employee          无       命中  1200.00  死亡后第二个月仍缴费
    2025-06-20  -           是        2025-07  2025-07-15  110   employee          无       放过  -        死亡次月,尚在申报期限内
    2025-06-20  -           是        2025-06  2025-08-15  110   employee          无       放过  -        死亡后补缴生前月份
    2025-06-20  2025-08-01  是        2025-08  2025-08-15  110   employee          无       放过  -        死亡信息已撤回
    2025-06-20  -           否        2025-08  2025-08-15  110   employee          无       放过  -        姓名不符,不能认定
    2025-06-20  -           是        2025-08  2025-08-15  110   flexible          无       命中  1200.00  灵活就业身份死后缴费
    2025-06-20  -           是        2026-01  2025-06-10  390   prepaid_resident  无       放过  -        生前预缴次年居民医保
    2025-06-20  -           是        2026-01  2025-12-10  390   prepaid_resident  无       命中  1200.00  死后预缴次年居民医保
    2025-06-20  -           是        2025-08  2025-08-15  110   employee          2025-08  放过  -        误缴已退费
  `,
  }),
]
