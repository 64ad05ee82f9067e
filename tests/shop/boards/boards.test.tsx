// @vitest-environment jsdom
import { act, screen, waitFor } from "@testing-library/react"
import { describe, expect, test } from "vitest"
import { BoardsHere } from "../../../src/app/boards-here.tsx"
import type { BoardEntry } from "../../../src/client/boards/load-boards.ts"
import { SaidDone } from "../../../src/shop/my-feedback/said-done.tsx"
import { json } from "../../helpers/fake-server.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { createWalk } from "../../helpers/walk-in-shop.tsx"

const ENTRY: BoardEntry = {
  id: "e1",
  said: { it: "Lampade <b>troppo</b> in alto", en: "Lamps hung too high" },
  did: { it: "Le abbiamo abbassate.", en: "We have lowered them." },
  outcome: "done",
  on: "2026-10-12",
  place: { kind: "zone", id: "lighting", label: { it: "Lampade", en: "Lamps" } },
  people: 41,
  change: {
    ...{ metric: "csat", days: 28, delta: 12.4, low: 5.2, high: 19.1 },
    before: { value: 62, n: 120 },
    after: { value: 74.4, n: 98 },
  },
}
const RECT = { x: 400, y: 200, width: 200, height: 240 }

function createShop(entries: readonly BoardEntry[] | null = [ENTRY]) {
  const walk = createWalk([])
  if (entries) walk.server.answers.set("/api/boards", () => json({ entries }))
  return walk
}

describe("[BRD-8] what hangs on the boards", () => {
  test("is opened by the key of what is before one, and read as a whole", async () => {
    const { shop, enter } = createShop()
    const { user } = renderInShop(shop, <BoardsHere />)
    enter()
    expect(document.body.textContent).toBe("")
    act(() => shop.boards.getState().standBefore({ id: "lounge", rect: RECT }))
    await screen.findByRole("button", { name: "Leggi la bacheca: hai detto, abbiamo fatto" })
    await user.keyboard("e")
    const dialog = await screen.findByRole("dialog", { name: "Hai detto, abbiamo fatto" })
    await screen.findByText("Lampade <b>troppo</b> in alto")
    for (const words of [
      "Le abbiamo abbassate.",
      "12 ottobre 2026",
      "L’hanno detto in 41",
      "da 62% a 74%",
      "tra 5 e 19, al 95%",
    ])
      expect(dialog.textContent).toContain(words)
    expect(dialog.querySelector("b")).toBeNull()
    await user.keyboard("{Escape}")
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
    expect(shop.boards.getState().reading).toBe(false)
  })

  test("is offered after a product that is in reach, which answers to the same key", async () => {
    const { shop, enter } = createShop()
    const { user } = renderInShop(shop, <BoardsHere />)
    enter()
    act(() => {
      shop.boards.getState().standBefore({ id: "lounge", rect: RECT })
      shop.stage.getState().setReach({ slotId: "a", productId: "b", rect: RECT })
    })
    await user.keyboard("e")
    expect(screen.queryByRole("dialog")).toBeNull()
    act(() => shop.stage.getState().setReach(null))
    await screen.findByRole("button", { name: /^Leggi/ })
  })

  test("takes one to what it is about, in the reader's language; not from the list", async () => {
    const { shop, enter } = createShop()
    shop.visit.getState().show("scene")
    const { user } = renderInShop(shop, <BoardsHere />, { language: "en" })
    enter()
    act(() => shop.boards.getState().read(true))
    await screen.findByText("41 of you said so")
    await user.click(screen.getByRole("button", { name: "Take me there: Lamps" }))
    expect(shop.visit.getState().destination).toEqual({ kind: "zone", id: "lighting" })
    expect(shop.boards.getState().reading).toBe(false)
    act(() => {
      shop.visit.getState().show("list")
      shop.boards.getState().read(true)
    })
    await screen.findByText("Lamps hung too high")
    expect(screen.queryByRole("button", { name: /^Take me/ })).toBeNull()
  })
})

describe("[BRD-9] a board", () => {
  test("on which nothing hangs says what it is for, and whom to tell", async () => {
    const { shop } = createShop([])
    const { user } = renderInShop(shop, <BoardsHere />)
    act(() => shop.boards.getState().read(true))
    await screen.findByText(/il primo biglietto può venire da te/)
    await user.click(screen.getByRole("button", { name: "Diccelo" }))
    expect(shop.help.store.getState().open).toBe(true)
    expect(shop.boards.getState().reading).toBe(false)
  })

  test("that can't be read says so, is tried again, and keeps what was read", async () => {
    const { shop, server } = createFakeShop([])
    server.down.add("/api/boards")
    const { user } = renderInShop(shop, <BoardsHere />)
    act(() => shop.boards.getState().read(true))
    await screen.findByText(/Ora la bacheca non si legge/)
    server.down.clear()
    server.answers.set("/api/boards", () => json({ entries: [ENTRY] }))
    await user.click(screen.getByRole("button", { name: "Riprova" }))
    await screen.findByText("Le abbiamo abbassate.")
    server.answers.set("/api/boards", () => json({ entries: [{ id: 7 }] }))
    act(() => shop.boards.getState().read(false))
    act(() => shop.boards.getState().read(true))
    await screen.findByText(/Ora la bacheca non si legge/)
    expect(screen.getByText("Le abbiamo abbassate.")).toBeTruthy()
  })
})

test("[BRD-7] what was done is among what was said to one, with the board that it hangs on", async () => {
  const { shop, server } = createFakeShop([])
  const done = { id: "e1", impressionId: null, said: "Alte", text: "Le abbiamo abbassate.", entry: "e1" }
  const word = { id: "r1", impressionId: null, said: null, text: "Grazie!" }
  const at = "2026-11-10T09:00:00.000Z"
  server.answers.set("/api/me/replies", () =>
    json({
      replies: [
        { ...done, at },
        { ...word, at },
      ],
    }),
  )
  shop.visitor.store.setState({ visitorId: "0b7e4a52-3f0e-4c59-9a4e-1f2d3c4b5aff" })
  const { user } = renderInShop(shop, <SaidDone now={Date.parse("2026-11-21T10:00:00Z")} />)
  await screen.findByText("Le abbiamo abbassate.")
  expect(server.asked).toContain("/api/me/replies?lang=it")
  await user.click(screen.getByRole("button", { name: "Leggi la bacheca" }))
  expect(shop.boards.getState().reading).toBe(true)
})
