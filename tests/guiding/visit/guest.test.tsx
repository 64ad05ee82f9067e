// @vitest-environment jsdom
import { screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { aPerson, CODE } from "../../helpers/together/company.ts"
import { GUIDE, lamp, showVisit } from "./show-visit.tsx"

const bar = (guide = "Chiara") => within(screen.getByRole("region", { name: `Sei in visita con ${guide}` }))
const said = () => screen.getByRole("status").textContent

test("[GDE-20] a guest sees with whom they are and how it stands, also when a connection is lost", async () => {
  const { comeAsGuest, people, presence } = showVisit()
  await comeAsGuest([aPerson(2)])
  expect(bar().getByText("con te un’altra persona")).toBeTruthy()
  people({ out: [2] })
  expect(bar().getByText("siete voi due")).toBeTruthy()
  people({ changed: [{ id: GUIDE, away: true }] })
  expect(bar().getByText("La connessione di Chiara si è persa: l’aspettiamo")).toBeTruthy()
  people({ changed: [{ id: GUIDE, away: false }] })
  const { status } = presence.store.getState()
  if (status.kind !== "together") throw new Error("not in")
  const { act } = await import("@testing-library/react")
  act(() => presence.store.setState({ status: { ...status, kind: "resuming", since: 0 } }))
  expect(bar().getByText("Connessione persa: torni da Chiara da solo")).toBeTruthy()
})

test("[GDE-20] asked to follow: they agree, look around, go on their own and come back", async () => {
  const { comeAsGuest, stands, user, said: told } = showVisit()
  await comeAsGuest()
  expect(screen.queryByRole("button", { name: "Vengo" })).toBeNull()
  stands({ leading: true })
  await user.click(screen.getByRole("button", { name: "Vengo" }))
  expect(bar().getByText("Guardi quel che guarda Chiara")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Mi guardo attorno" }))
  await user.click(screen.getByRole("button", { name: "Guarda con Chiara" }))
  await user.click(screen.getByRole("button", { name: "Vado per conto mio" }))
  await user.click(screen.getByRole("button", { name: "Torna con Chiara" }))
  expect(told).toEqual([
    { type: "follow", as: "riding" },
    { type: "follow", as: "stepped-out" },
    { type: "follow", as: "riding" },
  ])
  stands({ leading: false })
  expect(screen.queryByRole("button", { name: /Vado per conto mio|Torna con/ })).toBeNull()
})

test("[GDE-20] they decline, and may still come along", async () => {
  const { comeAsGuest, stands, user, guided } = showVisit()
  await comeAsGuest()
  stands({ leading: true })
  await user.click(screen.getByRole("button", { name: "Non ora" }))
  expect(guided.store.getState().follow).toBe("no")
  await user.click(screen.getByRole("button", { name: "Vado con Chiara" }))
  expect(guided.store.getState().follow).toBe("riding")
})

test("[GDE-20] called, they go or stay; meanwhile nothing else is asked of their way", async () => {
  const { comeAsGuest, stands, user, tell, guided } = showVisit()
  await comeAsGuest()
  stands({ leading: true })
  const call = () => tell({ type: "called", id: GUIDE, place: { x: 0, z: 1, heading: 0 } })
  call()
  expect(screen.queryByRole("button", { name: "Vengo" })).toBeNull()
  await user.click(screen.getByRole("button", { name: "Resto qui" }))
  expect(screen.getByRole("button", { name: "Vengo" })).toBeTruthy()
  call()
  await user.click(screen.getByRole("button", { name: "Ci vado" }))
  expect(guided.store.getState().come?.agreed).toBe(true)
  expect(bar().getByText("Vai da Chiara")).toBeTruthy()
})

test("[GDE-20] what the guide shows can be taken in hand; the cart is nobody else's", async () => {
  const { comeAsGuest, stands, user, shop } = showVisit()
  await comeAsGuest()
  stands({ spotlight: lamp.id })
  expect(bar().getByText("Chiara mostra Lampada Cupola")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Guarda Lampada Cupola" }))
  expect(shop.visit.getState().activity).toMatchObject({ kind: "inspecting", productId: lamp.id })
  expect(screen.queryByRole("button", { name: "Guarda Lampada Cupola" })).toBeNull()
  expect(shop.cart.getState().lines).toEqual([])
})

test("[GDE-20] in the list nobody's view goes along; what is shown is opened there", async () => {
  const { comeAsGuest, stands, user, shop, history } = showVisit({ surface: "list" })
  shop.catalogue.getState().add([lamp])
  await comeAsGuest()
  stands({ leading: true, spotlight: lamp.id })
  expect(screen.queryByRole("button", { name: "Vengo" })).toBeNull()
  await user.click(screen.getByRole("button", { name: "Guarda Lampada Cupola" }))
  expect(history.at(-1)).toBe(`/list?product=${lamp.handle}`)
})

test("[GDE-20] a hand goes up and down, and leaving is one tap", async () => {
  const { comeAsGuest, user, said: told, presence } = showVisit()
  await comeAsGuest()
  await user.click(screen.getByRole("button", { name: "Alza la mano" }))
  const up = screen.getByRole("button", { name: "Abbassa la mano" })
  expect(up.getAttribute("aria-pressed")).toBe("true")
  await user.click(up)
  expect(told).toEqual([
    { type: "hand", up: true },
    { type: "hand", up: false },
  ])
  await user.click(screen.getByRole("button", { name: "Esci dalla visita" }))
  expect(presence.store.getState().status.kind).toBe("off")
  expect(screen.getByText("Hai lasciato la visita con Chiara")).toBeTruthy()
})

test("[GDE-22] when it is over a guest is told so for a while, and the address leads there no more", async () => {
  const { comeAsGuest, tell, pass, history } = showVisit({ path: `/?visit=${CODE}&scene=flagship` })
  await comeAsGuest()
  tell({ type: "visit-ended", id: "v".repeat(16), guideId: "s", by: "guide", seconds: 65, guests: 1 })
  expect(screen.getByText("La visita con Chiara è finita")).toBeTruthy()
  expect(history.at(-1)).toBe("/?scene=flagship")
  pass(30_000)
  expect(screen.queryByText("La visita con Chiara è finita")).toBeNull()
})

test("[GDE-23] who comes before the guide is told that it begins with them", async () => {
  const { presence, join, tell, user } = showVisit({ language: "en" })
  presence.enter({ kind: "guided", code: CODE })
  await join([], { kind: "guided", code: CODE })
  tell({ type: "guided", visit: null })
  expect(screen.getByText("The visit begins as soon as the guide is here")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Leave the visit" }))
  expect(presence.store.getState().status.kind).toBe("off")
})

test.each([
  ["over", "Questa visita guidata è finita", null],
  ["role", "Per guidare serve entrare come personale", "Vai al banco"],
  ["full", "La visita è al completo", "Riprova"],
  ["unreachable", "La visita non si raggiunge", "Riprova"],
] as const)("[GDE-23] a visit that can't be had says why: %s", async (reason, words, help) => {
  const { presence, user } = showVisit()
  const want = { kind: "guided", code: CODE } as const
  const { act } = await import("@testing-library/react")
  act(() => presence.store.setState({ status: { kind: "refused", want, reason, next: null } }))
  expect(screen.getByRole("alert").textContent).toBe(words)
  if (help) expect(screen.getByText(help)).toBeTruthy()
  else expect(screen.queryByRole("button", { name: "Riprova" })).toBeNull()
  await user.click(screen.getByRole("button", { name: "Chiudi" }))
  expect(presence.store.getState().status.kind).toBe("off")
})

test("[GDE-24] what the guide asks and shows is announced", async () => {
  const { comeAsGuest, stands, tell } = showVisit()
  await comeAsGuest()
  expect(said()).toBe("Sei in visita con Chiara")
  stands({ leading: true })
  expect(said()).toContain("Chiara ti invita a seguire il giro")
  tell({ type: "called", id: GUIDE, place: { x: 0, z: 1, heading: 0 } })
  expect(said()).toBe("Chiara ti chiama da sé")
  stands({ leading: true, spotlight: lamp.id })
  expect(said()).toBe("Chiara mostra Lampada Cupola")
})
