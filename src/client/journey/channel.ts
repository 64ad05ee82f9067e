/** Tells things to whoever listens. What is told while nobody does is kept for the first who will. */
export interface Channel<T> {
  /** Items that are told together have happened together. */
  tell(...items: readonly T[]): void
  /** Returns the function that stops it. */
  hear(listener: (items: readonly T[]) => void): () => void
}

/** `most`: how many are kept while nobody listens; the oldest are dropped. */
export function createChannel<T>({ most }: { most: number }): Channel<T> {
  const listeners = new Set<(items: readonly T[]) => void>()
  let kept: readonly T[] = []
  return {
    tell(...items) {
      if (items.length === 0) return
      if (listeners.size === 0) kept = [...kept, ...items].slice(-most)
      for (const listener of [...listeners]) listener(items)
    },
    hear(listener) {
      listeners.add(listener)
      const waiting = kept
      kept = []
      if (waiting.length > 0) listener(waiting)
      return () => void listeners.delete(listener)
    },
  }
}
