// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
// What a page fetches when it is opened is here beforehand: how long that takes is no matter of these tests.
import "../../src/dashboard/frame/how-dialog.tsx"
import "../../src/dashboard/people-line/index.ts"
import "../../src/dashboard/today/index.ts"
import { csat } from "../../src/metrics/index.ts"
import { SEVERAL_METRICS } from "../../src/protocol/several-metrics.ts"
import { impressions, times } from "../helpers/dashboard/impressions.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

function open(path = "/dashboard", language: "it" | "en" = "it") {
  const double = createMarketingDouble()
  double.add(impressions([...times(30, 5), ...times(10, 2), ...times(20, null)], { day: "2026-11-10" }))
  double.add(impressions([...times(28, 5), ...times(12, 2)], { day: "2026-10-05" }))
  double.add(impressions([6, 6, 7, 5, 4, 2], { metric: "ces", day: "2026-11-11", touchpoint: "checkout" }))
  double.add(impressions([9, 10, 3], { metric: "nps", day: "2026-11-12", comment: "Bel negozio" }))
  const shown = show(<DashboardPage services={double.services} />, { path, language })
  return { double, ...shown }
}

const card = async (name: string) =>
  within(
    (await screen.findByRole("heading", { level: 2, name: new RegExp(`^${name}`) })).closest("article") ??
      document.body,
  )

