import { asOwnWord, mostOwnWords } from '@/platform/own-word-record'
import type { SavedWord } from '@/platform/own-word-record'
import { deleteCorrections, onCorrectionsChange, readCorrections, saveCorrections } from '@/platform/corrections'
import { deleteOwnWords, onOwnWordsChange, readOwnWords, saveOwnWords } from '@/platform/own-words'
import { deleteHabits, onHabitsChange, readHabits, saveHabits } from '@/platform/site-habits'
import { deleteRules, onRulesChange, readRules, saveRules } from '@/platform/site-rules'
import { onUnnamedSitesChange, readUnnamedSites, saveUnnamedSites, siteIn } from '@/platform/unnamed-sites'
import { keptRows } from './kept-rows'

/** Everything on the page that the reader made row by row. */
export type Lists = Awaited<ReturnType<typeof openLists>>

export async function openLists(draw: () => void, failed: (error: unknown) => void) {
  const [corrections, rules, habits, words] = await Promise.all([
    keptRows({ read: readCorrections, onChange: onCorrectionsChange, remove: deleteCorrections, save: saveCorrections }, draw, failed),
    keptRows({ read: readRules, onChange: onRulesChange, remove: (gone) => deleteRules(gone.map(({ site }) => site)), save: saveRules }, draw, failed),
    keptRows({ read: readHabits, onChange: onHabitsChange, remove: (gone) => deleteHabits(gone.map(({ site }) => site)), save: saveHabits }, draw, failed),
    keptRows({ read: readOwnWords, onChange: onOwnWordsChange, remove: deleteOwnWords, save: saveOwnWords }, draw, failed),
  ])
  let unnamedSites = await readUnnamedSites().catch((error: unknown) => {
    failed(error)
    return []
  })
  onUnnamedSitesChange((next) => {
    unnamedSites = next
    draw()
  })
  return {
    corrections,
    rules,
    habits,
    words,
    get unnamedSites() {
      return unnamedSites
    },
    /** @returns the lines that name no site */
    changeSites: (lines: readonly string[]): readonly string[] => {
      const found = lines.map((line) => ({ line, site: siteIn(line) }))
      void saveUnnamedSites(found.flatMap(({ site }) => (site === null ? [] : [site]))).catch(failed)
      return found.filter(({ site }) => site === null).map(({ line }) => line)
    },
    /** @returns why the word is not taken; null when it is */
    addWord: async (given: Omit<SavedWord, 'savedAt'>): Promise<'wordBadShown' | 'wordBadWritten' | 'wordsFull' | null> => {
      const word = asOwnWord({ ...given, savedAt: Date.now() })
      if (typeof word === 'string') return word === 'badShown' ? 'wordBadShown' : 'wordBadWritten'
      if (words.rows.length >= mostOwnWords) return 'wordsFull'
      await saveOwnWords([word]).catch(failed)
      return null
    },
  }
}
