import { beforeEach, describe, expect, it } from 'vitest'
import { createStaying } from '@/page/staying'

/** An element whose animations run by a clock of the test's, as browsers run them: of two that are in effect the later one counts. */
function createElement() {
  let now = 0
  const all: { readonly isInEffect: () => boolean }[] = []
  const animate = (_frames: unknown, { delay = 0, duration = 0, fill }: { delay?: number; duration?: number; fill?: string }) => {
    let start: number | null = now
    const at = () => (start === null ? null : now - start)
    const isOver = () => (at() ?? 0) >= delay + duration
    const animation = {
      get currentTime() {
        return at()
      },
      set currentTime(time: number | null) {
        start = time === null ? null : now - time
      },
      get playState() {
        return start === null ? 'idle' : isOver() ? 'finished' : 'running'
      },
      cancel: () => void (start = null),
      isInEffect: () => start !== null && (isOver() ? fill === 'forwards' : now - start >= delay),
    }
    all.push(animation)
    return animation as unknown as Animation
  }
  return {
    element: { animate: animate as HTMLElement['animate'] },
    wait: (ms: number) => void (now += ms),
    isGone: () => all.some(({ isInEffect }) => isInEffect()),
    count: () => all.length,
  }
}

/** Planted and found: an end that has come and hides for ever what is shown again; one that goes on although the card was hidden; one that is not put off. */
describe('a card that nobody looks after', () => {
  let card: ReturnType<typeof createElement>
  let staying: ReturnType<typeof createStaying>
  beforeEach(() => {
    card = createElement()
    staying = createStaying(card.element)
    staying.stay()
  })

  it('goes by itself', () => {
    card.wait(2900)
    expect(card.isGone()).toBe(false)
    card.wait(200)
    expect(card.isGone()).toBe(true)
  })

  it('stays as long as somebody says so, with one animation for all of it', () => {
    for (let second = 0; second < 20; second++) {
      card.wait(1000)
      expect(card.isGone()).toBe(false)
      staying.stay()
    }
    expect(card.count()).toBe(1)
  })

  it('comes back when a page that was busy for longer says so again, and goes again by itself', () => {
    card.wait(60_000)
    expect(card.isGone()).toBe(true)
    staying.stay()
    expect(card.isGone()).toBe(false)
    card.wait(2900)
    expect(card.isGone()).toBe(false)
    card.wait(200)
    expect(card.isGone()).toBe(true)
  })

  it('is no matter of time once it is hidden, and stays as long as ever when it is shown again', () => {
    card.wait(2000)
    staying.forget()
    card.wait(60_000)
    expect(card.isGone()).toBe(false)
    staying.stay()
    card.wait(2900)
    expect(card.isGone()).toBe(false)
    card.wait(200)
    expect(card.isGone()).toBe(true)
  })
})
