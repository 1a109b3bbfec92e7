/** Chinese, a reading, or a text of the interface, with the language it is read in. */
export interface Said {
  readonly text: string
  readonly lang?: string
}

export interface Announcer {
  /** Of the word that is shown now; nothing where nobody asked for it. */
  word(parts: readonly Said[]): void
}

/** Screen readers take no notice of what is in a frame the moment it is shown. */
const afterShownMs = 150
/** The marks of what is said when it changes: what became of something that was done in the card. */
const saidMark = '[data-says]'

/** One polite live region for all that the card has to say. Where the pointer alone goes from word to word it says nothing. */
export function createAnnouncer(document: Document, front: () => HTMLElement): Announcer {
  const region = document.createElement('div')
  region.className = 'for-ears'
  region.setAttribute('role', 'status')
  document.body.append(region)
  let last = ''
  let timer = 0

  const say = (parts: readonly Said[]) => {
    region.replaceChildren(
      ...parts
        .filter(({ text }) => text !== '')
        .flatMap(({ text, lang }) => {
          const piece = document.createElement('span')
          piece.textContent = text
          if (lang !== undefined) piece.lang = lang
          return [piece, ' ']
        }),
    )
  }
  const news = () => {
    const text = [...front().querySelectorAll(saidMark)].map((element) => element.textContent.trim()).join(' ').trim()
    if (text === last) return
    last = text
    if (text !== '') say([{ text }])
  }
  new MutationObserver((changes) => {
    if (changes.some(({ target }) => !region.contains(target))) news()
  }).observe(document.body, { subtree: true, childList: true, characterData: true })

  return {
    word(parts) {
      clearTimeout(timer)
      // What stands in a card from the beginning is no news.
      last = [...front().querySelectorAll(saidMark)].map((element) => element.textContent.trim()).join(' ').trim()
      region.replaceChildren()
      if (parts.length > 0) timer = window.setTimeout(() => say(parts), afterShownMs)
    },
  }
}
