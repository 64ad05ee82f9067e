// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { LOOK_EVERY_MS } from "../../src/shop/entrance/door-count.tsx"
import { Entrance } from "../../src/shop/entrance/entrance.tsx"
import { json } from "../helpers/fake-server.ts"
import { createFakeShop } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

function stand({ path = "/", language = "it" as "it" | "en" } = {}) {
  const fake = createFakeShop([])
  let people: number | null = 3
  fake.server.answers.set("/api/door", () => json({ people }))
  const timers = new Set<() => void>()
  const every = (milliseconds: number, run: () => void) => {
    expect(milliseconds).toBe(LOOK_EVERY_MS)
    timers.add(run)
    return () => void timers.delete(run)
  }
  const view = renderInShop(fake.shop, <Entrance hour={10} random={() => 0.5} every={every} />, {
    path,
    language,
  })
  return {
    ...fake,
    ...view,
    timers,
    /** Time passes, and so many are inside then. */
    later: (now: number | null) =>
      act(async () => {
        people = now
        for (const run of timers) run()
      }),
  }
}

test("[WSH-12] whoever stands at the door is told how many are inside, again and again, before choosing", async () => {
  const { later, timers, unmount } = stand()
  expect(await screen.findByText("Ora ci sono 3 persone")).toBeTruthy()
  await later(1)
  expect(await screen.findByText("Ora c’è una persona")).toBeTruthy()
  await later(0)
  expect(await screen.findByText("Per ora non c’è nessuno")).toBeTruthy()
  unmount()
  expect(timers.size).toBe(0)
})

test("[WSH-12] what isn't known isn't said", async () => {
  const { later, server } = stand({ language: "en" })
  expect(await screen.findByText("3 people are here now")).toBeTruthy()
  await later(null)
  expect(await screen.findByText("You see and talk to each other")).toBeTruthy()
  await later(2)
  expect(await screen.findByText("2 people are here now")).toBeTruthy()
  server.down.add("/api/door")
  await later(2)
  expect(await screen.findByText("You see and talk to each other")).toBeTruthy()
})

test("[WSH-12] who was invited to a room of their own is told nothing of the others", async () => {
  const { server } = stand({ path: "/?with=0123456789abcdef" })
  expect(await screen.findByText("Da chi ti ha invitato")).toBeTruthy()
  expect(server.asked.filter((path) => path.startsWith("/api/door"))).toEqual([])
})
