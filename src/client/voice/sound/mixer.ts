import { loudnessOf } from "./loudness.ts"
import { CLEAR_WITHIN, type Listener, MURMUR, MURMUR_FROM, placeAround, type Spot } from "./place-around.ts"

/** Makes voices heard: each as loud as it is wanted, and from where it comes. */
export interface Mixer {
  /** Somebody is heard from now on; what they sent before isn't any more. `null`: not at all. */
  hear(key: string, stream: MediaStream | null): void
  /** 0 silences somebody. */
  setVolume(key: string, volume: number): void
  /** Where people are for whom; without a listener everybody is as near as can be. */
  place(listener: Listener | null, spotOf: (key: string) => Spot | null): void
  /** One's own microphone: measured, and never heard. */
  watchSelf(stream: MediaStream | null): void
  /** How loud somebody, `null`: oneself, is now: 0 to 1. */
  loudness(key: string | null): number
  /** Browsers let nothing sound before something was pressed. */
  wake(): void
  close(): void
}

/** Seconds in which volume and place glide to what they are to be. */
const GLIDE = 0.09
/** Leaves room for several who speak at once, and for what is near one ear. */
const MASTER = 0.7
/** Samples that are listened to for how loud it is: 21 ms. */
const WINDOW = 1024

interface Channel {
  readonly source: MediaStreamAudioSourceNode
  readonly meter: AnalyserNode
  readonly gain: GainNode
  readonly panner: PannerNode
  /** Chromium lets a stream from elsewhere flow only when an element plays it, however silently. */
  readonly puller: HTMLAudioElement
}

export function openMixer(window: Window & typeof globalThis): Mixer {
  const context = new window.AudioContext({ latencyHint: "interactive" })
  const channels = new Map<string, Channel>()
  const volumes = new Map<string, number>()
  const samples = new Float32Array(WINDOW)
  const master = context.createGain()
  master.gain.value = MASTER
  master.connect(context.destination)
  let self: { source: MediaStreamAudioSourceNode; meter: AnalyserNode } | null = null

  function metered(stream: MediaStream) {
    const source = context.createMediaStreamSource(stream)
    const meter = context.createAnalyser()
    meter.fftSize = WINDOW
    source.connect(meter)
    return { source, meter }
  }

  function silence(key: string): void {
    const channel = channels.get(key)
    channels.delete(key)
    if (!channel) return
    for (const node of [channel.source, channel.gain, channel.panner]) node.disconnect()
    channel.puller.srcObject = null
  }

  function open(key: string, stream: MediaStream): void {
    const { source, meter } = metered(stream)
    const gain = context.createGain()
    gain.gain.value = volumes.get(key) ?? 1
    const panner = context.createPanner()
    panner.panningModel = "HRTF"
    panner.distanceModel = "linear"
    panner.refDistance = CLEAR_WITHIN
    panner.maxDistance = MURMUR_FROM
    panner.rolloffFactor = 1 - MURMUR
    source.connect(gain).connect(panner).connect(master)
    const puller = new window.Audio()
    puller.muted = true
    puller.srcObject = stream
    puller.play().catch(() => {})
    channels.set(key, { source, meter, gain, panner, puller })
  }

  const wake = () => {
    if (context.state === "suspended") context.resume().catch(() => {})
  }
  wake()
  window.addEventListener("pointerdown", wake)
  window.addEventListener("keydown", wake)

  return {
    hear: (key, stream) => {
      silence(key)
      if (stream) open(key, stream)
    },
    setVolume: (key, volume) => {
      volumes.set(key, volume)
      channels.get(key)?.gain.gain.setTargetAtTime(volume, context.currentTime, GLIDE)
    },
    place: (listener, spotOf) => {
      for (const [key, { panner }] of channels) {
        const spot = listener && spotOf(key)
        const at = listener && spot ? placeAround(listener, spot) : { x: 0, z: 0 }
        const model = spot ? "HRTF" : "equalpower"
        if (panner.panningModel !== model) panner.panningModel = model
        panner.positionX.setTargetAtTime(at.x, context.currentTime, GLIDE)
        panner.positionZ.setTargetAtTime(at.z, context.currentTime, GLIDE)
      }
    },
    watchSelf: (stream) => {
      self?.source.disconnect()
      self = stream && metered(stream)
    },
    loudness: (key) => {
      const meter = key === null ? self?.meter : channels.get(key)?.meter
      if (!meter) return 0
      meter.getFloatTimeDomainData(samples)
      return loudnessOf(samples)
    },
    wake,
    close: () => {
      window.removeEventListener("pointerdown", wake)
      window.removeEventListener("keydown", wake)
      for (const key of [...channels.keys()]) silence(key)
      self?.source.disconnect()
      void context.close()
    },
  }
}
