import { describe, expect, it, vi } from 'vitest'
import { createSaving } from '@/entrypoints/lookup/saving'
import type { ToKeep } from '@/entrypoints/lookup/saving'
import type { CardOfWord, VocabularyAnswer, VocabularyRequest } from '@/platform/vocabulary-messages'

const card: CardOfWord = { token: 'a'.repeat(32), canUndo: true, word: { state: 'new', gloss: 'one', tags: [], note: '', meetings: 1, knowledge: { stabilityDays: null, remembered: null, due: null } } }
const toKeep = (simplified: string, text = `${simplified}。`): ToKeep => ({
  word: ({ entry, sense }) => ({ kind: 'word', traditional: `${simplified}${entry || ''}`, simplified, reading: [], gloss: `gloss ${entry} ${sense}`, senses: [], hsk2: null, frequencyBand: null }),
  meeting: { sentence: { text, start: 0, end: 1 }, shown: null, script: 'simplified' },
})

/** A background that answers each request as it is told to, when it is told to. */
function desk(answers: (VocabularyAnswer | Error)[]) {
  const asked: VocabularyRequest[] = []
  const seen: string[] = []
  const saving = createSaving(
    async (request) => {
      asked.push(request)
      await Promise.resolve()
      const answer = answers.shift() ?? new Error('asked too often')
      if (answer instanceof Error) throw answer
      return answer
    },
    () => seen.push(saving.state.kind),
  )
  return { asked, seen, saving, settled: () => vi.waitFor(() => expect(answers).toEqual([])) }
}

describe('keeping the word of a card', () => {
  it('asks what is known, keeps, and says so only after the answer', async () => {
    const { asked, seen, saving, settled } = desk([{ kind: 'free' }, { kind: 'saved', added: 'word', ...card }])
    saving.follow(toKeep('学'))
    expect(saving.state).toEqual({ kind: 'unknown' })
    saving.save()
    await settled()
    expect(asked.map(({ kind }) => kind)).toEqual(['ask word', 'save word'])
    expect(asked[1]).toMatchObject({ word: { gloss: 'gloss 0 0', state: 'new' }, meeting: { sentence: { text: '学。' } } })
    expect(seen).toEqual(['free', 'saving', 'kept'])
    expect(saving.state).toMatchObject({ kind: 'kept', news: 'word', isOpen: true, canUndo: true })
  })

  it('keeps a word that is only known or ignored without a sentence', async () => {
    const { asked, saving, settled } = desk([{ kind: 'free' }, { kind: 'saved', added: 'word', ...card }])
    saving.follow(toKeep('学'))
    saving.setState('known')
    await settled()
    expect(asked[1]).toMatchObject({ word: { state: 'known' }, meeting: null })
  })

  it('speaks of no sentence where the word stands in none', async () => {
    const { saving, settled } = desk([{ kind: 'kept', ...card }, { kind: 'saved', added: 'nothing', ...card }])
    saving.follow({ ...toKeep('学'), meeting: null })
    expect(saving.hasSentence).toBe(false)
    saving.save()
    await settled()
    expect(saving.state).toMatchObject({ kind: 'kept', news: 'none', isOpen: true })
    saving.follow(toKeep('习'))
    expect(saving.hasSentence).toBe(true)
  })

  it('changes the state, the meaning and the note of the kept word by its token, one after the other', async () => {
    const { asked, saving, settled } = desk([{ kind: 'kept', ...card }, ...Array<VocabularyAnswer>(4).fill({ kind: 'kept', ...card })])
    saving.follow(toKeep('学'))
    saving.setState('ignored')
    saving.chooseSense(0, 2)
    saving.undo()
    await vi.waitFor(() => expect(asked).toHaveLength(4))
    await saving.change(card.token, { of: 'note', to: 'x' })
    await settled()
    expect(asked.slice(1)).toEqual([
      { kind: 'change word', token: card.token, change: { of: 'state', to: 'ignored' } },
      { kind: 'change word', token: card.token, change: { of: 'gloss', to: 'gloss 0 2' } },
      { kind: 'undo word', token: card.token },
      { kind: 'change word', token: card.token, change: { of: 'note', to: 'x' } },
    ])
  })

  it('keeps another entry in the place of the one that was just kept', async () => {
    const { asked, saving, settled } = desk([{ kind: 'free' }, { kind: 'saved', added: 'word', ...card }, { kind: 'free' }, { kind: 'saved', added: 'word', ...card }])
    saving.follow(toKeep('学'))
    saving.save()
    saving.chooseSense(1, 1)
    await settled()
    expect(asked.slice(2)).toMatchObject([{ kind: 'undo word' }, { kind: 'save word', word: { traditional: '学1', gloss: 'gloss 1 1' } }])
    expect(saving.chosen).toEqual({ entry: 1, sense: 1 })
  })

  it('shows nothing of an answer that comes for a card which is not there any more', async () => {
    const { saving, settled } = desk([{ kind: 'kept', ...card }, { kind: 'free' }])
    saving.follow(toKeep('学'))
    await Promise.resolve()
    saving.follow(toKeep('习'))
    await settled()
    expect(saving.state).toEqual({ kind: 'free', wasUndone: false })
    saving.follow(null)
    saving.save()
    expect(saving.state).toEqual({ kind: 'unknown' })
  })

  it('keeps a word also where the reader went on before it was known whether it was kept already', async () => {
    const { asked, saving } = desk([{ kind: 'free' }, { kind: 'free' }])
    saving.follow(toKeep('学'))
    saving.save()
    saving.follow(toKeep('习'))
    await vi.waitFor(() => expect(asked).toHaveLength(2))
    expect(asked.find(({ kind }) => kind === 'save word')).toMatchObject({ word: { simplified: '学' }, meeting: { sentence: { text: '学。' } } })
    await vi.waitFor(() => expect(saving.state).toEqual({ kind: 'free', wasUndone: false }))
  })

  it('says what the matter is, and goes on afterwards', async () => {
    const { saving, settled } = desk([{ kind: 'refused', why: 'broken', reason: 'x' }, { kind: 'refused', why: 'private', reason: '' }, new Error('gone'), { kind: 'saved', added: 'sentence', ...card }])
    saving.follow(toKeep('学'))
    await vi.waitFor(() => expect(saving.state).toEqual({ kind: 'refused', why: 'broken', reason: 'x', kept: null, isOpen: false }))
    saving.save()
    await vi.waitFor(() => expect(saving.state).toMatchObject({ why: 'private', isOpen: true }))
    saving.save()
    await vi.waitFor(() => expect(saving.state).toMatchObject({ why: 'broken', reason: 'Error: gone' }))
    saving.save()
    await settled()
    await vi.waitFor(() => expect(saving.state).toMatchObject({ kind: 'kept', news: 'sentence' }))
  })
})
