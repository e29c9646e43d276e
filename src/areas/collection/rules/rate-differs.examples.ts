import { examples } from '#screening/examples.ts'

const employer = '91410100MA3X000008'
const row = {
  contribution_assessment_no: 'HD1',
  version: 1,
  person_id: 1,
  scheme: '110',
  employer_id: employer,
  insured_kind: 'employee',
  for_month: '2025-08',
  base_fen: '5000.00',
  employer_due_fen: '800.00',
  personal_due_fen: '400.00',
  due_on: '2025-08-25',
  assessed_on: '2025-08-03',
  agency_district: '410102',
}

export const rateDiffersExamples = [
  examples({
    rule: 'COL-02',
    base: {
      contribution_assessment: row,
      'contribution_assessment#2': { ...row, version: 2, assessed_on: '2025-08-06' },
      employer_injury_class: {
        employer_id: employer,
        risk_class: '2',
        base_rate_ppm: 4000,
        float_percent: 100,
        rate_ppm: 4000,
        from_month: '2019-01',
        agency_district: '410102',
      },
    },
    columns: {
      所属期: 'contribution_assessment.for_month',
      险种: 'contribution_assessment.scheme',
      身份: 'contribution_assessment.insured_kind',
      单位: 'contribution_assessment.employer_due_fen',
      个人: 'contribution_assessment.personal_due_fen',
      减免: 'contribution_assessment.relief_fen',
      第二版单位: 'contribution_assessment#2.employer_due_fen',
      浮动后费率: 'employer_injury_class.rate_ppm',
      费率止月: 'employer_injury_class.to_month',
    },
    table: `
    所属期   险种  身份           单位     个人     减免    第二版单位  浮动后费率  费率止月  结果  金额    说明
    2025-08  110   employee       800.00   400.00   -       无          无          -         放过  -       16%与8%
    2025-08  110   employee       800.01   400.00   -       无          无          -         放过  -       一分的尾差
    2025-08  110   employee       800.02   400.00   -       无          无          -         命中  0.02    超过尾差一分
    2025-08  110   employee       600.00   400.00   -       无          无          -         命中  200.00  单位按12%核定
    2025-08  110   employee       800.00   350.00   -       无          无          -         命中  50.00   个人按7%核定
    2025-08  110   employee       950.00   400.00   -       无          无          -         命中  150.00  多核也应退还
    2025-08  110   employee       600.00   400.00   -       800.00      无          -         放过  -       已更正,以第二版为准
    2025-08  110   employee       800.00   400.00   -       600.00      无          -         命中  200.00  第二版改错
    2019-04  110   employee       950.00   400.00   -       无          无          -         放过  -       费率切换前一月,按19%
    2019-05  110   employee       950.00   400.00   -       无          无          -         命中  150.00  切换当月仍按19%
    2019-04  110   employee       800.00   400.00   -       无          无          -         命中  150.00  切换前一月即按16%
    2020-03  110   employee       400.00   400.00   -       无          无          -         放过  -       2020年减半征收
    2020-12  110   employee       0.00     400.00   -       无          无          -         放过  -       2020年12月免征
    2021-01  110   employee       400.00   400.00   -       无          无          -         命中  400.00  减免期满后仍减半
    2025-08  110   employee       700.00   400.00   100.00  无          无          -         放过  -       减免金额另列
    2025-08  110   flexible       0.00     1000.00  -       无          无          -         放过  -       灵活就业20%
    2025-08  110   flexible       0.00     400.00   -       无          无          -         命中  600.00  灵活就业只按8%
    2025-08  310   employee       400.00   100.00   -       无          无          -         放过  -       医保8%与2%
    2025-08  310   employee       350.00   100.00   -       无          无          -         放过  -       单位费率阶段性降低1%
    2025-08  310   employee       450.00   100.00   -       无          无          -         放过  -       含生育1%
    2025-08  310   employee       250.00   100.00   -       无          无          -         命中  100.00  低于一切可能的费率
    2025-06  310   employee       250.00   100.00   -       无          无          -         放过  -       没有公布值的年度不判
    2025-08  210   employee       35.00    15.00    -       无          无          -         放过  -       失业0.7%与0.3%
    2025-08  210   employee       50.00    15.00    -       无          无          -         命中  15.00   失业单位仍按1%
    2025-08  410   employee       20.00    0.00     -       无          4000        -         放过  -       工伤按风险类别
    2025-08  410   employee       10.00    0.00     -       无          4000        -         放过  -       工伤阶段性降低一半
    2025-08  410   employee       30.00    0.00     -       无          6000        -         放过  -       上浮后的费率
    2025-08  410   employee       30.00    0.00     -       无          4000        -         命中  10.00   高于本单位费率
    2025-08  410   employee       20.00    15.00    -       无          4000        -         命中  15.00   工伤个人不缴费
    2025-08  410   employee       30.00    0.00     -       无          4000        2025-07   放过  -       当月没有费率登记,不判
    2025-08  410   employee       30.00    0.00     -       无          4000        2025-08   命中  10.00   费率登记到当月
  `,
  }),
  examples({
    rule: 'COL-02',
    base: {
      contribution: {
        contribution_no: 'J1',
        person_id: 1,
        scheme: '110',
        employer_id: employer,
        insured_kind: 'employee',
        for_month: '2025-08',
        paid_on: '2025-08-15',
        contribution_kind: 'normal',
        base_fen: '5000.00',
        employer_rate_ppm: 160000,
        personal_rate_ppm: 80000,
        employer_fen: '800.00',
        personal_fen: '400.00',
        agency_district: '410102',
      },
      'contribution#2': {
        contribution_no: 'J2',
        person_id: 1,
        scheme: '110',
        employer_id: employer,
        insured_kind: 'employee',
        for_month: '2025-08',
        paid_on: '2025-08-20',
        contribution_kind: 'refund',
        base_fen: '5000.00',
        employer_fen: '-600.00',
        personal_fen: '-400.00',
        refund_of_no: 'J1',
        agency_district: '410102',
      },
      contribution_assessment: row,
    },
    columns: {
      类型: 'contribution.contribution_kind',
      单位费率: 'contribution.employer_rate_ppm',
      单位: 'contribution.employer_fen',
      文书号: 'contribution.legal_document_no',
      退费: 'contribution#2.refund_of_no',
      核定: 'contribution_assessment.version',
    },
    table: `
    类型     单位费率  单位    文书号  退费  核定  结果  金额    说明
    normal   160000    800.00  -       无    无    放过  -       没有核定明细,所记费率正确
    normal   120000    600.00  -       无    无    命中  200.00  没有核定明细,所记费率偏低
    normal   120000    600.00  -       J1    无    放过  -       已退费
    normal   120000    600.00  -       无    1     放过  -       已按16%核定,少缴属于欠费
    normal   -         600.00  -       无    无    放过  -       未记费率,不判
    normal   160000    300.00  -       无    无    放过  -       只缴一部分,不是费率问题
    backpay  120000    600.00  裁3号   无    无    放过  -       按裁决书补缴
    backpay  120000    600.00  -       无    无    命中  200.00  没有文书的补缴按错误费率
  `,
  }),
]
