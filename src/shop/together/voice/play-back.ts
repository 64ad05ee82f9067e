/** Milliseconds of oneself that one hears back. */
export const TAKE_MS = 3_000

export interface PlayBackOptions {
  readonly stream: MediaStream
  readonly window: Window & typeof globalThis
  readonly onStep: (step: "recording" | "playing" | "done") => void
}

/** Whether this browser can record. */
export function canPlayBack(view: object): boolean {
  return "MediaRecorder" in view
}

/** Records a few seconds of a stream and plays them; nothing of it is kept. Returns what stops it. */
export function playBack({ stream, window, onStep }: PlayBackOptions): () => void {
  const recorder = new window.MediaRecorder(stream)
  const pieces: Blob[] = []
  const audio = new window.Audio()
  let over = false
  const finish = () => {
    if (over) return
    over = true
    window.clearTimeout(timer)
    audio.pause()
    if (audio.src !== "") window.URL.revokeObjectURL(audio.src)
    onStep("done")
  }
  const stopRecording = () => {
    if (recorder.state !== "inactive") recorder.stop()
  }
  const timer = window.setTimeout(stopRecording, TAKE_MS)
  recorder.ondataavailable = ({ data }) => pieces.push(data)
  recorder.onerror = finish
  recorder.onstop = () => {
    if (over) return
    audio.src = window.URL.createObjectURL(new Blob(pieces, { type: recorder.mimeType }))
    audio.onended = finish
    audio.onerror = finish
    onStep("playing")
    audio.play().catch(finish)
  }
  recorder.start()
  onStep("recording")
  return () => {
    finish()
    stopRecording()
  }
}
