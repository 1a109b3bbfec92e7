import { describe, expect, it } from 'vitest'
import type { CardFrameOfStage } from '@/entrypoints/lookup/card-frame'
import type { Front } from '@/entrypoints/lookup/front'
import type { Guard } from '@/entrypoints/lookup/guard'
import type { Layers } from '@/entrypoints/lookup/layers'
import { createTelling } from '@/entrypoints/lookup/told'
import type { FromFrame } from '@/platform/frame-messages'

const front = (request: number, start: number, end: number) => ({ look: { request }, segment: { start, end } }) as unknown as Front

describe('what the page is told of the card', () => {
  const posted: FromFrame[] = []
  let view = front(1, 0, 2)
  const telling = createTelling(
    { front: () => view, page: () => view, isShown: () => true, keysOf: () => [], draw: () => undefined },
    {} as Layers,
    {} as Guard,
    () => ({ isPinned: false }) as CardFrameOfStage,
    (message) => void posted.push(message),
  )

  it('is of the card at the front, whatever was made ready meanwhile', () => {
    telling.prepared({ width: 400, height: 200, keys: [] })
    telling.brought()
    telling.prepared({ width: 400, height: 120, keys: [] })
    expect([telling.isOther(200), telling.isOther(120)]).toEqual([false, true])
    telling.drawn(220)
    expect(posted).toEqual([{ kind: 'chose', request: 1, found: { start: 0, end: 2 }, width: 400, height: 220, keys: [] }])
    view = front(2, 2, 3)
    telling.brought()
    expect([telling.height, telling.isOther(120)]).toEqual([120, false])
  })
})
