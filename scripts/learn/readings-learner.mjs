// Multinomial logistic regression over hashed features, learned by AdaGrad, cut down to the weights that matter, and rounded.
import '../typescript.mjs'

const [{ sharedRows, weightHash }, { openReadingWeights, packReadingWeights, sharedColumns, sumWeights }] = await Promise.all([
  import('@/chinese/readings/features'),
  import('@/chinese/readings/weights'),
])

export const settings = {
  passes: 4,
  /** The last so many passes are averaged: single examples weigh less, held-out sentences gain 0.1 %. */
  averaged: 3,
  rate: 0.2,
  /** Shared weights have many features at once and learn more slowly. */
  sharedScale: 0.05,
  priorScale: 0,
  /** Figures that stay: four to a bucket, three quarters filled. */
  kept: 236_000,
  textWorth: 1,
  bucketBits: 16,
}

/**
 * @param groups lists of examples with the weight of each list
 * @returns the packed section
 */
export function learn(groups, options = settings) {
  const all = groups.flatMap(({ examples, weight }) => examples.filter(({ right }) => right >= 0).map((example) => ({ example, weight: weight * example.weight })))
  const model = prepare(all)
  train(model, options)
  // What was seen again and again is worth more than what was learned by heart from one place.
  const worth = model.weights.map((weight, index) => Math.abs(weight) * Math.log2(1 + model.seen[index] * options.textWorth))
  const ranked = model.hashes.map((hash, index) => [hash, index]).sort(([, a], [, b]) => worth[b] - worth[a])
  const kept = new Uint8Array(model.hashes.length)
  for (const [, index] of ranked.slice(0, options.kept)) kept[index] = 1
  for (const row of model.rows) for (const slots of row.slots) {
    let count = 0
    for (const slot of slots) if (kept[slot]) slots[count++] = slot
    row.lengths.push(count)
  }
  model.rows.forEach((row) => row.slots.forEach((slots, place) => { row.slots[place] = slots.subarray(0, row.lengths[place]) }))
  train(model, options)
  if (options.verbose) console.log('prior', model.prior * options.priorScale, 'features', model.hashes.length, 'smallest kept', Math.abs(model.weights[ranked[Math.min(options.kept, ranked.length) - 1][1]]))
  const final = ranked.slice(0, options.kept).map(([hash, index]) => [hash, model.weights[index]]).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
  return packReadingWeights(final, options.bucketBits, model.shared.map((value) => value * options.sharedScale), model.prior * options.priorScale)
}

function prepare(all) {
  const indexOf = new Map()
  const hashes = []
  const timesSeen = []
  const rows = all.map(({ example: { candidates, right, hashes: seen, shared }, weight }) => ({
    right,
    weight,
    shared,
    lengths: [],
    columns: candidates.map(({ columns }) => columns),
    shares: candidates.map(({ logShare, misfit }) => ({ logShare, misfit })),
    slots: candidates.map(({ hash: candidate }, place) => {
      // The commonest reading is what the others are measured against and needs no weights of its own.
      if (place === referenceOf(candidates)) return new Int32Array()
      return Int32Array.from(seen, (feature) => {
        const hash = weightHash(feature, candidate)
        let index = indexOf.get(hash)
        if (index === undefined) {
          indexOf.set(hash, (index = hashes.length))
          hashes.push(hash)
          timesSeen.push(0)
        }
        timesSeen[index] += weight
        return index
      })
    }),
  }))
  return { rows, hashes, seen: timesSeen, weights: new Float64Array(hashes.length), shared: new Float64Array(sharedRows * sharedColumns), prior: 2 }
}

const references = new WeakMap()
function referenceOf(candidates) {
  let best = references.get(candidates)
  if (best === undefined) {
    best = 0
    candidates.forEach(({ logShare, misfit }, place) => {
      if (logShare - misfit > candidates[best].logShare - candidates[best].misfit) best = place
    })
    references.set(candidates, best)
  }
  return best
}

function train(model, { passes, averaged, rate, sharedScale, priorScale }) {
  const { rows, shared } = model
  const weights = model.weights.fill(0)
  shared.fill(0)
  model.prior = 2
  const squares = new Float64Array(weights.length).fill(0.01)
  const sharedSquares = new Float64Array(shared.length).fill(0.01)
  let priorSquares = 1
  const order = Int32Array.from(rows.keys())
  const random = generator(7)
  const scores = []
  const sums = { weights: new Float64Array(weights.length), shared: new Float64Array(shared.length) }
  for (let pass = 0; pass < passes; pass++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1))
      ;[order[index], order[other]] = [order[other], order[index]]
    }
    for (const number of order) {
      const row = rows[number]
      const count = row.slots.length
      let top = -Infinity
      for (let place = 0; place < count; place++) {
        let score = model.prior * priorScale * row.shares[place].logShare - row.shares[place].misfit
        for (const slot of row.slots[place]) score += weights[slot]
        for (const line of row.shared) for (const column of row.columns[place]) score += sharedScale * shared[line * sharedColumns + column]
        scores[place] = score
        if (score > top) top = score
      }
      let sum = 0
      for (let place = 0; place < count; place++) sum += scores[place] = Math.exp(scores[place] - top)
      for (let place = 0; place < count; place++) {
        const error = ((place === row.right ? 1 : 0) - scores[place] / sum) * row.weight
        if (Math.abs(error) < 1e-3) continue
        for (const slot of row.slots[place]) {
          squares[slot] += error * error
          weights[slot] += (rate * error) / Math.sqrt(squares[slot])
        }
        const small = error * sharedScale
        for (const line of row.shared) for (const column of row.columns[place]) {
          const slot = line * sharedColumns + column
          sharedSquares[slot] += small * small
          shared[slot] += (rate * small) / Math.sqrt(sharedSquares[slot])
        }
        const slope = error * priorScale * row.shares[place].logShare
        priorSquares += slope * slope
        model.prior += (0.1 * slope) / Math.sqrt(priorSquares)
      }
    }
    if (pass < passes - averaged) continue
    weights.forEach((weight, index) => (sums.weights[index] += weight / averaged))
    shared.forEach((weight, index) => (sums.shared[index] += weight / averaged))
  }
  weights.set(sums.weights)
  shared.set(sums.shared)
}

function generator(seed) {
  return () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
    return seed / 0x7fffffff
  }
}

/** The place of the reading that packed weights choose, among those that are possible in the word, and how probable they say it is. */
export function choose(weights, { candidates, possible, hashes, shared }) {
  let best = -1
  let bestScore = -Infinity
  const scores = []
  candidates.forEach(({ hash, logShare, misfit, columns, same }, place) => {
    if (!possible.includes(same)) return
    let score = logShare * weights.prior - misfit + sumWeights(weights, hashes, hashes.length, hash)
    for (const row of shared) for (const column of columns) score += weights.shared[row * sharedColumns + column]
    scores.push(score)
    if (score > bestScore) [best, bestScore] = [place, score]
  })
  return { place: best, probability: 1 / scores.reduce((sum, score) => sum + Math.exp(score - bestScore), 0) }
}

export { openReadingWeights }
