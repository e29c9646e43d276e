/**
 * How a value of each kind is written in a file. The one description behind the row schemas, the Excel template and the
 * dictionary, so that the three cannot disagree.
 */
import type { Field, FieldKind } from './define-dataset.ts'

export interface KindForm {
  /** 中文 type name of the dictionary. */
  readonly label: string
  /** How to write it, for people. */
  readonly form: string
  /** Regular expression without anchors. */
  readonly pattern: string
  readonly example: string
  readonly unit?: string
  /** Most characters where the field sets no `max`. */
  readonly max: number
  /** Frictionless Table Schema type, and format where it is not the default. */
  readonly table: { readonly type: string; readonly format?: string }
}

const words = (
  label: string,
  form: string,
  example: string,
  max: number,
  pattern = '[^=+\\-@\\u0000-\\u001f][^\\u0000-\\u001f]*',
): KindForm => ({
  label,
  form,
  pattern,
  example,
  max,
  table: { type: 'string' },
})

export const kinds: Readonly<Record<FieldKind, KindForm>> = {
  code: words('代码', '不含空格', 'A0001', 40, '[^\\s=+@\\-\\u0000-\\u001f][^\\s\\u0000-\\u001f]*'),
  text: words('文字', '文字里不得写证件号码、电话等个人信息', '说明', 200),
  uscc: words('统一社会信用代码', '18 位,大写', '91410100MA3X000008', 18, '[0-9A-HJ-NPQRTUWXY]{18}'),
  idNumber: words(
    '证件号码',
    '18 位公民身份号码,末位 X 大写;其他证件照证件填写',
    '410102196001010019',
    32,
    '[0-9A-Za-z()（）\\-]{5,32}',
  ),
  personName: words('姓名', '与证件一致', '张三', 100),
  phone: words('电话', '手机或带区号的固定电话', '13800000000', 20, '\\+?[0-9\\-]{7,19}'),
  bankAccount: words('银行账号', '8 至 32 位数字,可带空格', '6222000000000000000', 40, '(?:[0-9] *){8,32}'),
  address: words('地址', '完整地址', '郑州市中原区', 200),
  date: {
    label: '日期',
    form: '2024-03-05,也可写 20240305 或 2024/03/05',
    pattern: '\\d{4}(-\\d{2}-\\d{2}|/\\d{1,2}/\\d{1,2}|\\d{4})',
    example: '2024-03-05',
    max: 10,
    table: { type: 'date' },
  },
  month: {
    label: '年月',
    form: '2024-03,也可写 202403 或 2024/03',
    pattern: '\\d{4}(-\\d{2}|/\\d{1,2}|\\d{2})',
    example: '2024-03',
    max: 7,
    table: { type: 'yearmonth' },
  },
  time: {
    label: '时间',
    form: '2024-03-05 14:30:00,北京时间',
    pattern: '\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}',
    example: '2024-03-05 14:30:00',
    max: 19,
    table: { type: 'datetime', format: '%Y-%m-%d %H:%M:%S' },
  },
  fen: {
    label: '金额',
    form: '元,最多两位小数,不写千分号和货币符号',
    pattern: '(?!-[0.]+$)-?\\d{1,13}(\\.\\d{1,2})?',
    example: '1234.50',
    unit: '元',
    max: 17,
    table: { type: 'number' },
  },
  int: {
    label: '整数',
    form: '不写千分号',
    pattern: '(?!-0+$)-?\\d{1,15}',
    example: '12',
    max: 16,
    table: { type: 'integer' },
  },
  decimal: {
    label: '数量',
    form: '最多四位小数,不写千分号',
    pattern: '(?!-[0.]+$)-?\\d{1,14}(\\.\\d{1,4})?',
    example: '1.5',
    max: 20,
    table: { type: 'number' },
  },
  bool: {
    label: '是否',
    form: '是/否,也可写 1/0 或 true/false',
    pattern: '1|0|是|否|true|false',
    example: '是',
    max: 5,
    table: { type: 'boolean' },
  },
}

/** Kinds whose `max` counts characters; for the others `min` and `max` bound the number itself. */
const lengths: ReadonlySet<FieldKind> = new Set([
  'code',
  'text',
  'uscc',
  'idNumber',
  'personName',
  'phone',
  'bankAccount',
  'address',
])

export const isWords = (kind: FieldKind): boolean => lengths.has(kind)

/** Most characters a value may have. */
export const maxLengthOf = (field: Field): number => {
  const { max } = kinds[field.kind]
  return isWords(field.kind) ? (field.max ?? max) : max
}

/** Every way a coded value may be sent: the stored values first, then the labels. */
export const sentCodesOf = (field: Field): readonly string[] =>
  field.codes ? [...new Set([...Object.keys(field.codes), ...Object.values(field.codes)])] : []

/** '代码,不含空格,最多 30 个字符' — one line for tool tips and dictionary. */
export const formOf = (field: Field): string => {
  if (field.codes) return `${kinds[field.kind].label},填代码或名称`
  const { label, form } = kinds[field.kind]
  const range = [
    field.min !== undefined && !isWords(field.kind) ? `不小于 ${field.min}` : '',
    field.max !== undefined ? (isWords(field.kind) ? `最多 ${field.max} 个字符` : `不大于 ${field.max}`) : '',
  ].filter(Boolean)
  return [label, form, ...range].join(',')
}
