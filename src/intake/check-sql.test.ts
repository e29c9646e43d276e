/** What becomes of one cell of each kind: taken, taken with a notice, or refused, with which code and in which words. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { identityKindOf } from '#identity/kinds.ts'
import { normalise } from '#identity/normalise.ts'
import { Refusal } from '#kernel/refusal.ts'
import { checkUscc } from '#kernel/uscc.ts'
import { zz27 } from '#law/basis.ts'
import {
  address,
  bankAccount,
  bool,
  code,
  date,
  decimal,
  defineDataset,
  type Field,
  fen,
  idNumber,
  int,
  month,
  personName,
  phone,
  text,
  time,
  uscc,
} from '#standard/define-dataset.ts'
import { type Duck, openDuck } from '#store/duck.ts'
import { checkChunk, type MappedValues, prepareMaps } from './chunk-check.ts'
import { csvRecord } from './readers/write-csv.ts'

interface Outcome {
  /** As DuckDB writes it; of a personal value the canonical writing that its surrogate stands for. */
  value?: string
  notice?: string
  code?: string
  message?: string
  shown?: string
}

const folder = mkdtempSync(join(tmpdir(), 'check-sql-'))
const duck: Duck = await openDuck({ folders: [folder], spill: join(folder, 'spill') })
await prepareMaps(duck)

const known = new Map<bigint, string>()
const numbers = new Map<string, bigint>()
const surrogate = (canonical: string): bigint => {
  const given = numbers.get(canonical) ?? BigInt(1000 + numbers.size)
  numbers.set(canonical, given)
  known.set(given, canonical)
  return given
}
const values: MappedValues = {
  async resolve(kind, raws) {
    return raws.map((raw) => {
      if (kind === 'uscc') {
        const read = checkUscc(raw)
        return read.ok ? read.canonical : null
      }
      try {
        return surrogate(normalise(identityKindOf[kind as keyof typeof identityKindOf], raw))
      } catch (error) {
        if (error instanceof Refusal) return null
        throw error
      }
    })
  },
}

const checkCells = async (field: Field, cells: readonly string[]): Promise<Outcome[]> => {
  const dataset = defineDataset({
    id: 'one_column',
    title: '一列',
    basis: [zz27('十一(二)')],
    area: 'registers',
    owner: '测试',
    period: 'daily',
    kind: 'feed',
    key: 'k',
    naturalKey: ['k'],
    fields: { k: code('主键', { required: true }), v: field },
  })
  const path = join(folder, 'chunk.csv')
  writeFileSync(path, cells.map((cell, index) => `${csvRecord([String(index + 1), `K${index}`, cell])}\n`).join(''))
  const plan = {
    dataset,
    columns: [
      { name: 'k', field: dataset.fields.k as Field, raw: 'c1' },
      { name: 'v', field, raw: 'c2' },
    ],
    headers: ['主键', field.label],
    source: 'default',
  }
  const outcomes: Outcome[] = cells.map(() => ({}))
  const result = await checkChunk(
    duck,
    plan,
    { path, firstRow: 1, rows: cells.length, problems: [] },
    values,
    1n,
    async (select) => {
      for (const row of await duck.rows<{ row_no: number; v: string | null }>(
        `select row_no, v::varchar as v from (${select})`,
      )) {
        const personal = field.kind in identityKindOf && row.v !== null
        const outcome = outcomes[row.row_no - 1] as Outcome
        outcome.value = personal ? (known.get(BigInt(row.v as string)) ?? '?') : (row.v ?? '(null)')
      }
    },
  )
  for (const notice of result.notices) (outcomes[notice.firstRow - 1] as Outcome).notice = notice.cell
  for (const { row, reasons } of result.rejects) {
    const outcome = outcomes[Number(row) - 1] as Outcome
    outcome.code = reasons[0]?.code
    outcome.message = reasons[0]?.message
    outcome.shown = reasons[0]?.shown
  }
  return outcomes
}

