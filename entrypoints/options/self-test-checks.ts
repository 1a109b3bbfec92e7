import { browser } from '#imports'
import { openConverter } from '@/platform/open-converter'
import { convertFor } from '@/platform/convert-for'
import { checkConversion, checkDictionary } from '@/platform/self-test/dictionary'
import type { DictionaryProbe } from '@/platform/self-test/dictionary'
import type { Check, CheckName } from '@/platform/self-test/finding'
import { checkAccess, checkKeys, checkPrivate } from '@/platform/self-test/rights'
import { checkStorage, checkWords } from '@/platform/self-test/storage'
import { checkVoices } from '@/platform/self-test/voices'
import { readSettings } from '@/platform/settings'
import { readShortcuts } from '@/platform/shortcuts'
import { speechDevice, voicesOf } from '@/platform/speech/device'
import { healthOf, vocabulary } from '@/platform/vocabulary'

export type CheckTexts = (key: 'selfTestOnline', values?: string[]) => string

const place = 'selfTest'

/** Opened anew for each test: what the page opened before may stand in memory while the file is gone. */
async function openDictionary(): Promise<DictionaryProbe> {
  const { dictionary, analyser, converter } = await openConverter()
  return {
    date: dictionary.sourceDate.slice(0, 10),
    entryCount: dictionary.lexicon.entryCount,
    readingOf: (word) => analyser.analyse(word, { language: 'zh' }).segments.flatMap(({ reading }) => reading),
    convert: (text, to) => convertFor({ options: {}, corrections: [] }, { analyser, converter }, text, '', to).text,
  }
}

/** All checks, of the browser as it is. */
export function checksOfThisBrowser(strings: CheckTexts): Readonly<Record<CheckName, Check>> {
  const { local } = browser.storage
  const rights = {
    hasAllSites: () => browser.permissions.contains({ origins: ['<all_urls>'] }),
    sites: async () => (await browser.permissions.getAll()).origins ?? [],
    hasFiles: () => browser.extension.isAllowedFileSchemeAccess(),
    isInPrivateWindows: () => browser.extension.isAllowedIncognitoAccess(),
  }
  return {
    dictionary: () => checkDictionary(openDictionary),
    conversion: () => checkConversion(openDictionary),
    storage: () =>
      checkStorage(
        {
          write: (value) => local.set({ [place]: value }),
          read: async () => (await local.get(place))[place],
          remove: () => local.remove(place),
          async room() {
            const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {}
            return usage === undefined || quota === undefined ? null : { used: usage, granted: quota }
          },
        },
        String(Date.now()),
      ),
    words: () => checkWords(async () => await healthOf(await vocabulary())),
    access: () => checkAccess(rights),
    private: () => checkPrivate(rights),
    voices: async () => {
      const device = speechDevice()
      const [voices, { allowsOnlineVoices }] = await Promise.all([device ? voicesOf(device) : [], readSettings()])
      return checkVoices(voices, allowsOnlineVoices, (name) => strings('selfTestOnline', [name]))
    },
    keys: async () => {
      const [shortcuts, commands] = await Promise.all([readShortcuts(), browser.commands.getAll()])
      const usual = browser.runtime.getManifest().commands ?? {}
      return checkKeys(
        shortcuts.map(({ name, key }) => ({
          title: commands.find((command) => command.name === name)?.description ?? name,
          key,
          isUsual: usual[name]?.suggested_key !== undefined,
        })),
      )
    },
  }
}
