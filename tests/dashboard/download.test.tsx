// @vitest-environment jsdom
import { screen } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
import { impressions, times } from "../helpers/dashboard/impressions.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

function open(path: string, language: "it" | "en") {
  const double = createMarketingDouble()
  double.add(impressions(times(30, 5), { day: "2026-11-10" }))
  show(<DashboardPage services={double.services} />, { path, language })
  return userEvent.setup()
}

const addresses = () =>
  screen.getAllByRole("link").flatMap((link) => {
    const href = link.getAttribute("href") ?? ""
    return href.startsWith("/api/export.") ? [href] : []
  })

test("[DSH-14] the answers of the page's period and filters can be downloaded, for the reader's own spreadsheet", async () => {
  const user = open("/dashboard?from=2026-11-01&to=2026-11-14&device=phone", "it")
  await user.click(await screen.findByRole("button", { name: "Scarica" }))
  expect(screen.getByRole("region", { name: "Scarica le risposte" })).toBeTruthy()
  const query = "from=2026-11-01&to=2026-11-14&device=phone&lang=it"
  expect(addresses()).toEqual([
    `/api/export.xlsx?${query}`,
    `/api/export.csv?${query}&separator=semicolon`,
    `/api/export.json?${query}`,
    `/api/export.parquet?${query}`,
  ])
})

test("[DSH-14] English sheets get commas; Escape closes the menu and gives the focus back", async () => {
  const user = open("/dashboard?from=2026-11-01&to=2026-11-14", "en")
  const opener = await screen.findByRole("button", { name: "Download" })
  await user.click(opener)
  expect(addresses()).toContain("/api/export.csv?from=2026-11-01&to=2026-11-14&lang=en")
  await user.keyboard("{Escape}")
  expect(addresses()).toEqual([])
  expect(document.activeElement).toBe(opener)
})
