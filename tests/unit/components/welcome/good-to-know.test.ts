// @vitest-environment happy-dom

import { h, render } from 'preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { GoodToKnow } from '@/components/welcome/good-to-know'

describe('what is good to know at first', () => {
  const giveAccess = vi.fn()
  const draw = (hasAccess: boolean | null, isAccessRefused = false) =>
    render(
      h(GoodToKnow, { keys: { lookUp: 'Alt+L', save: 's', hear: '' }, isFirefox: true, hasAccess, isAccessRefused, giveAccess, strings: (key) => key }),
      document.body,
    )

  beforeEach(() => {
    render(null, document.body)
    giveAccess.mockClear()
  })

  it('names the keys as they are, and says where there is none', () => {
    draw(true)
    expect(Array.from(document.querySelectorAll('dt'), ({ textContent }) => textContent)).toEqual(['AltL', 'S', 'keysNoneSet'])
  })

  it('asks for access where the browser gave none, and only there', () => {
    for (const hasAccess of [true, null]) {
      draw(hasAccess)
      expect(document.querySelector('#give-access')).toBeNull()
    }
    draw(false)
    document.querySelector<HTMLButtonElement>('#give-access')!.click()
    expect(giveAccess).toHaveBeenCalledOnce()
    draw(false, true)
    expect(document.querySelector('.access')!.textContent).toContain('welcomeAccessRefused')
  })
})
