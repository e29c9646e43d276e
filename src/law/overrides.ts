/**
 * What later or higher law overrides in the notice, as 十三(二) foresees. An entry on a clause holds for its items too.
 * `from` null: that it holds is known, since when is not, so it is shown for every day.
 */
import type { Day } from '#kernel/month.ts'
import { type Basis, lawOf, practice } from './basis.ts'
import { withAncestors } from './clauses.ts'

export interface Override {
  readonly clause: string
  readonly from: Day | null
  readonly by: Basis
  /** What it changes, in Chinese, for the person who applies the clause. */
  readonly effect: string
}

const entry = (clause: string, from: Day | null, by: Basis, effect: string): Override => ({ clause, from, by, effect })
const each = (clauses: readonly string[], from: Day | null, by: Basis, effect: string): Override[] =>
  clauses.map((clause) => entry(clause, from, by, effect))

const fraudItems = ['五(五)', '六(六)', '六(七)', '七(四)', '八(三)', '九(二)之二'] as const

const competence: readonly Override[] = [
  ...each(
    ['一(一)', '二', '九'],
    '2018-12-29',
    lawOf('social-insurance-law', '第64、66条'),
    '基本医疗与生育保险基金合并建账、核算和预算,自此两项不再各自一本账。',
  ),
  ...each(
    ['六', '九'],
    '2023-12-01',
    lawOf('agency-regulation', '第4、60条'),
    '基本医疗、生育由医疗保障部门主管(机构划转约在2018—2019年);人社发现线索应移送,不作处罚。',
  ),
  entry(
    '一(二)',
    '2022-03-18',
    lawOf('mohrss-48', '第2条'),
    '人社行政监督的对象为养老、工伤、失业等基金的收支、管理;不再列投资运营。',
  ),
  entry(
    '一(三)',
    '2020-11-28',
    lawOf('airport-zone', '第5、7条'),
    '航空港区管理委员会行使省辖市级人社权限,不再按受委托的县(市、区)对待。',
  ),
  entry(
    '一(一)',
    '2018-01-01',
    lawOf('fund-accounting-2017-28', '会计主体与分账'),
    '按险种及不同制度分别建账,制度数多于通知所称五项基金。',
  ),
  ...each(
    ['二', '十(一)3', '十(六)'],
    null,
    practice('省级统筹', 'U'),
    '实行省级统筹的险种市级不再持有完整基金,相应对账、预留指标只用于仍由市管理的险种。',
  ),
]

const collection: readonly Override[] = [
  ...each(
    ['四(二)', '四(四)', '十(五)'],
    '2017-01-01',
    practice('河南2017年1月1日起由税务征收', 'U'),
    '社会保险费改由税务机关征收入库,经办机构的征收、收入户职责相应变化。',
  ),
  entry(
    '十(五)',
    '2023-12-01',
    lawOf('agency-regulation', '第40条', 'I'),
    '条例只列支出户,收入户可能已不存在;月末清零只用于当日仍有收入户的险种。',
  ),
  entry('四(一)', '2019-05-01', lawOf('gbf-2019-13', '六'), '不得自行组织对企业历史欠费的集中清缴。'),
  entry(
    '四(二)',
    '2019-05-01',
    lawOf('gbf-2019-13', '缴费基数口径'),
    '基数上下限改按全口径城镇单位就业人员平均工资核定;养老单位费率可降至16%。',
  ),
]

const pension: readonly Override[] = [
  ...each(
    ['五(三)', '五(四)'],
    '2023-12-01',
    lawOf('agency-regulation', '第26条'),
    '先比对、再核查,核实丧失资格后停发;仅凭比对结果不得直接停发。',
  ),
  entry(
    '五(二)',
    '2023-12-01',
    lawOf('agency-regulation', '第26条'),
    '领取资格以数据比对为主、自助认证为辅,再委托第三方。',
  ),
  entry(
    '五(五)1',
    '2025-01-01',
    lawOf('npc-retirement', '第一条'),
    '法定退休年龄按延迟对照表并可弹性选择,不能再以未满60、55、50周岁判断提前退休。',
  ),
  entry(
    '五(一)',
    '2030-01-01',
    lawOf('npc-retirement', '第二条'),
    '最低缴费年限自2030年起每年提高六个月,至2039年为二十年。',
  ),
]

const medical: readonly Override[] = [
  entry(
    '六(五)',
    '2021-05-01',
    lawOf('medical-fund-regulation', '第38条'),
    '先责令改正、退回,再视情形暂停责任科室6—12个月直至解除协议;一律立即解除可被质疑。',
  ),
  entry(
    '六(六)',
    '2021-05-01',
    lawOf('medical-fund-regulation', '第40条'),
    '以骗取为目的的处二至五倍罚款,暂停责任科室6—12个月直至解除协议。',
  ),
  entry(
    '六(七)',
    '2021-05-01',
    lawOf('medical-fund-regulation', '第41条'),
    '个人退回并暂停联网结算3—12个月;以骗取为目的另处二至五倍罚款。',
  ),
  ...each(
    ['六(六)', '六(七)'],
    '2026-04-01',
    lawOf('nhsa-7', '情形列举', 'V2'),
    '细则列明诱导冒名及机构五种、个人六种骗保情形,要求事前事中事后智能监管。',
  ),
  ...each(
    ['六(二)', '六(四)'],
    '2021-02-01',
    lawOf('nhsa-2', '定点管理', 'U'),
    '医疗机构定点协议管理按国家医保局令第2号、零售药店按第3号办理。',
  ),
]

