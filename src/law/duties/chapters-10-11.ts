/** Duties of chapters 十 (fund management) and 十一 (data). */
import { type DutyEntry, duty, everyMonth, monthEnd, promptly } from './define-duty.ts'

const management: readonly DutyEntry[] = [
  duty('十(一)', 'supervision', 'document', 'periodic', '重点检查', '监督机构与管理机构定期对基金管理重点监督检查', {
    document: '基金管理检查报告',
  }),
  duty('十(一)1', 'supervision', 'detection', 'periodic', '检查', '缴费申报、待遇领取及服务机构履约和结算情况'),
  duty('十(一)2', 'supervision', 'detection', 'periodic', '核查账户', '账户开立、变更、撤销手续'),
  duty('十(一)2', 'agency', 'step', 'periodic', '清零', '账户清零', { document: '账户清零记录' }),
  duty('十(一)2', 'supervision', 'detection', 'periodic', '核查代付', '银行是否依据支出数据及时、准确支付'),
  duty('十(一)2', 'supervision', 'detection', 'periodic', '核查退票', '返回的支付信息、退票数据及原始凭证'),
  duty('十(一)3', 'agency', 'document', 'half-yearly', '对账', '与财政专户定期对账,每年不少于两次,账账、账实相符', {
    document: '对账单',
    deadline: { text: '每年不少于两次', due: { unit: 'yearly', times: 2 } },
  }),
  duty('十(一)3', 'supervision', 'detection', 'periodic', '发现', '账账、账实不符,或对账次数不足'),
  duty('十(一)3', 'fund-management', 'document', 'event', '预警报告', '基金支付预警报告制度', {
    document: '支付预警报告',
  }),
  duty('十(一)3', 'fund-management', 'document', 'monthly', '通知存储', '每月通知财政部门办理定期存储', {
    document: '定期存储通知',
    deadline: everyMonth,
  }),
  duty('十(一)3', 'supervision', 'detection', 'periodic', '发现', '结余未按规定转定期,或未执行优惠利率'),
  duty('十(二)', 'agency', 'document', 'once', '建规程', '建立标准化业务操作规程和内控机制', {
    document: '业务操作规程',
  }),
  duty('十(二)', 'agency', 'detection', 'periodic', '分设', '经办与复核、会计与出纳分设'),
  duty('十(三)', 'agency', 'register', 'event', '核算', '日常会计核算手续完备、数据真实、记账及时', {
    document: '会计账簿',
  }),
  duty('十(三)', 'agency', 'detection', 'monthly', '上划拨付', '如期上划或拨付基金'),
  duty('十(四)', 'agency', 'register', 'event', '专管登记', '电算化操作专人、专机、专管,印鉴票据登记备案', {
    document: '专人专机专管登记簿',
  }),
  duty('十(四)', 'agency', 'detection', 'event', '口令分持', '操作系统与数据库口令不得一人同掌'),
  duty(
    '十(四)',
    'agency',
    'step',
    'event',
    '印鉴保管',
    '财务专用章专人保管,名章本人或授权人保管,印鉴、支票、收据分管',
    {
      document: '印鉴保管登记表',
    },
  ),
  duty('十(四)', 'supervision', 'step', 'periodic', '突击检查', '检查有无空白凭证预盖印鉴', {
    document: '印鉴凭证盘点表',
  }),
  duty('十(五)', 'fund-management', 'document', 'monthly', '申请', '每月月末提出转入财政专户的申请', {
    document: '划转申请',
    deadline: monthEnd,
  }),
  duty('十(五)', 'treasury', 'step', 'monthly', '同意', '审核同意划转', { document: '划转批复' }),
  duty('十(五)', 'agency', 'deadline', 'monthly', '划转', '月末把当月筹集资金和利息转入财政专户', {
    document: '划转凭证',
    deadline: monthEnd,
  }),
  duty('十(五)', 'supervision', 'detection', 'monthly', '发现', '收入户月末有余额'),
  duty('十(六)', 'authority', 'document', 'event', '制定方案', '按上级政策制定投资运营方案', {
    document: '投资运营方案',
  }),
  duty('十(六)', 'supervision', 'detection', 'event', '发现', '允许范围之外的直接或间接投资,或超额度'),
  duty('十(六)', 'supervision', 'detection', 'monthly', '发现', '预留不足三个月待遇支付'),
  duty('十(六)', 'fund-management', 'document', 'monthly', '审核报告', '每月审核当期投资运营报告', {
    document: '投资运营审核记录',
    deadline: everyMonth,
  }),
]

const takenIn = (clause: string, actor: DutyEntry['actor'], summary: string): DutyEntry =>
  duty(clause, actor, 'register', 'realtime', '接入', summary)

