import type { MicTrouble } from "../voice-store.ts"

/** The microphone couldn't be had. */
export class MicError extends Error {
  override readonly name = "MicError"
  constructor(readonly trouble: MicTrouble) {
    super(`no microphone: ${trouble}`)
  }
}

export interface Microphone {
  readonly stream: MediaStream
  readonly track: MediaStreamTrack
  /** The device that is used. */
  readonly device: string | null
}

/** Asks for a microphone. @throws MicError */
export type OpenMicrophone = (device: string | null) => Promise<Microphone>

function troubleOf(error: unknown): MicTrouble {
  const name = error instanceof DOMException || error instanceof Error ? error.name : ""
  switch (name) {
    case "NotAllowedError":
    case "SecurityError":
      return "denied"
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing"
    default:
      return "busy"
  }
}

/** Speech, without what comes from one's own loudspeakers. */
const SPEECH = { echoCancellation: true, noiseSuppression: true, autoGainControl: true } as const

/** The microphone of a browser; another one when the one that was chosen is gone. */
export function microphoneOf(media: Pick<MediaDevices, "getUserMedia">): OpenMicrophone {
  const ask = (device: string | null) =>
    media.getUserMedia({ audio: device === null ? SPEECH : { ...SPEECH, deviceId: { exact: device } } })
  return async (device) => {
    try {
      const stream = await ask(device).catch((error: unknown) => {
        if (device !== null && troubleOf(error) === "missing") return ask(null)
        throw error
      })
      const [track] = stream.getAudioTracks()
      if (!track) throw new MicError("missing")
      track.enabled = false
      return { stream, track, device: track.getSettings?.().deviceId ?? null }
    } catch (error) {
      throw error instanceof MicError ? error : new MicError(troubleOf(error))
    }
  }
}

/** Microphones by the names that they have, once one may be used. */
export async function listMicrophones(
  media: Pick<MediaDevices, "enumerateDevices">,
): Promise<{ id: string; label: string }[]> {
  const devices = await media.enumerateDevices().catch(() => [])
  return devices
    .filter(({ kind, deviceId, label }) => kind === "audioinput" && deviceId !== "" && label !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
}
