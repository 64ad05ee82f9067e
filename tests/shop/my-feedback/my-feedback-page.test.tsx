// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import type { OwnAnswer } from "../../../src/client/visitor/own-answers.ts"
import { Scale } from "../../../src/feedback/view/scale.tsx"
import "../../../src/feedback/view/messages.ts"
import { createCorrectAnswer } from "../../../src/client/visitor/correct-answer.ts"
import { MyFeedbackPage } from "../../../src/shop/my-feedback/my-feedback-page.tsx"
import { UNDO_MS } from "../../../src/shop/my-feedback/use-withdrawals.ts"
import { PROMPTS } from "../../feedback/prompts.ts"
import { aProduct } from "../../helpers/a-product.ts"
import { json, SHOWROOM } from "../../helpers/fake-server.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { createFakeStorage } from "../../helpers/fake-storage.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"
import { createFakeVisitor, type FakeVisitorOptions } from "../../helpers/visitor/fake-visitor.ts"

const lamp = aProduct("Lampada Cupola")
const NOW = Date.UTC(2026, 10, 21, 12)
const [prompt] = PROMPTS.filter(({ metric }) => metric === "csat")
if (!prompt) throw new Error("there must be a prompt that asks CSAT")

const anAnswer = (impressionId: string, changes: Partial<OwnAnswer> = {}): OwnAnswer => ({
  impressionId,
  promptId: prompt.id,
  promptVersion: prompt.version,
  metric: "csat",
  scale: "1-5",
  score: 2,
  comment: null,
  choice: null,
  productId: lamp.id,
  touchpointId: "lighting",
  zone: "lighting",
  at: "2026-11-21T10:00:00.000Z",
  visitId: "0b7e4a52-3f0e-4c59-9a4e-00000000000a",
  ...changes,
})

/** The page, on a shop whose server knows `theirs` of a visitor who agreed. */
function openPage({
  answers = [],
  theirs = null,
  wordings = {},
  ...options
}: FakeVisitorOptions & {
  answers?: readonly OwnAnswer[]
  theirs?: readonly OwnAnswer[] | null
  /** How versions put their questions that are past, by address. */
  wordings?: Readonly<Record<string, unknown>>
} = {}) {
  const local = createFakeStorage()
  const fake = createFakeVisitor({ local, ...options })
  const made = createFakeShop([lamp])
  const { server, clock } = made
  if (theirs)
    server.answers.set("/api/me/answers", () =>
      json({ answers: theirs.map(({ visitId: _, ...each }) => each), next: null }),
    )
  server.answers.set("/api/me/replies", () => json({ replies: [] }))
  for (const [path, reply] of Object.entries(wordings)) server.answers.set(path, () => json(reply))
  fake.visitor.answers.getState().adopt(answers)
  let ids = 0
  const shop = {
    ...made.shop,
    visitor: fake.visitor,
    showroom: { ...SHOWROOM, prompts: PROMPTS },
    correct: createCorrectAnswer({
      ...{ visitor: fake.visitor, visit: made.shop.visit, showroomId: SHOWROOM.id, now: clock.now },
      newId: () => `event-${++ids}`,
      newSecret: () => "0b7e4a52-3f0e-4c59-9a4e-0000000000ff",
      context: () => ({ language: "it", device: "desktop" }),
    }),
  }
  const timers = new Map<() => void, number>()
  const saved: string[] = []
  let startedOver = 0
  const storage = {
    ...local,
    get length() {
      return local.kept.size
    },
    key: (index: number) => [...local.kept.keys()][index] ?? null,
  }
  const view = renderInShop(
    shop,
    <MyFeedbackPage
      now={() => NOW}
      Scale={Scale}
      later={(callback, ms) => {
        timers.set(callback, ms)
        return () => timers.delete(callback)
      }}
      storages={[() => storage]}
      save={(_, text) => saved.push(text)}
      onStartOver={() => {
        startedOver += 1
      }}
    />,
  )
  const ring = () => {
    for (const [callback, ms] of [...timers]) {
      expect(ms).toBe(UNDO_MS)
      timers.delete(callback)
      callback()
    }
  }
  return { ...view, ...fake, server, saved, ring, local, timers, startedOver: () => startedOver }
}

