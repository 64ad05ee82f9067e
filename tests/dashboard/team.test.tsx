// @vitest-environment jsdom
import { screen, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
import { spanWords } from "../../src/dashboard/signals/span-words.ts"
import { figureOf, tally } from "../../src/metrics/index.ts"
import { impressions, times } from "../helpers/dashboard/impressions.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const HIDDEN = { value: null, low: null, high: null, mean: null, counts: null, hidden: "too-few" }

function enps(scores: readonly number[]) {
  const counts = tally("0-10", scores)
  return { ...figureOf("enps", counts), counts: counts.counts, hidden: false }
}
const share = (part: number, whole: number) => ({
  ...figureOf("team-participation", { part, whole }),
  counts: [whole - part, part],
  hidden: false,
})

function createTeamDouble() {
  const double = createMarketingDouble()
  const reply = (total: object, groups: readonly object[]) => (params: URLSearchParams) => ({
    from: params.get("from"),
    to: params.get("to"),
    total,
    groups,
  })
  const six = enps([10, 9, 9, 8, 3, 10])
  double.others.set("enps", (params) =>
    params.get("by") === "team"
      ? reply(six, [
          { key: "guides", label: "guides", ...six },
          { key: "office", label: "office", ...HIDDEN, n: 2 },
        ])(params)
      : reply(six, [
          { key: "2026-W44", label: "2026-W44", ...six },
          { key: "2026-W45", label: "2026-W45", ...HIDDEN, n: 3 },
        ])(params),
  )
  double.others.set(
    "engagement",
    reply(share(4, 6), [{ key: "proud", label: "Vado fiero del servizio che diamo.", ...share(5, 6) }]),
  )
  double.others.set(
    "team-participation",
    reply(share(9, 12), [
      { key: "2026-W44", label: "2026-W44", ...share(6, 6) },
      { key: "2026-W45", label: "2026-W45", ...share(3, 6) },
    ]),
  )
  double.answers.set("/api/pulse/words", () => ({ words: ["Più luce al banco", "Tutto bene"], hidden: 0 }))
  return double
}

describe("[PLS-9] the team's page", () => {
  test("shows the staff's own experience beside the customers', and hides what is too few", async () => {
    const double = createTeamDouble()
    show(<DashboardPage services={double.services} />, { path: "/dashboard/team" })
    const card = await screen.findByRole("region", { name: "eNPS" })
    expect(card.textContent).toMatch(/50\s.*n 6/)
    expect(card.textContent).toContain("NPS dei clienti")
    const weeks = screen.getByRole("table")
    const rows = within(weeks).getAllByRole("row").slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining("troppo pochi (3)"),
      expect.stringMatching(/50.*100%/),
    ])
    expect(screen.getByText("Più luce al banco")).toBeTruthy()
    const teams = screen.getByRole("region", { name: "eNPS per squadra" })
    expect(teams.textContent).toContain("troppo pochi (2)")
  })

  test("says that nobody has answered yet, and that the server can't be reached", async () => {
    const double = createMarketingDouble()
    double.answers.set("/api/pulse/words", () => ({ words: [], hidden: 0 }))
    show(<DashboardPage services={double.services} />, { path: "/dashboard/team" })
    expect(await screen.findByText(/Ancora nessuna risposta/)).toBeTruthy()
    const away = createMarketingDouble()
    away.refusals.set("/api/pulse", "unreachable")
    show(<DashboardPage services={away.services} />, { path: "/dashboard/team" })
    expect(await screen.findByRole("button", { name: "Riprova" })).toBeTruthy()
  })

  test("keeps the section from guides", async () => {
    const double = createMarketingDouble({ signedInAs: "guide" })
    show(<DashboardPage services={double.services} />, { path: "/dashboard/team" })
    expect(await screen.findByText("Questa pagina è per il marketing")).toBeTruthy()
    expect(double.asked.some((path) => path.startsWith("/api/pulse"))).toBe(false)
  })
})

describe("[MET-56] signals", () => {
  test("stand beside the answers of a row, of its own zone", async () => {
    const double = createMarketingDouble()
    double.add(impressions(times(8, 4)))
    double.others.set("dwell", (params) => ({
      from: params.get("from"),
      to: params.get("to"),
      total: { value: 250, low: 200, high: 310, n: 40, mean: 260, counts: null, hidden: false },
      groups: [],
    }))
    show(<DashboardPage services={double.services} />, { path: "/dashboard/touchpoints" })
    await userEvent.click(await screen.findByRole("button", { name: "Ingresso" }))
    const strip = await screen.findByRole("region", { name: /Segnali/ })
    expect(await within(strip).findByText("4 min 10 s")).toBeTruthy()
    expect(strip.textContent).toContain("da 3 min 20 s a 5 min 10 s, 40 visite")
    expect(double.asked.some((path) => /metric=dwell&.*zone=/.test(path))).toBe(true)
  })

  test("say times as people do", () => {
    expect([0, 45.4, 60, 250, 3600, 4800].map(spanWords)).toEqual([
      "0 s",
      "45 s",
      "1 min",
      "4 min 10 s",
      "1 h",
      "1 h 20 min",
    ])
  })
})
