import type { VoiceState as OwnState } from "../../protocol/realtime/person.ts"
import type { Presence } from "../presence/presence.ts"
import { createCall } from "./call.ts"
import { MicError, type Microphone, type OpenMicrophone } from "./sound/microphone.ts"
import type { Mixer } from "./sound/mixer.ts"
import type { Voice } from "./voice.ts"
import { withVolume } from "./voice-settings.ts"
import { NO_VOICE, type VoiceStore, type VoiceTrouble } from "./voice-store.ts"
import type { OpenTransport } from "./voice-transport.ts"

export interface VoiceOptions {
  readonly presence: Presence
  readonly store: VoiceStore
  readonly openTransport: OpenTransport
  readonly openMicrophone: OpenMicrophone
  readonly listMicrophones: () => Promise<{ id: string; label: string }[]>
  readonly openMixer: () => Mixer
  /** Why there can be no voice on this page at all; `null`: there can. */
  readonly obstacle: () => "insecure" | "unsupported" | null
  /** A number that no other stay in voice has. */
  readonly newSession: () => number
  /** Both return what stops them. */
  readonly after: (milliseconds: number, run: () => void) => () => void
  readonly every: (milliseconds: number, run: () => void) => () => void
}

/** Milliseconds without anybody looking at the page after which the microphone, and then voice, is off. */
export const REST_MS = 60_000
export const SLEEP_MS = 15 * 60_000
/** Milliseconds that the room may take to answer. */
export const ANSWER_MS = 8_000

export function createVoice(options: VoiceOptions): Voice {
  const { presence, store, after } = options
  let mixer: Mixer | null = null
  let mic: Microphone | null = null
  let stopCall: (() => void) | null = null
  let call: ReturnType<typeof createCall> | null = null
  /** Counts up with each beginning and end: what was still under way then is of no use any more. */
  let turn = 0
  let troubles = 0
  const stopResting: (() => void)[] = []

  const ownState = (): OwnState => {
    const own = store.getState().mic
    return own.kind !== "open" ? "listening" : own.live ? "live" : "muted"
  }

  function noteTrouble(reason: VoiceTrouble, testing = false): void {
    store.setState({ trouble: { reason, testing, count: ++troubles } })
  }

  function closeMicrophone(): void {
    mixer?.watchSelf(null)
    call?.send(null)
    for (const track of mic?.stream.getTracks() ?? []) track.stop()
    mic = null
    store.setState({ mic: { kind: "closed" } })
  }

  /** Ends everything; `reason`: not by one's own will. */
  function end(reason: VoiceTrouble | null): void {
    turn++
    const testing = store.getState().status === "testing"
    stopCall?.()
    call = stopCall = null
    closeMicrophone()
    mixer?.close()
    mixer = null
    for (const stop of stopResting.splice(0)) stop()
    store.setState(NO_VOICE)
    if (reason !== null) noteTrouble(reason, testing)
  }

  /** The microphone was unplugged, or taken: one goes on listening. */
  function lose(lost: Microphone): void {
    if (mic !== lost) return
    closeMicrophone()
    call?.tellState()
    if (store.getState().status === "testing") end("mic-lost")
    else noteTrouble("mic-lost")
  }

  /** False when it was not wanted any more by the time it came. @throws MicError */
  async function openMicrophone(): Promise<boolean> {
    const mine = turn
    store.setState({ mic: { kind: "opening" } })
    const opened = await options.openMicrophone(store.getState().device)
    if (mine !== turn) {
      for (const track of opened.stream.getTracks()) track.stop()
      return false
    }
    for (const track of mic?.stream.getTracks() ?? []) track.stop()
    mic = opened
    opened.track.addEventListener("ended", () => lose(opened))
    mixer?.watchSelf(opened.stream)
    store.setState({ mic: { kind: "open", live: false } })
    void options.listMicrophones().then((devices) => {
      if (mic === opened) store.setState({ devices })
    })
    return true
  }

  async function tryMicrophone(): Promise<boolean> {
    const mine = turn
    try {
      return await openMicrophone()
    } catch (error) {
      if (mine === turn) end(error instanceof MicError ? error.trouble : "busy")
      return false
    }
  }

  function talk(on: boolean): void {
    if (mic === null || store.getState().status !== "in" || (on && ownState() === "live")) return
    if (on) forgive("rested")
    mic.track.enabled = on
    store.setState({ mic: { kind: "open", live: on } })
    call?.tellState()
  }

  function forgive(reason: VoiceTrouble): void {
    if (store.getState().trouble?.reason === reason) store.setState({ trouble: null })
  }

  /** False, with the reason told, when there can be no voice here. */
  function begin(status: "testing" | "joining"): boolean {
    turn++
    store.setState({ status, trouble: null })
    const obstacle = options.obstacle()
    if (obstacle !== null) {
      end(obstacle)
      return false
    }
    mixer ??= options.openMixer()
    mixer.wake()
    return true
  }

  function startCall(): void {
    const { status } = presence.store.getState()
    if (status.kind !== "together" || mixer === null) {
      end("unanswered")
      return
    }
    const waiting = after(ANSWER_MS, () => end("unanswered"))
    const mine = createCall({
      ...options,
      mixer,
      room: status.room.id,
      self: { key: status.self.key, session: options.newSession() },
      ownState,
      onIn: () => {
        waiting()
        store.setState({ status: "in" })
        mine.send(mic?.track ?? null)
        if (store.getState().mode === "open") talk(true)
      },
      onEnd: end,
    })
    call = mine
    stopCall = () => {
      waiting()
      mine.end()
    }
  }

  return {
    store,
    test: async () => {
      if (store.getState().status !== "off" || !begin("testing")) return
      if ((await tryMicrophone()) && mic) mic.track.enabled = true
    },
    join: async ({ listening }) => {
      const { status } = store.getState()
      if (status === "joining" || status === "in" || !begin("joining")) return
      if (listening) closeMicrophone()
      else if (mic) mic.track.enabled = false
      else if (!(await tryMicrophone())) return
      startCall()
    },
    leave: () => {
      end(null)
      store.setState({ trouble: null })
    },
    talk,
    change: (settings) => {
      const before = store.getState()
      store.setState(settings)
      const { mode, device, status } = store.getState()
      if (mode !== before.mode) talk(mode === "open")
      if (device === before.device || mic === null) return
      const live = status === "testing" || ownState() === "live"
      void tryMicrophone().then((opened) => {
        if (!opened || !mic) return
        mic.track.enabled = live
        if (status === "in") store.setState({ mic: { kind: "open", live } })
        call?.send(mic.track)
      })
    },
    setVolume: (key, volume) => {
      store.setState((state) => ({ volumes: withVolume(state, key, volume) }))
      call?.applyVolumes()
    },
    loudness: (key) => mixer?.loudness(key) ?? 0,
    microphone: () => mic?.stream ?? null,
    wake: () => call?.wake(),
    look: (seen) => {
      for (const stop of stopResting.splice(0)) stop()
      if (seen || store.getState().status === "off") return
      const { status, mode } = store.getState()
      if (status === "testing") return end(null)
      if (mode === "push") talk(false)
      stopResting.push(
        after(REST_MS, () => {
          if (ownState() !== "live") return
          talk(false)
          noteTrouble("rested")
        }),
        after(SLEEP_MS, () => end("asleep")),
      )
    },
  }
}
