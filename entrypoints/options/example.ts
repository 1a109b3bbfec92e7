import type { ScriptExample } from '@/components/script-options'
import type { OpenConverter } from '@/platform/open-converter'
import { convertFor } from '@/platform/convert-for'
import type { ReaderWishes } from '@/platform/convert-for'
import type { Settings } from '@/platform/settings'
import { targetOf } from '@/platform/shown-script'
import type { Script } from '@/platform/shown-script'

/** Has something for every setting: shapes of the regions, their words, and quotation marks. */
const sentences = { simplified: '這裏的軟件「羣衆」都在用。', traditional: '这里的软件“群众”都在用。' }

/** What the settings make of a sentence in the other script, in both directions. */
export function examplesOf(converter: Pick<OpenConverter, 'analyser' | 'converter'>, wishes: ReaderWishes, settings: Settings): Record<Script, ScriptExample> {
  const exampleOf = (script: Script): ScriptExample => {
    const target = targetOf(script, settings)
    const written = sentences[script]
    return { written, shown: convertFor(wishes, converter, written, '', target).text, target }
  }
  return { simplified: exampleOf('simplified'), traditional: exampleOf('traditional') }
}
