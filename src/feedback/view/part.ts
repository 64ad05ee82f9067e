import { useEffect, useState } from "react"

/** What is in a chunk of its own, which is fetched ahead of its need. */
export interface Part<Loaded> {
  /** What is in it, once it has come. */
  readonly come: () => Loaded | null
  /** Fetches it, once. Never rejects: a chunk that can't be had now is asked for again by the next call. */
  readonly fetch: () => Promise<void>
}

export function createPart<Loaded>(load: () => Promise<Loaded>): Part<Loaded> {
  let loaded: Loaded | null = null
  let coming: Promise<void> | null = null
  return {
    come: () => loaded,
    fetch() {
      coming ??= load().then(
        (all) => {
          loaded = all
        },
        () => {
          coming = null
        },
      )
      return coming
    },
  }
}

/** What is in a part: at once when it has come, else as soon as it does; `null` as long as it hasn't. */
export function usePart<Loaded>(part: Part<Loaded>): Loaded | null {
  const [, setCome] = useState(part.come() !== null)
  useEffect(() => {
    if (!part.come()) void part.fetch().then(() => setCome(part.come() !== null))
  }, [part])
  return part.come()
}
