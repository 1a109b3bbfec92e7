import type { CardContent } from './card-content'
import { Differing } from './differing'
import { inList } from './in-language'
import { NestedWord } from './nested-word'
import { Sentence } from './sentence'
import type { Quoted } from './sentence'
import type { StringKey, Strings } from './strings'
import type { Fact } from './written'

const regions = {
  simplified: 'wordMainland',
  traditional: 'wordElsewhere',
  taiwan: 'wordTaiwan',
  'hong kong': 'wordHongKong',
} as const satisfies Record<string, StringKey>

/** Quietly, under the word: what the page wrote, where the head does not say it, which characters of it differ, and why. */
export function WrittenNote({ content, strings }: { content: CardContent; strings: Strings }) {
  const { written, word, otherScript, writtenScript } = content
  const isInHead = written !== null && otherScript.includes(written.word)
  if (!written || (isInHead && written.facts.length === 0)) return null
  return (
    <p class="written note">
      {!isInHead && (
        <>
          {strings('pageWrites')}{' '}
          <NestedWord class="written-word" word={written.word} lang={writtenScript.lang}>
            <Differing word={written.word} than={word} />
          </NestedWord>
          {'. '}
        </>
      )}
      {written.facts.map((fact) => (
        <FactText fact={fact} content={content} strings={strings} />
      ))}
    </p>
  )
}

interface FactProps {
  readonly fact: Fact
  readonly content: CardContent
  readonly strings: Strings
}

function FactText({ fact, content, strings }: FactProps) {
  const { script, writtenScript } = content
  const sayWith = (name: StringKey, ...values: Quoted[]) => <Sentence name={name} values={values} strings={strings} />
  const seen = (text: string): Quoted => ({ text, lang: script.lang })
  const page = (text: string): Quoted => ({ text, lang: writtenScript.lang })
  switch (fact.kind) {
    case 'merged':
    case 'parted': {
      const traditional = (text: string) => ({ text, lang: script.kind === 'traditional' ? script.lang : script.otherLang })
      const simplified = (text: string) => ({ text, lang: 'zh-Hans' })
      return (
        <>
          {fact.kind === 'merged'
            ? sayWith(fact.traditional.length > 2 ? 'mergedMore' : 'mergedTwo', ...listed(fact.traditional).map(traditional), simplified(fact.simplified))
            : sayWith('parted', traditional(fact.traditional), ...listed(fact.simplified).map(simplified))}{' '}
          {!fact.isSure && `${strings('undecided')} `}
        </>
      )
    }
    case 'variant':
      return <>{sayWith('sameCharacter', page(fact.written), seen(fact.shown))} </>
    case 'own':
      return <>{sayWith('ownWord', seen(fact.shown), page(fact.written))} </>
    case 'wording':
      return <>{sayWith(regions[fact.target], seen(fact.shown), page(fact.written))} </>
    case 'unsure':
      return <>{strings('undecided')} </>
  }
}

/** All but the last, and the last one: “干, 乾” and “幹”. */
const listed = (characters: readonly string[]): [string, string] => [inList(characters.slice(0, -1)), characters.at(-1)!]
