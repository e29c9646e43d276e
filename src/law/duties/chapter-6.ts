/** Duties of chapter 六: medical. */
import { type DutyEntry, duty, everyYear, promptly } from './define-duty.ts'

const found = (clause: string, summary: string): DutyEntry =>
  duty(clause, 'supervision', 'detection', 'periodic', '发现', summary)

export const chapter6: readonly DutyEntry[] = [
  duty('六(一)', 'supervision', 'step', 'event', '查处', '查处医疗基金支付重点案件', { document: '处理决定书' }),
  duty('六(一)', 'supervision', 'document', 'yearly', '专项检查', '定期开展医疗基金支付专项检查', {
    document: '专项检查方案与报告',
  }),
  duty('六(一)', 'supervision', 'step', 'periodic', '巡查', '巡查监督定点医药机构', { document: '巡查记录' }),
  duty('六(一)', 'supervision', 'step', 'event', '调查', '调查处理被举报的定点医药机构', { document: '调查报告' }),
  duty('六(一)', 'supervision', 'document', 'periodic', '召开会议', '定期召开查处与防范欺诈工作会议', {
    document: '会议纪要',
  }),
  duty('六(一)', 'supervision', 'document', 'event', '移送', '涉嫌犯罪的移送司法机关', {
    document: '移送书',
    deadline: promptly,
  }),
  duty('六(一)', 'medical-management', 'register', 'event', '协议备案', '办理定点机构协议备案', {
    document: '协议备案表',
  }),
  duty('六(一)', 'medical-management', 'document', 'yearly', '年度考评', '对定点机构年度服务质量综合考评', {
    document: '年度考评结果',
    deadline: everyYear,
  }),
  duty('六(一)', 'medical-management', 'step', 'periodic', '指导', '监督指导经办机构医疗保险业务', {
    document: '指导记录',
  }),
  duty('六(二)', 'agency', 'step', 'event', '签约', '按自愿申请和程序选择机构签订协议', { document: '医药服务协议' }),
  duty('六(二)', 'agency', 'step', 'periodic', '日常检查', '日常监督检查和考核考评', { document: '日常检查记录' }),
  duty('六(二)', 'agency', 'register', 'periodic', '诚信评价', '建立诚信服务评价制度', { document: '诚信评价记录' }),
  duty('六(二)', 'agency', 'document', 'event', '报备案', '签约后报医疗保险管理机构备案', { document: '协议备案报告' }),
  duty('六(二)', 'informatization', 'step', 'event', '开网', '备案后开通服务网络', { document: '开网记录' }),
  duty('六(二)', 'supervision', 'detection', 'event', '发现', '无协议、未备案先开网或停网后仍结算'),
  duty('六(二)', 'agency', 'step', 'event', '解除协议', '对违规违法机构解除协议', {
    document: '解除协议通知书',
    deadline: promptly,
  }),
  duty('六(二)', 'agency', 'document', 'event', '通知停网', '通知信息化综合管理机构', { document: '停网通知' }),
  duty('六(二)', 'informatization', 'step', 'event', '停网', '按程序停止信息传输网络', {
    document: '停网记录',
    deadline: promptly,
  }),
  duty('六(二)', 'agency', 'document', 'event', '报备案', '解除材料报基金管理机构和监督机构备案', {
    document: '解除协议备案材料',
  }),
  duty('六(三)', 'agency', 'detection', 'event', '审定资格', '审定享受待遇资格,监督费用审核、结算、支付'),
  duty('六(三)', 'agency', 'detection', 'event', '双岗', '结算实行初审和复核,逐级审核'),
  duty('六(三)', 'agency-reviewer', 'detection', 'event', '审核明细', '按目录审核上传的费用明细,发现异常'),
  duty('六(三)', 'agency-reviewer', 'document', 'event', '上报', '异常数据和情况上报', {
    document: '审核异常上报单',
    deadline: promptly,
  }),
  duty('六(三)', 'agency', 'step', 'event', '核实', '安排有关负责人核实异常', {
    document: '核实记录',
    deadline: promptly,
  }),
  duty('六(三)', 'settlement-clerk', 'deadline', 'event', '拨付', '按程序及时拨付,手续完备', { deadline: promptly }),
  duty('六(四)', 'provider', 'detection', 'periodic', '具备资质', '具备合法资质和条件'),
  duty('六(四)', 'provider', 'step', 'event', '履约结算', '履行协议,按程序结算'),
  duty('六(四)', 'claimant', 'detection', 'event', '提供票据', '结算时提供真实有效的原始票据和证明'),
  duty('六(五)', 'agency', 'penalty', 'event', '不予结算', '尚未结算的不得结算'),
  duty('六(五)', 'authority', 'penalty', 'event', '责令退回', '已结算的,由行政部门或经办机构责令定点机构退回', {
    document: '责令退回决定书',
  }),
  duty('六(五)', 'agency', 'penalty', 'event', '解除协议', '解除服务协议并报信息化机构', {
    document: '解除协议通知书',
    deadline: promptly,
  }),
  duty('六(五)', 'informatization', 'penalty', 'event', '停网', '停止相关服务网络', { document: '停网记录' }),
  found('六(五)1', '未尽审核义务致冒卡住院'),
  found('六(五)2', '挂床住院'),
  found('六(五)3', '降低住院标准、诱导过度诊疗'),
  found('六(五)4', '以利益诱导住院'),
  found('六(五)5', '超量、超标准、超范围、超适应症'),
  found('六(五)6', '分解项目、串换项目、超标准收费'),
  found('六(五)7', '购销记录不全或与医保记录不符'),
  found('六(五)8', '其他违反支出规定的行为,含分解住院'),
  duty('六(六)', 'agency', 'penalty', 'event', '不予结算', '尚未结算的不得结算'),
  duty('六(六)', 'authority', 'penalty', 'event', '责令退回', '已结算的,由行政部门责令退回', {
    document: '责令退回决定书',
  }),
  duty('六(六)', 'agency', 'penalty', 'event', '解除协议', '解除服务协议', {
    document: '解除协议通知书',
    deadline: promptly,
  }),
  duty('六(六)', 'informatization', 'penalty', 'event', '停网', '停止相关服务网络', { document: '停网记录' }),
  duty('六(六)', 'authority', 'penalty', 'event', '处理', '按涉嫌骗取社会保险基金处理'),
  found('六(六)1', '范围外费用转为基金结算'),
  found('六(六)2', '虚假病历票据账目或虚构服务'),
  found('六(六)3', '套用、重复收费,虚增人次,虚假检查用药'),
  found('六(六)4', '擅自联网、延伸定点、转借终端、代结算'),
  found('六(六)5', '其他骗取医疗基金的行为'),
  duty('六(七)', 'agency', 'penalty', 'event', '不予结算', '尚未结算的不得结算'),
  duty('六(七)', 'authority', 'penalty', 'event', '责令退回', '已结算的,由行政部门责令个人退回', {
    document: '责令退回决定书',
  }),
  duty('六(七)', 'authority', 'penalty', 'event', '处理', '按涉嫌骗取社会保险基金处理'),
  found('六(七)1', '伪造、冒用或协助冒用社会保障卡'),
  found('六(七)2', '隐瞒编造病史,伪造涂改文书票据'),
  found('六(七)3', '其他骗取医疗基金的行为'),
]
