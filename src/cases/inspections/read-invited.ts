import type { Day } from '#kernel/month.ts'
import type { Queryable } from '#store/database.ts'
import {
  type MemberPart,
  memberParts,
  type ProgrammeKind,
  type ProgrammeState,
  programmeKinds,
  programmeStates,
} from './programme-words.ts'

interface InvitedRow {
  id: string
  title: string
  kind: ProgrammeKind
  state: ProgrammeState
  plannedFor: Day
  part: MemberPart
  answered: 'accepted' | 'declined' | null
  opinion: string | null
  opinionAnswer: string | null
  recusedAt: Date | null
  worksheets: number
  issues: number
  byClause: { clause: string; issues: number }[] | null
}

/** 受邀的检查: of one's own invitations, sums and counts only; nothing of persons, providers or rows. */
export const readInvited = async (database: Queryable, person: string) => {
  const { rows } = await database.query<InvitedRow>(
    `select p.id, p.title, p.kind, p.state, p.planned_for as "plannedFor", m.part, m.answered, m.opinion, m.opinion_answer as "opinionAnswer",
       m.recused_at as "recusedAt",
       (select count(*)::int from cases.worksheet w where w.programme = p.id) as worksheets,
       (select count(*)::int from cases.programme_issue i where i.programme = p.id) as issues,
       (select jsonb_agg(jsonb_build_object('clause', g.clause, 'issues', g.n) order by g.clause)
        from (select i.clause, count(*)::int as n from cases.programme_issue i where i.programme = p.id group by i.clause) g) as "byClause"
     from cases.programme_member m join cases.programme p on p.id = m.programme
     where m.person = $1 and m.part in ('committee', 'expert') order by p.planned_for desc, p.id limit 200`,
    [person],
  )
  return rows.map((row) => {
    const mayRead = row.answered === 'accepted' && row.recusedAt === null
    return {
      id: row.id,
      title: row.title,
      kindLabel: programmeKinds[row.kind],
      stateLabel: programmeStates[row.state],
      plannedFor: row.plannedFor,
      partLabel: memberParts[row.part],
      answered: row.answered,
      recused: row.recusedAt !== null,
      opinion: row.opinion,
      opinionAnswer: row.opinionAnswer,
      figures: mayRead ? { worksheets: row.worksheets, issues: row.issues, byClause: row.byClause ?? [] } : null,
      mayAnswer: row.answered === null && row.recusedAt === null,
      mayAdvise:
        mayRead &&
        row.opinion === null &&
        ['approved', 'notified', 'on-site', 'drafted', 'consulted'].includes(row.state),
    }
  })
}
