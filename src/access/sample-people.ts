/**
 * The sample city's organisations and one account a post, with random passwords told once. Only the sample city has them:
 * an installation that serves real data makes its three administrators with `user bootstrap` and goes on from there.
 */
import type { VaultKeys } from '#identity/keyring.ts'
import { systemClock, today } from '#kernel/clock.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#store/database.ts'
import { take } from '#workflow/take.ts'
import { mustBeAllowed } from './authorise.ts'
import { type Account, found } from './founding.ts'
import { hashPassword, randomPassword } from './passwords.ts'
import { identityIndex, resetPassword } from './people.ts'
import { type OrganisationKind, type Post, posts } from './posts.ts'
import type { Authority } from './scope.ts'
import { whoIs } from './who.ts'

interface SampleOrganisation {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly district?: string
  readonly authorities?: readonly Authority[]
  readonly schemes?: readonly string[]
  readonly outsideId?: string
}

const medicalSchemes = ['310', '330', '390', '510']

const organisations: readonly SampleOrganisation[] = [
  { id: 'platform', kind: 'platform', name: '平台运行' },
  { id: 'leaders', kind: 'leadership', name: '市人力资源社会保障局领导' },
  { id: 'supervision', kind: 'supervision', name: '市人社局基金监督机构' },
  { id: 'supervision-medical', kind: 'supervision', name: '市医保局基金监管机构', authorities: ['nhsa'] },
  { id: 'supervision-xinzheng', kind: 'supervision', name: '新郑市人社局基金监督机构', district: '410184' },
  { id: 'inspection', kind: 'inspection', name: '市社会保险稽查机构' },
  { id: 'agency', kind: 'agency', name: '市社会保险经办机构' },
  { id: 'agency-medical', kind: 'agency', name: '市医疗保险经办机构', authorities: ['nhsa'], schemes: medicalSchemes },
  { id: 'fund', kind: 'fund_administration', name: '市社会保险基金管理机构' },
  { id: 'business-pension', kind: 'business_administration', name: '养老保险管理机构', schemes: ['110', '120', '170'] },
  { id: 'informatization', kind: 'informatization', name: '信息化综合管理机构', authorities: ['hrss', 'nhsa'] },
  { id: 'finance', kind: 'finance', name: '市财政局社会保障处' },
  {
    id: 'community',
    kind: 'social_management',
    name: '金水区社会化管理服务中心',
    district: '410105',
    schemes: ['110', '120', '170'],
  },
  { id: 'society', kind: 'society', name: '社会保险监督委员会', authorities: ['hrss', 'nhsa'] },
  { id: 'hospital', kind: 'provider', name: '样本定点医院', authorities: ['nhsa'], outsideId: 'H41018300001' },
  { id: 'legal', kind: 'authority_office', name: '市人社局法制机构' },
  { id: 'treasury', kind: 'authority_office', name: '市人社局财务机构' },
  { id: 'leaders-medical', kind: 'leadership', name: '市医疗保障局领导', authorities: ['nhsa'] },
  { id: 'legal-medical', kind: 'authority_office', name: '市医保局法制与财务机构', authorities: ['nhsa'] },
  { id: 'company', kind: 'employer', name: '样本参保单位', outsideId: '91410100MA0000001X' },
]

interface SamplePerson {
  readonly login: string
  readonly name: string
  readonly organisation: string
  readonly post: Post
}

