import type { VoiceSettings } from "./voice-settings.ts"
import type { VoiceStore } from "./voice-store.ts"

/** Speaking with others in the room. One a page; nothing is heard, sent or asked for until `test` or `join`. */
export interface Voice {
  readonly store: VoiceStore
  /** Asks for the microphone, for oneself alone: `loudness(null)` moves, `microphone()` is what it takes in. */
  test(): Promise<void>
  /** Goes into the room's voice. `listening`: without a microphone. What can't be is told by `trouble` in the store. */
  join(how: { readonly listening: boolean }): Promise<void>
  /** Ends voice, or the test; the microphone is let go. */
  leave(): void
  /** Whether those in voice can hear one. Without a microphone, or out of voice, nothing happens. */
  talk(on: boolean): void
  /** Other settings than before; they hold at once. */
  change(settings: Partial<Omit<VoiceSettings, "volumes">>): void
  /** How loud somebody is for oneself: 0 to LOUDEST. */
  setVolume(key: string, volume: number): void
  /** How loud somebody, `null`: oneself, is right now: 0 to 1. */
  loudness(key: string | null): number
  /** What one's own microphone takes in; `null`: it isn't in use. */
  microphone(): MediaStream | null
  /** The network may be another one. */
  wake(): void
  /** The page is looked at no more, or again. */
  look(seen: boolean): void
}
