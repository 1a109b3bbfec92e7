// A semi-Markov conditional random field over the lattice of dictionary words, learned by gradient descent (AdaGrad).
//
// What is rewarded is not the corpus' own cut but what a learner is helped by, so every edge has a cost in Han characters:
//   - it crosses a boundary of the corpus,
//   - it joins words that the corpus elsewhere writes as one word (so here they were apart on purpose),
//   - it is a piece of a corpus word that the dictionary has as a whole,
//   - a little: it is a piece of a longer headword made of whole corpus words (发展中国家), which tells a learner more.
// A longer headword made of whole corpus words costs nothing, nor do pieces of a word that the dictionary lacks.
import '../typescript.mjs'

const { CharacterClass, classAt } = await import('@/chinese/character-class')
const { cleanText } = await import('@/chinese/clean-text')
const { noTables } = await import('@/chinese/tables')
const features = await import('@/chinese/segmentation-features')
const { fixedScores, lengthClassOf, plainKnots, plainProposals, typeOf, wordClassOf } = await import('@/chinese/segmentation-model')
const { boundaryFeatureCount, boundaryFeatures, frequencyKnots, hashOn, longestLengthClass, wordClassCount, wordSlot } = features
const { proposalFeatureCount, proposalFeatures, proposalRow, proposalTypeCount } = features

const isHan = (code) => (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xf900 && code <= 0xfaff)

/** Label of a proposal of type 0; of type 1 it is one less, and so on. */
const proposed = -10

