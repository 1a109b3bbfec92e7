import { holdsAll, placesOf, wordsIn } from './find'

/** What is left out while something is searched for; find.css hides it. */
const leftOut = 'data-left-out'
/** A fold that the search opened. */
const opened = 'data-opened'
const highlightName = 'found'

/** Other words for a group or a setting, by its id. */
export type Synonyms = (id: string) => string

/**
 * Leaves only those groups, parts and options in sight that hold all words of the query: the page as it is drawn is searched, so that whatever
 * a subject draws can be found, in the language that it is drawn in.
 *
 * @returns how many options are in sight; null for an empty query, with which all are
 */
export function filterOptions(root: ParentNode, query: string, synonyms: Synonyms): number | null {
  const words = wordsIn(query)
  for (const element of root.querySelectorAll(`[${leftOut}]`)) element.removeAttribute(leftOut)
  if (words.length === 0) {
    for (const fold of root.querySelectorAll<HTMLDetailsElement>(`details[${opened}]`)) {
      fold.removeAttribute(opened)
      fold.open = false
    }
    paint([])
    return null
  }
  const found: Element[] = []
  for (const group of root.querySelectorAll('.group')) {
    const shown = findIn(group, words, synonyms)
    if (shown.length === 0) group.setAttribute(leftOut, '')
    found.push(...shown)
  }
  paint(found.flatMap((element) => rangesIn(element, words)))
  return found.length
}

/** The options of a group that are left in sight; all of them where its title or that of their part says it. */
function findIn(group: Element, words: readonly string[], synonyms: Synonyms): readonly Element[] {
  const options = Array.from(group.querySelectorAll('.line, .choices, .key-row, .part'))
  const title = group.querySelector('h2')?.textContent ?? ''
  if (holdsAll([title, synonyms(group.id)], words)) return [group]
  // The innermost that holds the words: a part is all of it only where none of its lines is meant.
  const holds = (option: Element) => holdsAll([textOf(option), ...idsIn(option).map(synonyms)], words)
  const found = options.filter((option) => holds(option) && !options.some((inner) => inner !== option && option.contains(inner) && holds(inner)))
  if (found.length === 0) return holdsAll([textOf(group)], words) ? [group] : []
  for (const element of group.querySelectorAll('.group > *, .part > *, .line, .choices, .key-row, .part, .more > *, .more')) {
    const isShown = found.some((one) => one.contains(element) || element.contains(one)) || element.matches('.group-head, summary, h3')
    if (!isShown) element.setAttribute(leftOut, '')
  }
  for (const fold of group.querySelectorAll<HTMLDetailsElement>('details.more')) {
    if (fold.open || !found.some((one) => fold.contains(one))) continue
    fold.open = true
    fold.setAttribute(opened, '')
  }
  return found
}

const textOf = (element: Element): string => element.textContent ?? ''
const idsIn = (element: Element): readonly string[] => [element, ...element.querySelectorAll('[id]')].map(({ id }) => id).filter((id) => id !== '')

function rangesIn(element: Element, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const [start, end] of placesOf(node.nodeValue ?? '', words)) {
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
  }
  return ranges
}

/** Painted, so that nothing of what others drew is changed. */
function paint(ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return
  if (ranges.length === 0) CSS.highlights.delete(highlightName)
  else CSS.highlights.set(highlightName, new Highlight(...ranges))
}
