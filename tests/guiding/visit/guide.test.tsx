// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { ApiError } from "../../../src/client/api.ts"
import { StartVisit } from "../../../src/guiding/index.ts"
import { spanWords } from "../../../src/guiding/visit/span-words.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { aPerson, CODE } from "../../helpers/together/company.ts"
import { lamp, showVisit } from "./show-visit.tsx"

const bar = () => within(screen.getByRole("region", { name: "Guidi la visita" }))
const panel = () => within(screen.getByRole("region", { name: "La tua visita" }))
const guests = () => panel().getAllByRole("listitem")

test("[GDE-21] before anybody has come the guide has the link at hand", async () => {
  const copied: string[] = []
  const { comeAsGuide, user } = showVisit({ copy: async (text) => void copied.push(text) })
  await comeAsGuide()
  expect(bar().getByText(/Manda il link agli ospiti/)).toBeTruthy()
  await user.click(panel().getByRole("button", { name: "Copia" }))
  expect(copied).toEqual([`https://shop.test/?visit=${CODE}`])
})

test("[GDE-21] where the clipboard is closed the link is selected, to be copied by hand", async () => {
  const { comeAsGuide, user } = showVisit({ copy: () => Promise.reject(new Error("not allowed")) })
  await comeAsGuide()
  await user.click(panel().getByRole("button", { name: "Copia" }))
  expect(screen.getByRole("status").textContent).toBe("Il link è selezionato: copialo a mano")
})

test("[GDE-21] the guide sees how long and how many, whose hand is up, and who goes along", async () => {
  const { comeAsGuide, people, tell, pass, user } = showVisit()
  await comeAsGuide([aPerson(1, { name: "Anna" }), aPerson(2, { name: "" }), aPerson(3, { name: "Carlo" })])
  pass(65_000)
  expect(bar().getByText("1:05 insieme · 3 ospiti")).toBeTruthy()
  await user.click(bar().getByRole("button", { name: "Ospiti" }))
  people({ changed: [{ id: 3, hand: true }] })
  expect(bar().getByText("Mano alzata: Carlo")).toBeTruthy()
  expect(screen.getByRole("status").textContent).toBe("Mano alzata: Carlo")
  tell({ type: "followers", riding: [1], steppedOut: [3] })
  expect(guests().map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^Carlomano alzataper conto suo/),
    expect.stringMatching(/^Annaviene con te/),
    expect.stringMatching(/^Ospitesi guarda attorno/),
  ])
})

test("[GDE-21] what each guest looks at is seen, and spotlighted for all by one tap", async () => {
  const { comeAsGuide, stands, user, said } = showVisit()
  const attention = { kind: "inspecting", product: lamp.id } as const
  await comeAsGuide([aPerson(1, { name: "Anna", attention }), aPerson(2, { away: true })])
  await user.click(bar().getByRole("button", { name: "Ospiti" }))
  expect(guests()[0]?.textContent).toContain("ha in mano Lampada Cupola")
  expect(guests()[1]?.textContent).toContain("connessione persa")
  const light = () => panel().getByRole("button", { name: "Illumina Lampada Cupola per tutti" })
  await user.click(light())
  expect(said.at(-1)).toEqual({ type: "spotlight", product: lamp.id })
  stands({ guide: 0, spotlight: lamp.id })
  expect(light().getAttribute("aria-pressed")).toBe("true")
  await user.click(bar().getByRole("button", { name: "Spegni Lampada Cupola" }))
  expect(said.at(-1)).toEqual({ type: "spotlight", product: null })
})

test("[GDE-21] the guide leads, calls, points, and lights what they have in hand", async () => {
  const { comeAsGuide, stands, user, said, guided, shop } = showVisit()
  await comeAsGuide([aPerson(1)])
  await user.click(bar().getByRole("button", { name: "Seguitemi" }))
  stands({ guide: 0, leading: true })
  expect(bar().getByRole("button", { name: "Ti seguono 0 su 1" }).getAttribute("aria-pressed")).toBe("true")
  await user.click(bar().getByRole("button", { name: "Venite da me" }))
  await user.click(bar().getByRole("button", { name: "Indica" }))
  expect(guided.store.getState().pointing).toBe(true)
  act(() => shop.visit.getState().inspect(lamp.id, null))
  await user.click(bar().getByRole("button", { name: "Illumina Lampada Cupola" }))
  expect(said).toEqual([
    { type: "lead", on: true },
    { type: "call" },
    { type: "spotlight", product: lamp.id },
  ])
})

