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

/** Of a frame of 16 ms, layout and the page itself need their part. */
const sliceMs = 9
/** What was asked for by the reader comes first. */
const firstSliceMs = 24
const withoutFramesMs = 120

/**
 * @param work returns whether there is more to do
 * @param pauseMs how long to wait after a slice that took so long, when there is more
 */
export function createSchedule(document: Document, work: (slice: Slice) => boolean, pauseMs: (tookMs: number) => number): Schedule {
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
  const run = (lengthMs: number) => {
    cancel()
    const start = performance.now()
    const slice = {
      get isOver() {
        return performance.now() - start > lengthMs
      },
    }
    isRunning = true
    isWanted = false
    let isMore: boolean
    try {
      isMore = work(slice)
    } finally {
      isRunning = false
    }
    const now = performance.now()
    const pause = pauseMs(now - start)
    restUntil = now + pause
    if (isMore) timer = window.setTimeout(() => run(sliceMs), pause)
    else if (isWanted) soon()
  }
  const soon = () => {
    isWanted = true
    if (isRunning || frame || timer) return
    const wait = restUntil - performance.now()
    if (wait > 20) {
      timer = window.setTimeout(() => run(sliceMs), wait)
      return
    }
    if (!dom.isHidden(document)) frame = window.requestAnimationFrame(() => run(sliceMs))
    timer = window.setTimeout(() => run(sliceMs), withoutFramesMs)
  }
  return {
    soon,
    now() {
      if (isRunning) isWanted = true
      else run(firstSliceMs)
    },
    stop: cancel,
  }
}
