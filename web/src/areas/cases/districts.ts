/** 辖区 to choose from, by GB/T 2260 and the codes that statistics use for the zones. */
export const districtNames: Readonly<Record<string, string>> = {
  '410100': '市本级',
  '410102': '中原区',
  '410103': '二七区',
  '410104': '管城回族区',
  '410105': '金水区',
  '410106': '上街区',
  '410108': '惠济区',
  '410122': '中牟县',
  '410171': '经开区',
  '410172': '高新区',
  '410173': '航空港区',
  '410174': '郑东新区',
  '410181': '巩义市',
  '410182': '荥阳市',
  '410183': '新密市',
  '410184': '新郑市',
  '410185': '登封市',
}

export const districtChoices = Object.entries(districtNames).map(([value, label]) => ({ value, label }))
