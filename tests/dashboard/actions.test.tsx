// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { describe, expect, test } from "vitest"
import { actionsHref, parseActionsView } from "../../src/dashboard/actions/actions-view.ts"
import { DashboardPage } from "../../src/dashboard/index.ts"
// What a page fetches when it is opened is here beforehand: how long that takes is no matter of these tests.
import "../../src/dashboard/actions/index.ts"
import { csat, tally } from "../../src/metrics/index.ts"
import type { ActionReply, SaveTarget, TargetLine } from "../../src/protocol/actions.ts"
import type { DigestSettings } from "../../src/protocol/digest.ts"
import type { FigureReply } from "../../src/protocol/metrics.ts"
import { createMarketingDouble } from "../helpers/dashboard/marketing-double.ts"
import { show } from "../helpers/dashboard/show.tsx"

const GOAL = "01932f00-0000-7000-8000-000000000001"
const DEED = "01932f00-0000-7000-8000-000000000002"
const many = (count: number, score: number) => new Array<number>(count).fill(score)
const figure = (good: number, bad: number): FigureReply => ({
  ...csat(tally("1-5", [...many(good, 5), ...many(bad, 1)])),
  ...{ counts: [bad, 0, 0, 0, good], hidden: false },
})

const target = (change: Partial<TargetLine> = {}): TargetLine => ({
  ...{ id: GOAL, state: "open", version: 1, metric: "csat", segment: { zone: "lighting" } },
  labels: [{ filter: "zone", key: "lighting", label: "Lampade" }],
  ...{ value: 75, by: "2026-12-31", days: 28, why: "Natale", setBy: "Giulia", setAt: "2026-11-01T09:00:00Z" },
  ...{ period: { from: "2026-10-19", to: "2026-11-15" }, isOver: false, figure: figure(80, 20) },
  standing: { kind: "unclear", answers: 240, weeks: 10 },
  ...change,
})
const side = (from: string, to: string, good: number, bad: number) => ({
  from,
  to,
  figure: figure(good, bad),
})
const action: ActionReply = {
  ...{ id: DEED, version: 1, what: "Abbassate le lampade", on: "2026-10-01", who: "Luca", target: GOAL },
  measure: { metric: "csat", segment: { zone: "lighting" } },
  labels: [{ filter: "zone", key: "lighting", label: "Lampade" }],
  ...{ cases: [], entries: [], notedBy: "Giulia", changedAt: "2026-10-02T09:00:00Z", linked: [] },
  effect: {
    kind: "told",
    before: side("2026-09-03", "2026-09-30", 24, 16),
    after: side("2026-10-02", "2026-10-29", 36, 4),
    change: { delta: 30, low: 11, high: 46, distinguishable: true },
  },
  chosen: {
    ...{ worstOf: 4, belowPast: true, past: side("2026-03-05", "2026-09-02", 90, 10) },
    change: { delta: 0, low: -13, high: 9, distinguishable: false },
  },
  alongside: [{ kind: "entry", id: GOAL, what: "Cambiata la luce", on: "2026-10-05" }],
}

const SETTINGS: DigestSettings = {
  subscribers: [],
  ...{ link: "http://shop.test/digest?key=one", mail: true, next: "2026-11-16T06:00:00Z" },
}

