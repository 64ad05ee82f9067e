import { describe, expect, it } from "vitest"
import { createDwell, stepDwell } from "../../../src/showroom/sim/index.ts"

function look(
  dwell: ReturnType<typeof createDwell>,
  slotId: string | null,
  seconds: number,
): (string | null)[] {
  const told: (string | null)[] = []
  for (let step = 0; step < Math.round(seconds * 50); step++) {
    const viewed = stepDwell(dwell, slotId, 0.02)
    if (viewed !== null) told.push(viewed)
  }
  return told
}

describe("dwell", () => {
  it("[WLK-11] counts a product as viewed after a second and a half in reach, once", () => {
    const dwell = createDwell()
    expect(look(dwell, "vase", 1.4)).toEqual([])
    expect(look(dwell, "vase", 0.2)).toEqual(["vase"])
    expect(look(dwell, "vase", 60)).toEqual([])
  })

  it("[WLK-11] does not add up looks at different products, or with a pause between them", () => {
    const dwell = createDwell()
    look(dwell, "vase", 1.4)
    look(dwell, "lamp", 1.4)
    expect(look(dwell, "vase", 1.4)).toEqual([])
    look(dwell, null, 1)
    expect(look(dwell, "vase", 1.4)).toEqual([])
  })

  it("forgives a glance aside, and does not count it", () => {
    const dwell = createDwell()
    look(dwell, "vase", 1)
    look(dwell, null, 0.3)
    expect(look(dwell, "vase", 0.4)).toEqual([])
    expect(look(dwell, "vase", 0.2)).toEqual(["vase"])
  })

  it("does not take a tab that slept for a look", () => {
    const dwell = createDwell()
    expect(stepDwell(dwell, "vase", 3600)).toBeNull()
    expect(stepDwell(dwell, "vase", Number.NaN)).toBeNull()
    expect(dwell.seconds).toBe(0.25)
  })

  it("counts anew for a second visit", () => {
    const dwell = createDwell()
    expect(look(dwell, "vase", 2)).toEqual(["vase"])
    look(dwell, null, 1)
    expect(look(dwell, "vase", 2)).toEqual(["vase"])
  })
})