const data: readonly DutyEntry[] = [
  duty('十一(一)', 'authority', 'step', 'once', '建设平台', '建设统一的监督信息共享平台'),
  duty('十一(一)', 'supervision', 'step', 'realtime', '联网', '与经办部门各项业务联网,实时查询和监控'),
  duty('十一(二)', 'supervision', 'detection', 'realtime', '发现', '应接入的数据迟到、中断或不合标准'),
  takenIn('十一(二)1', 'agency', '基金实时收支数据'),
  takenIn('十一(二)2', 'service-institution', '服务机构、就业服务机构每月拨付和待遇支出数据'),
  takenIn('十一(二)3', 'provider', '医药、工伤即时服务数据与上传的支付数据'),
  takenIn('十一(二)4', 'agency', '登记就业、失业、参保人员与失业金拨付数据'),
  takenIn('十一(二)5', 'employer', '单位工资总额、个人工资收入与参保数据'),
  takenIn('十一(二)6', 'agency', '其他有关数据'),
  duty('十一(三)', 'informatization', 'step', 'periodic', '保密', '数据管理、保密与内部审核纪律'),
  duty('十一(三)', 'informatization-head', 'document', 'event', '签字', '联网接入申请由主要负责人签字同意', {
    document: '联网接入申请表',
  }),
  duty('十一(三)', 'authority-head', 'step', 'event', '批准', '分管领导批准后实施接入', { document: '联网接入申请表' }),
  duty('十一(三)', 'authority', 'penalty', 'event', '追责', '造成数据丢失、流失或损失的,追究责任'),
  duty('十一(四)', 'informatization', 'step', 'periodic', '运行安全', '负责数据运行和安全'),
  duty('十一(四)', 'agency-head', 'document', 'event', '签字', '数据修改由经办机构主要负责人签字同意', {
    document: '数据修改审批表',
  }),
  duty('十一(四)', 'authority-head', 'step', 'event', '批准', '分管领导批准', { document: '数据修改审批表' }),
  duty('十一(四)', 'informatization', 'step', 'event', '执行修改', '按程序修改电子数据', {
    document: '数据修改执行回执',
  }),
  duty('十一(四)', 'informatization', 'register', 'event', '备份', '修改前做好原始数据备份', {
    document: '原始数据备份记录',
  }),
  duty('十一(四)', 'supervision', 'detection', 'realtime', '发现', '缺少两级审批的数据修改'),
  duty('十一(五)', 'informatization', 'step', 'periodic', '数字证书', '以数字证书解决身份认证、授权管理、责任认定'),
  duty('十一(五)', 'agency', 'document', 'event', '申请权限', '业务人员书面申请,部门负责人报主管领导审批', {
    document: '权限申请表',
  }),
  duty('十一(五)', 'agency', 'step', 'event', '调整权限', '经办机构信息部门按审批调整权限'),
  duty('十一(五)', 'agency', 'document', 'event', '报备案', '权限变动报信息化综合管理机构备案', {
    document: '权限备案表',
  }),
  duty('十一(五)', 'supervision', 'detection', 'realtime', '发现', '没有申请审批备案链条的权限'),
  duty('十一(六)', 'service-institution', 'deadline', 'event', '改造', '在规定时间内完成网络、接口、版本升级', {
    deadline: { text: '规定时间内', due: null },
  }),
  duty('十一(六)', 'informatization', 'penalty', 'event', '停用', '逾期的可停止系统使用权', { document: '停用通知' }),
  duty(
    '十一(七)',
    'informatization',
    'register',
    'periodic',
    '数据共享',
    '与公安、民政、卫生、工商、税务、金融建立共享机制',
    {
      document: '数据共享协议',
    },
  ),
  duty(
    '十一(七)',
    'informatization',
    'detection',
    'periodic',
    '筛查比对',
    '定期筛查重复参保、重复领取、死亡冒领、挂床住院等',
  ),
  duty('十一(七)', 'informatization', 'step', 'event', '紧急处理', '重大嫌疑或预警及时作出紧急处理', {
    document: '紧急处理记录',
    deadline: promptly,
  }),
  duty('十一(七)', 'informatization', 'document', 'event', '报告', '把重大信息报监督机构', {
    document: '重大线索报告',
  }),
  duty('十一(七)', 'supervision', 'step', 'event', '核查', '组织核查,避免损失', {
    document: '核查报告',
    deadline: promptly,
  }),
  duty('十一(八)', 'informatization', 'detection', 'realtime', '发现', '重大异常数据或安全隐患'),
  duty('十一(八)', 'informatization', 'step', 'event', '暂停系统', '暂停相关业务系统', { document: '暂停系统记录' }),
  duty('十一(八)', 'informatization', 'document', 'event', '上报', '上报监督机构', { document: '重大异常报告' }),
]

export const chapters10to11: readonly DutyEntry[] = [...management, ...data]
