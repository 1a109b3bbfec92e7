import type { Target } from '@/chinese/conversion/conversion'
import type { Converted } from '@/components/text-converter'
import { openConverter } from '@/platform/open-converter'
import type { OpenConverter } from '@/platform/open-converter'
import { writingIn } from '@/platform/page-writing'
import { convertFor } from '@/platform/convert-for'
import { readWishes } from '@/platform/reader-wishes'
import { readSettings } from '@/platform/settings'
import { otherThan, targetOf } from '@/platform/shown-script'

let opening: Promise<OpenConverter> | null = null

/** A text of the reader's own, with a dictionary of this page's own: it is there only when a text is. */
export async function convertText(text: string, wanted: Target | null): Promise<Converted> {
  try {
    const [parts, wishes, settings] = await Promise.all([(opening ??= openConverter()), readWishes(), readSettings()])
    const { script } = writingIn(text, '')
    const target = wanted ?? targetOf(script === null ? settings.script : otherThan(script), settings)
    return { kind: 'converted', text: convertFor(wishes, parts, text, '', target).text, target }
  } catch (error) {
    opening = null
    return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) }
  }
}
