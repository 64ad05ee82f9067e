import { createStore, type StoreApi } from "zustand/vanilla"
import type { VoiceSettings } from "./voice-settings.ts"
import type { Route } from "./voice-transport.ts"

/** Why a microphone can't be had. */
export const MIC_TROUBLES = ["denied", "missing", "busy"] as const
export type MicTrouble = (typeof MIC_TROUBLES)[number]

/**
 * Why voice isn't as one wanted it. `insecure`: the page came without https. `unsupported`: this browser has no WebRTC.
 * `full`: six are in voice. `no-route`: nobody can be reached. `unanswered`: the room doesn't answer. `mic-lost`: the
 * microphone was unplugged or taken. `rested`: nobody looked at the page for a while, so the microphone is off. `asleep`:
 * nobody did for long, so voice has ended.
 */
export type VoiceTrouble =
  | MicTrouble
  | "insecure"
  | "unsupported"
  | "full"
  | "no-route"
  | "unanswered"
  | "mic-lost"
  | "rested"
  | "asleep"

/** One's own microphone. `closed`: not in use, the device shows no light. */
export type Mic =
  | { readonly kind: "closed" }
  | { readonly kind: "opening" }
  /** `live`: whoever is in voice can hear one. */
  | { readonly kind: "open"; readonly live: boolean }

export type VoiceStatus = "off" | "testing" | "joining" | "in"

export interface VoiceState extends VoiceSettings {
  readonly status: VoiceStatus
  readonly mic: Mic
  /**
   * The last thing that went wrong, and whether that was while one tried the microphone; `count` tells one from the next.
   * `null` once something is tried again.
   */
  readonly trouble: {
    readonly reason: VoiceTrouble
    readonly testing: boolean
    readonly count: number
  } | null
  /** Microphones that can be chosen from; empty until one may be used. */
  readonly devices: readonly { readonly id: string; readonly label: string }[]
  /** How it goes with each of the others in voice, by key. */
  readonly routes: ReadonlyMap<string, Route>
}

export type VoiceStore = StoreApi<VoiceState>

export const NO_VOICE = {
  status: "off",
  mic: { kind: "closed" },
  routes: new Map<string, Route>(),
} as const satisfies Partial<VoiceState>

export function createVoiceStore(settings: VoiceSettings): VoiceStore {
  return createStore<VoiceState>()(() => ({ ...settings, ...NO_VOICE, trouble: null, devices: [] }))
}
