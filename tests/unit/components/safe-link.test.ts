import { describe, expect, test } from 'vitest'
import { h, render } from 'preact'
import { SafeLink, safeAddress } from '@/components/safe-link'
import { dangerousAddresses, harmlessAddresses } from '../../fixtures/addresses'

/**
 * Row 34: only http(s) is opened, the rest is text.
 * Planted and found: the address given back as it came.
 * @vitest-environment happy-dom
 */
describe('addresses', () => {
  test.each(dangerousAddresses)('%j is not opened', (address) => {
    expect(safeAddress(address)).toBeNull()
  })

  test.each(harmlessAddresses)('%j is opened', (address) => {
    expect(new URL(safeAddress(address) ?? '').protocol).toMatch(/^https?:$/)
  })

  test('a link has neither opener nor referrer', () => {
    const place = document.createElement('div')
    render(h(SafeLink, { to: 'https://example.org/', children: 'there' }), place)
    const link = place.querySelector('a')
    expect([link?.getAttribute('href'), link?.target, link?.rel, link?.textContent]).toEqual([
      'https://example.org/', '_blank', 'noopener noreferrer', 'there',
    ])
    expect(link?.getAttribute('referrerpolicy')).toBe('no-referrer')
  })

  test('what is not opened is shown as text', () => {
    const place = document.createElement('div')
    render(h(SafeLink, { to: 'javascript:alert(1)', children: 'there' }), place)
    expect([place.querySelector('a'), place.textContent]).toEqual([null, 'there'])
  })
})
