/** Code lists used by more than one dataset. Values are what is stored; labels are what people read and may send. */
import { specialTrades } from '#law/values/retirement.ts'

/** 险种/制度 (AAE140 values; 医保 by NHSA insutype). Stored codes of this platform: HRSS and NHSA codes are never joined raw. */
export const schemes = {
  '110': '企业职工基本养老保险',
  '120': '机关事业单位基本养老保险',
  '170': '城乡居民基本养老保险',
  '210': '失业保险',
  '310': '职工基本医疗保险',
  '390': '城乡居民基本医疗保险',
  '330': '大额医疗费用补助',
  '410': '工伤保险',
  '510': '生育保险',
} as const

export const sexes = { '1': '男', '2': '女' } as const

/** 郑州辖区(GB/T 2260)及统计上使用的功能区代码。410181 巩义市为省直管,不在一(三)所列辖区,但其数据用于重复核查。 */
export const districts = {
  '410100': '郑州市本级',
  '410102': '中原区',
  '410103': '二七区',
  '410104': '管城回族区',
  '410105': '金水区',
  '410106': '上街区',
  '410108': '惠济区',
  '410122': '中牟县',
  '410171': '经济技术开发区',
  '410172': '高新技术产业开发区',
  '410173': '航空港经济综合实验区',
  '410174': '郑东新区',
  '410181': '巩义市',
  '410182': '荥阳市',
  '410183': '新密市',
  '410184': '新郑市',
  '410185': '登封市',
} as const

/** 待遇支付状态. */
export const paymentStatuses = { paid: '已支付', returned: '退票', reversed: '冲销', recovered: '已追回' } as const

export const hospitalLevels = { '1': '一级', '2': '二级', '3': '三级', '9': '未定级' } as const

/** 证件种类。由报送方填写,不由号码推断。 */
export const documentKinds = {
  resident: '居民身份证',
  passport: '护照',
  hmt: '港澳台居民居住证',
  foreigner: '外国人永久居留身份证',
  military: '军人证件',
  unknown: '其他或不明',
} as const

/** 亲属关系(相对于本人)。 */
export const kinshipRelations = {
  spouse: '配偶',
  child: '子女',
  parent: '父母',
  sibling: '兄弟姐妹',
  grandparent: '祖父母外祖父母',
  grandchild: '孙子女外孙子女',
  other: '其他',
} as const

/** 特殊工种类别,年限要求由规则的有期值给出。 */
export const tradeKinds = { ...specialTrades, none: '非特殊工种' } as const

/** 缴费人员类别(以何种身份参保缴费)。 */
export const insuredKinds = {
  employee: '单位职工',
  civil_servant: '机关事业单位人员',
  flexible: '灵活就业人员',
  resident: '城乡居民',
  prepaid_resident: '城乡居民(按年预缴)',
  student: '在校学生',
  unemployed: '领取失业保险金人员',
  retired: '退休人员',
  injury_only: '仅参加工伤保险的超龄、实习或新业态人员',
} as const

/** 当事人资料所来自的部门。 */
export const recordSources = {
  police: '公安',
  civil: '民政',
  health: '卫生健康',
  agency: '经办机构',
  other: '其他部门',
} as const

/** 资金来源:失业基金与就业补助资金等不得混列。 */
export const fundingSources = {
  insurance_fund: '社会保险基金',
  employment_subsidy: '就业补助资金',
  fiscal: '财政补助',
  employer: '用人单位',
  other: '其他',
} as const

/** 医疗类别 (NHSA med_type). */
export const medTypes = {
  '11': '普通门诊',
  '12': '门诊挂号',
  '13': '急诊',
  '14': '门诊慢特病',
  '21': '普通住院',
  '22': '外伤住院',
  '23': '转外诊治住院',
  '24': '急诊转住院',
  '28': '日间手术',
  '41': '定点药店购药',
  '51': '生育门诊',
  '52': '生育住院',
  '71': '家庭病床',
  '91': '其他',
} as const

/** 就诊原因: an injury episode is not the medical fund's to pay (INJ-03). */
export const episodeCauses = {
  illness: '疾病',
  work_injury: '工伤',
  third_party: '第三人责任',
  maternity: '生育',
  other: '其他',
} as const

/** 受伤或治疗部位. */
export const bodyParts = {
  head: '头面部',
  eye: '眼部',
  neck: '颈部',
  chest: '胸部',
  abdomen: '腹部及盆部',
  spine: '脊柱',
  upper_limb: '上肢',
  lower_limb: '下肢',
  multiple: '多部位',
  systemic: '全身或内脏系统',
} as const

/** 审核方式: an automatic line stands on a dated policy instead of two reviewers (CTL-01). */
export const reviewModes = { manual: '人工双岗审核', automatic: '系统自动审核' } as const

/** 备案机构, by insurance and event: 六(二), 七(二), 八(一), 九(一), 十二(五) name different bodies. */
export const filingBodies = {
  medical_administration: '医疗保险管理机构',
  injury_administration: '工伤保险管理机构',
  unemployment_administration: '失业保险管理机构',
  maternity_administration: '生育保险管理机构',
  fund_administration: '基金管理机构',
  supervision: '基金监督机构',
} as const

/** 基金收付种类: what one movement of money is, in the books, in instructions and in the list of what a fund may pay. */
export const fundFlowKinds = {
  contribution: '社会保险费收入',
  fiscal_subsidy: '财政补贴收入',
  interest: '利息收入',
  transfer_in: '转移收入',
  superior_grant: '上级补助收入',
  remitted_in: '下级上解收入',
  recovered: '追回基金',
  other_income: '其他收入',
  benefit: '社会保险待遇支出',
  provider_settlement: '协议机构结算支出',
  contribution_on_behalf: '代缴社会保险费',
  promotion: '促进就业补贴支出',
  transfer_out: '转移支出',
  subordinate_grant: '补助下级支出',
  remitted_out: '上解上级支出',
  adjustment_fund: '调剂金',
  contribution_refund: '退还误收保险费',
  to_fiscal: '收入户转入财政专户',
  from_fiscal: '财政专户拨入支出户',
  deposit: '转存定期',
  deposit_return: '定期到期转回',
  investment: '投资划出',
  investment_return: '投资收回',
  loan: '出借或垫付',
  correction: '错账更正',
  other_expense: '其他支出',
} as const

/** 资金方向. */
export const flowDirections = { in: '收入', out: '支出' } as const

/** 投资品种 (十(六)). */
export const instruments = {
  special_bond: '特种定向债券',
  treasury_bond: '国家债券',
  entrusted: '委托投资',
  bank_deposit: '银行存款',
  equity: '股权',
  loan: '借款',
  other: '其他',
} as const

/** 业务处理结果 of a request that needs two signatures. */
export const requestStatuses = {
  requested: '已申请',
  approved: '已批准',
  refused: '不批准',
  executed: '已执行',
  undone: '已撤回',
} as const
