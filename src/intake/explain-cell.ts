/**
 * Why a cell was refused, in a sentence for the clerk who can mend it: what it says (masked where personal), what is
 * wrong, how it should be written. The check itself is `check-sql.ts`; this only finds the words.
 */
import { halfWidth } from '#kernel/half-width.ts'
import { addDays, isDay } from '#kernel/month.ts'
import type { RefusalCode } from '#kernel/refusal-codes.ts'
import type { Field, FieldKind } from '#standard/define-dataset.ts'
import { personalKinds } from '#standard/define-dataset.ts'
import { formulaStart, holdsPersonal } from './check-sql.ts'

export interface CellProblem {
  readonly code: RefusalCode
  readonly message: string
  /** The cell as it may be shown: personal values and long cells are masked. */
  readonly shown: string
}

/** A figure, a day or a time as it may be shown; words for what is missing (N/A, 99, A01) are short. */
const figure = /^[0-9.,:/年月日时分秒元万亿¥%+\-eET\s()*]{1,26}$/
const instant = /^(19|20)\d{2}([-/.年]\d{1,2}[-/.月]|\d{10}$)/
const shortWord = /^([A-Za-z/]{1,4}|(?=.*\d)[0-9A-Za-z_.-]{1,6})$/

/** At most a third of a value's characters, from both ends. */
const ends = (cell: string): string => {
  const characters = [...cell]
  if (characters.length <= 4) return '****'
  const head = Math.min(4, Math.floor(characters.length / 4))
  const tail = Math.min(2, Math.floor(characters.length / 6))
  return `${characters.slice(0, head).join('')}****${tail > 0 ? characters.slice(-tail).join('') : ''}`
}

/**
 * Enough of a cell to find it in the sender's own file, too little to know a personal value by. Columns slip: a name or a
 * number may stand in any field, so only what looks like a figure, a day or a short code is shown as it was sent.
 */
export const maskCell = (field: Field, cell: string): string => {
  const plain = halfWidth(cell)
  const [first = ''] = [...cell.trim()]
  if (field.kind === 'personName') return `${first}*`
  const numbered =
    !instant.test(plain) &&
    (/\d{11,}/.test(plain.replaceAll(/[\s-]/g, '')) || (/\d{8,}/.test(plain) && !/^(19|20|99|00)\d{6}$/.test(plain)))
  if (!personalKinds.has(field.kind) && !numbered && field.kind !== 'uscc') {
    if ((figure.test(plain) && /\d/.test(plain)) || shortWord.test(plain)) return cell
    if (!/^[\x20-\x7e]+$/.test(plain)) return `${first}${cell.length < 4 ? '*' : '****'}`
  }
  return /\p{Script=Han}/u.test(cell) && field.kind !== 'address' ? `${first}****` : ends(cell)
}

/** Words of ours or of a library that quote what the sender wrote (a header, a file's name): long numbers taken out. */
export const withoutNumbers = (words: string): string =>
  words.replaceAll(/[0-9０-９](?:[ -]?[0-9０-９]){10,}[XxＸｘ]?/g, (number) =>
    /^(19|20)\d{2}-\d{2}-\d{2} \d{2}/.test(number) ? number : ends(number),
  )

