import * as dom from './dom'

/** Elements and roles that take letters, or keys of their own. An application draws what is typed by itself. */
const fields = /^(input|textarea|select|canvas|embed|object)$/
const roles = /^(textbox|searchbox|combobox|spinbutton|listbox|application)$/
/** Fields that take no letters. */
const pressed = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/

/**
 * Whether a key that goes to this element is typed into something: a field, editable text, an editor that draws its text itself.
 *
 * @param rootOf opens closed shadow roots too, where the browser lets us
 */
export function isTypedInto(target: Element, rootOf: (element: Element) => ShadowRoot | null = dom.shadowRootOf): boolean {
  const element = innermost(target, rootOf)
  const name = dom.nameOf(element)
  if (name === 'input') return !pressed.test((dom.attributeOf(element, 'type') ?? '').toLowerCase())
  if (fields.test(name)) return true
  if ((element as HTMLElement).isContentEditable || dom.designModeOf(dom.documentOf(element)) === 'on') return true
  // Chromium's way for pages to take text without any field.
  if ((element as { readonly editContext?: unknown }).editContext) return true
  return roles.test(dom.attributeOf(element, 'role') ?? '')
}

/** The first element of an event's path is a host where its shadow root is closed. */
function innermost(target: Element, rootOf: (element: Element) => ShadowRoot | null): Element {
  let at = target
  for (let inner = rootOf(at)?.activeElement; inner && inner !== at; inner = rootOf(at)?.activeElement) at = inner
  return at
}
