import { describe, expect, it } from "vitest"
import type { Zone } from "../../../src/domain/scene.ts"
import { zoneAt } from "../../../src/showroom/sim/index.ts"

function zone(id: string, x: number, size: number): Zone {
  return {
    id,
    name: { it: id, en: id },
    outline: [
      { x, z: 0 },
      { x: x + size, z: 0 },
      { x: x + size, z: size },
      { x, z: size },
    ],
    arrival: { x, z: 0, heading: 0 },
  }
}

describe("zoneAt", () => {
  const zones = [zone("island", 2, 1), zone("hall", 0, 6)]

  it("gives the zone that holds the place, the first where two do, and null outside", () => {
    expect(zoneAt(zones, 2.5, 0.5)?.id).toBe("island")
    expect(zoneAt(zones, 1, 1)?.id).toBe("hall")
    expect(zoneAt(zones, -1, 1)).toBeNull()
    expect(zoneAt([], 1, 1)).toBeNull()
    expect(zoneAt(zones, Number.NaN, 1)).toBeNull()
  })
})
