import { render } from 'preact'
import type { ComponentChild } from 'preact'
import type { Size } from '@/page/placement'
import type { Room } from '@/page/stance'

const mostTries = 50

export interface Layers {
  /** Draws a card where it is not seen yet, and calls back with its height as soon as it has one. @returns the layer */
  prepare(room: Room, card: ComponentChild, isWanted: () => boolean, laidOut: (height: number) => void): 0 | 1
  bringToFront(layer: 0 | 1): void
  /** The layer at the front. */
  readonly front: HTMLElement
  /** Draws the card at the front anew in its place. @returns its height */
  redraw(card: ComponentChild): number
  /** What was opened lies at the end and may be below the edge. @returns the height of the card at the front */
  reveal(opened: string): number
  /** The card at the front has another room from now on. @returns its height */
  fit(room: Room): number
  /** What it has of the page's window: it fills that. */
  fill(size: Size): void
  /** How far the card at the front is scrolled, and where its focus is. */
  standing(): Standing
  /** As it was; null: from its beginning, with the focus at the word where it was in the card. */
  stand(as: Standing | null): void
}

export interface Standing {
  readonly scrollTop: number
  /** Which of the words that can be looked up has the focus; -1: none of them. */
  readonly focused: number
}

/**
 * Two layers: what is on the screen, and what is made ready for the next word while the pointer still rests.
 * They change places when the content script says that the next word is shown.
 *
 * @param isShown whether the one at the front is on the screen
 */
export function createLayers(document: Document, isShown: () => boolean): Layers {
  const layers = [layer(document), layer(document)] as const
  let front: 0 | 1 = 0
  document.body.append(...layers)

  const rooms: [Room, Room] = [nowhere, nowhere]
  const heights: [number, number] = [0, 0]

  /** 0 where there is no layout at the moment. */
  function measured(index: 0 | 1): number {
    const target = layers[index]
    const { maxHeight, minHeight } = rooms[index]
    const filled = target.style.height
    target.style.height = ''
    const height = Math.min(Math.max(target.scrollHeight, minHeight), maxHeight)
    target.style.height = filled
    if (height > 0) heights[index] = height
    return height
  }

  /**
   * As it was last while there is no layout: Chromium takes that from the frame for a moment when the page raises the card above what it
   * has opened since, and a card without height would be gone.
   */
  const heightOf = (index: 0 | 1) => measured(index) || heights[index]

  function furnish(index: 0 | 1, room: Room) {
    rooms[index] = room
    const { style } = layers[index]
    style.width = `${room.width}px`
    style.maxHeight = `${room.maxHeight}px`
    style.minHeight = style.height = ''
  }

  return {
    prepare(room, card, isWanted, laidOut) {
      const index = isShown() ? other(front) : front
      const target = layers[index]
      furnish(index, room)
      render(card, target)
      target.scrollTop = 0
      // A frame that was just moved out of a closed dialog has no layout yet: the browser tells it a moment later.
      const answer = (tries: number) => {
        const height = measured(index)
        if (height > 0 || tries === 0) laidOut(height)
        else if (isWanted()) setTimeout(() => answer(tries - 1), 10)
      }
      // The caller notes first which layer it was.
      queueMicrotask(() => answer(mostTries))
      return index
    },
    get front() {
      return layers[front]
    },
    bringToFront(index) {
      front = index
      layers.forEach((element, position) => {
        element.style.visibility = position === front ? 'visible' : 'hidden'
      })
    },
    redraw(card) {
      const target = layers[front]
      // It never shrinks away from under the pointer of whoever pressed something in it.
      target.style.minHeight = `${target.offsetHeight}px`
      render(card, target)
      return heightOf(front)
    },
    reveal(opened) {
      const target = layers[front]
      const element = target.querySelector(opened)
      // By hand: `scrollIntoView` would scroll what lies around as well.
      if (element) target.scrollTop += Math.max(0, element.getBoundingClientRect().bottom - target.getBoundingClientRect().bottom)
      return heightOf(front)
    },
    fit(room) {
      furnish(front, room)
      return heightOf(front)
    },
    fill({ width, height }) {
      const { style } = layers[front]
      style.width = `${width}px`
      style.height = style.maxHeight = `${height}px`
      style.minHeight = ''
    },
    standing() {
      const target = layers[front]
      return { scrollTop: target.scrollTop, focused: nestedIn(target).findIndex((word) => word === document.activeElement) }
    },
    stand(as) {
      const target = layers[front]
      const hasFocus = target.contains(document.activeElement) || document.activeElement === document.body
      target.scrollTop = as?.scrollTop ?? 0
      const heading = target.querySelector('h1')
      if (heading) heading.tabIndex = -1
      const focus = (as && nestedIn(target)[as.focused]) ?? heading
      if (hasFocus && document.hasFocus()) focus?.focus({ preventScroll: true })
    },
  }
}

const nestedIn = (target: HTMLElement): HTMLElement[] => [...target.querySelectorAll<HTMLElement>('.nested')]

const nowhere: Room = { width: 0, maxHeight: 0, minHeight: 0 }
const other = (index: 0 | 1): 0 | 1 => (index === 0 ? 1 : 0)

function layer(document: Document): HTMLElement {
  const element = document.createElement('div')
  element.className = 'layer'
  return element
}
