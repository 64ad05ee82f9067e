import fc from "fast-check"
import { expect, test } from "vitest"
import { GAZE_STEP, HEADING_STEP, MAX_AGE, type Movement } from "../../../src/protocol/realtime/movement.ts"
import { isSameMovement, quantise } from "../../../src/protocol/realtime/movement-bytes.ts"
import {
  decodeMovements,
  encodeMovements,
  MOST_ENTRY,
  MOVEMENTS_HEAD,
} from "../../../src/protocol/realtime/movements-packet.ts"
import {
  decodeOwnMovement,
  encodeOwnMovement,
  MAX_OWN_MOVEMENT_BYTES,
} from "../../../src/protocol/realtime/own-movement-packet.ts"
import { anyMovement, anyOthersMovement, anyOwnMovement } from "./arbitraries.ts"

function expectNear(got: Movement, told: Movement): void {
  expect(Math.abs(got.x - told.x)).toBeLessThanOrEqual(0.005 + 1e-9)
  expect(Math.abs(got.z - told.z)).toBeLessThanOrEqual(0.005 + 1e-9)
  const turn = Math.abs(got.heading - told.heading)
  expect(Math.min(turn, 360 - turn)).toBeLessThanOrEqual(HEADING_STEP / 2 + 1e-9)
  expect(Math.abs((got.gaze ?? 0) - (told.gaze ?? 0))).toBeLessThanOrEqual(GAZE_STEP / 2 + 1e-9)
  expect([got.gait, got.pose, got.teleport]).toEqual([told.gait, told.pose, told.teleport])
}

test("[TOG-2] one's own movement arrives to the centimetre, with its number and its time", () => {
  fc.assert(
    fc.property(anyOwnMovement, (told) => {
      const bytes = encodeOwnMovement(told)
      expect(bytes.byteLength).toBeLessThanOrEqual(MAX_OWN_MOVEMENT_BYTES)
      const got = decodeOwnMovement(bytes)
      expect(got).not.toBeNull()
      if (got === null) return
      expect([got.seq, got.time]).toEqual([told.seq, told.time])
      expectNear(got, told)
    }),
  )
})

test("[TOG-2] a crowd arrives in one packet of at most ten bytes a person, in order", () => {
  fc.assert(
    fc.property(fc.array(anyOthersMovement, { maxLength: 300 }), fc.nat(0xffffffff), (movements, time) => {
      const bytes = encodeMovements({ time, movements })
      expect(bytes.byteLength).toBeLessThanOrEqual(MOVEMENTS_HEAD + movements.length * MOST_ENTRY)
      const got = decodeMovements(bytes)
      expect(got?.time).toBe(time)
      expect(got?.movements.map(({ id, age }) => [id, age])).toEqual(
        movements.map(({ id, age }) => [id, age]),
      )
      got?.movements.forEach((movement, at) => {
        const told = movements[at]
        if (told) expectNear(movement, told)
      })
    }),
    { numRuns: 50 },
  )
})

test("[TOG-2] what has been quantised is not changed by being sent, and is the same movement", () => {
  fc.assert(
    fc.property(anyMovement, (told) => {
      const once = quantise(told)
      expect(quantise(once)).toEqual(once)
      expect(isSameMovement(once, quantise(told))).toBe(true)
    }),
  )
})

test("[TOG-2] numbers that can't be told are brought within bounds, never passed on", () => {
  const wild = { gait: "still", pose: "upright", teleport: false } as const
  for (const x of [Number.NaN, Number.POSITIVE_INFINITY, -1e12, 1e300]) {
    const got = quantise({ ...wild, x, z: -x, heading: x, gaze: x })
    expect([got.x, got.z, got.heading, got.gaze ?? 0].every(Number.isFinite)).toBe(true)
  }
  expect(quantise({ ...wild, x: 0, z: 0, heading: -90, gaze: 0.1 })).toMatchObject({
    heading: 270,
    gaze: null,
  })
  const late = decodeMovements(
    encodeMovements({
      time: 0,
      movements: [{ ...wild, x: 0, z: 0, heading: 0, gaze: null, id: 1, age: 1e9 }],
    }),
  )
  expect(late?.movements[0]?.age).toBe(MAX_AGE)
})

test("[TOG-2] any bytes are either exactly one packet or nothing, and never an error", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.constantFrom(0x11, 0x21, 0), (bytes, kind) => {
      bytes[0] = kind
      const own = decodeOwnMovement(bytes)
      if (own) expect(encodeOwnMovement(own)).toEqual(bytes)
      const others = decodeMovements(bytes)
      if (others) expect(encodeMovements(others)).toEqual(bytes)
    }),
    { numRuns: 5000 },
  )
})

test("[TOG-2] a packet that is cut short, or has something behind it, is nothing", () => {
  fc.assert(
    fc.property(anyOwnMovement, anyOthersMovement, fc.nat(20), (own, others, cut) => {
      const one = encodeOwnMovement(own)
      if (cut > 0) expect(decodeOwnMovement(one.subarray(0, Math.max(0, one.length - cut)))).toBeNull()
      expect(decodeOwnMovement(new Uint8Array([...one, 0]))).toBeNull()
      const many = encodeMovements({ time: 1, movements: [others] })
      expect(decodeMovements(many.subarray(0, many.length - 1))).toBeNull()
      expect(decodeMovements(new Uint8Array([...many, 0]))).toBeNull()
    }),
  )
})
