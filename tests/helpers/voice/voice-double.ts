import type { Presence, Reply } from "../../../src/client/presence/index.ts"
import { createVoice } from "../../../src/client/voice/create-voice.ts"
import { MicError, type Microphone } from "../../../src/client/voice/sound/microphone.ts"
import type { Mixer } from "../../../src/client/voice/sound/mixer.ts"
import type { Voice } from "../../../src/client/voice/voice.ts"
import { USUAL_VOICE, type VoiceSettings } from "../../../src/client/voice/voice-settings.ts"
import { createVoiceStore, type MicTrouble } from "../../../src/client/voice/voice-store.ts"
import type {
  IceFacts,
  Signal,
  TransportOptions,
  VoiceMember,
} from "../../../src/client/voice/voice-transport.ts"
import { createTimers } from "./timers.ts"

/** A microphone's track, and what was done to it. */
export class TrackDouble extends EventTarget {
  enabled = true
  stopped = false
  constructor(readonly device: string | null) {
    super()
  }
  stop(): void {
    this.stopped = true
  }
}

/** The shipped voice on a device, a sound card and a network that a test has in its hands. */
export function withVoice(presence: Presence, settings: Partial<VoiceSettings> = {}) {
  const timers = createTimers()
  const device = {
    /** What asking for the microphone comes to; `wait`: nothing yet. */
    answer: "allow" as "allow" | "wait" | MicTrouble,
    obstacle: null as "insecure" | "unsupported" | null,
    asked: 0,
    tracks: [] as TrackDouble[],
    /** Whoever asked waits for this. */
    decide: (_: "allow" | MicTrouble) => {},
  }
  const heard = new Map<string, MediaStream | null>()
  const volumes = new Map<string, number>()
  const loud = new Map<string | null, number>()
  const mixers = { open: 0 }
  const places = { listener: null as unknown, spots: new Map<string, unknown>() }
  const network = {
    opened: [] as TransportOptions[],
    members: [] as readonly VoiceMember[],
    taken: [] as { from: VoiceMember; link: number; signal: Signal }[],
    sent: null as unknown,
    ice: null as IceFacts | null,
    parted: [] as string[],
    woken: 0,
    closed: 0,
  }

  async function openMicrophone(wanted: string | null): Promise<Microphone> {
    device.asked++
    const answer =
      device.answer !== "wait"
        ? device.answer
        : await new Promise<"allow" | MicTrouble>((resolve) => {
            device.decide = resolve
          })
    if (answer !== "allow") throw new MicError(answer)
    const track = new TrackDouble(wanted)
    track.enabled = false
    device.tracks.push(track)
    const stream = { getTracks: () => [track], getAudioTracks: () => [track] }
    return {
      stream: stream as unknown as MediaStream,
      track: track as unknown as MediaStreamTrack,
      device: wanted,
    }
  }

  function openMixer(): Mixer {
    mixers.open++
    return {
      hear: (key, stream) => heard.set(key, stream),
      setVolume: (key, volume) => volumes.set(key, volume),
      place: (listener, spotOf) => {
        places.listener = listener && { ...listener }
        for (const key of heard.keys()) places.spots.set(key, spotOf(key))
      },
      watchSelf: () => {},
      loudness: (key) => loud.get(key) ?? 0,
      wake: () => {},
      close: () => {
        mixers.open--
      },
    }
  }

  let session = 70
  const voice: Voice = createVoice({
    presence,
    store: createVoiceStore({ ...USUAL_VOICE, ...settings }),
    openMicrophone,
    openMixer,
    listMicrophones: async () => [
      { id: "own", label: "Microfono interno" },
      { id: "usb", label: "Cuffie USB" },
    ],
    obstacle: () => device.obstacle,
    newSession: () => ++session,
    after: timers.after,
    every: timers.every,
    openTransport: (options) => {
      network.opened.push(options)
      network.ice = options.ice
      return {
        meet: (members) => {
          network.members = members
        },
        part: (key) => network.parted.push(key),
        take: (from, link, signal) => network.taken.push({ from, link, signal }),
        send: (track) => {
          network.sent = track
        },
        renew: (ice) => {
          network.ice = ice
        },
        wake: () => {
          network.woken++
        },
        close: () => {
          network.closed++
        },
      }
    },
  })
  const joined = (number = session): Reply => ({
    type: "voice-joined",
    session: number,
    servers: [],
    relay: false,
  })
  return { voice, device, heard, volumes, loud, mixers, places, network, timers, joined }
}
