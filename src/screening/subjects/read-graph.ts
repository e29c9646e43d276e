/**
 * Whom a subject is connected with, and by which rows. Breadth first: a shared account, phone or address is a node that
 * does not count as a step, so one step leads from a person to whoever shares it. Bounded; what was cut off is counted.
 */
import type { Scope } from '#access/scope.ts'
import type { VaultKeys } from '#identity/keyring.ts'
import type { Client, Database } from '#store/database.ts'
import { type ConnectionId, connectionWords, isThing, type NodeKind } from './connections.ts'
import { labelNodes, type NodeLabel } from './graph-labels.ts'
import { type Link, linksOf } from './graph-sql.ts'
import type { Subject, SubjectKind } from './token.ts'
import { type Seen, seeSubject, visibleAmong } from './visible.ts'

export interface GraphNode extends NodeLabel {
  /** 'person/p…': what edges name. */
  readonly id: string
  readonly kind: NodeKind
  /** Steps from the subject; of a thing, those of whom it was found with. */
  readonly depth: number
  /** Neighbours that are not shown. */
  readonly more: number
}

export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly why: ConnectionId
  readonly label: string
  /** Where two persons meet: name of the employer or the provider, with its code. */
  readonly via: { readonly kind: 'employer' | 'provider'; readonly id: string; readonly name: string } | null
  /** Rows that say so, and the newest of them. */
  readonly rows: number
  readonly evidence: readonly { readonly dataset: string; readonly batch: string; readonly row: number }[]
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Neighbours that are not shown, over all nodes. */
  readonly more: number
}

const mostNodes = 60
/** Neighbours of one node by one reason. */
const mostNeighbours = 12
/** Of one node by one reason, before it is asked which of them are there. */
const mostLookedAt = 50

interface Node {
  readonly kind: NodeKind
  readonly key: string
  readonly depth: number
  more: number
}

interface Growing {
  readonly scope: Scope
  readonly seen: Seen
  readonly nodes: Map<string, Node>
  readonly links: Map<string, Link & { readonly fromKind: NodeKind }>
}

const nameOf = (kind: NodeKind, key: string): string => `${kind}/${key}`

/** All numbers of the subject are the one node it is. */
const sameNode = ({ seen }: Growing, kind: NodeKind, key: string): string =>
  nameOf(kind, kind === seen.subject.kind && seen.keys.includes(key) ? seen.subject.key : key)

/** What is not there for the one who looks is not there in the graph either. */
const thereAmong = async (
  client: Client,
  { scope, nodes, seen }: Growing,
  links: readonly Link[],
): Promise<(link: Link) => boolean> => {
  const all =
    scope.districts === 'all' && scope.schemes === 'all' && !scope.assignedOnly && scope.authorities.length === 2
  if (all) return () => true
  const there = new Set<string>(seen.keys.map((key) => nameOf(seen.subject.kind, key)))
  const subjects = links.filter(({ toKind, to }) => !isThing(toKind) && !nodes.has(nameOf(toKind, to)))
  for (const [kind, group] of Map.groupBy(subjects, ({ toKind }) => toKind)) {
    const keys = [...new Set(group.map(({ to }) => to))]
    for (const key of await visibleAmong(client, scope, kind as SubjectKind, keys)) there.add(nameOf(kind, key))
  }
  return ({ toKind, to }) => isThing(toKind) || nodes.has(nameOf(toKind, to)) || there.has(nameOf(toKind, to))
}

const addLinks = async (
  client: Client,
  graph: Growing,
  fromKind: NodeKind,
  found: readonly Link[],
  depthOf: (from: Node, link: Link) => number,
): Promise<Node[]> => {
  const fresh: Node[] = []
  const groups = [...Map.groupBy(found, ({ from, why, toKind }) => `${from} ${why} ${toKind}`).values()].map(
    (group) => ({
      head: group
        .toSorted((one, other) => other.rows - one.rows || one.to.localeCompare(other.to))
        .slice(0, mostLookedAt),
      rest: Math.max(0, group.length - mostLookedAt),
    }),
  )
  const isThere = await thereAmong(
    client,
    graph,
    groups.flatMap(({ head }) => head),
  )
  const listed: Link[] = []
  for (const { head, rest } of groups) {
    const there = head.filter(isThere)
    listed.push(...there.slice(0, mostNeighbours))
    const from = graph.nodes.get(sameNode(graph, fromKind, there[0]?.from ?? ''))
    if (from) from.more += Math.max(0, there.length - mostNeighbours) + rest
  }
  for (const link of listed) {
    const [fromName, toName] = [sameNode(graph, fromKind, link.from), sameNode(graph, link.toKind, link.to)]
    const from = graph.nodes.get(fromName)
    if (!from || fromName === toName) continue
    if (!graph.nodes.has(toName)) {
      if (graph.nodes.size >= mostNodes) {
        from.more += 1
        continue
      }
      const node: Node = { kind: link.toKind, key: link.to, depth: depthOf(from, link), more: 0 }
      graph.nodes.set(toName, node)
      fresh.push(node)
    }
    const edge = [fromName, toName].sort().join(' ')
    const name = `${edge} ${link.why} ${link.via?.key ?? ''}`
    const known = graph.links.get(name)
    const evidence = [...(known?.evidence ?? []), ...link.evidence].slice(0, 8)
    // Seen from both of its ends an edge has the same rows; several datasets may each say it.
    const seenAlready = known?.evidence.some(({ dataset }) => dataset === link.evidence[0]?.dataset)
    if (known && seenAlready) continue
    graph.links.set(name, { ...(known ?? { ...link, fromKind }), rows: (known?.rows ?? 0) + link.rows, evidence })
  }
  return fresh
}

