import { render } from 'preact'
import type { Correction } from '@/chinese/analysis'
import type { AsShown } from '@/chinese/conversion/places'
import { correctionAt } from '@/chinese/reader-cuts'
import { withSandhi } from '@/chinese/sandhi'
import { Card } from '@/components/card'
import { cardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import type { ChoiceState } from '@/components/choice-bar'
import { seenPieces } from '@/components/seen'
import type { Strings } from '@/components/strings'
import type { SavedCorrection } from '@/platform/correction-record'
import { unpackChanges } from '@/platform/conversion-messages'
import type { FromFrame, LookUp, ToFrame } from '@/platform/frame-messages'
import { defaultSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { Analyses } from './book'
import type { Book, BookSource } from './book'
import { savedNow } from './desk'
import type { Desk } from './desk'
import { watchGestures } from './gestures'
import { createGuard } from './guard'
import { segmentAt, stepFrom } from './segment-at'
import { choiceOf, chosenWay, draftFor, firstView, sentenceOf, withDraft, wordsNow } from './view'
import type { View } from './view'

export interface Stage {
  receive(message: ToFrame): void
  /** Both also change the card that is shown. Nothing is looked up before both are known. */
  setSettings(settings: Settings): void
  setCorrections(corrections: readonly SavedCorrection[]): void
}

/** A paragraph as the page wrote it and as it shows it. */
interface PageText {
  readonly text: string
  readonly shown: AsShown | null
}

const keptAnalyses = 8
const mostTries = 50

/**
 * Two layers: what is on the screen, and what is made ready for the next word while the pointer still rests.
 * They change places when the content script says that the next word is shown.
 */
export function createStage(document: Document, book: Book, strings: Strings, desk: Desk, post: (message: FromFrame) => void): Stage {
  const analyses = new Analyses(keptAnalyses)
  const layers = [layer(document), layer(document)] as const
  const texts = new Map<number, PageText>()
  let front = 0
  let isShown = false
  let ready: { readonly request: number; readonly layer: number; readonly view: View | null } | null = null
  /** What is in the layer at the front; null where it is no word. */
  let view: View | null = null
  let settings: Settings = defaultSettings
  let corrections: readonly SavedCorrection[] = []
  const known = { settings: Promise.withResolvers<undefined>(), corrections: Promise.withResolvers<undefined>() }
  let latest = 0
  const guard = createGuard(document)

  document.body.append(...layers)
  watchGestures(document, post, press)

  async function lookUp(look: LookUp) {
    latest = look.request
    const { id, text, shown } = look.paragraph
    if (text !== undefined) {
      texts.set(id, { text, shown: shown?.text ? { text: shown.text, changes: unpackChanges(shown), target: shown.target } : null })
      for (const oldest of texts.keys()) {
        if (texts.size <= keptAnalyses) break
        texts.delete(oldest)
      }
    }
    await Promise.all([known.settings.promise, known.corrections.promise])
    const state = book.state.kind === 'open' ? book.state : await book.open()
    if (latest !== look.request) return
    if (state.kind !== 'open') return broken(look, state.kind === 'broken' ? state.reason : '')
    try {
      answer(look, state.source)
    } catch (error) {
      // A damaged block of the second file shows only when it is read.
      broken(look, error instanceof Error ? error.message : String(error))
    }
  }

  function answer(look: LookUp, source: BookSource) {
    const analysis = analysisOf(look, source)
    if (!analysis) {
      post({ kind: 'forgotten', request: look.request })
      return
    }
    const segment = look.step === 0 ? segmentAt(analysis, look.offset) : stepFrom(analysis, look.offset, look.step)
    if (!segment) {
      post({ kind: 'rendered', request: look.request, found: null, height: 0, keys: '' })
      return
    }
    const offset = look.step === 0 ? look.offset : segment.start
    const shown = texts.get(look.paragraph.id)?.shown ?? null
    const next = firstView(look, offset, { analysis, shown, segment }, sourceFor(source), corrections)
    draw(look, cardOf(next, sourceFor(source)), { start: segment.start, end: segment.end }, next)
  }

  function analysisOf({ paragraph: { id, language } }: LookUp, source: BookSource) {
    const kept = analyses.get(id)
    const text = texts.get(id)?.text
    if (kept || text === undefined) return kept
    const analysis = source.analyser.analyse(text, { language, corrections })
    analyses.keep(id, analysis)
    return analysis
  }

  const sourceFor = (source: BookSource): CardSource => ({
    ...source,
    spoken: (characters, syllables) => (settings.sandhi ? withSandhi(characters, syllables) : syllables),
  })

  function cardOf(of: View, source: CardSource, choice: ChoiceState = choiceOf(of)) {
    return (
      <Card
        key={`${of.look.paragraph.id} ${of.offset}`}
        content={cardContent(of.analysis, of.segment, of.look.paragraph.language, source, of.shown)}
        choice={choice}
        choosing={{
          ways: of.ways,
          chosen: chosenWay(of),
          wordsNow: wordsNow(of),
          seen: seenPieces(of.shown, of.base.analysis, of.base.segment),
          choose: (index) => tryOut(of.ways[index]?.correction ?? null),
          recut: (words) => tryOut(draftFor(of, words)),
          resized: () => tellHeight(),
          keep,
          back: () => tryOut(null),
          undo,
        }}
        style={settings.pronunciation}
        hasToneColours={settings.toneColours}
        strings={strings}
      />
    )
  }

  /** Draws the shown card anew in its place. */
  function redraw(next: View, choice?: ChoiceState) {
    if (book.state.kind !== 'open') return
    view = next
    const target = layers[front]!
    // It never shrinks away from under the pointer of whoever pressed something in it.
    target.style.minHeight = `${target.offsetHeight}px`
    render(cardOf(next, sourceFor(book.state.source), choice), target)
    guard.moved()
    const { start, end } = next.segment
    post({ kind: 'chose', found: { start, end }, height: heightOf(target, next.look), keys: keysOf(next) })
  }

  function tryOut(draft: Correction | null) {
    if (!view || book.state.kind !== 'open') return
    const next = withDraft(view, draft, sourceFor(book.state.source), corrections)
    if (next) redraw(next)
  }

  /** Kept in the store; that it holds is shown when the store says so, here and in every other open card. */
  function keep(isEverywhere: boolean) {
    if (!view?.draft || book.state.kind !== 'open') return
    const shown = view
    const { draft, look } = view
    const sentence = sentenceOf(view, draft)
    const rows: SavedCorrection[] = isEverywhere ? [savedNow(draft, null, desk)] : []
    // What holds everywhere gives way to whole words around it: here it was seen and wanted.
    if (sentence !== null && !(isEverywhere && holds(rows))) rows.push(savedNow(draft, sentence, desk))
    desk.save(rows).catch((error: unknown) => redraw(shown, { kind: 'failed', reason: String(error) }))

    function holds(tried: readonly SavedCorrection[]): boolean {
      if (book.state.kind !== 'open') return false
      const { language } = look.paragraph
      const analysis = book.state.source.analyser.analyse(shown.base.analysis.text, { language, corrections: [...corrections, ...tried] })
      const segment = segmentAt(analysis, shown.offset)
      return segment !== null && correctionAt(analysis, segment, tried) !== null
    }
  }

  function undo() {
    const shown = view
    if (!shown?.kept) return
    desk.remove([shown.kept]).catch((error: unknown) => redraw(shown, { kind: 'failed', reason: String(error) }))
  }

  /** The letters that the card answers to now, also when they are pressed in the page: c other ways, h always here, e everywhere. */
  function keysOf({ ways, draft }: View): string {
    return (ways.length > 0 ? 'c' : '') + (draft ? 'he' : '')
  }

  function press(key: string): boolean {
    if (!view || !isShown || key.length !== 1 || !keysOf(view).includes(key)) return false
    if (key === 'c') nextWay(view)
    // What changes the store asks for a card in sight, as a click does.
    else if (guard.allows()) keep(key === 'e')
    return true
  }

  /** The next way that changes something; after the last one what was there at first. */
  function nextWay(from: View) {
    if (book.state.kind !== 'open') return
    const source = sourceFor(book.state.source)
    const after = from.draft ? chosenWay(from) + 1 : 0
    const next = from.ways
      .slice(after)
      .map(({ correction }) => withDraft(from, correction, source, corrections))
      .find((found) => found !== null)
    if (next) redraw(next)
    else tryOut(null)
  }

  /** Settings or corrections changed: the shown card follows, without what was only tried out. */
  function refresh() {
    analyses.clear()
    if (!view || !isShown || book.state.kind !== 'open') return
    const analysis = analysisOf(view.look, book.state.source)
    const segment = analysis && segmentAt(analysis, view.offset)
    if (segment) redraw(firstView(view.look, view.offset, { analysis, shown: view.shown, segment }, sourceFor(book.state.source), corrections))
  }

  const heightOf = (target: HTMLElement, look: LookUp) => Math.min(target.scrollHeight, look.maxHeight)

  function tellHeight() {
    if (!view || !isShown) return
    guard.moved()
    const target = layers[front]!
    // What was opened lies at the end and may be below the edge. By hand: `scrollIntoView` would scroll what lies around as well.
    const opened = target.querySelector('.ways')
    if (opened) target.scrollTop += Math.max(0, opened.getBoundingClientRect().bottom - target.getBoundingClientRect().bottom)
    post({ kind: 'resized', height: heightOf(target, view.look) })
  }

  function broken(look: LookUp, reason: string) {
    post({ kind: 'broken', reason })
    draw(
      look,
      <article class="card">
        <p class="broken">{strings('dictionaryBroken')}</p>
        <p class="note">{reason}</p>
      </article>,
      { start: look.offset, end: look.offset + 1 },
      null,
    )
  }

  function draw(look: LookUp, card: preact.ComponentChild, found: { start: number; end: number }, next: View | null) {
    const index = isShown ? 1 - front : front
    const target = layers[index]!
    target.style.width = `${look.width}px`
    target.style.maxHeight = `${look.maxHeight}px`
    target.style.minHeight = ''
    render(card, target)
    target.scrollTop = 0
    ready = { request: look.request, layer: index, view: next }
    answerWhenLaidOut(look, found, target, mostTries)
  }

  /** A frame that was just moved out of a closed dialog has no layout yet: the browser tells it a moment later. */
  function answerWhenLaidOut(look: LookUp, found: { start: number; end: number }, target: HTMLElement, tries: number) {
    const height = heightOf(target, look)
    if (height > 0 || tries === 0) {
      const keys = ready?.view && ready.request === look.request ? keysOf(ready.view) : ''
      post({ kind: 'rendered', request: look.request, found, height, keys })
    }
    else if (latest === look.request) setTimeout(() => answerWhenLaidOut(look, found, target, tries - 1), 10)
  }

  function bringToFront(index: number) {
    front = index
    layers.forEach((element, position) => {
      element.style.visibility = position === front ? 'visible' : 'hidden'
    })
  }

  return {
    setSettings(next) {
      settings = next
      document.documentElement.dataset.theme = settings.theme
      known.settings.resolve(undefined)
      refresh()
    },
    setCorrections(next) {
      corrections = next
      known.corrections.resolve(undefined)
      refresh()
    },
    receive(message) {
      switch (message.kind) {
        case 'look up':
          void lookUp(message)
          return
        case 'shown':
          isShown = true
          guard.moved()
          if (ready?.request === message.request) {
            bringToFront(ready.layer)
            view = ready.view
          }
          return
        case 'hidden':
          isShown = false
          guard.hidden()
          return
        case 'sleep':
          book.close()
          analyses.clear()
          texts.clear()
          return
        case 'wake':
          void book.open()
          return
        case 'pressed':
          press(message.key)
          return
        case 'trusted':
          guard.trusted(message.isTrusted)
          return
      }
    },
  }
}

function layer(document: Document): HTMLElement {
  const element = document.createElement('div')
  element.className = 'layer'
  return element
}
