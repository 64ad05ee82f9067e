import { expect, test } from "vitest"
import { createBareWorld, isFree } from "../../../src/domain/floor-plan/bare-world.ts"
import { readTrack } from "../../../src/domain/recording/read-track.ts"
import { createSeedStore } from "../../../src/server/seed/seed-store.ts"
import { createRandom } from "../../../src/server/seed/seeded-random.ts"
import { simulateJourney } from "../../../src/server/seed/simulate-journey.ts"
import { walkVisit } from "../../../src/server/seed/walk-visit.ts"
import { loadShowroom } from "../../../src/server/showroom/load-showroom.ts"

test("[RPL-27] invented visitors come to where things happen, in time, around what stands in between", async () => {
  const data = await loadShowroom(new URL("../../../scenes/", import.meta.url))
  const [scene] = data.scenes
  if (!scene) throw new Error("the showroom has no scene")
  const handles = scene.fixtures.flatMap(({ slots }) => slots.flatMap(({ product }) => product ?? []))
  const productIds = new Map(handles.map((handle) => [handle, `id-${handle}`]))
  const store = createSeedStore({ ...data, productIds })
  const world = createBareWorld(scene)
  for (let seed = 1; seed <= 12; seed++) {
    const random = createRandom(seed)
    const events = simulateJourney(store, { random, startedAt: 1_000_000 })
    const parts = walkVisit(events, scene, random)
    const samples = parts.flatMap(({ startedAt, track }) =>
      readTrack(track).map((each) => ({ ...each, at: each.at + startedAt })),
    )
    expect(samples.length).toBeGreaterThan(3)
    expect(samples.map(({ at }) => at)).toEqual(samples.map(({ at }) => at).toSorted((a, b) => a - b))
    // A place is kept to the centimetre: who brushes past something may be that much in it.
    const stuck = samples.filter(({ x, z }) => !isFree(world, x, z, -0.05))
    expect(stuck.length / samples.length).toBeLessThan(0.02)
    const bytes = parts.reduce((sum, { track }) => sum + track.length, 0)
    expect(bytes).toBeLessThan(20_000)
    const end = events.findLast(({ place }) => place && "x" in place)?.place
    const last = samples.at(-1)
    if (!end || !("x" in end) || !last) throw new Error("the visit ends nowhere")
    expect(Math.hypot(last.x - end.x, last.z - end.z)).toBeLessThan(1)
    expect(new Set(samples.flatMap(({ product }) => product ?? [])).size).toBeGreaterThan(0)
  }
})
