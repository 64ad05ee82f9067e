import { createStore, type StoreApi } from "zustand/vanilla"
import type { Voice } from "./voice.ts"

/** A place for what it takes to speak with others: empty until somebody may want to. */
export interface VoiceHolder {
  readonly store: StoreApi<Voice | null>
  /** Fetches it, once; what fails is fetched anew when it is called again. */
  load(): void
}

export function holdVoice(fetchVoice: () => Promise<Voice>): VoiceHolder {
  const store = createStore<Voice | null>(() => null)
  let loading = false
  return {
    store,
    load: () => {
      if (loading) return
      loading = true
      fetchVoice().then(
        (voice) => store.setState(voice, true),
        () => {
          loading = false
        },
      )
    },
  }
}
