import * as dom from '../dom'

/** Work done in slices that leave the page its frames. */
export interface Schedule {
  /** Before the next frame is drawn; without frames (a hidden tab) a little later. */
  soon(): void
  /** At once, as far as one slice goes. */
  now(): void
  stop(): void
}

export interface Slice {
  /** The time is up: go on in the next slice. */
  readonly isOver: boolean
}

const withoutFramesMs = 120

/** What is to be done after a slice. */
export type Next =
  | 'nothing'
  | 'more'
  /** More, but first the browser shall draw what was just done. */
  | 'frame'

interface Work {
  run(slice: Slice): Next
  /** How long the slice that begins now may be. */
  sliceMs(): number
  /** How long to wait after a slice that took so long, when there is more. */
  pauseMs(tookMs: number): number
}

export function createSchedule(document: Document, work: Work): Schedule {
  const window = dom.windowOf(document) ?? globalThis.window
  let frame = 0
  let timer = 0
  let restUntil = 0
  let isRunning = false
  let isWanted = false
  const cancel = () => {
    if (frame) window.cancelAnimationFrame(frame)
    if (timer) window.clearTimeout(timer)
    frame = timer = 0
  }
  const run = () => {
    cancel()
    const start = performance.now()
    const lengthMs = work.sliceMs()
    const slice = {
      get isOver() {
        return performance.now() - start > lengthMs
      },
    }
    isRunning = true
    isWanted = false
    let next: Next
    try {
      next = work.run(slice)
    } finally {
      isRunning = false
    }
    const now = performance.now()
    const pause = work.pauseMs(now - start)
    restUntil = now + pause
    if (next === 'frame' && !dom.isHidden(document)) afterFrame()
    else if (next !== 'nothing') timer = window.setTimeout(run, pause)
    else if (isWanted) soon()
  }
  const afterFrame = () => {
    frame = window.requestAnimationFrame(() => {
      cancel()
      timer = window.setTimeout(run)
    })
    timer = window.setTimeout(run, withoutFramesMs)
  }
  const soon = () => {
    isWanted = true
    if (isRunning || frame || timer) return
    const wait = restUntil - performance.now()
    if (wait > 20) {
      timer = window.setTimeout(run, wait)
      return
    }
    if (!dom.isHidden(document)) frame = window.requestAnimationFrame(run)
    timer = window.setTimeout(run, withoutFramesMs)
  }
  return {
    soon,
    now() {
      if (isRunning) isWanted = true
      else run()
    },
    stop: cancel,
  }
}

/** One after the other, taken out of the set, until the time is over. */
export function* takenFrom<T>(set: Set<T>, slice: Slice): Generator<T> {
  for (const each of set) {
    if (slice.isOver) return
    set.delete(each)
    yield each
  }
}
