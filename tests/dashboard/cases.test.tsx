// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { formatCasesView, parseCasesView } from "../../src/dashboard/cases/cases-view.ts"
import { DashboardPage } from "../../src/dashboard/index.ts"
// What a page fetches when it is opened is here beforehand: how long that takes is no matter of these tests.
import "../../src/dashboard/cases/index.ts"
import type { CaseLine, CaseReply } from "../../src/protocol/cases.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const NOW = "2026-11-15T12:54:00.000Z"
const idOf = (n: number) => `01932f00-0000-7000-8000-${String(n).padStart(12, "0")}`

function line(n: number, change: Partial<CaseLine> = {}): CaseLine {
  return {
    ...{ id: idOf(n), cause: "score", state: "open", ending: null, metric: "ces", scale: "1-7", score: n },
    ...{ words: `Parole ${n}`, wantsReply: false, zone: null, product: null, language: "en" },
    touchpoint: { id: "fitting", label: "Camerino" },
    openedAt: "2026-11-15T08:42:00.000Z",
    dueAt: n === 1 ? "2026-11-15T12:42:00.000Z" : "2026-11-15T16:00:00.000Z",
    ...{ closedAt: null, assignee: null, repliedAt: null },
    ...change,
  }
}

function whole(of: CaseLine, change: Partial<CaseReply> = {}): CaseReply {
  return {
    ...of,
    ...{ now: NOW, question: "How easy was it?", promptVersion: 1, choice: null, device: "tablet" },
    ...{
      sceneId: null,
      place: null,
      name: null,
      visit: null,
      replay: null,
      replies: [],
      again: null,
      asker: "unknown",
    },
    history: [{ id: idOf(9), at: of.openedAt, kind: "answered", by: null, detail: { score: of.score ?? 0 } }],
    reach: { inStore: true, hasContact: false, contact: null, mail: false },
    promises: [{ id: "calm", name: "Con calma", about: "Senza fretta.", fit: null }],
    ...{ askAgainAfterDays: 7, colleagues: [{ id: "marta", name: "Marta Rinaldi" }] },
    ...{ mayAssign: true, mine: of.assignee?.id === "giulia" },
    ...change,
  }
}

/** A server with two cases, or as many as are wanted, of which the first is past its deadline. */
function createCasesDouble(signedInAs: "marketer" | "guide" = "marketer", count = 2) {
  const double = createMarketingDouble({ signedInAs })
  const lines = Array.from({ length: count }, (_, index) => line(index + 1))
  const cases = new Map(lines.map((each) => [each.id, whole(each)]))
  const sent: { readonly path: string; readonly body: unknown }[] = []
  double.answers.set("/api/cases", (path) => {
    const query = new URLSearchParams(path.split("?")[1])
    const from = Number(query.get("cursor"))
    const until = from + Number(query.get("limit"))
    return {
      now: NOW,
      counts: { open: cases.size, mine: 0, overdue: 1 },
      cases: [...cases.values()].slice(from, until),
      next: until < cases.size ? String(until) : null,
    }
  })
  double.answers.set("/api/cases/figures", () => ({
    definition: { id: "paired-difference", version: 1, formula: "…" },
    helped: [
      { metric: "ces", n: 12, delta: 1.4, low: 0.6, high: 2.2, hidden: false },
      { metric: "csat", n: 3, delta: null, low: null, high: null, hidden: true },
    ],
    requests: [],
  }))
  double.answers.set("/api/cases/0", (path, body) => {
    const [, , , id = "", what = ""] = (path.split("?")[0] ?? "").split("/")
    const kase = cases.get(id)
    if (!kase) return null
    if (what === "") return kase
    sent.push({ path: `${id}/${what}`, body })
    if (what === "take")
      cases.set(id, { ...kase, assignee: { id: "giulia", name: "Giulia Bassi" }, mine: true })
    return cases.get(id)
  })
  return { ...double, cases, sent }
}

const open = (
  double: ReturnType<typeof createCasesDouble>,
  path = "/dashboard/cases",
  language?: "it" | "en",
) => show(<DashboardPage services={double.services} />, { path, ...(language ? { language } : {}) })

