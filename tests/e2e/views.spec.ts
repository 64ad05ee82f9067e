import { openFrozen, show } from "../gallery/views.ts"
import { expect, test } from "./helpers/store.ts"

/** Software of another version rounds otherwise; what is gone, dark or elsewhere is far more than this. */
const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.04, timeout: 60_000 } as const

test.use({ storeName: "views" })

for (const { screen, viewport, zones } of [
  {
    screen: "desktop",
    viewport: { width: 640, height: 360 },
    zones: ["atrium", "lighting", "audio", "bricks", "street"],
  },
  { screen: "phone", viewport: { width: 390, height: 844 }, zones: ["atrium", "ceramics"] },
])
  test.describe(`on a ${screen}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: "reduce" } })

    test("[SCN-19] the store looks as it did", async ({ page }) => {
      await openFrozen(page, "low")
      for (const zone of zones) {
        await show(page, zone)
        await expect(page.locator("canvas").first()).toHaveScreenshot(`${zone}-${screen}.png`, TOLERANCE)
      }
    })
  })
