import { describe, expect, it } from "vitest"
import {
  BODY_RADIUS,
  createSlotIndex,
  createWalkWorld,
  slotInReach,
  slotsInReach,
  standPointFor,
} from "../../../src/showroom/sim/index.ts"
import { clearance } from "./arbitraries.ts"
import { MINI, MINI_FIXTURES, MINI_SCENE, slotAt } from "./mini-scene.ts"

const world = createWalkWorld(MINI)
const index = createSlotIndex(world, MINI_SCENE)

describe("what is in reach", () => {
  it("[WLK-7] is the slot that one stands before and faces", () => {
    expect(slotInReach(index, { x: 0, z: 0.3, heading: 0 }, null)).toBe("vase")
    expect(slotInReach(index, { x: 0, z: 0.3, heading: 180 }, null)).toBeNull()
    expect(slotInReach(index, { x: 0, z: 1.2, heading: 0 }, null)).toBeNull()
    expect(slotInReach(index, { x: -4, z: 3, heading: 270 }, null)).toBe("middle")
    expect(slotInReach(index, { x: -4, z: 2.4, heading: 270 }, null)).toBe("beside")
  })

  it("leaves later than it came, so that nothing flickers at the border", () => {
    const far = { x: 0, z: 0.95, heading: 0 }
    expect(slotInReach(index, far, null)).toBeNull()
    expect(slotInReach(index, far, "vase")).toBe("vase")
    expect(slotInReach(index, { x: 0, z: 1.4, heading: 0 }, "vase")).toBeNull()
    const aside = { x: 0, z: 0.3, heading: 55 }
    expect(slotInReach(index, aside, null)).toBeNull()
    expect(slotInReach(index, aside, "vase")).toBe("vase")
  })

  it("gives way only to a slot that is clearly better", () => {
    const between = { x: -4, z: 2.74, heading: 270 }
    expect(slotInReach(index, between, "beside")).toBe("beside")
    expect(slotInReach(index, between, "middle")).toBe("middle")
    expect(slotInReach(index, { x: -4, z: 3, heading: 270 }, "beside")).toBe("middle")
  })

  it("keeps the product of a lower shelf that one was sent to, and lists all for a key", () => {
    const before = { x: -4, z: 3, heading: 270 }
    expect(slotInReach(index, before, "low")).toBe("low")
    expect(slotsInReach(index, before)).toEqual(["middle", "low", "beside"])
    expect(slotsInReach(index, before, (id) => id === "low")).toEqual(["low"])
    expect(slotsInReach(index, { ...before, heading: 90 })).toEqual([])
  })

  it("leaves out empty slots, and those that are not to be taken", () => {
    expect(slotInReach(index, { x: 0, z: 0.3, heading: 0 }, null, () => false)).toBeNull()
    expect(index.slots.map((slot) => slot.id)).not.toContain("top")
  })

  it("does not reach through a wall or over a tall screen, but over a low table", () => {
    expect(slotInReach(index, { x: 1.4, z: 0, heading: 90 }, null)).toBeNull()
    const table = createSlotIndex(
      createWalkWorld({
        ...MINI,
        obstacles: [{ kind: "box", x: -1, z: -0.4, width: 2, depth: 0.1, heading: 0, height: 0.8 }],
      }),
      MINI_SCENE,
    )
    expect(slotInReach(table, { x: 0, z: 0.3, heading: 0 }, null)).toBe("vase")
  })

  it("[WLK-7] gives a place to stand on the floor, within reach, looking at the slot", () => {
    for (const id of ["vase", "low", "middle", "beside"]) {
      const stand = standPointFor(index, id)
      if (stand === null) throw new Error(`no stand point for ${id}`)
      expect(clearance(MINI, stand.x, stand.z)).toBeGreaterThanOrEqual(BODY_RADIUS - 1e-5)
      expect(slotInReach(index, stand, id)).toBe(id)
    }
    expect(standPointFor(index, "top")).toBeNull()
    expect(standPointFor(index, "unheard of")).toBeNull()
  })

  it("stands before the front of a picture on an easel, whatever is nearer", () => {
    const easel = createSlotIndex(world, {
      fixtures: [
        {
          id: "easel",
          zone: "hall",
          touchpoint: "easel",
          kind: "easel",
          slots: [slotAt("card", [0, 1, 0.6], 90)],
        },
      ],
    })
    expect(standPointFor(easel, "card")?.heading).toBeCloseTo(270, 0)
  })

  it("has no stand point for what nobody can get to", () => {
    const pen = createSlotIndex(world, {
      fixtures: [
        {
          ...MINI_FIXTURES[0],
          id: "pen",
          zone: "hall",
          touchpoint: "pen",
          kind: "plinth",
          slots: [slotAt("penned", [40, 1, 40])],
        },
      ],
    })
    expect(standPointFor(pen, "penned")).toBeNull()
  })
})
