/** Areas in the order of the notice's chapters, with the heading under which people look for a dataset. */
export const areaTitles: Readonly<Record<string, string>> = {
  registers: '登记册与基础资料',
  departments: '部门共享数据',
  agencies: '机构与人员(一)',
  oversight: '监督(三)',
  collection: '征缴(四)',
  pension: '养老保险(五)',
  medical: '医疗保险(六)',
  injury: '工伤保险(七)',
  unemployment: '失业保险(八)',
  maternity: '生育保险(九)',
  'fund-custody': '基金管理(十)',
  'data-custody': '信息系统与数据管理(十一)',
  agreements: '协议管理(六、七、九、十二)',
  cases: '疑点与案件(三)',
  penalties: '处理与处罚(十二)',
  recoveries: '追回(十三)',
}

const order = Object.keys(areaTitles)

/** Sort key: chapter order; an area not listed comes last. */
export const areaRank = (area: string): number => (order.includes(area) ? order.indexOf(area) : order.length)

export const areaTitle = (area: string): string => areaTitles[area] ?? area
