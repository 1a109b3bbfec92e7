import type { Browser } from '#imports'

/** Name of the port by which a page of ours tells the background that somebody is about to turn a page. */
export const aboutToTurn = 'about to turn'

/** @param own the beginning of our own pages' addresses; scripts in pages have the page's address */
export const isAboutToTurn = ({ name, sender }: Browser.runtime.Port, own: string): boolean =>
  name === aboutToTurn && sender?.url?.startsWith(own) === true
