import { defineUnlistedScript } from '#imports'
import type { Target } from '@/chinese/conversion/conversion'
import { selectedText } from '@/page/selected-text'
import { conversionHere } from '@/platform/isolated-world'
import type { CopyOutcome } from '@/platform/conversion-messages'
import { convertLines } from './convert-lines'
import { writeToClipboard } from '@/page/write-to-clipboard'

/**
 * Put into a frame when its selection is to be copied in another script. It runs there because only there the click in the menu, or the
 * one that opened it, allows to copy, so that no permission for the clipboard is needed.
 */
export default defineUnlistedScript(() => {
  const copySelectionAs = async (target: Target, seen: string): Promise<CopyOutcome> => {
    const text = selectedText(document, conversionHere()?.originals ?? null) || seen
    if (text.trim() === '') return { kind: 'nothing' }
    const converted = await convertLines(text, target)
    return converted !== null && (await writeToClipboard(document, converted)) ? { kind: 'copied' } : { kind: 'refused', text }
  }
  Object.defineProperty(globalThis, 'tongduCopy', { value: copySelectionAs, configurable: true })
})
