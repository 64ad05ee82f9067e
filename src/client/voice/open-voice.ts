import type { Presence } from "../presence/presence.ts"
import { createSafeStorage } from "../safe-storage.ts"
import { createVoice } from "./create-voice.ts"
import { createMesh } from "./mesh/create-mesh.ts"
import { listMicrophones, microphoneOf } from "./sound/microphone.ts"
import { openMixer } from "./sound/mixer.ts"
import type { Voice } from "./voice.ts"
import { recallVoice, rememberVoice } from "./voice-settings.ts"
import { createVoiceStore } from "./voice-store.ts"

export interface OpenVoiceOptions {
  readonly window: Window & typeof globalThis
  readonly presence: Presence
}

/** Why this page can have no voice. */
function obstacleOf(view: Window & typeof globalThis) {
  if (!view.isSecureContext) return "insecure"
  const able = "mediaDevices" in view.navigator && "RTCPeerConnection" in view && "AudioContext" in view
  return able ? null : "unsupported"
}

/** Voice as a browser has it. */
export function openVoice({ window, presence }: OpenVoiceOptions): Voice {
  const local = createSafeStorage(() => window.localStorage)
  const store = createVoiceStore(recallVoice(local))
  store.subscribe((state, before) => {
    const { mode, spatial, device, volumes } = state
    const kept = mode === before.mode && spatial === before.spatial && device === before.device
    if (!kept || volumes !== before.volumes) rememberVoice(local, state)
  })
  const { navigator, document } = window
  const voice = createVoice({
    presence,
    store,
    openTransport: createMesh({
      openPeer: (configuration) => new window.RTCPeerConnection(configuration),
      streamOf: (track) => new window.MediaStream([track]),
    }),
    openMicrophone: (device) => microphoneOf(navigator.mediaDevices)(device),
    listMicrophones: () => listMicrophones(navigator.mediaDevices),
    openMixer: () => openMixer(window),
    obstacle: () => obstacleOf(window),
    newSession: () => (window.crypto.getRandomValues(new Uint32Array(1))[0] ?? 1) % (2 ** 31 - 1) || 1,
    after: (milliseconds, run) => {
      const timer = window.setTimeout(run, milliseconds)
      return () => window.clearTimeout(timer)
    },
    every: (milliseconds, run) => {
      const timer = window.setInterval(run, milliseconds)
      return () => window.clearInterval(timer)
    },
  })
  window.addEventListener("online", voice.wake)
  window.addEventListener("pagehide", voice.leave)
  document.addEventListener("visibilitychange", () => voice.look(!document.hidden))
  return voice
}
