// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createLayers } from '@/entrypoints/lookup/layers'

const room = { width: 400, maxHeight: 300, minHeight: 0 }

describe('the layers of the card', () => {
  afterEach(() => vi.restoreAllMocks())

  it('have the height that they had last while their frame has no layout', async () => {
    const scrollHeight = vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(120)
    const layers = createLayers(document, () => false)
    const height = await new Promise((resolve) => layers.bringToFront(layers.prepare(room, 'a word', () => true, resolve)))
    expect(height).toBe(120)
    scrollHeight.mockReturnValue(0)
    expect(layers.redraw('a word that is kept')).toBe(120)
    scrollHeight.mockReturnValue(150)
    expect(layers.redraw('a word that is kept')).toBe(150)
  })
})