function createActionsDouble(
  signedInAs: "owner" | "marketer" = "marketer",
  targets: TargetLine[] = [target()],
) {
  const double = createMarketingDouble({ signedInAs })
  const saved: SaveTarget[] = []
  let settings = SETTINGS
  const options = target().labels
  double.answers.set("/api/targets", (path, body) => {
    if (!body) return { targets, options, today: "2026-11-15" }
    saved.push(body as SaveTarget)
    const id = path.split("?")[0]?.split("/").at(-1) ?? ""
    const made = target({ ...(body as SaveTarget), id, labels: [], version: 1 })
    targets.push(made)
    return made
  })
  double.answers.set("/api/actions", () => ({ actions: targets.length > 0 ? [action] : [] }))
  double.answers.set(`/api/actions/${DEED}`, () => action)
  double.answers.set("/api/digest", () => ({ weeks: [] }))
  double.answers.set("/api/digest/mine", (_, body) => ({
    email: "g@example.com",
    isOn: body !== null,
    language: "it",
  }))
  double.answers.set("/api/digest/settings", () => settings)
  double.answers.set("/api/digest/link", () => {
    settings = { ...settings, link: "http://shop.test/digest?key=two" }
    return settings
  })
  double.answers.set("/api/digest/subscribers", (_, body) => {
    const { email } = body as { email: string }
    const reader = {
      id: GOAL,
      email,
      language: "it",
      addedBy: "Giulia",
      at: "",
      leftAt: null,
      last: "refused",
    } as const
    settings = { ...settings, subscribers: [reader] }
    return settings
  })
  return { ...double, saved }
}
const open = (double: ReturnType<typeof createActionsDouble>, path = "/dashboard/actions") =>
  show(<DashboardPage services={double.services} />, { path })

describe("[TGT-8] goals and actions on the dashboard", () => {
  test("have an address for what is open", () => {
    const read = (href: string) => {
      const [path = "", search] = href.split("?")
      return parseActionsView(path, new URLSearchParams(search))
    }
    for (const view of [
      { part: "targets", open: null, target: null, from: null },
      { part: "targets", open: GOAL, target: null, from: null },
      { part: "done", open: "new", target: GOAL, from: null },
      {
        part: "done",
        open: "new",
        target: null,
        from: { id: DEED, metric: "ces", touchpoint: "desk", product: null },
      },
      { part: "digest", open: null, target: null, from: null },
    ] as const)
      expect(read(actionsHref(view))).toEqual(view)
    expect(read("/dashboard/actions/elsewhere/x")).toEqual({
      ...{ part: "targets", open: null, target: null, from: null },
    })
  })

  test("[DSH-104] an action that a case leads to is kept with the case, and measured where that was", async () => {
    const kase = "01932f00-0000-7000-8000-00000000000c"
    const double = createActionsDouble()
    const kept: unknown[] = []
    const labels = [
      { filter: "touchpoint", key: "fitting", label: "Camerino" },
      { filter: "product", key: "lido", label: "Lido" },
    ]
    double.answers.set("/api/targets", () => ({ targets: [], options: labels, today: "2026-11-15" }))
    double.answers.set("/api/actions/", (_, body) => {
      if (body) kept.push(body)
      return { ...action, ...Object(body), linked: [{ kind: "case", id: kase, words: "Specchio storto" }] }
    })
    open(double, `/dashboard/actions/done/new?case=${kase}&metric=csat&touchpoint=fitting&product=lido`)
    const back = await screen.findByRole("link", { name: "Torna al caso" })
    expect(back.getAttribute("href")).toBe(`/dashboard/cases?case=${kase}`)
    const user = userEvent.setup()
    await user.type(
      screen.getByRole("textbox", { name: "Che cosa è stato fatto" }),
      "Raddrizzato lo specchio",
    )
    const form = screen.getByRole("textbox", { name: "Che cosa è stato fatto" }).closest("form")
    if (!form) throw new Error("a form was to be shown")
    await user.click(within(form).getByRole("button", { name: "Annota un’azione" }))
    await waitFor(() => expect(kept).toHaveLength(1))
    expect(kept[0]).toMatchObject({
      what: "Raddrizzato lo specchio",
      measure: { metric: "csat", segment: { touchpoint: "fitting" } },
      cases: [kase],
    })
  })

  test("a goal is said to stand as its interval says, with what is missing, as a chart and as a table", async () => {
    const { history } = open(createActionsDouble())
    const list = await screen.findByRole("list", { name: "Obiettivi" })
    expect(list.textContent).toContain("non si può ancora dire")
    expect(list.textContent).toContain("almeno 75%")
    await userEvent.click(within(list).getByRole("button"))
    await screen.findByText(/servono circa 240 risposte nel periodo.*10 settimane/)
    expect(history.at(-1)).toBe(`/dashboard/actions/targets/${GOAL}`)
    expect(screen.getByRole("heading", { name: "Soddisfazione (CSAT)" })).toBe(document.activeElement)
    await screen.findByRole("img", { name: /settimana per settimana, con l’obiettivo e un’azione sotto/ })
    await userEvent.keyboard("t")
    const tables = await screen.findAllByRole("table")
    expect(tables).toHaveLength(2)
    expect(history.at(-1)).toContain("table=1")
    await userEvent.keyboard("{Escape}")
    await waitFor(() => expect(document.activeElement?.getAttribute("data-line")).toBe(GOAL))
    expect(history.at(-1)).toBe("/dashboard/actions?table=1")
  })

  test("an action tells before and after, and what speaks against reading too much into it", async () => {
    open(createActionsDouble(), `/dashboard/actions/done/${DEED}`)
    await screen.findByText(/Differenza distinguibile: \+30 \(da \+11 a \+46\)/)
    for (const part of [
      /il peggiore di 4 mostrati.*peggio del suo mezzo anno precedente/,
      /Rispetto a quel mezzo anno non si distingue nessuna differenza/,
      /Negli stessi giorni è stata fatta un’altra cosa/,
      /Cambiata la luce \(bacheca\)/,
    ])
      expect(screen.getByText(part)).toBeTruthy()
    const rows = screen.getAllByRole("row").map((row) => row.textContent)
    expect(rows[0]).toContain("Mezzo anno prima")
    expect(rows[1]).toContain("60%")
    expect(rows[2]).toContain("90%")
  })

  test("a first goal is set by keyboard; one that somebody else changed stays on the screen", async () => {
    const double = createActionsDouble("marketer", [])
    open(double)
    await screen.findByText("Ancora nessun obiettivo")
    const user = userEvent.setup()
    await user.click(screen.getAllByRole("button", { name: "Nuovo obiettivo" })[0] ?? document.body)
    const value = await screen.findByRole("spinbutton", { name: "Almeno (%)" })
    await user.selectOptions(screen.getByRole("combobox", { name: "Zona" }), "lighting")
    await user.type(value, "82")
    double.refusals.set("/api/targets/", { status: 409, code: "changed" })
    await user.keyboard("{Enter}")
    await screen.findByText(/Qualcun altro l’ha cambiato intanto/)
    expect((value as HTMLInputElement).value).toBe("82")
    double.refusals.clear()
    await user.click(screen.getByRole("button", { name: "Fissa l’obiettivo" }))
    await waitFor(() => expect(double.saved).toHaveLength(1))
    expect(double.saved[0]).toMatchObject({
      ...{ version: 0, metric: "csat", segment: { zone: "lighting" }, value: 82, by: "2027-02-14", days: 28 },
    })
    await screen.findByRole("list", { name: "Obiettivi" })
  })
})

