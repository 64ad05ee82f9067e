import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { parseScene } from "../../../../src/domain/parse-scene.ts"
import type { Point } from "../../../../src/domain/scene.ts"
import { createFloorRules } from "../../../../src/server/realtime/room/floor-rules.ts"
import { judgeStep, LONGEST_REACH } from "../../../../src/server/realtime/room/judge-step.ts"
import {
  createFormation,
  createGoingAlong,
  goAlong,
  groupPlace,
  groupRank,
  PLACES_AROUND,
  stepFormation,
} from "../../../../src/showroom/sim/guided/index.ts"
import {
  createBody,
  createWalkWorld,
  isFree,
  nearestFree,
  sendTo,
  stepBody,
} from "../../../../src/showroom/sim/index.ts"

const scene = parseScene(JSON.parse(readFileSync("scenes/flagship.json", "utf8")))
const world = createWalkWorld(scene)
const arrivals = [...scene.spawnPoints, ...scene.zones.map(({ arrival }) => arrival)]
const [HALL = { x: 0, z: 0, heading: 0 }] = scene.spawnPoints
const DT = 1 / 30
const NO_STICK = { forward: 0, right: 0, run: false }

function spread(places: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY
  places.forEach((one, at) => {
    for (const two of places.slice(at + 1)) least = Math.min(least, Math.hypot(one.x - two.x, one.z - two.z))
  })
  return least
}

test("[GDE-41] every guest has a rank of their own, the same on every page", () => {
  const ids = [7, 3, 12, 5]
  const ranks = ids.map((own) =>
    groupRank(
      own,
      ids.filter((id) => id !== own),
    ),
  )
  expect(ranks).toEqual([2, 0, 3, 1])
  expect(groupRank(4, [])).toBe(0)
})

test("[GDE-41] in the open guests stand beside and behind their guide, apart from each other, and none in their view", () => {
  const open = createWalkWorld({
    ceiling: 4,
    floor: [
      { x: -20, z: -20 },
      { x: 20, z: -20 },
      { x: 20, z: 20 },
      { x: -20, z: 20 },
    ],
    obstacles: [],
  })
  const formation = createFormation({ x: 1, z: 2, heading: 0 })
  const places = Array.from({ length: PLACES_AROUND }, (_, rank) => groupPlace(open, formation, rank))
  expect(spread([...places, { x: 1, z: 2 }])).toBeGreaterThan(0.8)
  for (const { x, z } of places) {
    expect(Math.hypot(x - 1, z - 2)).toBeLessThan(3.2)
    // The guide looks along -z.
    expect(z).toBeGreaterThan(2 - 1.3)
  }
})

test("[GDE-41] anywhere in the store every place of the group can be stood on", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -11, max: 11, noNaN: true }),
      fc.double({ min: -9, max: 10, noNaN: true }),
      fc.integer({ min: 0, max: 359 }),
      fc.integer({ min: 0, max: 22 }),
      (x, z, heading, rank) => {
        const at = { x, z }
        if (!nearestFree(world, x, z, at)) return
        const place = groupPlace(world, createFormation({ ...at, heading }), rank)
        expect(isFree(world, place.x, place.z)).toBe(true)
      },
    ),
  )
})

test("[GDE-41] the group comes round as the guide walks, and stays while the guide looks about", () => {
  const formation = createFormation({ x: 0, z: 0, heading: 0 })
  const pass = (seconds: number, guide: Parameters<typeof stepFormation>[1]) => {
    for (let left = seconds; left > 1e-6; left -= DT) stepFormation(formation, guide, DT)
  }
  for (const heading of [80, 280, 60]) pass(2, { x: 0, z: 0, heading, speed: 0 })
  expect(formation.heading).toBe(0)
  pass(1, { x: 0, z: 0, heading: 180, speed: 0 })
  expect(formation.heading).toBe(0)
  pass(6, { x: 0, z: 0, heading: 180, speed: 0 })
  expect(Math.abs(formation.heading - 180)).toBeLessThan(15)
  pass(4, { x: 0, z: 0, heading: 90, speed: 1.4 })
  expect(Math.abs(formation.heading - 90)).toBeLessThan(3)
})

/** A guide walks through the store, with guests who ride along; each frame is told. */
function tour(guests: number, stops: readonly (Point & { heading: number })[], rest = 8) {
  const guide = createBody(world, HALL)
  const formation = createFormation(guide)
  const followers = Array.from({ length: guests }, (_, rank) => ({
    rank,
    body: createBody(world, { ...groupPlace(world, formation, rank), heading: 0 }),
    going: createGoingAlong(),
    stick: { ...NO_STICK },
    was: "stands",
  }))
  const frame = (seen: () => void) => {
    stepBody(world, guide, NO_STICK, 0, DT)
    stepFormation(formation, guide, DT)
    for (const follower of followers) {
      const { body, going, stick, rank } = follower
      Object.assign(stick, NO_STICK)
      const to = groupPlace(world, formation, rank)
      follower.was = goAlong(going, { world, body, to, cameraYaw: 37 }, stick, DT)
      stepBody(world, body, stick, 37, DT)
    }
    seen()
  }
  return {
    guide,
    followers,
    walk: (seen: () => void = () => {}) => {
      for (const stop of stops) {
        sendTo(world, guide, stop)
        for (let frames = 0; guide.route !== null && frames < 3_000; frames++) frame(seen)
        for (let left = rest; left > 0; left -= DT) frame(seen)
      }
    },
  }
}

test("[GDE-42] on a tour of the whole store guests walk along with their guide and stand around them, nobody in another", () => {
  for (const stop of arrivals) {
    const { guide, followers, walk } = tour(6, [stop])
    walk()
    const places = followers.map(({ body }) => body)
    expect(followers.map(({ was }) => was)).toEqual(Array(6).fill("stands"))
    for (const { x, z } of places) expect(Math.hypot(x - guide.x, z - guide.z)).toBeLessThan(6)
    expect(spread([...places, guide])).toBeGreaterThan(0.4)
  }
})

test("[GDE-42] the server lets every step pass of those who ride along", () => {
  const rules = createFloorRules(scene)
  const { followers, walk } = tour(5, arrivals.slice(0, 4), 1)
  const feet = followers.map(({ body }) => ({ x: body.x, z: body.z, reach: LONGEST_REACH }))
  let frames = 0
  walk(() => {
    frames++
    if (frames % 3 !== 0) return
    followers.forEach(({ body: { x, z, heading } }, at) => {
      const foot = feet[at]
      if (!foot) return
      const reach = Math.min(LONGEST_REACH, foot.reach + 0.1 * 3.6 * 1.15)
      const to = { x, z, heading, gait: "walking", pose: "upright", gaze: null, teleport: false } as const
      const walked = judgeStep(rules, { foot, reach }, to)
      expect(walked).not.toBeNull()
      Object.assign(foot, { x, z, reach: reach - (walked ?? 0) })
    })
  })
})

test("[GDE-42] who stands near enough stays, who is much too far is not sent on foot", () => {
  const body = createBody(world, HALL)
  const along = (to: Point) =>
    goAlong(createGoingAlong(), { world, body, to, cameraYaw: 0 }, { ...NO_STICK }, DT)
  expect(along({ x: body.x + 0.5, z: body.z })).toBe("stands")
  expect(along({ x: body.x, z: body.z - 2 })).toBe("walks")
  expect(along({ x: body.x, z: body.z - 80 })).toBe("far")
})
