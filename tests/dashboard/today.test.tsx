// @vitest-environment jsdom
import { cleanup, screen, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { DashboardPage } from "../../src/dashboard/index.ts"
import { RULES } from "../../src/feedback/rules/rules.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const CASE = {
  id: "0197a1b2-0000-7000-8000-000000000001",
  cause: "score",
  state: "open",
  ending: null,
  metric: "ces",
  scale: "1-7",
  score: 2,
  words: "La misura del viso non parte",
  wantsReply: true,
  touchpoint: { id: "mirror", label: "Specchio" },
  zone: null,
  product: null,
  language: "it",
  openedAt: "2026-11-15T08:42:00.000Z",
  dueAt: "2026-11-15T11:42:00.000Z",
  closedAt: null,
  assignee: null,
  repliedAt: null,
}

interface Served {
  readonly cases?: readonly (typeof CASE)[]
  readonly counts?: { readonly open: number; readonly overdue: number }
  readonly rules?: readonly { readonly key: string; readonly count: number }[]
  readonly withoutConsent?: number
}

function open({ cases = [], counts, rules = [], withoutConsent = 0 }: Served, language: "it" | "en" = "it") {
  const double = createMarketingDouble()
  double.answers.set("/api/cases", () => ({
    now: "2026-11-15T12:54:00.000Z",
    counts: { mine: 0, ...(counts ?? { open: cases.length, overdue: 0 }) },
    cases,
    next: null,
  }))
  double.answers.set("/api/suppressions", () => ({ total: 0, groups: rules }))
  double.answers.set("/api/totals", () => ({ total: { visits: 0, held: withoutConsent }, days: [] }))
  return { double, ...show(<DashboardPage services={double.services} />, { path: "/dashboard", language }) }
}

const region = async (name: string) => within(await screen.findByRole("region", { name }))

test("[DSH-15] leads to the case that has waited longest, with its score and how late it is", async () => {
  open({ cases: [CASE], counts: { open: 7, overdue: 1 } })
  const today = await region("Da guardare oggi")
  const line = await today.findByRole("link", { name: /Specchio.*La misura del viso non parte.*2 su 7/ })
  expect(line.getAttribute("href")).toBe(`/dashboard/cases?case=${CASE.id}`)
  expect(today.getByText("7 casi aperti, uno oltre il termine")).toBeTruthy()
  expect(today.getByRole("link", { name: "Tutti i casi" }).getAttribute("href")).toBe("/dashboard/cases")
})

test("says that nobody waits when nobody does, and what went wrong when it isn't known", async () => {
  const { double } = open({})
  expect(await (await region("Da guardare oggi")).findByText(/Nessun caso aperto/)).toBeTruthy()
  cleanup()
  double.refusals.set("/api/cases", "unreachable")
  show(<DashboardPage services={double.services} />, { path: "/dashboard", language: "en" })
  const today = await region("To look at today")
  expect(await today.findByText(/The server isn’t answering/)).toBeTruthy()
  expect(today.getByRole("button", { name: "Try again" })).toBeTruthy()
})

test("[DSH-16] tells the rules that held questions back, the most frequent first, those without consent as one", async () => {
  const rules = [
    { key: "cool-down", count: 60 },
    { key: "a-rule-of-tomorrow", count: 10 },
  ]
  open({ rules, withoutConsent: 30 })
  const held = await region("Perché non abbiamo chiesto")
  const rows = (await held.findAllByRole("row")).slice(1)
  expect(
    rows.map((row) => [
      within(row).getByRole("rowheader").textContent,
      ...within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ]),
  ).toEqual([
    ["Un’altra domanda poco prima", "60", "60%"],
    ["Senza consenso alla misurazione", "30", "30%"],
    ["a-rule-of-tomorrow", "10", "10%"],
  ])
  expect(held.getByText("100 momenti taciuti")).toBeTruthy()
})

test("[DSH-16] every rule that holds a question back has words in both languages", async () => {
  const rules = RULES.filter((rule) => rule !== "delayed").map((key) => ({ key, count: 1 }))
  for (const language of ["it", "en"] as const) {
    open({ rules }, language)
    const held = await region(language === "it" ? "Perché non abbiamo chiesto" : "Why we didn’t ask")
    const names = (await held.findAllByRole("rowheader")).map(({ textContent }) => textContent)
    expect(names).toHaveLength(rules.length)
    for (const { key } of rules) expect(names).not.toContain(key)
    cleanup()
  }
})
