import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import type { RecapThen } from "../../../src/protocol/recap.ts"
import { createRecapStore } from "../../../src/server/storage/recap-store.ts"
import type { Storage } from "../../../src/server/storage/storage.ts"
import { describeOnStorages } from "../../helpers/storage/test-storage.ts"

const START = Date.parse("2026-11-21T12:00:00Z")
const DAY = 24 * 60 * 60 * 1000

const item: RecapThen = {
  productId: "01939c5e-0000-7000-8000-000000000001",
  variantId: "v",
  handle: "vaso",
  title: { it: "Vaso “Onda”", en: "Onda vase 🏺" },
  values: ["Ø 32 cm"],
  image: null,
  price: 96.5,
  currency: "EUR",
  seen: true,
  compared: false,
  quantity: 2,
}

describeOnStorages("recaps", (open) => {
  let storage: Storage
  let time = START
  const storeOf = (showroomId = "casa-ambrogia") =>
    createRecapStore({ pool: storage.pool, showroomId, now: () => time })
  const recap = (days = 90) => ({
    items: [item],
    madeAt: new Date(START),
    expiresAt: new Date(START + days * DAY),
  })

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(async () => {
    time = START
    await storage.pool.query("truncate recaps")
  })

  test("[SHP-40] a recap comes back as it was made, by its code alone, in its own showroom", async () => {
    await storeOf().add("code", recap())
    expect(await storeOf().find("code")).toEqual(recap())
    expect(await storeOf().find("CODE")).toBeNull()
    expect(await storeOf("another").find("code")).toBeNull()
  })

  test("[SHP-40] its code can't be read from the database", async () => {
    await storeOf().add("a-code-that-opens-it", recap())
    const { rows } = await storage.pool.query("select row_to_json(recaps)::text as row from recaps")
    expect(rows[0].row).not.toContain("a-code-that-opens-it")
  })

  test("[SHP-41] after its day it isn't found, and then removed", async () => {
    await storeOf().add("old", recap(1))
    await storeOf().add("new", recap(2))
    time = START + DAY
    expect(await storeOf().find("old")).toBeNull()
    expect(await storeOf().find("new")).not.toBeNull()
    expect(await storeOf().removeExpired()).toBe(1)
    expect(await storeOf().removeExpired()).toBe(0)
    expect(await storeOf().find("new")).not.toBeNull()
  })
})
