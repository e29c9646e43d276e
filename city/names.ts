/** Surnames with their share in ten thousand, and given-name characters by sex and generation. The persons are invented. */

const surnameShares = `
  王725 李719 张680 刘539 陈455 杨308 黄223 赵229 吴205 周212 徐166 孙154 马139 朱126 胡131 郭115 何117 林106 高101 罗86
  郑94 梁84 谢72 宋81 唐65 许66 韩68 冯64 邓57 曹57 彭49 曾50 肖56 田52 董61 潘44 袁54 蔡46 蒋47 余41 于62 杜47 叶41
  程57 魏45 苏47 吕57 丁43 任42 卢47 姚42 沈41 钟35 姜39 崔55 谭38 陆35 范48 汪40 廖34 石36 金31 韦34 贾42 夏36 付40
  方36 邹29 熊31 白28 孟32 秦29 邱27 侯33 江27 尹26 薛28 闫31 段27 雷24 龙23 黎22 史26 陶22 贺24 毛23 郝23 顾22 龚21
  邵23 万22 覃20 武22 钱20 戴19 严19 莫18 孔20 向18 常21 汤17 康17 易16 乔19 赖15 文16 申17 牛19 樊16 司13 娄11 禹9 寇8
  欧阳11 上官3 司马2 诸葛2`

export const surnames: readonly { readonly name: string; readonly share: number }[] = surnameShares
  .trim()
  .split(/\s+/)
  .map((entry) => ({ name: entry.replace(/\d+$/, ''), share: Number(/\d+$/.exec(entry)?.[0] ?? '1') }))

/** Key: sex, then generation (1 before 1970, 2 from 1970, 3 from 1995). */
export const givenCharacters: Readonly<Record<string, string>> = {
  '11': '国建华德明志文军平海生林永春福成庆喜贵荣富忠义玉清金银水根长保来新广胜利宝全茂祥学良民安山石树松合振',
  '12': '伟强勇军磊涛斌超波辉刚健明亮俊飞鹏华平东峰建文志海林宏伟杰红旗立军利民新春国庆晓光永刚振宇继峰世',
  '13': '浩宇轩子涵博文俊杰睿泽晨天佑梓豪嘉一诺明远皓然奕辰思源逸飞昊宸铭泽君昊家乐承志景行星野书恒',
  '21': '秀英兰玉珍桂香梅凤荣花莲芝淑芳金枝素贞云霞爱翠月娥喜改巧银菊瑞珠彩琴春荣焕清书爱玲桃',
  '22': '丽娟敏静燕艳霞红梅芳娜玲颖慧莉萍琳晓雪婷倩华平文娟春秀丹蕾洁瑞云青利爱永晶雅瑜淑',
  '23': '雨涵欣怡梓萱诗涵佳琪思妍若曦语嫣一诺可馨静怡芷若依晨紫萱心悦子沐清然婉婷嘉怡瑾瑜星冉书瑶',
}

/** Words from which the names of employers are put together. */
export const employerWords = {
  first:
    '中原 嵩山 豫州 商都 黄河 金水 郑东 天瑞 恒达 宏泰 鑫源 众联 华盛 金桥 绿城 汇通 大河 德胜 新郑 永昌 正道 瑞丰'.split(
      ' ',
    ),
  second: '同创 远航 嘉业 百盛 东升 建邦 润泽 锦程 博纳 诚信 万家 腾达 启明 卓越 安泰 盛世 凯旋 佳和 顺通 立信'.split(
    ' ',
  ),
  trade:
    '建筑工程 商贸 物流 机械制造 电子科技 餐饮管理 纺织服装 食品 汽车零部件 物业服务 信息技术 医药 印刷包装 装饰工程 农业开发 人力资源 教育咨询 新材料 铝业 耐火材料'.split(
      ' ',
    ),
}

export const hospitalWords = '第一 第二 第三 第五 第七 中心 中医 妇幼保健 仁济 康复 骨科 惠民 同济 颐和 华山'.split(' ')
