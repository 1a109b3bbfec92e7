import type { Answer, Asked, Convert, Wanted } from './asking'

/** Answers are asked for in batches, and kept: switching again and lists that put the same rows in again need not ask. */
export interface Cache {
  /** Undefined where it has not been asked. */
  known(asked: Asked): Answer | undefined
  /** Will be asked with the next batch; told by `arrived`. */
  want(asked: Asked): void
  /** Ask now for what is wanted. Until then small batches wait for more. */
  send(): void
  /** Code units wanted and not yet asked for. */
  readonly wanted: number
  readonly isWaiting: boolean
  /** Answers for another target are kept, unless they are out of date. */
  turn(wanted: Wanted): void
  stop(): void
}

export interface Listener {
  arrived(asked: readonly Asked[], answers: readonly Answer[]): void
  /** Nothing can be converted; `isGone`: ever again by this script. */
  failed(isGone: boolean): void
}

/** Code units and paragraphs of one batch. */
const batch = { units: 12_000, paragraphs: 500 }
const mostAtOnce = 2
/** Code units of all kept texts: three long pages. */
const mostKept = 400_000
const firstPauseMs = 150
const longestPauseMs = 5000

export const keyOf = ({ text, language }: Asked): string => `${language}\n${text}`

export function createCache(convert: Convert, listener: Listener): Cache {
  const kept = new Map<string, Answer>()
  let units = 0
  let wanted: Wanted = { target: 'simplified', isOtherOnly: false, edition: -1 }
  let queue = new Map<string, Asked>()
  let queued = 0
  const asking = new Set<string>()
  let underWay = 0
  let pauseMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  /** Answers to what was asked before a turn are kept, but nobody waits for them. */
  let turns = 0
  const full = (asked: Asked, { edition, target, isOtherOnly } = wanted) => `${edition} ${target} ${isOtherOnly}\n${keyOf(asked)}`
  const keep = (key: string, answer: Answer) => {
    if (kept.has(key)) return
    kept.set(key, answer)
    units += key.length
    for (const oldest of kept.keys()) {
      if (units <= mostKept) break
      kept.delete(oldest)
      units -= oldest.length
    }
  }
  const send = () => {
    while (queue.size > 0 && underWay < mostAtOnce && timer === undefined && !isStopped) {
      const asked: Asked[] = []
      let length = 0
      for (const [key, each] of queue) {
        if (asked.length > 0 && (asked.length === batch.paragraphs || length + each.text.length > batch.units)) break
        queue.delete(key)
        asking.add(key)
        asked.push(each)
        length += each.text.length
      }
      queued -= length
      void ask(asked, wanted, turns)
    }
  }
  const ask = async (asked: readonly Asked[], of: Wanted, turn: number) => {
    underWay++
    const keys = asked.map((each) => full(each, of))
    try {
      const answers = await convert(of, asked)
      if (isStopped) return
      if (answers.kind !== 'converted') {
        isStopped = true
        listener.failed(answers.kind === 'gone')
        return
      }
      if (answers.paragraphs.length !== asked.length) throw new RangeError(`${answers.paragraphs.length} answers to ${asked.length} paragraphs`)
      pauseMs = 0
      for (const [index, key] of keys.entries()) keep(key, answers.paragraphs[index] ?? null)
      if (turn === turns) listener.arrived(asked, answers.paragraphs)
    } catch {
      // A background that is just starting, or was stopped in the middle, has not answered: it is asked again, later each time.
      if (isStopped || turn !== turns) return
      for (const [index, key] of keys.entries()) queue.set(key, asked[index]!)
      queued += asked.reduce((sum, { text }) => sum + text.length, 0)
      pauseMs = Math.min(longestPauseMs, pauseMs * 2 || firstPauseMs)
      timer ??= setTimeout(() => {
        timer = undefined
        send()
      }, pauseMs)
    } finally {
      underWay--
      for (const key of keys) asking.delete(key)
      send()
    }
  }
  return {
    known(asked) {
      const key = full(asked)
      const answer = kept.get(key)
      if (answer !== undefined) {
        // The oldest are forgotten first.
        kept.delete(key)
        kept.set(key, answer)
      }
      return answer
    },
    want(asked) {
      const key = full(asked)
      if (asking.has(key) || queue.has(key)) return
      // A copy: what is asked about may know its place in the document, which cannot travel.
      queue.set(key, { text: asked.text, language: asked.language })
      queued += asked.text.length
      if (queued >= batch.units) send()
    },
    send,
    get wanted() {
      return queued
    },
    get isWaiting() {
      return queue.size > 0 || underWay > 0
    },
    turn(to) {
      if (to.edition !== wanted.edition) {
        kept.clear()
        units = 0
      }
      wanted = to
      turns++
      queue = new Map()
      queued = 0
      asking.clear()
      isStopped = false
    },
    stop() {
      isStopped = true
      turns++
      queue = new Map()
      queued = 0
      clearTimeout(timer)
      timer = undefined
    },
  }
}
