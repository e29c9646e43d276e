/** Duties of chapters 一 (bodies), 二 (principles) and 三 (ways and matters of supervision). */
import { type DutyEntry, duty } from './define-duty.ts'

export const chapters1to3: readonly DutyEntry[] = [
  duty('一(一)', 'supervision', 'register', 'event', '登记', '登记纳入监督的各项基金和制度,含按规定新增的其他基金', {
    document: '基金险种名录',
  }),
  duty('一(二)', 'supervision', 'detection', 'periodic', '监督', '对基金收支、管理、投资运营全过程实施监督'),
  duty('一(二)', 'fund-management', 'step', 'periodic', '执行', '执行基金管理各项规定'),
  duty('一(二)', 'agency', 'document', 'yearly', '拟定', '设置岗位、规范流程、拟定发展计划', { document: '发展计划' }),
  duty('一(二)', 'agency', 'detection', 'event', '规范', '拨付行为规范,征收到位、支付合理'),
  duty('一(二)', 'inspection', 'document', 'event', '受托', '稽查机构凭书面委托实施监督检查', {
    document: '监督检查委托书',
  }),
  duty('一(二)', 'informatization', 'step', 'periodic', '协调', '配合监督并加强内部数据管理'),
  duty('一(三)', 'authority', 'document', 'event', '委托', '对七个县(市、区)直接组织实施,或以书面委托当地行政部门', {
    document: '监督工作委托书',
  }),
  duty('一(三)', 'delegated-authority', 'step', 'event', '实施', '在委托范围和期限内实施监督'),
  duty('一(三)', 'authority', 'step', 'periodic', '实施', '其他市辖区和开发区由市行政部门实施监督'),
  duty('二', 'agency', 'register', 'periodic', '分账', '分险种建账、分账核算'),
  duty('二', 'supervision', 'detection', 'periodic', '发现', '基金被侵占、挪用,或险种之间挤占、调剂'),
  duty('三(一)', 'supervision', 'detection', 'periodic', '非现场监督', '以数据实施非现场监督,发现疑点'),
  duty('三(一)', 'supervision', 'step', 'event', '现场监督', '非现场发现涉嫌违法违规的,转入现场监督', {
    document: '现场检查通知书',
  }),
  duty('三(二)', 'committee', 'step', 'periodic', '参与', '监督委员会委员、特聘专家参与监督并提出意见', {
    document: '监督意见',
  }),
  duty('三(二)', 'supervision', 'register', 'event', '登记', '登记群众举报,有案必查', { document: '举报登记表' }),
  duty('三(二)', 'supervision', 'document', 'event', '答复', '查办结果答复举报人,有果必复', { document: '举报答复书' }),
  duty('三(二)', 'supervision', 'detection', 'event', '自查', '发现未查、未复的举报'),
  duty('三(三)1', 'supervision', 'detection', 'periodic', '监督', '财务、会计制度与信息化管理执行情况'),
  duty('三(三)2', 'supervision', 'detection', 'yearly', '监督', '预算编制、调整、执行和决算情况'),
  duty('三(三)3', 'supervision', 'detection', 'periodic', '监督', '参保单位和人员申报、缴费情况'),
  duty('三(三)4', 'supervision', 'detection', 'periodic', '监督', '核定、征收、划拨情况和社会保障卡使用情况'),
  duty('三(三)5', 'supervision', 'detection', 'periodic', '监督', '收入户、支出户、财政专户收支管理及投资运营'),
  duty('三(三)6', 'supervision', 'detection', 'periodic', '监督', '待遇审核、支付与追缴情况'),
  duty('三(三)7', 'supervision', 'detection', 'periodic', '监督', '银行存储与账户开立、使用、管理'),
  duty('三(三)8', 'supervision', 'detection', 'periodic', '监督', '筹集和支付的审核审批程序'),
  duty('三(三)9', 'supervision', 'step', 'periodic', '监督', '执行法律、法规、政策的其他情况,列入检查方案', {
    document: '监督检查方案',
  }),
  duty('三(四)', 'agency', 'document', 'monthly', '上报', '各经办机构把上月征缴、支付、管理、存储情况报市级经办机构', {
    document: '经办机构月报',
    deadline: { text: '市级汇总之前', due: null },
  }),
  duty('三(四)', 'city-agency', 'document', 'monthly', '汇总', '按险种汇总各经办机构上月情况', {
    document: '全市基金月报',
  }),
  duty('三(四)', 'city-agency', 'deadline', 'monthly', '报送', '每月15日前把上月汇总报送基金监督机构,遇节假日不顺延', {
    deadline: { text: '次月15日前', due: { unit: 'day-of-month', day: 15, of: 'next-month' } },
  }),
  duty('三(四)', 'supervision', 'detection', 'monthly', '发现', '月报逾期或与账不符'),
]
