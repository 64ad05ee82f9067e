import { expect, test } from "vitest"
import { createBlink, stepBlink } from "../../../../src/showroom/view/people/blink.ts"
import { gazeAt, wrapTurn } from "../../../../src/showroom/view/people/gaze.ts"
import { createMotion, type Gesture, play, stepMotion } from "../../../../src/showroom/view/people/gesture.ts"
import { personLevel, posesEvery } from "../../../../src/showroom/view/people/person-level.ts"

const LENGTHS: Readonly<Record<Gesture, number>> = {
  idle: 3,
  walk: 1,
  run: 0.75,
  turn: 1,
  wave: 2,
  point: 1,
  clap: 1,
  shrug: 1.5,
  dance: 2,
  sit: 3,
}
const seconds = (gesture: Gesture) => LENGTHS[gesture]

function run(motion: ReturnType<typeof createMotion>, length: number): void {
  for (let left = length; left > 1e-9; left -= 1 / 60) stepMotion(motion, seconds, Math.min(left, 1 / 60))
}

test("[WLK-31] a gesture begins out of the one before and is all of it within a quarter of a second", () => {
  const motion = createMotion()
  play(motion, "wave", 1, seconds)
  expect(motion).toMatchObject({ now: "wave", before: "idle", blend: 0, nowAt: 0 })
  run(motion, 0.1)
  expect(motion.blend).toBeGreaterThan(0.3)
  run(motion, 0.15)
  expect(motion.blend).toBe(1)
})

test("[WLK-31] walking becomes running in the same stride", () => {
  const motion = createMotion()
  play(motion, "walk", 1, seconds)
  run(motion, 0.4)
  play(motion, "run", 1, seconds)
  expect(motion.nowAt).toBeCloseTo(0.4 * 0.75)
})

test("[WLK-31] whoever changes their mind midway goes back the way they came", () => {
  const motion = createMotion()
  play(motion, "wave", 1, seconds)
  run(motion, 0.1)
  const { blend, nowAt, beforeAt } = motion
  play(motion, "idle", 1, seconds)
  expect(motion).toMatchObject({ now: "idle", before: "wave", nowAt: beforeAt, beforeAt: nowAt })
  expect(motion.blend).toBeCloseTo(1 - blend)
})

test("[WLK-31] the same gesture again only takes the new speed", () => {
  const motion = createMotion()
  play(motion, "walk", 1, seconds)
  run(motion, 0.5)
  play(motion, "walk", 2, seconds)
  expect(motion).toMatchObject({ nowAt: expect.closeTo(0.5), speed: 2, blend: 1 })
})

test("[WLK-31] pointing is held at its end; waving begins again", () => {
  const motion = createMotion()
  play(motion, "point", 1, seconds)
  run(motion, 5)
  expect(motion.nowAt).toBeGreaterThan(0.99)
  play(motion, "wave", 1, seconds)
  run(motion, 3)
  expect(motion.nowAt).toBeCloseTo(1, 1)
})

test("[WLK-31] eyes are open but for a moment every few seconds", () => {
  let turn = 0
  const random = () => (turn = (turn + 0.37) % 1)
  const blink = createBlink(random)
  let [shut, blinks, before] = [0, 0, 0]
  for (let frame = 0; frame < 60 * 60; frame++) {
    const now = stepBlink(blink, 1 / 60, random)
    expect(now).toBeGreaterThanOrEqual(0)
    expect(now).toBeLessThanOrEqual(1)
    if (now > 0 && before === 0) blinks++
    if (now > 0) shut++
    before = now
  }
  expect(blinks).toBeGreaterThan(8)
  expect(blinks).toBeLessThan(30)
  expect(shut / 3600).toBeLessThan(0.1)
})

test("[WLK-32] who is near is drawn finely, who is far coarsely, and nobody flickers on the border", () => {
  expect(personLevel(1, 0, 1)).toBe(0)
  expect(personLevel(6, 0, 1)).toBe(1)
  expect(personLevel(30, 0, 1)).toBe(2)
  let level = 0
  let changes = 0
  for (let step = 0; step < 200; step++) {
    const next = personLevel(4.4 + 0.15 * Math.sin(step), level, 1)
    if (next !== level) changes++
    level = next
  }
  expect(changes).toBe(0)
  expect(personLevel(4, 0, 1.6)).toBe(1)
})

test("[WLK-32] where drawing is slow, those farthest off move in larger steps; nearer ones never", () => {
  expect(posesEvery(0, 1.6)).toBe(1)
  expect(posesEvery(1, 1.6)).toBe(1)
  expect(posesEvery(2, 1.6)).toBe(2)
  expect(posesEvery(2, 1)).toBe(1)
})

test("[WLK-33] a head turns to what is looked at, by the nearer way, no farther than necks go", () => {
  const out = { yaw: 0, pitch: 0 }
  const eyes = { x: 0, y: 1.5, z: 0 }
  expect(gazeAt(eyes, 0, { x: 1, y: 1.5, z: 1 }, out).yaw).toBeCloseTo(Math.PI / 4)
  expect(gazeAt(eyes, 2 * Math.PI, { x: -1, y: 1.5, z: 1 }, out).yaw).toBeCloseTo(-Math.PI / 4)
  expect(gazeAt(eyes, 0, { x: 0.1, y: 1.5, z: -2 }, out).yaw).toBeCloseTo(1.25)
  expect(gazeAt(eyes, 0, { x: 0, y: 0.5, z: 1 }, out).pitch).toBeCloseTo(0.7)
  expect(gazeAt(eyes, 0, { x: 0, y: 2, z: 2 }, out).pitch).toBeCloseTo(-Math.atan2(0.5, 2))
  expect(wrapTurn(7 * Math.PI)).toBeCloseTo(-Math.PI)
})
