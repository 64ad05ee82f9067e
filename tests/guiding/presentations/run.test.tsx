// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { type Api, ApiError } from "../../../src/client/api.ts"
import type { ShownPresentation } from "../../../src/protocol/presentations.ts"
import { aPerson } from "../../helpers/together/company.ts"
import { lamp, showVisit } from "../visit/show-visit.tsx"

const CODE = "abcdefghijklmnopqrstuv"
const STEPS = ["0190f3a1-0000-4000-8000-000000000001", "0190f3a1-0000-4000-8000-000000000002"] as const
const zone = (id: string, it: string) => ({
  ...{ scene: "flagship", kind: "zone" as const, id, there: true },
  name: { it, en: it },
})
const SHOWN: ShownPresentation = {
  title: { it: "Autunno", en: "Autumn" },
  languages: ["it", "en"],
  guide: "Chiara",
  expiresAt: "2099-01-01T00:00:00.000Z",
  steps: [
    {
      id: STEPS[0],
      stand: zone("lighting", "Lampade"),
      caption: { it: "Una luce bassa", en: "A low light" },
      products: [
        {
          productId: lamp.id,
          variantId: null,
          title: { it: "Lampada Cupola", en: "" },
          values: [],
          product: lamp,
        },
      ],
    },
    {
      id: STEPS[1],
      stand: zone("lounge", "Lounge"),
      caption: { it: "E una poltrona", en: "And a chair" },
      products: [
        {
          productId: "gone",
          variantId: null,
          title: { it: "Sedia Rada", en: "" },
          values: [],
          product: null,
        },
      ],
    },
  ],
}
const ANSWERS: Readonly<Record<string, unknown>> = {
  [`/api/presentation-links/${CODE}`]: SHOWN,
  [`/api/presentation-links/${CODE}/points`]: { points: { [STEPS[0]]: "Margine 42%" } },
  "/api/presentations": {
    presentations: [
      {
        id: "p1",
        title: SHOWN.title,
        languages: ["it"],
        ...{ steps: 2, products: 2, gone: 1, version: 1, archivedAt: null, changedBy: "", changedAt: "" },
      },
    ],
  },
}

function open(options: Parameters<typeof showVisit>[0] = {}) {
  localStorage.clear()
  sessionStorage.clear()
  const posted: string[] = []
  const api = {
    get: async (path: string) => {
      const answer = ANSWERS[path]
      if (answer === undefined) throw new ApiError(404, "unknown", path)
      return answer
    },
    post: async (path: string) => {
      posted.push(path)
      return { code: CODE, links: [] }
    },
    send: async () => {
      throw new TypeError("Failed to fetch")
    },
  } as unknown as Api
  return { ...showVisit({ ...options, api }), posted }
}
const bar = (name: string | RegExp) => within(screen.getByRole("region", { name }))

test("[PRS-32] the guide chooses one, goes through it, and reads what only they are told", async () => {
  const { comeAsGuide, user, said, posted, tell, shop } = open()
  await comeAsGuide([aPerson(1)])
  await user.click(await screen.findByRole("button", { name: "Presentazione" }))
  await user.click(await screen.findByRole("button", { name: "Presenta Autunno" }))
  const first = { type: "present", shown: { code: CODE, step: STEPS[0] }, product: lamp.id }
  await waitFor(() => expect(said).toContainEqual(first))
  expect(posted).toEqual(["/api/presentations/p1/links"])
  expect(said).toContainEqual({ type: "lead", on: true })

  tell({ type: "presented", shown: { code: CODE, step: STEPS[0] } })
  expect(await screen.findByText("Margine 42%")).toBeTruthy()
  expect(screen.getByText("1 di 2 · Lampade")).toBeTruthy()
  act(() => shop.visit.getState().enterScene("flagship", "1"))
  await user.keyboard("n")
  expect(said.at(-1)).toEqual({ type: "present", shown: { code: CODE, step: STEPS[1] }, product: null })
  expect(shop.visit.getState().destination).toEqual({ kind: "zone", id: "lounge" })
  await user.click(screen.getByRole("button", { name: "Finisci la presentazione" }))
  expect(said.at(-1)).toEqual({ type: "present", shown: null, product: null })
})

