import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { firstPieces } from "../../../../src/showroom/sim/streaming/first-pieces.ts"
import {
  missingPieces,
  pieceCame,
  pieceFailed,
  retryNow,
} from "../../../../src/showroom/sim/streaming/piece-events.ts"
import { type StreamingView, stepStreaming } from "../../../../src/showroom/sim/streaming/step-streaming.ts"
import {
  createStreaming,
  type Piece,
  type Streaming,
  takenBytes,
} from "../../../../src/showroom/sim/streaming/streaming.ts"
import { runs } from "../arbitraries.ts"

const MB = 1 << 20
const nothingSeen = () => false
const at = (x: number, z: number, rest: Partial<StreamingView> = {}): StreamingView => ({
  x,
  z,
  heading: 0,
  wanted: null,
  isSeen: nothingSeen,
  ...rest,
})
/** Pieces along the x axis, named after where they are. */
const alongX = (...xs: readonly number[]): readonly Piece[] =>
  xs.map((x) => ({ id: `at ${x}`, places: [{ x, z: 0 }] }))
const here = ({ pieces }: Streaming) =>
  [...pieces.values()].filter(({ state }) => state.kind === "here").map(({ piece }) => piece.id)
const states = ({ pieces }: Streaming) =>
  Object.fromEntries([...pieces].map(([id, { state }]) => [id, state.kind]))