/** One step from the frontier, and from the things found on the way to all who share them. */
const step = async (client: Client, graph: Growing, frontier: readonly Node[]): Promise<Node[]> => {
  const { scope, seen } = graph
  const reached: Node[] = []
  const grow = async (nodes: readonly Node[], depthOf: (from: Node, link: Link) => number): Promise<Node[]> => {
    const fresh: Node[] = []
    for (const [kind, group] of Map.groupBy(nodes, (node) => node.kind)) {
      const isRoot = group.some(({ depth, kind: own }) => depth === 0 && own === seen.subject.kind)
      // A referral opens the rows of its own subject, not those of whom it is connected with.
      const reach = { scope, open: isRoot ? seen.open : scope.authorities }
      const keys = isRoot ? seen.keys : group.map(({ key }) => key)
      fresh.push(...(await addLinks(client, graph, kind, await linksOf(client, kind, keys, reach), depthOf)))
    }
    return fresh
  }
  const direct = await grow(frontier, (from, { toKind }) => from.depth + (isThing(toKind) ? 0 : 1))
  const things = direct.filter(({ kind }) => isThing(kind))
  reached.push(...direct.filter(({ kind }) => !isThing(kind)))
  if (things.length > 0)
    reached.push(...(await grow(things, (from) => from.depth + 1)).filter(({ kind }) => !isThing(kind)))
  return reached
}

/** A phone or an address that nobody shares says nothing. */
const withoutLooseThings = ({ nodes, links, seen }: Growing): Map<string, Node> => {
  const ends = [...links.values()].flatMap(({ fromKind, from, toKind, to }) => [
    nameOf(fromKind, from),
    nameOf(toKind, to),
  ])
  const counted = new Map<string, number>()
  for (const name of ends) counted.set(name, (counted.get(name) ?? 0) + 1)
  return new Map(
    [...nodes].filter(([name, { kind, key }]) => {
      const isOwn = kind === seen.subject.kind && key === seen.subject.key
      return isOwn || (kind !== 'phone' && kind !== 'address') || (counted.get(name) ?? 0) > 1
    }),
  )
}

const publicBatches = async (client: Client, refs: readonly bigint[]): Promise<ReadonlyMap<bigint, string>> => {
  const { rows } = await client.query<{ id: bigint; public_id: string }>(
    'select id, public_id from intake.batch where id = any($1::bigint[])',
    [[...new Set(refs.map((ref) => ref >> 32n))]],
  )
  return new Map(rows.map(({ id, public_id }) => [id, public_id]))
}

const shownGraph = async (client: Client, keys: VaultKeys, graph: Growing): Promise<Graph> => {
  const kept = withoutLooseThings(graph)
  const links = [...graph.links.values()]
    .map((link) => ({
      ...link,
      fromName: sameNode(graph, link.fromKind, link.from),
      toName: sameNode(graph, link.toKind, link.to),
    }))
    .filter(({ fromName, toName }) => kept.has(fromName) && kept.has(toName))
  const vias = links.flatMap(({ via }) => (via ? [via] : []))
  const labels = await labelNodes(client, keys, graph.scope, graph.seen.open, [...kept.values(), ...vias])
  const batches = await publicBatches(
    client,
    links.flatMap(({ evidence }) => evidence.map(({ ref }) => ref)),
  )
  const labelOf = (name: string): NodeLabel & { readonly id: string } =>
    labels.get(name) ?? { id: name, name: '', number: '' }
  const nodes = [...kept].map(([name, { kind, depth, more }]) => ({ ...labelOf(name), kind, depth, more }))
  return {
    nodes,
    edges: links.map(({ fromName, toName, why, via, rows, evidence }) => {
      const place = via && labelOf(nameOf(via.kind, via.key))
      return {
        from: labelOf(fromName).id,
        to: labelOf(toName).id,
        why,
        label: connectionWords[why],
        via: via && place ? { kind: via.kind, id: via.key, name: place.name } : null,
        rows,
        evidence: evidence.map(({ dataset, ref }) => ({
          dataset,
          batch: batches.get(ref >> 32n) ?? '',
          row: Number(ref & 0xffff_ffffn),
        })),
      }
    }),
    more: nodes.reduce((sum, { more }) => sum + more, 0),
  }
}

/** @param depth 1 or 2 steps. @throws Refusal NOT_FOUND. */
export const readGraph = (
  database: Database,
  keys: VaultKeys,
  scope: Scope,
  subject: Subject,
  depth = 1,
): Promise<Graph> =>
  database.transaction(async (client) => {
    const seen = await seeSubject(client, scope, subject)
    const root: Node = { kind: subject.kind, key: subject.key, depth: 0, more: 0 }
    const graph: Growing = { scope, seen, nodes: new Map([[nameOf(root.kind, root.key), root]]), links: new Map() }
    let frontier: Node[] = [root]
    for (let taken = 0; taken < Math.min(Math.max(depth, 1), 2) && frontier.length > 0; taken += 1)
      frontier = await step(client, graph, frontier)
    return shownGraph(client, keys, graph)
  })
