import type { Synth } from "./synth.ts"

/** The breath of a place: how loud it is, and up to which frequency (Hz) it is heard. */
export interface Tone {
  readonly loudness: number
  readonly cutoff: number
}

const INSIDE: Tone = { loudness: 0.018, cutoff: 420 }
/** Zones that sound otherwise: cloth swallows, the street hums. */
const ZONES: Readonly<Record<string, Tone>> = {
  street: { loudness: 0.05, cutoff: 900 },
  atrium: { loudness: 0.024, cutoff: 520 },
  fitting: { loudness: 0.01, cutoff: 300 },
  audio: { loudness: 0.009, cutoff: 280 },
  lounge: { loudness: 0.013, cutoff: 340 },
}
/** Seconds in which one place's breath becomes another's. */
const CROSSING = 1.2

export interface RoomTone {
  enter(zone: string | null): void
  stop(): void
}

/** A quiet hum that changes with the zone. */
export function startRoomTone({ context, out, noise }: Synth): RoomTone {
  const source = context.createBufferSource()
  source.buffer = noise
  source.loop = true
  const filter = context.createBiquadFilter()
  filter.type = "lowpass"
  filter.frequency.value = INSIDE.cutoff
  const gain = context.createGain()
  gain.gain.value = 0
  source.connect(filter).connect(gain).connect(out)
  source.start()
  return {
    enter: (zone) => {
      const { loudness, cutoff } = (zone === null ? undefined : ZONES[zone]) ?? INSIDE
      gain.gain.setTargetAtTime(loudness, context.currentTime, CROSSING / 3)
      filter.frequency.setTargetAtTime(cutoff, context.currentTime, CROSSING / 3)
    },
    stop: () => source.stop(),
  }
}
