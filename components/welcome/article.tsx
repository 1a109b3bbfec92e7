import type { WelcomeStrings } from './welcome-strings'

export type Script = 'simplified' | 'traditional'

/** The way in which the reader makes cards show. */
export interface Trying {
  readonly trigger: 'rest' | 'held key' | 'click' | 'keyboard'
  readonly heldKey: string
  readonly touch: 'tap' | 'long press' | 'never'
}

/** Ours. Words of all levels, one that is read in two ways, and a name. */
const articles = {
  simplified: {
    title: '周末的老银行',
    paragraphs: [
      '小林以前在这家银行上班，现在银行已经变成了一家安静的书店。每到周末，附近的居民都喜欢来这里喝茶、看书、听音乐。',
      '“一本好书就像一个老朋友。”他一边给客人倒茶，一边快乐地说，“不管你走得多远，它都在等你回来。”',
    ],
  },
  traditional: {
    title: '週末的老銀行',
    paragraphs: [
      '小林以前在這家銀行上班，現在銀行已經變成了一家安靜的書店。每到週末，附近的居民都喜歡來這裡喝茶、看書、聽音樂。',
      '「一本好書就像一個老朋友。」他一邊給客人倒茶，一邊快樂地說，「不管你走得多遠，它都在等你回來。」',
    ],
  },
} as const

interface ArticleProps {
  readonly script: Script
  readonly lang: string
  readonly trying: Trying
  /** Shows the card of the first word. */
  readonly showCard: () => void
  readonly strings: WelcomeStrings
}

/** Something to try it on: the reader's own cards come up here as on any page. */
export function Article({ script, lang, trying, showCard, strings }: ArticleProps) {
  const { title, paragraphs } = articles[script]
  return (
    <section class="panel try" aria-labelledby="try-title">
      <h2 id="try-title">{strings('welcomeTry')}</h2>
      <p class="hint how-to">{howTo(trying, strings)}</p>
      <article lang={lang} id="welcome-article">
        <h3>{title}</h3>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </article>
      <p class="actions">
        <button type="button" class="small" id="show-card" onClick={showCard}>
          {strings('welcomeTryButton')}
        </button>
        <span class="hint">{strings('welcomeTryKey')}</span>
      </p>
    </section>
  )
}

function howTo({ trigger, heldKey, touch }: Trying, strings: WelcomeStrings): string {
  if (matchMedia('(hover: none)').matches && touch !== 'never') return strings('welcomeTryTouch')
  if (trigger === 'held key') return strings('welcomeTryHeld', [heldKey])
  return trigger === 'click' ? strings('welcomeTryClick') : strings('welcomeTryPointer')
}