const liability: readonly Override[] = [
  ...each(
    fraudItems,
    '2011-07-01',
    lawOf('social-insurance-law', '第87、88条', 'I'),
    '法律要求以欺诈、伪造证明材料等手段骗取;筛查命中只是疑点,查实主观故意后才能按骗取处理。',
  ),
  entry(
    '十二(五)',
    '2021-02-01',
    lawOf('nhsa-2', '重新申请期限', 'U'),
    '医保定点:违约解除满一年、违法违规解除满三年方可重新申请。',
  ),
  entry(
    '十二(六)',
    '2021-05-01',
    lawOf('medical-fund-regulation', '第38—41条'),
    '医保基金按条例分级处罚;同一行为只罚一次,按数额高的规定处罚。',
  ),
  entry(
    '十二(六)',
    '2023-12-01',
    lawOf('agency-regulation', '第55条'),
    '骗取处二至五倍罚款;定点医药机构可暂停责任部门6—12个月直至解除协议。',
  ),
  ...each(
    ['六(一)', '十二(六)', '十二(七)'],
    null,
    lawOf('crime-transfer', '第5—12条'),
    '移送涉嫌犯罪案件:三日内决定、二十四小时内移送,附五项材料,不得以罚代移。',
  ),
  entry(
    '十二(七)',
    '2011-07-01',
    lawOf('social-insurance-law', '第84、86条', 'I'),
    '未登记、未足额缴纳分别以应缴数额、欠缴数额为基数;笼统的违规缴费数额一至三倍不宜再用。',
  ),
  entry(
    '十二(七)',
    null,
    lawOf('labour-inspection', '第27条', 'I'),
    '瞒报工资总额或职工人数的,以瞒报工资数额为基数处一至三倍罚款。',
  ),
  entry(
    '十二(一)',
    '2023-01-01',
    lawOf('mohrss-2022-45', '奖励上限', 'V2'),
    '人社基金每件奖励不超过10万元,负有监督、经办职责者等除外。',
  ),
  entry(
    '十二(一)',
    '2023-01-01',
    lawOf('nhsa-report-reward', '奖励标准', 'V2'),
    '医保基金每件奖励最低200元、最高20万元,由医保部门发放。',
  ),
  entry('十二(二)', '2023-05-01', lawOf('mohrss-49', '第2—4条'), '举报办理另有规定;不属本机构的应书面通知并移交。'),
]

const managementAndRest: readonly Override[] = [
  entry(
    '三(一)',
    '2022-03-18',
    lawOf('mohrss-48', '行政监督程序', 'U'),
    '现场检查提前通知、征求意见等程序按人社部令第48号。',
  ),
  entry(
    '三(二)',
    '2023-05-01',
    lawOf('mohrss-49', '受理与办理', 'V2'),
    '举报五个工作日审查、十个工作日告知,六十个工作日办结。',
  ),
  ...each(
    ['三(三)1', '十(三)', '十二(三)10'],
    '2018-01-01',
    lawOf('fund-accounting-2017-28', '全文'),
    '会计核算按2018年起的社会保险基金会计制度,收付实现制,委托投资除外。',
  ),
  ...each(
    ['三(三)5', '十(一)2'],
    '2017-08-22',
    lawOf('fund-finance-2017-144', '银行账户'),
    '账户设置按财务制度:收入户、支出户、财政专户。',
  ),
  entry(
    '十(六)',
    null,
    lawOf('gf-2015-48', '委托投资', 'U'),
    '委托投资由省级作为委托人且只限养老基金,市级不得自行划转委托;国债等限额按现行规定。',
  ),
  entry(
    '十三(一)',
    null,
    lawOf('fine-separation', '第4条'),
    '罚款全部缴入国库,不得缴入基金收入专户;只有追回的基金退回财政专户。十个工作日仍为本地规定。',
  ),
  entry(
    '十三(一)',
    '2021-05-01',
    lawOf('medical-fund-regulation', '第45条'),
    '医保罚款、没收款上缴国库,退回的基金入医保财政专户。',
  ),
]

export const overrides: readonly Override[] = [
  ...competence,
  ...collection,
  ...pension,
  ...medical,
  ...liability,
  ...managementAndRest,
]

/** Overrides of the clause and of what it is part of, that hold on `day`. @throws RangeError for no clause key. */
export const overridesOf = (clause: string, day: Day): Override[] => {
  const own = new Set(withAncestors(clause))
  return overrides.filter((override) => own.has(override.clause) && (override.from === null || override.from <= day))
}