describe("the overview", () => {
  test("[DSH-10] shows what src/metrics says, with interval and count", async () => {
    open()
    const satisfaction = await card("Soddisfazione")
    const { low, high } = csat({ scale: "1-5", counts: [0, 10, 0, 0, 30] })
    expect(await satisfaction.findByText("75")).toBeTruthy()
    expect(satisfaction.getByText(`da ${Math.round(low ?? 0)} a ${Math.round(high ?? 0)}%`)).toBeTruthy()
    expect(satisfaction.getByText("n 40")).toBeTruthy()
    expect((await card("Chi risponde")).getByText("49 su 69")).toBeTruthy()
  })

  test("[DSH-35] tells how long one waits at the desk, with the change as the server compares it", async () => {
    const { double } = open("/dashboard", "en")
    double.others.set("frt", (params) => {
      const figure = (value: number, n: number) => {
        return { value, low: value - 3, high: value + 5, n, mean: null, hidden: false, unanswered: 4 }
      }
      const isNow = (params.get("from") ?? "") >= "2026-10-19"
      return { total: isNow ? figure(33, 155) : figure(56, 140), groups: [] }
    })
    double.changeWaits({
      delta: -23,
      hidden: false,
      intervals: [
        { confidence: 0.95, low: -34, high: -17, distinguishable: true },
        { confidence: 0.99, low: -37, high: -12, distinguishable: true },
      ],
    })
    await screen.findByText("n 40")
    double.streams.latest().send("change")
    const desk = await card("First response")
    expect(await desk.findByText("faster by 23 s")).toBeTruthy()
    expect(desk.getByText("−34 … −17 s")).toBeTruthy()
    expect(desk.getByText("30 to 38 s")).toBeTruthy()
    expect(desk.getByText("n 155 requests, 4 unanswered")).toBeTruthy()
    expect(screen.getByText(/^Two things really changed: .* and the desk answers 23 s sooner\./)).toBeTruthy()
    expect(await screen.findByText(/The store’s time: Europe\/Rome, GMT\+1\./)).toBeTruthy()
  })

  test("[DSH-2] can be compared with the same days a year before", async () => {
    const { double, history } = open()
    double.add(impressions([...times(10, 5), ...times(40, 2)], { day: "2025-11-10" }))
    await screen.findByText("n 40")
    const user = userEvent.setup()
    await user.click(screen.getByRole("button", { name: /^Periodo: 19 ott – 15 nov/ }))
    await user.click(screen.getByRole("radio", { name: "un anno prima" }))
    expect(history.at(-1)).toBe("/dashboard?against=year")
    expect(await (await card("Soddisfazione")).findByText("cresce di 55 punti")).toBeTruthy()
  })

  test("says when a difference can't be told from none, with its interval", async () => {
    open()
    const satisfaction = await card("Soddisfazione")
    expect(await satisfaction.findByText("nessuna differenza distinguibile")).toBeTruthy()
    expect(satisfaction.getByText(/^−\d+ … \+\d+ punti$/)).toBeTruthy()
  })

  test("[DSH-5] shows no value of three answers, only that they are hidden", async () => {
    open()
    const mouth = await card("Passaparola")
    expect(await mouth.findByText("nascosto, meno di 5")).toBeTruthy()
    expect(mouth.getByText("n 3")).toBeTruthy()
    expect(mouth.queryByText("33")).toBeNull()
  })

  test("gives every chart a sentence", async () => {
    open()
    const stages = /^Quota di voti positivi per fase: scoperta, Soddisfazione 75%/
    expect(await screen.findByRole("img", { name: stages })).toBeTruthy()
    const charts = screen.getAllByRole("img")
    expect(charts.length).toBeGreaterThanOrEqual(9)
    for (const chart of charts) expect(chart.getAttribute("aria-label")).toMatch(/\S{4,}/)
  })

  test("[DSH-11] swaps charts for tables with the key T, and says so in the address", async () => {
    const { history } = open()
    await screen.findByText("n 40")
    const user = userEvent.setup()
    await user.keyboard("t")
    const table = within(await screen.findByRole("table", { name: /I numeri del periodo/ }))
    const row = within(table.getByRole("row", { name: /Soddisfazione/ }))
    expect(row.getAllByRole("cell").map((cell) => cell.textContent)).toEqual([
      "75%",
      "60%",
      "86%",
      "40",
      "70%",
      "−14",
      "+24",
      "nessuna differenza distinguibile",
    ])
    expect(history.at(-1)).toBe("/dashboard?table=1")
    await user.keyboard("t")
    await waitFor(() => expect(screen.queryByRole("table")).toBeNull())
  })

  test("leaves single keys alone where one types, and when they are switched off", async () => {
    const { history } = open()
    await screen.findByText("n 40")
    const user = userEvent.setup()
    await user.click(screen.getByRole("combobox", { name: "Lingua di chi risponde" }))
    await user.keyboard("t")
    await user.click(screen.getByRole("checkbox", { name: "Tasti rapidi" }))
    screen.getByRole("checkbox", { name: "Tasti rapidi" }).blur()
    await user.keyboard("t?")
    expect(history).toEqual(["/dashboard"])
    expect(screen.queryByRole("dialog")).toBeNull()
  })

  test("tells with ? how each number is calculated", async () => {
    open()
    await screen.findByText("n 40")
    await userEvent.setup().keyboard("?")
    const dialog = within(await screen.findByRole("dialog", { name: "Come si calcola" }))
    expect(dialog.getByText("% di 9 e 10 meno % da 0 a 6")).toBeTruthy()
    expect(dialog.getAllByText("Wilson")).toHaveLength(3)
  })

  test("[DSH-7] shows an answer as it arrives", async () => {
    const { double } = open()
    await screen.findByText("n 40")
    double.add(impressions([5], { day: "2026-11-15" }))
    double.streams.latest().send("change")
    expect(await screen.findByText("n 41")).toBeTruthy()
  })

  test("[DSH-8] keeps the last numbers when the server goes, says from when they are, and tries again", async () => {
    const { double } = open()
    await screen.findByText("n 40")
    double.refusals.set("/api/metrics", "unreachable")
    double.streams.latest().send("change")
    expect((await screen.findByText(/Questi sono i numeri delle/)).textContent).toMatch(
      /Il server non risponde/,
    )
    expect(screen.getByText("n 40")).toBeTruthy()
    double.refusals.clear()
    await userEvent.setup().click(screen.getByRole("button", { name: "Riprova" }))
    await waitFor(() => expect(screen.queryByText(/Questi sono i numeri delle/)).toBeNull())
  })

  test("asks only for the period and the filters of its address", async () => {
    const { double, history } = open("/dashboard?days=7&device=phone")
    // What the staff say of their own work is of everybody.
    const ofVisitors = () =>
      double.asked.filter(
        (path) => /^\/api\/metrics(?:\/change)?\?/.test(path) && !/=(enps|team-part|aht)/.test(path),
      )
    await waitFor(() => expect(ofVisitors()).toHaveLength(20))
    expect(double.asked.filter((path) => path.startsWith(SEVERAL_METRICS))).toHaveLength(1)
    for (const path of ofVisitors()) {
      const params = new URLSearchParams(path.split("?")[1])
      expect(params.getAll("device")).toEqual(["phone"])
      expect(["2026-11-09", "2026-11-02"]).toContain(params.get("from"))
      expect(["2026-11-15", "2026-11-08"]).toContain(params.get("to"))
    }
    await userEvent
      .setup()
      .selectOptions(screen.getByRole("combobox", { name: "Lingua di chi risponde" }), "en")
    expect(history.at(-1)).toBe("/dashboard?days=7&language=en&device=phone")
  })

  test("lets one choose days of one's own, and refuses those that can't be", async () => {
    const { history } = open()
    const user = userEvent.setup()
    await user.click(await screen.findByRole("button", { name: /^Periodo/ }))
    const [from, to] = [screen.getByLabelText("Dal"), screen.getByLabelText("Al")]
    await user.clear(from)
    await user.type(from, "2026-11-20")
    await user.click(screen.getByRole("button", { name: "Mostra" }))
    expect(screen.getByText(/al massimo 366 giorni/)).toBeTruthy()
    await user.clear(from)
    await user.type(from, "2026-11-01")
    await user.clear(to)
    await user.type(to, "2026-11-12")
    await user.click(screen.getByRole("button", { name: "Mostra" }))
    expect(history.at(-1)).toBe("/dashboard?from=2026-11-01&to=2026-11-12")
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /^Periodo: 1 nov – 12 nov/ }))
  })

  test("before the first answer, says what is asked", async () => {
    const double = createMarketingDouble()
    show(<DashboardPage services={double.services} />, { path: "/dashboard" })
    expect(await screen.findByRole("heading", { name: "Ancora nessuna risposta" })).toBeTruthy()
    expect(screen.getByText(/«Ci consiglieresti\?»/)).toBeTruthy()
  })

  test("is complete in English", async () => {
    open("/dashboard", "en")
    const satisfaction = await card("Satisfaction")
    expect(await satisfaction.findByText("60 to 86%")).toBeTruthy()
    expect(satisfaction.getByText("no distinguishable difference")).toBeTruthy()
    expect(document.body.textContent).not.toMatch(/(overview|frame|dashboard|segments|comments)\.[a-z]/)
  })
})
