import type { Browser } from '#imports'
import type { AskVocabulary } from '../lookup/saving'

/**
 * The vocabulary for a card on a page of ours: such a page may open the store itself, as the list of words does. What it takes is loaded with the
 * first card.
 *
 * @param tab in which the page is, or in front of which the toolbar's popup is
 */
export function createOwnVocabulary(tab: Promise<Browser.tabs.Tab | undefined>): AskVocabulary {
  return async (request) => {
    const [{ answerCard }, found] = await Promise.all([import('../background/vocabulary/answer'), tab])
    return await answerCard(request, found ? { tab: found } : {})
  }
}
