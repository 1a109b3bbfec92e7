import type { Browser } from '#imports'
import { noteFault } from '@/platform/conversion-fault'
import type { ConvertAnswer, ConvertRequest } from '@/platform/conversion-messages'
import { openConverter } from '@/platform/open-converter'
import { situationIn } from '@/platform/page-situation'
import { readWishes } from '@/platform/reader-wishes'
import type { ReaderWishes } from '@/platform/convert-for'
import { showState } from '../icon'
import { noteChanged } from './changed'
import { createConversionService, takeTurns } from './service'
import type { ConversionService } from './service'

let service: ConversionService | null = null
let wishes: Promise<ReaderWishes> | null = null
let isWell = false

/** What a script in a page asks to be converted. Where we are switched off nothing changes. */
export async function convert(request: ConvertRequest, { tab, url }: Browser.runtime.MessageSender): Promise<ConvertAnswer> {
  const situation = tab ? await situationIn(tab) : null
  if (situation?.shown.kind === 'as written' && situation.shown.why === 'off') {
    return { kind: 'converted', paragraphs: request.paragraphs.map(() => ({ text: null, changes: [] })) }
  }
  const isAutomatic = situation?.shown.kind === 'turned' && situation.shown.why === 'automatic'
  const answer = await theService().convert(request, isAutomatic)
  await report(answer)
  if (isAutomatic && answer.kind === 'converted' && answer.paragraphs.some(({ text }) => text !== null)) {
    // Not awaited: the page need not wait for the icon.
    void reportChange(situation.tabId, tab?.url ?? url ?? '')
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

/** Settings, corrections or own words changed. */
export function forgetWishes(): void {
  wishes = null
}
