import { browser } from '#imports'
import type { VocabularyAnswer, VocabularyRequest } from './vocabulary-messages'

/** Asks the background, which alone holds the words. @throws when nobody answers */
export async function askVocabulary(request: VocabularyRequest): Promise<VocabularyAnswer> {
  const answer = await browser.runtime.sendMessage<VocabularyRequest, VocabularyAnswer | undefined>(request)
  if (!answer) throw new Error('The background did not answer.')
  return answer
}
