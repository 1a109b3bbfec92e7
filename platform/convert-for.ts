import type { Correction } from '@/chinese/analysis'
import type { Conversion, ConversionOptions, Target } from '@/chinese/conversion/conversion'
import type { OpenConverter } from './open-converter'

/** What the reader said about how text is converted, wherever that is done. */
export interface ReaderWishes {
  readonly options: Omit<ConversionOptions, 'target'>
  readonly corrections: readonly Correction[]
}

/** One paragraph, or any text, as it is shown to this reader. */
export function convertFor({ options, corrections }: ReaderWishes, { analyser, converter }: Pick<OpenConverter, 'analyser' | 'converter'>, text: string, language: string, target: Target): Conversion {
  const readOnly = converter.readFor(target)
  return converter.convert(analyser.analyse(text, { language, corrections, readOnly }), { ...options, target })
}
