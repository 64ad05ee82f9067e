// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { ANSWER_MS } from "../../../src/client/talk-store.ts"
import "../../../src/shop/together/chat/chat-panel.tsx"
import { Company } from "../../../src/shop/together/company.tsx"
import { Dock } from "../../../src/shop/together/dock.tsx"
import "../../../src/shop/together/together-layer.tsx"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, withCompany } from "../../helpers/together/company.ts"

const marco = aPerson(1, { name: "Marco" })

async function walk(language: "it" | "en" = "it") {
  const together = withCompany(createFakeShop([]).shop)
  const { visit } = together.shop
  visit.getState().enter({ name: "Giulia", avatar: visit.getState().avatar })
  const view = renderInShop(
    together.shop,
    <main tabIndex={-1}>
      <Dock place="walk" />
      <Company surface="scene" tools={together.tools} />
    </main>,
    { language },
  )
  await together.join([marco])
  return { ...together, ...view }
}
async function talking(language: "it" | "en" = "it") {
  const together = await walk(language)
  // until the layer has come, there is nobody who hears the key
  await act(async () => {})
  fireEvent.keyDown(document.body, { key: "t" })
  await screen.findByRole("log")
  return together
}
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Scrivi un messaggio" })
const chatButton = () => screen.getByRole("button", { name: /^Conversazione/ })

test("[TOG-50] T opens the conversation with the field in hand, Escape goes back to walking", async () => {
  const { user } = await talking()
  expect(document.activeElement).toBe(field())
  await user.keyboard("t{Escape}")
  expect(screen.queryByRole("log")).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole("main"))
})

test("[TOG-50] there is nothing to open alone, and nothing to talk with while one goes in", async () => {
  const { presence } = await walk()
  act(() => presence.leave())
  fireEvent.keyDown(document.body, { key: "t" })
  expect(screen.queryByRole("log")).toBeNull()
  expect(screen.queryByRole("button", { name: /^Conversazione/ })).toBeNull()
})

test("[TOG-50] lines are in a log that is read out, one's own and those to the near ones marked", async () => {
  const { line } = await talking()
  expect(screen.getByText(/Qui compare quel che si dice/)).toBeTruthy()
  line(1, "Ciao a tutti")
  line(0, "Ciao Marco", { to: "near" })
  const log = screen.getByRole("log", { name: "Conversazione" })
  expect(log.getAttribute("aria-live")).toBe("polite")
  const [first, second] = within(log).getAllByRole("listitem")
  expect(first?.textContent).toMatch(/^Marco.*Ciao a tutti$/)
  expect(second?.textContent).toMatch(/^Tu.*a chi è vicino.*Ciao Marco$/)
})

test("[TOG-51] Enter sends; the line is on its way until it comes back, and the field is free", async () => {
  const { user, said, line } = await talking()
  await user.type(field(), "  Ciao {Enter}")
  expect(said).toEqual([{ type: "chat", to: "room", text: "Ciao" }])
  expect(field().value).toBe("")
  expect(screen.getByText("Invio…")).toBeTruthy()
  line(0, "Ciao")
  expect(screen.queryByText("Invio…")).toBeNull()
  expect(screen.getByRole("listitem").textContent).toMatch(/^Tu.*Ciao$/)
})

test("[TOG-51] a line can be for those near only", async () => {
  const { user, said } = await talking()
  await user.click(screen.getByRole("radio", { name: "Chi è vicino" }))
  await user.type(field(), "Psst{Enter}")
  expect(said).toEqual([{ type: "chat", to: "near", text: "Psst" }])
})

test("[TOG-51] while one line is on its way the next waits in the field; nothing is said twice or dropped", async () => {
  const { user, said, line } = await talking()
  await user.type(field(), "Uno{Enter}Due{Enter}")
  expect(said).toHaveLength(1)
  expect(field().value).toBe("Due")
  line(0, "Uno")
  await user.type(field(), "{Enter}")
  expect(said).toHaveLength(2)
})

test("[TOG-51] nothing, spaces, and Enter that ends a composed character send nothing", async () => {
  const { user, said } = await talking()
  await user.type(field(), "   {Enter}")
  await user.type(field(), "か")
  fireEvent.keyDown(field(), { key: "Enter", isComposing: true })
  expect(said).toEqual([])
})

