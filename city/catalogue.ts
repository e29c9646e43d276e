/**
 * 医保目录 of the sample city: what is charged and at what cap, what only some may have, what may not be charged together; and
 * the diagnoses. Tables `cat` (items, by `ci` from 1), `limits`, `cap` (price caps by level and span), `diag`.
 */
import type { City } from './session.ts'

/** Code, name, charge kind, base price in fen (level 3), unit, kind, is a fixed price for all levels. New ones at the end. */
const catalogue: readonly (readonly [string, string, string, number, string, string, boolean])[] = [
  ['XA10BAE046A001010100001', '盐酸二甲双胍缓释片', '09', 2150, '盒', 'drug', true],
  ['XC08CAB094A001020100002', '苯磺酸氨氯地平片', '09', 1860, '盒', 'drug', true],
  ['XC10AAR217A001010100003', '瑞舒伐他汀钙片', '09', 2480, '盒', 'drug', true],
  ['XJ01CAA040E001010100004', '阿莫西林胶囊', '09', 1290, '盒', 'drug', true],
  ['XJ01FAA089A001010100005', '阿奇霉素片', '09', 1680, '盒', 'drug', true],
  ['XR05CBA197A001010100006', '盐酸氨溴索片', '09', 1130, '盒', 'drug', true],
  ['XB01ACA001A001010100007', '阿司匹林肠溶片', '09', 1570, '盒', 'drug', true],
  ['XA02BCA001A001010100008', '奥美拉唑肠溶胶囊', '09', 1920, '盒', 'drug', true],
  ['XN02BEB001A001010100009', '对乙酰氨基酚片', '09', 860, '盒', 'drug', true],
  ['XM01AEB001A001010100010', '布洛芬缓释胶囊', '09', 1740, '盒', 'drug', true],
  ['ZA01AAL0210010100011', '连花清瘟胶囊', '11', 1480, '盒', 'drug', true],
  ['ZA09BAF0330010100012', '复方丹参滴丸', '11', 2730, '盒', 'drug', true],
  ['ZA04CAB0440010100013', '板蓝根颗粒', '11', 1380, '盒', 'drug', true],
  ['XB05XAL001B002010100014', '氯化钠注射液', '09', 480, '袋', 'drug', true],
  ['XJ01DDT054B014010100015', '注射用头孢曲松钠', '09', 1250, '支', 'drug', true],
  ['001102000010000', '普通门诊诊察费', '02', 2200, '次', 'service', false],
  ['001102000060000', '住院诊察费', '02', 3200, '日', 'service', false],
  ['001109000010000', '普通病房床位费', '01', 6000, '日', 'bed', false],
  ['001201000030000', 'Ⅱ级护理', '07', 2800, '日', 'service', false],
  ['002501010150000', '血细胞分析', '04', 2000, '次', 'service', false],
  ['002503010010000', '血清生化全套', '04', 12000, '次', 'service', false],
  ['002203020020000', '腹部彩色超声', '03', 14000, '次', 'service', false],
  ['002103000010000', 'X线计算机体层扫描', '03', 22000, '次', 'service', false],
  ['003106010010000', '静脉输液', '05', 1400, '次', 'service', false],
  ['003311000010000', '清创缝合', '06', 26000, '次', 'service', false],
  ['001100000990000', '打包付费项目', '14', 680000, '次', 'service', true],
  ['003112010010000', '阴道镜检查', '03', 6800, '次', 'service', false],
  ['XN02BEP218A014010100031', '小儿氨酚黄那敏颗粒', '09', 980, '盒', 'drug', true],
  ['003112020080000', '高压氧治疗', '05', 9000, '次', 'service', false],
  ['XA10AEG048B002010100033', '甘精胰岛素注射液', '09', 7200, '支', 'drug', true],
  ['002503070050000', '肌酐测定', '04', 700, '次', 'service', false],
  ['002503070010000', '尿素测定', '04', 700, '次', 'service', false],
  ['002503070120000', '尿酸测定', '04', 700, '次', 'service', false],
  ['002503079990000', '肾功能三项', '04', 1800, '次', 'service', false],
  ['001201000020000', 'Ⅰ级护理', '07', 4500, '日', 'service', false],
  ['001206000010000', '换药', '05', 1500, '次', 'service', false],
  ['003315220010000', '关节腔穿刺术', '06', 9000, '次', 'service', false],
  ['003301000010000', '局部浸润麻醉', '05', 3000, '次', 'service', false],
]
/** Items (`ci`, from 1) that rules of use and of charging speak about; the base population is charged them lawfully. */
export const ciOf = {
  nursing2: 19,
  bed: 18,
  wound: 25,
  colposcopy: 27,
  childDrug: 28,
  oxygen: 29,
  insulin: 30,
  creatinine: 31,
  urea: 32,
  uricAcid: 33,
  kidneyPanel: 34,
  nursing1: 35,
  dressing: 36,
  jointPuncture: 37,
  localAnaesthesia: 38,
} as const
/** 限制使用: sex, ages (both included), lowest hospital level, prefixes of diagnoses. */
const limits: readonly (readonly [number, string, string, string, string, string])[] = [
  [ciOf.colposcopy, `'2'`, 'null', 'null', 'null', 'null'],
  [ciOf.childDrug, 'null', '0', '12', 'null', 'null'],
  [ciOf.oxygen, 'null', 'null', 'null', `'2'`, 'null'],
  [ciOf.insulin, 'null', 'null', 'null', 'null', `'E10,E11,E14'`],
]
/** 项目关系: item, other item, relation, span, may be charged together on two sides or in stages. */
const conflicts: readonly (readonly [number, number, string, string, boolean])[] = [
  [ciOf.kidneyPanel, ciOf.creatinine, 'component', 'day', false],
  [ciOf.kidneyPanel, ciOf.urea, 'component', 'day', false],
  [ciOf.kidneyPanel, ciOf.uricAcid, 'component', 'day', false],
  [ciOf.nursing1, ciOf.nursing2, 'excludes', 'day', false],
  [ciOf.wound, ciOf.dressing, 'contains', 'day', false],
  [ciOf.jointPuncture, ciOf.localAnaesthesia, 'contains', 'visit', true],
]
export const drugCount = 15
/** 没有限价的一项:埋入的就诊除测限价的以外都记在它名下,免得误犯限价。 */
export const uncappedItem = 26
export const consult = 16
export const inpatientOnce = [20, 21, 22, 23]
/** 有限价调高的一项:期中第几个月起上调两成。 */
export const raisedItem = 22

