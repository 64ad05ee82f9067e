// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { formatBoardsView, parseBoardsView } from "../../src/dashboard/boards/boards-view.ts"
import { DashboardPage } from "../../src/dashboard/index.ts"
import type { EntryChange, EntryReply, SaveEntry, SourceLine } from "../../src/protocol/boards.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const FIRST = "01932f00-0000-7000-8000-000000000001"
const AT = "2026-11-10T09:00:00.000Z"

const entry = (change: Partial<EntryReply> = {}): EntryReply => ({
  ...{ id: FIRST, state: "draft", version: 1, outcome: "done", on: "2026-10-12", metric: null },
  said: { it: "Lampade in alto", en: "Lamps too high" },
  did: { it: "Le abbiamo abbassate", en: "We lowered them" },
  place: { kind: "zone", id: "lighting", label: "Lampade" },
  ...{ people: 7, sources: 9, changedAt: AT, publishedAt: null, links: [], figure: { kind: "none" } },
  history: [{ n: 1, at: AT, kind: "made", by: "Giulia", detail: {} }],
  ...change,
})
const source = (n: number): SourceLine => ({
  ...{ kind: n === 1 ? "case" : "comment", id: `s${n}`, at: AT, words: `Parole ${n}`, language: "it" },
  ...{ touchpoint: null, zone: null, product: null, state: null },
})

/** A server with one entry and two things that visitors said. */
function createBoardsDouble(signedInAs: "marketer" | "guide" = "marketer", first = entry()) {
  const double = createMarketingDouble({ signedInAs })
  const entries = new Map([[first.id, first]])
  const saved: { readonly id: string; readonly body: SaveEntry }[] = []
  const moved: string[] = []
  double.answers.set("/api/boards/entries", (path, body) => {
    const [, , , , id = "", what] = (path.split("?")[0] ?? "").split("/")
    if (id === "")
      return { entries: [...entries.values()], places: [{ kind: "zone", id: "lighting", label: "Lampade" }] }
    const known = entries.get(id)
    if (what === "state") {
      const { state } = body as { state: EntryReply["state"] }
      moved.push(state)
      if (known) entries.set(id, { ...known, state, version: known.version + 1, publishedAt: AT })
    } else if (body) {
      const next = body as SaveEntry
      saved.push({ id, body: next })
      entries.set(id, entry({ ...known, ...next, id, version: next.version + 1, place: null, links: [] }))
    }
    return entries.get(id)
  })
  double.answers.set("/api/boards/sources", (path) => {
    const q = new URLSearchParams(path.split("?")[1]).get("q") ?? ""
    return { sources: [source(1), source(2)].filter(({ words }) => words?.includes(q)) }
  })
  return { ...double, entries, saved, moved }
}

const open = (
  double: ReturnType<typeof createBoardsDouble>,
  path = "/dashboard/boards",
  language?: "it" | "en",
) => show(<DashboardPage services={double.services} />, { path, ...(language ? { language } : {}) })

