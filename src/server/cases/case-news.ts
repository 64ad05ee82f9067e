import { CASES, type LiveHub } from "../events/live-hub.ts"

/** Says that cases have changed; which, whoever hears it looks up. */
export interface CaseNews {
  tell(): void
  /** Returns the function that stops it. */
  subscribe(listener: (what: readonly string[]) => void): () => void
}

export function createCaseNews(live: LiveHub): CaseNews {
  return {
    tell: () => live.publish([CASES]),
    subscribe: (listener) =>
      live.subscribe((what) => {
        if (what.includes(CASES)) listener([CASES])
      }),
  }
}