describe("[DIG-9] the digest on the dashboard", () => {
  test("is sent to whom a marketer names; the owner alone makes another link", async () => {
    open(createActionsDouble(), "/dashboard/actions/digest")
    await screen.findByText(/Il prossimo si fa 16 nov, 07:00/)
    expect(screen.queryByRole("button", { name: "Rinnova" })).toBeNull()
    const user = userEvent.setup()
    await user.type(screen.getByRole("textbox", { name: "Indirizzo e-mail" }), "anna@example.com{Enter}")
    await screen.findByText(/aggiunto da Giulia · l’ultimo è stato rifiutato/)
    open(createActionsDouble("owner"), "/dashboard/actions/digest")
    const renew = await screen.findByRole("button", { name: "Rinnova" })
    await user.click(renew)
    await user.click(screen.getByRole("button", { name: "Rinnova: quello di prima non apre più" }))
    await screen.findByDisplayValue("http://shop.test/digest?key=two")
  })

  test("what the server can't be asked is said, with another try", async () => {
    const double = createActionsDouble()
    double.refusals.set("/api/digest", "unreachable")
    double.refusals.set("/api/targets", "unreachable")
    open(double, "/dashboard/actions/digest")
    await screen.findByText(/Il server non risponde/)
    double.refusals.clear()
    await userEvent.click(screen.getByRole("button", { name: "Riprova" }))
    await screen.findByRole("heading", { name: "Le settimane raccontate" })
  })
})
