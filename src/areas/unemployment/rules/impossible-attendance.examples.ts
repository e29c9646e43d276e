import { examples } from '#screening/examples.ts'

const training = {
  person_id: 1,
  provider_id: 'T1',
  course_no: 'B1',
  schedule_kind: 'weekday',
  subsidy_fen: '1500.00',
  status: 'paid',
  funding_source: 'insurance_fund',
  agency_district: '410102',
}

/** The later course runs Monday 2 March to Friday 13 March 2026: ten weekdays. */
export const twoCoursesExamples = examples({
  rule: 'UNE-06',
  base: {
    training_record: {
      ...training,
      training_no: 'P2',
      begin_on: '2026-03-02',
      end_on: '2026-03-13',
    },
    'training_record#2': { ...training, training_no: 'P1', provider_id: 'T2', begin_on: '2026-02-23' },
  },
  columns: {
    时段: 'training_record.schedule_kind',
    出勤: 'training_record.attended_days',
    课时: 'training_record.class_hours',
    资金: 'training_record.funding_source',
    状态: 'training_record.status',
    另班止: 'training_record#2.end_on',
    另班时段: 'training_record#2.schedule_kind',
    另班出勤: 'training_record#2.attended_days',
    另班课时: 'training_record#2.class_hours',
    另班资金: 'training_record#2.funding_source',
    另班状态: 'training_record#2.status',
  },
  table: `
    时段     出勤  课时  资金                状态      另班止      另班时段  另班出勤  另班课时  另班资金            另班状态  结果  金额     说明
    weekday  10    -     insurance_fund      paid      2026-03-06  weekday   10        -         insurance_fund      paid      命中  750.00   重叠五个工作日,两边都报全勤
    weekday  -     -     insurance_fund      paid      2026-03-06  weekday   -         -         insurance_fund      paid      命中  750.00   没有报出勤,按全勤
    full     10    -     insurance_fund      paid      2026-03-06  weekday   10        -         insurance_fund      paid      命中  750.00   脱产班
    weekday  10    -     insurance_fund      paid      2026-03-13  weekday   15        -         insurance_fund      paid      命中  1500.00  全程重叠
    weekday  10    -     insurance_fund      paid      2026-03-03  weekday   7         -         insurance_fund      paid      命中  300.00   重叠两天
    weekday  10    -     insurance_fund      paid      2026-03-02  weekday   6         -         insurance_fund      paid      放过  -        结业当日开班
    weekday  5     -     insurance_fund      paid      2026-03-06  weekday   10        -         insurance_fund      paid      放过  -        重叠的五天已报缺勤
    weekday  6     -     insurance_fund      paid      2026-03-06  weekday   10        -         insurance_fund      paid      命中  250.00   多报一天
    weekday  8     -     insurance_fund      paid      2026-03-06  weekday   7         -         insurance_fund      paid      放过  -        两边缺勤合计恰够
    evening  10    -     insurance_fund      paid      2026-03-06  weekday   10        -         insurance_fund      paid      放过  -        晚间班
    weekend  4     -     insurance_fund      paid      2026-03-06  weekday   10        -         insurance_fund      paid      放过  -        周末班
    weekday  10    -     insurance_fund      paid      2026-03-06  online    10        -         insurance_fund      paid      放过  -        另一班是线上
    evening  10    -     insurance_fund      paid      2026-03-06  evening   10        -         insurance_fund      paid      放过  -        两个晚间班可隔日上
    weekday  10    40    insurance_fund      paid      2026-03-06  weekday   10        40        insurance_fund      paid      放过  -        两个半天班,一日恰八课时
    weekday  10    50    insurance_fund      paid      2026-03-06  weekday   10        40        insurance_fund      paid      命中  750.00   一日九课时排不开
    weekday  10    -     employment_subsidy  paid      2026-03-06  weekday   10        -         insurance_fund      paid      命中  750.00   基金付的是较早一班
    weekday  10    -     employment_subsidy  paid      2026-03-06  weekday   10        -         employment_subsidy  paid      放过  -        都不是失业保险基金
    weekday  10    -     insurance_fund      returned  2026-03-06  weekday   10        -         insurance_fund      paid      放过  -        后一班已退票
    weekday  10    -     insurance_fund      paid      2026-03-06  weekday   10        -         insurance_fund      reversed  放过  -        前一班已冲销
    weekday  10    -     insurance_fund      -         2026-03-06  weekday   10        -         insurance_fund      paid      命中  750.00   尚未支付
    weekday  10    -     insurance_fund      paid      无          -         -         -         -                   -         放过  -        只参加一班
  `,
})

/** The same course beside a stay. */
export const inHospitalExamples = examples({
  rule: 'UNE-06',
  base: {
    training_record: { ...training, training_no: 'P2', begin_on: '2026-03-02', end_on: '2026-03-13' },
    medical_visit: {
      visit_id: 'V1',
      person_id: 1,
      scheme: '310',
      provider_id: 'H1',
      agency_district: '410102',
    },
  },
  columns: {
    时段: 'training_record.schedule_kind',
    出勤: 'training_record.attended_days',
    资金: 'training_record.funding_source',
    类别: 'medical_visit.med_type',
    入院: 'medical_visit.begin_on',
    出院: 'medical_visit.end_on',
  },
  table: `
    时段     出勤  资金                类别  入院        出院        结果  金额     说明
    weekday  10    insurance_fund      21    2026-03-02  2026-03-06  命中  450.00   中间三个工作日整日在院
    weekday  7     insurance_fund      21    2026-03-02  2026-03-06  放过  -        三天已报缺勤
    weekday  8     insurance_fund      21    2026-03-02  2026-03-06  命中  187.50   多报一天
    weekday  10    insurance_fund      21    2026-03-02  2026-03-03  放过  -        入院、出院当日仍可上课
    weekday  10    insurance_fund      21    2026-03-06  2026-03-09  放过  -        整日在院的是周末
    weekday  10    insurance_fund      21    2026-03-06  2026-03-10  命中  150.00   周一整日在院
    weekday  10    insurance_fund      21    2026-03-13  2026-03-20  放过  -        结业当日入院
    weekday  10    insurance_fund      21    2026-02-20  2026-03-02  放过  -        开班当日出院
    weekday  -     insurance_fund      21    2026-02-20  2026-03-20  命中  1500.00  全程住院
    weekday  -     insurance_fund      21    2026-03-02  2026-03-12  放过  -        没有报出勤,仍可能上过课
    full     10    insurance_fund      21    2026-03-02  2026-03-06  命中  450.00   脱产班
    evening  10    insurance_fund      21    2026-03-02  2026-03-06  放过  -        晚间班
    online   10    insurance_fund      21    2026-03-02  2026-03-06  放过  -        线上班
    weekday  10    insurance_fund      11    2026-03-02  2026-03-06  放过  -        门诊
    weekday  10    employment_subsidy  21    2026-03-02  2026-03-06  放过  -        不是失业保险基金
  `,
})