const button = (name: string | RegExp) => screen.getByRole("button", { name })

test("[OWN-30] without an answer it says so, and what becomes of it isn't made up", async () => {
  openPage()
  expect(screen.getByText(/^Non hai ancora risposto a niente/)).toBeTruthy()
  expect(screen.getByText(/^Finché non possiamo ricordare/)).toBeTruthy()
})

test("[OWN-30] the tab's own answers are there without consent, newest first, and nobody is asked for them", async () => {
  const { server } = openPage({
    answers: [
      anAnswer("new", { comment: "Buia." }),
      anAnswer("old", { at: "2026-11-12T10:00:00.000Z", productId: null, score: 5 }),
    ],
  })
  expect(await screen.findByRole("heading", { name: "Lampada Cupola" })).toBeTruthy()
  const rows = within(screen.getByRole("list")).getAllByRole("listitem")
  expect(rows.map(({ textContent }) => textContent?.replace(/Cambia|Ritira/g, ""))).toEqual([
    "Lampada Cupola2 su 5oggi“Buia.”",
    "Casa Ambrogia5 su 512 novembre",
  ])
  expect(server.asked.filter((path) => path.startsWith("/api/me"))).toEqual([])
})

test("[OWN-30] an answer is changed by keyboard on the scale that asked, as the visit that it was given as", async () => {
  const { user, sent } = openPage({ answers: [anAnswer("one", { comment: "Buia." })] })
  button(/^Cambia la risposta/).focus()
  await user.keyboard("{Enter}")
  expect(document.activeElement?.getAttribute("aria-checked")).toBe("true")
  await user.keyboard("{ArrowRight}{ArrowRight}{Enter}")
  await user.clear(screen.getByRole("textbox", { name: "Se vuoi, una riga" }))
  await user.click(button("Salva"))
  expect(sent).toMatchObject([
    {
      ...{ type: "prompt.amended", impressionId: "one", score: 4, comment: "", scale: "1-5" },
      visitId: "0b7e4a52-3f0e-4c59-9a4e-00000000000a",
    },
  ])
  expect(sent[0]).not.toHaveProperty("visitorId")
  expect(screen.getByText("4 su 5")).toBeTruthy()
  expect(screen.queryByText("“Buia.”")).toBeNull()
  expect(document.activeElement).toBe(button(/^Cambia la risposta/))
})

test("[ASK-81] an answer to an earlier version, or to what isn't asked any more, is changed in the words it was asked in", async () => {
  const words = (it: string) => ({ it, en: it })
  const choices = [{ id: "light", label: words("La luce") }]
  const { user, sent } = openPage({
    answers: [
      anAnswer("one", { promptId: "gone", promptVersion: 3, choice: "light" }),
      anAnswer("two", { promptVersion: prompt.version - 1 }),
    ],
    wordings: {
      "/api/prompts/gone/versions/3": {
        ...{ prompt: "gone", version: 3, metric: "csat", scale: "1-5" },
        wording: {
          ...{ question: words("{product}: bella?"), lowLabel: words("No"), highLabel: words("Sì") },
          ...{ teaser: words("?"), commentLabel: words("?") },
          followUps: [{ from: 1, to: 3, question: words("Che cosa?"), choices }],
        },
      },
    },
  })
  await user.click(await screen.findByRole("button", { name: /^Cambia la risposta/ }))
  expect(screen.getByText("Hai scelto: La luce")).toBeTruthy()
  expect(screen.getByText("Lampada Cupola: bella?")).toBeTruthy()
  expect(screen.getByRole("radio", { name: "5 su 5: Sì" })).toBeTruthy()
  await user.keyboard("5")
  await user.click(button("Salva"))
  expect(sent).toMatchObject([
    { type: "prompt.amended", impressionId: "one", promptId: "gone", promptVersion: 3, score: 5 },
  ])
  // Of the other the words can't be had: it can be taken back all the same.
  expect(screen.getAllByRole("button", { name: /^Cambia la risposta/ })).toHaveLength(1)
  expect(screen.getAllByRole("button", { name: /^Ritira la risposta/ })).toHaveLength(2)
})

