import { describe, expect, test } from "vitest"
import { type Api, ApiError } from "../../../src/client/api.ts"
import {
  createSheet,
  fetchShown,
  recallSheet,
  type SheetFacts,
  sheetOf,
} from "../../../src/client/presentations/index.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import { mergeLines, type SheetLine } from "../../../src/domain/order-sheet.ts"
import type { SaveSheet, SheetReply, ShownPresentation } from "../../../src/protocol/presentations.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"

const LINK = "abcdefghijklmnopqrstuv"
const CODE = "0123456789abcdefghijkl"
const FACTS: SheetFacts = {
  title: { it: "Vaso Onda", en: "Wave vase" },
  values: [],
  sku: "V-1",
  image: null,
  price: 96,
  currency: "EUR",
  now: { price: 96, currency: "EUR", available: true },
}
const wish = (variantId: string, quantity: number) => ({
  productId: "p",
  variantId,
  quantity,
  note: "",
  seen: 96,
})

/** A server with one sheet, a network that can be cut, and timers that go off when they are told to. */
function world() {
  const disk = createFakeStorage()
  const storage = createSafeStorage(() => disk)
  let lines: readonly SheetLine[] = []
  let exists = false
  let revision = 0
  const state = { online: true, status: 0 }
  const timers = new Set<() => void>()
  const online = new Set<() => void>()
  const sent: SaveSheet[] = []
  const reply = (): SheetReply => ({
    title: { it: "Autunno", en: "" },
    guide: "Marta",
    revision,
    lines: lines.map((line) => ({ ...line, ...FACTS })),
    refused: [],
    name: "",
    company: "",
    email: null,
    sentAt: null,
    changed: false,
    changedAt: "2026-11-24T08:30:00.000Z",
    expiresAt: "2027-05-23T08:30:00.000Z",
    mail: false,
  })
  async function call(method: string, body?: unknown): Promise<unknown> {
    if (!state.online) throw new TypeError("Failed to fetch")
    if (state.status !== 0) throw new ApiError(state.status, "refused", "refused")
    if (method === "PUT") {
      const asked = JSON.parse(JSON.stringify(body))
      sent.push(asked)
      exists = true
      revision += 1
      lines = mergeLines(lines, asked.lines)
    } else if (!exists) throw new ApiError(404, "sheet-unknown", "none")
    if (method === "DELETE") exists = false
    return reply()
  }
  const api = {
    get: () => call("GET"),
    post: (_: string, body: unknown) => call("POST", body),
    send: (method: string, _: string, { body }: { body?: unknown }) => call(method, body),
  } as unknown as Api
  return {
    storage,
    sent,
    state,
    api,
    server: () => lines,
    open: (presentation: string | null = LINK) =>
      createSheet({
        ...{ code: CODE, presentation, visitId: "visit", api, storage },
        after: (_, run) => {
          timers.add(run)
          return () => timers.delete(run)
        },
        onOnline: (run) => {
          online.add(run)
          return () => online.delete(run)
        },
      }),
    async pass() {
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    },
    async comeBack() {
      state.online = true
      for (const run of online) run()
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    },
  }
}

describe("an order sheet in the browser", () => {
  test("[PRS-26] what is put on it is kept at once, sent when there is a connection, and there after loading anew", async () => {
    const { open, state, sent, pass, comeBack, storage, server } = world()
    state.online = false
    const sheet = open()
    sheet.change(wish("v1", 12), FACTS)
    sheet.change(wish("v2", 3), FACTS)
    await pass()
    expect(sheet.store.getState().sync).toBe("waiting")
    expect(recallSheet(storage, CODE).lines).toHaveLength(2)
    sheet.stop()

    const again = open(null)
    expect(again.store.getState().lines.map(({ quantity }) => quantity)).toEqual([12, 3])
    await comeBack()
    expect(again.store.getState().sync).toBe("saved")
    expect(sent.at(-1)).toMatchObject({ presentation: LINK, visitId: "visit", lines: [{ quantity: 12 }, {}] })
    expect(server().map(({ variantId }) => variantId)).toEqual(["v1", "v2"])
    expect(recallSheet(storage, CODE).saved).toBe(true)
  })

  test("[PRS-26] two tabs change the same sheet and neither loses a line", async () => {
    const { open, pass, server } = world()
    const [one, other] = [open(), open()]
    one.change(wish("v1", 5), FACTS)
    other.change(wish("v2", 7), FACTS)
    await pass()
    await pass()
    expect(
      server()
        .map(({ quantity }) => quantity)
        .toSorted(),
    ).toEqual([5, 7])
    expect(other.store.getState().lines).toHaveLength(2)
  })

  test("[PRS-26] a sheet that the server has no longer says so and stays here; one that is full says so", async () => {
    const { open, pass, state } = world()
    const sheet = open()
    sheet.change(wish("v1", 5), FACTS)
    await pass()
    state.status = 409
    sheet.change(wish("v2", 5), FACTS)
    await pass()
    expect(sheet.store.getState().sync).toBe("full")
    state.status = 404
    sheet.change(wish("v2", 6), FACTS)
    await pass()
    expect(sheet.store.getState()).toMatchObject({ sync: "lost", lines: [{ quantity: 5 }, { quantity: 6 }] })
    state.status = 503
    sheet.change(wish("v2", 7), FACTS)
    await pass()
    expect(sheet.store.getState().sync).toBe("waiting")
    state.status = 0
    await pass()
    expect(sheet.store.getState().sync).toBe("saved")
  })

  test("[PRS-26] each presentation has one sheet here; what a stranger left there is none", () => {
    const { storage } = world()
    expect(sheetOf(storage, LINK, () => CODE)).toBe(CODE)
    expect(sheetOf(storage, LINK, () => "another")).toBe(CODE)
    for (const left of [
      7,
      "x",
      [],
      { lines: "x" },
      { lines: [{}], facts: {}, saved: true, presentation: null },
    ]) {
      storage.write(`vetrina.order-sheet.${CODE}`, left)
      expect(recallSheet(storage, CODE).lines).toEqual([])
    }
  })
})

test("[PRS-42] a presentation is shown without a connection as it was last, until it may no longer be", async () => {
  const { storage, state } = world()
  const shown: ShownPresentation = {
    title: { it: "Autunno", en: "" },
    languages: ["it"],
    guide: "Marta",
    expiresAt: "2026-12-01T00:00:00.000Z",
    steps: [{ id: "s", stand: null, products: [], caption: { it: "Ciao", en: "" } }],
  }
  const api = {
    get: async () => {
      if (!state.online) throw new TypeError("Failed to fetch")
      if (state.status !== 0) throw new ApiError(state.status, "refused", "refused")
      return shown
    },
  } as unknown as Api
  let now = Date.parse("2026-11-24T00:00:00Z")
  const find = () => fetchShown({ api, storage, now: () => now }, LINK)
  expect(await find()).toEqual({ kind: "ready", shown, kept: false })
  state.online = false
  expect(await find()).toEqual({ kind: "ready", shown, kept: true })
  now = Date.parse("2026-12-02T00:00:00Z")
  expect(await find()).toEqual({ kind: "failed" })
  now = Date.parse("2026-11-24T00:00:00Z")
  state.online = true
  state.status = 404
  expect(await find()).toEqual({ kind: "missing" })
  state.online = false
  expect(await find()).toEqual({ kind: "failed" })
})
