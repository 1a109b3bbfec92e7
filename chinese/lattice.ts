/**
 * The words that may stand in a stretch of text, as edges between its positions, and the best way through them.
 *
 *     中 国 人 民
 *     0─1─2─3─4      every character can stand alone,
 *     0───2───4      中国, 人民
 *         2─3        …
 *     0─────3        中国人
 *
 * Edges are added in the order of their start. One lattice is made once and filled again for every stretch, so nothing is
 * allocated per character.
 */
export class Lattice {
  /** Positions of the stretch: 0 … length. */
  length = 0
  /** Edges that start at position p: `first[p] … first[p + 1] - 1`. */
  first = new Int32Array(64)
  edgeCount = 0
  starts = new Int32Array(256)
  ends = new Int32Array(256)
  /** Whatever the caller knows the edge by. */
  labels = new Int32Array(256)
  scores = new Float64Array(256)
  /** Best score of any path from 0 to the position; -Infinity where none leads. */
  best = new Float64Array(64)
  /** Last edge of that path, or -1. */
  bestEdge = new Int32Array(64)
  /** Edges of the best path, in order; valid up to `pathLength`. */
  path = new Int32Array(64)
  pathLength = 0

  private opened = 0
  private forward = new Float64Array(64)
  private backward = new Float64Array(64)
  private weights = new Float64Array(256)

  /** Empties the lattice for a stretch of at most `length` positions. */
  reset(length: number): void {
    this.length = length
    this.edgeCount = 0
    this.opened = 0
    if (this.first.length < length + 2) this.growPositions(length + 2)
    this.best.fill(-Infinity, 0, length + 1)
    this.best[0] = 0
    this.bestEdge.fill(-1, 0, length + 1)
    this.first[0] = 0
  }

  /** Whether any path leads to `position`; final once all earlier positions have had their edges. */
  isReachable(position: number): boolean {
    return this.best[position]! > -Infinity
  }

  /** Adds an edge; `start` must not be smaller than that of the edge before. */
  add(start: number, end: number, label: number, score: number): void {
    const edge = this.edgeCount++
    if (edge === this.starts.length) this.growEdges()
    while (this.opened < start) this.first[++this.opened] = edge
    this.starts[edge] = start
    this.ends[edge] = end
    this.labels[edge] = label
    this.scores[edge] = score
    const reached = this.best[start]! + score
    if (reached > this.best[end]!) {
      this.best[end] = reached
      this.bestEdge[end] = edge
    }
  }

  /** Closes the stretch at `length` (which may be shorter than at the reset) and follows the best path back. */
  finish(length = this.length): void {
    this.length = length
    while (this.opened <= length) this.first[++this.opened] = this.edgeCount
    let count = 0
    for (let position = length; position > 0; position = this.starts[this.bestEdge[position]!]!) count++
    this.pathLength = count
    for (let position = length; position > 0; position = this.starts[this.bestEdge[position]!]!) {
      this.path[--count] = this.bestEdge[position]!
    }
  }

  /**
   * Sums over all paths, so that `probability` can be asked.
   *
   * Everything is relative to the best path to each position: no exponent is above 0, so nothing overflows and no
   * logarithm is needed in the loops.
   */
  sum(): void {
    const { length, first, starts, ends, scores, best, forward, backward, weights } = this
    forward.fill(0, 0, length + 1)
    backward.fill(0, 0, length + 1)
    forward[0] = 1
    for (let edge = 0; edge < this.edgeCount; edge++) {
      const start = starts[edge]!
      const end = ends[edge]!
      const below = best[start]! + scores[edge]! - best[end]!
      // e^-18 is less than a count of one among all of jieba's: such paths do not matter to any figure shown.
      const weight = below > -18 ? Math.exp(below) : 0
      weights[edge] = weight
      forward[end]! += forward[start]! * weight
    }
    backward[length] = 1
    for (let position = length - 1; position >= 0; position--) {
      let sum = 0
      for (let edge = first[position]!; edge < first[position + 1]!; edge++) sum += weights[edge]! * backward[ends[edge]!]!
      backward[position] = sum
    }
  }

  /** How probable it is that the right path cuts out what the edge cuts out, by this edge or by another; after `sum`. */
  probability(edge: number): number {
    const start = this.starts[edge]!
    const end = this.ends[edge]!
    let weight = 0
    for (let other = this.first[start]!; other < this.first[start + 1]!; other++) {
      if (this.ends[other] === end) weight += this.weights[other]!
    }
    return atMostOne((this.forward[start]! * weight * this.backward[end]!) / this.forward[this.length]!)
  }

  /** How probable it is that the right path uses all these edges, which follow one another; after `sum`. */
  probabilityOf(edges: readonly number[]): number {
    const first = edges[0]!
    const last = edges[edges.length - 1]!
    let through = this.forward[this.starts[first]!]! * this.backward[this.ends[last]!]!
    for (const edge of edges) through *= this.weights[edge]!
    return atMostOne(through / this.forward[this.length]!)
  }

  private growPositions(size: number): void {
    const room = size * 2
    this.first = new Int32Array(room)
    this.best = new Float64Array(room)
    this.bestEdge = new Int32Array(room)
    this.path = new Int32Array(room)
    this.forward = new Float64Array(room)
    this.backward = new Float64Array(room)
  }

  private growEdges(): void {
    const room = this.starts.length * 2
    this.starts = copyInto(new Int32Array(room), this.starts)
    this.ends = copyInto(new Int32Array(room), this.ends)
    this.labels = copyInto(new Int32Array(room), this.labels)
    this.scores = copyInto(new Float64Array(room), this.scores)
    this.weights = new Float64Array(room)
  }
}

/** Sums in two orders differ in their last digit. */
const atMostOne = (probability: number): number => (probability < 1 ? probability : 1)

function copyInto<A extends Int32Array | Float64Array>(target: A, source: A): A {
  target.set(source)
  return target
}
