import { examples } from '#screening/examples.ts'

const stay = {
  person_id: 1,
  visit_id: 'A',
  provider_id: 'H1',
  scheme: '310',
  med_type: '21',
  begin_on: '2024-03-01',
  end_on: '2024-03-10',
}
const settled = {
  person_id: 1,
  visit_id: 'A',
  settlement_id: 'SA',
  provider_id: 'H1',
  scheme: '310',
  begin_on: '2024-03-01',
  end_on: '2024-03-10',
  settled_at: '2024-03-10 10:00:00',
  total_fen: '6000.00',
  fund_pay_fen: '4000.00',
  is_valid: true,
  is_refund: false,
  status: 'paid',
}
const claim = {
  payment_no: 'F1',
  person_id: 1,
  worker_id: 1,
  benefit_item: 'medical_fee',
  provider_id: 'H1',
  incurred_from: '2024-03-01',
  incurred_to: '2024-03-10',
  for_month: '2024-05',
  paid_on: '2024-05-20',
  amount_fen: '6000.00',
  status: 'paid',
  agency_district: '410102',
}

export const bothFundsPaidExamples = [
  examples({
    rule: 'INJ-03',
    base: {
      medical_visit: { ...stay, cause: 'work_injury' },
      medical_settlement: settled,
      'medical_settlement#2': {
        ...settled,
        settlement_id: 'SB',
        refund_of: 'SA',
        is_refund: true,
        total_fen: '-3000.00',
      },
      injury_benefit: claim,
      'injury_benefit#2': { ...claim, payment_no: 'F2', reverses_payment_no: 'F1' },
      injury_recognition: { person_id: 1, recognition_no: 'R1', conclusion: 'recognised', body_part: 'lower_limb' },
    },
    columns: {
      原因: 'medical_visit.cause',
      医保部位: 'medical_visit.body_part',
      医保退回: 'medical_settlement#2.fund_pay_fen',
      工伤就诊号: 'injury_benefit.visit_id',
      工伤机构: 'injury_benefit.provider_id',
      费用起: 'injury_benefit.incurred_from',
      费用止: 'injury_benefit.incurred_to',
      工伤支付: 'injury_benefit.amount_fen',
      先行: 'injury_benefit.is_advance_payment',
      工伤冲销: 'injury_benefit#2.amount_fen',
    },
    table: `
      原因         医保部位    医保退回  工伤就诊号  工伤机构  费用起      费用止      工伤支付  先行  工伤冲销  结果  金额     说明
      work_injury  -           无        A           H1        2024-03-01  2024-03-10  6000.00   -     无        命中  4000.00  同一就诊号全额重复
      work_injury  -           无        -           H1        2024-03-01  2024-03-10  6000.00   -     无        命中  4000.00  手工报销未写就诊号
      illness      lower_limb  无        -           H1        2024-03-01  2024-03-10  6000.00   -     无        命中  4000.00  部位就是认定的受伤部位
      illness      chest       无        -           H1        2024-03-01  2024-03-10  6000.00   -     无        放过  -        同期治疗其他疾病
      illness      -           无        -           H1        2024-03-01  2024-03-10  6000.00   -     无        放过  -        看不出是同一次伤
      work_injury  -           -4000.00  A           H1        2024-03-01  2024-03-10  6000.00   -     无        放过  -        认定后已退回医疗基金
      work_injury  -           -3000.00  A           H1        2024-03-01  2024-03-10  6000.00   -     无        命中  1000.00  只退回一部分
      work_injury  -           无        A           H1        2024-03-01  2024-03-10  2000.00   -     无        放过  -        只付医疗基金支付后的余额
      work_injury  -           无        A           H1        2024-03-01  2024-03-10  2000.01   -     无        命中  0.01     比余额多一分
      work_injury  -           无        A           H1        2024-03-01  2024-03-10  6000.00   是    无        放过  -        先行支付
      work_injury  -           无        A           H1        2024-03-01  2024-03-10  6000.00   -     -6000.00  放过  -        工伤支付已冲销
      work_injury  -           无        -           H2        2024-03-01  2024-03-10  6000.00   -     无        放过  -        另一家机构
      work_injury  -           无        -           H1        2024-03-10  2024-03-20  6000.00   -     无        放过  -        出院当日起的另一次
      work_injury  -           无        -           H1        2024-03-09  2024-03-20  6000.00   -     无        命中  4000.00  与住院重叠一夜
      work_injury  -           无        -           H1        -           -           6000.00   -     无        放过  -        未写费用日期
    `,
  }),
  examples({
    rule: 'INJ-03',
    base: {
      medical_visit: { ...stay, main_diagnosis_code: 'S82.100', cause: 'illness' },
      'medical_visit#2': { ...stay, visit_id: 'B', main_diagnosis_code: 'S82.100', cause: 'work_injury' },
      medical_settlement: settled,
      'medical_settlement#2': {
        ...settled,
        settlement_id: 'SB',
        visit_id: 'B',
        scheme: '410',
        fund_pay_fen: '6000.00',
      },
    },
    columns: {
      医保诊断: 'medical_visit.main_diagnosis_code',
      医保险种: 'medical_settlement.scheme',
      工伤就诊号: 'medical_settlement#2.visit_id',
      工伤总额: 'medical_settlement#2.total_fen',
      工伤支付: 'medical_settlement#2.fund_pay_fen',
      工伤状态: 'medical_settlement#2.status',
      工伤起: 'medical_settlement#2.begin_on',
      工伤止: 'medical_settlement#2.end_on',
    },
    table: `
      医保诊断  医保险种  工伤就诊号  工伤总额  工伤支付  工伤状态  工伤起      工伤止      结果  金额     说明
      S82.100   310       B           6000.00   6000.00   paid      2024-03-01  2024-03-10  命中  4000.00  同一住院登记两次,两个基金各结一次
      S82.100   390       B           6000.00   6000.00   paid      2024-03-01  2024-03-10  命中  4000.00  居民医保
      S82.100   510       B           6000.00   6000.00   paid      2024-03-01  2024-03-10  放过  -        生育不在此列
      E11.900   310       B           6000.00   6000.00   paid      2024-03-01  2024-03-10  放过  -        按病因分开结算:另一诊断
      S82.100   310       A           5000.00   5000.00   paid      2024-03-01  2024-03-10  放过  -        同一就诊号按病因拆分两笔账单
      S82.100   310       A           1000.00   6000.00   paid      2024-03-01  2024-03-10  命中  3000.00  同一就诊号两个基金合计超过账单
      S82.100   310       B           6000.00   6000.00   reversed  2024-03-01  2024-03-10  放过  -        工伤结算已冲销
      S82.100   310       B           6000.00   6000.00   paid      2024-03-20  2024-03-25  放过  -        另一次住院
    `,
  }),
]
