/** What a page says, to eyes and to ears, in the language of the interface: neither what has a language of its own nor what is the reader's. */
export function whatIsSaid(): string[] {
  const isOurs = (element: Element) => element.closest('[lang]') === document.documentElement && !element.closest('script, style')
  const said: string[] = []
  const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) {
    const { parentElement: parent, data } = walk.currentNode as Text
    if (parent && data.trim() !== '' && isOurs(parent)) said.push(data.trim())
  }
  for (const element of Array.from(document.querySelectorAll('body *')).filter(isOurs)) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription', 'aria-valuetext']) {
      const value = element.getAttribute(name)
      if (value) said.push(value)
    }
  }
  return said
}

/** What sticks out of the window, or is cut off in its own box. */
export function whatIsCutOff(): string[] {
  const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className}: ${(element.textContent ?? '').slice(0, 60)}`
  const wide = document.documentElement.scrollWidth - innerWidth
  const inside = Array.from(document.querySelectorAll('button, .button, summary, h1, h2, h3, label, th')).filter((element) => {
    const { overflowX, textOverflow } = getComputedStyle(element)
    return element.checkVisibility() && element.clientWidth > 1 && textOverflow !== 'ellipsis' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1 && !element.classList.contains('for-ears')
  })
  return [...(wide > 0 ? [`the page by ${wide} px`] : []), ...inside.map(name)]
}
