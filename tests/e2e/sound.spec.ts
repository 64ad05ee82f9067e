import type { Page } from "@playwright/test"
import { expect, test } from "./helpers/store.ts"
import { press, walkIn } from "./helpers/walk.ts"

/** Listens in on whatever a page sends to the loudspeakers. */
function tap() {
  const Original = window.AudioContext
  const taps: AnalyserNode[] = []
  window.AudioContext = class extends Original {
    constructor(options?: AudioContextOptions) {
      super(options)
      const analyser = this.createAnalyser()
      // Two thirds of a second: no step falls between two looks.
      analyser.fftSize = 32768
      analyser.connect(super.destination)
      taps.push(analyser)
      Object.defineProperty(this, "destination", { value: analyser })
    }
  }
  const loudness = (latest: number) => {
    const [analyser] = taps
    if (!analyser) return null
    const samples = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(samples)
    return Math.max(...samples.slice(-latest).map(Math.abs))
  }
  Object.assign(window, { loudness })
}

const loudness = (page: Page) => page.evaluate<number | null>("window.loudness(32768)")
/** What is heard right now, not what was a moment ago. */
const loudnessNow = (page: Page) => page.evaluate<number | null>("window.loudness(2048)")

test("[WLK-54] the store is silent until sound is asked for, and again when it is switched off", async ({
  page,
}) => {
  await page.addInitScript(tap)
  const fetched: string[] = []
  page.on("request", (request) => fetched.push(request.url()))
  await walkIn(page)
  expect(await loudness(page)).toBeNull()
  expect(fetched.some((url) => url.includes("start-sound"))).toBe(false)

  await press(page.getByRole("button", { name: "Suono e comodità" }))
  await page.getByRole("switch", { name: "Suono" }).check()
  await page.keyboard.press("Escape")
  await expect.poll(() => loudness(page)).toBeGreaterThan(0.001)
  await page.keyboard.down("w")
  await expect.poll(() => loudness(page)).toBeGreaterThan(0.04)
  await page.keyboard.up("w")

  await press(page.getByRole("button", { name: "Suono e comodità" }))
  await page.getByRole("switch", { name: "Suono" }).uncheck()
  await expect.poll(() => loudnessNow(page)).toBeLessThan(0.0001)
})
