import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const rooms = ['components', 'entrypoints', 'platform']

/** Texts by key. */
export type Messages = ReadonlyMap<string, string>

/** Every locale's messages by its language. The files are flat: `key: text` lines. */
export function readMessages(root: string): Record<string, Messages> {
  const folder = join(root, 'platform/locales')
  const files = readdirSync(folder).filter((name) => name.endsWith('.yml'))
  return Object.fromEntries(files.map((name) => [name.replace('.yml', ''), parseMessages(readFileSync(join(folder, name), 'utf8'))]))
}

export function parseMessages(text: string): Messages {
  return new Map([...text.matchAll(/^(\w+):[ \t]*(.*)$/gm)].map(([, key = '', value = '']) => [key, unquoted(value)]))
}

const unquoted = (value: string): string => (/^".*"$/.test(value) ? (JSON.parse(value) as string) : value)

/** The sources that may use a message, as one text. */
export function readSources(root: string): string {
  return rooms
    .flatMap((room) => readdirSync(join(root, room), { recursive: true }).map((name) => join(root, room, String(name))))
    .filter((path) => /\.(?:ts|tsx|html)$/.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

/**
 * Keys that are asked for but missing, that no source names, and that a language lacks or has beyond English.
 * Keys may be put together from parts or kept in tables, so a key counts as used when it stands anywhere as a string,
 * or when a template like `band${n}` could make it.
 */
export function findLocaleFaults(messages: Readonly<Record<string, Messages>>, sources: string, manifest: string): string[] {
  const { en = new Map<string, string>(), ...others } = messages
  const asked = [...sources.matchAll(/\btext\(\s*['"](\w+)['"]/g), ...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key)
  const missing = [...new Set(asked)].filter((key) => !en.has(key)).map((key) => `${key} is used but has no text`)
  const templates = [...sources.matchAll(/`(\w+)\$\{[^}]*\}`/g)].map(([, start = '']) => start)
  const isUsed = (key: string) =>
    asked.includes(key) || new RegExp(`['"\`]${key}['"\`]|\\b${key}\\b\\s*[:?]`).test(sources) || templates.some((start) => key.startsWith(start))
  const unused = [...en.keys()].filter((key) => !isUsed(key)).map((key) => `${key} is never used`)
  const uneven = Object.entries(others).flatMap(([language, texts]) => [
    ...[...en.keys()].filter((key) => !texts.has(key)).map((key) => `${language} lacks ${key}`),
    ...[...texts.keys()].filter((key) => !en.has(key)).map((key) => `${language} has ${key}, English does not`),
  ])
  return [...missing, ...unused, ...uneven]
}
