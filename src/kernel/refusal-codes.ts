/**
 * The register of refusal codes. A code is public and permanent: a message may be reworded, a code never changes its
 * meaning. `exit` is the command's exit code, `http` the status of the same refusal over HTTP.
 */
interface CodeEntry {
  readonly title: string
  readonly exit: 1 | 2
  readonly http: number
}

const refused = (title: string, http = 422): CodeEntry => ({ title, exit: 1, http })
const misused = (title: string): CodeEntry => ({ title, exit: 2, http: 400 })

export const refusalCodes = {
  USAGE: misused('命令用法不对'),
  NOT_FOUND: refused('没有找到', 404),
  // 运行环境
  DATA_FOLDER_IN_USE: refused('数据目录正被使用', 409),
  DATA_FOLDER_UNUSABLE: refused('数据目录不能用', 500),
  DATABASE_UNREACHABLE: refused('数据库连不上', 503),
  DATABASE_UNSUITABLE: refused('数据库不合要求', 503),
  DISK_FULL: refused('磁盘已满', 507),
  KEY_MISSING: refused('缺少密钥', 500),
  KEY_MISMATCH: refused('密钥与数据不符', 500),
  // 整份文件
  FILE_UNREADABLE: refused('文件读不了'),
  FILE_EMPTY: refused('文件为空'),
  FILE_BINARY: refused('文件不是约定的格式'),
  FILE_ENCODING: refused('文字编码不对'),
  FILE_DAMAGED: refused('文件损坏'),
  FILE_TOO_LARGE: refused('文件超出限额', 413),
  FILE_HOPELESS: refused('退回的行过多'),
  CORRECTION_EMPTY: refused('更正文件没有可收的行'),
  FILE_NAME: refused('文件名不合约定'),
  FILE_FORMAT: refused('不支持的文件格式'),
  DATASET_UNKNOWN: refused('没有这个数据集'),
  DATASET_WRONG: refused('文件内容与数据集不符'),
  DATASET_INTERNAL: refused('内部数据集不接收文件'),
  HEADER_MISSING: refused('缺少必需的列'),
  HEADER_DOUBLED: refused('列名重复'),
  HEADER_UNKNOWN: refused('有不认识的列'),
  SOURCE_UNKNOWN: refused('没有这个来源'),
  BATCH_UNKNOWN: refused('没有这个批次', 404),
  BATCH_NOT_CURRENT: refused('批次已不是现行批次', 409),
  BATCH_INTERRUPTED: refused('接入中途停止'),
  // 一行之内
  ROW_SHAPE: refused('列数不对'),
  ROW_TOO_LONG: refused('一行过长'),
  ROW_QUOTE: refused('引号不配对'),
  ROW_JSON: refused('不是一个 JSON 对象'),
  ROW_CONFLICT: refused('主键相同而内容不同'),
  VALUE_MISSING: refused('必填项为空'),
  VALUE_DATE: refused('日期不对'),
  VALUE_MONTH: refused('年月不对'),
  VALUE_TIME: refused('时间不对'),
  VALUE_MONEY: refused('金额不对'),
  VALUE_NUMBER: refused('数字不对'),
  VALUE_CODE: refused('代码不在标准内'),
  VALUE_TEXT: refused('文字不合要求'),
  VALUE_LENGTH: refused('超过长度'),
  VALUE_FORMULA: refused('内容像电子表格公式'),
  VALUE_ID_NUMBER: refused('证件号码不成形'),
  VALUE_USCC: refused('统一社会信用代码不对'),
  VALUE_PHONE: refused('电话号码不对'),
  VALUE_ACCOUNT: refused('银行账号不对'),
  VALUE_PERSONAL: refused('不该出现个人信息的列里有个人信息'),
  VALUE_CHECK: refused('数据校验不通过'),
  // 规则与疑点
  RULE_UNKNOWN: refused('没有这条规则', 404),
  FINDING_UNKNOWN: refused('没有这条疑点', 404),
  FINDING_AMBIGUOUS: refused('疑点编号前缀不唯一', 409),
  ENGINE_UNKNOWN: misused('没有这个引擎'),
  MONTH_RANGE: misused('月份范围不对'),
  PARAM_UNKNOWN: misused('没有这个参数'),
  PARAM_VALUE: misused('参数的值不对'),
  EDITION_UNKNOWN: refused('没有这个版次', 404),
  ORDER_OPEN: refused('下发疑点还没有办完', 409),
  BACKTEST_NEEDED: refused('缺少回溯测试', 409),
  // 步骤
  SECOND_PERSON: refused('须由另一人办理', 409),
  STEP_CONFLICT: refused('状态已变', 409),
  SCORE_BELOW: refused('评分未满'),
  MIRROR_DAMAGED: refused('镜像与账本不符', 500),
  BACKUP_DAMAGED: refused('备份损坏'),
} as const satisfies Record<string, CodeEntry>

export type RefusalCode = keyof typeof refusalCodes
