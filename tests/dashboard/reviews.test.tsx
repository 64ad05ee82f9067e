// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/dashboard-page.tsx"
import type { ReviewFiguresReply, ReviewListName, StaffReview } from "../../src/protocol/reviews.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const aReview = (id: string, changes: Partial<StaffReview> = {}): StaffReview => ({
  ...{ id, version: `${id}-1`, product: { id: "lamp", label: "Lampada Cupola" }, stars: 2, title: "Buia" },
  ...{ text: "Fa poca luce.", name: null, language: "it", at: "2026-11-14T10:00:00.000Z", state: "waiting" },
  ...{ reason: null, decided: null, knows: "inspected", signs: [], replaces: null, useful: 0, replies: [] },
  ...changes,
})
const decided = { by: "Giulia Bassi", at: "2026-11-15T10:00:00.000Z" }
const FIGURES: ReviewFiguresReply = {
  published: { n: 12, mean: 4.25, value: 83, counts: [1, 0, 1, 3, 7] },
  refused: [1, 2, 3, 4, 5].map((stars) => ({
    ...{ stars, decided: stars === 1 ? 10 : 3, refused: stars === 1 ? 8 : 0 },
    ...(stars === 1 ? { share: 80, low: 49, high: 94.3 } : { share: null, low: null, high: null }),
  })),
  difference: { delta: 80, low: 31.2, high: 94, distinguishable: true },
  reasons: [
    { reason: "spam", n: 8 },
    { reason: "offence", n: 0 },
  ],
  oldest: null,
}

function open(lists: Partial<Record<ReviewListName, readonly StaffReview[]>>, language: "it" | "en" = "it") {
  const double = createMarketingDouble()
  const done: { readonly path: string; readonly body: unknown }[] = []
  const queue = { waiting: [], published: [], refused: [], ...lists }
  double.answers.set("/api/reviews", (path, body) => {
    const url = new URL(path, "http://shop.test")
    if (body !== null) {
      done.push({ path: url.pathname, body })
      queue.waiting = []
      return { done: "it" }
    }
    const list = (url.searchParams.get("list") ?? "waiting") as ReviewListName
    const counts = {
      waiting: queue.waiting.length,
      published: queue.published.length,
      refused: queue.refused.length,
    }
    return { counts, reviews: queue[list], next: null }
  })
  double.answers.set("/api/reviews/figures", () => FIGURES)
  double.answers.set("/api/invitations/figures", () => ({
    ...{ sharers: 12, opened: 40, visitors: 9 },
    stages: [
      { stage: "inspected", n: 6, share: 66.7, low: 35.4, high: 87.9 },
      { stage: "cart", n: null, share: null, low: null, high: null },
      { stage: "checkout", n: null, share: null, low: null, high: null },
    ],
  }))
  const view = show(<DashboardPage services={double.services} />, { path: "/dashboard/reviews", language })
  return { ...double, ...view, done, user: userEvent.setup() }
}

test("[REV-14] what waits is read with all that is known of it, and published by keyboard", async () => {
  const { user, done } = open({ waiting: [aReview("a", { signs: ["link", "phone"] })] })
  const card = (await screen.findByText("Fa poca luce.")).closest("li")
  if (!card) throw new Error("a review was to be shown")
  expect(card.textContent).toContain("Lampada Cupola")
  expect(card.textContent).toContain("senza nome")
  expect(card.textContent).toContain("l’ha guardato da vicino qui")
  expect(card.textContent).toContain("un indirizzo web, un numero di telefono")
  expect(screen.getByRole("radio", { name: "Da leggere 1" })).toBeTruthy()
  within(card).getByRole("button", { name: "Pubblica" }).focus()
  await user.keyboard("{Enter}")
  await waitFor(() => expect(screen.getByText("Nessuna recensione aspetta.")).toBeTruthy())
  expect(done).toEqual([{ path: "/api/reviews/a/publish", body: { version: "a-1" } }])
  expect(document.activeElement?.textContent).toContain("Da leggere")
})

test("[DSH-102] a review that comes while one reads moves none, and stands in the list when it is asked for", async () => {
  const first = aReview("a")
  const waiting = [first]
  const { user, streams } = open({ waiting })
  await screen.findByText("Fa poca luce.")
  waiting.unshift(aReview("b", { text: "Bella davvero." }))
  streams.latest().send("change")
  const news = await screen.findByRole("button", { name: "Una nuova: mostrala" })
  expect(screen.queryByText("Bella davvero.")).toBeNull()
  expect(screen.getByRole("radio", { name: "Da leggere 2" })).toBeTruthy()
  await user.click(news)
  expect(screen.getByText("Bella davvero.")).toBeTruthy()
  expect(document.activeElement?.textContent).toContain("Da leggere")
})

