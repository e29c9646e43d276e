/** user bootstrap: the first accounts of an installation that serves real data. */
import { bootstrap, readRoster } from '#access/bootstrap.ts'
import { vaultKeys } from '#intake/context.ts'
import { systemClock } from '#kernel/clock.ts'
import { readGiven } from './audit-keys.ts'
import { type Command, text } from './command.ts'
import { table } from './output.ts'
import { withSession } from './session.ts'

const bootstrapCommand: Command = {
  name: 'user bootstrap',
  form: '[--roster 名单.json]',
  summary: '建立平台:系统、安全、审计三名管理员,和名单上的机构、委托、首任人员(只在还没有账号时);口令只显示这一次',
  details: [
    '',
    '  名单是一份 JSON,凭批准文件填写,一次登记;有人登录以后,岗位一律按十一(五)申请、审核、审批、执行、备案:',
    '  { "organisations": [{ "id": "supervision", "kind": "supervision", "name": "市人社局基金监督机构",',
    '      "district": "410100", "authorities": ["hrss"] }],',
    '    "delegations": [{ "organisation": "inspection", "districts": ["410102"], "documentNo": "委托〔2026〕1号",',
    '      "validFrom": "2026-01-01", "validTo": "2027-01-01" }],',
    '    "people": [{ "login": "zhengfz", "name": "郑某", "organisation": "supervision", "post": "supervision_head",',
    '      "idNumber": "身份号码", "documentNo": "任命〔2026〕3号" }] }',
    '  机构类别与岗位的代码见「用户与权限」的岗位表。每个主管部门至少应有两名分管领导(leader),一人代行审核时由另一人审批。',
    '  身份号码只存加密索引;名单文件用后请销毁。',
  ],
  options: { roster: { type: 'string' } },
  async run(invocation) {
    const { options, out } = invocation
    const path = text(options.roster)
    const roster = path === undefined ? undefined : readRoster(readGiven(path))
    return withSession(invocation, async ({ folder, database, actor }) => {
      const accounts = await bootstrap(database, vaultKeys(folder, false), {
        actor,
        clock: systemClock,
        ...(roster ? { roster } : {}),
      })
      out.line(
        table(
          ['岗位', '机构', '登录名', '首次口令'],
          accounts.map(({ post, organisation, login, password }) => [post, organisation, login, password]),
        ),
      )
      out.line('请分交各人,首次登录即须更改口令并启用动态口令。口令不会再次显示。')
      out.result({ accounts })
      return 0
    })
  },
}

export const userCommands: readonly Command[] = [bootstrapCommand]
