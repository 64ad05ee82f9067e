import type { Page } from "@playwright/test"
import { CHROMIUM_FLAGS } from "../helpers/chromium-flags.ts"
import { expectAccessible } from "./helpers/accessibility.ts"
import { expect, test } from "./helpers/store.ts"
import { press } from "./helpers/walk.ts"

test.use({
  viewport: { width: 1280, height: 720 },
  storeName: "voice",
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    // A microphone that beeps.
    args: [...CHROMIUM_FLAGS, "--use-fake-device-for-media-stream"],
  },
})

/** Listens in on whatever a page sends to the loudspeakers, and keeps what its microphones gave. */
function tap() {
  const Original = window.AudioContext
  const taps: AnalyserNode[] = []
  window.AudioContext = class extends Original {
    constructor(options?: AudioContextOptions) {
      super(options)
      const analyser = this.createAnalyser()
      // More than a second and a third at 24 kHz, two thirds at 48: no beep falls between two looks.
      analyser.fftSize = 32768
      analyser.connect(super.destination)
      taps.push(analyser)
      Object.defineProperty(this, "destination", { value: analyser })
    }
  }
  const loudness = (latest: number) => {
    const analyser = taps.at(-1)
    if (!analyser) return null
    const samples = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(samples)
    return Math.max(...samples.slice(-latest).map(Math.abs))
  }
  const streams: MediaStream[] = []
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = async (constraints) => {
    const stream = await ask(constraints)
    streams.push(stream)
    return stream
  }
  const recording = () => streams.flatMap((stream) => stream.getTracks()).map(({ readyState }) => readyState)
  Object.assign(window, { loudness, recording })
}

const loudness = (page: Page) => page.evaluate<number | null>("window.loudness(32768)")
/** What is heard right now, not what was a moment ago. */
const loudnessNow = (page: Page) => page.evaluate<number | null>("window.loudness(4096)")
const recording = (page: Page) => page.evaluate<string[]>("window.recording()")

/** Walks in where others are, and on to the list, which costs nothing to draw. */
async function comeIn(page: Page, name: string): Promise<void> {
  await page.addInitScript(tap)
  await page.goto("/?debug&tier=low")
  await page.getByRole("textbox", { name: "Come ti chiamiamo?" }).fill(name)
  await page.getByRole("radio", { name: /^Con altri/ }).check({ force: true })
  await press(page.getByRole("button", { name: "Entra", exact: true }))
  // One is with others as soon as there is a scene to be in.
  const way = page.getByRole("button", { name: /^Voce\. / })
  await expect(way).toBeVisible({ timeout: 90_000 })
  await press(page.getByRole("link", { name: "Elenco", exact: true }))
  await expect(page.getByRole("searchbox", { name: "Cerca in negozio" })).toBeVisible()
  await expect(way).toBeVisible()
}

async function openVoice(page: Page) {
  await press(page.getByRole("button", { name: /^Voce\. / }))
  return page.getByRole("region", { name: "Voce", exact: true })
}
const ownVoice = (page: Page) => page.getByRole("region", { name: "La tua voce" })

test("[VOI-18] two friends speak: one tries the microphone and holds a key, the other hears it; a microphone that is denied ends in writing", async ({
  page: giulia,
  context,
  someoneElse,
}) => {
  await context.grantPermissions(["microphone"])
  const marco = await someoneElse({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await marco.context().grantPermissions(["microphone"])
  await comeIn(giulia, "Giulia")
  await comeIn(marco, "Marco")

  const panel = await openVoice(giulia)
  expect(await recording(giulia)).toEqual([])
  await press(panel.getByRole("button", { name: "Prova il microfono" }))
  await expect(panel.getByText("Il microfono funziona")).toBeVisible()
  await expectAccessible(giulia, "trying the microphone")
  await press(panel.getByRole("button", { name: "Entra a voce" }))
  await expect(ownVoice(giulia)).toContainText("Non ti sentono")
  await press((await openVoice(marco)).getByRole("button", { name: "Entra a voce" }))
  await expect(ownVoice(marco)).toContainText("Non ti sentono")
  await press(marco.getByRole("button", { name: /^Persone\./ }))
  const row = marco.getByRole("list", { name: "Chi è qui" }).getByRole("listitem")
  await expect(row).toContainText("microfono spento")
  expect(await loudness(marco)).toBeLessThan(0.0001)

  await giulia.keyboard.down("v")
  await expect(ownVoice(giulia)).toContainText("Marco ti sente")
  await expectAccessible(giulia, "being heard")
  await expect.poll(() => loudness(marco)).toBeGreaterThan(0.01)
  await expect(row).toContainText("parla")
  await giulia.keyboard.up("v")
  await expect(ownVoice(giulia)).toContainText("Non ti sentono")
  await expect.poll(() => loudnessNow(marco)).toBeLessThan(0.0001)
  await expect(row).toContainText("microfono spento")

  await press(ownVoice(marco).getByRole("button", { name: "Esci dalla voce" }))
  await expect.poll(() => recording(marco)).toEqual(["ended"])
  await marco.context().clearPermissions()
  await press(
    marco.getByRole("region", { name: "Persone" }).getByRole("button", { name: "Voce", exact: true }),
  )
  await press(marco.getByRole("button", { name: "Entra a voce" }))
  const chat = marco.getByRole("region", { name: "Conversazione" })
  await expect(chat.getByRole("alert")).toContainText("Il browser non mi dà il microfono")
  await chat.getByRole("textbox", { name: "Scrivi un messaggio" }).fill("Ti sento, e ti scrivo")
  await marco.keyboard.press("Enter")
  await giulia.keyboard.press("t")
  await expect(giulia.getByRole("log")).toContainText("Ti sento, e ti scrivo")
  await press(chat.getByRole("button", { name: "Ascolta soltanto" }))
  await expect(ownVoice(marco)).toContainText("Ascolti soltanto")

  await press(giulia.getByRole("button", { name: "Persone. 1 con te" }))
  await press(giulia.getByRole("button", { name: "Per conto mio", exact: true }))
  await expect(ownVoice(giulia)).toHaveCount(0)
  expect(await recording(giulia)).toEqual(["ended"])
})
