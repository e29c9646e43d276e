/** Duties of chapter 五: pension. */
import { type DutyEntry, duty, everyMonth, promptly } from './define-duty.ts'

export const chapter5: readonly DutyEntry[] = [
  duty('五(一)', 'supervision', 'step', 'event', '查处', '查处养老待遇支付重点案件', { document: '处理决定书' }),
  duty('五(一)', 'supervision', 'document', 'yearly', '专项检查', '定期对待遇审批审核开展专项检查', {
    document: '专项检查方案与报告',
  }),
  duty('五(一)', 'supervision', 'step', 'event', '调查', '调查处理养老待遇支付的举报', { document: '调查报告' }),
  duty('五(一)', 'pension-management', 'document', 'event', '认定', '认定退休资格和视同缴费年限', {
    document: '退休资格与视同年限认定书',
  }),
  duty('五(一)', 'supervision', 'detection', 'periodic', '发现', '视同年限无认定、与实际缴费重叠,或年限不足而领取'),
  duty('五(一)', 'pension-management', 'step', 'monthly', '按月监督', '每月监督待遇审核支付情况', {
    document: '月度监督记录',
    deadline: everyMonth,
  }),
  duty('五(一)', 'pension-management', 'step', 'event', '整改', '对存在的问题检查整改', {
    document: '整改记录',
    deadline: promptly,
  }),
  duty('五(二)', 'social-management', 'step', 'periodic', '服务', '做好领取待遇人员的社会化管理服务'),
  duty('五(二)', 'social-management', 'register', 'yearly', '认证', '依托基层定期开展领取资格认证', {
    document: '认证结果表',
  }),
  duty('五(二)', 'supervision', 'detection', 'monthly', '发现', '逾期未认证仍在发放'),
  duty('五(二)', 'social-management', 'document', 'event', '通知', '发现重复领取、死亡冒领,通知经办机构', {
    document: '疑点通知单',
    deadline: promptly,
  }),
  duty('五(二)', 'social-management', 'step', 'event', '协助追缴', '协调相关部门做好追缴', {
    document: '追缴协助记录',
  }),
  duty('五(二)', 'community', 'step', 'periodic', '协助认证', '基层组织配合资格认证'),
  duty('五(三)', 'agency', 'detection', 'monthly', '月核查', '每月核查发放情况,发现异常数据和账户', {
    deadline: everyMonth,
  }),
  duty('五(三)', 'agency', 'step', 'event', '停发', '发现重复领取、死亡冒领的,停发待遇', {
    document: '停发通知书',
    deadline: promptly,
  }),
  duty('五(三)', 'agency', 'document', 'event', '报告', '向监督部门报告异常发放数据及账户', {
    document: '异常发放报告',
    deadline: promptly,
  }),
  duty('五(三)', 'agency', 'detection', 'event', '双岗', '初审与复核分由两人办理'),
  duty('五(三)', 'agency', 'document', 'event', '签章', '审核档案资料,逐级签字盖章', { document: '审核审批表' }),
  duty('五(三)', 'agency', 'register', 'event', '归档', '审核审批档案归集齐全完整', { document: '待遇审核档案' }),
  duty('五(三)', 'agency', 'document', 'event', '会商', '重大问题由经办机构集体会商研究确定', {
    document: '集体会商纪要',
  }),
  duty('五(四)', 'informatization', 'detection', 'monthly', '比对', '每月对各项养老待遇数据核查和比对', {
    deadline: everyMonth,
  }),
  duty('五(四)', 'informatization', 'step', 'event', '暂停传送', '发现异常数据和发放的,暂停数据传送', {
    document: '暂停传送记录',
  }),
  duty('五(四)', 'informatization', 'document', 'event', '报告', '向监督机构报告异常', {
    document: '异常数据报告',
    deadline: promptly,
  }),
  duty('五(四)', 'supervision', 'step', 'event', '核查', '组织核查,避免损失', {
    document: '核查报告',
    deadline: promptly,
  }),
  duty('五(五)', 'authority', 'penalty', 'event', '处理', '查实的按涉嫌骗取社会保险基金处理'),
  duty('五(五)1', 'supervision', 'detection', 'periodic', '发现', '伪造变造档案年龄、工龄、工种、鉴定结果办理退休'),
  duty('五(五)2', 'supervision', 'detection', 'periodic', '发现', '伪造身份材料或隐瞒已领,重复参保、重复领取'),
  duty('五(五)3', 'supervision', 'detection', 'periodic', '发现', '死亡或丧失条件后继续领取'),
  duty('五(五)4', 'supervision', 'detection', 'periodic', '发现', '其他骗取养老基金支出的行为'),
]
