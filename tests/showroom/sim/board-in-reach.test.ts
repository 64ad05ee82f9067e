import fc from "fast-check"
import { expect, test } from "vitest"
import flagship from "../../../scenes/flagship.json"
import { parseScene } from "../../../src/domain/parse-scene.ts"
import { boardInReach, createWalkWorld, findPath, findStandPoint } from "../../../src/showroom/sim/index.ts"

const scene = parseScene(flagship, "scenes/flagship.json")
const [board] = scene.boards
if (!board) throw new Error("no board hangs in the flagship")
const before = { x: board.x + 1.2, z: board.z, heading: 270 }

test("[BRD-8] a board is in reach of who stands before it and faces it", () => {
  expect(boardInReach(scene.boards, before, null)).toBe(board)
  expect(boardInReach(scene.boards, { ...before, heading: 90 }, null)).toBeNull()
  expect(boardInReach(scene.boards, { ...before, x: board.x + 3 }, null)).toBeNull()
  expect(boardInReach(scene.boards, { ...before, x: board.x - 1.2, heading: 90 }, null)).toBeNull()
  expect(boardInReach([], before, null)).toBeNull()
})

test("[BRD-8] it stays in reach a little further than it came into it, so that nothing flickers", () => {
  const place = fc.record({
    x: fc.double({ min: -10, max: 10, noNaN: true }),
    z: fc.double({ min: -8, max: 13, noNaN: true }),
    heading: fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true }),
  })
  fc.assert(
    fc.property(place, (body) => {
      const found = boardInReach(scene.boards, body, null)
      if (found) expect(boardInReach(scene.boards, body, found.id)).toBe(found)
    }),
  )
})

test("[BRD-8] each board of the flagship can be walked up to, and is in reach there", () => {
  const world = createWalkWorld(scene)
  const door = scene.spawnPoints[0] ?? { x: 0, z: 0 }
  expect(scene.boards.map(({ id }) => id)).toEqual(["lounge", "help"])
  for (const each of scene.boards) {
    const turn = (each.heading * Math.PI) / 180
    const stand = findStandPoint(
      world,
      {
        ...{ id: each.id, heading: each.heading, product: null, scale: 1, inspectable: true },
        light: [1, 1, 1],
        position: [each.x + Math.sin(turn) * 0.3, each.y, each.z - Math.cos(turn) * 0.3],
      },
      true,
    )
    if (!stand) throw new Error(`nobody can stand before ${each.id}`)
    expect(findPath(world, door, stand)?.exact).toBe(true)
    expect(boardInReach(scene.boards, stand, null)?.id).toBe(each.id)
  }
})
