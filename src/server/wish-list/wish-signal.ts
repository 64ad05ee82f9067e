/**
 * Tells whoever looks at a list in this process that it has changed, after the change is on disk. What is told holds no
 * more than which list it was.
 */
export interface WishSignal {
  publish(list: string): void
  /** Returns the function that stops it. */
  subscribe(list: string, listener: () => void): () => void
}

export function createWishSignal(): WishSignal {
  const listeners = new Map<string, Set<() => void>>()
  return {
    publish: (list) => {
      for (const listener of listeners.get(list) ?? []) listener()
    },
    subscribe: (list, listener) => {
      const all = listeners.get(list) ?? new Set()
      listeners.set(list, all.add(listener))
      return () => {
        all.delete(listener)
        if (all.size === 0) listeners.delete(list)
      }
    },
  }
}
