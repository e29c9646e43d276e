/**
 * 岗位: what a person is there for. A post belongs to one kind of organisation; some posts exclude each other in one human
 * (十(二) 经办与复核、会计与出纳分设; 十(四) 口令分管; checker apart from payer), and the three administrators run the
 * platform without ever seeing its business data or acting in another's name.
 */
import { type Basis, lawOf, practice, zz27 } from '#law/basis.ts'

export const organisationKinds = {
  supervision: '基金监督机构',
  leadership: '行政部门领导',
  authority_office: '行政部门内设机构',
  inspection: '社会保险稽查机构',
  agency: '经办机构',
  fund_administration: '基金管理机构',
  business_administration: '业务管理机构',
  informatization: '信息化综合管理机构',
  finance: '财政部门',
  social_management: '社会化管理机构与社区',
  provider: '定点协议机构',
  employer: '参保单位',
  society: '社会监督',
  platform: '平台运行',
} as const
export type OrganisationKind = keyof typeof organisationKinds

interface PostEntry {
  readonly label: string
  readonly kind: OrganisationKind
  readonly does: string
  readonly basis: Basis
}

export const posts = {
  supervisor: { label: '监督员', kind: 'supervision', does: '核对疑点、提出处理结果、查对象', basis: zz27('一(二)') },
  supervision_head: {
    label: '监督机构负责人',
    kind: 'supervision',
    does: '派单、复核结果、签署规则',
    basis: zz27('一(二)'),
  },
  leader: {
    label: '分管领导',
    kind: 'leadership',
    does: '审批权限、数据修改与联网;没有可以审核的部门负责人时,代行审核(由另一名领导审批)',
    basis: zz27('十一(五)'),
  },
  legal_reviewer: {
    label: '法制审核岗',
    kind: 'authority_office',
    does: '审核拟作出的处理、处罚决定;不得承办同一案件',
    basis: lawOf('penalty-law', '第58条'),
  },
  hearing_chair: {
    label: '听证主持岗',
    kind: 'authority_office',
    does: '主持听证;不得是本案调查人员',
    basis: lawOf('penalty-law', '第64条'),
  },
  treasury_officer: {
    label: '机关财务岗',
    kind: 'authority_office',
    does: '登记追回与罚没款的收缴、入账',
    basis: zz27('十三(一)'),
  },
  report_handler: {
    label: '举报受理岗',
    kind: 'supervision',
    does: '受理举报、与举报人往来、答复',
    basis: zz27('三(二)'),
  },
  inspector: { label: '稽查员', kind: 'inspection', does: '受委托检查派来的疑点', basis: zz27('一(二)') },
  inspection_head: {
    label: '稽查机构负责人',
    kind: 'inspection',
    does: '审核本机构的权限申请',
    basis: zz27('十一(五)'),
  },
  agency_clerk: {
    label: '经办初审岗',
    kind: 'agency',
    does: '报送数据、更正退回的行、答复交办的疑点',
    basis: zz27('五(三)'),
  },
  agency_reviewer: {
    label: '经办复核岗',
    kind: 'agency',
    does: '查看交办本机构的疑点与批次;核实由监督机构复核',
    basis: zz27('五(三)'),
  },
  agency_head: { label: '经办机构负责人', kind: 'agency', does: '审核本机构的权限申请', basis: zz27('十一(四)') },
  fund_officer: { label: '基金管理岗', kind: 'fund_administration', does: '看基金与汇总', basis: zz27('一(二)') },
  fund_head: {
    label: '基金管理机构负责人',
    kind: 'fund_administration',
    does: '审核本机构的权限申请',
    basis: zz27('十一(五)'),
  },
  business_officer: {
    label: '业务管理岗',
    kind: 'business_administration',
    does: '看本险种的疑点与协议',
    basis: zz27('六(一)'),
  },
  business_head: {
    label: '业务管理机构负责人',
    kind: 'business_administration',
    does: '审核本机构的权限申请',
    basis: zz27('十一(五)'),
  },
  info_operator: { label: '信息化运行岗', kind: 'informatization', does: '报送与维护接入', basis: zz27('十一(四)') },
  info_head: { label: '信息化机构负责人', kind: 'informatization', does: '权限变更备案', basis: zz27('十一(五)') },
  finance_officer: { label: '财政专户岗', kind: 'finance', does: '看基金汇总', basis: zz27('十(五)') },
  finance_head: { label: '财政部门负责人', kind: 'finance', does: '审核本机构的权限申请', basis: zz27('十一(五)') },
  community_officer: {
    label: '社会化管理岗',
    kind: 'social_management',
    does: '报送资格认证结果',
    basis: zz27('五(二)'),
  },
  community_head: {
    label: '社会化管理机构负责人',
    kind: 'social_management',
    does: '审核本机构的权限申请',
    basis: zz27('十一(五)'),
  },
  provider_clerk: { label: '定点机构报送岗', kind: 'provider', does: '报送本机构数据', basis: zz27('六(四)') },
  provider_head: { label: '定点机构负责人', kind: 'provider', does: '审核本机构的权限申请', basis: zz27('十一(五)') },
  employer_clerk: { label: '参保单位报送岗', kind: 'employer', does: '报送本单位数据', basis: zz27('四(四)') },
  employer_head: { label: '参保单位负责人', kind: 'employer', does: '审核本单位的权限申请', basis: zz27('十一(五)') },
  committee_member: { label: '监督委员会委员', kind: 'society', does: '只看汇总', basis: zz27('三(二)') },
  expert: { label: '特聘专家', kind: 'society', does: '只看汇总', basis: zz27('三(二)') },
  system_admin: {
    label: '系统管理员',
    kind: 'platform',
    does: '开停账号、看任务',
    basis: lawOf('cybersecurity-law', '第21条'),
  },
  security_admin: { label: '安全管理员', kind: 'platform', does: '执行获批的权限变更', basis: zz27('十一(五)') },
  audit_admin: {
    label: '审计管理员',
    kind: 'platform',
    does: '查日志、验日志',
    basis: lawOf('cybersecurity-law', '第21条'),
  },
} as const satisfies Record<string, PostEntry>
export type Post = keyof typeof posts