/** An error that nobody foresaw may quote a cell: only its own kind of words are kept. */
export const errorWords = (words: string): string =>
  withoutNumbers((words.split('\n')[0] ?? '').replaceAll(/"[^"]*"?|'[^']*'?|`[^`]*`?|\p{Script=Han}+/gu, '…'))

const excelDay = (serial: number): string => addDays('1899-12-30', serial)

/** What a system writes where it has no day, and what a spreadsheet makes of one. */
const serialOrFiller = (cell: string, form: string): string | undefined => {
  if (/^\d{5}(\.\d+)?$/.test(cell))
    return `像是 Excel 的日期序号(可能是 ${excelDay(Math.floor(Number(cell)))}),请把该列设为文本并写成 ${form}`
  return /^1900[-/.年]?0?1([-/.月]?0?1|月|$)|^9999/.test(cell)
    ? '是系统占位日期,不是真实日期;没有日期请留空'
    : undefined
}

const dateWords = (cell: string): string => {
  const digits = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(cell)
  const odd = serialOrFiller(cell, '2024-03-05')
  if (odd) return odd
  if (/^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$/.test(cell)) return '分不清月和日的先后,请写成 2024-03-05'
  if (digits) {
    const day = `${digits[1]}-${(digits[2] ?? '').padStart(2, '0')}-${(digits[3] ?? '').padStart(2, '0')}`
    if (!isDay(day)) return '不是存在的日期,请核对月份和天数'
    return '超出可接受的年份范围'
  }
  return '不是日期,请写成 2024-03-05'
}

const moneyWords = (cell: string): string => {
  if (/e/i.test(cell)) return '是科学计数法,Excel 已丢失精度;请把该列设为文本后重新导出'
  if (/^-0*(\.0*)?$/.test(cell)) return '是负零,不是有效金额;为零请写 0.00'
  if (/^-?[\d,]+\.\d{3,}$/.test(cell)) return '小数超过两位,金额以分为最小单位,请按 1234.50 这样写'
  if (/,/.test(cell)) return '千分位逗号的位置不对,请写成 1234.50'
  if (/^-?\d{14,}/.test(cell)) return '数额过大,请核对'
  return '不是金额,请写成 1234.50 这样的元,不带单位'
}

const numberWords = (field: Field, cell: string): string => {
  if (/^-?\d+(\.\d+)?$/.test(cell)) {
    if (field.min !== undefined && Number(cell) < field.min) return `小于下限 ${field.min}`
    if (field.max !== undefined && Number(cell) > field.max) return `大于上限 ${field.max}`
  }
  if (/e/i.test(cell)) return '是科学计数法,请把该列设为文本后重新导出'
  if (/^-?\d{15,}$/.test(cell)) return '位数过多,请核对'
  if (/^-0+(\.0*)?$/.test(cell)) return '是负零,为零请写 0'
  return field.kind === 'int' ? '不是整数' : '不是数字(小数最多四位)'
}

const codeWords = (field: Field): string => {
  const list = Object.entries(field.codes ?? {})
  const shown = list.slice(0, 12).map(([value, label]) => `${value} ${label}`)
  return `不在代码表内,应为:${shown.join('、')}${list.length > 12 ? ` 等 ${list.length} 项(见数据字典)` : ''}`
}

const scientificCodes: Partial<Record<FieldKind, RefusalCode>> = {
  bankAccount: 'VALUE_ACCOUNT',
  phone: 'VALUE_PHONE',
  uscc: 'VALUE_USCC',
  personName: 'VALUE_TEXT',
  address: 'VALUE_TEXT',
}

const wordsKinds: ReadonlySet<FieldKind> = new Set(['code', 'text', 'personName', 'address', 'idNumber'])

const identifier = (field: Field, cell: string): { code: RefusalCode; words: string } => {
  if (/^\d(\.\d+)?e\+?\d+$/i.test(cell)) {
    const code = scientificCodes[field.kind] ?? 'VALUE_ID_NUMBER'
    return { code, words: '已被 Excel 变成科学计数法,后几位丢失;请把该列设为文本后从业务系统重新导出' }
  }
  switch (field.kind) {
    case 'idNumber':
      if (/[*＊]/.test(cell))
        return { code: 'VALUE_ID_NUMBER', words: '是脱敏后的号码(含 *),认不出是谁,请报送完整号码' }
      return { code: 'VALUE_ID_NUMBER', words: '不成证件号码(应为 15 或 18 位居民身份证号,或护照、居住证等证件号)' }
    case 'phone':
      return { code: 'VALUE_PHONE', words: '不是电话号码(手机号 11 位,或区号加号码)' }
    case 'bankAccount':
      return { code: 'VALUE_ACCOUNT', words: '不是银行账号(8 至 32 位数字)' }
    case 'uscc':
      return { code: 'VALUE_USCC', words: '不是统一社会信用代码(18 位,末位为校验码,GB 32100),请核对是否抄错' }
    case 'personName':
      if (/[*＊]/.test(cell)) return { code: 'VALUE_TEXT', words: '是遮盖的姓名(含 *),不能核对,请报送全名' }
      if ([...cell].length > 100) return { code: 'VALUE_LENGTH', words: '超过 100 个字符' }
      return { code: 'VALUE_TEXT', words: '里没有文字,不是姓名,请按证件填写' }
    default:
      if ([...cell].length > 300) return { code: 'VALUE_LENGTH', words: '超过 300 个字符' }
      return { code: 'VALUE_TEXT', words: '里没有文字,请写完整地址' }
  }
}

/** @param header the name under which the file sent the field: the clerk looks for that word, not for ours. */
export const explainCell = (field: Field, header: string, cell: string | null): CellProblem => {
  if (cell === null || cell === '') return { code: 'VALUE_MISSING', message: `「${header}」必填,不能为空`, shown: '' }
  const shown = maskCell(field, cell)
  const say = (code: RefusalCode, words: string): CellProblem => ({
    code,
    message: `「${header}」的值「${shown}」${words}`,
    shown,
  })
  const runs = wordsKinds.has(field.kind) && !field.codes ? formulaStart : /^[=@＝＠]/
  if (runs.test(cell) && field.kind !== 'fen')
    return say('VALUE_FORMULA', '以公式符号(= + - @)开头,会被电子表格当作公式执行;请改为普通文字')
  const digits = cell.replaceAll(/[\s　]/g, '')
  switch (field.kind) {
    case 'date':
      return say('VALUE_DATE', dateWords(cell))
    case 'month':
      return say('VALUE_MONTH', serialOrFiller(cell, '2024-03') ?? '不是年月,请写成 2024-03')
    case 'time':
      return say('VALUE_TIME', serialOrFiller(cell, '2024-03-05 14:30:00') ?? '不是时间,请写成 2024-03-05 14:30:00')
    case 'fen':
      return say('VALUE_MONEY', moneyWords(cell))
    case 'int':
    case 'decimal':
      return say('VALUE_NUMBER', numberWords(field, cell))
    case 'bool':
      return say('VALUE_CODE', '应为 1 或 0(也可写 是/否)')
    case 'code':
    case 'text':
      if (field.codes) return say('VALUE_CODE', codeWords(field))
      if (holdsPersonal(field, cell))
        return say('VALUE_PERSONAL', '含有证件号码、手机号或银行卡号;此列不收个人信息,请移到对应的列')
      if ([...cell].length > (field.max ?? (field.kind === 'code' ? 40 : 200)))
        return say('VALUE_LENGTH', `超过 ${field.max ?? (field.kind === 'code' ? 40 : 200)} 个字符`)
      return say(
        field.kind === 'code' ? 'VALUE_CODE' : 'VALUE_TEXT',
        field.kind === 'code' ? '不是代码(应有字母或数字,不能含空格等字符)' : '含有不可见的控制字符',
      )
    default: {
      const { code, words } = identifier(field, digits)
      return say(code, words)
    }
  }
}
