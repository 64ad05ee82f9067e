import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { emptyWishList, WISH_LIST_DAYS, type WishList } from "../../../src/protocol/wish-list/wish-list.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { createWishListStore } from "../../../src/server/storage/wish-list-store.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"
import { does, listOf, mark } from "../../protocol/wish-list/wishing.ts"

const START = Date.parse("2026-11-21T12:00:00Z")
const DAY = 24 * 60 * 60 * 1000

describeOnStorages("wish lists", (open) => {
  let storage: Storage
  let time = START
  const storeOf = (showroomId = "casa-ambrogia") =>
    createWishListStore({ pool: storage.pool, showroomId, now: () => time })
  const list = does(listOf("anna", "bruno"), "anna", mark("vaso “Onda” 🏺", true, "in blu")).list

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    time = START
    await storage.pool.query("truncate wish_lists")
  })

  test("[WSH-1] a list comes back as it was left, by its code alone, in its own showroom", async () => {
    await storeOf().make("code", list)
    const expiresAt = new Date(START + WISH_LIST_DAYS * DAY)
    expect(await storeOf().find("code")).toEqual({ list, expiresAt })
    expect(await storeOf().find("CODE")).toBeNull()
    expect(await storeOf("another").find("code")).toBeNull()
  })

  test("[WSH-1] its code can't be read from the database, and making it again leaves it as it is", async () => {
    await storeOf().make("a-code-that-opens-it", list)
    const again = await storeOf().make("a-code-that-opens-it", emptyWishList("anna"))
    expect(again.list).toEqual(list)
    const { rows } = await storage.pool.query("select row_to_json(wish_lists)::text as row from wish_lists")
    expect(rows[0].row).not.toContain("a-code-that-opens-it")
  })

  test("[WSH-2] changes at the same time are made one after the other: none is lost", async () => {
    await storeOf().make("code", listOf("anna", "bruno"))
    const both = [1, 2, 3, 4, 5].flatMap((n) => [
      storeOf().change("code", (now) => does(now, "anna", mark(`a${n}`))),
      storeOf().change("code", (now) => does(now, "bruno", mark(`b${n}`))),
    ])
    await Promise.all(both)
    const stored = await storeOf().find("code")
    expect(stored?.list.wishes.map(({ product }) => product).toSorted()).toEqual([
      "a1",
      "a2",
      "a3",
      "a4",
      "a5",
      "b1",
      "b2",
      "b3",
      "b4",
      "b5",
    ])
  })

  test("[WSH-13] each change keeps it on; half a year after the last it isn't found, and then removed", async () => {
    await storeOf().make("used", listOf("anna"))
    await storeOf().make("idle", listOf("anna"))
    time = START + 100 * DAY
    await storeOf().change("used", (now) => does(now, "anna", mark("vase")))
    await storeOf().change("idle", (now: WishList) => ({ list: now }))
    time = START + WISH_LIST_DAYS * DAY
    expect(await storeOf().find("idle")).toBeNull()
    expect(await storeOf().change("idle", () => ({ list }))).toBeNull()
    expect(await storeOf().find("used")).not.toBeNull()
    expect(await storeOf().removeExpired()).toBe(1)
    expect(await storeOf().removeExpired()).toBe(0)
  })

  test("[WSH-13] a closed list is remembered as such for thirty days, and nothing else of it", async () => {
    await storeOf().make("code", list)
    await storeOf().change("code", (now) => does(now, "anna", { do: "close" }))
    const { rows } = await storage.pool.query("select body::text from wish_lists")
    expect(rows[0].body).not.toMatch(/Onda|Name of|in blu/)
    time = START + 29 * DAY
    expect((await storeOf().find("code"))?.list.closed).toBe(true)
    time = START + 30 * DAY
    expect(await storeOf().find("code")).toBeNull()
  })

  test("a change that fails leaves the list as it was", async () => {
    await storeOf().make("code", list)
    const broken = storeOf().change("code", () => {
      throw new Error("broken")
    })
    await expect(broken).rejects.toThrow("broken")
    expect((await storeOf().find("code"))?.list).toEqual(list)
  })
})