test("[GDE-21] of the panels one is open at a time", async () => {
  const { comeAsGuide, user, talk } = showVisit()
  await comeAsGuide([aPerson(1)])
  act(() => talk.getState().open("people"))
  await user.click(bar().getByRole("button", { name: "Ospiti" }))
  expect(talk.getState().panel).toBeNull()
  expect(panel()).toBeTruthy()
  act(() => talk.getState().open("chat"))
  expect(screen.queryByRole("region", { name: "La tua visita" })).toBeNull()
})

test("[GDE-22] ending is asked twice; what is left stays until it is put away", async () => {
  const { comeAsGuide, user, said, tell, pass } = showVisit()
  await comeAsGuide([aPerson(1)])
  await user.click(bar().getByRole("button", { name: "Termina" }))
  await user.click(bar().getByRole("button", { name: "No" }))
  expect(said).toEqual([])
  await user.click(bar().getByRole("button", { name: "Termina" }))
  await user.click(bar().getByRole("button", { name: "Sì, termina" }))
  expect(said).toEqual([{ type: "end-visit" }])
  tell({ type: "visit-ended", id: "v".repeat(16), guideId: "s", by: "guide", seconds: 3_907, guests: 2 })
  pass(600_000)
  expect(screen.getByText("1:05:07 insieme a 2 ospiti. Il tempo è registrato.")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Chiudi" }))
  expect(screen.queryByText("Visita finita")).toBeNull()
})

test("[GDE-22] a visit that nobody came to says that there is no time to record", async () => {
  const { comeAsGuide, tell } = showVisit({ language: "en" })
  await comeAsGuide()
  tell({ type: "visit-ended", id: "v".repeat(16), guideId: "s", by: "guide", seconds: 0, guests: 0 })
  expect(screen.getByText("Nobody came: there is no time to record.")).toBeTruthy()
})

test.each([
  [0, "0:00"],
  [59.9, "0:59"],
  [605, "10:05"],
  [3_600, "1:00:00"],
  [-3, "0:00"],
])("a span of %d seconds is %s", (seconds, words) => {
  expect(spanWords(seconds)).toBe(words)
})

function showStart(post: () => Promise<unknown>) {
  const opened: string[] = []
  const tools = { origin: "https://shop.test", share: null, copy: async () => {} }
  const api = { post: <T,>() => post() as Promise<T> }
  const view = renderInShop(
    createFakeShop([]).shop,
    <StartVisit api={api} name="Casa" tools={tools} onOpened={(code) => opened.push(code)} />,
  )
  return { ...view, opened }
}

test("[GDE-25] opening a visit gives the link to share, and the way in", async () => {
  const { user, opened } = showStart(async () => ({ code: CODE }))
  await user.click(screen.getByRole("button", { name: "Apri una visita" }))
  const link = await screen.findByRole("textbox", { name: "Link della visita" })
  expect(link.getAttribute("value")).toBe(`https://shop.test/?visit=${CODE}`)
  expect(screen.getByRole("link", { name: "Entra come guida" }).getAttribute("href")).toBe(`/?visit=${CODE}`)
  expect(opened).toEqual([CODE])
})

test.each([
  [new ApiError(401, "not-signed-in", ""), "La sessione è scaduta: entra di nuovo."],
  [new ApiError(403, "role-missing", ""), "Solo le guide possono aprire una visita."],
  [new TypeError("Failed to fetch"), "Il server non risponde. Riprova fra poco."],
])("[GDE-25] what goes wrong is told, and can be tried again: %s", async (error, words) => {
  let isBroken = true
  const { user, opened } = showStart(async () => {
    if (isBroken) throw error
    return { code: CODE }
  })
  await user.click(screen.getByRole("button", { name: "Apri una visita" }))
  expect((await screen.findByRole("alert")).textContent).toBe(words)
  isBroken = false
  await user.click(screen.getByRole("button", { name: "Apri una visita" }))
  expect(await screen.findByRole("textbox", { name: "Link della visita" })).toBeTruthy()
  expect(opened).toEqual([CODE])
})

test("[GDE-25] an answer that is no visit is none", async () => {
  const { user, opened } = showStart(async () => ({ code: "<script>" }))
  await user.click(screen.getByRole("button", { name: "Apri una visita" }))
  expect(await screen.findByRole("alert")).toBeTruthy()
  expect(opened).toEqual([])
})
