// @vitest-environment jsdom
import { screen, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
// What a page fetches when it is opened is here beforehand: how long that takes is no matter of these tests.
import "../../src/dashboard/segments/index.ts"
import "../../src/dashboard/signals/index.ts"
import { holm } from "../../src/dashboard/reading/holm.ts"
import { NOTHING } from "../../src/dashboard/reading/measured.ts"
import { heldChanges } from "../../src/dashboard/segments/held-changes.ts"
import { impressions, times } from "../helpers/dashboard/impressions.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

function open(path: string, language: "it" | "en" = "it") {
  const double = createMarketingDouble()
  double.add(impressions([...times(54, 5), ...times(6, 2)], { device: "desktop", language: "en" }))
  double.add(impressions([...times(10, 5), ...times(40, 1)], { touchpoint: "eyewear", device: "phone" }))
  double.answers.set("/api/stands", () => ({
    stands: [{ productId: "lamp", scene: "flagship", zone: { id: "eyewear" } }],
  }))
  double.answers.set("/api/products", () => ({
    products: [{ id: "lamp", title: "Lampada Nube", image: "/assets/lamp.webp" }],
  }))
  return { double, ...show(<DashboardPage services={double.services} />, { path, language }) }
}

const rows = async () => {
  const table = await screen.findByRole("table", { name: /^(Soddisfazione|Satisfaction)/ })
  return within(table).getAllByRole("row").slice(1)
}
const names = async () => (await rows()).map((row) => within(row).getByRole("button").textContent)

describe("the rows", () => {
  test("[DSH-31] are by whatever the address says, in the words of the interface", async () => {
    const { history } = open("/dashboard/touchpoints?by=device&days=7", "en")
    await screen.findByText("90%")
    expect(await names()).toEqual(["Phone", "Computer"])
    const user = userEvent.setup()
    await user.click(screen.getByRole("radio", { name: "Languages" }))
    expect(history.at(-1)).toBe("/dashboard/touchpoints?days=7&by=language")
    await screen.findByRole("button", { name: "Italian" })
    expect(await names()).toEqual(["Italian", "English"])
    await user.click(screen.getByRole("radio", { name: "Products" }))
    expect(history.at(-1)).toBe("/dashboard/products?days=7")
    await screen.findByRole("button", { name: "lamp" })
    await user.click(screen.getByRole("radio", { name: "Touchpoints" }))
    expect(history.at(-1)).toBe("/dashboard/touchpoints?days=7")
  })

  test("[DSH-32] of guides are no ranking: in order of name, without colour, whatever the address says", async () => {
    open("/dashboard/touchpoints?by=guide&sort=-value")
    await screen.findByText("90%")
    expect(await names()).toEqual(["gino", "luca"])
    expect((await rows()).map(({ dataset }) => dataset.tone)).toEqual(["data", "data"])
    expect(screen.queryByRole("button", { name: "Valore" })).toBeNull()
    expect(screen.getByText(/^Non è una classifica/)).toBeTruthy()
  })

  test("are put in order with S", async () => {
    const { history } = open("/dashboard/touchpoints")
    await screen.findByText("90%")
    const user = userEvent.setup()
    await user.keyboard("s")
    expect(history.at(-1)).toBe("/dashboard/touchpoints?sort=-n")
    await user.keyboard("s")
    expect(history.at(-1)).toBe("/dashboard/touchpoints?sort=-words")
    await user.keyboard("ss")
    expect(history.at(-1)).toBe("/dashboard/touchpoints")
  })

  test("[DSH-34] open with their trend, what stands there, the way before it and to what is behind them", async () => {
    open("/dashboard/touchpoints?open=csat:eyewear")
    const panel = within(await screen.findByRole("region", { name: "Dettagli di Occhiali" }))
    expect((await panel.findByRole("img", { name: "Lampada Nube" })).getAttribute("src")).toBe(
      "/assets/lamp.webp",
    )
    expect(await panel.findByRole("img", { name: /^Soddisfazione dal 24 ago al 15 nov/ })).toBeTruthy()
    expect(panel.getByRole("link", { name: "Apri in negozio" }).getAttribute("href")).toBe(
      "/?at=touchpoint%3Aeyewear",
    )
    expect(panel.getByRole("link", { name: "Casi" }).getAttribute("href")).toBe(
      "/dashboard/cases?of=touchpoint%3Aeyewear",
    )
    expect(panel.getByRole("link", { name: "Visite con voto basso" }).getAttribute("href")).toBe(
      "/dashboard/visits?kind=low&zone=eyewear",
    )
  })

  test("[DSH-34] offer no way before a product that isn't on display", async () => {
    open("/dashboard/products?open=csat:vase")
    expect(await screen.findByText(/^Quel che cerchi non ha risposte/)).toBeTruthy()
    const { double } = open("/dashboard/products?open=csat:lamp")
    double.answers.set("/api/stands", () => ({ stands: [] }))
    expect(await screen.findByText("Ora non è esposto in negozio.")).toBeTruthy()
    expect(screen.queryByRole("link", { name: "Apri in negozio" })).toBeNull()
  })
})

const PERSONAS = [
  {
    id: "decided",
    name: { it: "Ha già scelto", en: "Decided" },
    when: [{ "cart.added": { atLeast: 1 }, "product.viewed": { atMost: 3 } }],
  },
  {
    id: "trying",
    name: { it: "Prova", en: "Trying" },
    when: [
      { "product.tried": { atLeast: 1, atMost: 1 } },
      { "product.inspected": { atLeast: 2, atMost: 4 }, struggled: { atMost: 0 } },
    ],
  },
]

describe("personas", () => {
  function openKinds(path: string, language: "it" | "en") {
    const shown = open(path, language)
    shown.double.add(impressions(times(20, 4), { persona: "decided", touchpoint: "checkout" }))
    shown.double.answers.set("/api/personas", () => ({ personas: PERSONAS }))
    return shown
  }

  test("[PSN-8] are rows like others, and each rule is told in words", async () => {
    openKinds("/dashboard/touchpoints?by=persona&open=csat:decided", "en")
    const rules = within(await screen.findByRole("region", { name: "The rules" }))
    expect(rules.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Decided things put in the cart: 1 or more and products looked at: at most 3",
      "Trying products tried: 1; or products taken in hand: 2 to 4 and struggles: none",
    ])
    expect(await names()).toEqual(["no rule fits, or nothing is known", "decided"])
    const panel = within(await screen.findByRole("region", { name: "Details of decided" }))
    expect(panel.getByText(/^things put in the cart: 1 or more/)).toBeTruthy()
    expect(screen.queryByRole("combobox", { name: "Persona" })).toBeNull()
  })

  test("[PSN-8] narrow the rows of others; the address says it, and other sections don't", async () => {
    const { double, history } = openKinds("/dashboard/touchpoints", "it")
    await screen.findByText("90%")
    const user = userEvent.setup()
    await user.selectOptions(await screen.findByRole("combobox", { name: "Persona" }), "Ha già scelto")
    expect(history.at(-1)).toBe("/dashboard/touchpoints?persona=decided")
    expect(await screen.findByRole("button", { name: "Cassa" })).toBeTruthy()
    expect(await names()).toEqual(["Cassa"])
    expect(screen.getByText("cose messe nel carrello: 1 o più e prodotti guardati: al più 3")).toBeTruthy()
    expect(double.asked.filter((path) => path.includes("persona=decided")).length).toBeGreaterThan(0)
    const plan = screen.getAllByRole("link").map((link) => link.getAttribute("href"))
    expect(plan.filter((href) => href?.startsWith("/dashboard") && href.includes("persona"))).toEqual([])
  })
})

