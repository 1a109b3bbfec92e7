import { browser } from '#imports'

/** A key that the browser keeps for us: it works on every page, and the browser lets the reader change it. */
export interface Shortcut {
  /** As in the manifest. */
  readonly name: string
  /** As the browser writes it; '' where there is none. */
  readonly key: string
}

/** In the order of the manifest. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands.flatMap(({ name, shortcut }) => (name === undefined || name.startsWith('_execute') ? [] : [{ name, key: shortcut ?? '' }]))
}

/** Firefox lets us change them ourselves. @throws Error when it does not like the key */
export const changeShortcut = import.meta.env.FIREFOX
  ? async (name: string, key: string): Promise<void> => {
      const { commands } = browser as unknown as { commands: { update(change: { name: string; shortcut: string }): Promise<void>; reset(name: string): Promise<void> } }
      await (key === '' ? commands.reset(name) : commands.update({ name, shortcut: key }))
    }
  : null

/** Chromium has a page for it, which no link may lead to. */
export const openShortcutsPage = import.meta.env.FIREFOX ? null : async (): Promise<void> => void (await browser.tabs.create({ url: 'chrome://extensions/shortcuts' }))

/** How manifests write a key that `page/key-names.ts` calls so; null where browsers take none such. */
export function asShortcut(name: string): string | null {
  const [, before = '', last = ''] = /^((?:Ctrl\+|Alt\+|Meta\+|Shift\+)*)(.+)$/s.exec(name) ?? []
  const isMac = before.includes('Meta+')
  const hasShift = before.includes('Shift+') || /^[A-Z<>?]$/.test(last)
  const modifiers = [before.includes('Ctrl+') && (isMac ? 'MacCtrl' : 'Ctrl'), before.includes('Alt+') && 'Alt', isMac && 'Command', hasShift && 'Shift'].filter((one) => one !== false)
  const key = { '.': 'Period', '>': 'Period', ',': 'Comma', '<': 'Comma', ' ': 'Space', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right' }[last] ?? last
  if (!/^([A-Z]|[a-z]|\d|F\d+|Period|Comma|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert|Delete)$/.test(key)) return null
  const isFunction = /^F\d+$/.test(key)
  if (!isFunction && !modifiers.some((one) => one !== 'Shift')) return null
  return [...modifiers, key.length === 1 ? key.toUpperCase() : key].join('+')
}
