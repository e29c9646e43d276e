/** What a case says of itself: facts, clocks, officers, sources, what happened. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Clause, Day, Money } from '../../ui/figures.tsx'
import { authorityWords, type CaseDetail, leftWords, partWords, trackWords } from './case-words.ts'

interface Props {
  readonly detail: CaseDetail
}

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

const outcomes: Readonly<Record<string, string>> = {
  'carried-out': '决定已执行',
  unfounded: '查无实据',
  'not-accepted': '不予受理',
  merged: '已并案',
  referred: '已移送',
}

export const CaseFacts = ({
  detail: { line, schemes, delegation, outcome, mergedInto, splitFrom },
}: Props): ReactNode => (
  <dl className="case-facts">
    <Fact label="对象">{line.partySays}</Fact>
    <Fact label="类别">{trackWords[line.track]}</Fact>
    <Fact label="主管部门">{authorityWords[line.authority]}</Fact>
    <Fact label="辖区">{line.districtName}</Fact>
    <Fact label="条款">{line.conduct ? <Clause of={line.conduct} /> : `第${line.chapter}章(情形未认定)`}</Fact>
    <Fact label="险种">{schemes.length > 0 ? schemes.join('、') : <span className="quiet">未写明</span>}</Fact>
    <Fact label="风险金额">
      <Money fen={line.atRiskFen} unit />
    </Fact>
    <Fact label="查实金额">
      <Money fen={line.establishedFen} unit={line.establishedFen !== null} />
    </Fact>
    <Fact label="承办机构">
      {line.organisationName}
      {delegation && <span className="quiet">(受委托,{delegation})</span>}
    </Fact>
    <Fact label="登记">
      <Day of={line.receivedOn} />
    </Fact>
    <Fact label="立案">
      <Day of={line.filedOn} />
    </Fact>
    <Fact label="现场检查">
      {line.offSite && line.onSiteCheckedOn === null ? (
        <span className="clock-near">非现场发现,还须现场检查</span>
      ) : (
        <Day of={line.onSiteCheckedOn} />
      )}
    </Fact>
    {line.closedOn && (
      <Fact label="办结">
        <Day of={line.closedOn} /> {outcome && (outcomes[outcome] ?? outcome)}
      </Fact>
    )}
    {mergedInto && (
      <Fact label="并入">
        <Link to={`/cases/${mergedInto.id}`}>{mergedInto.no}</Link>
      </Fact>
    )}
    {splitFrom && (
      <Fact label="分自">
        <Link to={`/cases/${splitFrom.id}`}>{splitFrom.no}</Link>
      </Fact>
    )}
  </dl>
)

type ShownDeadline = CaseDetail['deadlines'][number]

const clockWords = ({ metOn, droppedOn, suspendedOn, workingDaysLeft }: ShownDeadline): ReactNode => {
  if (metOn !== null) return <span className="quiet">{metOn} 办到</span>
  if (droppedOn !== null) return <span className="quiet">{droppedOn} 起不再计算</span>
  if (suspendedOn !== null) return <span className="quiet">{suspendedOn} 起中止计算</span>
  const left = workingDaysLeft ?? 0
  return <strong className={left < 0 ? 'clock-late' : left <= 3 ? 'clock-near' : ''}>{leftWords(left)}</strong>
}

export const CaseClocks = ({ detail: { deadlines } }: Props): ReactNode => (
  <section className="card-plain" aria-label="期限">
    <h2>期限</h2>
    {deadlines.length === 0 && <p className="quiet">现在没有法定期限在计算。</p>}
    <ul className="clocks">
      {deadlines.map((one) => (
        <li key={one.id}>
          <span>{one.label}</span>
          {clockWords(one)}
          <span className="quiet">
            <Day of={one.dueOn} /> 届满
            {one.provisional && ',节假日安排尚未公布,暂计'}
            {one.extendedBy > 0 && ',已延长'}
            {one.suspendedDays > 0 && `,扣除中止 ${one.suspendedDays} 日`};{one.clause}
          </span>
        </li>
      ))}
    </ul>
  </section>
)

export const CaseOfficers = ({ detail: { officers } }: Props): ReactNode => (
  <section className="card-plain" aria-label="办案人员">
    <h2>办案人员</h2>
    {officers.length === 0 && <p className="quiet">还没有指定承办人;须两名以上。</p>}
    <ul className="clocks">
      {officers.map((one) => (
        <li key={`${one.person}${one.part}${one.appointedAt}`}>
          <span>
            {one.name} {partWords[one.part]}
          </span>
          {one.certificateNo && <span className="quiet">执法证 {one.certificateNo}</span>}
          {one.recusedAt && <span className="clock-near">已回避:{one.recusedWhy}</span>}
        </li>
      ))}
    </ul>
  </section>
)

export const CaseSources = ({ detail: { sources } }: Props): ReactNode => (
  <section className="card-plain" aria-label="来源">
    <h2>来源</h2>
    <ul className="clause-list">
      {sources.map(({ kind, ref, says, link }) => (
        <li key={`${kind}${ref}`}>{link ? <Link to={link}>{says}</Link> : says}</li>
      ))}
    </ul>
  </section>
)
