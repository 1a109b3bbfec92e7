import type HanziWriter from 'hanzi-writer'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Strokes } from '@/dictionaries/strokes/strokes'
import type { ReviewStrings } from './strings'

export interface Wrote {
  readonly mistakes: number
  readonly hints: number
}

interface StrokePadProps {
  readonly character: string
  readonly strokes: Strokes
  readonly done: (wrote: Wrote) => void
  readonly strings: ReviewStrings
}

const size = 260
/** After so many misses of a stroke it is shown. */
const missesUntilHint = 3

/** A place to write one character, stroke by stroke, by mouse, pen or finger. */
export function StrokePad({ character, strokes, done, strings }: StrokePadProps) {
  const place = useRef<HTMLDivElement>(null)
  const writing = useRef<{ writer: HanziWriter; stroke: number; hints: number } | null>(null)
  const [isShowing, setShowing] = useState(false)

  useEffect(() => {
    let isOver = false
    const element = place.current!
    void import('hanzi-writer').then(({ default: Writer }) => {
      if (isOver) return
      const writer = Writer.create(element, character, { ...optionsFor(element), charDataLoader: () => ({ ...strokes, strokes: [...strokes.strokes], medians: strokes.medians.map((median) => median.map(([x, y]) => [x, y])), radStrokes: [...strokes.radStrokes] }) })
      writing.current = { writer, stroke: 0, hints: 0 }
      start(0)
    })
    return () => {
      isOver = true
      writing.current?.writer.cancelQuiz()
      writing.current = null
      element.replaceChildren()
    }
  }, [])

  function start(mistakesBefore: number) {
    const current = writing.current
    if (!current) return
    current.stroke = 0
    void current.writer
      .quiz({
        showHintAfterMisses: missesUntilHint,
        onCorrectStroke: ({ strokeNum }) => {
          current.stroke = strokeNum + 1
          place.current?.setAttribute('data-stroke', String(current.stroke))
        },
        onComplete: ({ totalMistakes }) => done({ mistakes: mistakesBefore + totalMistakes, hints: current.hints }),
      })
      .then(() => place.current?.setAttribute('data-stroke', '0'))
  }
  function hint() {
    const current = writing.current
    if (!current) return
    current.hints++
    void current.writer.highlightStroke(current.stroke)
  }
  async function showHow() {
    const current = writing.current
    if (!current) return
    setShowing(true)
    current.hints += strokes.strokes.length
    current.writer.cancelQuiz()
    await current.writer.animateCharacter()
    if (writing.current !== current) return
    setShowing(false)
    start(0)
  }
  return (
    <div class="stroke-pad">
      <div class="pad" ref={place} role="img" aria-label={strings('reviewPad')} />
      <div class="pad-actions">
        <button type="button" class="small" disabled={isShowing} onClick={hint}>
          {strings('reviewHint')}
        </button>
        <button type="button" class="small" disabled={isShowing} onClick={() => void showHow()}>
          {strings('reviewShowHow')}
        </button>
      </div>
    </div>
  )
}

/** hanzi-writer takes colours as numbers: those that the style sheet has given to this place. */
function optionsFor(element: HTMLElement) {
  const style = getComputedStyle(element)
  return {
    width: size,
    height: size,
    padding: 12,
    showCharacter: false,
    showOutline: false,
    strokeColor: style.color,
    drawingColor: style.color,
    highlightColor: style.borderTopColor,
    outlineColor: style.outlineColor,
    drawingWidth: 22,
    strokeAnimationSpeed: matchMedia('(prefers-reduced-motion: reduce)').matches ? 4 : 1.6,
    delayBetweenStrokes: 120,
  }
}
