import { chromium } from "@playwright/test"
import { CHROMIUM_FLAGS } from "../helpers/chromium-flags.ts"
import { findChromium } from "../helpers/find-chromium.ts"
import { type Bench, percentile, round } from "./bench.ts"
import { servePage } from "./draw/serve-page.ts"

const SCENE = { products: 500, types: 100, people: 100, frames: 300 }

/** What a hall of 500 products of 100 types and 100 people costs, drawn by the showroom's own code in a browser. */
export const draw: Bench = async (report) => {
  const page = await servePage()
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_FLAGS] })
  try {
    const tab = await browser.newPage({ viewport: { width: 640, height: 360 } })
    await tab.goto(page.url)
    const told = await tab.evaluate((asked) => window.stress(asked), SCENE)
    const scene = `${SCENE.products} products of ${SCENE.types} types, at most ${told.inView} in view, and ${SCENE.people} people`
    const calls = told.multiDraw ? "many shapes in one call" : "no WEBGL_multi_draw: a call for each shape"
    report({
      figure: "stress-draw-calls",
      value: told.drawCalls,
      unit: "calls",
      note: `${scene}; ${calls}; at most 30`,
    })
    report({
      figure: "stress-script",
      value: round(percentile(told.script, 0.5), 2),
      unit: "ms",
      note: `median of ${SCENE.frames} frames, everyone walking, what is in view chosen anew in each; at most 1.5`,
    })
    report({
      figure: "stress-script-p95",
      value: round(percentile(told.script, 0.95), 2),
      unit: "ms",
      note: scene,
    })
    report({
      figure: "stress-triangles",
      value: told.triangles,
      unit: "triangles",
      note: "the most in a frame",
    })
  } finally {
    await browser.close()
    page.close()
  }
}