export const diagnoses: readonly (readonly [string, string, string])[] = [
  ['J06.900', '急性上呼吸道感染', '呼吸内科'],
  ['I10.x00', '高血压', '心血管内科'],
  ['E11.900', '2型糖尿病', '内分泌科'],
  ['I25.103', '冠状动脉粥样硬化性心脏病', '心血管内科'],
  ['K29.500', '慢性胃炎', '消化内科'],
  ['J44.900', '慢性阻塞性肺病', '呼吸内科'],
  ['I63.900', '脑梗死', '神经内科'],
  ['M51.202', '腰椎间盘突出', '骨科'],
  ['K80.201', '胆囊结石', '普通外科'],
  ['N20.000', '肾结石', '泌尿外科'],
  ['J18.900', '肺炎', '呼吸内科'],
  ['H25.900', '老年性白内障', '眼科'],
]
/** Diagnoses that only planted cases have, numbered after those. */
const rareDiagnoses: readonly (readonly [string, string, string])[] = [['C34.900', '支气管或肺恶性肿瘤', '肿瘤科']]
/** `di` by what a planted case needs. */
export const diOf = { cold: 0, diabetes: 2, heart: 3, pneumonia: 10, cancer: diagnoses.length } as const

export const makeCatalogue = async ({ duck, months, firstMonth }: City): Promise<void> => {
  await duck.exec(
    `create table cat(ci integer, code varchar, name varchar, charge varchar, base bigint, unit varchar, kind varchar, fixed boolean)`,
  )
  await duck.exec(
    `insert into cat values ${catalogue.map(([code, label, charge, base, unit, kind, fixed], index) => `(${index + 1}, '${code}', '${label}', '${charge}', ${base}, '${unit}', '${kind}', ${fixed})`).join(', ')}`,
  )
  await duck.exec(
    `create table limits(ci integer, sex varchar, age_from integer, age_to integer, level varchar, diagnosis varchar)`,
  )
  await duck.exec(`insert into limits values ${limits.map((cells) => `(${cells.join(', ')})`).join(', ')}`)
  await duck.exec(
    `create table diag as select * from (values ${[...diagnoses, ...rareDiagnoses].map(([code, label, dept], index) => `(${index}, '${code}', '${label}', '${dept}')`).join(', ')}) d(di, code, name, dept)`,
  )
  // 限价按等级:三级十成,二级九成,一级八成,未定级七成;药品不分等级。上调的一项在期中分两段。
  await duck.exec(`create table cap as
    with l(level, part) as (values ('0', 100), ('3', 100), ('2', 90), ('1', 80), ('9', 70)),
    a as (select cat.*, l.level, case when cat.ci <> ${uncappedItem} then (cat.base * l.part // 100)::bigint end as price_cap from cat cross join l where cat.fixed = (l.level = '0')),
    raised_on as (select add_months(date '${firstMonth}-01', ${Math.floor(months / 2)}) as day)
    select ci, code, level, price_cap, date '2022-01-01' as valid_from, case when ci = ${raisedItem} then day - 1 end::date as valid_to from a cross join raised_on
    union all select ci, code, level, (price_cap * 6 // 5)::bigint, day, null from a cross join raised_on where ci = ${raisedItem}`)
}

export const catalogueRows = (): string => `
  select cap.ci * 10 + ascii(cap.level) % 10 as ord_, cap.valid_from as ord2_, false as cast_, cap.code as item_code, cat.name as item_name, cat.kind as item_kind, cap.level as hospital_level, '01' as coverage_class, true as payable_medical, true as payable_injury,
    false as payable_maternity, cat.unit, cap.price_cap as price_cap_fen, '郑医保价目' || year(cap.valid_from) as document_no, cap.valid_from, cap.valid_to,
    l.sex as restricted_sex, l.age_from as restricted_age_from, l.age_to as restricted_age_to, l.level as restricted_level, l.diagnosis as restricted_diagnosis
  from cap join cat using (ci) left join limits l using (ci)`

export const conflictRows = (): string => `
  select c.n as ord_, false as cast_, a.code as item_code, b.code as other_item_code, c.relation, c.span, c.bilateral as bilateral_allowed, '郑医保价目2022' as document_no, date '2022-01-01' as valid_from
  from (values ${conflicts.map(([one, other, relation, span, bilateral], n) => `(${n}, ${one}, ${other}, '${relation}', '${span}', ${bilateral})`).join(', ')}) c(n, one, other, relation, span, bilateral)
  join cat a on a.ci = c.one join cat b on b.ci = c.other`
