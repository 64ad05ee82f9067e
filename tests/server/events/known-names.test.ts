import { describe, expect, test } from "vitest"
import { rememberKnown } from "../../../src/server/events/known-names.ts"
import { uuidsOnly } from "../../../src/server/events/known-products.ts"

describe("known names", () => {
  test("are asked for once in a while, known or not, and forgotten when there are too many", async () => {
    let time = 0
    const asked: string[][] = []
    const find = async (ids: readonly string[]) => {
      asked.push([...ids])
      return new Set(ids.filter((id) => id.startsWith("real")))
    }
    const known = rememberKnown({ find, now: () => time, forMs: 1000, max: 4 })
    expect(await known(["real-1", "made-up", "real-1"])).toEqual(new Set(["real-1"]))
    expect(await known(["made-up", "real-1"])).toEqual(new Set(["real-1"]))
    expect(asked).toEqual([["real-1", "made-up"]])
    time = 1000
    await known(["real-1"])
    await known(["a", "b", "c"])
    expect(await known(["real-1"])).toEqual(new Set(["real-1"]))
    expect(asked.slice(1)).toEqual([["real-1"], ["a", "b", "c"], ["real-1"]])
  })

  test("of products are UUIDs: no other name reaches the database", async () => {
    const uuid = "01932f00-0000-7000-8000-0000000000aa"
    const find = uuidsOnly(async (ids) => new Set(ids))
    expect(await find(["lamp", "'; drop", uuid])).toEqual(new Set([uuid]))
    expect(await find([])).toEqual(new Set())
  })
})
