import type { Browser } from '#imports'
import { noteFault } from '@/platform/conversion-fault'
import type { ConvertAnswer, ConvertRequest } from '@/platform/conversion-messages'
import { openConverter } from '@/platform/open-converter'
import { readWishes } from '@/platform/reader-wishes'
import type { ReaderWishes } from '@/platform/convert-for'
import { readSettings } from '@/platform/settings'
import { showState } from '../icon'
import { noteChanged } from './changed'
import { createConversionService, takeTurns } from './service'
import type { ConversionService } from './service'

let service: ConversionService | null = null
let wishes: Promise<ReaderWishes> | null = null
let isOn: Promise<boolean> | null = null
let isWell = false

/** What a script in a page asks to be converted. Where we are switched off nothing changes. */
export async function convert(request: ConvertRequest, { tab, url }: Browser.runtime.MessageSender): Promise<ConvertAnswer> {
  // Nothing but what is remembered: a look into the store takes 2 to 6 ms while a page is busy, and every batch waits for it.
  if (!(await (isOn ??= readSettings().then((settings) => settings.isOn)))) {
    return { kind: 'converted', paragraphs: request.paragraphs.map(() => ({ text: null, changes: [] })) }
  }
  const answer = await theService().convert(request, tab?.id ?? -1)
  void report(answer)
  if (request.isOtherOnly && tab?.id !== undefined && answer.kind === 'converted' && answer.paragraphs.some(({ text }) => text !== null)) {
    // Not awaited: the page need not wait for the icon.
    void reportChange(tab.id, tab.url ?? url ?? '')
  }
  return answer
}

/** A page is about to be turned. */
export function prepareToConvert(): void {
  theService().prepare()
}

function theService(): ConversionService {
  return (service ??= createConversionService({
    open: openConverter,
    wishes: () => (wishes ??= readWishes()),
    pause: takeTurns(),
    now: () => performance.now(),
  }))
}

async function reportChange(tabId: number, url: string): Promise<void> {
  if (await noteChanged(tabId, url)) await showState(tabId)
}

/** The toolbar says why nothing is converted, as long as that is so. */
async function report(answer: ConvertAnswer): Promise<void> {
  if (answer.kind === 'broken') await noteFault(answer.reason)
  else if (!isWell) await noteFault(null)
  isWell = answer.kind !== 'broken'
}

export function forgetSwitch(): void {
  isOn = null
}

/** Settings, corrections or own words changed. */
export function forgetWishes(): void {
  wishes = null
}
