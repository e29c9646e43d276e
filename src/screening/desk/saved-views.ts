/** 保存的视图: a link with a name. One's own, or one of the organisation that its owner shares; only the owner changes it. */
import { randomUUID } from 'node:crypto'
import { Refusal } from '#kernel/refusal.ts'
import { practice } from '#law/basis.ts'
import type { Queryable } from '#store/database.ts'
import { defineStep } from '#workflow/take.ts'
import { freeText } from './free-text.ts'

const basis = [practice('工作台的个人设置', 'I')]
const longestName = 40
const mostViews = 100

export interface SavedView {
  readonly id: string
  readonly name: string
  /** What stands after the question mark: 'state=waiting&rule=PEN-01'. */
  readonly query: string
  readonly isMine: boolean
  readonly isShared: boolean
  readonly owner: string
}

export interface ViewToSave {
  readonly name: string
  readonly query: string
  /** Shared with these: the person's own organisation. */
  readonly organisation?: string
}

const isQuery = (query: string): boolean => /^[\w.~%&=+,:*-]{0,2000}$/.test(query)

/** A view of that name is replaced by the new one. */
export const saveView = defineStep({
  name: 'save-view',
  label: '保存视图',
  basis,
  secondPerson: { notNeeded: '视图只是本人的一个链接' },
  async apply(input: ViewToSave, { client, at, actor }) {
    const name = freeText('视图的名字', input.name, longestName)
    if (!isQuery(input.query)) throw new Refusal('VIEW_WRONG', '视图只能保存本页的筛选条件,不能是别的链接')
    if (input.organisation !== undefined) {
      const own = await client.query('select 1 from access.person where id = $1 and organisation = $2', [
        actor,
        input.organisation,
      ])
      if (!own.rowCount) throw new Refusal('VIEW_WRONG', '视图只能在本机构内共享')
    }
    const kept = await client.query<{ n: bigint }>(
      'select count(*) as n from screening.saved_view where person = $1 and name <> $2',
      [actor, name],
    )
    if (Number(kept.rows[0]?.n ?? 0n) >= mostViews)
      throw new Refusal('TOO_MANY_ROWS', `最多保存 ${mostViews} 个视图,请先删去不用的`)
    const { rows } = await client.query<{ id: string }>(
      `insert into screening.saved_view (id, person, organisation, name, query, saved_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (person, name) do update set organisation = excluded.organisation, query = excluded.query, saved_at = excluded.saved_at
       returning id`,
      [randomUUID(), actor, input.organisation ?? null, name, input.query, at],
    )
    const { id } = rows[0] as { id: string }
    return {
      subject: { kind: 'saved-view', id },
      payload: { name, query: input.query, isShared: input.organisation !== undefined },
      result: { id },
    }
  },
})

export const dropView = defineStep({
  name: 'drop-view',
  label: '删去视图',
  basis,
  secondPerson: { notNeeded: '视图只是本人的一个链接' },
  async apply({ id }: { readonly id: string }, { client, actor }) {
    const { rows } = await client.query<{ name: string }>(
      'delete from screening.saved_view where id = $1 and person = $2 returning name',
      [id, actor],
    )
    const [dropped] = rows
    if (!dropped) throw new Refusal('NOT_FOUND', '没有这个视图,或它不是您保存的')
    return { subject: { kind: 'saved-view', id }, payload: { name: dropped.name }, result: null }
  },
})

/** The person's own, then those shared in the organisation, by name. */
export const readViews = async (
  database: Queryable,
  { id, organisation }: { readonly id: string; readonly organisation: string },
): Promise<SavedView[]> => {
  const { rows } = await database.query<{
    id: string
    name: string
    query: string
    is_mine: boolean
    is_shared: boolean
    owner: string | null
  }>(
    `select v.id, v.name, v.query, v.person = $1 as is_mine, v.organisation is not null as is_shared, p.name as owner
     from screening.saved_view v left join access.person p on p.id = v.person
     where v.person = $1 or v.organisation = $2 order by v.person = $1 desc, v.name, v.id`,
    [id, organisation],
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    query: row.query,
    isMine: row.is_mine,
    isShared: row.is_shared,
    owner: row.owner ?? '',
  }))
}
