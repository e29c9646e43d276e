import { examples } from '#screening/examples.ts'

export const noRecognitionExamples = [
  examples({
    rule: 'INJ-06',
    base: {
      injury_benefit: {
        payment_no: 'F1',
        person_id: 1,
        worker_id: 1,
        benefit_item: 'medical_fee',
        incurred_from: '2024-03-10',
        incurred_to: '2024-03-15',
        for_month: '2024-05',
        paid_on: '2024-05-20',
        amount_fen: '6000.00',
        status: 'paid',
        agency_district: '410102',
      },
      injury_recognition: {
        person_id: 1,
        recognition_no: 'R1',
        accident_on: '2024-03-10',
        recognised_on: '2024-05-01',
        conclusion: 'recognised',
      },
      'injury_recognition#2': { person_id: 1, recognition_no: 'R2', accident_on: '2020-01-01' },
      capacity_appraisal: { person_id: 1, appraisal_no: 'J1', appraisal_kind: 'injury_first' },
    },
    columns: {
      项目: 'injury_benefit.benefit_item',
      费用止: 'injury_benefit.incurred_to',
      状态: 'injury_benefit.status',
      结论: 'injury_recognition.conclusion',
      事故: 'injury_recognition.accident_on',
      撤销: 'injury_recognition.withdrawn_on',
      担保: 'injury_recognition.guarantee_no',
      职业病: 'injury_recognition.is_occupational_disease',
      老工伤: 'injury_recognition.is_legacy',
      另一结论: 'injury_recognition#2.conclusion',
      鉴定: 'capacity_appraisal.appraised_on',
    },
    table: `
      项目                费用止      状态      结论        事故        撤销        担保  职业病  老工伤  另一结论    鉴定        结果  金额     说明
      medical_fee         2024-03-15  paid      recognised  2024-03-10  -           -     -       -       无          无          放过  -        认定在后,追及以前的治疗
      medical_fee         2024-03-15  paid      无          无          无          无    无      无      无          无          命中  6000.00  没有认定
      rehabilitation_fee  2024-03-15  paid      无          无          无          无    无      无      无          无          命中  6000.00  康复费
      medical_fee         2024-03-15  reversed  无          无          无          无    无      无      无          无          放过  -        已冲销
      funeral_grant       2024-03-15  paid      无          无          无          无    无      无      无          无          放过  -        不是治疗费用
      medical_fee         2024-03-15  paid      deemed      2024-03-15  -           -     -       -       无          无          放过  -        事故当日的治疗
      medical_fee         2024-03-15  paid      recognised  2024-03-16  -           -     -       -       无          无          命中  6000.00  事故前一日已结束
      medical_fee         -           paid      recognised  2024-03-11  -           -     -       -       无          无          命中  6000.00  只写开始日期
      medical_fee         2024-03-15  paid      recognised  2024-03-16  -           -     是      -       无          无          放过  -        职业病诊断以前的检查
      medical_fee         2024-03-15  paid      recognised  2024-03-16  -           -     -       是      无          无          放过  -        老工伤
      medical_fee         2024-03-15  paid      recognised  2024-03-16  -           -     -       -       recognised  无          放过  -        由更早的一次工伤
      medical_fee         2024-03-15  paid      refused     2024-03-10  -           -     -       -       无          无          命中  6000.00  不予认定
      medical_fee         2024-03-15  paid      pending     2024-03-10  -           -     -       -       无          无          命中  6000.00  认定中,没有担保
      medical_fee         2024-03-15  paid      pending     2024-03-10  -           D1    -       -       无          无          放过  -        认定中,有担保
      medical_fee         2024-03-15  paid      suspended   2024-03-10  -           D1    -       -       无          无          放过  -        中止,有担保
      medical_fee         2024-03-15  paid      withdrawn   2024-03-10  2024-03-11  -     -       -       无          无          放过  -        撤销以前开始的治疗
      medical_fee         2024-03-15  paid      withdrawn   2024-03-01  2024-03-10  -     -       -       无          无          命中  6000.00  撤销当日起
      medical_fee         2024-03-15  paid      withdrawn   2024-03-10  -           -     -       -       无          无          命中  6000.00  已撤销
      medical_fee         2024-03-15  paid      无          无          无          无    无      无      无          2010-12-31  放过  -        2011年前已鉴定的老工伤
      medical_fee         2024-03-15  paid      无          无          无          无    无      无      无          2011-01-01  命中  6000.00  2011年起应有认定
    `,
  }),
  examples({
    rule: 'INJ-06',
    base: {
      medical_settlement: {
        person_id: 1,
        settlement_id: 'S1',
        visit_id: 'V1',
        scheme: '410',
        begin_on: '2024-03-10',
        settled_at: '2024-03-20 10:00:00',
        fund_pay_fen: '900.00',
        total_fen: '900.00',
        is_valid: true,
        is_refund: false,
        status: 'paid',
      },
      injury_benefit: {
        payment_no: 'F1',
        person_id: 1,
        worker_id: 1,
        benefit_item: 'medical_fee',
        for_month: '2024-05',
        amount_fen: '900.00',
        status: 'paid',
        agency_district: '410102',
      },
      injury_recognition: { person_id: 1, recognition_no: 'R1', accident_on: '2024-04-01', conclusion: 'recognised' },
    },
    columns: {
      险种: 'medical_settlement.scheme',
      状态: 'medical_settlement.status',
      报销就诊号: 'injury_benefit.visit_id',
      事故: 'injury_recognition.accident_on',
    },
    table: `
      险种  状态      报销就诊号  事故        结果  金额    说明
      410   paid      无          2024-04-01  命中  900.00  联网结算早于事故
      410   paid      无          2024-03-10  放过  -       事故当日
      310   paid      无          2024-04-01  放过  -       医疗保险支付
      410   paid      V1          2024-04-01  命中  900.00  同一次就诊的报销与结算是同一笔钱
      410   reversed  V1          无          命中  900.00  结算已冲销,改为报销
      410   paid      -           2024-03-10  放过  -       报销未写日期,不判断先后
    `,
  }),
]
