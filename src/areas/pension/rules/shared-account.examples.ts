import { examples } from '#screening/examples.ts'

const pension = {
  scheme: '170',
  benefit_item: 'monthly',
  for_month: '2024-04',
  paid_on: '2024-04-15',
  amount_fen: '200.00',
  status: 'paid',
  account_id: 9,
  payee_name_agrees: false,
  agency_district: '410122',
}

export const sharedAccountExamples = examples({
  rule: 'PEN-05',
  base: {
    pension_payment: { ...pension, payment_no: 'F1', person_id: 1, payee_name_agrees: true },
    'pension_payment#2': { ...pension, payment_no: 'F2', person_id: 2 },
    'pension_payment#3': { ...pension, payment_no: 'F3', person_id: 3 },
    injury_benefit: {
      ...pension,
      payment_no: 'G1',
      person_id: 4,
      worker_id: 5,
      scheme: '410',
      benefit_item: 'dependant_pension',
      amount_fen: '900.00',
      agency_district: '410102',
    },
    account_registration: {
      registration_no: 'Z1',
      account_id: 9,
      account_kind: 'agent',
      person_id: 2,
      holder_id: 1,
      agent_relation: 'child',
      institution_name: '敬老院',
      starts_on: '2020-01-01',
      agency_district: '410122',
    },
    kinship: { kinship_no: 'Q1', source: 'civil', person_id: 1, relative_id: 2, relation: 'spouse' },
  },
  columns: {
    二人账户: 'pension_payment#2.account_id',
    二人月: 'pension_payment#2.for_month',
    二人项目: 'pension_payment#2.benefit_item',
    二人状态: 'pension_payment#2.status',
    三人账户: 'pension_payment#3.account_id',
    工伤账户: 'injury_benefit.account_id',
    登记: 'account_registration.account_kind',
    关系: 'account_registration.agent_relation',
    登记止: 'account_registration.ends_on',
    亲属: 'kinship.relation',
    关系止: 'kinship.ends_on',
  },
  table: `
    二人账户  二人月   二人项目        二人状态   三人账户  工伤账户  登记         关系     登记止      亲属    关系止      结果  金额     说明
    9         2024-04  monthly         paid       无        无        无           child    -           无      -           命中  200.00   一个账户收两人养老金,只计户名不符的一人
    9         2024-04  monthly         paid       9         无        无           child    -           无      -           命中  400.00   三人,提级
    8         2024-04  monthly         paid       无        无        无           child    -           无      -           放过  -        各用各的账户
    9         2024-05  monthly         paid       无        无        无           child    -           无      -           放过  -        不在同一月份
    无        2024-04  monthly         paid       无        9         无           child    -           无      -           命中  900.00   养老金与工伤抚恤金同入一个账户
    无        2024-04  monthly         paid       无        8         无           child    -           无      -           放过  -        工伤抚恤金另有账户
    9         2024-04  monthly         paid       无        无        agent        child    -           无      -           放过  -        已登记的亲属代领,只有两人
    9         2024-04  monthly         paid       9         无        agent        child    -           无      -           命中  400.00   代领登记不能及于第三人
    9         2024-04  monthly         paid       无        无        agent        other    -           无      -           命中  200.00   代领人不是亲属
    9         2024-04  monthly         paid       无        无        agent        child    2024-04-15  无      -           放过  -        登记终止日当天支付
    9         2024-04  monthly         paid       无        无        agent        child    2024-04-14  无      -           命中  200.00   登记已在前一天终止
    9         2024-04  monthly         paid       无        无        personal     child    -           无      -           命中  200.00   只登记为本人账户
    9         2024-04  monthly         paid       9         无        institution  child    -           无      -           放过  -        已登记的机构集体账户
    9         2024-04  monthly         paid       9         无        institution  child    2024-03-31  无      -           命中  400.00   机构账户登记已终止
    9         2024-04  monthly         paid       无        无        无           child    -           spouse  -           放过  -        夫妻共用账户
    9         2024-04  monthly         paid       9         无        无           child    -           spouse  -           命中  400.00   夫妻之外还有一人
    9         2024-04  monthly         paid       无        无        无           child    -           spouse  2023-06-30  命中  200.00   已离婚
    9         2024-04  monthly         paid       无        无        无           child    -           child   -           命中  200.00   父子共用账户而没有代领登记
    9         2024-04  funeral_grant   paid       无        无        无           child    -           无      -           放过  -        丧葬补助金打入遗属账户
    9         2024-04  account_refund  paid       无        无        无           child    -           无      -           放过  -        个人账户余额返还打入遗属账户
    9         2024-04  monthly         returned   无        无        无           child    -           无      -           放过  -        第二人的已退票
    9         2024-04  monthly         recovered  9         无        无           child    -           无      -           命中  200.00   第二人的已追回,还余两人
    -         2024-04  monthly         paid       无        无        无           child    -           无      -           放过  -        没有账户信息
  `,
})

