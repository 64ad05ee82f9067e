/** What all sounds of the store are made with: nothing is fetched, each is put together when it is needed. */
export interface Synth {
  readonly context: BaseAudioContext
  readonly out: AudioNode
  /** Two seconds of even noise, to be filtered. */
  readonly noise: AudioBuffer
  /** 0..1, for the small differences between two sounds of a kind. */
  readonly random: () => number
}

/** Silence, as far as an exponential ramp can go. */
const HUSH = 0.0001
const NOISE_SECONDS = 2

export function createSynth(context: BaseAudioContext, out: AudioNode, random: () => number): Synth {
  const noise = context.createBuffer(1, NOISE_SECONDS * context.sampleRate, context.sampleRate)
  const samples = noise.getChannelData(0)
  for (let at = 0; at < samples.length; at++) samples[at] = random() * 2 - 1
  return { context, out, noise, random }
}

/** A gain that jumps to `loudness` and dies away, and goes when it is silent. `pan` -1 left .. 1 right. */
function envelope(
  { context, out }: Synth,
  at: number,
  loudness: number,
  decay: number,
  pan: number,
): GainNode {
  const gain = context.createGain()
  gain.gain.setValueAtTime(HUSH, at)
  gain.gain.exponentialRampToValueAtTime(Math.max(HUSH, loudness), at + 0.004)
  gain.gain.exponentialRampToValueAtTime(HUSH, at + decay)
  const side = context.createStereoPanner()
  side.pan.value = pan
  gain.connect(side).connect(out)
  return gain
}

export interface Burst {
  /** Hz of the filter's middle, and how narrow it is. */
  readonly frequency: number
  readonly q: number
  readonly loudness: number
  /** Seconds. */
  readonly decay: number
  readonly after?: number
  readonly pan?: number
}

/** Filtered noise that dies away: friction, cloth, grit. */
export function playBurst(synth: Synth, { frequency, q, loudness, decay, after = 0, pan = 0 }: Burst): void {
  const { context, noise, random } = synth
  const at = context.currentTime + after
  const source = context.createBufferSource()
  source.buffer = noise
  const filter = context.createBiquadFilter()
  filter.type = "bandpass"
  filter.frequency.value = frequency
  filter.Q.value = q
  source.connect(filter).connect(envelope(synth, at, loudness, decay, pan))
  source.start(at, random() * (NOISE_SECONDS - decay), decay)
}

export interface Tone {
  /** Hz at the beginning; it falls to `to` when that is given. */
  readonly frequency: number
  readonly to?: number
  readonly loudness: number
  /** Seconds. */
  readonly decay: number
  readonly after?: number
  readonly pan?: number
  readonly wave?: OscillatorType
}

/** A tone that dies away: a knock, a ring, a click's body. */
export function playTone(synth: Synth, tone: Tone): void {
  const { frequency, to = frequency, loudness, decay, after = 0, pan = 0, wave = "sine" } = tone
  const at = synth.context.currentTime + after
  const source = synth.context.createOscillator()
  source.type = wave
  source.frequency.setValueAtTime(frequency, at)
  source.frequency.exponentialRampToValueAtTime(to, at + decay)
  source.connect(envelope(synth, at, loudness, decay, pan))
  source.start(at)
  source.stop(at + decay)
}
