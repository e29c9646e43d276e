/** What a rule's parameters and their units are called in a finding's explanation. */

export const unitWords: Readonly<Record<string, string>> = {
  month: ' 个月',
  day: ' 天',
  'working-day': ' 个工作日',
  year: ' 年',
  minute: ' 分钟',
  count: '',
  flag: '',
  text: '',
}

/** Parameter → 中文; 'RULE.parameter' where a name means something else in that rule. */
export const paramWords: Readonly<Record<string, string>> = {
  floor: '缴费基数下限',
  ceiling: '缴费基数上限',
}

export const paramWord = (rule: string, name: string): string =>
  paramWords[`${rule}.${name}`] ?? paramWords[name] ?? name
