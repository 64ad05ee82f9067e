// @vitest-environment jsdom
import { PerspectiveCamera, Scene as Room, Vector2 } from "three"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { activateLanguage, i18n } from "../../../../src/client/language.ts"
import { createWalkInput } from "../../../../src/showroom/input/index.ts"
import { createBody, createWalkWorld, stepBody } from "../../../../src/showroom/sim/index.ts"
import { bringBoards } from "../../../../src/showroom/view/boards/bring-boards.ts"
import { obeyPad } from "../../../../src/showroom/view/frame/obey-pad.ts"
import type { LiveScene } from "../../../../src/showroom/view/live-scene.ts"
import { json } from "../../../helpers/fake-server.ts"
import { createWalk } from "../../../helpers/walk-in-shop.tsx"

const MIDDLE = new Vector2(0, 0)
const stops: (() => void)[] = []

/** A visitor in the lounge, with the camera on the board across the room. */
function openLounge() {
  const { shop, scene, enter, server } = createWalk([])
  server.answers.set("/api/boards", () => json({ entries: [] }))
  enter()
  const world = createWalkWorld(scene)
  const body = createBody(world, { x: -6.2, z: 5.15, heading: 285 })
  const lens = new PerspectiveCamera(50, 1.6, 0.05, 60)
  const look = (x: number, z: number) => {
    lens.position.set(x, 1.7, z)
    lens.lookAt(-10, 1.66, 7.2)
    lens.updateMatrixWorld()
  }
  look(-6, 5.5)
  const cast = vi.fn((): { distance: number } | null => null)
  const live = {
    ...{ shop, scene, world, body, lens, room: new Room(), movers: new Set(), light: { uniforms: {} } },
    ...{ page: { width: 1280, height: 800 }, governor: { tier: "low" }, occluders: { cast } },
    ...{ renderer: { domElement: document.createElement("canvas") }, intent: { take: "slot" } },
    ...{ act: { bound: null }, ring: { show: vi.fn() }, boards: null, reach: null, stands: new Map() },
  } as unknown as LiveScene
  const stop = bringBoards({ live, language: "it", i18n })
  stops.push(stop)
  const frame = () => {
    for (const move of live.movers) move(1 / 60)
  }
  /** Walks the way that was begun to its end. */
  const walk = () => {
    for (let step = 0; step < 2000 && body.route; step += 1)
      stepBody(world, body, { forward: 0, right: 0, run: false }, 0, 1 / 30)
    look(body.x + 2, body.z - 1)
    frame()
  }
  return { live, shop, body, cast, stop, frame, walk, look, server }
}

describe("[BRD-8] a board on the wall", () => {
  beforeEach(() => {
    activateLanguage("it")
    // jsdom paints nothing.
    vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null)
  })
  afterEach(() => {
    for (const stop of stops.splice(0)) stop()
    vi.restoreAllMocks()
  })

  test("that is tapped is walked up to, and read on arrival", () => {
    const { live, shop, body, walk, stop } = openLounge()
    expect(live.room.children.map(({ name }) => name)).toEqual(["board lounge", "board help"])
    expect(live.boards?.tap(MIDDLE)).toBe(true)
    expect(live.intent.take).toBeNull()
    expect(shop.boards.getState()).toMatchObject({ near: null, reading: false })
    walk()
    expect(shop.boards.getState()).toMatchObject({ near: { id: "lounge" }, reading: true })
    expect(Math.hypot(body.x + 10, body.z - 7.2)).toBeLessThan(1.9)
    stop()
    expect(live.room.children).toEqual([])
    expect(shop.boards.getState().near).toBeNull()
  })

  test("before which one stands is read at once by a tap, and by what a gamepad acts with", () => {
    const { live, shop, walk } = openLounge()
    live.boards?.tap(MIDDLE)
    walk()
    shop.boards.getState().read(false)
    expect(live.boards?.tap(MIDDLE)).toBe(true)
    expect(shop.boards.getState().reading).toBe(true)
    shop.boards.getState().read(false)
    live.boards?.read()
    expect(shop.boards.getState().reading).toBe(true)
  })

  test("behind a wall isn't meant, nor what is beside it", () => {
    const { live, shop, body, cast } = openLounge()
    cast.mockReturnValue({ distance: 1 })
    expect(live.boards?.tap(MIDDLE)).toBe(false)
    cast.mockReturnValue(null)
    expect(live.boards?.tap(new Vector2(0.9, -0.9))).toBe(false)
    expect(body.route).toBeNull()
    live.boards?.read()
    expect(shop.boards.getState().reading).toBe(false)
  })

  test("is read on arrival only: who turns away meanwhile goes on", () => {
    const { live, shop, body, frame } = openLounge()
    live.boards?.tap(MIDDLE)
    body.route = null
    frame()
    expect(shop.boards.getState().reading).toBe(false)
  })

  test("asks what hangs there when it comes, and again when the page is seen again", async () => {
    const { shop, server, stop } = openLounge()
    await vi.waitFor(() => expect(shop.boards.getState().entries).toEqual([]))
    document.dispatchEvent(new Event("visibilitychange"))
    await vi.waitFor(() => expect(server.asked.filter((path) => path === "/api/boards")).toHaveLength(2))
    stop()
    document.dispatchEvent(new Event("visibilitychange"))
    expect(server.asked.filter((path) => path === "/api/boards")).toHaveLength(2)
  })
})

test("[BRD-8] a gamepad takes what is in reach; where nothing is it reads the board, once for each press", () => {
  const { shop, enter } = createWalk([])
  enter()
  const read = vi.fn()
  const button = { pressed: false }
  const live = {
    ...{ shop, stands: new Map(), boards: { read, tap: () => false }, input: createWalkInput(), reach: null },
    pads: () => [{ connected: true, axes: [0, 0, 0, 0], buttons: Array.from({ length: 16 }, () => button) }],
  } as unknown as LiveScene
  const frames = (pressed: boolean) => {
    Object.assign(button, { pressed })
    for (let frame = 0; frame < 3; frame += 1) obeyPad(live, 1 / 60)
  }
  frames(false)
  expect(read).not.toHaveBeenCalled()
  frames(true)
  expect(read).toHaveBeenCalledTimes(1)
  frames(false)
  shop.input.getState().givePad({ padMoves: "focus", padLooks: false })
  frames(true)
  expect(read).toHaveBeenCalledTimes(1)
})
