import * as v from "valibot"
import type { SafeStorage } from "../safe-storage.ts"

/** How one is heard: while a key is held, or all the time. */
export const TALK_MODES = ["push", "open"] as const
export type TalkMode = (typeof TALK_MODES)[number]

/** How one likes to speak and to hear, on this device. */
export interface VoiceSettings {
  readonly mode: TalkMode
  /** Voices come from where people stand, and fade with the distance. */
  readonly spatial: boolean
  /** The microphone; `null`: the one that the device uses by itself. */
  readonly device: string | null
  /** How loud each person is, by key: 0 to LOUDEST; 1 for whoever isn't listed. */
  readonly volumes: Readonly<Record<string, number>>
}

export const LOUDEST = 2
export const USUAL_VOICE: VoiceSettings = { mode: "push", spatial: true, device: null, volumes: {} }

const KEY = "vetrina.voice"
/** People whose volume is kept; the oldest go. */
const MOST_VOLUMES = 100

const Kept = v.object({
  mode: v.fallback(v.picklist(TALK_MODES), USUAL_VOICE.mode),
  spatial: v.fallback(v.boolean(), USUAL_VOICE.spatial),
  device: v.fallback(v.nullable(v.string()), USUAL_VOICE.device),
  volumes: v.fallback(
    v.record(
      v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
      v.pipe(v.number(), v.minValue(0), v.maxValue(LOUDEST)),
    ),
    USUAL_VOICE.volumes,
  ),
})

export function recallVoice(storage: SafeStorage): VoiceSettings {
  return storage.read(KEY, (stored) => {
    const parsed = v.safeParse(Kept, stored)
    return parsed.success ? parsed.output : USUAL_VOICE
  })
}

export function rememberVoice(storage: SafeStorage, { mode, spatial, device, volumes }: VoiceSettings): void {
  const newest = Object.entries(volumes).slice(-MOST_VOLUMES)
  storage.write(KEY, { mode, spatial, device, volumes: Object.fromEntries(newest) })
}

/** Somebody made louder or softer. */
export function withVolume(
  { volumes }: Pick<VoiceSettings, "volumes">,
  key: string,
  volume: number,
): VoiceSettings["volumes"] {
  const { [key]: _, ...others } = volumes
  return { ...others, [key]: Math.min(LOUDEST, Math.max(0, volume)) }
}