const people: readonly SamplePerson[] = [
  { login: 'jiandu', name: '秦监督', organisation: 'supervision', post: 'supervisor' },
  { login: 'jiandu2', name: '韩监督', organisation: 'supervision', post: 'supervisor' },
  { login: 'fuze', name: '郑负责', organisation: 'supervision', post: 'supervision_head' },
  { login: 'yibao', name: '白医保', organisation: 'supervision-medical', post: 'supervisor' },
  { login: 'yibao-fuze', name: '陆医保', organisation: 'supervision-medical', post: 'supervision_head' },
  { login: 'xinzheng', name: '许新郑', organisation: 'supervision-xinzheng', post: 'supervisor' },
  { login: 'lingdao', name: '周分管', organisation: 'leaders', post: 'leader' },
  { login: 'jicha', name: '冯稽查', organisation: 'inspection', post: 'inspector' },
  { login: 'jingban', name: '何经办', organisation: 'agency', post: 'agency_clerk' },
  { login: 'fuhe', name: '吕复核', organisation: 'agency', post: 'agency_reviewer' },
  { login: 'jingban-fuze', name: '施经办', organisation: 'agency', post: 'agency_head' },
  { login: 'yibao-jingban', name: '孔医办', organisation: 'agency-medical', post: 'agency_clerk' },
  { login: 'jijin', name: '曹基金', organisation: 'fund', post: 'fund_officer' },
  { login: 'yanglao', name: '严养老', organisation: 'business-pension', post: 'business_officer' },
  { login: 'xinxi', name: '华信息', organisation: 'informatization', post: 'info_operator' },
  { login: 'xinxi-fuze', name: '金信息', organisation: 'informatization', post: 'info_head' },
  { login: 'caizheng', name: '魏财政', organisation: 'finance', post: 'finance_officer' },
  { login: 'shequ', name: '陶社区', organisation: 'community', post: 'community_officer' },
  { login: 'yiyuan', name: '姜医院', organisation: 'hospital', post: 'provider_clerk' },
  { login: 'danwei', name: '戚单位', organisation: 'company', post: 'employer_clerk' },
  { login: 'weiyuan', name: '谢委员', organisation: 'society', post: 'committee_member' },
  { login: 'zhuanjia', name: '邹专家', organisation: 'society', post: 'expert' },
  { login: 'xitong', name: '喻系统', organisation: 'platform', post: 'system_admin' },
  { login: 'anquan', name: '柏安全', organisation: 'platform', post: 'security_admin' },
  { login: 'shenji', name: '水审计', organisation: 'platform', post: 'audit_admin' },
  { login: 'juzhang', name: '苗局长', organisation: 'leaders', post: 'leader' },
  { login: 'jicha-fuze', name: '窦稽查', organisation: 'inspection', post: 'inspection_head' },
  { login: 'jijin-fuze', name: '章基金', organisation: 'fund', post: 'fund_head' },
  { login: 'yanglao-fuze', name: '苏养老', organisation: 'business-pension', post: 'business_head' },
  { login: 'caizheng-fuze', name: '潘财政', organisation: 'finance', post: 'finance_head' },
  { login: 'shequ-fuze', name: '葛社区', organisation: 'community', post: 'community_head' },
  { login: 'yiyuan-fuze', name: '奚医院', organisation: 'hospital', post: 'provider_head' },
  { login: 'danwei-fuze', name: '范单位', organisation: 'company', post: 'employer_head' },
  { login: 'fazhi', name: '鲁法制', organisation: 'legal', post: 'legal_reviewer' },
  { login: 'tingzheng', name: '昌听证', organisation: 'legal', post: 'hearing_chair' },
  { login: 'jubao', name: '马举报', organisation: 'supervision', post: 'report_handler' },
  { login: 'caiwu', name: '凤财务', organisation: 'treasury', post: 'treasury_officer' },
  { login: 'xinzheng2', name: '方新郑', organisation: 'supervision-xinzheng', post: 'supervisor' },
  { login: 'xinzheng-fuze', name: '俞新郑', organisation: 'supervision-xinzheng', post: 'supervision_head' },
  { login: 'yibao2', name: '任医保', organisation: 'supervision-medical', post: 'supervisor' },
  { login: 'yibao-lingdao', name: '袁医保', organisation: 'leaders-medical', post: 'leader' },
  { login: 'yibao-fazhi', name: '柳法制', organisation: 'legal-medical', post: 'legal_reviewer' },
  { login: 'yibao-tingzheng', name: '酆听证', organisation: 'legal-medical', post: 'hearing_chair' },
  { login: 'yibao-jubao', name: '鲍举报', organisation: 'supervision-medical', post: 'report_handler' },
  { login: 'yibao-caiwu', name: '史财务', organisation: 'legal-medical', post: 'treasury_officer' },
  { login: 'yibao-jingban-fuze', name: '朱医办', organisation: 'agency-medical', post: 'agency_head' },
  { login: 'yibao-fuhe', name: '尤复核', organisation: 'agency-medical', post: 'agency_reviewer' },
  { login: 'yibao-juzhang', name: '岑医保', organisation: 'leaders-medical', post: 'leader' },
]