/** Proposals in the order of their start, with the words that they would cut. */
function proposalsFor(text, lexicon, proposers) {
  const found = []
  const clean = cleanText(text)
  // Corpora write no spaces; where the cleaning takes out something all the same, the places would not agree.
  if (clean.length !== text.length) return found
  for (const propose of proposers) {
    propose(clean, lexicon, noTables, ({ start, end, kind, of, cut, logProbability, explain }) => {
      const { kind: whole, parts } = explain()
      found.push({ start, end, type: typeOf({ kind, of }), cut: kind === 'name' && cut < end ? cut : 0, logProbability, spans: parts.length > 1 && whole !== 'compound' ? parts.map((part) => [part.start, part.end]) : [[start, end]] })
    })
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Places of the parameters in one array. */
export const layout = (() => {
  let size = 0
  const take = (count) => (size += count) - count
  return {
    knots: take(longestLengthClass * (frequencyKnots + 1)),
    classes: take(longestLengthClass * wordClassCount),
    unknown: take(1),
    proposals: take(proposalTypeCount * proposalRow),
    dense: size,
    words: take(1 << features.wordBits),
    boundaries: take(1 << features.boundaryBits),
    size,
  }
})()

/** Reads a corpus of words separated by spaces. */
export const readCorpus = (text) => text.split('\n').filter(Boolean).map((line) => line.split(' ').filter(Boolean))

export function vocabularyOf(sentences) {
  const counts = new Map()
  for (const words of sentences) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The lattice of one sentence with the cost of every edge: typed arrays only, since there are thousands. */
export function latticeOf(words, lexicon, fold, vocabulary, found, proposers) {
  const text = words.join('')
  const length = text.length
  const codes = new Uint16Array(length)
  const folded = new Uint16Array(length + 4)
  for (let i = 0; i < length; i++) folded[i + 2] = fold[(codes[i] = text.charCodeAt(i))]
  const goldStart = new Int32Array(length)
  const goldEnd = new Int32Array(length)
  const known = new Uint8Array(length)
  let at = 0
  for (const word of words) {
    const isKnown = lexicon.formOf(word) >= 0 ? 1 : 0
    for (let k = 0; k < word.length; k++) {
      goldStart[at + k] = at
      goldEnd[at + k] = at + word.length
      known[at + k] = isKnown
    }
    at += word.length
  }
  const starts = [], ends = [], wordSlots = [], knots = [], classes = [], costs = [], kinds = [], logs = [], cutsWithin = [], nameSlots = []
  const proposalSlots = new Int32Array(proposalFeatureCount)
  const costOf = (start, end) => {
    let cross = 0, long = 0, short = 0, piece = 0
    for (let i = start; i < end; i++) {
      if (!isHan(codes[i]) || (goldStart[i] === start && goldEnd[i] === end)) continue
      if (start <= goldStart[i] && end >= goldEnd[i]) long++
      else if (start >= goldStart[i] && end <= goldEnd[i]) {
        short += known[i]
        piece += 1 - known[i]
      } else cross++
    }
    const seen = long ? (vocabulary.get(text.slice(start, end)) ?? 0) : 0
    return [cross, seen > 0 ? long : 0, short, long * (1 - Math.exp(-seen / 8)), piece, goldStart[start] === start && goldEnd[start] === end ? 0 : 1]
  }
  const spansOf = new Map()
  const push = (start, end, form, slot, cost = costOf(start, end), logProbability = 0, cut = 0) => {
    cutsWithin.push(cut)
    if (form < proposed) proposalFeatures(folded, start + 2, end + 2, proposed - form, proposalSlots)
    for (let k = 0; k < proposalFeatureCount; k++) nameSlots.push(form < proposed ? proposalSlots[k] : -1)
    starts.push(start)
    ends.push(end)
    wordSlots.push(slot)
    kinds.push(form)
    costs.push(cost)
    logs.push(logProbability)
    const lengthClass = Math.min(end - start, longestLengthClass) - 1
    knots.push(form >= 0 ? knotPlace(lengthClass, lexicon.frequency(form)) : null)
    classes.push(form >= 0 ? lengthClass * wordClassCount + wordClassOf(lexicon, form) : -1)
  }
  const proposals = proposalsFor(text, lexicon, proposers)
  let proposal = 0
  const reachable = new Uint8Array(length + 1)
  reachable[0] = 1
  for (let start = 0; start < length; start++) {
    while (proposal < proposals.length && proposals[proposal].start < start) proposal++
    if (!reachable[start]) continue
    for (; proposal < proposals.length && proposals[proposal].start === start; proposal++) {
      const { end, type, cut, logProbability, spans } = proposals[proposal]
      const cost = spans.map(([from, to]) => costOf(from, to)).reduce((sum, one) => sum.map((value, index) => value + one[index]))
      if (spans.length > 1) spansOf.set(starts.length, spans)
      push(start, end, proposed - type, -1, cost, logProbability, cut)
      reachable[end] = 1
    }
    const kind = classAt(codes, start, length)
    let single = kind === CharacterClass.hanPair || kind === CharacterClass.otherPair ? 2 : 1
    if (kind === CharacterClass.alphanumeric) while (start + single < length && classAt(codes, start + single, length) === kind) single++
    const isOther = kind !== CharacterClass.han && kind !== CharacterClass.hanPair
    const count = lexicon.prefixes(codes, start, length, found)
    let hash = 0, hashed = 0, hasSingle = false
    for (let n = 0; n < count; n++) {
      const size = found.lengths[n]
      if (isOther && (size < single || size === 1)) continue
      if (size === single) hasSingle = true
      for (; hashed < size; hashed++) hash = hashOn(hash, folded[start + hashed + 2])
      push(start, start + size, found.forms[n], wordSlot(hash))
      reachable[start + size] = 1
    }
    if (!hasSingle) {
      push(start, start + single, isOther ? (kind === CharacterClass.alphanumeric ? -3 : -2) : -1, -1)
      reachable[start + single] = 1
    }
  }
  /** For each edge the Han characters of it that a longer headword made of whole corpus words holds, one that the corpus never writes as one. */
  const splitCosts = () => {
    const cost = new Float64Array(starts.length)
    for (let e = 0; e < starts.length; e++) {
      if (kinds[e] < 0 || ends[e] - starts[e] < 3 || goldStart[starts[e]] !== starts[e] || goldEnd[ends[e] - 1] !== ends[e]) continue
      if (goldEnd[starts[e]] === ends[e] || vocabulary.has(text.slice(starts[e], ends[e]))) continue
      for (let other = 0; other < starts.length; other++) {
        if (starts[other] >= starts[e] && ends[other] <= ends[e] && ends[other] - starts[other] < ends[e] - starts[e]) cost[other] = ends[other] - starts[other]
      }
    }
    return cost
  }
  const slots = new Int32Array(boundaryFeatureCount * length)
  const scratch = new Int32Array(boundaryFeatureCount)
  for (let i = 1; i < length; i++) {
    boundaryFeatures(folded, i + 2, scratch)
    slots.set(scratch, i * boundaryFeatureCount)
  }
  return {
    text, length, count: starts.length, spans: spansOf, goldStart, goldEnd, known, codes,
    starts: Int32Array.from(starts), ends: Int32Array.from(ends), wordSlots: Int32Array.from(wordSlots), kinds: Int32Array.from(kinds),
    knot: Int32Array.from(knots, (k) => (k ? k[0] : -1)), part: Float64Array.from(knots, (k) => (k ? k[1] : 0)),
    classes: Int32Array.from(classes), slots,
    cross: Float64Array.from(costs, (c) => c[0]), long: Float64Array.from(costs, (c) => c[1]), short: Float64Array.from(costs, (c) => c[2]),
    piece: Float64Array.from(costs, (c) => c[4]), split: splitCosts(), exact: Uint8Array.from(costs, (c) => (c[5] === 0 ? 1 : 0)), logs: Float64Array.from(logs), cutsWithin: Int32Array.from(cutsWithin), nameSlots: Int32Array.from(nameSlots),
    longSoft: Float64Array.from(costs, (c) => c[3]),
  }
}

function knotPlace(lengthClass, frequency) {
  const row = lengthClass * (frequencyKnots + 1)
  if (frequency === 0) return [row, -1]
  const place = ((frequency - 1) / 254) * (frequencyKnots - 1)
  const knot = Math.min(Math.floor(place), frequencyKnots - 2)
  return [row + 1 + knot, place - knot]
}

/** The plain unigram model. */
export function plainWeights(lexicon) {
  const weights = new Float64Array(layout.size)
  weights.set(plainKnots(lexicon), layout.knots)
  weights.set(plainProposals(), layout.proposals)
  weights[layout.unknown] = -Math.log(lexicon.frequencyTotal) - 4
  return weights
}

const boundaryScores = new Float64Array(4096)
export function scoreEdges(lattice, weights, scores) {
  const { length, slots } = lattice
  for (let i = 1; i <= length; i++) {
    let sum = 0
    if (i < length) for (let k = 0; k < boundaryFeatureCount; k++) sum += weights[layout.boundaries + slots[i * boundaryFeatureCount + k]]
    boundaryScores[i] = sum
  }
  for (let e = 0; e < lattice.count; e++) {
    const knot = lattice.knot[e]
    let score
    if (lattice.kinds[e] <= proposed) {
      const row = layout.proposals + (proposed - lattice.kinds[e]) * proposalRow
      score = weights[row] * lattice.logs[e] + weights[row + 1 + lengthClassOf(lattice.ends[e] - lattice.starts[e])]
      if (lattice.cutsWithin[e]) score += boundaryScores[lattice.cutsWithin[e]]
      for (let k = 0; k < proposalFeatureCount; k++) {
        const slot = lattice.nameSlots[e * proposalFeatureCount + k]
        if (slot >= 0) score += weights[layout.words + slot]
      }
    } else if (knot < 0) score = lattice.kinds[e] === -1 ? weights[layout.unknown] : lattice.kinds[e] === -3 ? fixedScores.alphanumeric : fixedScores.sign
    else {
      const part = lattice.part[e]
      score = part < 0 ? weights[layout.knots + knot] : weights[layout.knots + knot] * (1 - part) + weights[layout.knots + knot + 1] * part
      score += weights[layout.classes + lattice.classes[e]] + weights[layout.words + lattice.wordSlots[e]]
    }
    scores[e] = score + boundaryScores[lattice.ends[e]]
  }
}

/** Adds `sign` × the expected use of each edge to `expected`; returns log Z. Edges are in the order of their start. */
const logSum = (a, b) => (a === -Infinity ? b : b === -Infinity ? a : a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b)))
const alpha = new Float64Array(4096), beta = new Float64Array(4096)
function expect(lattice, scores, sign, expected) {
  const { length, count, starts, ends } = lattice
  alpha.fill(-Infinity, 0, length + 1)
  beta.fill(-Infinity, 0, length + 1)
  alpha[0] = 0
  beta[length] = 0
  for (let e = 0; e < count; e++) alpha[ends[e]] = logSum(alpha[ends[e]], alpha[starts[e]] + scores[e])
  for (let e = count - 1; e >= 0; e--) beta[starts[e]] = logSum(beta[starts[e]], scores[e] + beta[ends[e]])
  const z = alpha[length]
  for (let e = 0; e < count; e++) expected[e] += sign * Math.exp(alpha[starts[e]] + scores[e] + beta[ends[e]] - z)
  return z
}

/** Learns from lattices; `options`: epochs, rate, denseRate, decay, margin, sharpness, costs {cross, long, short, piece, split}. */
export function learn(lattices, lexicon, options) {
  const weights = plainWeights(lexicon)
  const squares = new Float64Array(layout.size).fill(1e-2)
  const base = weights.slice(0, layout.dense)
  const scores = new Float64Array(65536), shifted = new Float64Array(65536), expected = new Float64Array(65536)
  const random = seeded(options.seed ?? 1)
  const order = lattices.map((_, i) => i)
  const sum = options.average ? new Float64Array(layout.size) : null
  let sums = 0
  const update = (place, gradient) => {
    const isDense = place < layout.dense
    const target = isDense ? base[place] : 0
    const g = gradient + (isDense ? options.denseDecay : options.decay) * (weights[place] - target)
    squares[place] += g * g
    weights[place] -= ((isDense ? options.denseRate : options.rate) * g) / Math.sqrt(squares[place])
  }
  const cost = options.costs
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const index of order) {
      const lattice = lattices[index]
      scoreEdges(lattice, weights, scores)
      expected.fill(0, 0, lattice.count)
      for (let e = 0; e < lattice.count; e++) {
        const paid = cost.cross * lattice.cross[e] + cost.long * lattice.longSoft[e] + cost.short * lattice.short[e] + cost.piece * lattice.piece[e] + (cost.split ?? 0) * lattice.split[e]
        shifted[e] = scores[e] - options.sharpness * paid
        scores[e] += options.margin * paid
      }
      expect(lattice, scores, 1, expected)
      expect(lattice, shifted, -1, expected)
      const atEnd = new Map()
      for (let e = 0; e < lattice.count; e++) {
        const g = expected[e]
        if (Math.abs(g) < 1e-5) continue
        atEnd.set(lattice.ends[e], (atEnd.get(lattice.ends[e]) ?? 0) + g)
        const knot = lattice.knot[e]
        if (knot < 0) {
          if (lattice.kinds[e] === -1) update(layout.unknown, g)
          if (lattice.kinds[e] <= proposed) {
            const row = layout.proposals + (proposed - lattice.kinds[e]) * proposalRow
            update(row, g * lattice.logs[e])
            update(row + 1 + lengthClassOf(lattice.ends[e] - lattice.starts[e]), g)
            const cut = lattice.cutsWithin[e]
            if (cut) atEnd.set(cut, (atEnd.get(cut) ?? 0) + g)
            for (let k = 0; k < proposalFeatureCount; k++) {
              const slot = lattice.nameSlots[e * proposalFeatureCount + k]
              if (slot >= 0) update(layout.words + slot, g)
            }
          }
          continue
        }
        const part = lattice.part[e]
        if (part < 0) update(layout.knots + knot, g)
        else {
          if (part < 1) update(layout.knots + knot, g * (1 - part))
          if (part > 0) update(layout.knots + knot + 1, g * part)
        }
        update(layout.classes + lattice.classes[e], g)
        update(layout.words + lattice.wordSlots[e], g)
      }
      for (const [end, g] of atEnd) {
        if (end === lattice.length || Math.abs(g) < 1e-5) continue
        for (let k = 0; k < boundaryFeatureCount; k++) update(layout.boundaries + lattice.slots[end * boundaryFeatureCount + k], g)
      }
    }
    options.report?.(epoch, weights)
  }
  return weights
}

