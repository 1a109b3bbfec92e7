import { withSandhi } from '@/chinese/sandhi'
import type { CardSource } from '@/components/card-source'
import type { ChoiceState } from '@/components/choice-bar'
import type { SavingState } from '@/components/saving'
import type { Strings } from '@/components/strings'
import { dressTones } from '@/components/tone-colours'
import type { CardBox } from '@/platform/card-box'
import type { SavedCorrection } from '@/platform/correction-record'
import type { FromFrame, ToFrame } from '@/platform/frame-messages'
import { cardKeyOf } from '@/platform/card-acts'
import type { CardAct } from '@/platform/card-acts'
import { pageKeysOf } from '@/platform/page-acts'
import { defaultSettings } from '@/platform/settings'
import type { Settings } from '@/platform/settings'
import { actFor, createActs, keysOf } from './acts'
import type { Hand } from './acts'
import { findAgain } from './find-front'
import type { Front } from './front'
import { createAside } from './aside'
import type { Book, BookSource } from './book'
import { createAnnouncer } from './announcing'
import { createCardFrame } from './card-frame'
import { createCardFocus } from './card-focus'
import { createCorrecting } from './correcting'
import type { Desks } from './desks'
import { drawCard } from './draw-card'
import { watchGestures } from './gestures'
import { createGuard } from './guard'
import { createKeyHelp } from './key-help'
import { createLayers } from './layers'
import { createNesting } from './nesting'
import { PageTexts } from './page-texts'
import { createReadying } from './readying'
import { createSaving } from './saving'
import { savingActionsOf } from './saving-actions'
import { toKeepOf } from './to-keep'
import { createTelling } from './told'
import { createSound, soundActs } from './sound'
import { watchTyping } from './typing'
import { meaningSaid, wordSaid } from './word-said'

export interface Stage {
  receive(message: ToFrame): void
  /** All of them also change the card that is shown. Nothing is looked up before all are known. */
  setSettings(settings: Settings): void
  setCorrections(corrections: readonly SavedCorrection[]): void
  setCardBox(box: CardBox): void
}