test("[REV-14] a refusal takes a reason, of which there are four; being negative isn't among them", async () => {
  const { user, done } = open({
    waiting: [aReview("a", { replaces: { ...aReview("b"), text: "Com’era." } })],
  })
  await user.click(await screen.findByRole("button", { name: "Rifiuta" }))
  const reasons = screen.getAllByRole("radio", { name: /pubblicità|offesa|dati personali|non riguarda/ })
  expect(reasons).toHaveLength(4)
  expect(document.activeElement).toBe(reasons[0])
  expect(screen.getByText(/Che sia negativa non è un motivo/)).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Rifiuta" }))
  expect(done).toEqual([])
  await user.click(screen.getByRole("radio", { name: "dati personali" }))
  await user.click(screen.getByRole("button", { name: "Rifiuta" }))
  await waitFor(() =>
    expect(done).toMatchObject([{ path: "/api/reviews/a/refuse", body: { reason: "private-data" } }]),
  )
})

test("[REV-14] what its author changed meanwhile is said, and looked at anew", async () => {
  const { user, refusals, asked } = open({ waiting: [aReview("a")] })
  const publish = await screen.findByRole("button", { name: "Pubblica" })
  refusals.set("/api/reviews/a/publish", { status: 409, code: "moved" })
  const before = asked.length
  await user.click(publish)
  await screen.findByText("È cambiata nel frattempo: guardala di nuovo.")
  await waitFor(() => expect(asked.slice(before).some((path) => path.startsWith("/api/reviews?"))).toBe(true))
})

test("[REV-14] the brand's answer is written, changed with what it replaces named, and taken off", async () => {
  const replies = ["Grazie.", "Grazie mille."].map((text, n) => ({
    ...{ id: `reply-${n}`, by: "Marta Rinaldi", role: "marketer" as const, text, language: "it" as const },
    at: decided.at,
  }))
  const { user, done } = open({ published: [aReview("a", { state: "published", decided, replies })] })
  await user.click(await screen.findByRole("radio", { name: /Pubblicate/ }))
  await user.click(await screen.findByRole("button", { name: "Cambia la risposta" }))
  const field = screen.getByLabelText(/La risposta del negozio/)
  await user.clear(field)
  await user.type(field, "Grazie, Anna.")
  await user.click(screen.getByRole("button", { name: "Rispondi" }))
  await waitFor(() =>
    expect(done).toMatchObject([
      { path: "/api/reviews/a/reply", body: { text: "Grazie, Anna.", was: "reply-1", language: "it" } },
    ]),
  )
  expect(screen.getByText("Una versione prima")).toBeTruthy()
  await user.click(await screen.findByRole("button", { name: "Togli la risposta" }))
  await waitFor(() => expect(done.at(-1)?.body).toMatchObject({ text: null, was: "reply-1" }))
})

test("[REV-9] who refuses what is negative more often is told so, with the interval; few decisions have no share", async () => {
  open({}, "en")
  await screen.findByText("12 published, mean 4.3 out of 5.")
  expect(screen.getByText(/Reviews of 1 and 2 are refused more often.*\+31 to \+94 points/)).toBeTruthy()
  const rows = screen.getAllByRole("row").map(({ textContent }) => textContent)
  expect(rows).toContain("1 out of 510880% (49–94)")
  expect(rows).toContain("5 out of 530too few")
  expect(screen.getByText(/advertising or repetition 8$/)).toBeTruthy()
})

test("[REV-14] a server that is away is said, and can be asked again", async () => {
  const { user, refusals } = open({ waiting: [aReview("a")] })
  await screen.findByText("Fa poca luce.")
  refusals.set("/api/reviews", "unreachable")
  await user.click(screen.getByRole("button", { name: "Pubblica" }))
  await waitFor(() =>
    expect(screen.getAllByRole("alert").some(({ textContent }) => textContent !== "")).toBe(true),
  )
  expect(screen.getByText("Fa poca luce.")).toBeTruthy()
})

test("[INV-4] word of mouth is told from sharing to the checkout; what too few did says so", async () => {
  open({}, "en")
  await screen.findByRole("heading", { name: "Word of mouth" })
  const rows = screen.getAllByRole("row").map(({ textContent }) => textContent)
  expect(rows).toContain("Links opened40")
  expect(rows).toContain("… who looked at something closely667% (35–88)")
  expect(rows).toContain("… who reached the checkouttoo few")
})
