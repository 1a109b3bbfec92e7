import { useEffect, useRef, useState } from 'preact/hooks'
import type { OptionStrings } from '../option-strings'

export interface Sentence {
  readonly text: string
  /** As `lang` attributes name it. */
  readonly language: string
}

/** A stretch of the sentence: a word that can be looked up, or what stands between words. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly isWord: boolean
}

interface Told {
  readonly stands: (height: number, found: { readonly start: number; readonly end: number }) => void
  readonly resized: (height: number) => void
  readonly stepped: (direction: -1 | 1) => void
  /** The focus is to come back out of the card. */
  readonly left: () => void
}

/** Opens the card in a frame. */
export type ConnectPreview = (
  frame: HTMLIFrameElement,
  told: Told,
) => {
  readonly lookUp: (sentence: Sentence, offset: number, width: number) => void
  readonly close: () => void
}

type Script = 'simplified' | 'traditional'

interface PreviewProps {
  /** In which script it begins. */
  readonly script: Script
  readonly sentences: Readonly<Record<Script, Sentence>>
  /** Null until the analysis is open. */
  readonly stretches: Readonly<Record<Script, readonly Stretch[]>> | null
  /** Where the word is that is shown first. */
  readonly first: number
  readonly connect: ConnectPreview
  readonly strings: OptionStrings
}

/** Where it stands beside the options; narrower windows have it folded above them. Also in options/layout.css. */
const wide = '(min-width: 78rem)'

/** The card as it will be, with a sentence to try it on. */
export function Preview({ script: given, sentences, stretches, first, connect, strings }: PreviewProps) {
  const [isOpen, setOpen] = useState(() => matchMedia(wide).matches)
  const [chosen, setScript] = useState<Script | null>(null)
  const script = chosen ?? given
  return (
    <details class="preview panel" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{strings('previewTitle')}</h2>
      </summary>
      <fieldset class="preview-script">
        <legend class="for-ears">{strings('previewScript')}</legend>
        <div class="segments">
          {(['simplified', 'traditional'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="preview-script" value={one} checked={one === script} onChange={() => setScript(one)} />
              <span>{strings(one === 'simplified' ? 'targetSimplified' : 'targetTraditional')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {isOpen && <Trial key={script} sentence={sentences[script]} stretches={stretches?.[script] ?? null} first={first} connect={connect} strings={strings} />}
    </details>
  )
}

type TrialProps = Pick<PreviewProps, 'first' | 'connect' | 'strings'> & { readonly sentence: Sentence; readonly stretches: readonly Stretch[] | null }

function Trial({ sentence, stretches, first, connect, strings }: TrialProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const words = useRef<HTMLParagraphElement>(null)
  const line = useRef<ReturnType<ConnectPreview> | null>(null)
  const [offset, setOffset] = useState(first)
  const [found, setFound] = useState({ start: -1, end: -1 })
  const [height, setHeight] = useState(0)
  const [width, setWidth] = useState(0)
  const step = useRef<(direction: -1 | 1) => void>(() => undefined)
  step.current = (direction) => {
    const all = stretches?.filter(({ isWord }) => isWord) ?? []
    const next = all[all.findIndex(({ start }) => start === found.start) + direction]
    if (next) setOffset(next.start)
  }
  useEffect(() => {
    const element = frame.current!
    line.current = connect(element, {
      stands(next, span) {
        setHeight(next)
        setFound(span)
      },
      resized: setHeight,
      stepped: (direction) => step.current(direction),
      left: () => words.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus(),
    })
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => {
      observer.disconnect()
      line.current?.close()
    }
  }, [])
  useEffect(() => {
    if (width > 0) line.current?.lookUp(sentence, offset, width)
  }, [sentence.text, sentence.language, offset, width])
  return (
    <>
      <p ref={words} class="preview-sentence" lang={sentence.language}>
        {stretches
          ? stretches.map(({ start, end, isWord }) =>
              isWord ? (
                <button key={start} type="button" class="plain" aria-pressed={start === found.start} onClick={() => setOffset(start)} onPointerEnter={() => setOffset(start)}>
                  {sentence.text.slice(start, end)}
                </button>
              ) : (
                sentence.text.slice(start, end)
              ),
            )
          : sentence.text}
      </p>
      <p class="hint">{strings('previewHint')}</p>
      <iframe ref={frame} title={strings('previewCard')} data-stands={height > 0 ? '' : undefined} style={{ height: `${height}px` }} />
    </>
  )
}