/** What the popup shows: looks up what it is asked, draws it ready, and brings it to the front when the page's side shows it. */
export function createStage(document: Document, book: Book, strings: Strings, desks: Desks, post: (message: FromFrame) => void): Stage {
  const texts = new PageTexts()
  let isShown = false
  /** What is in the layer at the front; null where it is no word. */
  let view: Front | null = null
  let choice: ChoiceState | undefined
  let settings: Settings = defaultSettings
  let corrections: readonly SavedCorrection[] = []
  let edition = 0
  const known = { settings: Promise.withResolvers<undefined>(), corrections: Promise.withResolvers<undefined>(), box: Promise.withResolvers<undefined>() }
  const layers = createLayers(document, () => isShown)
  const guard = createGuard(document)
  const keysFor = (of: Front) => keysOf(acts, of, settings.keys)
  const telling = createTelling(
    { front: () => view, page: () => nesting.page(), isShown: () => isShown, keysOf: keysFor, draw: () => drawSaving() },
    layers,
    guard,
    () => frame,
    post,
  )
  const frame = createCardFrame(document, strings, guard, desks.frame, post, (byHand) => telling.refit(byHand))
  const openSource = () => (book.state.kind === 'open' ? sourceFor(book.state.source) : null)
  const correcting = createCorrecting({ view: () => (view?.kind === 'word' ? view : null), source: openSource, corrections: () => corrections, redraw }, desks.corrections)
  const saving = createSaving(desks.vocabulary, () => drawSaving())
  /** What is made ready is another word than the one that was heard of. */
  const stateOf = (of: Front): SavingState => (of === view ? saving.state : { kind: 'unknown' })
  const nesting = createNesting({ front: () => view, choice: () => choice, source: openSource, corrections: () => corrections, redraw }, layers)
  const focus = createCardFocus(document, () => layers.front)
  const announcer = createAnnouncer(document, () => layers.front)
  const keyHelp = createKeyHelp(document, {
    shortcuts: desks.shortcuts,
    changed: () => settings.keys,
    maxHeight: () => view?.look.maxHeight ?? 0,
    resized(height) {
      guard.moved()
      if (view) post({ kind: 'resized', request: view.look.request, width: telling.width, height: height || telling.height })
    },
    focus: (isWanted) => post({ kind: 'focus', isWanted }),
    strings,
  })
  const aside = createAside(document, {
    front: () => view,
    source: openSource,
    settings: () => settings,
    draw: () => drawSaving(),
    uncovered: () => announcer.word(meaningSaid(layers.front)),
    askPage: desks.askPage,
    post,
    strings,
  })
  const sound = createSound(document, { front: () => view, source: openSource, settings: () => settings, changed: () => drawSaving('.sound-note') })
  const acts = createActs(correcting, saving, nesting, frame, keyHelp, { ...aside.acts, ...soundActs(sound) }, stateOf)

  watchGestures(document, { post, press: (key) => press(key), pageKeys: () => pageKeysOf(settings.keys), focus, keyHelp })

  const savingActions = savingActionsOf(saving, watchTyping(document, guard), () => telling.opened('.saving'), post)

  const sourceFor = (source: BookSource): BookSource & CardSource => ({
    ...source,
    spoken: (characters, syllables) => (settings.sandhi ? withSandhi(characters, syllables) : syllables),
  })

  const readying = createReadying({
    book,
    texts,
    corrections: () => corrections,
    edition: () => edition,
    known: Promise.all([known.settings.promise, known.corrections.promise, known.box.promise]),
    sourceFor,
    cardOf: (found, source) => cardOf(found, source),
    keysOf: keysFor,
    layers,
    telling,
    post,
    strings,
  })

  const keyOf = (act: string) => cardKeyOf(act as CardAct, settings.keys)

  const cardOf = (of: Front, source: CardSource, shownChoice?: ChoiceState) =>
    drawCard(
      of,
      source,
      {
        settings,
        saving: { state: stateOf(of), chosen: saving.chosen, hasSentence: saving.hasSentence, actions: savingActions },
        correcting,
        ...aside.partsOf(of, source, acts),
        sound: sound.noteOf(of),
        // What is made ready is a word of the page.
        nesting: { crumbs: of === view ? nesting.crumbs : [], lookUp: (asked) => nesting.enter(asked), back: (index) => nesting.back(index) },
        resized: () => telling.opened('.ways'),
        keyOf,
        now: desks.corrections.now(),
        strings,
      },
      shownChoice,
    )

  /** Draws the shown card anew in its place. */
  function redraw(next: Front, withChoice?: ChoiceState) {
    const source = openSource()
    if (!source) return
    view = next
    choice = withChoice
    saving.follow(toKeepOf(next, source))
    guard.moved()
    telling.drawn(layers.redraw(cardOf(next, source, choice)))
  }

  /** What is known of the word or was done with it since is drawn; nothing else of the card changes, and nothing moves where nothing grows. */
  function drawSaving(grown = '.saving') {
    const source = openSource()
    if (!source || !view || !isShown) return
    const height = layers.redraw(cardOf(view, source, choice))
    if (height !== telling.height) guard.moved()
    if (telling.isOther(height)) telling.drawn(layers.reveal(grown))
  }

  function press(key: string, by: Hand = 'card'): boolean {
    const act = view && isShown ? actFor(acts, key, view, settings.keys) : null
    if (!act) return false
    if (act.changes === 'view' || guard.allows()) act.run(by)
    return true
  }

  /** Settings or corrections changed: the shown card follows, without what was only tried out. */
  function refresh() {
    edition++
    texts.forgetAnalyses()
    const source = openSource()
    if (!view || !isShown || !source) return
    const means = { texts, source, corrections }
    const renewed = findAgain(view, means)
    nesting.renew((front) => findAgain(front, means))
    if (renewed) redraw(renewed)
  }

  function shownNow(request: number) {
    isShown = true
    guard.moved()
    const ready = readying.cardFor(request)
    if (!ready) return
    keyHelp.close()
    const hadFocus = document.hasFocus()
    layers.bringToFront(ready.layer)
    telling.brought()
    nesting.reset()
    view = ready.view
    choice = undefined
    aside.follow(view)
    const source = openSource()
    // Beside the drawing: the card is there already, and what comes is filled in.
    saving.follow(null)
    saving.follow(view && source && toKeepOf(view, source))
    if (view?.look.keeps) saving.save()
    // What changed while it was ready and not shown yet.
    if (ready.edition !== edition) refresh()
    if (hadFocus) focus.toWord()
    announcer.word(view?.look.isAsked && source ? wordSaid(layers.front, hadFocus) : [])
  }

  return {
    setSettings(next) {
      settings = next
      frame.set({ isPinned: next.isCardPinned })
      document.documentElement.dataset.theme = settings.theme
      dressTones(document.documentElement, settings)
      known.settings.resolve(undefined)
      refresh()
    },
    setCorrections(next) {
      corrections = next
      known.corrections.resolve(undefined)
      refresh()
    },
    setCardBox(box) {
      frame.set(box)
      known.box.resolve(undefined)
    },
    receive(message) {
      switch (message.kind) {
        case 'look up':
          void readying.lookUp(message)
          return
        case 'shown':
          shownNow(message.request)
          return
        case 'hidden':
          keyHelp.close()
          isShown = false
          aside.follow(null)
          sound.stop()
          guard.hidden()
          return
        case 'unseen':
          sound.stop()
          return
        case 'sleep':
          book.close()
          texts.clear()
          return
        case 'wake':
          void book.open()
          return
        case 'entered':
          focus.arrive(() => post({ kind: 'no focus' }))
          return
        case 'pressed':
          press(message.key, 'page')
          return
        case 'copied':
          aside.heard(message.id, message.isWritten)
          return
        case 'trusted':
          guard.trusted(message.isTrusted)
          return
        case 'stands':
          layers.fill(message.box)
          frame.stands(message)
          return
      }
    },
  }
}
