import { readPageWriting } from '@/platform/page-writing'
import { situationOf } from '@/platform/page-situation'
import { saveChoice } from '@/platform/page-choices'
import { toggled } from '@/platform/shown-script'
import { prepareToConvert } from './convert'

/** The key, or the page's context menu: the page in the reader's script, or back as it is written. What follows hears of the choice. */
export async function togglePage(tabId: number): Promise<void> {
  const situation = await situationOf(tabId)
  if (!situation || situation.shown.why === 'off') return
  const { site, settings, rule, choice } = situation
  prepareToConvert()
  const written = await readPageWriting(tabId)
  if (written) await saveChoice(tabId, site, toggled(settings, rule?.rule ?? null, choice, written.script))
}
