import { examples } from '#screening/examples.ts'

const row = { person_id: 1, scheme: '110', insured_kind: 'employee', status: '1', agency_district: '410102' }

export const enrolledTwiceExamples = examples({
  rule: 'COL-03',
  asOf: '2024-12-31',
  base: {
    enrollment: { ...row, enrollment_no: 'D1', employer_id: '91410100MA3X000008', starts_on: '2023-01-01' },
    'enrollment#2': { ...row, enrollment_no: 'D2', employer_id: '124101000052520006', starts_on: '2024-03-15' },
  },
  columns: {
    甲险种: 'enrollment.scheme',
    甲身份: 'enrollment.insured_kind',
    甲状态: 'enrollment.status',
    甲止: 'enrollment.ends_on',
    乙险种: 'enrollment#2.scheme',
    乙身份: 'enrollment#2.insured_kind',
    乙单位: 'enrollment#2.employer_id',
    乙区: 'enrollment#2.agency_district',
    乙起: 'enrollment#2.starts_on',
    乙止: 'enrollment#2.ends_on',
  },
  table: `
    甲险种  甲身份            甲状态  甲止        乙险种  乙身份    乙单位              乙区    乙起        乙止        结果  说明
    110     employee          1       -           110     employee  124101000052520006  410102  2024-03-15  -           命中  两个单位同时参加企业养老
    110     employee          3       2024-03-20  110     employee  124101000052520006  410102  2024-03-15  -           放过  当月变更单位
    110     employee          3       2024-03-31  110     employee  124101000052520006  410102  2024-03-01  -           放过  变更单位,整月都在同一个月内
    110     employee          3       2024-04-01  110     employee  124101000052520006  410102  2024-03-31  -           命中  跨到第二个月
    110     employee          3       2024-03-14  110     employee  124101000052520006  410102  2024-03-15  -           放过  前后相接
    110     employee          3       2025-01-05  110     employee  124101000052520006  410102  2024-12-20  -           放过  评估日以前只重叠一个月
    110     employee          1       -           110     employee  124101000052520006  410102  2024-12-02  -           放过  当月新参保,前一单位尚可减员
    110     employee          1       -           110     employee  124101000052520006  410102  2024-11-30  -           命中  上月末参保,已跨月
    110     employee          2       -           110     employee  124101000052520006  410102  2024-03-15  -           放过  前一登记已暂停缴费
    110     employee          3       -           110     employee  124101000052520006  410102  2024-03-15  -           放过  已终止而缺停保日期,无从判断
    110     employee          1       -           110     employee  124101000052520006  410102  2024-03-15  2024-03-28  放过  后一登记当月撤回
    410     employee          1       -           410     employee  124101000052520006  410102  2024-03-15  -           放过  两个单位分别参加工伤保险
    410     employee          1       -           410     employee  91410100MA3X000008  410105  2024-03-15  -           命中  同一单位在两个区参加工伤保险
    390     prepaid_resident  1       -           310     employee  124101000052520006  410102  2024-03-15  -           放过  预缴居民医保后就业,险种不同
    170     prepaid_resident  1       -           110     employee  124101000052520006  410102  2024-03-15  -           放过  预缴居民养老后就业,险种不同
    390     resident          1       -           390     student   -                   410105  2024-09-01  -           命中  户籍地与就读地重复参加居民医保
    110     employee          1       -           110     flexible  -                   410102  2024-03-15  -           命中  在职又以灵活就业身份参保
    110     employee          1       -           110     employee  91410100MA3X000008  410105  2024-03-15  -           命中  同一单位在两个区登记
    110     employee          1       -           110     employee  91410100MA3X000008  410102  2024-03-15  -           放过  同一单位续写登记
    310     employee          1       -           110     employee  124101000052520006  410102  2024-03-15  -           放过  不同险种
    110     employee          1       -           110     employee  124101000052520006  410102  2023-01-01  -           命中  两处登记同一天起
  `,
})