describe("[BRD-10] the boards on the dashboard", () => {
  test("are listed with how many said it, opened, and read in both languages as they will hang", async () => {
    const { history } = open(createBoardsDouble())
    const list = await screen.findByRole("list", { name: "Voci" })
    expect(list.textContent).toContain("7 persone")
    await userEvent.click(within(list).getByRole("button"))
    const preview = await screen.findByRole("region", { name: "Come si legge in negozio" })
    for (const words of ["Lampade in alto", "12 ottobre 2026", "We lowered them", "7 of you said so"])
      expect(preview.textContent).toContain(words)
    expect(history.at(-1)).toBe(`/dashboard/boards?entry=${FIRST}`)
    expect(screen.getByText(/nessuno ha accettato di essere citato/)).toBeTruthy()
  })

  test("[DSH-120] arrows go from line to line, and Enter opens one", async () => {
    const double = createBoardsDouble()
    const second = "01932f00-0000-7000-8000-000000000002"
    double.entries.set(second, entry({ id: second }))
    const { history } = open(double)
    const user = userEvent.setup()
    const list = await screen.findByRole("list", { name: "Voci" })
    within(list).getAllByRole("button")[0]?.focus()
    await user.keyboard("{ArrowDown}")
    expect(document.activeElement).toBe(within(list).getAllByRole("button")[1])
    await user.keyboard("{Enter}")
    await waitFor(() => expect(history.at(-1)).toBe(`/dashboard/boards?entry=${second}`))
  })

  test("take what belongs together, by keyboard, into a new entry that is kept once", async () => {
    const double = createBoardsDouble()
    open(double, "/dashboard/boards?entry=new")
    const user = userEvent.setup()
    const choose = await screen.findByRole("button", { name: "Scegli casi e commenti" })
    choose.focus()
    await user.keyboard("{Enter}")
    const field = await screen.findByRole("searchbox")
    expect(document.activeElement).toBe(field)
    await user.keyboard("Parole 2")
    await waitFor(() => expect(screen.getAllByRole("checkbox", { name: /Parole/ })).toHaveLength(1))
    await user.tab()
    await user.keyboard(" ")
    await user.keyboard("{Escape}")
    expect(document.activeElement?.textContent).toBe("Scegli casi e commenti")
    expect(screen.getByText("Da che cosa nasce (1)")).toBeTruthy()
    expect(screen.getByText(/^Per appenderla manca: che cosa hanno detto, in italiano/)).toBeTruthy()
    const publish = screen.getByRole("button", { name: "Appendi in negozio" })
    expect(publish.getAttribute("aria-disabled")).toBe("true")
    await user.type(screen.getAllByRole("textbox", { name: "Hai detto" })[0] ?? field, "Troppo alte")
    await user.click(screen.getByRole("button", { name: "Salva la bozza" }))
    await waitFor(() => expect(double.saved).toHaveLength(1))
    expect(double.saved[0]?.body).toMatchObject({
      ...{ version: 0, outcome: "done", on: null, place: null },
      said: { it: "Troppo alte", en: "" },
      links: [{ kind: "comment", id: "s2" }],
    })
    expect(await screen.findByText("Salvata.")).toBeTruthy()
  })

  test("are put up when they are whole, retired, and say who did what", async () => {
    const double = createBoardsDouble()
    open(double, `/dashboard/boards?entry=${FIRST}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole("button", { name: "Appendi in negozio" }))
    await screen.findByRole("heading", { name: "Appesa in negozio" })
    expect(double.saved).toEqual([])
    await user.click(screen.getByRole("button", { name: "Ritira" }))
    await screen.findByRole("heading", { name: "Ritirata" })
    expect(double.moved).toEqual(["published", "retired"])
    expect(screen.queryByRole("button", { name: "Elimina" })).toBeNull()
    expect(screen.getByText(/Giulia l’ha cominciata/)).toBeTruthy()
  })

  test("say why an entry wasn't put up, and keep what was written when somebody else has changed it", async () => {
    const double = createBoardsDouble()
    const path = `/api/boards/entries/${FIRST}`
    double.refusals.set(`${path}/state`, { status: 409, code: "names-somebody" })
    open(double, `/dashboard/boards?entry=${FIRST}`)
    const user = userEvent.setup()
    await user.click(await screen.findByRole("button", { name: "Appendi in negozio" }))
    await screen.findByText(/può far riconoscere o raggiungere qualcuno/)
    double.refusals.clear()
    const field = screen.getAllByRole<HTMLTextAreaElement>("textbox", { name: "Abbiamo fatto" })[0]
    if (!field) throw new Error("there is no field for what was done")
    await user.type(field, ", tutte")
    double.refusals.set(path, { status: 409, code: "changed" })
    await user.click(screen.getByRole("button", { name: "Salva la bozza" }))
    await screen.findByText(/Qualcun altro l’ha cambiata intanto/)
    expect(field.value).toBe("Le abbiamo abbassate, tutte")
    expect(screen.getByRole("button", { name: "Leggi la sua versione" })).toBeTruthy()
  })

  test("say what the numbers say of before and after, and what the board will say of it", async () => {
    const change: EntryChange = {
      ...{ metric: "csat" as const, days: 28, delta: 5, low: -7, high: 17 },
      ...{ before: { value: 60, n: 40 }, after: { value: 65, n: 44 } },
    }
    const first = entry({ metric: "csat", figure: { kind: "same", change } })
    open(createBoardsDouble("marketer", first), `/dashboard/boards?entry=${FIRST}`, "en")
    await screen.findByText(
      "From 60% (n 40) to 65% (n 44): no distinguishable difference, −7 … +17. The board says nothing of it.",
    )
  })

  test("are empty at first, and fail in words; guides don't get there", async () => {
    const double = createBoardsDouble()
    double.entries.clear()
    open(double)
    await screen.findByRole("heading", { name: "La bacheca è vuota" })
    const broken = createBoardsDouble()
    broken.refusals.set("/api/boards", "unreachable")
    open(broken)
    await screen.findByText(/Il server non risponde/)
    open(createBoardsDouble("guide"))
    await waitFor(() => expect(screen.queryByRole("button", { name: "Nuova voce" })).toBeNull())
  })

  test("keep list and entry in the address", () => {
    for (const text of ["", "list=draft", `entry=${FIRST}`, "entry=new", `entry=new&from=${FIRST}`])
      expect(formatBoardsView(parseBoardsView(new URLSearchParams(text)))).toBe(text)
    expect(parseBoardsView(new URLSearchParams("list=x&entry=../..&from=1"))).toEqual({
      ...{ list: null, open: null, from: null },
    })
  })
})
