/** Duties of chapters 七 (injury), 八 (unemployment) and 九 (maternity). */
import { type DutyEntry, duty, everyYear, promptly } from './define-duty.ts'

const found = (clause: string, summary: string): DutyEntry =>
  duty(clause, 'supervision', 'detection', 'periodic', '发现', summary)

/** The consequences that 七(四), 八(三) and 九(二)之二 share; whom the return is ordered from differs. */
const consequences = (clause: string, returnedBy: string): DutyEntry[] => [
  duty(clause, 'agency', 'penalty', 'event', '不予结算', '尚未结算的不得结算'),
  duty(clause, 'authority', 'penalty', 'event', '责令退回', `已结算的,由行政部门责令${returnedBy}退回`, {
    document: '责令退回决定书',
  }),
  duty(clause, 'agency', 'penalty', 'event', '解除协议', '解除相应服务协议', {
    document: '解除协议通知书',
    deadline: promptly,
  }),
  duty(clause, 'informatization', 'penalty', 'event', '停网', '停止相关服务网络', { document: '停网记录' }),
  duty(clause, 'authority', 'penalty', 'event', '处理', '按涉嫌骗取社会保险基金处理'),
]

const injury: readonly DutyEntry[] = [
  duty('七(一)', 'supervision', 'step', 'event', '查处', '查处工伤基金重点案件', { document: '处理决定书' }),
  duty('七(一)', 'supervision', 'document', 'yearly', '专项检查', '组织工伤保险专项监督检查', {
    document: '专项检查方案与报告',
  }),
  duty('七(一)', 'supervision', 'step', 'periodic', '巡查', '巡查督查工伤协议机构', { document: '巡查记录' }),
  duty('七(一)', 'supervision', 'step', 'event', '调查', '调查处理工伤保险举报案件', { document: '调查报告' }),
  duty('七(一)', 'injury-management', 'document', 'event', '认定', '工伤认定', { document: '工伤认定书' }),
  duty('七(一)', 'injury-management', 'register', 'event', '资格管理', '协议机构资格认定和监督管理', {
    document: '协议机构资格名录',
  }),
  duty('七(二)', 'agency', 'step', 'event', '签约', '签订服务协议并日常监督检查', { document: '工伤服务协议' }),
  duty('七(二)', 'supervision', 'detection', 'event', '发现', '向无有效协议的机构支付'),
  duty('七(二)', 'agency', 'document', 'event', '提请撤销', '发现违规的,提请工伤管理机构撤销定点资格', {
    document: '撤销资格提请书',
    deadline: promptly,
  }),
  duty('七(二)', 'injury-management', 'document', 'event', '撤销', '撤销定点资格', { document: '撤销资格决定' }),
  duty('七(二)', 'agency', 'step', 'event', '终止协议', '资格撤销后终止服务协议', {
    document: '终止协议通知书',
    deadline: promptly,
  }),
  duty('七(二)', 'informatization', 'step', 'event', '停网', '按程序停止工伤信息传输网络', {
    document: '停网记录',
    deadline: promptly,
  }),
  duty('七(二)', 'informatization', 'document', 'event', '报备案', '停网情况报监督机构备案', {
    document: '停网备案材料',
  }),
  duty('七(三)', 'agency', 'detection', 'event', '确认资格', '确认工伤职工及供养亲属享受资格'),
  duty('七(三)', 'agency', 'register', 'periodic', '认证', '定期开展长期待遇领取资格认证', { document: '认证结果表' }),
  duty('七(三)', 'agency', 'detection', 'event', '审核', '审核医疗、康复等费用原始票据和资料'),
  duty('七(三)', 'agency', 'detection', 'event', '双岗', '双岗双责,逐级审核'),
  duty('七(三)', 'informatization', 'step', 'once', '联网结算', '实现工伤医疗费用联网结算'),
  duty('七(三)', 'claimant', 'step', 'event', '提供票据', '结算时提供真实有效的原始票据和证明'),
  ...consequences('七(四)', '其'),
  found('七(四)1', '不验身份致冒名就医、配置器具'),
  found('七(四)2', '编造病历,虚构变造原始凭据'),
  found('七(四)3', '虚构变造材料骗取供养亲属抚恤资格'),
  found('七(四)4', '条件变更或丧失后继续领取'),
  found('七(四)5', '范围外药品器械转由工伤基金结算'),
  found('七(四)6', '其他骗取工伤基金的行为'),
]