export const isPost = (name: string): name is Post => name in posts

/**
 * 部门负责人 of 十一(五): whose holder takes the head's step for the people of his own organisation. Where there is none (no
 * such post, nobody in it, or he is the one who asks), the notice's next above him is the leader, so a leader stands in and
 * another leader approves. So it is for the leadership itself and the department's own offices, for committee members and
 * experts, whom the department appoints, and for the administrators. Informatization has its head, but he files what is executed; filing and reviewing
 * are not one man's, so a leader reviews there as well.
 */
export const reviewers: Readonly<Partial<Record<OrganisationKind, Post>>> = {
  supervision: 'supervision_head',
  inspection: 'inspection_head',
  agency: 'agency_head',
  fund_administration: 'fund_head',
  business_administration: 'business_head',
  finance: 'finance_head',
  social_management: 'community_head',
  provider: 'provider_head',
  employer: 'employer_head',
}

export const administrators: readonly Post[] = ['system_admin', 'security_admin', 'audit_admin']
const isAdministrator = (post: Post): boolean => administrators.includes(post)

interface Conflict {
  readonly pair: readonly [Post, Post]
  readonly why: string
  readonly basis: Basis
}

/** Kinds of bodies whose people may not watch themselves. */
const watched: readonly OrganisationKind[] = ['agency', 'informatization', 'provider', 'employer', 'social_management']

const named: readonly Conflict[] = [
  { pair: ['agency_clerk', 'agency_reviewer'], why: '初审与复核须由两人办理', basis: zz27('十(二)') },
  { pair: ['agency_clerk', 'agency_head'], why: '经办人不得审批自己的申请', basis: zz27('十一(五)') },
  { pair: ['info_operator', 'info_head'], why: '操作与备案分开', basis: zz27('十(四)') },
]

/** Why one human may not hold both posts; undefined where he may. */
export const conflictOf = (left: Post, right: Post): { why: string; basis: Basis } | undefined => {
  if (left === right) return undefined
  const found = named.find(({ pair }) => pair.includes(left) && pair.includes(right))
  if (found) return found
  if (isAdministrator(left) || isAdministrator(right))
    return { why: '系统、安全、审计三员分设,且不得兼任业务岗位', basis: practice('等级保护三员分立') }
  const [one, other] = [posts[left].kind, posts[right].kind]
  const supervises = (kind: OrganisationKind): boolean => kind === 'supervision' || kind === 'inspection'
  if ((supervises(one) && watched.includes(other)) || (supervises(other) && watched.includes(one)))
    return { why: '监督检查的人不得同时经办被监督的业务', basis: zz27('十(二)') }
  return undefined
}
