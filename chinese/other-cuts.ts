import type { Lattice } from './lattice'

/** Another way to cut the text around a word. Positions of the lattice; `edges` in order. */
export interface OtherCut {
  readonly start: number
  readonly end: number
  readonly edges: readonly number[]
  readonly probability: number
}

/**
 * Below this nobody would want to see it. Longer headwords are offered all the same, for set phrases are often rare, and so are the
 * pieces of a word, for what the sense decides the lattice cannot know (存在U盘里 is 存|在).
 */
const leastProbability = 0.002

/**
 * For every other word that could stand where `start … end` stands: the best path that uses it, reduced to the least stretch at
 * whose ends that path and the best path agree. Best first.
 *
 * Asks for a lattice that was finished and summed.
 */
export function otherCuts(lattice: Lattice, start: number, end: number, most: number): OtherCut[] {
  const onward = bestOnward(lattice)
  const boundaries = new Uint8Array(lattice.length + 1)
  boundaries[0] = 1
  for (let step = 0; step < lattice.pathLength; step++) boundaries[lattice.ends[lattice.path[step]!]!] = 1
  const seen = new Map<string, OtherCut>()
  for (let edge = 0; edge < lattice.edgeCount; edge++) {
    const from = lattice.starts[edge]!
    const to = lattice.ends[edge]!
    if (to <= start || from >= end || (from === start && to === end) || !(onward.scores[to]! > -Infinity)) continue
    const cut = reduced(lattice, pathThrough(lattice, onward.edges, edge), boundaries, start, end)
    if (!cut) continue
    const isLonger = cut.edges.length === 1 && lattice.labels[edge]! >= 0
    const isPieces = cut.start === start && cut.end === end
    if (cut.probability >= leastProbability || isLonger || isPieces) seen.set(cut.edges.join(), cut)
  }
  return [...seen.values()].sort((one, other) => other.probability - one.probability).slice(0, most)
}

/** Best score from each position to the end, and the edge to take first. */
function bestOnward(lattice: Lattice): { scores: Float64Array; edges: Int32Array } {
  const scores = new Float64Array(lattice.length + 1).fill(-Infinity)
  const edges = new Int32Array(lattice.length + 1).fill(-1)
  scores[lattice.length] = 0
  for (let edge = lattice.edgeCount - 1; edge >= 0; edge--) {
    const start = lattice.starts[edge]!
    const score = lattice.scores[edge]! + scores[lattice.ends[edge]!]!
    if (score > scores[start]!) {
      scores[start] = score
      edges[start] = edge
    }
  }
  return { scores, edges }
}

function pathThrough(lattice: Lattice, onward: Int32Array, through: number): number[] {
  const path: number[] = []
  for (let at = lattice.starts[through]!; at > 0; at = lattice.starts[lattice.bestEdge[at]!]!) path.unshift(lattice.bestEdge[at]!)
  path.push(through)
  for (let at = lattice.ends[through]!; at < lattice.length; at = lattice.ends[onward[at]!]!) path.push(onward[at]!)
  return path
}

/** The least run of edges that covers `start … end` and begins and ends at boundaries of the best path; null when it is the same. */
function reduced(lattice: Lattice, path: readonly number[], boundaries: Uint8Array, start: number, end: number): OtherCut | null {
  let first = path.findIndex((edge) => lattice.ends[edge]! > start)
  let last = path.findIndex((edge) => lattice.ends[edge]! >= end)
  while (first > 0 && !boundaries[lattice.starts[path[first]!]!]) first--
  while (last < path.length - 1 && !boundaries[lattice.ends[path[last]!]!]) last++
  const edges = path.slice(first, last + 1)
  const from = lattice.starts[edges[0]!]!
  const to = lattice.ends[edges[edges.length - 1]!]!
  if (edges.length === 1 && from === start && to === end) return null
  return { start: from, end: to, edges, probability: lattice.probabilityOf(edges) }
}
