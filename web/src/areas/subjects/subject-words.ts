/** Words of kinds of subjects. */
export const kindWords = { person: '个人', employer: '单位', provider: '机构', account: '账户' } as const
