import { gunzipSync } from 'node:zlib'
import type { browser as extensionApi } from 'wxt/browser'
import type { Card, CardKind, Review } from '@/vocabulary/card'
import type { Meeting } from '@/vocabulary/meeting'
import type { Driver, Tab } from '../harness/driver'
import { until } from '../harness/until'
import { seedWord, stored } from './seed'
import type { Seed } from './seed'

// Inside extension pages.
declare const chrome: typeof extensionApi

export async function openBackupPage(browser: Driver, tab: Tab = browser.tab): Promise<void> {
  await tab.open(`${browser.extensionOrigin}/backup.html`)
  await until(async () => (await textOf(tab)).includes('On this computer'), 'the backup page')
}

export const textOf = (tab: Tab): Promise<string> => tab.evaluate(() => document.body.innerText)
export const says = (tab: Tab, part: string, timeoutMs?: number) => until(async () => (await textOf(tab)).includes(part), `the page to say ${part}`, timeoutMs)
/** As soon as it is there and works: a button that is at something takes no press. */
export const press = (tab: Tab, id: string) =>
  until(
    () =>
      tab.evaluate((name) => {
        const element = document.getElementById(name)
        if (!element || element.matches(':disabled')) return false
        element.click()
        return true
      }, id),
    `${id} to be there`,
  )

/** A few words with everything that can hang on them. `seedOf(3)` has three. */
export function seedOf(count: number, at = 1_790_000_000_000): Required<Seed> {
  const words = Array.from({ length: count }, (_, number) => seedWord(`詞${number} 词${number} ci2`, { note: '笔记\u2028<b>&', tags: ['list'], state: 'learning', savedAt: at + number }))
  const meetings = words.map(({ id, simplified }, number): Meeting => {
    const sentence = { text: `我们学习${simplified}。`, start: 4, end: 4 + simplified.length }
    const url = `https://${number % 2 === 0 ? 'school' : 'news'}.example/${number}?a=1`
    return { id: `m${number}`, wordId: id, at: at + number, sentence, shown: null, script: 'simplified', title: '学校', url }
  })
  const schedule = { due: at + 9, stability: 2.5, difficulty: 5.1, phase: 'review', learningStep: 0, scheduledDays: 3, reps: 2, lapses: 0, lastReview: at + 5 } as const
  const cards = words.flatMap(({ id }) => (['recall', 'recognise'] as CardKind[]).map((kind): Card => ({ wordId: id, kind, ...schedule, isSuspended: false, changedAt: at + 5 })))
  const reviews = cards.map(({ wordId, kind }, number): Review => ({ id: `r${number}`, wordId, kind, at: at + 5, rating: 3, tookMs: 1234, before: number % 2 === 0 ? null : schedule }))
  return { words, meetings, cards, reviews }
}

export async function contentsOf(browser: Driver): Promise<Record<string, unknown[]>> {
  const names = ['words', 'meetings', 'cards', 'reviews', 'deletions'] as const
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await stored(browser, name)] as const)))
}

/** Presses "Save a backup" and gives the file. The place that a person would choose is a file of the page's own origin. */
export async function savedBackup(tab: Tab, button = 'save'): Promise<Buffer> {
  await tab.evaluate(() => {
    const page = globalThis as unknown as { showSaveFilePicker?: () => Promise<FileSystemFileHandle>; saved?: Promise<Blob> }
    if (page.showSaveFilePicker) {
      page.showSaveFilePicker = async () => await (await navigator.storage.getDirectory()).getFileHandle('saved.tongdu', { create: true })
      return
    }
    const make = URL.createObjectURL.bind(URL)
    URL.createObjectURL = (blob: Blob) => {
      page.saved = Promise.resolve(blob)
      return make(blob)
    }
    HTMLAnchorElement.prototype.click = () => undefined
  })
  await press(tab, button)
  await says(tab, 'Saved, with', 60_000)
  const text = await tab.evaluate(async () => {
    const page = globalThis as unknown as { showSaveFilePicker?: unknown; saved?: Promise<Blob> }
    const blob = page.showSaveFilePicker ? await (await (await navigator.storage.getDirectory()).getFileHandle('saved.tongdu')).getFile() : await page.saved
    const bytes = new Uint8Array(await (blob as Blob).arrayBuffer())
    let binary = ''
    for (let start = 0; start < bytes.length; start += 8192) binary += String.fromCharCode(...bytes.subarray(start, start + 8192))
    return btoa(binary)
  })
  return Buffer.from(text, 'base64')
}

export const linesOf = (file: Buffer): string[] => gunzipSync(file).toString().trimEnd().split('\n')
/** What a backup says, its date and machine apart. */
export const recordsOf = (file: Buffer): string[] => linesOf(file).slice(1, -1)

/** What the file input of a person would bring. */
export async function chooseBackup(tab: Tab, file: Buffer, name = 'mine.tongdu'): Promise<void> {
  await tab.evaluate((text, named) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    const input = document.querySelector<HTMLInputElement>('#file')
    if (input === null) throw new Error('There is no field for a file')
    const chosen = new DataTransfer()
    chosen.items.add(new File([bytes], named))
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, file.toString('base64'), name)
}

export async function restoreFrom(tab: Tab, file: Buffer, way: 'merge' | 'replace' = 'merge', timeoutMs = 30_000): Promise<void> {
  await chooseBackup(tab, file)
  await until(() => tab.evaluate(() => document.getElementById('restore') !== null), 'the preview', timeoutMs)
  await press(tab, way)
  await press(tab, 'restore')
  await says(tab, 'Restored.', timeoutMs)
}

/** Lets a folder of the origin's own stand in for one that a person picks: no window of the browser can be driven. */
export async function keepOwnFolder(browser: Driver): Promise<void> {
  await browser.evaluateInExtension(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true })
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('tongdu-backup', 1)
      opening.onupgradeneeded = () => opening.result.createObjectStore('kept')
      opening.onerror = () => reject(new Error(String(opening.error)))
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('kept', 'readwrite')
        transaction.objectStore('kept').put(folder, 'folder')
        transaction.oncomplete = () => {
          opening.result.close()
          resolve()
        }
      }
    })
    await chrome.storage.local.set({ 'backup.automatic': 'folder' })
  })
}

/** What this machine wrote last is there, whole: before that its file is there already, and empty. */
export const folderWritten = (browser: Driver) =>
  until(async () => ((await browser.readStorage('backup.last'))['backup.last'] as { how: string } | undefined)?.how === 'folder', 'the file of this machine')

/** Files in that folder as base64, by name. */
export function filesInFolder(browser: Driver): Promise<Record<string, string>> {
  return browser.evaluateInExtension(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true })
    const files: Record<string, string> = {}
    for await (const [name, handle] of folder.entries()) {
      const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer())
      let binary = ''
      for (let start = 0; start < bytes.length; start += 8192) binary += String.fromCharCode(...bytes.subarray(start, start + 8192))
      files[name] = btoa(binary)
    }
    return files
  })
}

/** What a service that keeps folders the same does. */
export function putIntoFolder(browser: Driver, files: Record<string, string>): Promise<void> {
  return browser.evaluateInExtension(async (given: Record<string, string>) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('shared', { create: true })
    for (const [name, text] of Object.entries(given)) {
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await writable.write(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)))
      await writable.close()
    }
  }, files)
}