test("[OWN-30] Escape leaves an answer as it was", async () => {
  const { user, sent } = openPage({ answers: [anAnswer("one")] })
  await user.click(button(/^Cambia la risposta/))
  await user.keyboard("5{Escape}")
  expect(sent).toEqual([])
  expect(document.activeElement).toBe(button(/^Cambia la risposta/))
})

test("[OWN-30] taking back can be undone until its time is over, and the keyboard stays where it happens", async () => {
  const { user, sent, ring, timers } = openPage({ answers: [anAnswer("one")] })
  await user.click(button(/^Ritira la risposta/))
  expect(document.activeElement).toBe(button(/^Annulla il ritiro/))
  await user.keyboard("{Enter}")
  expect(timers.size).toBe(0)
  expect(document.activeElement).toBe(button(/^Cambia la risposta/))
  expect(sent).toEqual([])
  await user.click(button(/^Ritira la risposta/))
  ring()
  await waitFor(() => expect(screen.queryByRole("list")).toBeNull())
  expect(sent.map(({ type }) => type)).toEqual(["prompt.withdrawn"])
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Le tue risposte" }))
})

test("[OWN-30] what is being taken back is so for good when the page is left", async () => {
  const { user, sent, unmount } = openPage({ answers: [anAnswer("one"), anAnswer("two")] })
  const [first] = screen.getAllByRole("button", { name: /^Ritira la risposta/ })
  if (first) await user.click(first)
  window.dispatchEvent(new Event("pagehide"))
  expect(sent.map(({ type }) => type)).toEqual(["prompt.withdrawn"])
  const [next] = screen.getAllByRole("button", { name: /^Ritira la risposta/ })
  if (next) await user.click(next)
  unmount()
  expect(sent.map(({ type }) => type)).toEqual(["prompt.withdrawn", "prompt.withdrawn"])
})

test("[OWN-30] what the server knows joins what is known here, and is changed as who one is", async () => {
  const { user, sent, visitor } = openPage({ consent: "given", theirs: [anAnswer("earlier", { score: 1 })] })
  await user.click(await screen.findByRole("button", { name: /^Cambia la risposta/ }))
  await user.keyboard("3")
  await user.click(button("Salva"))
  expect(sent).toMatchObject([
    { type: "prompt.amended", score: 3, visitorId: visitor.store.getState().visitorId },
  ])
})

test("[OWN-31] when the shop doesn't answer, what is known is shown, and it can be asked again", async () => {
  const { user, server, sent } = openPage({ consent: "given", answers: [anAnswer("one")] })
  expect(await screen.findByText(/^Il negozio non risponde/)).toBeTruthy()
  await user.click(button(/^Ritira la risposta/))
  await user.click(button(/^Annulla/))
  server.answers.set("/api/me/answers", () => json({ answers: [], next: null }))
  await user.click(button("Riprova"))
  await waitFor(() => expect(screen.queryByText(/^Il negozio non risponde/)).toBeNull())
  expect(screen.getByRole("list")).toBeTruthy()
  expect(sent).toEqual([])
})

test("[OWN-31] an answer that makes no sense is no answer", async () => {
  const { server, user } = openPage({ consent: "given" })
  server.answers.set("/api/me/answers", () => json({ answers: [{ impressionId: 7 }], next: null }))
  await user.click(await screen.findByRole("button", { name: "Riprova" }))
  expect(await screen.findByText(/^Il negozio non risponde/)).toBeTruthy()
})

