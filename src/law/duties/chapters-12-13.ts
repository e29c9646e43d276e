/** Duties of chapters 十二 (liability) and 十三 (requirements). */
import { type DutyEntry, duty, promptly } from './define-duty.ts'

/** An item that defines a wrong of the agency or the informatization body: a rule may look for it. */
const wrong = (clause: string, summary: string): DutyEntry =>
  duty(clause, 'authority', 'penalty', 'event', '查处', summary, { wrong: true })

const ban = (months: number, reason: string): DutyEntry =>
  duty('十二(五)', 'agency', 'deadline', 'event', '禁签', `因${reason}被解除的,期内不得再签协议`, {
    deadline: { text: `解除之日起${months / 12}年`, due: { unit: 'months', months, after: '解除服务协议' } },
  })

export const chapters12to13: readonly DutyEntry[] = [
  duty('十二(一)', 'anyone', 'register', 'event', '举报', '任何组织和个人可举报违法违规', { document: '举报登记表' }),
  duty('十二(一)', 'authority', 'document', 'event', '奖励', '查证属实的按办法奖励', { document: '举报奖励审批表' }),
  duty('十二(二)', 'supervision', 'detection', 'periodic', '自查', '发现监督、管理、稽查机构滥权失职的迹象'),
  duty('十二(二)', 'authority', 'penalty', 'event', '处分', '滥用职权、玩忽职守、徇私舞弊的,依法处分', {
    document: '问责移送函',
  }),
  duty('十二(二)', 'authority', 'penalty', 'event', '追究', '构成犯罪的追究刑事责任', { document: '移送书' }),
  duty('十二(三)', 'authority', 'penalty', 'event', '责令改正', '责令经办机构限期改正', {
    document: '责令限期改正通知书',
  }),
  duty('十二(三)', 'authority', 'penalty', 'event', '处分', '对主管人员和直接责任人员给予处分', {
    document: '处分建议书',
  }),
  wrong('十二(三)1', '未按规定存入财政专户'),
  wrong('十二(三)2', '未实行收支两条线'),
  wrong('十二(三)3', '未分险种建账核算'),
  wrong('十二(三)4', '列支范围外支出或代垫代付'),
  wrong('十二(三)5', '违规存储基金'),
  wrong('十二(三)6', '虚增收入、虚列支出或出具虚假报告'),
  wrong('十二(三)7', '违规开设账户'),
  wrong('十二(三)8', '资料逾期不报'),
  duty('十二(三)8', 'agency', 'step', 'event', '整改', '按要求整改,逐项对账销号', { document: '整改台账' }),
  wrong('十二(三)9', '未按程序审核审批支付'),
  wrong('十二(三)10', '其他违反财务会计制度的行为'),
  duty('十二(四)', 'authority', 'penalty', 'event', '责令追缴', '责令限期追缴应缴的社会保险费', {
    document: '责令限期追缴决定书',
  }),
  duty('十二(四)', 'authority', 'penalty', 'event', '责令退还', '责令退还不应缴的社会保险费', {
    document: '责令退还决定书',
  }),
  duty('十二(四)', 'authority', 'penalty', 'event', '责令追回', '基金流失的,责令限期追回', {
    document: '责令追回决定书',
  }),
  duty('十二(四)', 'authority', 'penalty', 'event', '赔偿', '造成损失的依法赔偿', { document: '赔偿决定书' }),
  duty('十二(四)', 'authority', 'penalty', 'event', '处分', '对主管人员和直接责任人员给予处分', {
    document: '处分建议书',
  }),
  wrong('十二(四)1', '擅改缴费人数、基数、费率'),
  wrong('十二(四)2', '违规办理参保缴费登记或审核不严'),
  wrong('十二(四)3', '擅自减免或核销欠费'),
  wrong('十二(四)4', '违规审核、支付待遇'),
  wrong('十二(四)5', '克扣或拒不按时支付待遇'),
  wrong('十二(四)6', '违规设置或擅改系统控制参数'),
  wrong('十二(四)7', '违规开通联网'),
  wrong('十二(四)8', '其他违反收支管理政策的行为'),
  ban(12, '违规'),
  ban(24, '违法'),
  duty('十二(五)', 'supervision', 'detection', 'event', '发现', '禁签期内再签,或换名规避'),
  duty('十二(五)', 'agency', 'document', 'event', '报备案', '重新签约后报监督机构备案', {
    document: '重新签约备案材料',
  }),
  duty('十二(五)', 'informatization', 'step', 'event', '开网', '备案后开通网络', { document: '开网记录' }),
  duty('十二(六)', 'authority', 'penalty', 'event', '责令退回', '责令退回骗取的社会保险金', {
    document: '行政处理决定书',
  }),
  duty('十二(六)', 'authority', 'penalty', 'event', '罚款', '处骗取金额二倍以上五倍以下罚款', {
    document: '行政处罚决定书',
  }),
  duty('十二(六)', 'agency', 'penalty', 'event', '解除协议', '属服务机构的解除协议', { document: '解除协议通知书' }),
  duty('十二(六)', 'authority', 'penalty', 'event', '吊销资格', '有执业资格的责任人员依法吊销', {
    document: '吊销资格建议书',
  }),
  duty('十二(六)', 'authority', 'register', 'event', '信用', '违法信息纳入市社会信用信息系统', {
    document: '信用信息报送单',
  }),
  duty('十二(六)', 'authority', 'document', 'event', '移送', '构成犯罪的按联席会议制度移送', { document: '移送书' }),
  duty('十二(六)', 'supervision', 'document', 'periodic', '联席会议', '与公安机关召开联席会议', {
    document: '联席会议纪要',
  }),
  duty('十二(七)', 'supervision', 'detection', 'periodic', '发现', '伪造资料、隐瞒事实等不按规定缴费'),
  duty('十二(七)', 'agency', 'document', 'event', '责令纠正', '由经办机构责令限期纠正', { document: '限期纠正通知书' }),
  duty('十二(七)', 'authority', 'penalty', 'event', '罚款', '情节严重或逾期的处一至三倍罚款', {
    document: '行政处罚决定书',
  }),
  duty('十二(七)', 'authority', 'penalty', 'event', '罚款', '抗拒、阻挠、伪证、毁证、报复的处二千至二万元罚款', {
    document: '行政处罚决定书',
  }),
  duty('十二(七)', 'authority', 'register', 'event', '信用', '录入市社会信用信息系统', { document: '信用信息报送单' }),
  duty('十二(七)', 'authority', 'document', 'event', '移送', '构成犯罪的移送司法机关', { document: '移送书' }),
  duty('十三(一)', 'debtor', 'deadline', 'event', '缴入', '追回的基金或罚款在十个工作日内足额缴入相应账户', {
    document: '入账凭证',
    deadline: { text: '十个工作日内', due: { unit: 'working-days', days: 10, after: '收到追回款或罚款' } },
  }),
  duty('十三(一)', 'supervision', 'detection', 'event', '发现', '逾期未足额缴入'),
  duty('十三(一)', 'debtor', 'document', 'event', '提交票据', '有关票据提交经办机构和监督检查机构', {
    document: '缴款票据',
    deadline: promptly,
  }),
  duty('十三(一)', 'authority', 'step', 'event', '监督', '行政部门监督追回与缴入'),
  duty('十三(二)', 'supervision', 'register', 'event', '从其规定', '登记国家和省的另行规定及其优先适用', {
    document: '上位法适用登记',
  }),
]
