import { type Api, createApi } from "../../client/api.ts"
import { createSafeStorage, type SafeStorage } from "../../client/safe-storage.ts"

/** The part of `EventSource` that is used. */
export interface DeskStream {
  addEventListener(type: "open" | "error" | "change" | "beat", listener: () => void): void
  close(): void
  /** 2: given up for good. */
  readonly readyState: number
}

/** What the desk takes from the world around it. */
export interface DeskTools {
  readonly api: Api
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly newId: () => string
  /** Calls back once after so many milliseconds; returns the function that calls it off. */
  readonly after: (milliseconds: number, then: () => void) => () => void
  readonly openStream: (path: string) => DeskStream
  readonly storage: SafeStorage
  /** Where the store is: invitations begin with it. */
  readonly origin: string
  /** Opens the system's own ways to share; `null` where there are none. Rejects when it can't. */
  readonly share: ((data: { title: string; url: string }) => Promise<void>) | null
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  readonly copy: (text: string) => Promise<void>
  /** Two soft notes, where the browser lets a page sound. */
  readonly chime: () => void
}

const NOTES = [659.25, 880]
const NOTE_SECONDS = 0.18

function createChime(page: Window & typeof globalThis): () => void {
  let audio: AudioContext | null = null
  return () => {
    audio ??= new page.AudioContext()
    const { currentTime, destination } = audio
    for (const [index, frequency] of NOTES.entries()) {
      const start = currentTime + index * NOTE_SECONDS
      const tone = new OscillatorNode(audio, { frequency, type: "sine" })
      const loudness = new GainNode(audio, { gain: 0 })
      loudness.gain.linearRampToValueAtTime(0.12, start + 0.02)
      loudness.gain.exponentialRampToValueAtTime(0.0001, start + NOTE_SECONDS * 2)
      tone.connect(loudness).connect(destination)
      tone.start(start)
      tone.stop(start + NOTE_SECONDS * 2)
    }
  }
}

/** The tools of a real page. */
export function deskToolsOf(page: Window & typeof globalThis): DeskTools {
  const { navigator } = page
  return {
    api: createApi({ fetch: page.fetch.bind(page) }),
    now: () => page.Date.now(),
    newId: () => page.crypto.randomUUID(),
    after: (milliseconds, then) => {
      const timer = page.setTimeout(then, milliseconds)
      return () => page.clearTimeout(timer)
    },
    openStream: (path) => new page.EventSource(path),
    storage: createSafeStorage(() => page.localStorage),
    origin: page.location.origin,
    share: typeof navigator.share === "function" ? (data) => navigator.share(data) : null,
    copy: async (text) => {
      // Absent where the page isn't served by https.
      if (!navigator.clipboard) throw new Error("this page may not write to the clipboard")
      await navigator.clipboard.writeText(text)
    },
    chime: createChime(page),
  }
}
