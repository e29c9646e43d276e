/** Every legal clock by its code, in the words of those who work by it. A deadline whose name is not here is refused. */
export const deadlineNames = {
  // 案件
  'clue-check': '线索核查、决定是否受理或立案',
  'file-or-not': '派单核查',
  decide: '作出决定',
  'objection-to-report': '被检查单位对报告征求意见稿提出意见',
  'legal-review': '法制审核',
  // 决定与追回
  statement: '当事人陈述申辩',
  'hearing-request': '当事人要求听证',
  correction: '限期纠正、限期缴纳',
  'serve-decision': '送达决定书',
  'review-right': '当事人申请行政复议',
  'suit-right': '当事人提起行政诉讼',
  pay: '按决定缴清',
  'pay-fine': '缴纳罚款',
  'pay-in': '收到的款项足额缴入账户',
  urged: '催告后履行',
  'ask-court': '申请法院强制执行',
  'crime-decision': '决定是否移送公安机关',
  'crime-transfer': '向公安机关移送',
  'urgent-report': '报送要情',
  // 文书与证据
  'dispose-evidence': '处理先行登记保存的证据',
  // 公众举报
  'report-review': '审查举报、决定是否受理',
  'report-tell': '告知举报人是否受理',
  'report-finish': '办结举报',
  // 停办停发、检查与整改
  'order-hold': '决定停或不停',
  'execute-hold': '执行停止',
  'tell-hold': '告知当事人',
  'answer-objection': '答复对停止的异议',
  'decide-release': '疑点不再成立,决定解除停止',
  'resume-held': '恢复已停的业务、待遇或网络',
  'back-pay': '补发停发的待遇',
  'send-correction': '向提供单位发更正函',
  'draft-objection': '被检查单位对报告征求意见稿提出异议',
  rectify: '完成整改并报告',
} as const satisfies Record<string, string>
export type DeadlineName = keyof typeof deadlineNames

/** The words of a clock; its code where this process does not know it. */
export const deadlineLabel = (name: string): string =>
  name in deadlineNames ? deadlineNames[name as DeadlineName] : name
