/** Tells listeners in this process which metrics changed, after the change is durable. */
export interface LiveHub {
  publish(metrics: readonly string[]): void
  /** Returns the function that stops it. */
  subscribe(listener: (metrics: readonly string[]) => void): () => void
}

export function createLiveHub(): LiveHub {
  const listeners = new Set<(metrics: readonly string[]) => void>()
  return {
    publish: (metrics) => {
      for (const listener of listeners) listener(metrics)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
