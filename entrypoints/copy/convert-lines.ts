import type { Target } from '@/chinese/conversion/conversion'
import { livingRuntime } from '@/platform/api'
import { mostConverted } from '@/platform/conversion-messages'
import type { ConvertAnswer, ConvertRequest, ParagraphToConvert } from '@/platform/conversion-messages'

/** Line by line, in as many requests as it takes. @returns null where the background cannot convert */
export async function convertLines(text: string, target: Target): Promise<string | null> {
  const shown: string[] = []
  for (const paragraphs of batches(text.split('\n'))) {
    const request: ConvertRequest = { kind: 'convert', target, isOtherOnly: false, paragraphs }
    const answer = (await livingRuntime()?.sendMessage(request)) as ConvertAnswer | null | undefined
    if (answer?.kind !== 'converted') return null
    for (const [index, { text: line }] of paragraphs.entries()) shown.push(answer.paragraphs[index]?.text ?? line)
  }
  return shown.join('\n')
}

function* batches(lines: readonly string[]): Generator<ParagraphToConvert[]> {
  let batch: ParagraphToConvert[] = []
  let units = 0
  for (const line of lines) {
    // A single line that is longer than all that may be asked stays as it is.
    const text = line.slice(0, mostConverted.units)
    if (batch.length > 0 && (batch.length === mostConverted.paragraphs || units + text.length > mostConverted.units)) {
      yield batch
      batch = []
      units = 0
    }
    batch.push({ text, language: '' })
    units += text.length
  }
  yield batch
}
