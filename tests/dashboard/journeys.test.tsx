// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
import { journeyOf } from "../../src/dashboard/journeys/journey.ts"
import { formatJourneysView, parseJourneysView } from "../../src/dashboard/journeys/journeys-view.ts"
import { layOut } from "../../src/dashboard/journeys/lay-out.ts"
import { moveFocus } from "../../src/dashboard/journeys/move-focus.ts"
import { figureOf } from "../../src/metrics/index.ts"
import type { JourneysReply, LeaverFigures } from "../../src/protocol/journeys.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const NONE = {
  value: null,
  low: null,
  high: null,
  n: 0,
  mean: null,
  counts: null,
  hidden: "too-few",
} as const

function said(metric: LeaverFigures["metric"], key: string, label: string, counts: number[]): LeaverFigures {
  const scale = metric === "csat" ? "1-5" : metric === "nps" ? "0-10" : "1-7"
  const figure = { ...figureOf(metric, { scale, counts }), counts, hidden: false as const }
  return { metric, total: figure, groups: [{ key, label, figure }] }
}

function reply(change: Partial<JourneysReply> = {}): JourneysReply {
  return {
    ...{ by: "zone", from: "2026-10-19", to: "2026-11-15", timezone: "Europe/Rome" },
    ...{ visits: 100, unknown: 40, untold: [] },
    stops: [
      { step: 1, key: "atrium", label: "Ingresso", visits: 100, left: 20 },
      { step: 2, key: "fitting", label: "Camerino", visits: 60, left: 45 },
      { step: 2, key: "(other)", label: "(other)", visits: 20, left: null },
      { step: 3, key: "checkout", label: "Cassa", visits: 22, left: 22 },
    ],
    links: [
      { step: 2, from: "atrium", to: "fitting", visits: 60 },
      { step: 2, from: "atrium", to: "(other)", visits: 20 },
      { step: 3, from: "fitting", to: "checkout", visits: 15 },
      { step: 3, from: "(other)", to: "checkout", visits: null },
    ],
    leavers: [
      said("csat", "fitting", "Camerino", [10, 10, 3, 10, 4]),
      said("easy-share", "fitting", "Camerino", [1, 1, 1, 1, 1, 1, 2]),
      { metric: "nps", total: NONE, groups: [] },
    ],
    ...change,
  }
}

function createJourneysDouble(now: JourneysReply = reply()) {
  const double = createMarketingDouble()
  double.answers.set("/api/journeys", (path) =>
    path.includes("from=2026-10-19") ? now : reply({ visits: null, stops: [], links: [], leavers: [] }),
  )
  double.answers.set("/api/journeys/words", () => ({
    words: [
      {
        ...{ id: "i1", at: "2026-11-15T09:00:00.000Z", visit: "v1", metric: "csat", scale: "1-5", score: 2 },
        ...{ comment: "La misura non parte", touchpointLabel: "Camerino" },
      },
    ],
  }))
  const visit = {
    ...{ startedAt: "2026-11-15T09:00:00.000Z", endedAt: "2026-11-15T09:05:00.000Z" },
    ...{ device: "tablet", language: "it", zones: [{ id: "fitting", label: "Camerino" }], products: [] },
    answers: [{ metric: "csat", scale: "1-5", score: 2, low: true, at: "2026-11-15T09:01:30.000Z" }],
  }
  double.answers.set("/api/visits", () => ({
    visits: [
      { ...visit, id: "v1", recorded: true },
      { ...visit, id: "v2", recorded: false },
    ],
    next: null,
  }))
  return double
}

const FITTING = "Camerino, 2ª tappa: 60 visite. 45 non vanno oltre, 75%."

