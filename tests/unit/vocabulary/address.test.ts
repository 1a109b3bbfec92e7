import { describe, expect, it } from 'vitest'
import { dangerousAddresses } from '../../fixtures/addresses'
import { addressToKeep } from '@/vocabulary/address'

describe('the address that is kept', () => {
  it.each([
    ['https://news.example/2026/11/26/a.html?utm_source=x#top', 'https://news.example/2026/11/26/a.html'],
    ['https://news.example/show.php?ID=123&from=mail&token=abcdef', 'https://news.example/show.php?ID=123'],
    ['https://mp.weixin.example/s?__biz=MzI1MTE==&mid=2650&idx=1&sn=9f86d081884c7d659a2feaa0c55ad015&scene=21', 'https://mp.weixin.example/s?__biz=MzI1MTE==&mid=2650&idx=1&sn=9f86d081884c7d659a2feaa0c55ad015'],
    ['https://search.example/?q=私事', 'https://search.example/'],
    ['https://a:b@site.example/x?id=a%40mail.example', 'https://site.example/x'],
    ['https://site.example/x?id=' + 'a'.repeat(50), 'https://site.example/x'],
  ])('%s is trimmed to what names the page', (given, kept) => {
    const trimmed = addressToKeep(given, 'trimmed')
    expect(trimmed && decodeURIComponent(trimmed)).toBe(kept)
  })

  it('is whole where that is wanted, but for a name and password in it', () => {
    expect(addressToKeep('https://a:b@site.example/x?q=1#p', 'whole')).toBe('https://site.example/x?q=1#p')
  })

  it('is never that of anything but a page of the web, nor longer than an address should be', () => {
    for (const address of ['file:///home/me/a.html', 'chrome://settings', 'about:blank', '', 'x', `https://a.example/${'x'.repeat(2000)}`]) expect(addressToKeep(address, 'whole')).toBeNull()
    for (const address of dangerousAddresses) expect(addressToKeep(address, 'whole') ?? 'https:').toMatch(/^https?:/)
  })
})