/** Best path; returns edges in order. */
const best = new Float64Array(4096), back = new Int32Array(4096)
export function bestPath(lattice, scores) {
  best.fill(-Infinity, 0, lattice.length + 1)
  best[0] = 0
  for (let e = 0; e < lattice.count; e++) {
    const reached = best[lattice.starts[e]] + scores[e]
    if (reached > best[lattice.ends[e]]) {
      best[lattice.ends[e]] = reached
      back[lattice.ends[e]] = e
    }
  }
  const path = []
  for (let at = lattice.length; at > 0; at = lattice.starts[back[at]]) path.push(back[at])
  return path.reverse()
}

/** Mistakes in Han characters, by kind. */
export function judge(lattices, weights) {
  const scores = new Float64Array(65536)
  const result = { han: 0, cross: 0, long: 0, short: 0, piece: 0, unlisted: 0 }
  for (const lattice of lattices) {
    scoreEdges(lattice, weights, scores)
    for (let i = 0; i < lattice.length; i++) {
      if (!isHan(lattice.codes[i])) continue
      result.han++
      if (!lattice.known[i]) result.unlisted++
    }
    for (const e of bestPath(lattice, scores)) {
      result.cross += lattice.cross[e]
      result.long += lattice.long[e]
      result.short += lattice.short[e]
      result.piece += lattice.piece[e]
    }
  }
  const percent = (n) => ((100 * n) / result.han).toFixed(3)
  return { learner: percent(result.han - result.cross - result.long - result.short), cross: percent(result.cross), long: percent(result.long), short: percent(result.short), unlisted: ((100 * (result.unlisted - result.piece)) / result.unlisted).toFixed(1) }
}

function seeded(state) {
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 4294967296
  }
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
}

/** For every word with a Han character on the best paths: how probable its cut was said to be, and whether it was no mistake. */
export function outcomes(lattices, weights) {
  const scores = new Float64Array(65536), expected = new Float64Array(65536)
  const found = []
  for (const lattice of lattices) {
    scoreEdges(lattice, weights, scores)
    expected.fill(0, 0, lattice.count)
    expect(lattice, scores, 1, expected)
    for (const e of bestPath(lattice, scores)) {
      if (!isHan(lattice.codes[lattice.starts[e]])) continue
      let said = 0
      for (let other = 0; other < lattice.count; other++) {
        if (lattice.starts[other] === lattice.starts[e] && lattice.ends[other] === lattice.ends[e]) said += expected[other]
      }
      // A name is right only when it is cut exactly as in the corpus; what it covers is mostly not in the dictionary.
      const isName = lattice.kinds[e] < proposed && lattice.kinds[e] !== proposed - features.ProposalType.derived
      const isExact = lattice.exact[e] === 1
      found.push({ isName, said: Math.min(said, 1), isRight: isName ? isExact : lattice.cross[e] + lattice.long[e] + lattice.short[e] === 0 })
    }
  }
  return found
}
