import { join } from 'node:path'
import type { Tab } from '../harness/driver'
import { openWithScript, pageScript } from '../page/bundle'
import type * as inPage from './in-page'

/** The name under which pages find the code under test. */
declare global {
  var tongduConversion: typeof inPage
}

export const openForConversion = (tab: Tab, address: string): Promise<void> =>
  openWithScript(tab, address, pageScript(join(import.meta.dirname, 'in-page.ts'), 'tongduConversion'))