const unemployment: readonly DutyEntry[] = [
  duty('八(一)', 'supervision', 'step', 'event', '查处', '查处失业基金支付重点案件', { document: '处理决定书' }),
  duty('八(一)', 'supervision', 'document', 'yearly', '专项检查', '定期开展失业基金支付专项检查', {
    document: '专项检查方案与报告',
  }),
  duty('八(一)', 'supervision', 'step', 'periodic', '巡查', '巡查监督失业基金支出', { document: '巡查记录' }),
  duty('八(一)', 'supervision', 'step', 'event', '调查', '调查处理失业保险举报案件', { document: '调查报告' }),
  duty('八(一)', 'unemployment-management', 'register', 'event', '备案', '培训机构、中介机构和涉及支出单位的备案', {
    document: '机构备案表',
  }),
  duty('八(一)', 'unemployment-management', 'step', 'periodic', '指导', '监督指导经办机构失业保险业务', {
    document: '指导记录',
  }),
  duty('八(二)', 'agency', 'detection', 'event', '审定', '审定各项支出及享受人员、单位资格'),
  duty('八(二)', 'agency', 'detection', 'event', '合规审核', '审核待遇、培训、补贴支付的合规性'),
  duty('八(二)', 'agency', 'step', 'periodic', '日常检查', '检查培训机构及申请补贴的单位、个人', {
    document: '日常检查记录',
  }),
  duty('八(二)', 'agency', 'step', 'event', '解除并停拨', '违规违法的,解除协议、停止拨付', {
    document: '解除协议通知书',
  }),
  duty('八(二)', 'agency', 'step', 'event', '追回', '追回违规违法取得的基金', { document: '追回通知书' }),
  duty('八(二)', 'agency', 'document', 'event', '报备案', '处理情况报监督机构备案', {
    document: '处理备案材料',
    deadline: promptly,
  }),
  ...consequences('八(三)', '其'),
  found('八(三)1', '不具备条件而伪造材料领取'),
  found('八(三)2', '期满或丧失条件后继续领取'),
  found('八(三)3', '培训、职介机构伪造材料'),
  found('八(三)4', '享受补贴的单位、人员伪造材料'),
  found('八(三)5', '其他骗取失业基金的行为'),
]

const maternity: readonly DutyEntry[] = [
  duty('九(一)', 'supervision', 'step', 'event', '查处', '查处生育基金支付重点案件', { document: '处理决定书' }),
  duty('九(一)', 'supervision', 'document', 'yearly', '专项检查', '定期开展生育基金支付专项检查', {
    document: '专项检查方案与报告',
  }),
  duty('九(一)', 'supervision', 'step', 'periodic', '巡查', '巡查监督生育保险服务机构', { document: '巡查记录' }),
  duty('九(一)', 'supervision', 'step', 'event', '调查', '调查处理生育保险举报案件', { document: '调查报告' }),
  duty('九(一)', 'maternity-management', 'register', 'event', '协议备案', '生育保险服务机构协议备案', {
    document: '协议备案表',
  }),
  duty('九(一)', 'maternity-management', 'document', 'yearly', '年度考评', '年度服务质量综合考评', {
    document: '年度考评结果',
    deadline: everyYear,
  }),
  duty('九(一)', 'maternity-management', 'step', 'periodic', '指导', '监督指导经办机构生育保险业务', {
    document: '指导记录',
  }),
  duty('九(二)', 'agency', 'detection', 'event', '审查标准', '审查支出标准及核定情况'),
  duty('九(二)', 'agency', 'step', 'event', '审核票据', '审核支付票据和证明材料', { document: '生育待遇审核表' }),
  duty('九(二)', 'claimant', 'step', 'event', '提供票据', '结算时提供真实有效的原始票据和证明'),
  ...consequences('九(二)之二', '定点医药机构'),
  found('九(二)之二·1', '虚构变造原始材料骗取'),
  found('九(二)之二·2', '医疗机构出具虚假证明协助骗取'),
  found('九(二)之二·3', '其他骗取生育基金的行为'),
]

export const chapters7to9: readonly DutyEntry[] = [...injury, ...unemployment, ...maternity]