describe("the journeys of the dashboard", () => {
  test("[JRN-2] a stop opens what those wrote who went no further, and their low visits as replays or with the reason", async () => {
    const user = userEvent.setup()
    const double = createJourneysDouble()
    const { history } = show(<DashboardPage services={double.services} />, { path: "/dashboard/journeys" })
    expect((await screen.findByText(/Dopo Camerino 45 visite su 60/)).textContent).toContain(
      "soddisfazione 38%",
    )
    expect(screen.getByText(/100 visite di chi ha accettato .* altre 40/)).toBeTruthy()
    await user.click(screen.getByRole("button", { name: FITTING }))
    const panel = await screen.findByRole("region", { name: "Camerino, da vicino" })
    expect(history.at(-1)).toBe("/dashboard/journeys?own=stop%3D2%2Bfitting")
    expect(await within(panel).findByText(/La misura non parte/)).toBeTruthy()
    const replays = await within(panel).findAllByRole("link", { name: "Rivedi nel negozio" })
    expect(replays.map((link) => link.getAttribute("href"))).toEqual(["/?replay=v1&t=80"])
    expect(within(panel).getByText(/non è stato registrato/)).toBeTruthy()
    const all = within(panel).getByRole("link", { name: "Tutte queste visite" }).getAttribute("href")
    expect(all).toBe("/dashboard/visits?kind=low&left=zone%3Afitting&from=2026-10-19&to=2026-11-15")
    expect(double.asked.some((path) => /\/api\/visits\?.*left=zone%3Afitting&low=true/.test(path))).toBe(true)
    // Satisfaction and ease stand beside each other, and what nobody answered says so.
    const told = within(panel)
      .getAllByRole("definition")
      .map((each) => each.textContent)
    expect(told).toEqual([expect.stringContaining("38%"), expect.stringContaining("50%"), "nessuna risposta"])
    await user.keyboard("{Escape}")
    await waitFor(() => expect(screen.queryByRole("region", { name: "Camerino, da vicino" })).toBeNull())
    expect(history.at(-1)).toBe("/dashboard/journeys")
  })

  test("[JRN-9] arrows walk from stop to link to stop, Enter opens, and the table says the same", async () => {
    const user = userEvent.setup()
    show(<DashboardPage services={createJourneysDouble().services} />, { path: "/dashboard/journeys" })
    const atrium = await screen.findByRole("button", { name: /^Ingresso, 1ª tappa/ })
    atrium.focus()
    const reached = () => document.activeElement?.getAttribute("aria-label")
    await user.keyboard("{ArrowRight}")
    expect(reached()).toBe("Da Ingresso a Camerino: 60 visite")
    await user.keyboard("{ArrowDown}")
    expect(reached()).toBe("Da Ingresso a Altri luoghi: 20 visite")
    await user.keyboard("{ArrowRight}")
    expect(reached()).toMatch(/^Altri luoghi, 2ª tappa: 20 visite. Quante non vanno oltre non si dice/)
    await user.keyboard("{ArrowUp}")
    expect(reached()).toBe(FITTING)
    await user.keyboard("{Enter}")
    expect(await screen.findByRole("region", { name: "Camerino, da vicino" })).toBeTruthy()
    await user.keyboard("{Escape}t")
    const table = await screen.findByRole("table", { name: /^Tappe, quante visite/ })
    const cells = within(within(table).getByRole("row", { name: /^Camerino/ })).getAllByRole("cell")
    expect(cells.slice(0, 4).map(({ textContent }) => textContent)).toEqual(["2ª tappa", "60", "45", "75%"])
    const links = screen.getByRole("table", { name: "Collegamenti" })
    expect(within(links).getAllByRole("row").at(-1)?.textContent).toBe("Altri luoghi3ª tappaCassameno di 5")
  })

  test("[JRN-11] leaves as a file, with the period and filters of the page", async () => {
    show(<DashboardPage services={createJourneysDouble().services} />, {
      path: `/dashboard/journeys?own=${encodeURIComponent("by=stage")}&device=phone`,
    })
    await userEvent.click(await screen.findByRole("button", { name: "Scarica il flusso" }))
    const panel = screen.getByRole("region", { name: "Scarica il flusso" })
    const links = within(panel).getAllByRole("link")
    const addressOf = (link: HTMLElement | undefined) => link?.getAttribute("href") ?? ""
    expect(links.map((link) => addressOf(link).split("?")[0])).toEqual(
      ["xlsx", "csv", "json", "parquet"].map((format) => `/api/journeys.${format}`),
    )
    expect(addressOf(links[0])).toMatch(/from=2026-10-19&to=2026-11-15&device=phone&lang=it&by=stage$/)
    expect(addressOf(links[1])).toContain("separator=semicolon")
    await userEvent.keyboard("{Escape}")
    expect(screen.queryByRole("region", { name: "Scarica il flusso" })).toBeNull()
  })

  test("says what can't be seen: too few visits, a server that is away; and asks what the address says", async () => {
    const few = createJourneysDouble(reply({ visits: null, stops: [], links: [], leavers: [] }))
    const own = encodeURIComponent("by=stage&product=p1")
    show(<DashboardPage services={few.services} />, { path: `/dashboard/journeys?own=${own}&device=phone` })
    expect(await screen.findByRole("heading", { name: "Troppo poche visite" })).toBeTruthy()
    expect(few.asked.some((path) => /device=phone&product=p1&lang=it&by=stage/.test(path))).toBe(true)
    const away = createJourneysDouble()
    away.refusals.set("/api/journeys", "unreachable")
    show(<DashboardPage services={away.services} />, { path: "/dashboard/journeys" })
    expect(await screen.findByText(/Il server non risponde/)).toBeTruthy()
    for (const said of [null, "by=stage&judge=nps&product=p1&stop=3+checkout"])
      expect(formatJourneysView(parseJourneysView(said))).toBe(said)
    expect(formatJourneysView(parseJourneysView("by=planet&judge=x&product=%00&stop=99"))).toBe(null)
  })

  test("[JRN-9] bars and bands are as high as they have visits, and bands lie within their bars", () => {
    const layout = layOut(journeyOf(reply()), 1000, 500)
    const box = (id: string) => layout.stops.find(({ stop }) => stop.id === id)
    const [atrium, fitting] = [box("1 atrium"), box("2 fitting")]
    expect((fitting?.height ?? 0) / (atrium?.height ?? 1)).toBeCloseTo(0.6)
    expect((fitting?.leftHeight ?? 0) / (fitting?.height ?? 1)).toBeCloseTo(0.75)
    for (const { from, to, height, link } of layout.bands) {
      const [source, target] = [box(link.from), box(link.to)]
      expect(from.y + height).toBeLessThanOrEqual((source?.y ?? 0) + (source?.height ?? 0) + 1e-6)
      expect(to.y).toBeGreaterThanOrEqual(target?.y ?? 0)
      expect(to.y + height).toBeLessThanOrEqual((target?.y ?? 0) + (target?.height ?? 0) + 1e-6)
    }
    expect(moveFocus(layout, "3 checkout", "ArrowRight")).toBe(null)
    expect(moveFocus(layout, "3 checkout", "ArrowLeft")).toBe("2 fitting > checkout")
  })
})
