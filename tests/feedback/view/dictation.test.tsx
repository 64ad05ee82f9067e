// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from "@testing-library/react"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import {
  type MakeRecogniser,
  type Recogniser,
  spokenLanguage,
} from "../../../src/feedback/view/after/dictation.ts"
import { laterPart } from "../../../src/feedback/view/later-part.ts"
import { told } from "../fake-shop.ts"
import { renderHost } from "./render-host.tsx"

/** A browser's recogniser that hears what the test says. */
class FakeRecogniser implements Recogniser {
  static made: FakeRecogniser[] = []
  static broken = false
  lang = ""
  continuous = true
  interimResults = false
  onresult: Recogniser["onresult"] = null
  onerror: Recogniser["onerror"] = null
  onend: Recogniser["onend"] = null
  started = 0
  stopped = 0
  constructor() {
    FakeRecogniser.made.push(this)
  }
  start() {
    if (FakeRecogniser.broken) throw new DOMException("no", "InvalidStateError")
    this.started++
  }
  stop() {
    this.stopped++
    this.onend?.()
  }
  abort() {}
  hear(...said: readonly [words: string, isFinal: boolean][]) {
    const results = said.map(([transcript, isFinal]) => ({ isFinal, 0: { transcript } }))
    act(() => this.onresult?.({ results }))
  }
  end(error?: string) {
    act(() => {
      if (error !== undefined) this.onerror?.({ error })
      this.onend?.()
    })
  }
}

beforeAll(() => laterPart.fetch())
afterEach(() => {
  cleanup()
  FakeRecogniser.made = []
  FakeRecogniser.broken = false
  Reflect.deleteProperty(window, "SpeechRecognition")
  Reflect.deleteProperty(window, "webkitSpeechRecognition")
})

function give(name: "SpeechRecognition" | "webkitSpeechRecognition") {
  const Fake: MakeRecogniser = FakeRecogniser
  Object.defineProperty(window, name, { value: Fake, configurable: true })
}

/** A low score, so that a line is asked for. */
function askForLine(language: "it" | "en" = "it") {
  const host = renderHost({ language })
  host.lookAtLamp()
  fireEvent.click(screen.getByRole("radio", { name: /^1 (su|out)/ }), { detail: 1 })
  host.pass(600)
  return host
}

const button = () => screen.getByRole("button", { name: "Detta" })
const line = () => screen.getByRole<HTMLInputElement>("textbox", { name: /cosa ti ha fatto/i })
const note = () => screen.getAllByRole("status").map(({ textContent }) => textContent)
const recogniser = () => {
  const last = FakeRecogniser.made.at(-1)
  if (!last) throw new Error("nothing listens")
  return last
}

describe("[ASK-61] a line by voice", () => {
  test("isn't offered where the browser can't", () => {
    askForLine()
    expect(screen.queryByRole("button", { name: "Detta" })).toBeNull()
  })

  test.each(["SpeechRecognition", "webkitSpeechRecognition"] as const)(
    "listens by %s on the visitor's press alone, in the page's language",
    async (name) => {
      give(name)
      const { user } = askForLine()
      expect(FakeRecogniser.made).toEqual([])
      await user.click(button())
      expect(recogniser()).toMatchObject({
        started: 1,
        lang: "it-IT",
        interimResults: true,
        continuous: false,
      })
    },
  )

  test("says what happens with the voice before it is pressed, and while it listens", async () => {
    give("SpeechRecognition")
    const { user } = askForLine()
    const id = button().getAttribute("aria-describedby") ?? ""
    expect(document.getElementById(id)?.textContent).toContain("A noi arriva solo il testo")
    act(() => button().focus())
    expect(note().join()).toContain("A noi arriva solo il testo")
    await user.click(button())
    expect(note().join()).toContain("Ti ascolto")
    expect(note().join()).toContain("a noi arriva solo il testo")
    expect(screen.getByRole("button", { name: "Ferma la dettatura" }).getAttribute("aria-pressed")).toBe(
      "true",
    )
  })

  test("writes what is heard into the line, after what is there, and sends it when it is sent", async () => {
    give("SpeechRecognition")
    const { user, shop } = askForLine()
    await user.type(line(), "Mah:")
    await user.click(button())
    recogniser().hear(["la luce", false])
    expect(line().value).toBe("Mah: la luce")
    recogniser().hear(["la luce è forte", true], [" di sera", false])
    expect(line().value).toBe("Mah: la luce è forte di sera")
    recogniser().end()
    expect(screen.getByRole("button", { name: "Detta" }).getAttribute("aria-pressed")).toBe("false")
    await user.click(screen.getByRole("button", { name: "Invia" }))
    expect(told(shop.events).at(-1)).toBe("amended product-csat 1 Mah: la luce è forte di sera")
  })

  test("stops when it is pressed again, and when the card goes", async () => {
    give("SpeechRecognition")
    const first = askForLine()
    await first.user.click(button())
    await first.user.click(screen.getByRole("button", { name: "Ferma la dettatura" }))
    expect(recogniser().stopped).toBe(1)
    await first.user.click(button())
    first.unmount()
    expect(recogniser().stopped).toBe(1)
    expect(FakeRecogniser.made).toHaveLength(2)
  })

  test.each([
    ["not-allowed", "Il microfono non è permesso in questa pagina: scrivi pure."],
    ["audio-capture", "Non trovo un microfono: scrivi pure."],
    ["network", "La dettatura non risponde: riprova, o scrivi."],
    ["no-speech", "Non ho sentito nulla: riprova, o scrivi."],
    ["language-not-supported", "La dettatura qui non funziona: scrivi pure."],
    ["something-new", "La dettatura qui non funziona: scrivi pure."],
  ])("says why it doesn't work: %s", async (error, words) => {
    give("SpeechRecognition")
    const { user } = askForLine()
    await user.click(button())
    recogniser().end(error)
    expect(note()).toContain(words)
    await user.type(line(), "scrivo")
    expect(line().value).toBe("scrivo")
  })

  test("a recogniser that won't start is no error of the page", async () => {
    give("SpeechRecognition")
    FakeRecogniser.broken = true
    const { user } = askForLine()
    await user.click(button())
    expect(note()).toContain("La dettatura qui non funziona: scrivi pure.")
  })

  test("what is heard without end is cut to one line's length", async () => {
    give("SpeechRecognition")
    const { user } = askForLine()
    await user.click(button())
    recogniser().hear(["bla ".repeat(500), true])
    expect(line().value).toHaveLength(280)
  })

  test("listens for the visitor's own kind of the language, or a usual one", () => {
    expect(spokenLanguage("en", ["it-IT", "en-AU", "en-US"])).toBe("en-AU")
    expect(spokenLanguage("en", ["en", "fr-FR"])).toBe("en-GB")
    expect(spokenLanguage("it", ["it-CH"])).toBe("it-CH")
    expect(spokenLanguage("it", [])).toBe("it-IT")
  })
})