/** Whatever the insurance: the same person's own money beside another's, item by item. */
export const sharedAccountAcrossSchemesExamples = examples({
  rule: 'PEN-05',
  base: {
    pension_payment: { ...pension, payment_no: 'F1', person_id: 1, payee_name_agrees: true },
    'pension_payment#2': {
      ...pension,
      payment_no: 'F2',
      person_id: 1,
      amount_fen: '-200.00',
      status: 'returned',
      paid_on: '2024-05-10',
    },
    survivor_allowance: {
      ...pension,
      payment_no: 'Y1',
      person_id: 2,
      scheme: '110',
      benefit_item: 'hardship_allowance',
      amount_fen: '500.00',
      deceased_id: 7,
      deceased_on: '2020-02-01',
      relation: 'parent',
      right_from: '2020-03-01',
    },
    injury_benefit: {
      ...pension,
      payment_no: 'G1',
      person_id: 2,
      worker_id: 5,
      scheme: '410',
      benefit_item: 'dependant_pension',
      amount_fen: '900.00',
    },
    unemployment_payment: {
      ...pension,
      payment_no: 'U1',
      person_id: 2,
      scheme: '210',
      benefit_item: 'unemployment_benefit',
      amount_fen: '1600.00',
    },
    maternity_benefit: {
      ...pension,
      payment_no: 'M1',
      person_id: 2,
      mother_id: 2,
      scheme: '510',
      benefit_item: 'maternity_allowance',
      amount_fen: '20000.00',
    },
    account_registration: {
      registration_no: 'Z1',
      account_id: 9,
      account_kind: 'institution',
      institution_name: '某村集体',
      starts_on: '2024-04-15',
      agency_district: '410122',
    },
    kinship: { kinship_no: 'Q1', source: 'civil', person_id: 2, relative_id: 1, relation: 'spouse' },
  },
  columns: {
    养老冲退: 'pension_payment#2.amount_fen',
    遗属项目: 'survivor_allowance.benefit_item',
    工伤项目: 'injury_benefit.benefit_item',
    失业项目: 'unemployment_payment.benefit_item',
    生育项目: 'maternity_benefit.benefit_item',
    登记起: 'account_registration.starts_on',
    配偶起: 'kinship.starts_on',
    配偶止: 'kinship.ends_on',
  },
  table: `
    养老冲退  遗属项目            工伤项目              失业项目              生育项目             登记起      配偶起      配偶止      结果  金额      说明
    无        hardship_allowance  无                    无                    无                   无          无          无          命中  500.00    养老金与遗属生活困难补助
    无        survivor_lump_sum   无                    无                    无                   无          无          无          放过  -         一次性抚恤金因死亡而发
    无        无                  disability_allowance  无                    无                   无          无          无          命中  900.00    养老金与伤残津贴
    无        无                  medical_fee           无                    无                   无          无          无          放过  -         工伤医疗费
    无        无                  funeral               无                    无                   无          无          无          放过  -         工亡丧葬补助金
    无        无                  无                    unemployment_benefit  无                   无          无          无          命中  1600.00   养老金与失业保险金
    无        无                  无                    medical_contribution  无                   无          无          无          放过  -         代缴医疗保险费不付给个人
    无        无                  无                    无                    maternity_allowance  无          无          无          命中  20000.00  养老金与生育津贴
    无        无                  无                    无                    birth_medical        无          无          无          放过  -         生育医疗费
    无        无                  disability_allowance  unemployment_benefit  无                   无          无          无          命中  2500.00   同一人两种待遇与另一人的养老金
    -200.00   无                  无                    unemployment_benefit  无                   无          无          无          放过  -         养老金另报负数行退回
    无        无                  无                    unemployment_benefit  无                   2024-04-15  无          无          放过  -         机构账户登记当天生效
    无        无                  无                    unemployment_benefit  无                   2024-04-16  无          无          命中  1600.00   机构账户登记次日才生效
    无        无                  无                    unemployment_benefit  无                   无          2024-04-15  -           放过  -         支付当天结婚
    无        无                  无                    unemployment_benefit  无                   无          2024-04-16  -           命中  1600.00   支付次日才结婚
    无        无                  无                    unemployment_benefit  无                   无          -           2024-04-15  放过  -         支付当天离婚
    无        无                  无                    unemployment_benefit  无                   无          -           2024-04-14  命中  1600.00   支付前一天已离婚
  `,
})
