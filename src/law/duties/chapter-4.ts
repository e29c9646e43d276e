/** Duties of chapter 四: collection. */
import { type DutyEntry, duty, everyMonth, promptly } from './define-duty.ts'

export const chapter4: readonly DutyEntry[] = [
  duty('四(一)', 'supervision', 'document', 'yearly', '专项检查', '按工作安排对征缴开展专项监督检查', {
    document: '专项检查方案与报告',
  }),
  duty('四(一)', 'supervision', 'step', 'periodic', '督促清欠', '对清欠工作开展专项监督检查', {
    document: '清欠检查报告',
  }),
  duty('四(一)', 'supervision', 'detection', 'periodic', '发现', '欠费逾期未催缴、无缓缴批准或清偿计划'),
  duty('四(一)', 'supervision', 'step', 'event', '查处', '查处经办机构、用人单位、个人的重大违规', {
    document: '处理决定书',
  }),
  duty('四(二)', 'agency', 'detection', 'monthly', '足额征缴', '基数、费率、险种按国家规定,足额征缴'),
  duty('四(二)', 'supervision', 'detection', 'periodic', '发现', '截留、减免、坐收坐支社会保险费'),
  duty('四(二)', 'agency', 'detection', 'event', '核验', '审核资料、验证身份,发现不真实或重复参保嫌疑'),
  duty('四(二)', 'agency', 'step', 'event', '停办业务', '资料、身份不实或重复参保嫌疑的,停办相应业务', {
    document: '停办业务记录',
  }),
  duty('四(二)', 'agency', 'document', 'event', '报告', '向经办机构部门领导报告停办事由', {
    document: '停办报告',
    deadline: promptly,
  }),
  duty('四(三)', 'informatization', 'detection', 'periodic', '核查', '核查缴费数据,发现异常缴费或停保', {
    deadline: promptly,
  }),
  duty('四(三)', 'informatization', 'detection', 'monthly', '比对', '按月与经办机构数据比对', { deadline: everyMonth }),
  duty('四(三)', 'informatization', 'document', 'monthly', '报告', '向监督机构报告比对发现的异常', {
    document: '月度比对报告',
    deadline: promptly,
  }),
  duty('四(四)', 'payer', 'step', 'event', '提供', '提供真实有效的资料、身份信息和证明材料'),
  duty('四(四)', 'payer', 'detection', 'monthly', '缴入', '按时间和要求缴入指定的基金收入专户'),
  duty('四(五)', 'agency', 'detection', 'event', '核对依据', '补缴须有政策文件或生效法律文书'),
  duty('四(五)', 'agency', 'step', 'event', '办理补缴', '有文件或生效法律文书的补缴及时办理', {
    document: '补缴办理单',
    deadline: promptly,
  }),
  duty('四(五)', 'supervision', 'detection', 'event', '发现', '文书齐全而补缴逾期未办'),
]
