import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core'
import type { Range, VirtualItem } from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'

interface Options {
  readonly count: number
  /** In pixels; all rows are of one height. */
  readonly rowHeight: number
  /** How much of the window's upper and lower edge stands over the rows, in pixels. */
  readonly covered: () => { readonly above: number; readonly below: number }
  /** This row is drawn even when it is out of sight: the focus is on it. −1 for none. */
  readonly kept: number
  /** Where the rows begin. */
  readonly body: RefObject<HTMLElement | null>
}

export interface VirtualRows {
  readonly items: readonly VirtualItem[]
  readonly totalHeight: number
  readonly scrollTo: (index: number) => void
}

/** Of many rows only those in sight are in the page; it scrolls as a whole. */
export function useVirtualRows(options: Options): VirtualRows {
  const { count, rowHeight, covered, kept, body } = options
  const [, redraw] = useReducer((times: number) => times + 1, 0)
  const margin = useRef(0)
  const made = useRef<Virtualizer<Window, HTMLElement> | null>(null)
  const settings = {
    count,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: margin.current,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll<Window>,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => window.scrollY,
    rangeExtractor: (range: Range) => rowsOf(range, kept),
    onChange: () => redraw(0),
  }
  made.current ??= new Virtualizer<Window, HTMLElement>(settings)
  const virtualizer = made.current
  virtualizer.setOptions({ ...virtualizer.options, ...settings })

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer])
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])
  useLayoutEffect(() => {
    virtualizer._willUpdate()
    if (notePlace(body, margin)) redraw(0)
  })
  // What stands above the list may grow, be folded or wrap without the list hearing of it.
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => notePlace(body, margin) && redraw(0))
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [body])

  return {
    items: virtualizer.getVirtualItems(),
    totalHeight: virtualizer.getTotalSize(),
    scrollTo: (index) => {
      const { above, below } = covered()
      virtualizer.setOptions({ ...virtualizer.options, scrollPaddingStart: above, scrollPaddingEnd: below })
      virtualizer.scrollToIndex(index, { align: 'auto' })
    },
  }
}

/** @returns whether the rows begin elsewhere than was known */
function notePlace(body: RefObject<HTMLElement | null>, margin: { current: number }): boolean {
  const top = body.current ? Math.round(body.current.getBoundingClientRect().top + window.scrollY) : 0
  if (top === margin.current) return false
  margin.current = top
  return true
}

function rowsOf({ startIndex, endIndex, overscan, count }: Range, kept: number): number[] {
  const first = Math.max(0, startIndex - overscan)
  const last = Math.min(count - 1, endIndex + overscan)
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  if (kept < 0 || kept >= count || (kept >= first && kept <= last)) return rows
  return kept < first ? [kept, ...rows] : [...rows, kept]
}
