import { render } from 'preact'
import { Card } from '@/components/card'
import { cardContent } from '@/components/card-content'
import type { CardSource } from '@/components/card-source'
import type { Strings } from '@/components/strings'
import type { FromFrame, LookUp, ToFrame } from '@/platform/frame-messages'
import { defaultSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { Analyses } from './book'
import type { Book } from './book'
import { createGuard } from './guard'
import { segmentAt, stepFrom } from './segment-at'

export interface Stage {
  receive(message: ToFrame): void
  setSettings(settings: Settings): void
}

const keptAnalyses = 8
const mostTries = 50
/** The pointer in the card is told of so often, well within the grace that a left word has. */
const tellMs = 80

/**
 * Two layers: what is on the screen, and what is made ready for the next word while the pointer still rests.
 * They change places when the content script says that the next word is shown.
 */
export function createStage(document: Document, book: Book, strings: Strings, post: (message: FromFrame) => void): Stage {
  const analyses = new Analyses(keptAnalyses)
  const layers = [layer(document), layer(document)] as const
  const texts = new Map<number, string>()
  let front = 0
  let isShown = false
  let ready: { readonly request: number; readonly layer: number } | null = null
  let settings: Settings = defaultSettings
  let latest = 0
  const guard = createGuard(document)

  document.body.append(...layers)
  document.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (event.key === 'Escape') post({ kind: 'dismissed' })
    else if (event.key === '.') post({ kind: 'step', direction: 1 })
    else if (event.key === ',') post({ kind: 'step', direction: -1 })
    else return
    event.preventDefault()
  })

  let toldAt = 0
  document.addEventListener('mousemove', (event) => {
    if (!event.isTrusted || event.timeStamp - toldAt < tellMs) return
    toldAt = event.timeStamp
    post({ kind: 'pointer', isInside: true })
  })
  document.documentElement.addEventListener('mouseleave', (event) => {
    toldAt = 0
    if (event.isTrusted) post({ kind: 'pointer', isInside: false })
  })

  async function lookUp(look: LookUp) {
    latest = look.request
    const { id, text } = look.paragraph
    if (text !== undefined) {
      texts.set(id, text)
      for (const oldest of texts.keys()) {
        if (texts.size <= keptAnalyses) break
        texts.delete(oldest)
      }
    }
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

  function answer(look: LookUp, source: CardSource) {
    const { id, language } = look.paragraph
    let analysis = analyses.get(id)
    if (!analysis) {
      const text = texts.get(id)
      if (text === undefined) {
        post({ kind: 'forgotten', request: look.request })
        return
      }
      analysis = source.analyser.analyse(text, { language })
      analyses.keep(id, analysis)
    }
    const segment = look.step === 0 ? segmentAt(analysis, look.offset) : stepFrom(analysis, look.offset, look.step)
    if (!segment) {
      post({ kind: 'rendered', request: look.request, found: null, height: 0 })
      return
    }
    const content = cardContent(analysis, segment, language, source)
    draw(
      look,
      <Card content={content} style={settings.pronunciation} hasToneColours={settings.toneColours} strings={strings} />,
      { start: segment.start, end: segment.end },
    )
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
    )
  }

  function draw(look: LookUp, card: preact.ComponentChild, found: { start: number; end: number }) {
    const index = isShown ? 1 - front : front
    const target = layers[index]!
    target.style.width = `${look.width}px`
    target.style.maxHeight = `${look.maxHeight}px`
    render(card, target)
    target.scrollTop = 0
    ready = { request: look.request, layer: index }
    answerWhenLaidOut(look, found, target, mostTries)
  }

  /** A frame that was just moved out of a closed dialog has no layout yet: the browser tells it a moment later. */
  function answerWhenLaidOut(look: LookUp, found: { start: number; end: number }, target: HTMLElement, tries: number) {
    const height = Math.min(target.scrollHeight, look.maxHeight)
    if (height > 0 || tries === 0) post({ kind: 'rendered', request: look.request, found, height })
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
    },
    receive(message) {
      switch (message.kind) {
        case 'look up':
          void lookUp(message)
          return
        case 'shown':
          isShown = true
          guard.moved()
          if (ready?.request === message.request) bringToFront(ready.layer)
          return
        case 'hidden':
          isShown = false
          guard.trusted(false)
          return
        case 'sleep':
          book.close()
          analyses.clear()
          texts.clear()
          return
        case 'wake':
          void book.open()
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
