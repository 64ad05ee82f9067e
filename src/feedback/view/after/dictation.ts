/** What we use of the browser's speech recognition (Web Speech API). */
export interface Recogniser {
  lang: string
  continuous: boolean
  interimResults: boolean
  onresult: ((event: RecogniserResults) => void) | null
  onerror: ((event: { readonly error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
  abort(): void
}

export interface RecogniserResults {
  readonly results: ArrayLike<{
    readonly isFinal: boolean
    readonly 0?: { readonly transcript: string }
  }>
}

export type MakeRecogniser = new () => Recogniser

/** Why nothing can be dictated, or nothing was. */
export type DictationTrouble = "refused" | "no-microphone" | "unreachable" | "silence" | "unavailable"

declare global {
  interface Window {
    readonly SpeechRecognition?: MakeRecogniser
    readonly webkitSpeechRecognition?: MakeRecogniser
  }
}

/** The browser's recogniser, under either of its names; `null` where there is none. */
export function recogniserOf(view: Window): MakeRecogniser | null {
  return view.SpeechRecognition ?? view.webkitSpeechRecognition ?? null
}

const TROUBLES: Readonly<Record<string, DictationTrouble>> = {
  "not-allowed": "refused",
  "audio-capture": "no-microphone",
  network: "unreachable",
  "no-speech": "silence",
}

export interface DictationOptions {
  Recogniser: MakeRecogniser
  /** BCP 47 tag of what is going to be spoken. */
  language: string
  /** All that was said so far; words that are still being weighed may change. */
  onWords: (words: string) => void
  /** Once: by itself, by `stop`, or with the reason why not. */
  onEnd: (trouble: DictationTrouble | null) => void
}

/** Listens until the speaker pauses or it is stopped. Returns the function that stops it; what was said until then counts. */
export function startDictation({ Recogniser, language, onWords, onEnd }: DictationOptions): () => void {
  const recogniser = new Recogniser()
  let trouble: DictationTrouble | null = null
  let ended = false
  function end() {
    if (ended) return
    ended = true
    recogniser.onresult = null
    recogniser.onerror = null
    recogniser.onend = null
    onEnd(trouble)
  }
  recogniser.lang = language
  recogniser.continuous = false
  recogniser.interimResults = true
  recogniser.onresult = ({ results }) => {
    const words = Array.from(results, (result) => result[0]?.transcript ?? "").join("")
    onWords(words.replace(/\s+/g, " ").trim())
  }
  recogniser.onerror = ({ error }) => {
    if (error !== "aborted") trouble = TROUBLES[error] ?? "unavailable"
  }
  recogniser.onend = end
  try {
    recogniser.start()
  } catch {
    trouble = "unavailable"
    end()
  }
  return () => {
    if (ended) return
    recogniser.stop()
    end()
  }
}

/** The tag to listen by: the visitor's own kind of the page's language, or a usual one. */
export function spokenLanguage(language: "it" | "en", preferred: readonly string[]): string {
  const own = preferred.find((tag) => tag.toLowerCase().startsWith(`${language}-`))
  return own ?? { it: "it-IT", en: "en-GB" }[language]
}
