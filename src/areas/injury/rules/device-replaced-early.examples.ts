import { examples } from '#screening/examples.ts'

const first = {
  person_id: 1,
  fitting_no: 'Q1',
  device_code: 'FZ01',
  fitting_kind: 'first',
  fitted_on: '2022-03-15',
  minimum_life_months: 24,
  price_fen: '8000.00',
  fund_pay_fen: '8000.00',
}
const next = {
  ...first,
  fitting_no: 'Q2',
  fitting_kind: 'replacement',
  minimum_life_months: 24,
  fund_pay_fen: '7600.00',
}

export const deviceReplacedEarlyExamples = [
  examples({
    rule: 'INJ-05',
    base: {
      assistive_device: first,
      'assistive_device#2': next,
      'assistive_device#3': { ...next, fitting_no: 'Q3', fitting_kind: 'repair', fitted_on: '2023-06-01' },
      capacity_appraisal: { person_id: 1, appraisal_no: 'J1', appraisal_kind: 'device' },
      catalogue_item: { item_code: 'FZ01', item_kind: 'device', hospital_level: '0', valid_from: '2018-01-01' },
    },
    columns: {
      年限: 'assistive_device.minimum_life_months',
      首次状态: 'assistive_device.status',
      更换日: 'assistive_device#2.fitted_on',
      类别: 'assistive_device#2.fitting_kind',
      器具: 'assistive_device#2.device_code',
      上次编号: 'assistive_device#2.previous_fitting_no',
      基金: 'assistive_device#2.fund_pay_fen',
      维修: 'assistive_device#3.fitted_on',
      确认: 'capacity_appraisal.appraised_on',
      确认类别: 'capacity_appraisal.appraisal_kind',
      目录天数: 'catalogue_item.min_life_days',
    },
    table: `
      年限  首次状态  更换日      类别         器具  上次编号  基金     维修        确认        确认类别     目录天数  结果  金额     说明
      24    -         2024-03-14  replacement  FZ01  -         7600.00  无          无          无           无        命中  7600.00  差一日到期
      24    -         2024-03-15  replacement  FZ01  -         7600.00  无          无          无           无        放过  -        到期当日
      24    -         2024-03-16  replacement  FZ01  -         7600.00  无          无          无           无        放过  -        到期次日
      24    -         2023-06-02  repair       FZ01  -         7600.00  无          无          无           无        放过  -        维修不是更换
      24    -         2024-03-14  replacement  FZ01  -         7600.00  2023-06-01  无          无           无        命中  7600.00  中间维修不影响年限
      24    -         2024-04-01  replacement  FZ01  -         7600.00  2023-06-01  无          无           无        放过  -        维修不另起年限
      24    -         2023-06-02  replacement  FZ02  -         7600.00  无          无          无           无        放过  -        另一种器具
      24    -         2023-06-02  replacement  FZ02  Q1        7600.00  无          无          无           无        命中  7600.00  写明更换的是上一件
      24    -         2023-06-02  replacement  FZ01  -         7600.00  无          2023-05-20  device       无        放过  -        提前更换经确认
      24    -         2023-06-02  replacement  FZ01  -         7600.00  无          2023-06-02  device       无        放过  -        当日确认
      24    -         2023-06-02  replacement  FZ01  -         7600.00  无          2023-06-03  device       无        命中  7600.00  更换以后才确认
      24    -         2023-06-02  replacement  FZ01  -         7600.00  无          2022-03-01  device       无        命中  7600.00  上次配置以前的确认
      24    -         2023-06-02  replacement  FZ01  -         7600.00  无          2023-05-20  injury_again  无        命中  7600.00  等级鉴定不是器具确认
      24    returned  2023-06-02  replacement  FZ01  -         7600.00  无          无          无           无        放过  -        上一件已退货
      24    -         2023-06-02  replacement  FZ01  -         0.00     无          无          无           无        放过  -        自费更换
      -     -         2024-03-13  replacement  FZ01  -         7600.00  无          无          无           730       命中  7600.00  年限按目录
      -     -         2024-03-14  replacement  FZ01  -         7600.00  无          无          无           730       放过  -        目录年限到期
      -     -         2023-06-02  replacement  FZ01  -         7600.00  无          无          无           -         放过  -        没有规定年限
    `,
  }),
  examples({
    rule: 'INJ-05',
    base: {
      assistive_device: first,
      'assistive_device#2': { ...first, fitting_no: 'Q2', fitted_on: '2022-05-01' },
      'assistive_device#3': { ...next, fitting_no: 'Q3', fitted_on: '2024-03-20' },
      'assistive_device#4': { ...next, fitting_no: 'Q4', fitted_on: '2024-05-10' },
    },
    columns: {
      第二件: 'assistive_device#2.fitted_on',
      更换一: 'assistive_device#3.fitted_on',
      更换二: 'assistive_device#4.fitted_on',
      更换二的上次: 'assistive_device#4.previous_fitting_no',
    },
    table: `
      第二件      更换一      更换二      更换二的上次  结果  金额     说明
      2022-05-01  2024-03-20  2024-05-10  -             放过  -        左右各一件,先后到期更换
      2022-05-01  2024-03-20  2024-05-10  Q2            放过  -        写明更换的是第二件
      2022-05-01  2024-03-20  2024-05-10  Q3            命中  7600.00  写明更换的是刚换的一件
      无          2024-03-20  2024-05-10  -             命中  7600.00  只有一件,两个月内又换
      无          2024-03-20  2026-03-20  -             放过  -        每次都满年限
    `,
  }),
]