test("[PRS-33] [DSH-133] a guest reads each step and orders as it goes, is moved nowhere, and keeps the sheet when it ends", async () => {
  const { comeAsGuest, user, tell, said, shop } = open()
  await comeAsGuest()
  tell({ type: "presented", shown: { code: CODE, step: STEPS[0] } })
  const region = () => bar("Sei in visita con Chiara")
  expect(await region().findByText("Una luce bassa")).toBeTruthy()
  expect(document.body.textContent).not.toContain("Margine")
  await user.click(region().getByRole("button", { name: "Metti Lampada Cupola nel foglio d’ordine" }))
  await user.click(region().getByRole("button", { name: "Uno in più di Lampada Cupola" }))
  expect(region().getByRole("button", { name: "Foglio d’ordine (1)" })).toBeTruthy()

  tell({ type: "presented", shown: { code: CODE, step: STEPS[1] } })
  expect(await region().findByText("E una poltrona")).toBeTruthy()
  expect(region().getByText("Non più in vendita")).toBeTruthy()
  expect(shop.visit.getState().destination).toBeNull()
  tell({ type: "presented", shown: null })
  expect(region().queryByText("E una poltrona")).toBeNull()
  await user.click(region().getByRole("button", { name: "Foglio d’ordine (1)" }))
  const sheet = within(await screen.findByRole("region", { name: "Foglio d’ordine" }))
  expect(sheet.getByRole<HTMLInputElement>("textbox", { name: "Quantità di Lampada Cupola" }).value).toBe("2")
  expect(sheet.getByRole("link", { name: "Invia, stampa, scarica" }).getAttribute("href")).toMatch(
    /^\/order\/[\w-]{22}\?lang=it$/,
  )
  // Nothing of it went to the room.
  expect(said).toEqual([])
})

test("[PRS-40] by its link it waits to be begun, goes where a step takes place, and waits for who walks elsewhere", async () => {
  const { user, shop, guided } = open({ path: `/?presentation=${CODE}` })
  const region = () => bar("Autunno")
  await user.click(await screen.findByRole("button", { name: "Comincia" }))
  const { visit } = shop
  const standIn = (id: string) =>
    act(() => {
      visit.getState().goTo(null)
      visit.getState().moveTo({ zone: id, x: 0, z: 0, heading: 0 })
    })
  expect(region().getByText("Una luce bassa")).toBeTruthy()
  expect(guided.store.getState().spotlight?.product).toBe(lamp.id)
  act(() => visit.getState().enterScene("flagship", "1"))
  await user.click(region().getByRole("button", { name: "Avanti" }))
  expect(visit.getState().destination).toEqual({ kind: "zone", id: "lounge" })
  standIn("lounge")
  expect(region().queryByText(/per conto tuo/)).toBeNull()
  standIn("checkout")
  expect(region().getByText("Cammini per conto tuo: la presentazione aspetta.")).toBeTruthy()
  expect(visit.getState().destination).toBeNull()
  await user.click(region().getByRole("button", { name: "Torna alla presentazione" }))
  expect(visit.getState().destination).toEqual({ kind: "zone", id: "lounge" })
  await user.click(region().getByRole("button", { name: "Chiudi la presentazione" }))
  expect(screen.queryByRole("region", { name: "Autunno" })).toBeNull()
  expect(guided.store.getState().spotlight).toBeNull()
})

test("[PRS-41] in the list it is a page of steps, by keyboard, in the reader's language, with the sheet below", async () => {
  const { user } = open({ surface: "list", path: `/list?presentation=${CODE}`, language: "en" })
  const page = within(await screen.findByRole("dialog", { name: "Autumn" }))
  expect(page.getByText("A low light")).toBeTruthy()
  expect(page.getByText("1 of 2 · Lampade")).toBeTruthy()
  await user.click(page.getByRole("button", { name: /^Put .* on the order sheet$/ }))
  expect(page.getByText("Total")).toBeTruthy()
  await user.keyboard("{ArrowRight}")
  expect(page.getByText("And a chair")).toBeTruthy()
  expect(page.getByText("No longer sold")).toBeTruthy()
  expect(page.getByRole("button", { name: "Next" }).getAttribute("aria-disabled")).toBe("true")
  await user.click(page.getByRole("button", { name: "Close the presentation" }))
  expect(screen.queryByRole("dialog")).toBeNull()
})

test("[PRS-40] a link that leads nowhere says so, and the store stays open", async () => {
  const { user } = open({ path: "/?presentation=zzzzzzzzzzzzzzzzzzzzzz" })
  expect(await screen.findByText("Questa presentazione non c’è più")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Chiudi la presentazione" }))
  expect(screen.queryByText("Questa presentazione non c’è più")).toBeNull()
})
