import { examples } from '#screening/examples.ts'

const employer = '91410100MA3X000008'
const row = {
  employer_id: employer,
  scheme: '110',
  from_month: '2025-10',
  to_month: '2025-12',
  amount_fen: '10000.00',
  agency_district: '410102',
}

export const arrearsUnpursuedExamples = [
  examples({
    rule: 'COL-11',
    base: {
      arrears_and_waiver: { ...row, record_no: 'Q1', record_kind: 'arrears', occurred_on: '2026-01-26' },
      'arrears_and_waiver#2': {
        ...row,
        record_no: 'Q2',
        record_kind: 'demand',
        occurred_on: '2026-02-20',
        effective_to: '2026-04-01',
      },
      employer: { agency_employer_no: 'E1', employer_id: employer, status: 'active', agency_district: '410102' },
    },
    columns: {
      欠费日: 'arrears_and_waiver.occurred_on',
      破产: 'arrears_and_waiver.insolvent',
      事项: 'arrears_and_waiver#2.record_kind',
      事项日: 'arrears_and_waiver#2.occurred_on',
      期限: 'arrears_and_waiver#2.effective_to',
      金额二: 'arrears_and_waiver#2.amount_fen',
      险种二: 'arrears_and_waiver#2.scheme',
      期起二: 'arrears_and_waiver#2.from_month',
      期止二: 'arrears_and_waiver#2.to_month',
      单位: 'employer.status',
    },
    table: `
    欠费日      破产  事项       事项日      期限        金额二    险种二  期起二   期止二   单位       结果  金额      说明
    2026-01-26  否    无         2026-02-20  -           10000.00  110     2025-10  2025-12  active     命中  10000.00  五个月没有任何措施
    2026-03-30  否    无         2026-02-20  -           10000.00  110     2025-10  2025-12  active     放过  -         评价日正好三个月
    2026-03-29  否    无         2026-02-20  -           10000.00  110     2025-10  2025-12  active     命中  10000.00  三个月零一日
    2026-01-26  否    demand     2026-02-20  2026-04-01  10000.00  110     2025-10  2025-12  active     放过  -         催缴期满不到三个月
    2026-01-26  否    demand     2026-02-20  2026-03-29  10000.00  110     2025-10  2025-12  active     命中  10000.00  催缴期满三个月没有后续
    2026-01-26  否    demand     2026-02-20  -           10000.00  110     2025-10  2025-12  active     命中  10000.00  催缴四个月没有后续
    2026-01-26  否    demand     2025-12-20  2026-12-31  10000.00  110     2025-10  2025-12  active     命中  10000.00  催的是更早的欠费
    2026-01-26  否    deferral   2026-02-20  2026-12-31  10000.00  110     2025-10  2025-12  active     放过  -         批准缓缴
    2026-01-26  否    plan       2026-02-20  2027-12-31  10000.00  110     2025-10  2025-12  active     放过  -         分期清偿计划
    2026-01-26  否    plan       2026-02-20  2027-12-31  10000.00  310     2025-10  2025-12  active     命中  10000.00  清偿计划是另一险种的
    2026-01-26  否    plan       2026-02-20  2027-12-31  10000.00  110     2026-01  2026-03  active     命中  10000.00  清偿计划是后来月份的
    2026-01-26  否    settled    2026-02-20  -           10000.00  110     2025-10  2025-12  active     放过  -         已清欠
    2026-01-26  否    settled    2026-02-20  -           4000.00   110     2025-10  2025-12  active     命中  6000.00   只清一部分,四个月没有后续
    2026-01-26  否    write_off  2026-02-20  -           10000.00  110     2025-10  2025-12  active     放过  -         已核销,依据另查
    2026-01-26  是    无         2026-02-20  -           10000.00  110     2025-10  2025-12  active     放过  -         破产
    2026-01-26  否    无         2026-02-20  -           10000.00  110     2025-10  2025-12  cancelled  放过  -         已注销
  `,
  }),
  examples({
    rule: 'COL-11',
    base: {
      arrears_and_waiver: {
        ...row,
        record_no: 'Q1',
        record_kind: 'settled',
        occurred_on: '2026-05-06',
        late_days: 100,
        late_fee_fen: '500.00',
      },
    },
    columns: {
      期起: 'arrears_and_waiver.from_month',
      天数: 'arrears_and_waiver.late_days',
      滞纳金: 'arrears_and_waiver.late_fee_fen',
      政策: 'arrears_and_waiver.policy_no',
      事项: 'arrears_and_waiver.record_kind',
    },
    table: `
    期起     天数  滞纳金    政策        事项      结果  金额     说明
    2025-10  100   500.00    -           settled   放过  -        万分之五
    2025-10  100   501.00    -           settled   放过  -        一元的尾差
    2025-10  100   501.01    -           settled   命中  1.01     超过一元
    2025-10  100   2000.00   -           settled   命中  1500.00  仍按千分之二
    2025-10  100   0.00      -           settled   命中  500.00   没有收滞纳金
    2025-10  100   0.00      缓缴文件1   settled   放过  -        依政策免收
    2025-10  100   0.00      -           deferral  放过  -        缓缴期内不计
    2025-10  3000  10000.00  -           settled   放过  -        滞纳金以本金为限
    2025-10  3000  15000.00  -           settled   放过  -        按天数足额
    2025-10  3000  9000.00   -           settled   命中  1000.00  不足本金
    2011-06  100   2000.00   -           settled   放过  -        两种费率交替以前的不判
    2011-07  100   2000.00   -           settled   命中  1500.00  新费率首月
  `,
  }),
  examples({
    rule: 'COL-11',
    base: {
      contribution_assessment: {
        contribution_assessment_no: 'HD1',
        version: 1,
        person_id: 1,
        scheme: '110',
        employer_id: employer,
        insured_kind: 'employee',
        for_month: '2026-01',
        base_fen: '5000.00',
        employer_due_fen: '800.00',
        personal_due_fen: '400.00',
        due_on: '2026-01-25',
        assessed_on: '2026-01-03',
        agency_district: '410102',
      },
      'contribution_assessment#2': {
        contribution_assessment_no: 'HD1',
        version: 2,
        person_id: 1,
        scheme: '110',
        employer_id: employer,
        insured_kind: 'employee',
        for_month: '2026-01',
        base_fen: '0.00',
        employer_due_fen: '0.00',
        personal_due_fen: '0.00',
        due_on: '2026-01-25',
        assessed_on: '2026-01-20',
        agency_district: '410102',
      },
      contribution: {
        contribution_no: 'J1',
        person_id: 1,
        scheme: '110',
        employer_id: employer,
        insured_kind: 'employee',
        contribution_kind: 'normal',
        for_month: '2026-01',
        paid_on: '2026-01-20',
        base_fen: '5000.00',
        employer_fen: '800.00',
        personal_fen: '400.00',
        agency_district: '410102',
      },
      arrears_and_waiver: {
        ...row,
        record_no: 'Q1',
        record_kind: 'arrears',
        from_month: '2026-01',
        to_month: '2026-03',
        occurred_on: '2026-05-01',
      },
    },
    columns: {
      单位: 'contribution_assessment.employer_id',
      截止: 'contribution_assessment.due_on',
      缓缴到: 'contribution_assessment.deferred_to',
      身份: 'contribution_assessment.insured_kind',
      第二版: 'contribution_assessment#2.version',
      实缴: 'contribution.employer_fen',
      欠费记录: 'arrears_and_waiver.record_kind',
    },
    table: `
    单位                截止        缓缴到      身份      第二版  实缴    欠费记录  结果  金额     说明
    91410100MA3X000008  2026-01-25  -           employee  无      800.00  无        放过  -        已按核定缴清
    91410100MA3X000008  2026-01-25  -           employee  无      无      无        命中  1200.00  核定后没有缴费,也没有欠费记录
    91410100MA3X000008  2026-01-25  -           employee  无      799.99  无        放过  -        一分的尾差
    91410100MA3X000008  2026-01-25  -           employee  无      500.00  无        命中  300.00   只缴一部分
    91410100MA3X000008  2026-03-30  -           employee  无      无      无        放过  -        截止日期起正好三个月
    91410100MA3X000008  2026-03-29  -           employee  无      无      无        命中  1200.00  三个月零一日
    91410100MA3X000008  2026-01-25  2026-04-25  employee  无      无      无        放过  -        缓缴到期不满三个月
    91410100MA3X000008  2026-01-25  -           employee  2       无      无        放过  -        核定已更正为零
    91410100MA3X000008  2026-01-25  -           employee  无      无      arrears   放过  -        已列入欠费,按欠费记录判断
    -                   2026-01-25  -           flexible  无      无      无        放过  -        灵活就业人员自愿缴费
  `,
  }),
]