test("[TOG-52] the rest of 280 characters is counted near the end, by code points; one more can't be sent", async () => {
  const { user, said } = await talking()
  fireEvent.change(field(), { target: { value: "a".repeat(239) } })
  expect(screen.queryByText("41")).toBeNull()
  fireEvent.change(field(), { target: { value: "👋".repeat(240) } })
  expect(screen.getByText("40")).toBeTruthy()
  expect(screen.getByText("restano 40 caratteri")).toBeTruthy()
  fireEvent.change(field(), { target: { value: "👋".repeat(281) } })
  expect(screen.getByText("Un carattere di troppo: accorcia un po’.")).toBeTruthy()
  await user.type(field(), "{Enter}")
  expect(said).toEqual([])
  fireEvent.change(field(), { target: { value: "👋".repeat(280) } })
  await user.type(field(), "{Enter}")
  expect(said).toHaveLength(1)
})

test("[TOG-53] too much talk is refused in words, and the text is back in the field before what was typed since", async () => {
  const { user, tell } = await talking()
  await user.type(field(), "Ancora una{Enter}e poi")
  tell({ type: "denied", of: "chat", reason: "too-many", wait: 2_300 })
  expect(field().value).toBe("Ancora una e poi")
  expect(screen.getByText(/^Piano: aspetta 3 secondi e invia di nuovo/)).toBeTruthy()
  await user.type(field(), "!")
  expect(screen.queryByText(/^Piano/)).toBeNull()
})

test("[TOG-53] a line of which nothing is left is told as such", async () => {
  const { user, tell } = await talking()
  fireEvent.change(field(), { target: { value: "\u2060\u2060" } })
  await user.type(field(), "{Enter}")
  tell({ type: "denied", of: "chat", reason: "empty", wait: null })
  expect(screen.getByText(/Non ne resta niente/)).toBeTruthy()
})

test("[TOG-53] a line that never comes back is given back; when it comes after all it is not there twice", async () => {
  const { user, pass, line } = await talking()
  await user.type(field(), "Ci sei?{Enter}")
  pass(ANSWER_MS)
  expect(field().value).toBe("Ci sei?")
  expect(screen.getByText(/Non si sa se è arrivato/)).toBeTruthy()
  line(0, "Ci sei?")
  expect(field().value).toBe("")
  expect(screen.getAllByRole("listitem")).toHaveLength(1)
})

test("[TOG-53] what is written stays through a lost connection, another room and a closed panel", async () => {
  const { user, presence, join, said } = await talking()
  await user.type(field(), "Un attimo")
  act(() => {
    const { status } = presence.store.getState()
    if (status.kind === "together")
      presence.store.setState({ status: { ...status, kind: "resuming", since: 0 } })
  })
  expect(screen.getByText(/Ora non c’è connessione/)).toBeTruthy()
  await user.type(field(), "{Enter}{Escape}")
  expect(said).toEqual([])
  await join([marco])
  await user.click(chatButton())
  expect(
    (await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Scrivi un messaggio" })).value,
  ).toBe("Un attimo")
  await user.type(field(), "{Enter}")
  expect(said).toEqual([{ type: "chat", to: "room", text: "Un attimo" }])
  act(() => presence.leave())
  expect(presence.store.getState().status.kind).toBe("off")
})

test("[TOG-54] what waits to be read is counted on the button; one's own, muted and blocked lines are not", async () => {
  const { user, line, presence, people } = await walk()
  people({ in: [aPerson(2, { name: "Amina" })] })
  line(1, "a")
  line(2, "b")
  line(0, "c")
  expect(screen.getByRole("button", { name: "Conversazione, 2 messaggi nuovi" })).toBeTruthy()
  act(() => presence.mute({ key: marco.key, name: "Marco" }, true))
  expect(screen.getByRole("button", { name: "Conversazione, un messaggio nuovo" })).toBeTruthy()
  await user.click(chatButton())
  const log = await screen.findByRole("log")
  expect(within(log).queryByText("a")).toBeNull()
  expect(within(log).getByText("b")).toBeTruthy()
  line(2, "d")
  expect(screen.getByRole("button", { name: "Conversazione" })).toBeTruthy()
  act(() => presence.mute({ key: marco.key, name: "Marco" }, false))
  expect(within(log).getByText("a")).toBeTruthy()
})

test("[TOG-54] another room begins unread, with lines of its own", async () => {
  const { line, presence, join } = await walk()
  line(1, "a")
  await act(async () => presence.enter({ kind: "friends", code: null }))
  await join([], { id: "room-2", kind: "friends", code: "0123456789abcdef" })
  expect(chatButton().getAttribute("aria-label")).toBe("Conversazione")
})

test("[TOG-50] in English too", async () => {
  const { line } = await talking("en")
  line(0, "Hello")
  expect(screen.getByRole("listitem").textContent).toMatch(/^You.*Hello$/)
  expect(screen.getByRole("textbox", { name: "Write a message" })).toBeTruthy()
})
