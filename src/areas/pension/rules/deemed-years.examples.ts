import { examples } from '#screening/examples.ts'

export const deemedServiceDoubtedExamples = examples({
  rule: 'PEN-16',
  base: {
    deemed_service: {
      deemed_no: 'S1',
      person_id: 1,
      scheme: '110',
      service_kind: 'state_worker',
      from_month: '1985-07',
      to_month: '1991-12',
      months: 78,
      decision_no: '认1号',
      decided_on: '2020-01-10',
      agency_district: '410102',
    },
    'deemed_service#2': {
      deemed_no: 'S2',
      person_id: 1,
      scheme: '110',
      service_kind: 'military',
      from_month: '1980-01',
      to_month: '1984-12',
      months: 60,
      decision_no: '认1号',
      decided_on: '2020-01-10',
      agency_district: '410102',
    },
    contribution: {
      contribution_no: 'J1',
      person_id: 1,
      scheme: '110',
      insured_kind: 'employee',
      for_month: '1995-01',
      paid_on: '2020-08-12',
      contribution_kind: 'backpay',
      base_fen: '500.00',
      employer_fen: '80.00',
      personal_fen: '40.00',
      agency_district: '410102',
    },
    'contribution#2': {
      contribution_no: 'J2',
      person_id: 1,
      scheme: '110',
      insured_kind: 'employee',
      for_month: '1991-12',
      paid_on: '2020-09-12',
      contribution_kind: 'refund',
      refund_of_no: 'J1',
      base_fen: '500.00',
      employer_fen: '-80.00',
      personal_fen: '-40.00',
      agency_district: '410102',
    },
    pension_assessment: {
      assessment_no: 'H1',
      person_id: 1,
      scheme: '110',
      assessment_kind: 'initial',
      status: 'approved',
      sex: '1',
      birth_on_used: '1960-03-10',
      first_work_on_used: '1980-07-01',
      retirement_category: 'male60',
      retirement_kind: 'normal',
      retired_on: '2020-03-10',
      benefit_from: '2020-04',
      actual_months: 240,
      deemed_months: 78,
      approved_fen: '3000.00',
      approved_at: '2020-03-20 16:00:00',
      agency_district: '410102',
    },
  },
  columns: {
    险种: 'deemed_service.scheme',
    种类: 'deemed_service.service_kind',
    起月: 'deemed_service.from_month',
    止月: 'deemed_service.to_month',
    月数: 'deemed_service.months',
    决定: 'deemed_service.decision_no',
    撤销: 'deemed_service.revoked_on',
    另起: 'deemed_service#2.from_month',
    另止: 'deemed_service#2.to_month',
    另撤销: 'deemed_service#2.revoked_on',
    缴费月: 'contribution.for_month',
    退费: 'contribution#2.refund_of_no',
    核定视同: 'pension_assessment.deemed_months',
    存量: 'pension_assessment.legacy_stock',
  },
  table: `
    险种  种类            起月     止月     月数  决定   撤销        另起     另止     另撤销      缴费月   退费  核定视同  存量  结果  说明
    110   state_worker    1985-07  1991-12  78    认1号  -           无       1984-12  -           无       无    78        否    放过  有决定,不重叠,在个人缴费实施以前
    110   state_worker    1985-07  1991-12  78    -      -           无       1984-12  -           无       无    0         否    命中  没有认定决定
    110   state_worker    1985-07  1991-12  78    -      2021-01-01  无       1984-12  -           无       无    0         否    放过  已撤销,不再计入
    110   state_worker    1985-07  1991-12  78    认1号  -           无       1984-12  -           1991-12  无    78        否    命中  最后一月已实际缴费
    110   state_worker    1985-07  1991-12  78    认1号  -           无       1984-12  -           1992-01  无    78        否    放过  次月才缴费
    110   state_worker    1985-07  1991-12  78    认1号  -           无       1984-12  -           1985-06  无    78        否    放过  起月以前的缴费
    110   state_worker    1985-07  1991-12  78    认1号  -           无       1984-12  -           1985-07  无    78        否    命中  起月已实际缴费
    110   state_worker    1985-07  1991-12  78    认1号  -           无       1984-12  -           1991-12  J1    78        否    放过  误缴已退费
    110   state_worker    1985-07  1991-12  78    认1号  -           1980-01  1985-06  -           无       无    138       否    放过  两段相接
    110   state_worker    1985-07  1991-12  78    认1号  -           1980-01  1985-07  -           无       无    138       否    命中  两段重叠一个月
    110   state_worker    1985-07  1991-12  78    认1号  -           1980-01  1985-07  2021-01-01  无       无    78        否    放过  重叠的一段已撤销
    110   state_worker    1985-07  1995-12  78    认1号  -           无       1984-12  -           无       无    78        否    放过  到个人缴费实施的前一月
    110   state_worker    1985-07  1996-01  78    认1号  -           无       1984-12  -           无       无    78        否    命中  个人缴费实施以后
    110   military        1985-07  1998-12  78    认1号  -           无       1984-12  -           无       无    78        否    放过  军龄在实施以后也视同
    110   civil_service   1985-07  2014-09  78    认1号  -           无       1984-12  -           无       无    78        否    放过  原在机关事业单位,改革以前
    110   civil_service   1985-07  2014-10  78    认1号  -           无       1984-12  -           无       无    78        否    命中  机关事业单位改革以后
    120   state_worker    1985-07  2014-09  78    认1号  -           无       1984-12  -           无       无    0         否    放过  机关养老改革以前
    120   state_worker    1985-07  2014-10  78    认1号  -           无       1984-12  -           无       无    0         否    命中  机关养老改革以后
    110   educated_youth  1985-07  1991-12  78    认1号  -           无       1984-12  -           无       无    78        否    放过  知青年限
    110   state_worker    1985-07  1991-12  78    认1号  -           无       1984-12  -           无       无    79        否    命中  核定多计一个月
    110   state_worker    1985-07  1991-12  78    认1号  -           无       1984-12  -           无       无    60        否    放过  核定少计
    110   state_worker    无       1991-12  78    认1号  -           无       1984-12  -           无       无    78        否    命中  核定计入而没有任何认定
    110   state_worker    无       1991-12  78    认1号  -           无       1984-12  -           无       无    78        是    放过  系统上线前存量
    110   state_worker    无       1991-12  78    认1号  -           无       1984-12  -           无       无    0         否    放过  没有视同年限
  `,
})
