import type { Browser } from '#imports'
import { addressToKeep } from '@/vocabulary/address'
import { readSettings } from '@/platform/settings'
import { isUnnamed, readUnnamedSites } from '@/platform/unnamed-sites'
import type { Meeting } from '@/vocabulary/meeting'

const longestTitle = 300

/** What is kept of the page in which a word was met: the browser tells it, not the page's scripts. Nothing of private windows. */
export async function pageOfTab({ incognito, title, url }: Browser.tabs.Tab): Promise<Pick<Meeting, 'title' | 'url'>> {
  const { keepsAddress } = await readSettings()
  if (incognito || keepsAddress === 'none' || url === undefined || isUnnamed(url, await readUnnamedSites())) return { title: null, url: null }
  return { title: titleToKeep(title ?? ''), url: addressToKeep(url, keepsAddress) }
}

function titleToKeep(title: string): string | null {
  const plain = title.toWellFormed().replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return plain === '' ? null : [...plain].slice(0, longestTitle).join('')
}