describe("[CAS-17] the cases on the dashboard", () => {
  test("are listed oldest first with what is late, and what answering changed", async () => {
    open(createCasesDouble())
    const list = await screen.findByRole("list", { name: "Casi" })
    expect(
      within(list)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringContaining("oltre il limite di 12 min"),
      expect.stringContaining("aperto da 4 h 12"),
    ])
    expect(screen.getByText("1 oltre il limite")).toBeTruthy()
    expect(await screen.findByText(/12 richiesti di nuovo: \+1,4 \(da \+0,6 a \+2,2\)/)).toBeTruthy()
    expect(screen.getByText(/3 richiesti di nuovo: sotto 5 la differenza resta nascosta/)).toBeTruthy()
  })

  test("are gone through, taken and answered by keyboard, in the language of whoever wrote", async () => {
    const double = createCasesDouble()
    const { history } = open(double)
    const user = userEvent.setup()
    await screen.findByRole("list", { name: "Casi" })
    await user.keyboard("j")
    await screen.findByRole("region", { name: "Caso: Camerino" })
    await user.keyboard("j")
    await screen.findByRole("heading", { name: /2 su 7/ })
    expect(history.at(-1)).toBe(`/dashboard/cases?case=${idOf(2)}`)
    await user.keyboard("k")
    await screen.findByRole("heading", { name: /1 su 7/ })
    await user.keyboard("a")
    await waitFor(() => expect(double.sent).toMatchObject([{ path: `${idOf(1)}/take` }]))
    await user.keyboard("r")
    const field = screen.getByRole("textbox", { name: /^Risposta in inglese/ })
    expect(document.activeElement).toBe(field)
    await user.keyboard("We mend it, join us{Control>}{Enter}{/Control}")
    await waitFor(() => expect(double.sent).toHaveLength(2))
    expect(double.sent[1]).toMatchObject({
      path: `${idOf(1)}/replies`,
      body: { text: "We mend it, join us", language: "en", askAgain: true },
    })
    await user.click(document.body)
    await user.keyboard("e")
    expect(document.activeElement?.textContent).toContain("Chiudi")
  })

  test("[DSH-120] arrows go from line to line, no further than the last, and open none", async () => {
    const { history } = open(createCasesDouble())
    const user = userEvent.setup()
    const list = await screen.findByRole("list", { name: "Casi" })
    const [first, second] = within(list).getAllByRole("button")
    first?.focus()
    await user.keyboard("{ArrowDown}")
    expect(document.activeElement).toBe(second)
    await user.keyboard("{ArrowDown}")
    expect(document.activeElement).toBe(second)
    await user.keyboard("{ArrowUp}{ArrowUp}")
    expect(document.activeElement).toBe(first)
    expect(history.some((address) => address.includes("case="))).toBe(false)
  })

  test("[CAS-40] are all within reach by keyboard: whoever steps on from the last gets the next page", async () => {
    const { history } = open(createCasesDouble("marketer", 102), `/dashboard/cases?case=${idOf(100)}`)
    await screen.findByText("100 di 102")
    await userEvent.setup().keyboard("j")
    await waitFor(() => expect(history.at(-1)).toBe(`/dashboard/cases?case=${idOf(101)}`))
    expect(screen.queryByText("Mostra altri")).toBeNull()
  })

  test("[CAS-40] are all within reach by a button, which opens none", async () => {
    const { history } = open(createCasesDouble("marketer", 102))
    const before = history.length
    await userEvent.setup().click(await screen.findByText("Mostra altri"))
    await waitFor(() => expect(document.querySelectorAll("[data-case]")).toHaveLength(102))
    expect(screen.queryByText("Mostra altri")).toBeNull()
    expect(history).toHaveLength(before)
  })

  test("[DSH-140] list what was done because of them, with what was before and after, and lead there", async () => {
    const double = createCasesDouble()
    const side = (value: number) => ({
      ...{ from: "2026-09-22", to: "2026-10-19" },
      figure: { value, n: 40, low: value - 5, high: value + 5 },
    })
    const deed = { id: idOf(50), what: "Abbassate le lampade", on: "2026-10-20", who: "Luca", labels: [] }
    double.answers.set(`/api/actions/of-case/${idOf(1)}`, () => ({
      actions: [
        {
          ...{ ...deed, measure: { metric: "csat", segment: {} } },
          effect: { kind: "told", before: side(41), after: side(72) },
        },
        { ...deed, ...{ id: idOf(51), what: "Spostata la cassa", measure: null, effect: { kind: "none" } } },
      ],
    }))
    double.answers.set(`/api/actions/of-case/${idOf(2)}`, () => ({ actions: [] }))
    const { history } = open(double, `/dashboard/cases?case=${idOf(1)}`)
    const link = await screen.findByRole("link", { name: "Abbassate le lampade" })
    expect(link.closest("li")?.textContent).toContain("prima 41%, dopo 72%; la differenza si distingue")
    const other = screen.getByRole("link", { name: "Spostata la cassa" })
    expect(other.closest("li")?.textContent).toContain("Fatta, non misurata.")
    const user = userEvent.setup()
    await user.keyboard("j")
    expect(await screen.findByText("Ancora nessuna azione annotata per questo caso.")).toBeTruthy()
    expect(screen.queryByRole("link", { name: "Abbassate le lampade" })).toBeNull()
    await user.keyboard("k")
    await user.click(await screen.findByRole("link", { name: "Abbassate le lampade" }))
    expect(history.at(-1)).toBe(`/dashboard/actions/done/${idOf(50)}`)
  })

  test("[DSH-140] say that what was done can't be read, and read it when asked again", async () => {
    const double = createCasesDouble()
    open(double, `/dashboard/cases?case=${idOf(1)}`)
    const side = await screen.findByRole("complementary", { name: "Intorno al caso" })
    const again = await within(side).findByRole("button", { name: /Riprova/ })
    double.answers.set(`/api/actions/of-case/${idOf(1)}`, () => ({ actions: [] }))
    await userEvent.setup().click(again)
    expect(await within(side).findByText("Ancora nessuna azione annotata per questo caso.")).toBeTruthy()
  })

  test("say who has taken one meanwhile", async () => {
    const double = createCasesDouble()
    open(double, `/dashboard/cases?case=${idOf(1)}`, "en")
    const user = userEvent.setup()
    await screen.findByRole("heading", { name: /1 of 7/ })
    double.refusals.set(`/api/cases/${idOf(1)}/take`, { status: 409, code: "taken" })
    await user.keyboard("a")
    expect(await screen.findByText("Somebody else has it.")).toBeTruthy()
  })

  test("are all that a guide sees, with a stream of their own", async () => {
    const double = createCasesDouble("guide")
    open(double)
    await screen.findByRole("list", { name: "Casi" })
    const sections = within(screen.getByRole("navigation", { name: "Sezioni" }))
    expect(sections.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "Casi",
      "Banco",
      "Accessi",
    ])
    expect(double.asked.some((path) => path.startsWith("/api/cases/figures"))).toBe(false)
    expect(double.asked.some((path) => path.startsWith("/api/metrics"))).toBe(false)
  })

  test("say that there are none, and that the server can't be reached", async () => {
    const double = createCasesDouble()
    double.cases.clear()
    open(double)
    expect(await screen.findByText("Nessun caso aperto")).toBeTruthy()
    const away = createCasesDouble()
    away.refusals.set("/api/cases", "unreachable")
    open(away)
    expect(await screen.findByText(/Il server non risponde/)).toBeTruthy()
  })

  test("have an address that says what is on the screen, the shortest there is", () => {
    for (const text of ["", "list=mine", `list=closed&order=oldest&case=${idOf(3)}`])
      expect(formatCasesView(parseCasesView(new URLSearchParams(text)))).toBe(text)
    expect(formatCasesView(parseCasesView(new URLSearchParams("list=all&order=up&case=../x")))).toBe("")
  })
})
