import { examples } from '#screening/examples.ts'

export const unknownPayeeExamples = examples({
  rule: 'INS-04',
  base: {
    pension_payment: {
      payment_no: 'F1',
      person_id: 1,
      person_name: 1,
      scheme: '170',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-04-15',
      amount_fen: '200.00',
      status: 'paid',
      agency_district: '410122',
    },
    'pension_payment#2': {
      payment_no: 'F2',
      person_id: 1,
      scheme: '170',
      benefit_item: 'monthly',
      for_month: '2024-04',
      paid_on: '2024-05-15',
      amount_fen: '-200.00',
      status: 'reversed',
      agency_district: '410122',
    },
    identity_record: {
      identity_record_no: 'H1',
      person_id: 1,
      person_name: 1,
      sex: '1',
      birth_on: '1950-01-01',
      register_status: 'normal',
      received_on: '2024-01-01',
    },
    person: {
      agency_person_no: 'R1',
      person_id: 1,
      document_kind: 'resident',
      agency_district: '410122',
    },
    person_number: { person_id: 1, document_kind: 'resident', check_result: 'ok', presented_15: false },
  },
  columns: {
    人口库: 'identity_record.person_id',
    姓名: 'identity_record.person_name',
    曾用号: 'identity_record.former_id',
    户籍: 'identity_record.register_status',
    登记证件: 'person.document_kind',
    号码证件: 'person_number.document_kind',
    状态: 'pension_payment.status',
    冲销: 'pension_payment#2.amount_fen',
  },
  table: `
    人口库  姓名  曾用号  户籍       登记证件   号码证件   状态      冲销     结果  金额    说明
    无      1     -       normal     resident   resident   paid      无       命中  200.00  人口库没有此号码
    无      1     -       normal     无         resident   paid      无       命中  200.00  经办机构也没有登记
    2       1     -       normal     resident   resident   paid      无       命中  200.00  只有别人的记录
    1       1     -       normal     resident   resident   paid      无       放过  -       人口库有此号码
    1       2     -       normal     resident   resident   paid      无       放过  -       姓名写法不同,号码相同
    2       1     1       normal     resident   resident   paid      无       放过  -       以曾用号码享受
    1       1     -       died       resident   resident   paid      无       放过  -       已死亡注销,不是虚构
    1       1     -       emigrated  resident   resident   paid      无       放过  -       出国注销
    无      1     -       normal     passport   passport   paid      无       放过  -       外国人持护照
    无      1     -       normal     passport   resident   paid      无       命中  200.00  登记为护照而号码是居民身份号码
    无      1     -       normal     hmt        无         paid      无       放过  -       港澳台居民,号码未经检验
    无      1     -       normal     resident   hmt        paid      无       放过  -       号码即港澳台居住证
    无      1     -       normal     military   无         paid      无       放过  -       军人证件
    无      1     -       normal     resident   无         paid      无       命中  200.00  号码未经检验,登记为居民身份证
    无      1     -       normal     resident   resident   returned  无       放过  -       已退票
    无      1     -       normal     resident   resident   paid      -200.00  放过  -       已冲销
  `,
})
