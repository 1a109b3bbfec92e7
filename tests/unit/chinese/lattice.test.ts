import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Lattice } from '@/chinese/lattice'
import { otherCuts } from '@/chinese/other-cuts'

interface Edge {
  readonly start: number
  readonly end: number
  readonly score: number
}

/** A small lattice in which every position is reached: one edge for each step, and some longer ones. */
const smallLattices = fc
  .record({
    singles: fc.array(fc.double({ min: -9, max: 0, noNaN: true }), { minLength: 1, maxLength: 7 }),
    longer: fc.array(fc.record({ start: fc.nat(6), size: fc.integer({ min: 2, max: 4 }), score: fc.double({ min: -9, max: 0, noNaN: true }) }), {
      maxLength: 10,
    }),
  })
  .map(({ singles, longer }) => {
    const edges: Edge[] = singles.map((score, start) => ({ start, end: start + 1, score }))
    for (const { start, size, score } of longer) if (start + size <= singles.length) edges.push({ start, end: start + size, score })
    return { length: singles.length, edges: edges.sort((one, other) => one.start - other.start) }
  })

/** Every way from 0 to the end, the obvious way. */
function allPaths(edges: readonly Edge[], length: number, from = 0): number[][] {
  if (from === length) return [[]]
  return edges.flatMap((edge, index) => (edge.start === from ? allPaths(edges, length, edge.end).map((rest) => [index, ...rest]) : []))
}

function filled(lattice: Lattice, { length, edges }: { length: number; edges: readonly Edge[] }): Lattice {
  lattice.reset(length)
  edges.forEach(({ start, end, score }, index) => lattice.add(start, end, index, score))
  lattice.finish()
  lattice.sum()
  return lattice
}

const scoreOf = (edges: readonly Edge[], path: readonly number[]): number => path.reduce((sum, edge) => sum + edges[edge]!.score, 0)

describe('a lattice', () => {
  const lattice = new Lattice()

  it('finds the best of all paths', () => {
    fc.assert(
      fc.property(smallLattices, ({ length, edges }) => {
        filled(lattice, { length, edges })
        const found = [...lattice.path.subarray(0, lattice.pathLength)]
        const best = Math.max(...allPaths(edges, length).map((path) => scoreOf(edges, path)))
        expect(scoreOf(edges, found)).toBeCloseTo(best, 9)
      }),
    )
  })

  it('gives each cut the share of all paths that use it', () => {
    fc.assert(
      fc.property(smallLattices, ({ length, edges }) => {
        filled(lattice, { length, edges })
        const paths = allPaths(edges, length)
        const total = paths.reduce((sum, path) => sum + Math.exp(scoreOf(edges, path)), 0)
        edges.forEach(({ start, end }, edge) => {
          const through = paths.filter((path) => path.some((other) => edges[other]!.start === start && edges[other]!.end === end))
          const share = through.reduce((sum, path) => sum + Math.exp(scoreOf(edges, path)), 0) / total
          expect(lattice.probability(edge)).toBeCloseTo(share, 5)
        })
      }),
    )
  })

  it('offers other cuts that begin and end where the best path does, none of them the best path itself', () => {
    fc.assert(
      fc.property(smallLattices, ({ length, edges }) => {
        filled(lattice, { length, edges })
        const path = [...lattice.path.subarray(0, lattice.pathLength)]
        const boundaries = new Set([0, ...path.map((edge) => edges[edge]!.end)])
        const { start, end } = edges[path[0]!]!
        for (const cut of otherCuts(lattice, start, end, 9)) {
          expect(boundaries.has(cut.start) && boundaries.has(cut.end)).toBe(true)
          expect(cut.edges.length === 1 && cut.start === start && cut.end === end).toBe(false)
          expect(cut.edges.map((edge) => edges[edge]!.start)).toEqual([cut.start, ...cut.edges.slice(0, -1).map((edge) => edges[edge]!.end)])
        }
      }),
    )
  })

  it('stays finite where very many paths are equally good', () => {
    lattice.reset(512)
    for (let start = 0; start < 512; start++) {
      lattice.add(start, start + 1, 0, -1)
      if (start < 511) lattice.add(start, start + 2, 0, -2)
    }
    lattice.finish()
    lattice.sum()
    expect(lattice.probability(lattice.path[100]!)).toBeGreaterThan(0)
    expect(lattice.probability(lattice.path[100]!)).toBeLessThanOrEqual(1)
  })
})
