/** What can be wrong with the log, told apart. */
export const faultKinds = {
  'checkpoint-missing': '缺少检查点',
  'checkpoint-signature': '检查点签名不成立',
  'checkpoint-replaced': '检查点被换掉',
  truncated: '日志被截短',
  'tree-rewritten': '日志被整段改写',
  'entry-changed': '日志文件里的记录被改动',
  'tile-changed': '哈希文件被改动',
  'tile-missing': '日志文件缺失',
  'leaf-changed': '日志表记录被改动',
  'leaf-deleted': '日志表记录被删除',
  'leaf-inserted': '日志表被插入记录',
  'leaf-moved': '日志表顺序被改动',
  'row-changed': '原始记录被改动',
  'row-deleted': '原始记录被删除',
  'row-inserted': '插入了不在日志里的记录',
  'row-moved': '原始记录被调换',
  'erased-unrecorded': '文字被删除而没有依法删除的记载',
} as const
export type FaultKind = keyof typeof faultKinds

export interface Fault {
  readonly kind: FaultKind
  /** From 0; undefined where the fault is not at one leaf. */
  readonly position?: number
  /** 'workflow.event', 'audit.access_event', 'audit.leaf', 'audit.checkpoint', or a file of the log folder. */
  readonly place: string
  /** Id of the row in workflow.event or audit.access_event. */
  readonly rowId?: string
  /** Fields that differ, as the entry names them. */
  readonly differs?: readonly string[]
  /** The whole of it in Chinese. */
  readonly says: string
}

const fieldWords: Readonly<Record<string, string>> = {
  at: '时间',
  actor: '经办人',
  what: '事项',
  'subject.kind': '对象种类',
  'subject.id': '对象',
  clauses: '依据',
  reason: '理由',
  key: '幂等键',
  id: '编号',
  source: '来源',
  hash: '哈希',
  body: '内容',
  entry: '全文',
}

export const showFields = (fields: readonly string[]): string =>
  fields.map((field) => fieldWords[field] ?? (field.startsWith('body.') ? `内容 ${field.slice(5)}` : field)).join('、')

const byPosition = (a: Fault, b: Fault): number =>
  (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER)

/** The first wrong leaf first; what is not at one leaf after all that are. */
export const inOrder = (faults: readonly Fault[]): Fault[] => [...faults].sort(byPosition)

/** Collects faults without growing past what a person reads; `more` counts the rest. */
export class Faults {
  readonly list: Fault[] = []
  more = 0
  add(fault: Fault): void {
    if (this.list.length < 200) this.list.push(fault)
    else this.more += 1
  }
}
