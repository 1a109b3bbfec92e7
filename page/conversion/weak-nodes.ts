/** Values by node that keep no node alive and can yet be gone through, nodes outside of the document included. */
export interface WeakNodes<N extends Node, Value> {
  get(node: N): Value | undefined
  set(node: N, value: Value): void
  delete(node: N): void
  entries(): Iterable<readonly [N, Value]>
  readonly size: number
}

/** Dead references are swept out when there are this many more than there were living ones. */
const slack = 1000

export function createWeakNodes<N extends Node, Value>(): WeakNodes<N, Value> {
  const values = new WeakMap<N, Value>()
  const references = new Set<WeakRef<N>>()
  const own = new WeakMap<N, WeakRef<N>>()
  let living = 0
  const sweep = () => {
    for (const reference of references) if (!reference.deref()) references.delete(reference)
    living = references.size
  }
  return {
    get: (node) => values.get(node),
    set(node, value) {
      if (!values.has(node)) {
        const reference = new WeakRef(node)
        own.set(node, reference)
        references.add(reference)
        if (references.size > 2 * living + slack) sweep()
      }
      values.set(node, value)
    },
    delete(node) {
      const reference = own.get(node)
      if (reference) references.delete(reference)
      own.delete(node)
      values.delete(node)
    },
    *entries() {
      for (const reference of [...references]) {
        const node = reference.deref()
        const value = node && values.get(node)
        if (node && value !== undefined) yield [node, value] as const
      }
    },
    get size() {
      return references.size
    },
  }
}
