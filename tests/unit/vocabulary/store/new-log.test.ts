import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { beginNewLog } from '@/vocabulary/store/new-log'
import { openVocabulary } from '@/vocabulary/store/open'

it('a new log leaves no database behind and touches no other, also when many ask for it at once', async () => {
  const factory = new IDBFactory()
  const opened = await openVocabulary({ factory })
  await Promise.all([beginNewLog(factory), beginNewLog(factory), beginNewLog(factory)])
  await beginNewLog(factory)
  expect((await factory.databases()).map(({ name }) => name)).toEqual(['tongdu-vocabulary'])
  expect(opened.kind === 'open' && (await opened.db.count('words'))).toBe(0)
})