export type SampleAccount = Account

const from = '2016-01-01'

/** The seven areas of 一(三), each delegated on paper; of them the sample shows one at work. */
const delegations = [
  { to: 'supervision-xinzheng', districts: ['410184'], document: '样本委托〔2016〕1号' },
  {
    to: 'inspection',
    districts: ['410100', '410102', '410103', '410104', '410105', '410108'],
    document: '样本委托〔2016〕2号',
  },
]

/** @returns the accounts with their passwords; undefined where people exist already. */
export const makeSamplePeople = async (
  database: Database,
  keys: VaultKeys,
  actor: string,
): Promise<SampleAccount[] | undefined> => {
  const known = await database.pool.query('select 1 from access.person limit 1')
  if (known.rowCount) return undefined
  if (!keys.sample) throw new Refusal('SAMPLE_ONLY', '样本账号只能建在样本城市里;正式环境请用 user bootstrap')
  return found(
    database,
    {
      organisations: organisations.map(({ district, authorities, schemes, outsideId, ...one }) => ({
        ...one,
        district: district ?? '410100',
        authorities: authorities ?? ['hrss'],
        schemes: schemes ?? null,
        outsideId: outsideId ?? null,
        validFrom: from,
      })),
      delegations: delegations.map(({ to, districts, document }) => ({
        organisation: to,
        districts,
        schemes: null,
        documentNo: document,
        validFrom: from,
        validTo: '2030-01-01',
      })),
      people: people.map((one, index) => ({
        ...one,
        identity: identityIndex(keys, `sample-person-${index}`),
        documentNo: '样本任命',
        validFrom: from,
      })),
    },
    { actor, clock: systemClock, mustChange: false },
  )
}

const idOf = async (database: Database, login: string): Promise<string> => {
  const { rows } = await database.pool.query<{ id: string }>('select id from access.person where login = $1', [login])
  if (!rows[0]) throw new Refusal('PERSON_UNKNOWN', `样本城市里没有「${login}」这个人员`)
  return rows[0].id
}

/** New passwords for the sample city's people, whose first ones nobody was told because the start was cut off. */
export const retellSamplePeople = async (database: Database, actor: string): Promise<SampleAccount[]> => {
  const passwords = people.map(() => randomPassword())
  const hashes = await Promise.all(passwords.map(hashPassword))
  for (const [index, { login }] of people.entries()) {
    const input = { person: await idOf(database, login), passwordHash: hashes[index] as string, mustChange: false }
    await take(database, resetPassword, input, { actor })
  }
  return people.map(({ login, name, organisation, post }, index) => ({
    login,
    name,
    post: posts[post].label,
    organisation: organisations.find(({ id }) => id === organisation)?.name ?? '',
    password: passwords[index] as string,
  }))
}

/** Two of the city's people who may sign rules: the head of supervision and the leader. @returns their ids. */
export const sampleSigners = async (database: Database): Promise<string[]> => {
  const signers: string[] = []
  for (const login of ['fuze', 'lingdao']) {
    const who = await whoIs(database.pool, await idOf(database, login), today())
    mustBeAllowed(who, 'rules.sign')
    signers.push(who.id)
  }
  return signers
}
