// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
// What a page fetches when it is opened is here beforehand: how long that takes is no matter of these tests.
import "../../src/dashboard/segments/index.ts"
import "../../src/dashboard/signals/index.ts"
import { impressions, times } from "../helpers/dashboard/impressions.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

function open(path = "/dashboard/touchpoints") {
  const double = createMarketingDouble()
  double.add(impressions([...times(54, 5), ...times(6, 2), ...times(40, null)], { product: "vase" }))
  double.add(
    impressions([...times(10, 5), ...times(40, 1)], { touchpoint: "eyewear", comment: "Troppo in alto" }),
  )
  double.add(impressions(times(12, 4), { touchpoint: "checkout", product: "(none)" }))
  double.add(impressions(times(8, 3), { touchpoint: "fitting", product: "(unknown)" }))
  double.add(impressions([5, 1, 1], { touchpoint: "gone" }))
  return { double, ...show(<DashboardPage services={double.services} />, { path }) }
}

const rows = async () => {
  const table = await screen.findByRole("table", { name: /^Soddisfazione/ })
  return within(table).getAllByRole("row").slice(1)
}
const names = async () => (await rows()).map((row) => within(row).getByRole("button").textContent)

describe("the touchpoints", () => {
  test("[DSH-12] are rows with value, interval and count, the lowest first, the hidden last", async () => {
    open()
    await screen.findByText("90%")
    expect(await names()).toEqual(["Occhiali", "Ingresso", "Cassa", "Camerino", "gone"])
    const all = (await rows()).map((row) => row.textContent)
    expect(all.at(-1)).toContain("nascosto, meno di 5")
    expect(all.find((text) => text?.startsWith("Occhiali"))).toContain("20%")
    expect(all.find((text) => text?.startsWith("Occhiali"))).toContain("50")
  })

  test("gives up a second row where a hidden one could be worked out, without saying that it has few answers", async () => {
    open()
    await screen.findByText("90%")
    const fitting = (await rows()).find((row) => row.textContent?.startsWith("Camerino"))
    expect(fitting?.textContent).toContain("nascosto per proteggerne un altro")
    expect(fitting?.textContent).not.toContain("meno di 5")
  })

  test("can be sorted by name and by count", async () => {
    const { history } = open()
    await screen.findByText("90%")
    const user = userEvent.setup()
    await user.click(screen.getByRole("button", { name: "Punto di contatto" }))
    expect(await names()).toEqual(["Camerino", "Cassa", "gone", "Ingresso", "Occhiali"])
    await user.click(screen.getByRole("button", { name: "n" }))
    expect((await names())[0]).toBe("Ingresso")
    expect(history.at(-1)).toBe("/dashboard/touchpoints?sort=-n")
    expect(screen.getByRole("columnheader", { name: /^n/ }).getAttribute("aria-sort")).toBe("descending")
  })

  test("[DSH-100] [DSH-101] tell how each number went and how many wrote something, in rows and in the table", async () => {
    const { double } = open()
    double.add(impressions(times(10, 4), { touchpoint: "eyewear", day: "2026-11-01" }))
    double.add(impressions([5, 5, 1], { touchpoint: "eyewear", day: "2026-10-20" }))
    double.add(impressions([5, 5, 1], { touchpoint: "eyewear", day: "2026-11-05" }))
    await screen.findByText("90%")
    const eyewear = async () => (await rows()).find((row) => row.textContent?.startsWith("Occhiali"))
    await waitFor(async () => expect((await eyewear())?.textContent).toContain("2 settimane su 12"))
    const told = await eyewear()
    expect(told?.textContent).toContain("da 20% a 100%, l’ultima 20%")
    // Two weeks with one hidden between them and the first: no line runs over a gap.
    expect(told?.querySelectorAll("polyline")).toHaveLength(0)
    expect(told?.querySelectorAll("circle").length).toBeGreaterThanOrEqual(2)
    expect(within(told as HTMLElement).getByRole("cell", { name: "50" })).toBeTruthy()
    expect((await rows()).find((row) => row.textContent?.startsWith("Cassa"))?.textContent).toContain(
      "testi in meno di 5 risposte",
    )
    const user = userEvent.setup()
    await user.click(screen.getByRole("button", { name: "Testi" }))
    expect((await names())[0]).toBe("Occhiali")
    await user.keyboard("t")
    const table = await screen.findByRole("table", { name: /^Soddisfazione/ })
    expect(within(table).getByRole("columnheader", { name: "Testi" })).toBeTruthy()
    const line = within(table).getAllByRole("row")[1]?.textContent
    expect(line).toContain("50")
    expect(line).toContain("– · 100 · – · 20")
  })

  test("can be narrowed to a stage, and to those with enough answers", async () => {
    open()
    await screen.findByText("90%")
    const user = userEvent.setup()
    await user.click(screen.getByRole("button", { name: "Solo n ≥ 30" }))
    expect(await names()).toEqual(["Occhiali", "Ingresso"])
    await user.click(screen.getByRole("radio", { name: "scoperta" }))
    expect(await names()).toEqual(["Ingresso"])
  })

  test("[DSH-13] can be walked with the arrows, opened with Enter and closed with Escape", async () => {
    const { history } = open()
    await screen.findByText("90%")
    const user = userEvent.setup()
    const [first, second] = (await rows()).map((row) => within(row).getByRole("button"))
    first?.focus()
    await user.keyboard("{ArrowDown}")
    expect(document.activeElement).toBe(second)
    await user.keyboard("{Enter}")
    const name = second?.textContent ?? ""
    expect(await screen.findByRole("region", { name: `Dettagli di ${name}` })).toBeTruthy()
    expect(history.at(-1)).toMatch(/\?open=csat%3A/)
    expect(document.activeElement?.textContent).toBe(name)
    await user.keyboard("{Escape}")
    await waitFor(() => expect(screen.queryByRole("region", { name: /^Dettagli/ })).toBeNull())
    expect(document.activeElement?.textContent).toBe(name)
  })

  test("show their scores and what people wrote", async () => {
    open("/dashboard/touchpoints?open=csat:eyewear")
    const panel = within(await screen.findByRole("region", { name: "Dettagli di Occhiali" }))
    expect(panel.getByText("da 11 a 33%")).toBeTruthy()
    expect(panel.getByRole("img", { name: /voto 1, 40; .*voto 5, 10/ })).toBeTruthy()
    expect((await panel.findAllByText("«Troppo in alto»")).length).toBe(20)
    await userEvent.setup().click(panel.getByRole("button", { name: "Commenti più vecchi" }))
    await waitFor(() => expect(panel.getAllByText("«Troppo in alto»").length).toBe(50))
  })

  test("tell no distribution of what is hidden", async () => {
    open("/dashboard/touchpoints?open=csat:gone")
    const panel = within(await screen.findByRole("region", { name: "Dettagli di gone" }))
    expect(panel.queryByRole("img", { name: /^Risposte per voto/ })).toBeNull()
    expect(panel.getByText(/il valore resta sul server/)).toBeTruthy()
  })

  test("become a table of all their numbers", async () => {
    open("/dashboard/touchpoints?table=1")
    const table = within(await screen.findByRole("table", { name: /^Soddisfazione/ }))
    expect(table.getByRole("columnheader", { name: "Verdetto" })).toBeTruthy()
    expect(await table.findByRole("row", { name: /^Ingresso 90%/ })).toBeTruthy()
  })
})

describe("the products", () => {
  test("are rows too, with those that are gone or were about none", async () => {
    open("/dashboard/products")
    await screen.findByText("90%")
    expect(new Set(await names())).toEqual(new Set(["vase", "lamp", "senza prodotto", "non più in catalogo"]))
  })
})