after(() => {
  duck.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Expected {
  readonly field: Field
  /** Cell → value, taken as it is. */
  readonly asIs?: Readonly<Record<string, string>>
  /** Cell → value, taken in another form: with a notice, unless the kind gives none. */
  readonly otherForm?: Readonly<Record<string, string>>
  readonly silent?: true
  /** Cell, code, words that the message must have. */
  readonly refused: readonly (readonly [cell: string, code: string, words: RegExp])[]
}

const id = '410102199003071234'
const wideId = '４１０１０２１９９００３０７１２３４'
const formula = /公式符号/
const long = (length: number): string => '长'.repeat(length)

const tables: Readonly<Record<string, Expected>> = {
  date: {
    field: date('日期'),
    asIs: {
      '2024-01-05': '2024-01-05',
      '2024-02-29': '2024-02-29',
      '1900-01-02': '1900-01-02',
      '2199-12-31': '2199-12-31',
    },
    otherForm: {
      '20240105': '2024-01-05',
      '2024/1/5': '2024-01-05',
      '2024.1.5': '2024-01-05',
      '2024-1-5': '2024-01-05',
      '2024年1月5日': '2024-01-05',
      '２０２４-０１-０５': '2024-01-05',
      '2024-01-05 00:00:00': '2024-01-05',
      '\t2024/01/05　': '2024-01-05',
    },
    refused: [
      ['2024-02-30', 'VALUE_DATE', /「2024-02-30」不是存在的日期/],
      ['20240230', 'VALUE_DATE', /不是存在的日期/],
      ['2023-02-29', 'VALUE_DATE', /不是存在的日期/],
      ['45291', 'VALUE_DATE', /Excel 的日期序号\(可能是 2023-12-31\)/],
      ['45291.5', 'VALUE_DATE', /Excel 的日期序号/],
      ['1900-01-01', 'VALUE_DATE', /占位日期.*请留空/],
      ['1900/1/1', 'VALUE_DATE', /占位日期/],
      ['9999-12-31', 'VALUE_DATE', /占位日期/],
      ['99991231', 'VALUE_DATE', /占位日期/],
      ['1/2/2024', 'VALUE_DATE', /分不清月和日/],
      ['01-02-2024', 'VALUE_DATE', /分不清月和日/],
      ['2200-01-01', 'VALUE_DATE', /年份范围/],
      ['2024-01-05 13:00:00', 'VALUE_DATE', /不是日期/],
      ['0000-00-00', 'VALUE_DATE', /不是存在的日期/],
      ['-004-01-01', 'VALUE_DATE', /不是日期/],
      ['张三', 'VALUE_DATE', /「张\*」不是日期/],
      ['=TODAY()', 'VALUE_FORMULA', formula],
    ],
  },
  month: {
    field: month('年月'),
    asIs: { '2024-01': '2024-01-01' },
    otherForm: {
      '202401': '2024-01-01',
      '2024/1': '2024-01-01',
      '2024年1月': '2024-01-01',
      '2024-01-05': '2024-01-01',
      '20240105': '2024-01-01',
      '２０２４０１': '2024-01-01',
    },
    refused: [
      ['2024-13', 'VALUE_MONTH', /请写成 2024-03/],
      ['202413', 'VALUE_MONTH', /不是年月/],
      ['2024', 'VALUE_MONTH', /不是年月/],
      ['45291', 'VALUE_MONTH', /Excel 的日期序号/],
      ['1900-01', 'VALUE_MONTH', /占位/],
      ['9999-12', 'VALUE_MONTH', /占位/],
      ['2024-02-30', 'VALUE_MONTH', /不是年月/],
    ],
  },
  time: {
    field: time('时间'),
    asIs: { '2024-01-05 10:00:00': '2024-01-05 10:00:00', '2024-01-05T10:00:00': '2024-01-05 10:00:00' },
    otherForm: {
      '2024-01-05 10:00': '2024-01-05 10:00:00',
      '20240105100000': '2024-01-05 10:00:00',
      '2024/1/5 10:00': '2024-01-05 10:00:00',
      '2024-01-05': '2024-01-05 00:00:00',
      '2024-01-05 10:00:00.9': '2024-01-05 10:00:00',
    },
    refused: [
      ['2024-01-05 25:00:00', 'VALUE_TIME', /「2024-01-05 25:00:00」不是时间/],
      ['2024-01-05 10:00:60', 'VALUE_TIME', /不是时间/],
      ['2024-02-30 10:00:00', 'VALUE_TIME', /不是时间/],
      // An offset would move the hour: it is not taken for Beijing time.
      ['2024-01-05 10:00+08', 'VALUE_TIME', /不是时间/],
      ['2024-01-05 10:00:00Z', 'VALUE_TIME', /不是时间/],
      ['45291.5', 'VALUE_TIME', /Excel 的日期序号/],
      ['9999-12-31 00:00:00', 'VALUE_TIME', /占位/],
      ['1900-01-01 00:00:00', 'VALUE_TIME', /占位/],
    ],
  },
  fen: {
    field: fen('金额'),
    asIs: {
      '1234.50': '123450',
      '1234.5': '123450',
      '0': '0',
      '-12.30': '-1230',
      '1234567890123.99': '123456789012399',
    },
    otherForm: {
      '1,234.50': '123450',
      '1，234．50': '123450',
      '12.500': '1250',
      '１２３': '12300',
      '¥12.00': '1200',
      '12元': '1200',
      '-1,234.50': '-123450',
    },
    refused: [
      ['1.234', 'VALUE_MONEY', /小数超过两位/],
      ['1e9', 'VALUE_MONEY', /科学计数法/],
      ['1E+05', 'VALUE_MONEY', /科学计数法/],
      ['-0', 'VALUE_MONEY', /负零/],
      ['-0.00', 'VALUE_MONEY', /负零/],
      ['12,34.50', 'VALUE_MONEY', /千分位/],
      ['12345678901234', 'VALUE_MONEY', /数额过大/],
      ['+5', 'VALUE_MONEY', /不是金额/],
      ['.5', 'VALUE_MONEY', /不是金额/],
      ['5.', 'VALUE_MONEY', /不是金额/],
      ['(12.00)', 'VALUE_MONEY', /不是金额/],
      ['1.2万', 'VALUE_MONEY', /「1.2万」不是金额/],
      ['=1+1', 'VALUE_MONEY', /不是金额/],
      [id, 'VALUE_MONEY', /「4101\*\*\*\*34」数额过大/],
    ],
  },
  int: {
    field: int('次数', { min: -5, max: 180 }),
    asIs: { '1': '1', '007': '7', '-5': '-5', '180': '180' },
    otherForm: { '１２': '12', '12.0': '12' },
    refused: [
      ['181', 'VALUE_NUMBER', /大于上限 180/],
      ['-6', 'VALUE_NUMBER', /小于下限 -5/],
      ['-0', 'VALUE_NUMBER', /负零/],
      ['1.5', 'VALUE_NUMBER', /不是整数/],
      ['1e2', 'VALUE_NUMBER', /科学计数法/],
      ['1,00', 'VALUE_NUMBER', /不是整数/],
      ['=1', 'VALUE_FORMULA', formula],
    ],
  },
  decimal: {
    field: decimal('数量'),
    asIs: { '1.5': '1.5000', '1.2345': '1.2345', '12.500': '12.5000', '-3': '-3.0000' },
    otherForm: { '1,234.5': '1234.5000', '1.23450': '1.2345', '１．５': '1.5000' },
    refused: [
      ['1.23456', 'VALUE_NUMBER', /小数最多四位/],
      ['-0.0', 'VALUE_NUMBER', /负零/],
      ['1e3', 'VALUE_NUMBER', /科学计数法/],
      ['123456789012345', 'VALUE_NUMBER', /位数过多/],
    ],
  },
  bool: {
    field: bool('是否'),
    asIs: { '1': 'true', '0': 'false' },
    otherForm: { 是: 'true', 否: 'false', TRUE: 'true', n: 'false', 有: 'true', 无: 'false', '１': 'true' },
    silent: true,
    refused: [
      ['2', 'VALUE_CODE', /应为 1 或 0/],
      ['真', 'VALUE_CODE', /「真\*」应为/],
    ],
  },
  'code with a list': {
    field: code('性别', { codes: { '1': '男', '2': '女' } }),
    asIs: { '1': '1' },
    otherForm: { 男: '1', '２': '2' },
    silent: true,
    refused: [
      ['3', 'VALUE_CODE', /「3」不在代码表内,应为:1 男、2 女/],
      ['男性', 'VALUE_CODE', /「男\*」不在代码表内/],
      ['-1', 'VALUE_CODE', /不在代码表内/],
      ['=1', 'VALUE_FORMULA', formula],
    ],
  },
  'code without a list': {
    field: code('编号'),
    asIs: {
      A1: 'A1',
      'BX-2024_001': 'BX-2024_001',
      '410102240105001': '410102240105001',
      ['9'.repeat(40)]: '9'.repeat(40),
      '豫人社〔2024〕1号': '豫人社〔2024〕1号',
    },
    otherForm: { Ａ１: 'A1' },
    silent: true,
    refused: [
      ['张三', 'VALUE_CODE', /「张\*」不是代码\(应有字母或数字/],
      ['a b', 'VALUE_CODE', /不能含空格/],
      ['A　B', 'VALUE_CODE', /不能含空格/],
      ['A\u200bB', 'VALUE_CODE', /不能含空格/],
      ['A\u0001B', 'VALUE_CODE', /不能含空格/],
      ['9'.repeat(41), 'VALUE_LENGTH', /超过 40 个字符/],
      ['-1', 'VALUE_FORMULA', formula],
      ['@x', 'VALUE_FORMULA', formula],
      ['＝x', 'VALUE_FORMULA', formula],
      ["=cmd|'/C calc'!A0", 'VALUE_FORMULA', formula],
      [id, 'VALUE_PERSONAL', /「4101\*\*\*\*34」含有证件号码/],
      ['41010219900307123x', 'VALUE_PERSONAL', /此列不收个人信息/],
      [wideId, 'VALUE_PERSONAL', /此列不收个人信息/],
      ['13812345678', 'VALUE_PERSONAL', /此列不收个人信息/],
      ['编号/13812345678', 'VALUE_PERSONAL', /此列不收个人信息/],
    ],
  },
  text: {
    field: text('说明'),
    asIs: {
      好的: '好的',
      [long(200)]: long(200),
      ['𠮷'.repeat(200)]: '𠮷'.repeat(200),
      流水202401051234567890123: '流水202401051234567890123',
      '0371-65001234': '0371-65001234',
      ＩＤ: 'ＩＤ',
    },
    refused: [
      [long(201), 'VALUE_LENGTH', /超过 200 个字符/],
      ['a\u0001b', 'VALUE_TEXT', /不可见的控制字符/],
      ['a\nb', 'VALUE_TEXT', /不可见的控制字符/],
      ['a\u202eb', 'VALUE_TEXT', /不可见的控制字符/],
      ['138\u200b12345678', 'VALUE_TEXT', /不可见的控制字符/],
      ["=cmd|' /C calc'!A0", 'VALUE_FORMULA', formula],
      ['-5度', 'VALUE_FORMULA', formula],
      ['-', 'VALUE_FORMULA', formula],
      ['＝cmd', 'VALUE_FORMULA', formula],
      ['@x', 'VALUE_FORMULA', formula],
      [`张三 ${id}`, 'VALUE_PERSONAL', /「张\*\*\*\*」含有/],
      ['身份证41010219900307123x号', 'VALUE_PERSONAL', /含有证件号码/],
      [`ID${id}`, 'VALUE_PERSONAL', /含有/],
      [`号${wideId}`, 'VALUE_PERSONAL', /含有/],
      ['410102 19900307 1234', 'VALUE_PERSONAL', /含有/],
      ['旧号410102900307123号', 'VALUE_PERSONAL', /含有/],
      ['电话13812345678', 'VALUE_PERSONAL', /含有/],
      ['电话１３８１２３４５６７８', 'VALUE_PERSONAL', /含有/],
      ['电话138-1234-5678', 'VALUE_PERSONAL', /含有/],
      ['电话138 1234 5678', 'VALUE_PERSONAL', /含有/],
      ['卡号6222021702012345678', 'VALUE_PERSONAL', /银行卡号/],
      ['卡号6222 0217 0201 2345 678', 'VALUE_PERSONAL', /银行卡号/],
    ],
  },
  idNumber: {
    field: idNumber('证件号码'),
    asIs: {
      [id]: id,
      '41010219900307123x': '41010219900307123X',
      [wideId]: id,
      '410102900307123': '410102199003071230',
      "'410102199003071234": id,
      '410102 19900307 1234': id,
      E12345678: 'E12345678',
    },
    refused: [
      ['4101********1234', 'VALUE_ID_NUMBER', /脱敏后的号码/],
      ['4101＊＊＊＊1234', 'VALUE_ID_NUMBER', /脱敏后的号码/],
      ['4.1E+17', 'VALUE_ID_NUMBER', /科学计数法/],
      ['4.10102E+17', 'VALUE_ID_NUMBER', /科学计数法/],
      ['无', 'VALUE_ID_NUMBER', /不成证件号码/],
      ['123', 'VALUE_ID_NUMBER', /不成证件号码/],
      ['x'.repeat(41), 'VALUE_ID_NUMBER', /不成证件号码/],
      // What a CSV writer puts round a number to keep it text in a spreadsheet: another person if it were taken.
      [`="${id}"`, 'VALUE_FORMULA', formula],
      ["=cmd|' /C calc'!A0", 'VALUE_FORMULA', formula],
    ],
  },
  personName: {
    field: personName('姓名'),
    asIs: { 张三: '张三', '张 三': '张三', '阿依古丽.买买提': '阿依古丽·买买提', 'Smith, John': 'SMITH JOHN' },
    refused: [
      ['张*', 'VALUE_TEXT', /遮盖的姓名/],
      ['123', 'VALUE_TEXT', /没有文字/],
      [id, 'VALUE_TEXT', /「4\*」/],
      [long(101), 'VALUE_LENGTH', /超过 100/],
      ['=张三', 'VALUE_FORMULA', formula],
      ['＝HYPERLINK', 'VALUE_FORMULA', formula],
      ['　=HYPERLINK', 'VALUE_FORMULA', formula],
      ['\n=HYPERLINK', 'VALUE_FORMULA', formula],
      ['\u200b@SUM', 'VALUE_FORMULA', formula],
    ],
  },
  phone: {
    field: phone('电话'),
    asIs: {
      '13812345678': '13812345678',
      '+86 138-1234-5678': '13812345678',
      '１３８１２３４５６７８': '13812345678',
      '0371-65001234': '037165001234',
    },
    refused: [
      ['65001234', 'VALUE_PHONE', /「65\*\*\*\*4」不是电话号码/],
      ['1.38E+10', 'VALUE_PHONE', /科学计数法/],
      ['138****5678', 'VALUE_PHONE', /不是电话号码/],
      ['=1', 'VALUE_FORMULA', formula],
    ],
  },
  bankAccount: {
    field: bankAccount('账号'),
    asIs: {
      '6222021702012345678': '6222021702012345678',
      '6222 0217 0201 2345 678': '6222021702012345678',
      '６２２２０２１７０２０１２３４５６７８': '6222021702012345678',
    },
    refused: [
      ['6.22E+18', 'VALUE_ACCOUNT', /科学计数法/],
      ['6222****5678', 'VALUE_ACCOUNT', /8 至 32 位/],
      ['1234567', 'VALUE_ACCOUNT', /8 至 32 位/],
      ['=1+1', 'VALUE_FORMULA', formula],
    ],
  },
  address: {
    field: address('地址'),
    asIs: { 郑州市中原区一路1号: '郑州市中原区一路1号' },
    refused: [
      ['=郑州', 'VALUE_FORMULA', formula],
      ['-1号楼', 'VALUE_FORMULA', formula],
      ['＝x', 'VALUE_FORMULA', formula],
      ['x'.repeat(301), 'VALUE_LENGTH', /超过 300/],
    ],
  },
  uscc: {
    field: uscc('信用代码'),
    asIs: { '91410100MA3X000008': '91410100MA3X000008', '91410100ma3x000008': '91410100MA3X000008' },
    refused: [
      ['91410100MA3X000009', 'VALUE_USCC', /末位为校验码/],
      ['410100000012345', 'VALUE_USCC', /18 位/],
      ['9.14E+17', 'VALUE_USCC', /科学计数法/],
      ['张三', 'VALUE_USCC', /「张\*\*\*\*」/],
    ],
  },
}

for (const [kind, { field, asIs = {}, otherForm = {}, silent, refused }] of Object.entries(tables)) {
  test(`${kind}: taken as it is, alone and beside rows that need more`, async () => {
    const cells = Object.keys(asIs)
    for (const beside of [[], ['\u0001']]) {
      const outcomes = await checkCells(field, [...cells, ...beside])
      for (const [index, cell] of cells.entries()) assert.deepEqual(outcomes[index], { value: asIs[cell] }, cell)
    }
  })

  test(`${kind}: other forms are taken${silent ? '' : ' with a notice'}`, async () => {
    for (const [cell, value] of Object.entries(otherForm)) {
      const [outcome] = await checkCells(field, [cell])
      assert.equal(outcome?.value, value, cell)
      assert.equal(outcome?.notice, silent ? undefined : cell.replaceAll(/[\t　]/g, ''), cell)
    }
  })

  test(`${kind}: refused with a code and with words, the value never shown whole`, async () => {
    const outcomes = await checkCells(
      field,
      refused.map(([cell]) => cell),
    )
    for (const [index, [cell, expected, words]] of refused.entries()) {
      const { value, code: given, message = '', shown = '' } = outcomes[index] as Outcome
      assert.equal(value, undefined, `「${cell}」 was taken as ${value}`)
      assert.equal(given, expected, `${cell}: ${message}`)
      assert.match(message, words, cell)
      assert.match(message, new RegExp(`^「${field.label}」的值「`))
      if (/\d{8}|\p{Script=Han}{2}/u.test(cell) && !/^[0-9./:年月日-]+$/.test(cell) && !/^1\.2万$/.test(cell))
        assert.ok(!message.includes(cell) && !shown.includes(cell), `${cell} is shown: ${message}`)
    }
  })

  test(`${kind}: empty is nothing, and refused where something is required`, async () => {
    for (const cell of ['', ' ', '　\t']) {
      assert.deepEqual(await checkCells(field, [cell]), [{ value: '(null)' }])
      const [outcome] = await checkCells({ ...field, required: true }, [cell])
      assert.deepEqual(outcome, { code: 'VALUE_MISSING', message: `「${field.label}」必填,不能为空`, shown: '' })
    }
  })
}

test('a personal value that slipped into any column is not shown whole', async () => {
  const slipped = [
    id,
    '41010219900307123X',
    wideId,
    '410102900307123',
    '13812345678',
    '138 1234 5678',
    '张三',
    '欧阳娜娜',
    '阿依古丽·买买提',
    '6222021702012345678',
    '郑州市中原区一路1号',
    'E12345678',
    '65001234',
  ]
  const fields = Object.values(tables).map(({ field }) => field)
  for (const field of fields) {
    for (const [index, outcome] of (await checkCells(field, slipped)).entries()) {
      const cell = slipped[index] as string
      assert.ok(
        !(outcome.message ?? '').includes(cell) && !(outcome.shown ?? '').includes(cell),
        `${field.label} shows ${cell}: ${outcome.message}`,
      )
      // At most half of a number's digits.
      const digits = (outcome.shown ?? '').replaceAll(/\D/g, '').length
      assert.ok(digits * 2 <= cell.length, `${field.label}: ${outcome.shown} of ${cell}`)
    }
  }
})