test("[OWN-5] not to be asked anything any more is one tap, and one tap back", async () => {
  const { user, visitor } = openPage()
  await user.click(button("Non chiedermi più nulla"))
  expect(visitor.store.getState().silent).toBe(true)
  await user.click(button("Chiedimi di nuovo"))
  expect(visitor.store.getState().silent).toBe(false)
})

test("[OWN-13] the download has what the server keeps and what this browser does, and says when it can't", async () => {
  const { user, server, saved } = openPage({ consent: "given", theirs: [] })
  await user.click(button("Scarica tutto"))
  expect(await screen.findByText(/^Lo scaricamento non è riuscito/)).toBeTruthy()
  expect(saved).toEqual([])
  server.answers.set("/api/me/export", () => json({ answers: [], events: [{ event: 1 }] }))
  await user.click(button("Scarica tutto"))
  await waitFor(() => expect(saved).toHaveLength(1))
  const all = JSON.parse(saved[0] ?? "")
  expect(all.server.events).toEqual([{ event: 1 }])
  expect(all.thisBrowser["vetrina.consent"].choice).toBe("given")
})

test("[OWN-32] deleting is asked twice, says what was deleted, and leaves the cart and the language", async () => {
  const { user, server, local, visitor, startedOver } = openPage({
    consent: "given",
    theirs: [],
    answers: [anAnswer("one")],
  })
  for (const key of ["cart", "aside", "language", "ledger", "journal", "help", "leaving"])
    local.setItem(`vetrina.${key}`, "1")
  server.answers.set("/api/me/deletion", () =>
    json({ deleted: { answers: 1, events: 7, visits: 2, helpRequests: 0 } }),
  )
  await user.click(button("Elimina tutto di me"))
  await user.click(await screen.findByRole("button", { name: "Elimina tutto" }))
  expect(server.posted.filter(({ path }) => path === "/api/me/deletion")).toEqual([])
  await user.click(button("Sì, elimina tutto"))
  expect(
    await screen.findByText(
      "Eliminato: una risposta, 7 annotazioni di 2 visite, nessuna richiesta di aiuto.",
    ),
  ).toBeTruthy()
  expect(server.posted.find(({ path }) => path === "/api/me/deletion")?.body).toEqual({
    answers: [{ impressionId: "one", visitId: "0b7e4a52-3f0e-4c59-9a4e-00000000000a" }],
  })
  expect([...local.kept.keys()].sort()).toEqual(["vetrina.aside", "vetrina.cart", "vetrina.language"])
  expect(visitor.store.getState()).toMatchObject({ consent: "unasked", visitorId: null })
  await user.click(button("Torna alla porta"))
  expect(startedOver()).toBe(1)
})

test("[OWN-32] the cart is emptied too when it is asked for", async () => {
  const { user, server, local } = openPage()
  local.setItem("vetrina.cart", "1")
  server.answers.set("/api/me/deletion", () =>
    json({ deleted: { answers: 0, events: 0, visits: 0, helpRequests: 0 } }),
  )
  await user.click(button("Elimina tutto di me"))
  await user.click(await screen.findByRole("checkbox", { name: "Svuota anche il carrello" }))
  await user.click(button("Elimina tutto"))
  await user.click(button("Sì, elimina tutto"))
  expect(await screen.findByText(/^Eliminato: nessuna risposta/)).toBeTruthy()
  expect([...local.kept.keys()]).toEqual([])
})

test("[OWN-32] a deletion that fails deletes nothing here either, and can be tried again", async () => {
  const { user, local, visitor } = openPage({ consent: "given", theirs: [], answers: [anAnswer("one")] })
  await user.click(button("Elimina tutto di me"))
  await user.click(await screen.findByRole("button", { name: "Elimina tutto" }))
  await user.click(button("Sì, elimina tutto"))
  expect(await screen.findByRole("alert")).toBeTruthy()
  expect(visitor.store.getState().consent).toBe("given")
  expect(visitor.answers.getState().answers).toHaveLength(1)
  expect([...local.kept.keys()]).toContain("vetrina.answers")
  expect(button("Sì, elimina tutto")).toBeTruthy()
})
