// @vitest-environment jsdom
import { act, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { addComings, NO_COMINGS } from "../../../src/shop/together/comings.ts"
import { Company } from "../../../src/shop/together/company.tsx"
import "../../../src/shop/together/together-layer.tsx"
import { aProduct } from "../../helpers/fake-catalogue.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, withCompany } from "../../helpers/together/company.ts"

const named = (id: number, name: string) => aPerson(id, { name })

async function listen(language: "it" | "en" = "it") {
  const together = withCompany(createFakeShop([]).shop)
  const { visit } = together.shop
  visit.getState().enter({ name: "Giulia", avatar: visit.getState().avatar })
  renderInShop(together.shop, <Company surface="list" tools={together.tools} />, { language })
  await act(async () => together.presence.enter({ kind: "any" }))
  await screen.findByRole("button", { name: /^(?:Persone|People)\./ })
  await together.join([named(1, "Marco")])
  const heard = () => screen.getByRole("status").textContent
  return { ...together, heard }
}

test("[TOG-49] one hears how many are here on coming in, and each newcomer by name", async () => {
  const { heard, people, pass } = await listen()
  expect(heard()).toBe("Sei con un’altra persona")
  people({ in: [named(2, "Amina")] })
  pass(700)
  expect(heard()).toBe("Amina entra")
})

test("[TOG-49] what follows within five seconds waits and is summed up", async () => {
  const { heard, people, pass } = await listen()
  people({ in: [named(2, "Amina")] })
  pass(700)
  people({ in: [named(3, "Luca")] })
  pass(1_000)
  people({ in: [named(4, "Sara")], out: [1] })
  pass(3_900)
  expect(heard()).toBe("Amina entra")
  pass(200)
  expect(heard()).toBe("Luca e Sara entrano. Marco esce")
  people({ in: [5, 6, 7, 8].map((id) => aPerson(id)) })
  pass(5_000)
  expect(heard()).toBe("Entrano 4 persone")
})

test("[TOG-49] whoever only looked in is not worth a word", async () => {
  const { heard, people, pass } = await listen()
  people({ in: [named(2, "Amina")] })
  people({ out: [2] })
  pass(10_000)
  expect(heard()).toBe("Sei con un’altra persona")
})

test("[TOG-49] what is said is read out while the log is closed: two lines, or how many", async () => {
  const { heard, people, line, pass, presence } = await listen("en")
  people({ in: [named(2, "Amina")] })
  line(2, "Ciao")
  line(0, "Ciao a te")
  pass(700)
  expect(heard()).toBe("Amina comes in. Amina writes: Ciao")
  for (const text of ["a", "b", "c"]) line(1, text)
  pass(5_000)
  expect(heard()).toBe("3 new messages: T to read them")
  act(() => presence.mute({ key: aPerson(1).key, name: "Marco" }, true))
  line(1, "d")
  pass(5_000)
  expect(heard()).toBe("3 new messages: T to read them")
})

test("[TOG-49] reactions are told in words, each once", async () => {
  const { heard, tell, pass } = await listen()
  for (let times = 0; times < 3; times++) tell({ type: "reacted", id: 1, reaction: "heart" })
  tell({ type: "reacted", id: 99, reaction: "wow" })
  pass(700)
  expect(heard()).toBe("Marco: Cuore")
})

test("[TOG-66] what somebody points at is told by its title; what this page hasn't met, and whoever is muted, is not", async () => {
  const { heard, tell, pass, presence, shop } = await listen()
  const lamp = aProduct(1, { title: "Lampada Onda" })
  act(() => shop.catalogue.getState().add([lamp]))
  tell({ type: "pointed-at", id: 1, product: lamp.id })
  tell({ type: "pointed-at", id: 1, product: "unknown" })
  pass(700)
  expect(heard()).toBe("Marco indica: Lampada Onda")
  act(() => presence.mute({ key: aPerson(1).key, name: "Marco" }, true))
  tell({ type: "reacted", id: 1, reaction: "heart" })
  tell({ type: "pointed-at", id: 1, product: lamp.id })
  pass(6_000)
  expect(heard()).toBe("Marco indica: Lampada Onda")
})

test("[TOG-49] losing the connection and coming back is said; who went meanwhile is not told as news", async () => {
  const { heard, presence, join } = await listen()
  act(() => {
    const { status } = presence.store.getState()
    if (status.kind === "together")
      presence.store.setState({ status: { ...status, kind: "resuming", since: 0 } })
  })
  expect(heard()).toBe("Connessione persa: torno da me")
  await join([])
  expect(heard()).toBe("Di nuovo con gli altri")
})

test("[TOG-49] comings add up: in and out, out and in, and a number given to somebody else", () => {
  const map = (...people: ReturnType<typeof aPerson>[]) =>
    new Map(people.map((person) => [person.id, person]))
  const one = aPerson(1)
  const other = { ...aPerson(2), id: 1 }
  expect(addComings(NO_COMINGS, map(one), map(other))).toEqual({ came: [other], went: [one] })
  const gone = addComings(NO_COMINGS, map(one), map())
  expect(addComings(gone, map(), map(one))).toEqual(NO_COMINGS)
})