describe("[DSH-33] many comparisons at once", () => {
  test("hold only what each remaining number of tests leaves standing, at least what Bonferroni does", () => {
    const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
    fc.assert(
      fc.property(p, (values) => {
        const tests = values.map((value, at) => ({ value, at }))
        const held = holm(tests, ({ value }, confidence) => value <= 1 - confidence)
        const sorted = tests.toSorted((a, b) => a.value - b.value)
        // Step by step, as it is written down: the first that is too large stops it.
        const stop = sorted.findIndex(({ value }, at) => value > 1 - (1 - (1 - 0.95) / (tests.length - at)))
        const expected = stop < 0 ? sorted : sorted.slice(0, stop)
        expect(new Set(held)).toEqual(new Set(expected))
      }),
    )
  })

  test("name no change that is one of twenty by chance", () => {
    const figure = (good: number, n = 100) => ({
      ...NOTHING,
      n,
      value: (100 * good) / n,
      standing: "full" as const,
      counts: {
        kind: "scores" as const,
        scores: { scale: "1-5" as const, counts: [n - good, 0, 0, 0, good] },
      },
    })
    const row = (key: string, now: number, before: number) => {
      return {
        key,
        label: key,
        metric: "csat",
        stage: null,
        now: figure(now),
        before: figure(before),
        rate: null,
        beside: null,
      } as const
    }
    const same = Array.from({ length: 18 }, (_, at) => row(`same-${at}`, 70, 70))
    const tables = [
      {
        metric: "csat",
        total: NOTHING,
        segments: [row("little", 70, 55), row("much", 80, 40), ...same],
      } as const,
    ]
    expect(heldChanges(tables)).toEqual({ tested: 20, held: new Set(["csat:much"]) })
    const alone = [{ metric: "csat", total: NOTHING, segments: [row("little", 70, 55)] } as const]
    expect(heldChanges(alone).held).toEqual(new Set(["csat:little"]))
  })
})
