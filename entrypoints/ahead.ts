import { defineUnlistedScript } from '#imports'
import { corePath, fetchBuffer, glossesPath } from '@/dictionaries/package-files'
import type { WithFilesAhead } from './lookup/files'

/**
 * Runs in the popup's page before the modules are there: they take about 50 ms to load, and so do the files of the dictionary.
 * (A preload in the page's head would do the same, but in Chromium 156 reading it by way of a blob fails on every other page.)
 */
export default defineUnlistedScript(() => {
  const files = { core: fetchBuffer(fetch, corePath), glosses: fetchBuffer(fetch, glossesPath) }
  // Whoever takes them hears of failures; until then nobody need.
  for (const file of Object.values(files)) file.catch(() => null)
  ;(globalThis as WithFilesAhead).tongduFiles = files
})
