import { examples } from '#screening/examples.ts'

export const identityDiffersExamples = examples({
  rule: 'COL-04',
  base: {
    person: {
      agency_person_no: 'R1',
      person_id: 1,
      person_name: 1,
      document_kind: 'resident',
      sex: '1',
      birth_on: '1970-01-02',
      registered_on: '2010-05-01',
      agency_district: '410102',
    },
    person_number: {
      person_id: 1,
      document_kind: 'resident',
      check_result: 'ok',
      birth_on: '1970-01-02',
      sex: '1',
      presented_15: false,
    },
    identity_record: {
      identity_record_no: 'K1',
      person_id: 1,
      person_name: 1,
      sex: '1',
      birth_on: '1970-01-02',
      register_status: 'normal',
      received_on: '2024-01-10',
    },
    'identity_record#2': {
      identity_record_no: 'K2',
      person_id: 1,
      person_name: 1,
      sex: '1',
      birth_on: '1970-01-02',
      register_status: 'normal',
      received_on: '2023-01-10',
    },
  },
  columns: {
    证件: 'person.document_kind',
    登记姓名: 'person.person_name',
    登记性别: 'person.sex',
    登记出生: 'person.birth_on',
    号码种类: 'person_number.document_kind',
    检验: 'person_number.check_result',
    十五位: 'person_number.presented_15',
    公安姓名: 'identity_record.person_name',
    公安性别: 'identity_record.sex',
    公安出生: 'identity_record.birth_on',
    更正前: 'identity_record.birth_before_correction',
    另一条姓名: 'identity_record#2.person_name',
  },
  table: `
    证件       登记姓名  登记性别  登记出生    号码种类   检验      十五位  公安姓名  公安性别  公安出生    更正前      另一条姓名  结果  说明
    resident   1         1         1970-01-02  resident   ok        否      1         1         1970-01-02  -           无          放过  登记与公安一致
    resident   1         1         1970-01-02  resident   checksum  否      无        1         1970-01-02  -           无          命中  校验码不符
    resident   1         1         1970-01-02  resident   birth     否      无        1         1970-01-02  -           无          命中  号码中的出生日期不存在
    resident   1         1         1970-01-02  unknown    length    否      无        1         1970-01-02  -           无          命中  称居民身份证而号码少一位
    -          1         1         1970-01-02  resident   checksum  否      无        1         1970-01-02  -           无          命中  未填证件种类,号码是居民身份号码的形式
    resident   1         1         1970-01-02  resident   region    否      无        1         1970-01-02  -           无          放过  行政区划已撤并
    passport   1         1         1970-01-02  unknown    other     否      无        1         1970-01-02  -           无          放过  护照
    foreigner  1         1         1970-01-02  foreigner  checksum  否      无        1         1970-01-02  -           无          放过  外国人永久居留身份证
    hmt        1         1         1970-01-02  hmt        checksum  否      无        1         1970-01-02  -           无          放过  港澳台居民居住证
    military   1         1         1970-01-02  military   other     否      无        1         1970-01-02  -           无          放过  军人证件
    -          1         1         1970-01-02  passport   other     否      无        1         1970-01-02  -           无          放过  未填证件种类,号码是护照的形式
    resident   1         1         1970-01-02  resident   ok        是      1         1         1970-01-02  -           无          放过  十五位旧号码,同一人
    resident   1         1         1970-01-02  resident   ok        否      2         1         1970-01-02  -           无          命中  姓名不符
    resident   1         2         1970-01-02  resident   ok        否      1         1         1970-01-02  -           无          命中  性别不符
    resident   1         1         1970-01-03  resident   ok        否      1         1         1970-01-02  -           无          命中  出生日期相差一天
    resident   1         1         1969-12-20  resident   ok        否      1         1         1970-01-02  1969-12-20  无          放过  登记的是公安更正前的出生日期
    resident   1         1         1969-12-20  resident   ok        否      1         1         1970-01-02  1969-12-21  无          命中  与更正前的日期也不符
    resident   1         1         1970-01-02  resident   ok        否      2         1         1970-01-02  -           1           放过  历史重号,另一条人口信息相符
    resident   1         1         1970-01-02  resident   ok        否      2         1         1970-01-02  -           3           命中  两条人口信息都不符
    resident   -         -         -           resident   ok        否      1         1         1970-01-02  -           无          放过  登记时未填姓名、性别、出生日期
    resident   1         1         1970-01-02  resident   ok        否      -         1         1970-01-02  -           无          放过  人口信息缺姓名
    resident   1         1         1970-01-02  无         ok        否      无        1         1970-01-02  -           无          放过  没有可比的信息
  `,
})
