import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { chromium } from "@playwright/test"
import { CHROMIUM_FLAGS } from "../helpers/chromium-flags.ts"
import { createVetrinaProcess } from "../helpers/vetrina-process.ts"
import { openFrozen, SCREENS, type Screen, show, ZONES } from "./views.ts"

const run = promisify(execFile)
const OUT = "docs/gallery"
const QUALITY = "72"
/** Pixels that a picture is wide in the documents. */
const WIDTH: Readonly<Record<Screen, number>> = { desktop: 960, phone: 320 }

/** Milliseconds that a step may take where many pixels are drawn in software. */
const PATIENCE = 240_000

/** `npm run gallery [-- ZONE …]`: pictures of the zones, at desktop and phone size. Needs cwebp. */
async function makeGallery(zones: readonly string[]): Promise<void> {
  const unknown = zones.filter((zone) => !ZONES.includes(zone))
  if (unknown.length > 0)
    throw new Error(`no such zone: ${unknown.join(", ")}; there are ${ZONES.join(", ")}`)
  const store = await createVetrinaProcess({ env: { LOG_LEVEL: "warn" } })
  const folder = await mkdtemp(join(tmpdir(), "vetrina-gallery-"))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...CHROMIUM_FLAGS],
  })
  try {
    await store.start()
    for (const screen of ["desktop", "phone"] as const) {
      const page = await browser.newPage({
        baseURL: store.url,
        viewport: SCREENS[screen],
        hasTouch: screen === "phone",
        isMobile: screen === "phone",
        locale: "it-IT",
        reducedMotion: "reduce",
      })
      page.setDefaultTimeout(PATIENCE)
      await openFrozen(page, "high")
      for (const zone of zones) {
        await show(page, zone)
        const raw = join(folder, "view.png")
        await page.screenshot({ path: raw, timeout: PATIENCE })
        const name = screen === "desktop" ? `zone-${zone}` : `zone-${zone}-phone`
        const to = join(OUT, `${name}.webp`)
        await run("cwebp", ["-quiet", "-q", QUALITY, "-resize", String(WIDTH[screen]), "0", raw, "-o", to])
        console.log(to)
      }
      await page.close()
    }
  } finally {
    await browser.close()
    await store.dispose()
    await rm(folder, { recursive: true })
  }
}

const asked = process.argv.slice(2)
await makeGallery(asked.length > 0 ? asked : ZONES)