const anyPieces = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 99 }).map(String),
    places: fc.array(
      fc.record({ x: fc.integer({ min: -20, max: 20 }), z: fc.integer({ min: -20, max: 20 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    bytes: fc.integer({ min: 1, max: 30 * MB }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 14 },
)
const anyWalk = fc.array(
  fc.record({
    x: fc.integer({ min: -20, max: 20 }),
    z: fc.integer({ min: -20, max: 20 }),
    heading: fc.integer({ min: 0, max: 359 }),
    /** Pieces whose number has one of these last digits are in sight. */
    seen: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }),
    fails: fc.boolean(),
    steps: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 1, maxLength: 12 },
)

describe("what is fetched next", () => {
  it("[WLK-40] is the nearest, at most three at a time, those behind one's back later", () => {
    const streaming = createStreaming({ pieces: alongX(9, -3, 5, -6, 20), budget: 100 * MB })
    const east = at(0, 0, { heading: 90 })
    expect(stepStreaming(streaming, east, 0).fetch).toEqual(["at 5", "at -3", "at 9"])
    expect(stepStreaming(streaming, east, 0).fetch).toEqual([])
    pieceCame(streaming, "at 5", MB)
    expect(stepStreaming(streaming, east, 0).fetch).toEqual(["at -6"])
  })

  it("[WLK-40] is first of all what the visitor has asked for by name", () => {
    const streaming = createStreaming({ pieces: alongX(1, 2, 3, 60), budget: 100 * MB, atOnce: 2 })
    expect(stepStreaming(streaming, at(0, 0, { wanted: "at 60" }), 0).fetch).toEqual(["at 60", "at 1"])
  })

  it("[WLK-40] a fetch is stopped when the visitor goes where something is much nearer, and goes on after", () => {
    const streaming = createStreaming({ pieces: alongX(0, 30, 31), budget: 100 * MB, atOnce: 2 })
    expect(stepStreaming(streaming, at(30, 0), 0).fetch).toEqual(["at 30", "at 31"])
    expect(stepStreaming(streaming, at(16, 0), 1)).toEqual({ fetch: [], cancel: [], release: [] })
    expect(stepStreaming(streaming, at(1, 0), 2)).toEqual({ fetch: ["at 0"], cancel: ["at 31"], release: [] })
    expect(stepStreaming(streaming, at(1, 0), 3)).toEqual({ fetch: [], cancel: [], release: [] })
    pieceCame(streaming, "at 31", MB)
    expect(states(streaming)).toEqual({ "at 0": "coming", "at 30": "coming", "at 31": "absent" })
    pieceCame(streaming, "at 0", MB)
    expect(stepStreaming(streaming, at(1, 0), 4).fetch).toEqual(["at 31"])
  })

  it("[WLK-41] what fails is asked for again, later each time; what can't come isn't, and is told", () => {
    const streaming = createStreaming({ pieces: alongX(1, 2), budget: 100 * MB })
    const step = (now: number) => stepStreaming(streaming, at(0, 0), now).fetch
    expect(step(0)).toEqual(["at 1", "at 2"])
    pieceFailed(streaming, "at 1", { now: 0, random: 1, final: false })
    pieceFailed(streaming, "at 2", { now: 0, random: 1, final: true })
    expect(missingPieces(streaming)).toEqual(["at 2"])
    expect(step(1499)).toEqual([])
    expect(step(1500)).toEqual(["at 1"])
    pieceFailed(streaming, "at 1", { now: 1500, random: 1, final: false })
    expect(missingPieces(streaming)).toEqual(["at 1", "at 2"])
    expect(step(4499)).toEqual([])
    expect(step(4500)).toEqual(["at 1"])
    for (let turn = 0; turn < 20; turn++) {
      pieceFailed(streaming, "at 1", { now: 0, random: 1, final: false })
      expect(step(30_000)).toEqual(["at 1"])
    }
    pieceFailed(streaming, "at 1", { now: 0, random: 1, final: false })
    retryNow(streaming)
    expect(step(0)).toEqual(["at 1"])
    pieceCame(streaming, "at 1", MB)
    expect(missingPieces(streaming)).toEqual(["at 2"])
    for (let later = 0; later < 5; later++) expect(step(1e9 + later)).toEqual([])
  })

  it("[WLK-40] for the first picture is the room one is in, and the goods around", () => {
    const rooms = alongX(0, 10)
    const goods = alongX(8, 5, -5.9, -7)
    expect(firstPieces({ rooms, goods }, { x: 1, z: 0 })).toEqual(["at 0", "at 5"])
    expect(firstPieces({ rooms, goods }, { x: 9, z: 0 })).toEqual(["at 10", "at 8", "at 5"])
    expect(firstPieces({ rooms: [], goods: [] }, { x: 0, z: 0 })).toEqual([])
  })
})

describe("what is freed", () => {
  it("[WLK-42] is the farthest out of sight, and it comes back when one is near again", () => {
    const streaming = createStreaming({ pieces: alongX(0, 10, 20, 30), budget: 30 * MB, atOnce: 4 })
    const come = () => {
      for (const [id, { state }] of streaming.pieces)
        if (state.kind === "coming") pieceCame(streaming, id, 10 * MB)
    }
    const settle = (x: number) => {
      for (let turn = 0; turn < 8; turn++) {
        stepStreaming(streaming, at(x, 0), turn)
        come()
      }
      return here(streaming)
    }
    expect(settle(0)).toEqual(["at 0", "at 10", "at 20"])
    expect(settle(30)).toEqual(["at 10", "at 20", "at 30"])
    expect(settle(0)).toEqual(["at 0", "at 10", "at 20"])
  })

  it("[WLK-42] is never what is in sight or at hand, even over budget; nothing more comes then", () => {
    const streaming = createStreaming({ pieces: alongX(1, 10, 20), budget: 100 * MB, atOnce: 3 })
    stepStreaming(streaming, at(0, 0), 0)
    for (const id of ["at 1", "at 10"]) pieceCame(streaming, id, 30 * MB)
    streaming.budget = 10 * MB
    const isSeen = (id: string) => id === "at 10"
    expect(stepStreaming(streaming, at(0, 0, { isSeen }), 1).release).toEqual([])
    expect(stepStreaming(streaming, at(0, 0), 2).release).toEqual(["at 10"])
    expect(here(streaming)).toEqual(["at 1"])
    streaming.fixed = 5 * MB
    expect(stepStreaming(streaming, at(0, 0), 3)).toEqual({ fetch: [], cancel: [], release: [] })
  })

  it("[WLK-42] whatever the walk: the budget holds unless what is in sight or at hand alone exceeds it", () => {
    fc.assert(
      fc.property(anyPieces, anyWalk, fc.integer({ min: 1, max: 120 * MB }), (all, walk, budget) => {
        const sizes = new Map(all.map(({ id, bytes }) => [id, bytes]))
        const streaming = createStreaming({ pieces: all, budget })
        let now = 0
        for (const { steps, seen, fails, ...place } of walk) {
          const isSeen = (id: string) => seen.includes(Number(id) % 10)
          for (let step = 0; step < steps; step++) {
            now += 1000
            const before = new Set(here(streaming))
            const orders = stepStreaming(streaming, at(place.x, place.z, { ...place, isSeen }), now)
            for (const id of orders.release) {
              expect(before.has(id)).toBe(true)
              expect(isSeen(id)).toBe(false)
            }
            const held = [...streaming.pieces.values()].filter(({ state }) => state.kind === "here")
            const free = held.filter(({ piece }) => {
              const near = piece.places.some(({ x, z }) => Math.hypot(x - place.x, z - place.z) <= 4)
              return !near && !isSeen(piece.id)
            })
            if (takenBytes(streaming) > budget) expect(free).toEqual([])
            if (takenBytes(streaming) > budget) expect(orders.fetch).toEqual([])
            const coming = [...streaming.pieces.values()].filter(({ state }) => state.kind === "coming")
            expect(coming.length).toBeLessThanOrEqual(3)
            for (const { piece } of coming) {
              if (fails) pieceFailed(streaming, piece.id, { now, random: 0.5, final: false })
              else pieceCame(streaming, piece.id, sizes.get(piece.id) ?? 0)
            }
          }
        }
      }),
      runs(300),
    )
  })

  it("[WLK-42] standing still, it comes to rest: nothing is freed and fetched in turns", () => {
    fc.assert(
      fc.property(anyPieces, anyWalk, fc.integer({ min: 1, max: 200 * MB }), (all, walk, budget) => {
        const sizes = new Map(all.map(({ id, bytes }) => [id, bytes]))
        const streaming = createStreaming({ pieces: all, budget })
        const come = () => {
          for (const [id, { state }] of streaming.pieces)
            if (state.kind === "coming") pieceCame(streaming, id, sizes.get(id) ?? 0)
        }
        for (const { x, z, heading, seen } of walk) {
          const view = at(x, z, { heading, isSeen: (id) => seen.includes(Number(id) % 10) })
          const rounds = 4 * all.length
          for (let round = 0; round < rounds; round++) {
            stepStreaming(streaming, view, round)
            come()
          }
          expect(stepStreaming(streaming, view, rounds)).toEqual({ fetch: [], cancel: [], release: [] })
        }
      }),
      runs(200),
    )
  })
})
