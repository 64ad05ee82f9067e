// @vitest-environment jsdom
import { screen, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
// What a page fetches when it is opened is here beforehand: how long that takes is no matter of these tests.
import "../../src/dashboard/download/download-dialog.tsx"
import "../../src/dashboard/search/search-dialog.tsx"
import "../../src/dashboard/segments/index.ts"
import { grouped, nearOf, sectionAt, sectionsFor } from "../../src/dashboard/state/sections.ts"
import type { Role } from "../../src/domain/role.ts"
import { impressions, times } from "../helpers/dashboard/impressions.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

function open(
  path: string,
  { role = "marketer", language = "it" }: { role?: Role; language?: "it" | "en" } = {},
) {
  const double = createMarketingDouble({ signedInAs: role })
  double.add(impressions([...times(30, 5), ...times(10, 2)]))
  double.answers.set("/api/scenes/flagship", () => ({
    scene: { zones: [{ id: "checkout", name: { it: "Zona cassa", en: "Checkout area" } }] },
  }))
  double.answers.set("/api/products", () => ({
    products: [{ id: "vase", texts: { it: { title: "Vaso Onda" }, en: { title: "Wave vase" } } }],
  }))
  return { double, ...show(<DashboardPage services={double.services} />, { path, language }) }
}

describe("the rail", () => {
  test("[DSH-30] groups the sections that there are; what isn't there isn't shown", async () => {
    open("/dashboard", { role: "owner", language: "en" })
    const rail = within(await screen.findByRole("navigation", { name: "Sections" }))
    const lists = rail.getAllByRole("list").map((list) => list.getAttribute("aria-labelledby"))
    const names = lists.map((id) => document.getElementById(id ?? "")?.textContent)
    expect(names.slice(0, 3)).toEqual(["Numbers", "Act", "People"])
    const people = within(rail.getByRole("list", { name: "People" }))
    expect(people.getByRole("link", { name: "Staff desk" }).getAttribute("href")).toBe("/staff")
    expect(people.getByRole("button", { name: "Export" })).toBeTruthy()
    const two = sectionsFor("marketer", (section) => section === "team" || section === "overview")
    expect(grouped(two)).toEqual([
      ["numbers", ["overview"]],
      ["people", ["team"]],
    ])
    expect(sectionsFor("guide", () => true)).not.toContain("overview")
    expect(sectionAt("/dashboard/prompts/cart-ces/")).toBe("prompts")
    expect(sectionAt("/dashboard/nowhere")).toBeNull()
  })

  test("[DSH-30] keeps four within reach on a phone, and the rest in a sheet that Escape closes", async () => {
    expect(nearOf(sectionsFor("owner", () => true))).toEqual(["overview", "touchpoints", "plan", "cases"])
    open("/dashboard")
    const user = userEvent.setup()
    const more = await screen.findByRole("button", { name: "Altro" })
    await user.click(more)
    expect(more.getAttribute("aria-expanded")).toBe("true")
    await user.keyboard("{Escape}")
    expect(more.getAttribute("aria-expanded")).toBe("false")
    expect(document.activeElement).toBe(more)
    await user.click(more)
    await user.click(screen.getByRole("link", { name: "Prodotti" }))
    expect(more.getAttribute("aria-expanded")).toBe("false")
  })

  test("[DSH-14] exports from any section, and says of which days", async () => {
    open("/dashboard?days=7&language=it")
    await userEvent.setup().click(await screen.findByRole("button", { name: "Esporta" }))
    const dialog = within(await screen.findByRole("dialog", { name: "Scarica le risposte" }))
    expect(dialog.getByText("9 nov – 15 nov")).toBeTruthy()
    expect(dialog.getByRole("link", { name: /^JSON/ }).getAttribute("href")).toBe(
      "/api/export.json?from=2026-11-09&to=2026-11-15&language=it&lang=it",
    )
  })
})

describe("the search", () => {
  test("[DSH-38] goes to a section, a touchpoint, a zone or a product by its name, from the keyboard alone", async () => {
    const { history } = open("/dashboard?days=7")
    await screen.findByText("n 40")
    const user = userEvent.setup()
    await user.keyboard("{Control>}k{/Control}")
    const field = await screen.findByRole("combobox", { name: /^Sezione, punto di contatto/ })
    expect(document.activeElement).toBe(field)
    await user.keyboard("cassa")
    const options = () => screen.findAllByRole("option")
    await screen.findByRole("option", { name: "Zona cassa zona" })
    await screen.findByRole("option", { name: "Vaso Onda prodotto" })
    expect((await options()).map(({ textContent }) => textContent)).toEqual([
      "Cassa punto di contatto",
      "Zona cassa zona",
      "Vaso Onda prodotto",
    ])
    await user.keyboard("{ArrowDown}{Enter}")
    expect(history.at(-1)).toBe("/dashboard/touchpoints?days=7&by=zone&open=csat%3Acheckout")
  })

  test("[DSH-38] gives the focus back on Escape, and opens although single keys are off", async () => {
    open("/dashboard")
    await screen.findByText("n 40")
    const user = userEvent.setup()
    const box = screen.getByRole("checkbox", { name: "Tasti rapidi" })
    await user.click(box)
    await user.keyboard("{Meta>}k{/Meta}")
    await screen.findByRole("combobox", { name: /^Sezione/ })
    await user.keyboard("zzz")
    expect(await screen.findByRole("option", { name: /^Vaso/ })).toBeTruthy()
    await user.keyboard("{Escape}")
    expect(screen.queryByRole("dialog")).toBeNull()
    expect(document.activeElement).toBe(box)
  })
})
