/** Code lists used by more than one dataset. Values are what is stored; labels are what people read and may send. */

/** 险种/制度 (AAE140 values; 医保 by NHSA insutype). Stored codes of this platform: HRSS and NHSA codes are never joined raw. */
export const schemes = {
  '110': '企业职工基本养老保险',
  '120': '机关事业单位基本养老保险',
  '170': '城乡居民基本养老保险',
  '210': '失业保险',
  '310': '职工基本医疗保险',
  '390': '城乡居民基本医疗保险',
  '330': '大额医疗费用补助',
  '410': '工伤保险',
  '510': '生育保险',
} as const

export const sexes = { '1': '男', '2': '女' } as const

/** 郑州辖区(GB/T 2260)及统计上使用的功能区代码。410181 巩义市为省直管,不在一(三)所列辖区,但其数据用于重复核查。 */
export const districts = {
  '410100': '郑州市本级',
  '410102': '中原区',
  '410103': '二七区',
  '410104': '管城回族区',
  '410105': '金水区',
  '410106': '上街区',
  '410108': '惠济区',
  '410122': '中牟县',
  '410171': '经济技术开发区',
  '410172': '高新技术产业开发区',
  '410173': '航空港经济综合实验区',
  '410174': '郑东新区',
  '410181': '巩义市',
  '410182': '荥阳市',
  '410183': '新密市',
  '410184': '新郑市',
  '410185': '登封市',
} as const

/** 待遇支付状态 (corrections 77). */
export const paymentStatuses = { paid: '已支付', returned: '退票', reversed: '冲销', recovered: '已追回' } as const

export const hospitalLevels = { '1': '一级', '2': '二级', '3': '三级', '9': '未定级' } as const
