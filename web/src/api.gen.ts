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
    response: { sessions: { id: string; purpose: string; createdAt: string; lastSeenAt: string; address: string | null; agent: string | null; name: string | null; endsAt: string; current: boolean }[] }
  }
  /** 结束自己的一个会话 */
  endOwnSession: {
    params: { id: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { ok: true }
  }
  /** 签发命令行令牌:一小时内、以本人的岗位在命令行办理 */
  createCommandToken: {
    params: undefined
    query: undefined
    body: { name: string }
    answer: 'json'
    response: { id: string; token: string; endsAt: string }
  }
  /** 本人的待办:到期的义务、等着的疑点与权限申请、案件的期限,最急的在前 */
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
    response: { asOf: string; total: { findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'recheck' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }; onTrial: { findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'recheck' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }; byChapterAndScheme: { chapter: string; chapterTitle: string; scheme: string | null; schemeTitle: string; findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'recheck' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }[]; byDistrict: { district: string | null; districtTitle: string; findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'recheck' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }[]; byAct: { act: string; actTitle: string; findings: number | null; atRiskFen: string | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'recheck' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }[]; weeks: { week: string; chapter: string; chapterTitle: string; findings: number | null; isWithheld: boolean; filter: { rule?: string[]; scheme?: string[]; district?: string[]; act?: string[]; state?: ('waiting' | 'checking' | 'proposed' | 'decided' | 'recheck' | 'dismissed' | 'no-longer-holds')[]; trial?: boolean; firstSeenWeek?: string } | null }[]; runs: { run: string; startedAt: string; finishedAt: string | null; engine: string; fromMonth: string | null; toMonth: string | null; asOf: string; batches: number; rules: number; added: number | null }[]; feeds: { dataset: string; title: string; owner: string; period: string; lastReceivedAt: string | null; coveredThrough: string | null; expected: string | null; state: 'late' | 'none' | 'fresh'; stateLabel: string; link: { to: 'batches'; dataset: string } }[]; notScreened: { dataset: string; title: string; reason: string; rules: string[]; chapters: string[]; months: number; firstMonth: string; lastMonth: string }[]; withheld: { below: number; says: string } | null }
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
    query: { rule?: string; chapter?: string; scheme?: string; district?: string; act?: string; state?: string; result?: string; subjectKind?: string; person?: string; organisation?: string; unassigned?: 'true' | 'false'; text?: string; fromFen?: string; toFen?: string; fromDay?: string; toDay?: string; tranche?: number; dueTo?: string; changedSince?: 'true' | 'false'; recheck?: string; trial?: 'true' | 'false'; firstSeenWeek?: string; sort?: 'money' | 'day' | 'due'; cursor?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { items: { fingerprint: string; rule: string; name: string; version: number; edition: number; trial: boolean; state: string; standing: string; act: string; stop: string | null; subjectKind: string; subject: Record<string, string>; grain: Record<string, string | null>; district: string | null; scheme: string | null; authority: string; foundOn: string; atRiskFen: string; says: string; clauses: string[]; firstRun: string; changedRun: string; closedByBatch: string | null; handling: { revision: number; stage: 'waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed'; organisation: { id: string; name: string } | null; person: { id: string; name: string } | null; assignedAt: string | null; dueOn: string | null; result: 'violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending' | null; resultFen: string | null; reason: string | null; duplicateOf: string | null; proposedBy: { id: string; name: string } | null; proposedAt: string | null; confirmedBy: { id: string; name: string } | null; confirmedAt: string | null; dismissal: { from: string; until: string } | null; dismissedBy: string | null; changedSince: string | null; recheck: 'drawn' | 'upheld' | 'contradicted' | null } }[]; next: string | null; total: { count: number; isExact: boolean } | null; asOf: string }
  }
  /** 一条疑点:对象(已遮蔽)、证据行、条款、参数、不构成问题的情形、经过、下一步 */
  readFinding: {
    params: { fingerprint: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { finding: { fingerprint: string; rule: string; name: string; version: number; edition: number; trial: boolean; state: string; standing: string; act: string; stop: string | null; subjectKind: string; subject: Record<string, string>; grain: Record<string, string | null>; district: string | null; scheme: string | null; authority: string; foundOn: string; atRiskFen: string; says: string; clauses: string[]; firstRun: string; changedRun: string; closedByBatch: string | null; handling: { revision: number; stage: 'waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed'; organisation: { id: string; name: string } | null; person: { id: string; name: string } | null; assignedAt: string | null; dueOn: string | null; result: 'violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending' | null; resultFen: string | null; reason: string | null; duplicateOf: string | null; proposedBy: { id: string; name: string } | null; proposedAt: string | null; confirmedBy: { id: string; name: string } | null; confirmedAt: string | null; dismissal: { from: string; until: string } | null; dismissedBy: string | null; changedSince: string | null; recheck: 'drawn' | 'upheld' | 'contradicted' | null } }; subject: { label: string; value: string }[]; grain: { label: string; value: string }[]; subjectLink: { kind: string; id: string } | null; treatment: string; evidence: { dataset: string; title: string; batch: string; file: string; row: number; on: string | null; fields: Record<string, string> }[]; evidenceTotal: number; clauses: { says: string; clause: string | null; later: string[] }[]; params: string[]; checklist: { reason: string; holds: boolean | null; note: string }[]; next: string; orders: string[]; history: { at: string; step: string; label: string; actor: string; actorName: string; says: string; clauses: string[] }[]; nextSteps: { step: 'assign-findings' | 'start-check' | 'note-finding' | 'propose-result' | 'confirm-result' | 'return-result' | 'reopen-finding' | 'recheck-finding' | 'refer-finding'; label: string; open: boolean; clause: string; missing: string | null; code: string | null }[]; others: { fingerprint: string; rule: string; name: string; version: number; edition: number; trial: boolean; state: string; standing: string; act: string; stop: string | null; subjectKind: string; subject: Record<string, string>; grain: Record<string, string | null>; district: string | null; scheme: string | null; authority: string; foundOn: string; atRiskFen: string; says: string; clauses: string[]; firstRun: string; changedRun: string; closedByBatch: string | null; handling: { revision: number; stage: 'waiting' | 'checking' | 'proposed' | 'decided' | 'dismissed'; organisation: { id: string; name: string } | null; person: { id: string; name: string } | null; assignedAt: string | null; dueOn: string | null; result: 'violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending' | null; resultFen: string | null; reason: string | null; duplicateOf: string | null; proposedBy: { id: string; name: string } | null; proposedAt: string | null; confirmedBy: { id: string; name: string } | null; confirmedAt: string | null; dismissal: { from: string; until: string } | null; dismissedBy: string | null; changedSince: string | null; recheck: 'drawn' | 'upheld' | 'contradicted' | null } }[]; asOf: string; longestDismissal: number }
  }
  /** 疑点清单的条件和结果各有哪些取值 */
  readFindingWords: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { rules: { value: string; label: string }[]; chapters: { value: string; label: string }[]; schemes: { value: string; label: string }[]; districts: { value: string; label: string }[]; acts: { value: string; label: string }[]; states: { value: string; label: string }[]; rechecks: { value: string; label: string }[]; results: { value: string; label: string }[]; confirming: ('violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending')[]; dropping: ('violation' | 'recovered' | 'allowed' | 'data-error' | 'duplicate' | 'unfounded' | 'pending')[]; sorts: { value: string; label: string }[] }
  }
  /** 导出疑点清单;个人信息已遮蔽,导出记入日志 */
  exportFindings: {
    params: undefined
    query: { rule?: string; chapter?: string; scheme?: string; district?: string; act?: string; state?: string; result?: string; subjectKind?: string; person?: string; organisation?: string; unassigned?: 'true' | 'false'; text?: string; fromFen?: string; toFen?: string; fromDay?: string; toDay?: string; tranche?: number; dueTo?: string; changedSince?: 'true' | 'false'; recheck?: string; trial?: 'true' | 'false'; firstSeenWeek?: string; sort?: 'money' | 'day' | 'due'; format: 'csv' | 'xlsx' }
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
  /** 抽查抽中的复查:维持原结果,或推翻并重新核查 */
  recheckFinding: {
    params: { fingerprint: string }
    query: undefined
    body: { revision: number; agrees: boolean; reason: string }
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
  /** 抽查复查:各机构排除的疑点复查后维持、推翻各多少;各次抽取的种子 */
  readRechecks: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { organisations: { organisation: { id: string; name: string }; decided: number; drawn: number; waiting: number; overdue: number; upheld: number; contradicted: number; lapsed: number; contradictedPpm: number | null }[]; draws: { month: string; population: number; drawn: number; seed: string; checkpoint: string; populationRoot: string; drawnAt: string }[] }
  }
  /** 按留存的种子把某月的抽查重抽一次,与当时抽中的核对 */
  redrawRechecks: {
    params: { month: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { month: string; population: number; drawn: number; isSeedOfLog: boolean; isSamePopulation: boolean; isSameDraw: boolean }
  }
  /** 停办、停发、不得结算、停网,新的在前 */
  listHolds: {
    params: undefined
    query: { state?: string; stop?: 'stop-business' | 'stop-benefit' | 'pause-transfer' | 'no-settlement' | 'close-network' | 'suspend-system'; case?: string; finding?: string; cursor?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { holds: { id: string; caseId: string | null; caseNo: string | null; finding: string | null; stop: string; stopLabel: string; clause: string; state: 'proposed' | 'ordered' | 'in-force' | 'objected' | 'released' | 'expired' | 'refused'; stateLabel: string; authority: string; district: string; districtLabel: string; scheme: string | null; schemeLabel: string | null; subjectKind: string; subject: Record<string, string>; amountFen: string | null; paidMonthly: boolean; reason: string; requestNo: string | null; executor: { id: string; name: string }; proposed: { by: string; organisation: string | null; at: string }; ordered: { by: string; at: string; checkedOn: string | null; checkNote: string | null } | null; executed: { by: string; at: string; receipt: string } | null; lengthDays: number | null; extended: boolean; untilOn: string | null; told: { on: string; how: string } | null; objection: { on: string; text: string; answer: string | null; handler: string | null; answeredOn: string | null } | null; refusedWhy: string | null; releaseProposed: { on: string; why: string } | null; released: { by: string; at: string; on: string; why: string; evidence: string | null } | null; resumedOn: string | null; backPay: { fen: string; dueOn: string | null; paidOn: string | null } | null; correction: { to: string; documentNo: string | null; sentOn: string | null } | null; revision: number; next: { step: string; label: string; clause: string; open: boolean; because: string | null }[] }[]; next: string | null }
  }
  /** 提请停止:从一条疑点或一件案件;只停多出的部分 */
  proposeHold: {
    params: undefined
    query: undefined
    body: { finding?: string; caseId?: string; stop?: 'stop-business' | 'stop-benefit' | 'pause-transfer' | 'no-settlement' | 'close-network' | 'suspend-system'; executor: string; amountFen?: string; paidMonthly?: boolean; reason: string; requestNo?: string }
    answer: 'json'
    response: { hold: string; revision: number }
  }
  /** 一项停止:谁提请、谁决定、谁执行、停到哪天、期限与下一步 */
  readHold: {
    params: { hold: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { id: string; caseId: string | null; caseNo: string | null; finding: string | null; stop: string; stopLabel: string; clause: string; state: 'proposed' | 'ordered' | 'in-force' | 'objected' | 'released' | 'expired' | 'refused'; stateLabel: string; authority: string; district: string; districtLabel: string; scheme: string | null; schemeLabel: string | null; subjectKind: string; subject: Record<string, string>; amountFen: string | null; paidMonthly: boolean; reason: string; requestNo: string | null; executor: { id: string; name: string }; proposed: { by: string; organisation: string | null; at: string }; ordered: { by: string; at: string; checkedOn: string | null; checkNote: string | null } | null; executed: { by: string; at: string; receipt: string } | null; lengthDays: number | null; extended: boolean; untilOn: string | null; told: { on: string; how: string } | null; objection: { on: string; text: string; answer: string | null; handler: string | null; answeredOn: string | null } | null; refusedWhy: string | null; releaseProposed: { on: string; why: string } | null; released: { by: string; at: string; on: string; why: string; evidence: string | null } | null; resumedOn: string | null; backPay: { fen: string; dueOn: string | null; paidOn: string | null } | null; correction: { to: string; documentNo: string | null; sentOn: string | null } | null; revision: number; next: { step: string; label: string; clause: string; open: boolean; because: string | null }[]; deadlines: { id: string; name: string; label: string; clause: string; startsOn: string; dueOn: string; provisional: boolean; metOn: string | null; droppedOn: string | null }[] }
  }
  /** 可以决定并执行这种停止的机构 */
  listHoldExecutors: {
    params: undefined
    query: { stop: 'stop-business' | 'stop-benefit' | 'pause-transfer' | 'no-settlement' | 'close-network' | 'suspend-system'; authority: 'hrss' | 'nhsa'; district: string; scheme?: string }
    body: undefined
    answer: 'json'
    response: { executors: { id: string; name: string }[] }
  }
  /** 决定停止;待遇先核查、后停发 */
  orderHold: {
    params: { hold: string }
    query: undefined
    body: { revision: number; lengthDays?: number; checkedOn?: string; checkNote?: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 不予停止,写明理由 */
  refuseHold: {
    params: { hold: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 执行停止,登记回执 */
  executeHold: {
    params: { hold: string }
    query: undefined
    body: { revision: number; receipt: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 告知当事人 */
  tellHold: {
    params: { hold: string }
    query: undefined
    body: { revision: number; on: string; how: 'direct' | 'phone' | 'mail' | 'message' | 'notice' }
    answer: 'json'
    response: { revision: number }
  }
  /** 登记当事人异议 */
  objectHold: {
    params: { hold: string }
    query: undefined
    body: { revision: number; on: string; objection: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 答复异议;成立的当即解除 */
  answerHoldObjection: {
    params: { hold: string }
    query: undefined
    body: { revision: number; answer: string; release?: { evidence: string; backPayFen?: string; nextPayrollOn?: string; correctionTo?: string; ground?: 'wrongly-dead' | 'objection' } }
    answer: 'json'
    response: { revision: number }
  }
  /** 延长一次 */
  extendHold: {
    params: { hold: string }
    query: undefined
    body: { revision: number; days: number; reason: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 解除停止:谁、为什么、凭什么 */
  releaseHold: {
    params: { hold: string }
    query: undefined
    body: { revision: number; ground: 'wrongly-dead' | 'no-longer-holds' | 'cleared' | 'returned' | 'replaced' | 'objection'; why: string; evidence: string; backPayFen?: string; nextPayrollOn?: string; correctionTo?: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 登记已恢复 */
  resumeHeld: {
    params: { hold: string }
    query: undefined
    body: { revision: number; on: string; receipt: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 登记已补发 */
  payBackHeld: {
    params: { hold: string }
    query: undefined
    body: { revision: number; on: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 登记已发更正函 */
  sendHoldCorrection: {
    params: { hold: string }
    query: undefined
    body: { revision: number; on: string; documentNo: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 一年的检查计划:专项检查、清欠、巡查、突击盘点 */
  readInspectionPlan: {
    params: undefined
    query: { year?: number }
    body: undefined
    answer: 'json'
    response: { year: number; programmes: { id: string; year: number; kind: string; kindLabel: string; title: string; clause: string; state: string; stateLabel: string; authority: string; schemes: string[]; districts: string[]; periodFrom: string; periodTo: string; plannedFor: string; worksheets: number; issues: number; unsettled: number; members: number }[] }
  }
  /** 编制一项检查:范围、所属期、抽样办法与种子 */
  planInspection: {
    params: undefined
    query: undefined
    body: { year: number; kind: 'annual' | 'special' | 'arrears' | 'patrol' | 'surprise'; title: string; clause: string; authority: 'hrss' | 'nhsa'; schemes?: string[]; districts: string[]; periodFrom: string; periodTo: string; plannedFor: string; sample: { from: 'none' | 'providers' | 'employers' | 'persons' | 'vouchers' | 'custody'; seed?: string; size?: number } }
    answer: 'json'
    response: { programme: string; revision: number }
  }
  /** 一项检查:检查组、样本、清单、底稿、问题、报告与下一步 */
  readInspection: {
    params: { programme: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { id: string; year: number; kind: string; kindLabel: string; title: string; clause: string; state: string; stateLabel: string; authority: string; schemes: string[]; districts: string[]; periodFrom: string; periodTo: string; plannedFor: string; planned: string; approved: string | null; notice: { no: string; on: string; onSiteFrom: string | null; onTheSpot: boolean; why: string | null } | null; sample: { from: string; fromLabel: string; seed: string; size: number; drawn: { population: number; at: string; keys: string[] } | null }; draft: { text: string; sentOn: string | null; objectionUntil: string | null } | null; objection: { text: string; on: string | null; answer: string | null } | null; report: { text: string; no: string; by: string; on: string | null } | null; closedOn: string | null; dropWhy: string | null; revision: number; members: { person: string; name: string; part: 'head' | 'officer' | 'committee' | 'expert'; partLabel: string; answered: 'accepted' | 'declined' | null; declineWhy: string | null; recusedWhy: string | null; opinion: string | null; opinionAnswer: string | null; opinionAnsweredBy: string | null }[]; worksheets: { id: string; inspectee: string; inspecteeName: string; place: string; checkedOn: string; items: { clause: string; question: string; outcome: 'ok' | 'issue' | 'not-applicable'; note: string; amountFen: string | null }[]; made: { by: string; at: string }; isOwn: boolean; reviewed: { by: string; at: string; note: string } | null }[]; issues: { id: string; worksheet: string; inspecteeName: string; clause: string; problem: string; amountFen: string | null; went: { to: 'clue' | 'rectification' | 'on-the-spot'; label: string; ref: string } | null }[]; checklist: { clause: string; question: string; evidence: string | null }[]; next: { step: string; label: string; clause: string; open: boolean; because: string | null }[] }
  }
  /** 可以进检查组的人、可以邀请的委员与专家,可选的区县、险种与责任单位 */
  listInspectors: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { people: { id: string; name: string; organisation: string; parts: string[] }[]; districts: { value: string; label: string }[]; schemes: { value: string; label: string }[]; bodies: { id: string; name: string; district: string }[] }
  }
  /** 批准计划;编制人不能自己批准 */
  approveInspection: {
    params: { programme: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number }
  }
  /** 取消检查 */
  dropInspection: {
    params: { programme: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 指定成员、邀请委员与专家 */
  appointInspectionMember: {
    params: { programme: string }
    query: undefined
    body: { revision: number; person: string; part: 'head' | 'officer' | 'committee' | 'expert' }
    answer: 'json'
    response: { revision: number }
  }
  /** 回避 */
  recuseInspectionMember: {
    params: { programme: string }
    query: undefined
    body: { revision: number; person: string; reason: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 按种子抽样;谁抽都是同一批 */
  drawInspectionSample: {
    params: { programme: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number }
  }
  /** 发检查通知:提前三个工作日,或写明现场通知的理由 */
  notifyInspection: {
    params: { programme: string }
    query: undefined
    body: { revision: number; noticeNo: string; onSiteFrom: string; onTheSpotWhy?: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 进场检查 */
  startInspection: {
    params: { programme: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number }
  }
  /** 填写工作底稿 */
  addWorksheet: {
    params: { programme: string }
    query: undefined
    body: { revision: number; inspectee: string; inspecteeName: string; place: string; checkedOn: string; items: { clause: string; question: string; outcome: 'ok' | 'issue' | 'not-applicable'; note?: string; amountFen?: string }[] }
    answer: 'json'
    response: { revision: number }
  }
  /** 复核工作底稿;填写人不能自己复核 */
  reviewWorksheet: {
    params: { programme: string }
    query: undefined
    body: { revision: number; worksheet: string; note: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 问题的去处:立线索、列入整改台账、当场改正 */
  settleInspectionIssue: {
    params: { programme: string }
    query: undefined
    body: { revision: number; issue: string; way: { to: 'clue'; track: 'fund' | 'contribution' | 'agency' | 'supervisor'; party: Record<string, string>; district: string } | { to: 'rectification'; responsible: string; district: string; measures?: string; dueOn?: string } | { to: 'on-the-spot'; note: string } }
    answer: 'json'
    response: { revision: number }
  }
  /** 报告征求意见 */
  draftInspectionReport: {
    params: { programme: string }
    query: undefined
    body: { revision: number; draft: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 登记被检查单位意见 */
  takeInspecteeObjection: {
    params: { programme: string }
    query: undefined
    body: { revision: number; on: string; objection: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 处理意见;期满无意见的直接办 */
  endInspectionConsultation: {
    params: { programme: string }
    query: undefined
    body: { revision: number; answer?: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 答复委员、专家的意见 */
  answerInspectionOpinion: {
    params: { programme: string }
    query: undefined
    body: { revision: number; person: string; answer: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 签发报告;意见未答复、起草人本人不能签 */
  issueInspectionReport: {
    params: { programme: string }
    query: undefined
    body: { revision: number; report: string; reportNo: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 检查办结;每个问题都有去处 */
  closeInspection: {
    params: { programme: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number }
  }
  /** 邀请本人参加的检查:只有数目,没有名单 */
  listInvitedInspections: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { programmes: { id: string; title: string; kindLabel: string; stateLabel: string; plannedFor: string; partLabel: string; answered: 'accepted' | 'declined' | null; recused: boolean; opinion: string | null; opinionAnswer: string | null; figures: { worksheets: number; issues: number; byClause: { clause: string; issues: number }[] } | null; mayAnswer: boolean; mayAdvise: boolean }[] }
  }
  /** 参加或不参加;已答应的可以退出 */
  answerInspectionInvitation: {
    params: { programme: string }
    query: undefined
    body: { accepts: boolean; why?: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 提出意见 */
  giveInspectionOpinion: {
    params: { programme: string }
    query: undefined
    body: { opinion: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 整改台账,期限近的在前 */
  listRectifications: {
    params: undefined
    query: { state?: string; source?: 'inspection' | 'audit' | 'case' | 'order' | 'monthly-check'; responsible?: string; overdue?: 'true' | 'false'; cursor?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { rows: { id: string; registerNo: string; source: string; sourceLabel: string; sourceRef: string; problem: string; clause: string; district: string; districtLabel: string; scheme: string | null; responsible: { id: string; name: string }; amountFen: string | null; measures: string | null; dueOn: string; workingDaysLeft: number | null; overdue: boolean; state: 'open' | 'answered' | 'returned' | 'closed'; stateLabel: string; entered: { by: string; at: string }; answer: { text: string; evidence: string; doneOn: string | null; by: string; at: string } | null; returnedWhy: string | null; returns: number; closed: { by: string; at: string } | null; clue: { id: string; no: string } | null; revision: number; next: { step: string; label: string; clause: string; open: boolean; because: string | null }[] }[]; next: string | null }
  }
  /** 登记整改:案件、上级下发、月度检查的问题 */
  enterRectification: {
    params: undefined
    query: undefined
    body: { source: 'case' | 'order' | 'monthly-check'; sourceRef: string; problem: string; clause: string; authority: 'hrss' | 'nhsa'; district: string; responsible: string; amountFen?: string; scheme?: string; measures?: string; dueOn?: string }
    answer: 'json'
    response: { id: string; registerNo: string; dueOn: string; revision: number }
  }
  /** 一条整改:问题、期限、整改情况、下一步 */
  readRectification: {
    params: { rectification: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { id: string; registerNo: string; source: string; sourceLabel: string; sourceRef: string; problem: string; clause: string; district: string; districtLabel: string; scheme: string | null; responsible: { id: string; name: string }; amountFen: string | null; measures: string | null; dueOn: string; workingDaysLeft: number | null; overdue: boolean; state: 'open' | 'answered' | 'returned' | 'closed'; stateLabel: string; entered: { by: string; at: string }; answer: { text: string; evidence: string; doneOn: string | null; by: string; at: string } | null; returnedWhy: string | null; returns: number; closed: { by: string; at: string } | null; clue: { id: string; no: string } | null; revision: number; next: { step: string; label: string; clause: string; open: boolean; because: string | null }[] }
  }
  /** 可以列为责任单位的机构 */
  listResponsible: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { bodies: { id: string; name: string; district: string }[]; districts: { value: string; label: string }[] }
  }
  /** 责任单位报告整改情况 */
  answerRectification: {
    params: { rectification: string }
    query: undefined
    body: { revision: number; answer: string; evidence: string; doneOn: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 退回重改 */
  returnRectification: {
    params: { rectification: string }
    query: undefined
    body: { revision: number; reason: string; dueOn: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 销号;登记人与报告人都不能销 */
  closeRectification: {
    params: { rectification: string }
    query: undefined
    body: { revision: number; note: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 逾期未整改,立线索 */
  clueFromRectification: {
    params: { rectification: string }
    query: undefined
    body: { revision: number; note: string }
    answer: 'json'
    response: { revision: number }
  }
  /** 外部审计:合同、范围、查阅期限、还有几条没有销号 */
  listAudits: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { audits: { id: string; auditor: string; kindLabel: string; contractNo: string; scopeNote: string; confidentiality: string; accessFrom: string; accessUntil: string; accessOver: boolean; fileName: string; rows: number; open: number; importedAt: string }[] }
  }
  /** 导入外部审计问题清单(CSV、XLSX):整份收或整份不收 */
  importAudit: {
    params: undefined
    query: { name: string; auditor: string; kind: 'national-audit' | 'province' | 'ministry' | 'third-party'; contractNo: string; scopeNote: string; confidentiality: string; authority: 'hrss' | 'nhsa'; district: string; accessFrom: string; accessUntil: string }
    body: Blob
    answer: 'json'
    response: { audit: string; entered: number }
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
  /** 线索与案件,新的在前 */
  listCases: {
    params: undefined
    query: { state?: string; open?: 'true' | 'false'; district?: string; chapter?: string; track?: string; mine?: 'true' | 'false'; overdue?: 'true' | 'false'; text?: string; month?: string; limit?: number; cursor?: string }
    body: undefined
    answer: 'json'
    response: { cases: { id: string; registerNo: string; caseNo: string | null; title: string; track: 'fund' | 'contribution' | 'agency' | 'supervisor'; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed'; stateLabel: string; authority: 'hrss' | 'nhsa'; district: string; districtName: string; chapter: string; conduct: string | null; partySays: string; party: Record<string, string>; partyName: string | null; offSite: boolean; onSiteCheckedOn: string | null; atRiskFen: string; establishedFen: string | null; organisation: string; organisationName: string; lead: string | null; receivedOn: string; filedOn: string | null; closedOn: string | null; revision: number; clock: { name: string; label: string; dueOn: string; workingDaysLeft: number; isSuspended: boolean } | null }[]; next: string | null }
  }
  /** 登记线索;来源是疑点或上级下发时,对象、辖区、金额由其带出 */
  registerClue: {
    params: undefined
    query: undefined
    body: { sources: { kind: 'finding' | 'report' | 'inspection' | 'order' | 'referral' | 'audit' | 'media'; ref: string }[]; title: string; track?: 'fund' | 'contribution' | 'agency' | 'supervisor'; conduct?: string | null; note?: string; told?: { authority?: 'hrss' | 'nhsa'; district?: string; schemes?: string[]; chapter?: string; party?: Record<string, string>; partyName?: string | null; atRiskFen?: string; offSite?: boolean } }
    answer: 'json'
    response: { caseId: string; registerNo: string; revision: number }
  }
  /** 各状态的件数与风险金额 */
  countCases: {
    params: undefined
    query: { state?: string; open?: 'true' | 'false'; district?: string; chapter?: string; track?: string; mine?: 'true' | 'false'; overdue?: 'true' | 'false'; text?: string; month?: string }
    body: undefined
    answer: 'json'
    response: { states: { state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed'; label: string; cases: number; atRiskFen: string }[] }
  }
  /** 案件月度统计:按辖区、章节、月份 */
  readCaseStatistics: {
    params: undefined
    query: { from: string; to: string }
    body: undefined
    answer: 'json'
    response: { total: { key: string; received: number; filed: number; closed: number; unfounded: number; open: number; atRiskFen: string; establishedFen: string; recoveredFen: string }; byDistrict: { key: string; received: number; filed: number; closed: number; unfounded: number; open: number; atRiskFen: string; establishedFen: string; recoveredFen: string }[]; byChapter: { key: string; received: number; filed: number; closed: number; unfounded: number; open: number; atRiskFen: string; establishedFen: string; recoveredFen: string }[]; byMonth: { key: string; received: number; filed: number; closed: number; unfounded: number; open: number; atRiskFen: string; establishedFen: string; recoveredFen: string }[] }
  }
  /** 一件线索或案件:经过、期限、来源、承办人、接下来能办什么 */
  readCase: {
    params: { caseId: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { line: { id: string; registerNo: string; caseNo: string | null; title: string; track: 'fund' | 'contribution' | 'agency' | 'supervisor'; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed'; stateLabel: string; authority: 'hrss' | 'nhsa'; district: string; districtName: string; chapter: string; conduct: string | null; partySays: string; party: Record<string, string>; partyName: string | null; offSite: boolean; onSiteCheckedOn: string | null; atRiskFen: string; establishedFen: string | null; organisation: string; organisationName: string; lead: string | null; receivedOn: string; filedOn: string | null; closedOn: string | null; revision: number; clock: { name: string; label: string; dueOn: string; workingDaysLeft: number; isSuspended: boolean } | null }; schemes: string[]; delegation: string | null; mergedInto: { id: string; no: string } | null; splitFrom: { id: string; no: string } | null; outcome: string | null; officers: { person: string; name: string; part: 'lead' | 'officer' | 'legal-reviewer' | 'hearing-chair' | 'deliberator'; certificateNo: string | null; appointedAt: string; recusedAt: string | null; recusedWhy: string | null }[]; sources: { kind: 'finding' | 'report' | 'inspection' | 'order' | 'referral' | 'audit' | 'media'; ref: string; says: string; link: string | null }[]; timeline: { id: string; step: string; label: string; at: string; actor: string; content: Record<string, unknown> }[]; deadlines: { id: string; subjectKind: string; subjectId: string; name: string; label: string; clause: string; startsOn: string; length: number; unit: 'working-day' | 'calendar-day' | 'month' | 'hour'; dueOn: string; dueAt: string; provisional: boolean; extendedBy: number; suspendedOn: string | null; suspendedDays: number; organisation: string | null; metOn: string | null; droppedOn: string | null; workingDaysLeft: number | null }[]; next: { step: 'register-clue' | 'accept' | 'not-accept' | 'transfer-authority' | 'dispatch' | 'file-case' | 'not-file' | 'appoint-officer' | 'recuse' | 'merge' | 'split' | 'suspend' | 'resume' | 'extend-term' | 'start-site-check' | 'end-site-check' | 'conclude' | 'consult' | 'take-objection' | 'close-consultation' | 'send-to-legal-review' | 'legal-review' | 'deliberate' | 'propose-close' | 'approve-close' | 'reopen' | 'record-correction' | 'tell-party' | 'take-statement' | 'ask-hearing' | 'notify-hearing' | 'hold-hearing' | 'decide-order' | 'decide-penalty' | 'decide-no-penalty' | 'revoke-decision' | 'serve-decision' | 'start-execution' | 'urge' | 'ask-court' | 'propose-police' | 'refer-police' | 'refer-out' | 'urgent-report' | 'add-evidence' | 'preserve-evidence' | 'dispose-evidence' | 'make-document' | 'issue-document' | 'serve-document' | 'void-document'; label: string; to: ('clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed')[]; clause: string; open: boolean; because: string | null }[]; dispatchTargets: { organisation: string; name: string; delegation: string | null; documentNo: string | null; clause: string }[] }
  }
  /** 可以承办本案或参加集体会商的人员 */
  listCasePeople: {
    params: { caseId: string }
    query: { part: 'officer' | 'deliberator' }
    body: undefined
    answer: 'json'
    response: { people: { id: string; name: string; organisation: string; posts: string[] }[]; asOf: string }
  }
  /** 受理 */
  acceptClue: {
    params: { caseId: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 不予受理 */
  notAcceptClue: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 移送主管部门 */
  transferCaseAuthority: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; documentNo: string; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 派单核查 */
  dispatchCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; organisation?: string | null; workingDays?: number | null; note?: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 立案 */
  fileCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 不予立案(查无实据) */
  notFileCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 指定承办人 */
  appointCaseOfficer: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; person: string; part: 'lead' | 'officer'; certificateNo?: string | null }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 回避 */
  recuseFromCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; person: string; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 并案 */
  mergeCases: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; into: string; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 中止 */
  suspendCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 恢复 */
  resumeCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 延长期限 */
  extendCaseTerm: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; name: 'clue-check' | 'file-or-not' | 'decide' | 'objection-to-report' | 'legal-review' | 'statement' | 'hearing-request' | 'correction' | 'serve-decision' | 'review-right' | 'suit-right' | 'pay' | 'pay-fine' | 'pay-in' | 'urged' | 'ask-court' | 'crime-decision' | 'crime-transfer' | 'urgent-report' | 'dispose-evidence' | 'report-review' | 'report-tell' | 'report-finish' | 'order-hold' | 'execute-hold' | 'tell-hold' | 'answer-objection' | 'decide-release' | 'resume-held' | 'back-pay' | 'send-correction' | 'draft-objection' | 'rectify'; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 开始现场检查 */
  startSiteCheck: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; place: string; noticeServedOn: string | null; reason?: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 结束现场检查 */
  endSiteCheck: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; result: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 分案 */
  splitCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; title: string; sources: { kind: 'finding' | 'report' | 'inspection' | 'order' | 'referral' | 'audit' | 'media'; ref: string }[]; atRiskFen: string; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 调查终结 */
  concludeCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; conduct: string; establishedFen: string; summary: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 征求意见 */
  consultInspectee: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; to: string; servedOn: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 收到意见 */
  takeObjection: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; text: string; isObjection: boolean }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 意见处理完毕 */
  closeConsultation: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; answer: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 送法制审核 */
  sendToLegalReview: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; proposal: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 法制审核 */
  reviewLegality: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; opinion: 'agree' | 'correct' | 'continue' | 'change'; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 集体会商 */
  deliberateCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; members: string[]; conclusion: 'decide' | 'not-established' | 'investigate'; minutes: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 提出结案 */
  proposeCaseClose: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; summary: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 批准结案 */
  approveCaseClose: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; opinion: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 重新办理 */
  reopenCase: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 案件的责令、罚款、决定、应收与移送 */
  readCaseMoney: {
    params: { caseId: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { revision: number; partyIsPerson: boolean; schemes: string[]; establishedFen: string | null; consequence: { item: string; itemLabel: string; act: string; orders: { kind: 'correct' | 'return' | 'collect' | 'refund' | 'recover' | 'compensate'; label: string }[]; bases: { base: string; label: string }[]; conditions: { condition: string; label: string }[]; correctedFirstBy: 'agency' | 'tax' | null; discipline: boolean; licence: boolean; creditRecord: boolean; crime: boolean; resignBan: { reason: string; noticeMonths: number; months: number; cite: string; mark: string } | null; basis: string[]; note: string | null } | null; circumstances: { circumstance: 'under-fourteen' | 'no-control' | 'slight-and-mended' | 'first-and-slight' | 'no-fault' | 'minor' | 'made-good' | 'coerced' | 'confessed' | 'helped' | 'again' | 'refuses-return' | 'hides-evidence' | 'organised' | 'in-emergency'; label: string; leads: string; cite: string }[]; correction: { outcome: string | null; dueOn: string } | null; told: { toldOn: string; orders: { kind: 'correct' | 'return' | 'collect' | 'refund' | 'recover' | 'compensate'; label: string; scheme: string | null; amountFen: string | null; termDays: number; text: string; debtorName?: string }[]; fineFen: string | null; fine: Record<string, unknown> | null; hearing: { isNeeded: boolean; until: string | null; says: string }; statementUntil: string | null } | null; decisions: { id: string; kind: string; kindLabel: string; decidedOn: string; decidedBy: string; grounds: Record<string, unknown>; servedOn: string | null; reviewUntil: string | null; suitUntil: string | null; revokedOn: string | null; revokeWhy: string | null }[]; claims: { id: string; caseId: string; caseName: string; caseTitle: string; district: string; decision: string | null; kind: 'return' | 'collect' | 'recover' | 'compensate' | 'refund' | 'fine' | 'late-fee' | 'overpaid'; kindLabel: string; debtor: Record<string, string>; debtorName: string; scheme: string | null; account: string; accountLabel: string; amountFen: string; settledFen: string; outstandingFen: string; dueOn: string; workingDaysLeft: number | null; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; stateLabel: string; limitationOn: string | null; principal: string | null; servedOn: string | null; alarms: { alarm: 'overdue' | 'near' | 'not-paid-in' | 'pay-in-overdue' | 'voucher' | 'limitation'; label: string }[]; revision: number }[]; referrals: { id: string; caseId: string; kind: 'police' | 'discipline' | 'supervision-commission' | 'licence' | 'credit-record' | 're-sign-ban' | 'other-authority' | 'finance' | 'tax' | 'urgent-report'; label: string; toBody: string; content: Record<string, unknown>; decidedOn: string; dueAt: string | null; sentAt: string | null; receiptNo: string | null; answeredOn: string | null; answer: string | null; fromOn: string | null; untilOn: string | null }[]; referralKinds: { kind: 'police' | 'discipline' | 'supervision-commission' | 'licence' | 'credit-record' | 're-sign-ban' | 'other-authority' | 'finance' | 'tax' | 'urgent-report'; label: string }[]; policeAttachments: string[]; crime: { reached: { band: string; label: string; floorFen: string; cite: string; mark: string } | null; standing: { decided: 'transfer' | 'not' | null; outcome: string | null } }; urgent: { level: string | null; reported: boolean }; leaders: { id: string; name: string }[]; chairs: { id: string; name: string }[] }
  }
  /** 试算罚款:当日各项规定并列、哪项适用、时效、听证与裁量档次;不改变任何状态 */
  reckonFine: {
    params: { caseId: string }
    query: undefined
    body: { beganOn: string; endedOn: string; foundOn: string; party: 'citizen' | 'organisation'; bases: Record<'defrauded' | 'loss' | 'payable' | 'arrears' | 'concealed-wages' | 'injury-arrears' | 'notice-unpaid', string>; established: ('intent' | 'serious' | 'not-corrected')[]; circumstances: ('under-fourteen' | 'no-control' | 'slight-and-mended' | 'first-and-slight' | 'no-fault' | 'minor' | 'made-good' | 'coerced' | 'confessed' | 'helped' | 'again' | 'refuses-return' | 'hides-evidence' | 'organised' | 'in-emergency')[]; isGrave?: boolean }
    answer: 'json'
    response: { item: string; lawDay: string; lines: { conduct: string; label: string; cite: string; mark: string; isNotice: boolean; base: { code: string; label: string; fen: string } | null; multiple: string | null; leastFen: string | null; mostFen: string | null; standing: 'prevails' | 'lower' | 'yields' | 'notice' | 'not-met'; why: string; isRisky: boolean }[]; prevailing: string | null; noFine: string | null; limitation: { until: string; months: number; isBarred: boolean; says: string }; bands: { band: 'lighter' | 'ordinary' | 'heavier'; label: string; fromFen: string; toFen: string }[]; proposed: { band: 'lighter' | 'ordinary' | 'heavier' | null; because: string[] }; hearing: { isNeeded: boolean; thresholdFen: string | null; says: string } | null; decidedBy: string; notes: string[] }
  }
  /** 登记责令限期纠正 */
  recordCorrection: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; orderedBy: 'agency' | 'tax'; documentNo: string; orderedOn: string; termDays: number; outcome: 'corrected' | 'not-corrected' | null; note?: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 告知 */
  tellParty: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; facts: string; orders: { kind: 'correct' | 'return' | 'collect' | 'refund' | 'recover' | 'compensate'; scheme?: string | null; amountFen?: string | null; termDays: number; text: string; debtorName?: string }[]; fine: { beganOn: string; endedOn: string; foundOn: string; party: 'citizen' | 'organisation'; bases: Record<'defrauded' | 'loss' | 'payable' | 'arrears' | 'concealed-wages' | 'injury-arrears' | 'notice-unpaid', string>; established: ('intent' | 'serious' | 'not-corrected')[]; circumstances: ('under-fourteen' | 'no-control' | 'slight-and-mended' | 'first-and-slight' | 'no-fault' | 'minor' | 'made-good' | 'coerced' | 'confessed' | 'helped' | 'again' | 'refuses-return' | 'hides-evidence' | 'organised' | 'in-emergency')[]; isGrave?: boolean; amountFen: string; band: 'lighter' | 'ordinary' | 'heavier'; reasons: string } | null; otherPenalty?: boolean; toldOn: string; how: 'direct' | 'left' | 'mail' | 'notice' | 'electronic' | 'through-other' }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 陈述申辩 */
  takeStatement: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; kind: 'stated' | 'waived'; saidOn: string; said: string; isAccepted: boolean; answer: string; waivesHearing?: boolean }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 要求听证 */
  askHearing: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; askedOn: string; how: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 通知听证 */
  notifyHearing: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; notifiedOn: string; hearingOn: string; place: string; isPublic: boolean; chair: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 举行听证 */
  holdHearing: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; heldOn: string; isPartyPresent: boolean; record: string; opinion: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 作出处理决定 */
  decideOrder: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; orders: { kind: 'correct' | 'return' | 'collect' | 'refund' | 'recover' | 'compensate'; scheme?: string | null; amountFen?: string | null; termDays: number; text: string; debtorName?: string }[]; reasons: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 作出处罚决定 */
  decidePenalty: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; fine: { beganOn: string; endedOn: string; foundOn: string; party: 'citizen' | 'organisation'; bases: Record<'defrauded' | 'loss' | 'payable' | 'arrears' | 'concealed-wages' | 'injury-arrears' | 'notice-unpaid', string>; established: ('intent' | 'serious' | 'not-corrected')[]; circumstances: ('under-fourteen' | 'no-control' | 'slight-and-mended' | 'first-and-slight' | 'no-fault' | 'minor' | 'made-good' | 'coerced' | 'confessed' | 'helped' | 'again' | 'refuses-return' | 'hides-evidence' | 'organised' | 'in-emergency')[]; isGrave?: boolean; amountFen: string; band: 'lighter' | 'ordinary' | 'heavier'; reasons: string }; reasons: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 决定不予处罚 */
  decideNoPenalty: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; ground: 'under-fourteen' | 'no-control' | 'slight-and-mended' | 'first-and-slight' | 'no-fault' | 'minor' | 'made-good' | 'coerced' | 'confessed' | 'helped' | 'again' | 'refuses-return' | 'hides-evidence' | 'organised' | 'in-emergency' | 'barred' | 'not-established'; reasons: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 撤销决定 */
  revokeDecision: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; decision: string; why: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 送达 */
  serveDecision: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; decision: string; servedOn: string; how: 'direct' | 'left' | 'mail' | 'notice' | 'electronic' | 'through-other'; recipient: string; proof: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 开始执行 */
  startExecution: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; note: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 催告 */
  urgePayment: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; urgedOn: string; how: string; says: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 申请强制执行 */
  askCourt: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; court: string; askedOn: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 提出移送公安机关 */
  proposePolice: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; amountFen: string; facts: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 决定是否移送公安机关 */
  referPolice: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; isTransferred: boolean; toBody?: string; reasons: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 移送、建议其他部门 */
  referOut: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; kind: 'police' | 'discipline' | 'supervision-commission' | 'licence' | 'credit-record' | 're-sign-ban' | 'other-authority' | 'finance' | 'tax' | 'urgent-report'; toBody: string; proposal: string; fromOn?: string | null; untilOn?: string | null }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 要情报告 */
  reportUrgent: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; amountFen: string; discoveredOn: string; isInvestigated: boolean; says: string; signedBy: string; isSealed: boolean; toBody: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 送出移送、建议;移送公安机关须附五项材料 */
  sendReferral: {
    params: { referral: string }
    query: undefined
    body: { documentNo: string; receiptNo: string; attachments?: Record<string, string> }
    answer: 'json'
    response: { sentAt: string }
  }
  /** 登记移送、建议的答复 */
  answerReferral: {
    params: { referral: string }
    query: undefined
    body: { answeredOn: string; outcome: 'filed' | 'not-filed' | 'returned' | 'done' | 'refused'; answer: string }
    answer: 'json'
    response: { answeredOn: string }
  }
  /** 当日禁签的机构:本通知的期限与所适用的期限并列 */
  listResignBans: {
    params: undefined
    query: { on?: string }
    body: undefined
    answer: 'json'
    response: { bans: { caseId: string; party: Record<string, string>; partyName: string | null; fromOn: string; untilOn: string; noticeUntilOn: string }[] }
  }
  /** 应收与追回,先到期的在前 */
  listClaims: {
    params: undefined
    query: { state?: string; kind?: string; district?: string; scheme?: string; case?: string; alarm?: 'overdue' | 'near' | 'not-paid-in' | 'pay-in-overdue' | 'voucher' | 'limitation'; text?: string; limit?: number; cursor?: string }
    body: undefined
    answer: 'json'
    response: { claims: { id: string; caseId: string; caseName: string; caseTitle: string; district: string; decision: string | null; kind: 'return' | 'collect' | 'recover' | 'compensate' | 'refund' | 'fine' | 'late-fee' | 'overpaid'; kindLabel: string; debtor: Record<string, string>; debtorName: string; scheme: string | null; account: string; accountLabel: string; amountFen: string; settledFen: string; outstandingFen: string; dueOn: string; workingDaysLeft: number | null; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; stateLabel: string; limitationOn: string | null; principal: string | null; servedOn: string | null; alarms: { alarm: 'overdue' | 'near' | 'not-paid-in' | 'pay-in-overdue' | 'voucher' | 'limitation'; label: string }[]; revision: number }[]; next: string | null }
  }
  /** 一笔应收:收款、缴入、票据、分期、继承、核销、滞纳金与下一步 */
  readClaim: {
    params: { claim: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { line: { id: string; caseId: string; caseName: string; caseTitle: string; district: string; decision: string | null; kind: 'return' | 'collect' | 'recover' | 'compensate' | 'refund' | 'fine' | 'late-fee' | 'overpaid'; kindLabel: string; debtor: Record<string, string>; debtorName: string; scheme: string | null; account: string; accountLabel: string; amountFen: string; settledFen: string; outstandingFen: string; dueOn: string; workingDaysLeft: number | null; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; stateLabel: string; limitationOn: string | null; principal: string | null; servedOn: string | null; alarms: { alarm: 'overdue' | 'near' | 'not-paid-in' | 'pay-in-overdue' | 'voucher' | 'limitation'; label: string }[]; revision: number }; receipts: { id: string; kind: 'received' | 'offset' | 'written-off' | 'reversal'; kindLabel: string; amountFen: string; receivedOn: string; payer: string | null; voucherNo: string | null; enteredBy: string; payInDue: string | null; paidInOn: string | null; isPayInLate: boolean; bankRef: string | null; voucherToAgencyOn: string | null; voucherToInspectorOn: string | null; reverses: string | null; isReversed: boolean; note: string | null }[]; instalments: { no: number; dueOn: string; amountFen: string }[]; heirs: { id: string; name: string; amountFen: string }[]; writeOffs: { amountFen: string; ground: 'dead-without-estate' | 'bankrupt' | 'court-ended' | 'not-found' | 'other'; groundLabel: string; reason: string; evidence: string; proposedBy: string; firstBy: string | null; secondBy: string | null; refusedBy: string | null; refusedWhy: string | null }[]; writeOffGrounds: { ground: 'dead-without-estate' | 'bankrupt' | 'court-ended' | 'not-found' | 'other'; label: string }[]; deadlines: { id: string; name: string; label: string; clause: string; startsOn: string; dueOn: string; provisional: boolean; metOn: string | null; droppedOn: string | null }[]; lateFee: { lines: { from: string; to: string; days: number; owedFen: string; ppm: number }[]; reckonedFen: string; capFen: string | null; feeFen: string } | null; next: { step: 'receive-payment' | 'pay-in' | 'hand-over-voucher' | 'agree-instalments' | 'offset-benefit' | 'replace-by-heirs' | 'claim-late-fee' | 'propose-write-off' | 'approve-write-off' | 'refuse-write-off' | 'reverse-receipt'; label: string; clause: string; open: boolean; because: string | null }[] }
  }
  /** 追回统计:应收、已收、抵扣、核销、缴入、尚欠、逾期,与各项提醒的笔数 */
  readClaimStatistics: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { asOf: string; total: { key: string; claims: number; owedFen: string; receivedFen: string; offsetFen: string; writtenOffFen: string; paidInFen: string; outstandingFen: string; overdueFen: string }; byKind: { key: string; claims: number; owedFen: string; receivedFen: string; offsetFen: string; writtenOffFen: string; paidInFen: string; outstandingFen: string; overdueFen: string }[]; byDistrict: { key: string; claims: number; owedFen: string; receivedFen: string; offsetFen: string; writtenOffFen: string; paidInFen: string; outstandingFen: string; overdueFen: string }[]; byScheme: { key: string; claims: number; owedFen: string; receivedFen: string; offsetFen: string; writtenOffFen: string; paidInFen: string; outstandingFen: string; overdueFen: string }[]; alarms: { alarm: 'overdue' | 'near' | 'not-paid-in' | 'pay-in-overdue' | 'voucher' | 'limitation'; label: string; claims: number }[] }
  }
  /** 登记收款 */
  receivePayment: {
    params: { claim: string }
    query: undefined
    body: { revision: number; amountFen: string; receivedOn: string; payer: string; voucherNo: string }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 登记缴入账户 */
  payInReceipt: {
    params: { claim: string }
    query: undefined
    body: { revision: number; receipt: string; paidInOn: string; bankRef: string; amountFen: string }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 提交票据 */
  handOverVoucher: {
    params: { claim: string }
    query: undefined
    body: { revision: number; receipt: string; toAgencyOn: string | null; toInspectorOn: string | null }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 冲回收款 */
  reverseReceipt: {
    params: { claim: string }
    query: undefined
    body: { revision: number; receipt: string; why: string }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 订立分期协议 */
  agreeInstalments: {
    params: { claim: string }
    query: undefined
    body: { revision: number; instalments: { dueOn: string; amountFen: string }[]; documentNo: string }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 从以后的待遇中抵扣 */
  offsetBenefit: {
    params: { claim: string }
    query: undefined
    body: { revision: number; amountFen: string; offsetOn: string; source: string }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 由继承人承受 */
  replaceByHeirs: {
    params: { claim: string }
    query: undefined
    body: { revision: number; heirs: { name: string; inheritedFen: string; amountFen: string }[]; evidence: string; termDays: number }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 计收滞纳金、加处罚款 */
  claimLateFee: {
    params: { claim: string }
    query: undefined
    body: { revision: number; until: string; paused?: { from: string; to: string }[] }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 提出核销 */
  proposeWriteOff: {
    params: { claim: string }
    query: undefined
    body: { revision: number; amountFen: string; ground: 'dead-without-estate' | 'bankrupt' | 'court-ended' | 'not-found' | 'other'; reason: string; evidence: string }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 批准核销 */
  approveWriteOff: {
    params: { claim: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 不同意核销 */
  refuseWriteOff: {
    params: { claim: string }
    query: undefined
    body: { revision: number; why: string }
    answer: 'json'
    response: { revision: number; state: 'open' | 'instalments' | 'paid' | 'written-off' | 'replaced' | 'cancelled'; outstandingFen: string; receipt?: string }
  }
  /** 文书样式:依据、谁签发、要哪些事实 */
  listForms: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { forms: { id: string; title: string; clauses: string[]; signs: string; isNumbered: boolean; isServed: boolean; bearsNames: boolean; facts: { name: string; label: string; required: boolean; kind: 'text' | 'day' | 'money' | 'count' | 'choice' | 'list'; options?: string[]; columns?: { name: string; label: string }[] }[] }[] }
  }
  /** 案件文书:按阶段,应有的、已制作、已签发、已送达的 */
  listCaseDocuments: {
    params: { caseId: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { stages: { label: string; isNow: boolean; entries: { form: string; title: string; isWanted: boolean; signs: string; isServed: boolean; documents: { id: string; form: string; title: string; version: number; documentNo: string | null; state: 'draft' | 'issued' | 'served' | 'voided'; madeAt: string; madeBy: string; issuedOn: string | null; issuedBy: string | null; servedOn: string | null; servedHow: string | null; voidWhy: string | null; sha256: string; sm3: string; bytes: string; next: { step: 'issue' | 'serve' | 'void'; label: string; open: boolean; because: string | null }[] }[] }[] }[] }
  }
  /** 制作文书:缺的事实逐项指出 */
  makeDocument: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; form: string; facts: Record<string, unknown> }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 制作一份文书要填的事实,案件已有的先填好;个人姓名、证件号码在制作时由身份登记填入 */
  readDocumentFacts: {
    params: { caseId: string; form: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { form: { id: string; title: string; clauses: string[]; signs: string; isNumbered: boolean; isServed: boolean; bearsNames: boolean; facts: { name: string; label: string; required: boolean; kind: 'text' | 'day' | 'money' | 'count' | 'choice' | 'list'; options?: string[]; columns?: { name: string; label: string }[] }[] }; facts: Record<string, unknown>; revision: number }
  }
  /** 上传在字处理软件里改过的 DOCX,成为新的一版;保留 {{文号}}、{{成文日期}} 的,签发时填入 */
  uploadEditedDocument: {
    params: { caseId: string; document: string }
    query: { revision: number }
    body: Blob
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 下载文书(DOCX);写有姓名的,下载记入日志 */
  downloadDocument: {
    params: { caseId: string; document: string }
    query: undefined
    body: undefined
    answer: 'download'
    response: Blob
  }
  /** 卷宗:目录、文书、证据、办理事项与哈希清单,一个 ZIP */
  downloadCaseFile: {
    params: { caseId: string }
    query: undefined
    body: undefined
    answer: 'download'
    response: Blob
  }
  /** 签发:编文号,填成文日期;拟稿人不能签发须经审批的文书 */
  issueDocument: {
    params: { caseId: string; document: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed'; documentNo: string | null }
  }
  /** 登记送达:方式、证明,何日视为送达 */
  serveDocument: {
    params: { caseId: string; document: string }
    query: undefined
    body: { revision: number; service: { how: 'direct' | 'left' | 'mail' | 'notice' | 'electronic' | 'through-other'; on: string; recipient: string; relation?: string; place?: string; servers: string[]; witness?: string; mailNo?: string; noticePlace?: string; noticeWhy?: string; consent?: string; address?: string; through?: string } }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed'; servedOn: string }
  }
  /** 作废文书:文号不再使用,原件留存 */
  voidDocument: {
    params: { caseId: string; document: string }
    query: undefined
    body: { revision: number; why: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 证据清单,和因本案不得销毁的批次 */
  listEvidence: {
    params: { caseId: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { evidence: { no: number; name: string; kind: 'document' | 'physical' | 'audio-video' | 'electronic' | 'testimony' | 'statement' | 'appraisal' | 'record'; kindLabel: string; origin: string; method: string; takenOn: string; takers: string[]; sha256: string | null; sm3: string | null; bytes: string | null; mediaType: string | null; rows: number; preservedOn: string | null; disposedOn: string | null; disposal: string | null }[]; heldBatches: { batch: string; dataset: string; cases: string[] }[] }
  }
  /** 登记证据:两名以上执法人员,何时、何处、如何取得;rows 固定平台数据行作电子数据 */
  addEvidence: {
    params: { caseId: string }
    query: undefined
    body: { revision: number; name: string; kind: 'document' | 'physical' | 'audio-video' | 'electronic' | 'testimony' | 'statement' | 'appraisal' | 'record'; origin: string; method: string; takenOn: string; takenBy: string[]; sha256?: string; mediaType?: string; rows?: { dataset: string; batch: string; row: number }[] }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 上传证据文件,得到哈希;一天内没有登记为证据的不留 */
  uploadEvidence: {
    params: { caseId: string }
    query: undefined
    body: Blob
    answer: 'json'
    response: { sha256: string; sm3: string; bytes: number }
  }
  /** 下载一件证据的文件,记入日志 */
  downloadEvidence: {
    params: { caseId: string; no: number }
    query: undefined
    body: undefined
    answer: 'download'
    response: Blob
  }
  /** 批准先行登记保存,七个工作日内处理 */
  preserveEvidence: {
    params: { caseId: string; no: number }
    query: undefined
    body: { revision: number; reason: string; keeper: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 处理登记保存的证据 */
  disposeEvidence: {
    params: { caseId: string; no: number }
    query: undefined
    body: { revision: number; disposal: string }
    answer: 'json'
    response: { revision: number; state: 'clue' | 'accepted' | 'not-accepted' | 'verifying' | 'filed' | 'on-site' | 'investigated' | 'consulting' | 'reviewing' | 'deliberating' | 'told' | 'hearing' | 'decided' | 'served' | 'executing' | 'suspended' | 'referred' | 'merged' | 'unfounded' | 'closed' }
  }
  /** 上传一份文件;接收在后台进行,用 followWork 看进度 */
  uploadFile: {
    params: undefined
    query: { name: string; dataset?: string; period?: string; source?: string; supersedes?: string }
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
    query: { dataset?: string; own?: 'true'; status?: 'committed' | 'refused' | 'superseded' | 'received' | 'read' | 'checked'; cursor?: string; limit?: number }
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
  /** 举报页的选项与限额 */
  readReportForm: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { topics: { key: string; label: string }[]; insurances: { key: string; label: string }[]; districts: { key: string; label: string }[]; filesMost: number; fileBytes: number; sample: boolean }
  }
  /** 提交举报;编号和口令只出现这一次 */
  submitReport: {
    params: undefined
    query: undefined
    body: { topic: 'contribution' | 'pension' | 'medical' | 'injury' | 'unemployment' | 'maternity' | 'fund' | 'staff' | 'other'; insurance: 'pension' | 'medical' | 'injury' | 'unemployment' | 'maternity' | 'unknown'; district: string; whom: string; where?: string; when?: string; what: string; reporter: { name: string; idNumber?: string | null; phone?: string | null; address?: string | null; reachedBy?: string | null } | null; wantsAnswer: boolean; wantsReward: boolean; nonce: string }
    answer: 'json'
    response: { code: string; passphrase: string; token: string }
  }
  /** 凭举报编号和查询口令查询 */
  openReport: {
    params: undefined
    query: undefined
    body: { code: string; passphrase: string }
    answer: 'json'
    response: { token: string; report: { state: string; says: string; receivedOn: string; isClosed: boolean; wantsAnswer: boolean; told: boolean; dates: { label: string; on: string; done: boolean }[]; files: { no: number; name: string; bytes: number }[]; messages: { no: number; mine: boolean; kind: string; text: string; at: string }[]; reward: { says: string; amountFen: string | null; claimUntil: string | null; canFetch: boolean } | null } }
  }
  /** 再看一次已查询的举报 */
  viewOpenedReport: {
    params: undefined
    query: undefined
    body: { token: string }
    answer: 'json'
    response: { state: string; says: string; receivedOn: string; isClosed: boolean; wantsAnswer: boolean; told: boolean; dates: { label: string; on: string; done: boolean }[]; files: { no: number; name: string; bytes: number }[]; messages: { no: number; mine: boolean; kind: string; text: string; at: string }[]; reward: { says: string; amountFen: string | null; claimUntil: string | null; canFetch: boolean } | null }
  }
  /** 给承办人留言 */
  writeFromReporter: {
    params: undefined
    query: undefined
    body: { token: string; text: string }
    answer: 'json'
    response: { no: number }
  }
  /** 要求告知是否受理 */
  askToBeTold: {
    params: undefined
    query: undefined
    body: { token: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 上传一个文件:首行为 JSON {"token","name"},其后为文件内容 */
  sendReportFile: {
    params: undefined
    query: undefined
    body: Blob
    answer: 'json'
    response: { no: number; name: string; stripped: boolean }
  }
  /** 取奖励领取码;只出现这一次,重取则原码作废 */
  fetchRewardCode: {
    params: undefined
    query: undefined
    body: { token: string }
    answer: 'json'
    response: { code: string; amountFen: string; until: string }
  }
  /** 举报登记簿;不含举报内容和举报人 */
  listReports: {
    params: undefined
    query: { state?: 'received' | 'reviewed' | 'accepted' | 'not-accepted' | 'referred' | 'investigating' | 'found' | 'not-found' | 'answered' | 'closed'; chapter?: string; district?: string; mine?: '1'; late?: '1'; cursor?: string; limit?: number }
    body: undefined
    answer: 'json'
    response: { reports: { id: string; registerNo: string; state: 'received' | 'reviewed' | 'accepted' | 'not-accepted' | 'referred' | 'investigating' | 'found' | 'not-found' | 'answered' | 'closed'; stateLabel: string; named: boolean; chapter: string; chapterLabel: string; conduct: string | null; district: string; districtLabel: string; throughLabel: string; receivedAt: string; handlers: string[]; mine: boolean; unread: number; dueOn: string | null; dueLabel: string | null; workingDaysLeft: number | null; caseId: string | null }[]; next: string | null; states: { state: string; label: string }[]; today: string }
  }
  /** 登记来信、来电、来访、交办、移送的举报;编号和口令只出现这一次,交给举报人 */
  enterReport: {
    params: undefined
    query: undefined
    body: { topic: 'contribution' | 'pension' | 'medical' | 'injury' | 'unemployment' | 'maternity' | 'fund' | 'staff' | 'other'; insurance: 'pension' | 'medical' | 'injury' | 'unemployment' | 'maternity' | 'unknown'; district: string; whom: string; where?: string; when?: string; what: string; reporter: { name: string; idNumber?: string | null; phone?: string | null; address?: string | null; reachedBy?: string | null } | null; wantsAnswer: boolean; wantsReward: boolean; nonce: string; through: 'letter' | 'phone' | 'visit' | 'superior' | 'referral' }
    answer: 'json'
    response: { id: string; registerNo: string; code: string; passphrase: string }
  }
  /** 一件举报;内容、材料和留言只给指定的承办人 */
  readReport: {
    params: { id: string }
    query: undefined
    body: undefined
    answer: 'json'
    response: { id: string; revision: number; registerNo: string; state: 'received' | 'reviewed' | 'accepted' | 'not-accepted' | 'referred' | 'investigating' | 'found' | 'not-found' | 'answered' | 'closed'; stateLabel: string; named: boolean; districtLabel: string; schemeLabel: string | null; chapterLabel: string; conduct: string | null; throughLabel: string; wantsAnswer: boolean; wantsReward: boolean; receivedAt: string; handlers: { id: string; name: string }[]; handlerChoices: { id: string; name: string; organisation: string }[]; proposed: { to: 'accept' | 'not-accept' | 'refer'; reason: string } | null; reviewer: string | null; note: string | null; outcome: string | null; caseId: string | null; caseNo: string | null; establishedFen: string | null; deadlines: { name: string; label: string; clause: string; startsOn: string; dueOn: string; metOn: string | null; droppedOn: string | null; extendedBy: number; provisional: boolean; workingDaysLeft: number }[]; nextSteps: { step: string; label: string; open: boolean; missing: string | null; clause: string }[]; history: { label: string; at: string; who: string }[]; mayApprove: boolean; mine: boolean; reward: { state: string; stateLabel: string; baseFen: string; amountFen: string; lines: { label: string; fen: string; says: string; basis: string; mark: string }[]; proposer: string; first: string | null; second: string | null; claimUntil: string | null; paidAt: string | null } | null; content: { whom: string; where: string; when: string; what: string; files: { no: number; name: string; mediaType: string; bytes: number; stripped: boolean; fromReporter: boolean; receivedAt: string }[]; messages: { no: number; kind: 'message' | 'telling' | 'answer'; fromReporter: boolean; person: string | null; text: string; at: string; readAt: string | null }[] } | null }
  }
  /** 查看举报人(只给指定的承办人;事由和查看记入日志) */
  readReporter: {
    params: { id: string }
    query: undefined
    body: { reason: string }
    answer: 'json'
    response: { reporter: { name: string; idNumber: string | null; phone: string | null; address: string | null; reachedBy: string | null } | null }
  }
  /** 下载一个举报材料(只给指定的承办人,记入日志) */
  readReportFile: {
    params: { id: string; no: number }
    query: undefined
    body: undefined
    answer: 'download'
    response: Blob
  }
  /** 承办人存入一个文件(扫描的来信等):首行为 JSON {"name"},其后为文件内容 */
  addReportFile: {
    params: { id: string }
    query: undefined
    body: Blob
    answer: 'json'
    response: { no: number; name: string; stripped: boolean }
  }
  /** 指定承办人:只有他们能看举报内容和举报人 */
  appointReportHandlers: {
    params: { id: string }
    query: undefined
    body: { revision: number; handlers: string[] }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 审查并提出意见(受理、不予受理、转送) */
  reviewReport: {
    params: { id: string }
    query: undefined
    body: { revision: number; to: 'accept' | 'not-accept' | 'refer'; reason: string; conduct?: string | null }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 受理 */
  acceptReport: {
    params: { id: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 不予受理:由审查人以外的人决定,并书面告知举报人 */
  notAcceptReport: {
    params: { id: string }
    query: undefined
    body: { revision: number; reason: string; words: string }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 书面转有权处理的机关,并告知举报人 */
  referReport: {
    params: { id: string }
    query: undefined
    body: { revision: number; reason: string; words: string; body: string; letterNo: string; authority?: 'hrss' | 'nhsa' | null }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 告知受理情况 */
  tellReporter: {
    params: { id: string }
    query: undefined
    body: { revision: number; words: string }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 给举报人留言 */
  writeToReporter: {
    params: { id: string }
    query: undefined
    body: { revision: number; words: string }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 答复举报人 */
  answerReport: {
    params: { id: string }
    query: undefined
    body: { revision: number; words: string }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 转为线索;线索不带举报人 */
  openCaseOfReport: {
    params: { id: string }
    query: undefined
    body: { revision: number; title: string; track: 'fund' | 'contribution' | 'agency' | 'supervisor'; partyKind: 'person' | 'employer' | 'provider' | 'agency'; partyNumber?: string; partyName?: string; note?: string }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 批准延长办理期限(一次) */
  extendReport: {
    params: { id: string }
    query: undefined
    body: { revision: number; reason: string }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 登记查办结果 */
  concludeReport: {
    params: { id: string }
    query: undefined
    body: { revision: number; outcome: 'found' | 'not-found'; reason: string }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 办结;没有答复的不能办结 */
  closeReport: {
    params: { id: string }
    query: undefined
    body: { revision: number }
    answer: 'json'
    response: { revision: number; state: string }
  }
  /** 提出奖励意见,金额由平台按规定计算 */
  proposeReward: {
    params: { id: string }
    query: undefined
    body: { revision: number; object: 'person' | 'body' | 'agency'; sharePpm?: number | null; interested?: string }
    answer: 'json'
    response: { amountFen: string }
  }
  /** 审批奖励:承办人以外的两人先后审批 */
  approveReward: {
    params: { id: string }
    query: undefined
    body: { amountFen: string }
    answer: 'json'
    response: { state: string }
  }
  /** 退回奖励意见 */
  returnReward: {
    params: { id: string }
    query: undefined
    body: { amountFen: string; reason: string }
    answer: 'json'
    response: { ok: true }
  }
  /** 凭领取码查金额;不显示举报和举报人 */
  findRewardToPay: {
    params: undefined
    query: undefined
    body: { code: string }
    answer: 'json'
    response: { rewardNo: string; amountFen: string; claimUntil: string }
  }
  /** 发放奖励;一个领取码只用一次 */
  payReward: {
    params: undefined
    query: undefined
    body: { code: string; voucherNo: string }
    answer: 'json'
    response: { rewardNo: string; amountFen: string; claimUntil: string }
  }
  /** 奖励发放账:编号、金额、凭证,不含举报和举报人 */
  listRewardPayments: {
    params: undefined
    query: undefined
    body: undefined
    answer: 'json'
    response: { entries: { rewardNo: string; amountFen: string; paidAt: string; voucherNo: string | null }[]; paidFen: string; payableFen: string }
  }
  /** 举报统计:按章、辖区、结果与时限 */
  readReportStatistics: {
    params: undefined
    query: { from?: string; to?: string }
    body: undefined
    answer: 'json'
    response: { from: string; to: string; total: { key: string; label: string; received: number; named: number; accepted: number; turnedAway: number; found: number; notFound: number; answered: number; open: number; late: number } | null; chapters: { key: string; label: string; received: number; named: number; accepted: number; turnedAway: number; found: number; notFound: number; answered: number; open: number; late: number }[]; districts: { key: string; label: string; received: number; named: number; accepted: number; turnedAway: number; found: number; notFound: number; answered: number; open: number; late: number }[] }
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
  createCommandToken: ['POST', '/me/command-tokens'],
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
  recheckFinding: ['POST', '/findings/{fingerprint}/recheck-finding'],
  referFinding: ['POST', '/findings/{fingerprint}/refer-finding'],
  readRechecks: ['GET', '/finding-rechecks'],
  redrawRechecks: ['GET', '/finding-rechecks/{month}'],
  listHolds: ['GET', '/holds'],
  proposeHold: ['POST', '/holds'],
  readHold: ['GET', '/holds/{hold}'],
  listHoldExecutors: ['GET', '/hold-executors'],
  orderHold: ['POST', '/holds/{hold}/order-hold'],
  refuseHold: ['POST', '/holds/{hold}/refuse-hold'],
  executeHold: ['POST', '/holds/{hold}/execute-hold'],
  tellHold: ['POST', '/holds/{hold}/tell-hold'],
  objectHold: ['POST', '/holds/{hold}/object-hold'],
  answerHoldObjection: ['POST', '/holds/{hold}/answer-objection'],
  extendHold: ['POST', '/holds/{hold}/extend-hold'],
  releaseHold: ['POST', '/holds/{hold}/release-hold'],
  resumeHeld: ['POST', '/holds/{hold}/resume-held'],
  payBackHeld: ['POST', '/holds/{hold}/pay-back-held'],
  sendHoldCorrection: ['POST', '/holds/{hold}/send-correction'],
  readInspectionPlan: ['GET', '/inspections'],
  planInspection: ['POST', '/inspections'],
  readInspection: ['GET', '/inspections/{programme}'],
  listInspectors: ['GET', '/inspection-people'],
  approveInspection: ['POST', '/inspections/{programme}/approve-programme'],
  dropInspection: ['POST', '/inspections/{programme}/drop-programme'],
  appointInspectionMember: ['POST', '/inspections/{programme}/appoint-member'],
  recuseInspectionMember: ['POST', '/inspections/{programme}/recuse-member'],
  drawInspectionSample: ['POST', '/inspections/{programme}/draw-sample'],
  notifyInspection: ['POST', '/inspections/{programme}/notify-programme'],
  startInspection: ['POST', '/inspections/{programme}/start-on-site'],
  addWorksheet: ['POST', '/inspections/{programme}/add-worksheet'],
  reviewWorksheet: ['POST', '/inspections/{programme}/review-worksheet'],
  settleInspectionIssue: ['POST', '/inspections/{programme}/settle-issue'],
  draftInspectionReport: ['POST', '/inspections/{programme}/draft-report'],
  takeInspecteeObjection: ['POST', '/inspections/{programme}/take-draft-objection'],
  endInspectionConsultation: ['POST', '/inspections/{programme}/end-consultation'],
  answerInspectionOpinion: ['POST', '/inspections/{programme}/answer-opinion'],
  issueInspectionReport: ['POST', '/inspections/{programme}/issue-programme-report'],
  closeInspection: ['POST', '/inspections/{programme}/close-programme'],
  listInvitedInspections: ['GET', '/invited-inspections'],
  answerInspectionInvitation: ['POST', '/invited-inspections/{programme}/answer'],
  giveInspectionOpinion: ['POST', '/invited-inspections/{programme}/opinion'],
  listRectifications: ['GET', '/rectifications'],
  enterRectification: ['POST', '/rectifications'],
  readRectification: ['GET', '/rectifications/{rectification}'],
  listResponsible: ['GET', '/rectification-bodies'],
  answerRectification: ['POST', '/rectifications/{rectification}/answer-rectification'],
  returnRectification: ['POST', '/rectifications/{rectification}/return-rectification'],
  closeRectification: ['POST', '/rectifications/{rectification}/close-rectification'],
  clueFromRectification: ['POST', '/rectifications/{rectification}/clue-from-rectification'],
  listAudits: ['GET', '/audits'],
  importAudit: ['POST', '/audits'],
  findSubjects: ['POST', '/subjects/find'],
  readSubject: ['GET', '/subjects/{kind}/{id}'],
  readSubjectGraph: ['GET', '/subjects/{kind}/{id}/graph'],
  unmaskSubject: ['POST', '/subjects/{kind}/{id}/unmask'],
  listCases: ['GET', '/cases'],
  registerClue: ['POST', '/cases'],
  countCases: ['GET', '/cases-board'],
  readCaseStatistics: ['GET', '/case-statistics'],
  readCase: ['GET', '/cases/{caseId}'],
  listCasePeople: ['GET', '/cases/{caseId}/people'],
  acceptClue: ['POST', '/cases/{caseId}/accept'],
  notAcceptClue: ['POST', '/cases/{caseId}/not-accept'],
  transferCaseAuthority: ['POST', '/cases/{caseId}/transfer-authority'],
  dispatchCase: ['POST', '/cases/{caseId}/dispatch'],
  fileCase: ['POST', '/cases/{caseId}/file-case'],
  notFileCase: ['POST', '/cases/{caseId}/not-file'],
  appointCaseOfficer: ['POST', '/cases/{caseId}/appoint-officer'],
  recuseFromCase: ['POST', '/cases/{caseId}/recuse'],
  mergeCases: ['POST', '/cases/{caseId}/merge'],
  suspendCase: ['POST', '/cases/{caseId}/suspend'],
  resumeCase: ['POST', '/cases/{caseId}/resume'],
  extendCaseTerm: ['POST', '/cases/{caseId}/extend-term'],
  startSiteCheck: ['POST', '/cases/{caseId}/start-site-check'],
  endSiteCheck: ['POST', '/cases/{caseId}/end-site-check'],
  splitCase: ['POST', '/cases/{caseId}/split'],
  concludeCase: ['POST', '/cases/{caseId}/conclude'],
  consultInspectee: ['POST', '/cases/{caseId}/consult'],
  takeObjection: ['POST', '/cases/{caseId}/take-objection'],
  closeConsultation: ['POST', '/cases/{caseId}/close-consultation'],
  sendToLegalReview: ['POST', '/cases/{caseId}/send-to-legal-review'],
  reviewLegality: ['POST', '/cases/{caseId}/legal-review'],
  deliberateCase: ['POST', '/cases/{caseId}/deliberate'],
  proposeCaseClose: ['POST', '/cases/{caseId}/propose-close'],
  approveCaseClose: ['POST', '/cases/{caseId}/approve-close'],
  reopenCase: ['POST', '/cases/{caseId}/reopen'],
  readCaseMoney: ['GET', '/cases/{caseId}/money'],
  reckonFine: ['POST', '/cases/{caseId}/reckon-fine'],
  recordCorrection: ['POST', '/cases/{caseId}/record-correction'],
  tellParty: ['POST', '/cases/{caseId}/tell-party'],
  takeStatement: ['POST', '/cases/{caseId}/take-statement'],
  askHearing: ['POST', '/cases/{caseId}/ask-hearing'],
  notifyHearing: ['POST', '/cases/{caseId}/notify-hearing'],
  holdHearing: ['POST', '/cases/{caseId}/hold-hearing'],
  decideOrder: ['POST', '/cases/{caseId}/decide-order'],
  decidePenalty: ['POST', '/cases/{caseId}/decide-penalty'],
  decideNoPenalty: ['POST', '/cases/{caseId}/decide-no-penalty'],
  revokeDecision: ['POST', '/cases/{caseId}/revoke-decision'],
  serveDecision: ['POST', '/cases/{caseId}/serve-decision'],
  startExecution: ['POST', '/cases/{caseId}/start-execution'],
  urgePayment: ['POST', '/cases/{caseId}/urge'],
  askCourt: ['POST', '/cases/{caseId}/ask-court'],
  proposePolice: ['POST', '/cases/{caseId}/propose-police'],
  referPolice: ['POST', '/cases/{caseId}/refer-police'],
  referOut: ['POST', '/cases/{caseId}/refer-out'],
  reportUrgent: ['POST', '/cases/{caseId}/urgent-report'],
  sendReferral: ['POST', '/referrals/{referral}/send'],
  answerReferral: ['POST', '/referrals/{referral}/answer'],
  listResignBans: ['GET', '/resign-bans'],
  listClaims: ['GET', '/claims'],
  readClaim: ['GET', '/claims/{claim}'],
  readClaimStatistics: ['GET', '/claims-statistics'],
  receivePayment: ['POST', '/claims/{claim}/receive-payment'],
  payInReceipt: ['POST', '/claims/{claim}/pay-in'],
  handOverVoucher: ['POST', '/claims/{claim}/hand-over-voucher'],
  reverseReceipt: ['POST', '/claims/{claim}/reverse-receipt'],
  agreeInstalments: ['POST', '/claims/{claim}/agree-instalments'],
  offsetBenefit: ['POST', '/claims/{claim}/offset-benefit'],
  replaceByHeirs: ['POST', '/claims/{claim}/replace-by-heirs'],
  claimLateFee: ['POST', '/claims/{claim}/claim-late-fee'],
  proposeWriteOff: ['POST', '/claims/{claim}/propose-write-off'],
  approveWriteOff: ['POST', '/claims/{claim}/approve-write-off'],
  refuseWriteOff: ['POST', '/claims/{claim}/refuse-write-off'],
  listForms: ['GET', '/forms'],
  listCaseDocuments: ['GET', '/cases/{caseId}/documents'],
  makeDocument: ['POST', '/cases/{caseId}/documents'],
  readDocumentFacts: ['GET', '/cases/{caseId}/forms/{form}'],
  uploadEditedDocument: ['POST', '/cases/{caseId}/documents/{document}/edited'],
  downloadDocument: ['GET', '/cases/{caseId}/documents/{document}/content'],
  downloadCaseFile: ['GET', '/cases/{caseId}/file'],
  issueDocument: ['POST', '/cases/{caseId}/documents/{document}/issue'],
  serveDocument: ['POST', '/cases/{caseId}/documents/{document}/serve'],
  voidDocument: ['POST', '/cases/{caseId}/documents/{document}/void'],
  listEvidence: ['GET', '/cases/{caseId}/evidence'],
  addEvidence: ['POST', '/cases/{caseId}/evidence'],
  uploadEvidence: ['POST', '/cases/{caseId}/evidence/files'],
  downloadEvidence: ['GET', '/cases/{caseId}/evidence/{no}/content'],
  preserveEvidence: ['POST', '/cases/{caseId}/evidence/{no}/preserve'],
  disposeEvidence: ['POST', '/cases/{caseId}/evidence/{no}/dispose'],
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
  readReportForm: ['GET', '/public/report-form'],
  submitReport: ['POST', '/public/reports'],
  openReport: ['POST', '/public/reports/open'],
  viewOpenedReport: ['POST', '/public/reports/view'],
  writeFromReporter: ['POST', '/public/reports/message'],
  askToBeTold: ['POST', '/public/reports/ask'],
  sendReportFile: ['POST', '/public/reports/file'],
  fetchRewardCode: ['POST', '/public/reports/reward-code'],
  listReports: ['GET', '/reports'],
  enterReport: ['POST', '/reports'],
  readReport: ['GET', '/reports/{id}'],
  readReporter: ['POST', '/reports/{id}/reporter'],
  readReportFile: ['GET', '/reports/{id}/files/{no}'],
  addReportFile: ['POST', '/reports/{id}/files'],
  appointReportHandlers: ['POST', '/reports/{id}/handlers'],
  reviewReport: ['POST', '/reports/{id}/review'],
  acceptReport: ['POST', '/reports/{id}/accept'],
  notAcceptReport: ['POST', '/reports/{id}/not-accept'],
  referReport: ['POST', '/reports/{id}/refer'],
  tellReporter: ['POST', '/reports/{id}/tell'],
  writeToReporter: ['POST', '/reports/{id}/messages'],
  answerReport: ['POST', '/reports/{id}/answer'],
  openCaseOfReport: ['POST', '/reports/{id}/case'],
  extendReport: ['POST', '/reports/{id}/extend'],
  concludeReport: ['POST', '/reports/{id}/outcome'],
  closeReport: ['POST', '/reports/{id}/close'],
  proposeReward: ['POST', '/reports/{id}/reward'],
  approveReward: ['POST', '/reports/{id}/reward/approve'],
  returnReward: ['POST', '/reports/{id}/reward/return'],
  findRewardToPay: ['POST', '/reward-payments/find'],
  payReward: ['POST', '/reward-payments'],
  listRewardPayments: ['GET', '/reward-payments'],
  readReportStatistics: ['GET', '/report-statistics'],
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
  'cases.read': '看线索与案件',
  'cases.statistics': '看案件统计',
  'cases.register': '登记线索',
  'cases.work': '承办案件',
  'cases.dispatch': '派单、指定承办人、移送主管部门',
  'cases.approve': '审批案件',
  'cases.legal-review': '法制审核',
  'cases.deliberate': '集体会商',
  'documents.read': '看案件文书与证据清单',
  'documents.make': '制作文书、登记证据',
  'documents.download': '下载文书与证据',
  'documents.issue': '签发文书',
  'documents.serve': '登记送达',
  'documents.file': '导出卷宗',
  'holds.read': '看停办停发',
  'holds.propose': '提请停止',
  'holds.order': '决定停止、延长或不予停止',
  'holds.execute': '执行、告知、恢复与补发',
  'holds.object': '登记当事人异议',
  'holds.answer': '答复异议',
  'holds.release': '解除停止',
  'inspections.read': '看监督检查',
  'inspections.plan': '编制检查计划、组织检查',
  'inspections.approve': '批准检查计划、签发报告',
  'inspections.work': '办理检查、填底稿',
  'inspections.advise': '受邀委员、专家提出意见',
  'rectification.read': '看整改台账',
  'rectification.enter': '登记整改、导入外部审计',
  'rectification.answer': '报告整改情况',
  'rectification.close': '退回整改或销号',
  'reports.read': '看举报登记',
  'reports.enter': '登记来信、来电、来访举报',
  'reports.appoint': '指定举报承办人',
  'reports.handle': '办理被指定的举报',
  'reports.approve': '审批不予受理、转送、延长与奖励',
  'reports.pay': '凭领取码发放举报奖励',
  'reports.statistics': '看举报统计',
  'cases.decide': '作出处理、处罚与移送决定',
  'cases.hear': '主持听证',
  'recoveries.read': '看应收与追回',
  'recoveries.enter': '登记收款、缴入与票据',
  'recoveries.work': '分期、抵扣、继承人承受与核销的提出',
  'recoveries.approve': '审批核销、冲回、分期',
} as const
export type Action = keyof typeof actionWords
