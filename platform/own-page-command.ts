import { browser } from '#imports'
import type { Command } from './isolated-world'

interface OwnPageCommand {
  readonly kind: 'own page command'
  readonly command: string
}

/** A key was pressed in a page of ours, into which the browser lets nobody put a script: it hears of it, if it reads. */
export async function tellOwnPage(tabId: number, command: string): Promise<void> {
  const message: OwnPageCommand = { kind: 'own page command', command }
  // In most tabs into which nothing can be put nobody listens.
  await browser.tabs.sendMessage(tabId, message).catch(() => null)
}

export function onOwnPageCommand(run: (command: Command) => void): void {
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { kind, command } = message as Partial<OwnPageCommand>
    if (kind === 'own page command' && command !== undefined) run(command as Command)
  })
}
