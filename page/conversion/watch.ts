/** Sees what changes in the document and its open shadow roots, our own writes into text excepted. */
export interface Watch {
  add(root: Document | ShadowRoot): void
  /** What has happened since, told at once. */
  catchUp(): void
  /** Runs what writes into text nodes: nothing of it is told. */
  writing(write: () => void): void
  stop(): void
}

export function createWatch(attributes: readonly string[], told: (records: readonly MutationRecord[]) => void): Watch {
  const structure = new MutationObserver((records) => told(records))
  // One of its own, because it is disconnected while we write: two records for each character would be made only to be thrown away.
  const characters = new MutationObserver((records) => told(records))
  let watched = new WeakSet<Node>()
  const roots = new Set<WeakRef<Node>>()
  const catchUp = () => {
    const records = [...structure.takeRecords(), ...characters.takeRecords()]
    if (records.length > 0) told(records)
  }
  return {
    add(root) {
      if (watched.has(root)) return
      watched.add(root)
      roots.add(new WeakRef(root))
      structure.observe(root, { subtree: true, childList: true, attributes: true, attributeOldValue: true, attributeFilter: [...attributes] })
      characters.observe(root, { subtree: true, characterData: true })
    },
    catchUp,
    writing(write) {
      catchUp()
      characters.disconnect()
      try {
        write()
      } finally {
        for (const reference of roots) {
          const root = reference.deref()
          if (root) characters.observe(root, { subtree: true, characterData: true })
          else roots.delete(reference)
        }
      }
    },
    stop() {
      structure.disconnect()
      characters.disconnect()
      watched = new WeakSet()
      roots.clear()
    },
  }
}
