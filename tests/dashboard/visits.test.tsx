// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
import { formatVisitsView, parseVisitsView } from "../../src/dashboard/visits/visits-view.ts"
import type { VisitLine, VisitMoment, VisitReply } from "../../src/protocol/visits.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"
import { makePart } from "../helpers/recordings.ts"

const AT = "2026-11-15T09:00:00.000Z"

function line(id: string, change: Partial<VisitLine> = {}): VisitLine {
  return {
    ...{ id, startedAt: AT, endedAt: "2026-11-15T09:04:57.000Z", device: "tablet", language: "it" },
    zones: [{ id: "fitting", label: "Camerino" }],
    products: [{ id: "lido", label: "Lido" }],
    ...{ answers: [], recorded: true },
    ...change,
  }
}

function whole(visit: VisitLine, change: Partial<VisitReply> = {}): VisitReply {
  const moment: VisitMoment = {
    id: "m1",
    at: AT,
    type: "zone.entered",
    zone: { id: "fitting", label: "Camerino" },
    ...{ place: null, products: [], touchpoint: null, seconds: null, quantity: null },
    ...{ kind: null, times: null, prompt: null },
  }
  const { sceneId, sceneVersion, id, track } = makePart([{ x: 0 }, { at: 250, x: 1 }])
  return {
    visit,
    moments: [moment],
    cut: false,
    recording: { parts: [{ id, sceneId, sceneVersion, startedAt: AT, track }], bytes: 12, avatar: null },
    ...change,
  }
}

function createVisitsDouble(visits: readonly VisitLine[]) {
  const double = createMarketingDouble()
  double.answers.set("/api/visits", (path) => {
    const cursor = new URLSearchParams(path.split("?")[1]).get("cursor")
    return cursor === null
      ? { visits: visits.slice(0, 1), next: visits.length > 1 ? "more" : null }
      : { visits: visits.slice(1), next: null }
  })
  for (const visit of visits) double.answers.set(`/api/visits/${visit.id}`, () => whole(visit))
  return double
}

describe("the visits of the dashboard", () => {
  test("[RPL-16] are read page by page, and filtered by the address", async () => {
    const user = userEvent.setup()
    const double = createVisitsDouble([
      line("one", { answers: [{ metric: "ces", scale: "1-7", score: 2, low: true, at: AT }] }),
      line("two", { startedAt: "2026-11-14T09:00:00.000Z" }),
    ])
    const { history } = show(<DashboardPage services={double.services} />, { path: "/dashboard/visits" })
    const list = await screen.findByRole("list", { name: "Visite" })
    expect(within(list).getByRole("button").textContent).toMatch(/voto basso 2\/7/)
    await user.click(await screen.findByRole("button", { name: "Mostrane altre" }))
    await waitFor(() => expect(within(list).getAllByRole("button")).toHaveLength(2))
    await user.click(screen.getByRole("radio", { name: "Con voto basso" }))
    await waitFor(() => expect(double.asked.at(-1)).toMatch(/\/api\/visits\?.*low=true/))
    expect(history.at(-1)).toBe("/dashboard/visits?kind=low")
  })

  test("[DSH-120] arrows go from line to line, and Enter opens one", async () => {
    const user = userEvent.setup()
    const double = createVisitsDouble([line("one"), line("two")])
    const { history } = show(<DashboardPage services={double.services} />, { path: "/dashboard/visits" })
    const list = await screen.findByRole("list", { name: "Visite" })
    await user.click(await screen.findByRole("button", { name: "Mostrane altre" }))
    await waitFor(() => expect(within(list).getAllByRole("button")).toHaveLength(2))
    const [first, second] = within(list).getAllByRole("button")
    first?.focus()
    await user.keyboard("{ArrowDown}")
    expect(document.activeElement).toBe(second)
    await user.keyboard("{Enter}")
    await waitFor(() => expect(history.at(-1)).toBe("/dashboard/visits?visit=two"))
  })

  test("[DSH-102] visits that come meanwhile are counted, and shown when that is asked for", async () => {
    const user = userEvent.setup()
    const all = [line("one")]
    const double = createVisitsDouble(all)
    double.answers.set("/api/visits", () => ({ visits: [...all], next: null }))
    show(<DashboardPage services={double.services} />, { path: "/dashboard/visits" })
    const list = await screen.findByRole("list", { name: "Visite" })
    all.unshift(line("two", { device: "phone" }), line("three"))
    double.tick()
    const news = await screen.findByRole("button", { name: "2 nuove: mostrale" })
    expect(within(list).getAllByRole("button")).toHaveLength(1)
    await user.click(news)
    expect(within(list).getAllByRole("button")).toHaveLength(3)
    expect(screen.queryByRole("button", { name: /nuove/ })).toBeNull()
    expect(document.activeElement?.contains(list)).toBe(true)
    all[2] = line("one", { recorded: false })
    double.tick()
    await waitFor(() =>
      expect(within(list).getAllByRole("button")[2]?.textContent).not.toContain("con percorso"),
    )
  })

  test("[RPL-13] a visit is told moment by moment, and opens in the store", async () => {
    const user = userEvent.setup()
    const double = createVisitsDouble([line("one")])
    show(<DashboardPage services={double.services} />, { path: "/dashboard/visits" })
    await user.click(within(await screen.findByRole("list", { name: "Visite" })).getByRole("button"))
    const visit = await screen.findByRole("region", { name: /^Visita del / })
    expect(within(visit).getByText("Entra in Camerino")).toBeTruthy()
    expect(within(visit).getByRole("link", { name: "Rivedi nel negozio" }).getAttribute("href")).toBe(
      "/?replay=one",
    )
  })

  test("says what can't be seen: no visit, one that is gone, one whose way wasn't recorded or can't be read", async () => {
    const double = createVisitsDouble([])
    double.answers.set("/api/visits/bare", () => whole(line("bare"), { recording: null }))
    const broken = { id: "p", sceneId: "flagship", sceneVersion: "1", startedAt: AT, track: "CQ==" }
    double.answers.set("/api/visits/broken", () =>
      whole(line("broken"), { recording: { parts: [broken], bytes: 1, avatar: null } }),
    )
    show(<DashboardPage services={double.services} />, { path: "/dashboard/visits" })
    expect(await screen.findByRole("heading", { name: "Nessuna visita" })).toBeTruthy()
    show(<DashboardPage services={double.services} />, { path: "/dashboard/visits?visit=bare" })
    expect(await screen.findByText(/non è stato registrato/)).toBeTruthy()
    show(<DashboardPage services={double.services} />, { path: "/dashboard/visits?visit=broken" })
    expect(await screen.findByText(/non si può leggere/)).toBeTruthy()
    double.refusals.set("/api/visits/gone", { status: 404, code: "visit-unknown" })
    show(<DashboardPage services={double.services} />, { path: "/dashboard/visits?visit=gone" })
    expect(await screen.findByText(/^Questa visita non c’è/)).toBeTruthy()
  })

  test("what the address says is read back, and what it doesn't understand is left", () => {
    for (const search of [
      "",
      "days=7&kind=low&zone=checkout&product=p1&device=phone&language=en&visit=v1",
      "from=2026-10-01&to=2026-10-28&kind=low&left=stage%3Acompare",
    ])
      expect(formatVisitsView(parseVisitsView(new URLSearchParams(search)))).toBe(search)
    const odd = parseVisitsView(
      new URLSearchParams(
        "days=3&kind=x&zone=%00&device=fridge&visit=%3Cb%3E&left=x%3Ay&from=2026-10-02&to=2026-10-01",
      ),
    )
    expect(formatVisitsView(odd)).toBe("")
  })
})
