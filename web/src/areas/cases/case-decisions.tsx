/** 告知与决定 of a case, with what runs from each. */
import type { ReactNode } from 'react'
import { Day, Money as Yuan } from '../../ui/figures.tsx'
import { StageTag } from '../../ui/tags.tsx'
import type { Money } from './money-words.ts'

export const Told = ({ told }: { readonly told: NonNullable<Money['told']> }): ReactNode => (
  <>
    <h3>告知</h3>
    <p>
      <Day of={told.toldOn} /> 告知:
      {told.orders.map(({ kind, label, amountFen, termDays }) => (
        <span key={kind}>
          {label} {amountFen && <Yuan fen={amountFen} unit />}(送达后 {termDays} 日);
        </span>
      ))}
      {told.fineFen && (
        <>
          罚款 <Yuan fen={told.fineFen} unit />,
        </>
      )}
      陈述申辩到 <Day of={told.statementUntil} />,
      {told.hearing.isNeeded ? `要求听证到 ${told.hearing.until ?? ''}` : told.hearing.says}
    </p>
  </>
)

export const Decisions = ({ decisions }: Pick<Money, 'decisions'>): ReactNode =>
  decisions.length === 0 ? null : (
    <>
      <h3>决定</h3>
      <ul>
        {decisions.map((one) => (
          <li key={one.id}>
            <StageTag label={one.kindLabel} tone={one.revokedOn ? 'done' : 'active'} /> <Day of={one.decidedOn} />{' '}
            {one.decidedBy}作出;
            {one.servedOn ? (
              <>
                <Day of={one.servedOn} /> 送达,复议到 <Day of={one.reviewUntil} />
                ,诉讼到 <Day of={one.suitUntil} />
              </>
            ) : (
              '还没有送达'
            )}
            {one.revokedOn && `;${one.revokedOn} 撤销:${one.revokeWhy ?? ''}`}
          </li>
        ))}
      </ul>
    </>
  )

/** What follows from the conduct by the table, so that nobody decides from memory. */
export const Consequence = ({ of }: { readonly of: NonNullable<Money['consequence']> }): ReactNode => (
  <p>
    {of.itemLabel} {of.act}:可以
    {of.orders.map(({ label }) => label).join('、') || '作出处理'}
    {of.correctedFirstBy && `;罚款以前先由${of.correctedFirstBy === 'tax' ? '税务机关' : '经办机构'}责令限期纠正`}
    {of.discipline && ';提出处分建议'}
    {of.licence && ';建议吊销执业资格'}
    {of.creditRecord && ';报送信用信息'}
    {of.crime && ';涉嫌犯罪的移送'}。{of.note && <span className="quiet">{of.note}。</span>}
    <span className="quiet">依据:{of.basis.join('、')}</span>
  </p>
)
