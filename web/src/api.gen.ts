/** 由 tools/generate.ts 按接口定义写出,不要手改:npm run check -- --write */

export type Problem = { type: string; title: string; status: number; detail: string; code: string; instance: string; fields?: { field: string; message: string }[]; file?: string; row?: number; field?: string }

/** What each operation takes and gives. */
export interface Operations {
  /** 用口令登录 */
  signIn: {
    params: undefined
    query: undefined
    body: { login: string; password: string; purpose?: 'browser' | 'token' }
    answer: 'json'
    response: { next: 'done' | 'code' | 'enrol'; challenge?: string; mustChange?: boolean; token?: string }
  }
  /** 登录的第二步:动态口令 */
  signInWithCode: {
    params: undefined
    query: undefined
    body: { challenge: string; code: string; purpose?: 'browser' | 'token' }
    answer: 'json'
    response: { next: 'done' | 'code' | 'enrol'; challenge?: string; mustChange?: boolean; token?: string }
  }
  /** 取一段待签名的文字,用数字证书登录 */
  certificateChallenge: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { challenge: string; message: string }
  }
  /** 用数字证书登录(ECDSA、RSA 或 SM2 签名) */
  signInWithCertificate: {
    params: undefined
    query: undefined
    body: { challenge: string; certificate: string; signature: string; purpose?: 'browser' | 'token' }
    answer: 'json'
    response: { next: 'done' | 'code' | 'enrol'; challenge?: string; mustChange?: boolean; token?: string }
  }
  /** 退出 */
  signOut: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { ok: true }
  }
  /** 我是谁、能做什么 */
  whoAmI: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { id: string; login: string; name: string; organisation: { id: string; name: string; kind: string; district: string }; posts: { post: string; label: string }[]; actions: string[]; scope: { districts: 'all' | string[]; authorities: string[]; schemes: 'all' | string[]; assignedOnly: boolean; aggregatesOnly: boolean }; csrf: string; factors: string[]; secondFactor: 'required' | 'optional'; mustChange: boolean; sample: boolean }
  }
  /** 更改自己的口令 */
  changePassword: {
    params: undefined
    query: undefined
    body: { old: string; fresh: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 取一个动态口令密钥,待确认后启用 */
  offerSecondFactor: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { secret: string; uri: string }
  }
  /** 输入一个动态口令,启用第二因素 */
  confirmSecondFactor: {
    params: undefined
    query: undefined
    body: { code: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 登记自己的数字证书 */
  registerOwnCertificate: {
    params: undefined
    query: undefined
    body: { certificate: string }
    answer: 'json'
    response: { fingerprint: string }
  }
  /** 我的会话 */
  listOwnSessions: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { sessions: { id: string; purpose: string; createdAt: string; lastSeenAt: string; address: string | null; agent: string | null; current: boolean }[] }
  }
  /** 结束自己的一个会话 */
  endOwnSession: {
    params: { id: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { ok: true }
  }
  /** 本人的待办:到期的义务、等着的疑点与权限申请,最急的在前 */
  readTodo: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { asOf: string; items: { kind: string; id: string; title: string; clause: string; dueOn: string | null; workingDaysLeft: number | null; state: 'overdue' | 'due'; link: string }[] }
  }
  /** 总览:每个数字带着通向其疑点的查询条件 */
  readOverview: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { asOf: string; total: { findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }; onTrial: { findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }; byChapterAndScheme: { chapter: string; chapterTitle: string; scheme: string | null; schemeTitle: string; findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }[]; byDistrict: { district: string | null; districtTitle: string; findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }[]; byAct: { act: string; actTitle: string; findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }[]; weeks: { week: string; chapter: string; chapterTitle: string; findings: number | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }[]; runs: { run: string; startedAt: string; finishedAt: string | null; engine: string; fromMonth: string | null; toMonth: string | null; asOf: string; batches: number; rules: number; added: number | null }[]; feeds: { dataset: string; title: string; owner: string; period: string; lastReceivedAt: string | null; coveredThrough: string | null; expected: string | null; state: 'late' | 'none' | 'fresh'; stateLabel: string; link: { to: 'batches'; dataset: string } }[]; notScreened: { dataset: string; title: string; reason: string; rules: string[]; chapters: string[]; months: number; firstMonth: string; lastMonth: string }[]; withheld: { below: number; says: string } | null }
  }
  /** 起止日内到期的义务,每个承担机构一行,最急的在前 */
  readCalendar: {
    params: undefined
    query: { from: string; to: string; organisation?: string; mine?: 'true' | 'false' }
    body: undefined
    answer: 'json'
    response: { asOf: string; rows: { id: string; duty: string; period: string; periodLabel: string; every: 'month' | 'quarter' | 'half-year' | 'year'; everyLabel: string; opensOn: string; dueOn: string; actBy: string; workingDaysLeft: number; provisional: boolean; actor: 'authority' | 'supervision' | 'fund-management' | 'pension-management' | 'medical-management' | 'injury-management' | 'unemployment-management' | 'maternity-management' | 'inspection' | 'delegated-authority' | 'committee' | 'agency' | 'city-agency' | 'agency-reviewer' | 'settlement-clerk' | 'agency-head' | 'authority-head' | 'informatization' | 'informatization-head' | 'social-management' | 'community' | 'treasury' | 'provider' | 'service-institution' | 'employer' | 'payer' | 'claimant' | 'debtor' | 'anyone'; body: string; clause: string; clauseLabel: string; verb: string; what: string; document: string | null; internal: boolean; stated: boolean; basis: string; note: string | null; schemes: string[]; authorities: string[]; organisation: { id: string; name: string; district: string } | null; person: { id: string; name: string } | null; state: 'overdue' | 'unassigned' | 'due' | 'done'; stateLabel: string; done: { documentNo: string | null; note: string; by: string; byName: string | null; at: string; doneOn: string; onTime: boolean } | null; next: { action: 'assign' | 'complete' | 'reopen'; label: string; open: boolean; missing: string | null; clause: string }[] }[]; counts: { overdue: number; unassigned: number; due: number; done: number }; withoutObject: { duty: string; clauseLabel: string; what: string; why: string; periods: string[] }[] }
  }
  /** 一项义务历任的承办人,和可以指定的人 */
  listDutyHolders: {
    params: undefined
    query: { duty: string; organisation: string }
    body: undefined
    answer: 'json'
    response: { holders: { duty: string; clauseLabel: string; organisation: string; person: string; personName: string; validFrom: string; validTo: string | null }[]; assignable: { id: string; name: string; login: string }[] }
  }
  /** 指定承办人:自起日起由此人承办 */
  assignDuty: {
    params: undefined
    query: undefined
    body: { duty: string; organisation: string; person: string; from: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 登记已办:办理日期、文书编号、办理情况 */
  completeDuty: {
    params: undefined
    query: undefined
    body: { occurrence: string; organisation: string; doneOn: string; documentNo?: string; note?: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 撤回已办的登记;登记的人自己不能撤回 */
  reopenDuty: {
    params: undefined
    query: undefined
    body: { occurrence: string; organisation: string; reason: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 通知的章、条与职责,平台以什么落实,后来的法律怎么说 */
  readClauses: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { asOf: string; counts: { duties: number; answered: number }; chapters: { key: string; title: string; counts: { duties: number; answered: number }; clauses: { key: string; label: string; summary: string; parent: string | null; overrides: { from: string | null; by: string; effect: string }[]; duties: { key: string; actor: string; kind: 'detection' | 'step' | 'deadline' | 'document' | 'register' | 'penalty'; kindLabel: string; verb: string; summary: string; document: string | null; deadline: string | null; howOften: string; answers: { kind: string; id: string; title: string }[]; awaits: string | null; calendar: { duty: string; every: string } | null; clocks: string[] }[]; counts: { duties: number; answered: number } }[] }[] }
  }
  /** 全部数据集,按业务分组 */
  listDatasets: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { title: string; preface: string[]; headings: string[]; areas: { area: string; title: string; datasets: { id: string; title: string; owner: string; isFeed: boolean; period: string; fields: number; clauses: string[] }[] }[]; counts: { datasets: number; fields: number } }
  }
  /** 一个数据集的字段、写法与代码 */
  readDataset: {
    params: { dataset: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { id: string; title: string; owner: string; isFeed: boolean; period: string; fields: number; clauses: string[]; area: string; areaTitle: string; facts: { heading: string; value: string }[]; columns: { name: string; label: string; form: string; isRequired: boolean; isPersonal: boolean; codes: { value: string; label: string }[]; cells: Record<string, string> }[]; template: string | null }
  }
  /** 疑点清单,分页;个人信息已遮蔽 */
  listFindings: {
    params: undefined
    query: { rule?: string; chapter?: string; scheme?: string; district?: string; act?: string; state?: string; result?: string; subjectKind?: string; person?: string; organisation?: string; unassigned?: 'true' | 'false'; text?: string; fromFen?: string; toFen?: string; fromDay?: string; toDay?: string; tranche?: number; dueTo?: string; changedSince?: 'true' | 'false'; trial?: 'true' | 'false'; firstSeenWeek?: string; sort?: 'money' | 'day' | 'due'; cursor?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { items: { fingerprint: string; rule: string; name: string; version: number; edition: number; trial: boolean; state: string; standing: string; act: string; stop: string | null; subjectKind: string; subject: Record<string, string>; grain: Record<string, string | null>; district: string | null; scheme: string | null; authority: string; foundOn: string; atRiskFen: string; says: string; clauses: string[]; firstRun: string; changedRun: string; closedByBatch: string | null; handling: { revision: number; stage: 'waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed'; organisation: { id: string; name: string } | null; person: { id: string; name: string } | null; assignedAt: string | null; dueOn: string | null; result: 'violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending' | null; resultFen: string | null; reason: string | null; duplicateOf: string | null; proposedBy: { id: string; name: string } | null; proposedAt: string | null; confirmedBy: { id: string; name: string } | null; confirmedAt: string | null; dismissal: { from: string; until: string } | null; dismissedBy: string | null; changedSince: string | null } }[]; next: string | null; total: { count: number; isExact: boolean } | null; asOf: string }
  }
  /** 一条疑点:对象(已遮蔽)、证据行、条款、参数、不构成问题的情形、经过、下一步 */
  readFinding: {
    params: { fingerprint: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { finding: { fingerprint: string; rule: string; name: string; version: number; edition: number; trial: boolean; state: string; standing: string; act: string; stop: string | null; subjectKind: string; subject: Record<string, string>; grain: Record<string, string | null>; district: string | null; scheme: string | null; authority: string; foundOn: string; atRiskFen: string; says: string; clauses: string[]; firstRun: string; changedRun: string; closedByBatch: string | null; handling: { revision: number; stage: 'waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed'; organisation: { id: string; name: string } | null; person: { id: string; name: string } | null; assignedAt: string | null; dueOn: string | null; result: 'violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending' | null; resultFen: string | null; reason: string | null; duplicateOf: string | null; proposedBy: { id: string; name: string } | null; proposedAt: string | null; confirmedBy: { id: string; name: string } | null; confirmedAt: string | null; dismissal: { from: string; until: string } | null; dismissedBy: string | null; changedSince: string | null } }; subject: { label: string; value: string }[]; grain: { label: string; value: string }[]; subjectLink: { kind: string; id: string } | null; treatment: string; evidence: { dataset: string; title: string; batch: string; file: string; row: number; on: string | null; fields: Record<string, string> }[]; evidenceTotal: number; clauses: { says: string; clause: string | null; later: string[] }[]; params: string[]; checklist: { reason: string; holds: boolean | null; note: string }[]; next: string; orders: string[]; history: { at: string; step: string; label: string; actor: string; actorName: string; says: string; clauses: string[] }[]; nextSteps: { step: 'assign-findings' | 'start-check' | 'note-finding' | 'propose-result' | 'confirm-result' | 'return-result' | 'reopen-finding' | 'refer-finding'; label: string; open: boolean; clause: string; missing: string | null; code: string | null }[]; others: { fingerprint: string; rule: string; name: string; version: number; edition: number; trial: boolean; state: string; standing: string; act: string; stop: string | null; subjectKind: string; subject: Record<string, string>; grain: Record<string, string | null>; district: string | null; scheme: string | null; authority: string; foundOn: string; atRiskFen: string; says: string; clauses: string[]; firstRun: string; changedRun: string; closedByBatch: string | null; handling: { revision: number; stage: 'waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed'; organisation: { id: string; name: string } | null; person: { id: string; name: string } | null; assignedAt: string | null; dueOn: string | null; result: 'violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending' | null; resultFen: string | null; reason: string | null; duplicateOf: string | null; proposedBy: { id: string; name: string } | null; proposedAt: string | null; confirmedBy: { id: string; name: string } | null; confirmedAt: string | null; dismissal: { from: string; until: string } | null; dismissedBy: string | null; changedSince: string | null } }[]; asOf: string; longestDismissal: number }
  }
  /** 疑点清单的条件和结果各有哪些取值 */
  readFindingWords: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { rules: { value: string; label: string }[]; chapters: { value: string; label: string }[]; schemes: { value: string; label: string }[]; districts: { value: string; label: string }[]; acts: { value: string; label: string }[]; states: { value: string; label: string }[]; results: { value: string; label: string }[]; confirming: ('violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending')[]; dropping: ('violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending')[]; sorts: { value: string; label: string }[] }
  }
  /** 导出疑点清单;个人信息已遮蔽,导出记入日志 */
  exportFindings: {
    params: undefined
    query: { rule?: string; chapter?: string; scheme?: string; district?: string; act?: string; state?: string; result?: string; subjectKind?: string; person?: string; organisation?: string; unassigned?: 'true' | 'false'; text?: string; fromFen?: string; toFen?: string; fromDay?: string; toDay?: string; tranche?: number; dueTo?: string; changedSince?: 'true' | 'false'; trial?: 'true' | 'false'; firstSeenWeek?: string; sort?: 'money' | 'day' | 'due'; format: 'csv' | 'xlsx' }
    body: undefined
    answer: 'download'
    response: Blob
  }
  /** 保存的视图:本人的和本机构共享的 */
  listViews: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { views: { id: string; name: string; query: string; isMine: boolean; isShared: boolean; owner: string }[] }
  }
  /** 保存视图;同名的被替换 */
  saveView: {
    params: undefined
    query: undefined
    body: { name: string; query: string; isShared?: boolean }
    answer: 'json'
    response: { ok: true }
  }
  /** 删去本人保存的视图 */
  dropView: {
    params: { id: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { ok: true }
  }
  /** 各机构和人员手上的疑点,以及已有的结果 */
  readWorkload: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { people: { organisation: { id: string; name: string } | null; person: { id: string; name: string } | null; waiting: number; checking: number; proposed: number; decided: number; dismissed: number; overdue: number; changedSince: number; atRiskFen: string; confirmedFen: string }[]; results: { result: 'violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending'; label: string; findings: number; confirmedFen: string }[] }
  }
  /** 可以派单的机构和人员 */
  listAssignees: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { organisations: { id: string; name: string; people: { id: string; name: string; posts: string[] }[] }[] }
  }
  /** 派单,可成批;每一条派出或不派,各有说明 */
  assignFindings: {
    params: undefined
    query: undefined
    body: { findings: { finding: string; revision: number }[]; organisation: string; person?: string | null; dueOn?: string | null; note?: string }
    answer: 'json'
    response: { taken: string[]; refused: { finding: string; code: string; message: string }[] }
  }
  /** 开始核查:由本人核查并提出结果 */
  startCheck: {
    params: { fingerprint: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number }
  }
  /** 记录核查经过 */
  noteFinding: {
    params: { fingerprint: string }
    query: undefined
    body: { revision: number; note: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 提出核查结果;属实即定,排除须另一人复核 */
  proposeResult: {
    params: { fingerprint: string }
    query: undefined
    body: { revision: number; result: 'violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending'; reason: string; lookAlikes?: { reason: string; holds: boolean; note?: string }[]; amountFen?: string; duplicateOf?: string; dismissal?: { from: string; until: string } }
    answer: 'json'
    response: { revision: number; stage: 'checking' | 'proposed' | 'decided' }
  }
  /** 同意他人提出的排除结果 */
  confirmResult: {
    params: { fingerprint: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number }
  }
  /** 不同意,退回重新核查 */
  returnResult: {
    params: { fingerprint: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 撤回已定的结果,重新核查;因它排除的一并恢复 */
  reopenFinding: {
    params: { fingerprint: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number; reopened: number }
  }
  /** 凭函件移交另一主管部门 */
  referFinding: {
    params: { fingerprint: string }
    query: undefined
    body: { revision: number; documentNo: string; reason: string }
    answer: 'json'
    response: { revision: number; to: 'hrss' | 'nhsa' }
  }
  /** 按完整号码、单位或机构的代码与名称查找(按号码查找记入日志) */
  findSubjects: {
    params: undefined
    query: undefined
    body: { text: string }
    answer: 'json'
    response: { subjects: { kind: 'person' | 'employer' | 'provider' | 'account'; id: string; name: string; number: string; district: string | null }[]; more: boolean }
  }
  /** 一个对象的时间线 */
  readSubject: {
    params: { kind: 'person' | 'employer' | 'provider' | 'account'; id: string }
    query: { from?: string; to?: string; lane?: 'register' | 'employment' | 'contribution' | 'benefit' | 'medical' | 'event' | 'account' | 'service' | 'fund' | 'office' | 'oversight'; cursor?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { header: { kind: 'person' | 'employer' | 'provider' | 'account'; id: string; name: string; number: string; districts: { code: string; label: string }[]; relations: { scheme: string; label: string; as: string[] }[]; findings: { open: number; atRiskFen: string }; cells: { field: string; label: string; text: string; subject?: { kind: 'person' | 'employer' | 'provider' | 'account'; id: string } }[] }; lanes: { lane: string; label: string; items: { dataset: string; title: string; as: string; from: string | null; to: string | null; mode: 'rows' | 'spans' | 'months'; rows: number; batch: string; row: number; amountFen: string | null; persons?: number; cells: { field: string; label: string; text: string; subject?: { kind: 'person' | 'employer' | 'provider' | 'account'; id: string } }[] }[]; more: boolean; cursor: string | null }[]; marks: { fingerprint: string; rule: string; name: string; on: string; act: string; state: string; trial: boolean; atRiskFen: string; own: boolean }[]; moreMarks: boolean; withheld: { lane: string; says: string }[]; unmaskable: { field: string; label: string }[] }
  }
  /** 与谁相连:共用账户、地址、电话,亲属,同单位,同院 */
  readSubjectGraph: {
    params: { kind: 'person' | 'employer' | 'provider' | 'account'; id: string }
    query: { depth?: number }
    body: undefined
    answer: 'json'
    response: { nodes: { id: string; kind: string; name: string; number: string; depth: number; more: number }[]; edges: { from: string; to: string; why: string; label: string; via: { kind: string; id: string; name: string } | null; rows: number }[]; more: number }
  }
  /** 查看明文:写明事由,记入日志,只显示这一次 */
  unmaskSubject: {
    params: { kind: 'person' | 'employer' | 'provider' | 'account'; id: string }
    query: undefined
    body: { fields: string[]; reason: string; finding?: string }
    answer: 'json'
    response: { values: { field: string; label: string; value: string | null }[] }
  }
  /** 上传一份文件;接收在后台进行,用 followWork 看进度 */
  uploadFile: {
    params: undefined
    query: { name: string; source?: string; supersedes?: string }
    body: Blob
    answer: 'json'
    response: { work: string }
  }
  /** 听一项后台工作的进度(服务器发送事件) */
  followWork: {
    params: { id: string }
    query: undefined
    body: undefined
    answer: 'events'
    response: never
  }
  /** 可以报送的数据集:编号、名称、由谁报送 */
  listFeeds: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { datasets: { id: string; title: string; area: string; owner: string; period: string }[] }
  }
  /** 批次:新的在前 */
  listBatches: {
    params: undefined
    query: { dataset?: string; status?: 'committed' | 'refused' | 'superseded' | 'received' | 'read' | 'checked'; cursor?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { batches: { batch: string; file: string; dataset: string; title: string; source: string; period: string | null; status: string; rowsIn: string | null; rowsAccepted: string | null; rowsRejected: string | null; rowsDuplicate: string | null; receivedAt: string; submittedBy: string | null; organisation: string | null; supersedes: string | null; supersededBy: string | null }[]; next: string | null }
  }
  /** 报送模板(Excel) */
  downloadTemplate: {
    params: { dataset: string }
    query: undefined
    body: undefined
    answer: 'download'
    response: Blob
  }
  /** 一个批次的回执 */
  readReceipt: {
    params: { batch: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { status: string; batch: string; file: string; dataset: string; title: string; source: string; period: string | null; format: string | null; encoding: string | null; sha256: string | null; bytes: string | null; rowsIn: string; rowsAccepted: string; rowsRejected: string; rowsDuplicate: string; sums: Record<string, { accepted: string; rejected: string; duplicate: string }>; notices: { field: string; header: string; count: number; firstRow: number; message: string }[]; reasons: { code: string; field: string | null; message: string; rows: string; firstRow: string }[]; supersedes: string | null; refusal: { code: string; message: string } | null; finishedAt: string | null; batchStatus: string; receivedAt: string; submittedBy: string | null; organisation: string | null; supersededBy: string | null; isOwn: boolean; labels: Record<string, string> }
  }
  /** 退回的行及原因(值已遮蔽) */
  listRejects: {
    params: { batch: string }
    query: { after?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { rejects: { row: string; code: string; field: string | null; header: string | null; value: string | null; message: string }[]; next: string | null }
  }
  /** 退回的行,可改好后重新上传(仅报送机构) */
  downloadRejects: {
    params: { batch: string }
    query: undefined
    body: undefined
    answer: 'download'
    response: Blob
  }
  /** 规则目录,按通知的章排列 */
  listRules: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { rules: { id: string; name: string; version: number; subject: string; act: string; stop: string | null; chapter: string; chapterTitle: string; clauses: string[]; clauseLabels: string[]; statistical: boolean; state: 'trial' | 'in-force'; editions: number; onTrial: number }[] }
  }
  /** 一条规则:依据、参数及来源、例子、版次、可办的事 */
  readRule: {
    params: { rule: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { id: string; name: string; version: number; subject: string; act: string; stop: string | null; chapter: string; chapterTitle: string; clauses: string[]; clauseLabels: string[]; statistical: boolean; state: 'trial' | 'in-force'; editions: number; onTrial: number; says: string; next: string; innocent: string[]; basis: { cite: string; clause: string | null; mark: string }[]; reads: { dataset: string; title: string; mustBeComplete: boolean }[]; sql: string; params: { name: string; label: string; unit: string; dated: boolean; values: { value: string; shown: string; from: string | null; to: string | null; scope: Record<string, string>; scopeWords: string; basis: string; mark: string }[] }[]; examples: { hit: boolean; note: string; cells: Record<string, string> }[]; backtests: { id: string; at: string; by: string; asOf: string; from: string | null; to: string | null; params: { name: string; label: string; values: string[] }[]; before: number; after: number; gained: number; lost: number; gainedFen: string; lostFen: string }[]; history: { edition: number; state: string; validFrom: string | null; params: { name: string; label: string; values: string[] }[]; reason: string; backtest: string | null; proposedBy: string; signedBy: string[]; next: { action: 'sign' | 'withdraw'; label: string; open: boolean; missing: string | null }[] }[] }
  }
  /** 回溯测试一项参数改动;在后台进行,用 followWork 看进度与结果 */
  startBacktest: {
    params: { rule: string }
    query: undefined
    body: { changes: string; source?: string; from?: string; to?: string }
    answer: 'json'
    response: { work: string }
  }
  /** 提出参数新版次:先试运行,两人签署后生效 */
  proposeEdition: {
    params: { rule: string }
    query: undefined
    body: { changes: string; source?: string; validFrom: string; backtest: string; reason: string }
    answer: 'json'
    response: { edition: number }
  }
  /** 签署规则或参数版次;第二人签署后生效 */
  signEdition: {
    params: { rule: string; edition: number }
    query: undefined
    body: undefined
    answer: 'json'
    response: { inForce: boolean }
  }
  /** 撤回试运行中的参数版次 */
  withdrawEdition: {
    params: { rule: string; edition: number }
    query: undefined
    body: undefined
    answer: 'json'
    response: { ok: true }
  }
  /** 机构 */
  listOrganisations: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { organisations: { id: string; name: string; kind: string; kindLabel: string; district: string; districtName: string; authorities: string[]; people: number; delegations: { districts: string[]; documentNo: string; from: string; to: string; inForce: boolean }[] }[]; posts: { post: string; label: string; kind: string; kindLabel: string; does: string }[] }
  }
  /** 人员及其岗位 */
  listPeople: {
    params: undefined
    query: { organisation?: string; text?: string }
    body: undefined
    answer: 'json'
    response: { people: { id: string; login: string; name: string; organisation: string; organisationName: string; disabled: boolean; posts: { post: string; label: string; from: string; to: string | null }[]; factors: string[] }[] }
  }
  /** 开立账号(不带岗位) */
  createPerson: {
    params: undefined
    query: undefined
    body: { login: string; name: string; organisation: string; idNumber: string }
    answer: 'json'
    response: { id: string; password: string }
  }
  /** 停用或启用账号 */
  switchPerson: {
    params: { id: string }
    query: undefined
    body: { enabled: boolean; reason: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 重置口令 */
  resetPassword: {
    params: { id: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { password: string }
  }
  /** 撤销动态口令(手机遗失),下次登录重新启用 */
  dropSecondFactor: {
    params: { id: string }
    query: undefined
    body: { reason: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 为人员登记数字证书 */
  registerCertificate: {
    params: { id: string }
    query: undefined
    body: { certificate: string }
    answer: 'json'
    response: { fingerprint: string }
  }
  /** 权限申请 */
  listPermissionRequests: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { requests: { id: string; person: string; personName: string; organisationName: string; change: 'grant' | 'revoke'; post: string; postLabel: string; validFrom: string; validTo: string | null; reason: string; documentNo: string | null; state: string; stateLabel: string; requestedByName: string; requestedAt: string; decisions: { step: string; by: string; at: string; note: string }[]; next: { action: string; label: string; open: boolean; missing: string | null }[] }[]; states: Record<string, string>; posts: { post: string; label: string; does: string; conflict: string | null }[] }
  }
  /** 申请授予或收回岗位(本人,或由负责人为本机构的人) */
  requestPermission: {
    params: undefined
    query: undefined
    body: { person?: string; change: 'grant' | 'revoke'; post: string; validFrom: string; validTo?: string | null; reason: string; documentNo?: string | null }
    answer: 'json'
    response: { id: string }
  }
  /** 办理权限申请:审核、审批、执行、备案 */
  decidePermission: {
    params: { id: string; action: 'approve-head' | 'approve-leader' | 'execute' | 'file' }
    query: undefined
    body: { approve?: boolean; note?: string }
    answer: 'json'
    response: { state: string }
  }
  /** 日志:新的在前 */
  listLog: {
    params: undefined
    query: { from?: string; to?: string; actor?: string; kind?: string; subjectKind?: string; subjectId?: string; cursor?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { items: { position: number; at: string; actor: string; actorName: string; sourceLabel: string; kind: string; kindLabel: string; subjectKind: string; subjectLabel: string; subjectId: string; clauses: string[]; reason: string | null; erased: boolean; hash: string }[]; next: string | null }
  }
  /** 签署检查点并核验全部日志,指出第一处不符 */
  verifyLog: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { size: number; root: string | null; checkpoints: number; cosignedBy: string[]; faults: { position: number | null; kind: string; says: string }[]; more: number }
  }
  /** 一条日志的证明,可离线核验 */
  proveEvent: {
    params: { position: string }
    query: undefined
    body: undefined
    answer: 'download'
    response: Blob
  }
  /** 最近的任务及其结果 */
  listJobs: {
    params: undefined
    query: { limit?: number }
    body: undefined
    answer: 'json'
    response: { kinds: { kind: string; label: string; clause: string; cron: string | null }[]; jobs: { id: string; kind: string; label: string; state: string; createdAt: string; startedAt: string | null; endedAt: string | null; outcome: Record<string, unknown> | null }[] }
  }
  /** 现在就运行一次(全市筛查或检查点) */
  runJob: {
    params: undefined
    query: undefined
    body: { kind: 'nightly' | 'checkpoint' }
    answer: 'json'
    response: { work: string }
  }
}

/** Method and path below /api/v1. */
export const addresses: { readonly [K in keyof Operations]: readonly [method: string, path: string] } = {
  signIn: ['POST', '/sign-in'],
  signInWithCode: ['POST', '/sign-in/code'],
  certificateChallenge: ['POST', '/sign-in/challenge'],
  signInWithCertificate: ['POST', '/sign-in/certificate'],
  signOut: ['POST', '/sign-out'],
  whoAmI: ['GET', '/me'],
  changePassword: ['POST', '/me/password'],
  offerSecondFactor: ['POST', '/me/second-factor'],
  confirmSecondFactor: ['POST', '/me/second-factor/confirm'],
  registerOwnCertificate: ['POST', '/me/certificate'],
  listOwnSessions: ['GET', '/me/sessions'],
  endOwnSession: ['DELETE', '/me/sessions/{id}'],
  readTodo: ['GET', '/todo'],
  readOverview: ['GET', '/overview'],
  readCalendar: ['GET', '/calendar'],
  listDutyHolders: ['GET', '/calendar/holders'],
  assignDuty: ['POST', '/calendar/assign'],
  completeDuty: ['POST', '/calendar/complete'],
  reopenDuty: ['POST', '/calendar/reopen'],
  readClauses: ['GET', '/clauses'],
  listDatasets: ['GET', '/standard'],
  readDataset: ['GET', '/standard/{dataset}'],
  listFindings: ['GET', '/findings'],
  readFinding: ['GET', '/findings/{fingerprint}'],
  readFindingWords: ['GET', '/finding-words'],
  exportFindings: ['GET', '/findings-export'],
  listViews: ['GET', '/finding-views'],
  saveView: ['POST', '/finding-views'],
  dropView: ['DELETE', '/finding-views/{id}'],
  readWorkload: ['GET', '/finding-workload'],
  listAssignees: ['GET', '/finding-assignees'],
  assignFindings: ['POST', '/findings-assign'],
  startCheck: ['POST', '/findings/{fingerprint}/start-check'],
  noteFinding: ['POST', '/findings/{fingerprint}/note-finding'],
  proposeResult: ['POST', '/findings/{fingerprint}/propose-result'],
  confirmResult: ['POST', '/findings/{fingerprint}/confirm-result'],
  returnResult: ['POST', '/findings/{fingerprint}/return-result'],
  reopenFinding: ['POST', '/findings/{fingerprint}/reopen-finding'],
  referFinding: ['POST', '/findings/{fingerprint}/refer-finding'],
  findSubjects: ['POST', '/subjects/find'],
  readSubject: ['GET', '/subjects/{kind}/{id}'],
  readSubjectGraph: ['GET', '/subjects/{kind}/{id}/graph'],
  unmaskSubject: ['POST', '/subjects/{kind}/{id}/unmask'],
  uploadFile: ['POST', '/intake'],
  followWork: ['GET', '/work/{id}'],
  listFeeds: ['GET', '/intake/datasets'],
  listBatches: ['GET', '/batches'],
  downloadTemplate: ['GET', '/standard/{dataset}/template.xlsx'],
  readReceipt: ['GET', '/batches/{batch}'],
  listRejects: ['GET', '/batches/{batch}/rejects'],
  downloadRejects: ['GET', '/batches/{batch}/rejects.csv'],
  listRules: ['GET', '/rules'],
  readRule: ['GET', '/rules/{rule}'],
  startBacktest: ['POST', '/rules/{rule}/backtest'],
  proposeEdition: ['POST', '/rules/{rule}/editions'],
  signEdition: ['POST', '/rules/{rule}/editions/{edition}/sign'],
  withdrawEdition: ['POST', '/rules/{rule}/editions/{edition}/withdraw'],
  listOrganisations: ['GET', '/organisations'],
  listPeople: ['GET', '/people'],
  createPerson: ['POST', '/people'],
  switchPerson: ['POST', '/people/{id}/switch'],
  resetPassword: ['POST', '/people/{id}/password'],
  dropSecondFactor: ['POST', '/people/{id}/second-factor/drop'],
  registerCertificate: ['POST', '/people/{id}/certificate'],
  listPermissionRequests: ['GET', '/permission-requests'],
  requestPermission: ['POST', '/permission-requests'],
  decidePermission: ['POST', '/permission-requests/{id}/{action}'],
  listLog: ['GET', '/log'],
  verifyLog: ['POST', '/log/verify'],
  proveEvent: ['GET', '/log/{position}/proof'],
  listJobs: ['GET', '/jobs'],
  runJob: ['POST', '/jobs'],
}

/** What a person may be allowed to do, in words. */
export const actionWords = {
  'session.own': '自己的会话、口令与第二因素',
  'overview.read': '看总览',
  'calendar.read': '看义务日历',
  'calendar.assign': '指定义务的承办人',
  'calendar.complete': '登记义务已办',
  'findings.read': '看疑点',
  'findings.export': '导出疑点',
  'findings.assign': '派单',
  'findings.work': '核对疑点、提出结果',
  'findings.confirm': '复核结果',
  'findings.refer': '移交另一主管部门',
  'subjects.read': '查对象',
  'subjects.unmask': '查看明文',
  'rows.read': '看原始行',
  'intake.read': '看批次与回执',
  'intake.submit': '报送数据',
  'rules.read': '看规则',
  'rules.propose': '提出规则参数变更、回溯测试',
  'rules.sign': '签署规则',
  'clauses.read': '看条款与数据标准',
  'screening.run': '发起筛查',
  'people.read': '看人员与机构',
  'people.manage': '开停账号',
  'permissions.request': '申请权限',
  'permissions.approve-head': '部门负责人审核权限申请',
  'permissions.approve-leader': '主管领导审批权限申请',
  'permissions.execute': '执行权限变更',
  'permissions.file': '权限变更备案',
  'log.read': '查日志',
  'log.verify': '验证日志',
  'jobs.read': '看任务',
  'jobs.run': '启动任务',
} as const
export type Action = keyof typeof actionWords
