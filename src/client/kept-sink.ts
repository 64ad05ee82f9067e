import type { EventSink } from "./recorder.ts"

export interface KeptSink extends EventSink {
  /** Resolves when every event added so far is kept, or has failed to be. */
  settled(): Promise<void>
}

/** The same sink, which can be waited for. */
export function createKeptSink(sink: EventSink): KeptSink {
  const adding = new Set<Promise<void>>()
  return {
    add(event) {
      const kept = sink.add(event)
      const done = kept.catch(() => {}).finally(() => adding.delete(done))
      adding.add(done)
      return kept
    },
    settled: async () => {
      await Promise.all(adding)
    },
  }
}
