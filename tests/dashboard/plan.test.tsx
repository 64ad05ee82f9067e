// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
import { csat, tally } from "../../src/metrics/index.ts"
import type { FigureReply } from "../../src/protocol/metrics.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const outline = (left: number) => [
  { x: left, z: 0 },
  { x: left + 5, z: 0 },
  { x: left + 5, z: 5 },
  { x: left, z: 5 },
]
const SCENE = {
  scene: {
    ...{ id: "flagship", name: { it: "Il negozio", en: "The store" }, obstacles: [] },
    floor: [...outline(0).slice(0, 1), ...outline(5).slice(1, 3), ...outline(0).slice(3)],
    zones: [
      { id: "eyewear", name: { it: "Occhiali", en: "Eyewear" }, outline: outline(0) },
      { id: "audio", name: { it: "Audio", en: "Audio" }, outline: outline(5) },
    ],
  },
  stock: [],
}
const figure = (good: number, bad: number): FigureReply => {
  const scores = tally("1-5", [...Array<number>(good).fill(5), ...Array<number>(bad).fill(1)])
  return { ...csat(scores), counts: scores.counts, hidden: false }
}
const HIDDEN: FigureReply = {
  ...{ value: null, low: null, high: null, n: 3, mean: null, counts: null, hidden: "too-few" },
}
const tile = (id: string, x: number, z: number, of: FigureReply) => ({
  ...{ id, zone: id.split("/")[0], level: "tile", x, z, width: 2.5, depth: 2.5 },
  ...{ middle: { x: x + 1.25, z: z + 1.25 }, room: 1.25, ...of },
})

function plan(path: string, tiles: readonly unknown[], total = figure(140, 60)) {
  const params = new URL(path, "http://shop.test").searchParams
  return {
    ...{ measure: params.get("measure"), metric: "csat", scene: "flagship", total, tiles },
    ...{ from: params.get("from"), to: params.get("to") },
    zones: [
      { key: "eyewear", label: "Occhiali", elsewhere: 0, ...figure(20, 60) },
      { key: "audio", label: "Audio", elsewhere: 12, ...figure(115, 5) },
    ],
  }
}

function open(path = "/dashboard/plan", answer = (asked: string) => plan(asked, TILES) as unknown) {
  const double = createMarketingDouble()
  double.answers.set("/api/scenes/flagship", () => SCENE)
  double.answers.set("/api/plan", answer)
  return { double, ...show(<DashboardPage services={double.services} />, { path }) }
}
const TILES = [
  tile("eyewear/tile/0,0", 0, 0, figure(10, 40)),
  tile("eyewear/tile/1,0", 2.5, 0, figure(6, 4)),
  tile("eyewear/tile/0,1", 0, 2.5, HIDDEN),
  tile("audio/tile/0,0", 5, 0, figure(95, 5)),
]

describe("the plan", () => {
  test("[PLN-7] says with each tile what its colour says, and in a sentence only what the intervals support", async () => {
    open()
    const map = await screen.findByRole("group", { name: /^Pianta di Il negozio\. Sotto la media/ })
    const names = within(map)
      .getAllByRole("button")
      .map((each) => each.getAttribute("aria-label"))
    expect(names).toEqual([
      "Audio A1, riquadro di circa 2,8 m: 95%, da 89 a 98%, n 100. Sopra la media del negozio.",
      "Occhiali A1, riquadro di circa 2,8 m: 20%, da 11 a 33%, n 50. Sotto la media del negozio.",
      "Occhiali B1, riquadro di circa 2,8 m: 60%, da 31 a 83%, n 10.",
      "Occhiali A2, riquadro di circa 2,8 m: n sotto 5",
    ])
    expect(
      screen.getByText(/^Sotto la media, oltre l’incertezza: Occhiali\. Sopra: Audio\./).textContent,
    ).toContain("Il resto non si distingue da 70% del negozio.")
    expect(screen.getByText("Di 12 risposte si sa solo la zona, oltre ai riquadri.")).toBeDefined()
  })

  test("[PLN-8] is read by keyboard: arrows go from tile to tile, Enter opens one, Esc closes it; T is its table", async () => {
    const { history, double } = open()
    const user = userEvent.setup()
    const first = await screen.findByRole("button", { name: /^Occhiali A1/ })
    first.focus()
    await user.keyboard("{ArrowRight}")
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Occhiali B1/)
    await user.keyboard("{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowDown}")
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Occhiali A2/)
    await user.keyboard("{ArrowUp}{Enter}")
    const panel = await screen.findByRole("region", { name: "Dettagli di Occhiali A1" })
    expect(within(panel).getByText("20%")).toBeDefined()
    const away = within(panel).getByRole("link", { name: "Apri nel negozio" }).getAttribute("href")
    expect(away).toMatch(/^\/\?at=zone%3Aeyewear&plan=satisfaction&from=/)
    expect(history.at(-1)).toBe("/dashboard/plan?tile=eyewear%2Ftile%2F0%2C0")
    await waitFor(() => expect(double.asked.some((path) => /responses.*zone=eyewear/.test(path))).toBe(true))
    await user.keyboard("{Escape}")
    await waitFor(() => expect(screen.queryByRole("region", { name: /^Dettagli/ })).toBeNull())
    await user.keyboard("t")
    const table = await screen.findByRole("table", { name: "Soddisfazione sulla pianta" })
    expect(
      within(table)
        .getAllByRole("row")
        .map((row) => row.querySelector("th")?.textContent),
    ).toEqual(
      expect.arrayContaining(["Occhiali", "Occhiali A1", "Occhiali B1", "Occhiali A2", "Audio", "Audio A1"]),
    )
  })

  test("[PLN-8] another measure has an address of its own; what is hidden, empty or fails is said", async () => {
    const all = open("/dashboard/plan", (asked) => ({
      ...plan(asked, [tile("eyewear/tile/0,1", 0, 2.5, HIDDEN)]),
      zones: [{ key: "eyewear", label: "Occhiali", elsewhere: 0, ...HIDDEN }],
    }))
    expect(await screen.findByText(/in nessuna zona abbastanza da mostrarle/)).toBeDefined()
    await userEvent.setup().click(screen.getByRole("radio", { name: "Facilità" }))
    expect(all.history.at(-1)).toBe("/dashboard/plan/effort")
    await waitFor(() => expect(all.double.asked.some((path) => path.includes("measure=effort"))).toBe(true))
    const { double } = open()
    double.refusals.set("/api/plan", { status: 503, code: "unavailable" })
    expect(await screen.findByText(/Il server non risponde/)).toBeDefined()
  })
})
