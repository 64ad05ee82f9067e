import "./page-beside-server.ts"
import { randomUUID } from "node:crypto"
import { cleanup, screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Side, TargetLine } from "../../src/protocol/actions.ts"
import type { JourneysReply } from "../../src/protocol/journeys.ts"
import type { FigureReply, MetricsReply } from "../../src/protocol/metrics.ts"
import type { PlanReply } from "../../src/protocol/plan.ts"
import {
  cells,
  hasTable,
  open as openPage,
  PATIENCE,
  percent,
  signed,
  span,
  text,
  written,
} from "./read-page.tsx"
import { toldOf } from "./recompute.ts"
import * as raw from "./recount-store.ts"
import { createWholeStore, HELD, STRANGERS, TURNS, type WholeStore } from "./whole-store.ts"

/** For another history: `EQUALITY_SEED=7 npx vitest run tests/equality/every-screen`. */
const SEED = Number(process.env.EQUALITY_SEED ?? 20261122)
/** All that there is, and four weeks of it. */
const ALL = { from: "2026-10-01", to: "2026-11-20" }
const PART = { from: "2026-10-12", to: "2026-11-08" }
type Days = typeof ALL
const NO_MORE = { low: null, high: null, mean: null, counts: null } as const

const within = <T extends raw.Unit>(units: readonly T[], { from, to }: Days) =>
  units.filter(({ day }) => from <= day && day <= to)

describe("every screen", { timeout: PATIENCE }, () => {
  let store: WholeStore
  let seen: readonly raw.Seen[] = []
  let visits: readonly raw.Visit[] = []
  /** How many figures were compared whole, and how many of which something waited or was hidden. */
  const compared = { whole: 0, waiting: 0, hidden: 0 }

  beforeAll(async () => {
    store = await createWholeStore(SEED)
    seen = raw.seenIn(store.events)
    visits = raw.visitsIn(store.events)
  }, PATIENCE)
  afterAll(async () => {
    cleanup()
    await store.close()
  })

  const metrics = (query: Record<string, string>, days: Days = ALL) =>
    store.get<MetricsReply>(`/api/metrics?${new URLSearchParams({ ...query, ...days, lang: "en" })}`)
  const open = (path: string, ready: () => unknown) => openPage(store.services, path, ready)
  const address = (section: string, more: Record<string, string> = {}, days: Days = ALL) =>
    `/dashboard${section}?${new URLSearchParams({ ...days, ...more })}`
  const csat = () => raw.answersTo("csat", seen)
  const ces = () => raw.answersTo("ces", seen)
  const nps = () => raw.answersTo("nps", seen)

  /** What a figure says is what the units of these days give, or whole batches of them. */
  function agree(
    what: string,
    figure: FigureReply,
    units: readonly raw.Unit[],
    formula: keyof typeof raw.FORMULAS,
    days: Days = ALL,
  ): void {
    const asked = within(units, days)
    if (figure.hidden !== false) {
      compared.hidden += 1
      expect([what, figure.value, figure.n]).toEqual([what, null, asked.length])
      return
    }
    const waiting = figure.waiting ?? 0
    expect([what, figure.n + waiting]).toEqual([what, asked.length])
    const told = waiting === 0 ? [asked] : toldOf(units, days).filter(({ length }) => length === figure.n)
    compared[waiting === 0 ? "whole" : "waiting"] += 1
    expect(
      told.map((some) => raw.FORMULAS[formula](some).toFixed(6)),
      what,
    ).toContain(figure.value?.toFixed(6))
  }

  test("[MET-100] the overview: five numbers, their trends, the stages, why nobody was asked, and those who work here", async () => {
    const FIVE = [
      ["csat", "Satisfaction", csat(), "csat", percent],
      ["ces", "Ease", ces(), "ces", (value: number) => written(value, 1)],
      ["nps", "Word of mouth", nps(), "nps", written],
      ["response-rate", "Who answers", raw.answered(seen), "yes", percent],
      [
        "frt",
        "First response",
        raw.waits(store.requests),
        "median",
        (value: number) => `${written(value)} s`,
      ],
    ] as const
    await open(address("", { table: "1" }), () => hasTable("First response, trend"))
    for (const [metric, name, units, formula, write] of FIVE) {
      const { total, groups } = await metrics({ metric, by: "week" })
      agree(metric, total, units, formula)
      const [value, , , n] = cells("The numbers of the period", name)
      expect([name, value, n]).toEqual([name, write(raw.FORMULAS[formula](units)), written(units.length)])
      expect(groups.filter(({ n: some }) => some > 0).length).toBeGreaterThan(5)
      for (const { key, ...figure } of groups) {
        const monday = raw.mondayOfWeek(key)
        agree(`${metric} ${key}`, figure, units, formula, { from: monday, to: raw.later(monday, 6) })
      }
    }
    const BY_STAGE = [
      [
        "research, CSAT, scores 4 and 5 of 5",
        "csat",
        "research",
        csat().filter(({ touchpoint }) => touchpoint !== "entrance"),
        "csat",
      ],
      ["buy, CES, scores 5 to 7 of 7", "easy-share", "buy", ces(), "easy-share"],
    ] as const
    for (const [row, metric, stage, units, formula] of BY_STAGE) {
      const { groups } = await metrics({ metric, by: "stage" })
      const group = groups.find(({ key }) => key === stage)
      if (!group) throw new Error(`no ${stage}`)
      agree(row, group, units, formula)
      const [value, , , n] = cells("Along the journey", row)
      expect([row, value, n]).toEqual([row, percent(raw.FORMULAS[formula](units)), written(units.length)])
    }

    await open(address(""), () => /took part/.test(text()) && /Another question just before/.test(text()))
    const rules = raw.suppressedBy(store.events)
    for (const [rule, words] of [
      ["visit-budget", "This visit’s time for questions was used up"],
      ["cool-down", "Another question just before"],
    ] as const)
      expect([rule, cells("", words)[0]]).toEqual([rule, written(rules.get(rule) ?? 0)])
    const held = [...rules.values()].reduce((sum, count) => sum + count, HELD)
    expect(text()).toContain(`${held} moments`)
    expect(text()).toContain(`eNPS ${signed(raw.FORMULAS.nps(raw.enps(store.pulse)))}`)
    expect(text()).toContain(
      `${percent((100 * store.pulse.length) / TURNS)} of those who work here took part`,
    )
    const spent = raw.handled(store.requests)
    expect(text()).toContain(
      `${written(raw.FORMULAS.mean(spent) / 60, 1)} min on average, ${spent.length} requests`,
    )
  })

  test("[MET-100] touchpoints, zones, devices and languages; a touchpoint's answers one by one", async () => {
    const KEYS = { touchpoint: 2, zone: 2, device: 2, language: 2 } as const
    for (const by of ["touchpoint", "zone", "device", "language"] as const)
      for (const [metric, units, formula] of [
        ["csat", csat(), "csat"],
        ["easy-share", ces(), "easy-share"],
        ["nps", nps(), "nps"],
        ["response-rate", raw.answered(seen), "yes"],
      ] as const)
        for (const days of [ALL, PART]) {
          const { groups } = await metrics({ metric, by }, days)
          const keys = new Set(within(units, days).map((unit) => unit[by]))
          expect([by, metric, groups.map(({ key }) => key).sort()]).toEqual([by, metric, [...keys].sort()])
          if (metric === "csat") expect(groups.length).toBeGreaterThanOrEqual(KEYS[by])
          for (const { key, ...figure } of groups)
            agree(
              `${metric} ${by} ${key}`,
              figure,
              units.filter((unit) => unit[by] === key),
              formula,
              days,
            )
        }

    await open(address("/touchpoints", { table: "1", open: "csat:lighting" }), () =>
      hasTable("Satisfaction, CSAT"),
    )
    const lamps = csat().filter(({ touchpoint }) => touchpoint === "lighting")
    const [value, , , n] = cells("Satisfaction, CSAT", "Lamps")
    expect([value, n]).toEqual([percent(raw.FORMULAS.csat(lamps)), written(lamps.length)])
    const { total } = await metrics({ metric: "csat", touchpoint: "lighting" })
    expect(total.counts).toEqual(
      [1, 2, 3, 4, 5].map((score) => lamps.filter((each) => each.value === score).length),
    )
  })

  test("[MET-100] the plan: the store, its zones, their tiles and how long people stay", async () => {
    const ROOMS = {
      lighting: { name: "Lamps", x: -10, z: -5.9, width: 5 / 2, depth: 8.9 / 3 },
      bricks: { name: "Bricks", x: 5, z: 0, width: 5 / 2, depth: 8 / 3 },
    } as const
    const plan = await store.get<PlanReply>(`/api/plan?measure=satisfaction&${new URLSearchParams(ALL)}`)
    agree("the store", plan.total, csat(), "csat")
    await open(address("/plan", { table: "1" }), () => hasTable("Satisfaction on the plan"))
    for (const [zone, { name, x, z, width, depth }] of Object.entries(ROOMS)) {
      const here = csat().filter((each) => each.zone === zone)
      const figure = plan.zones.find(({ key }) => key === zone)
      if (!figure) throw new Error(`no ${zone}`)
      agree(zone, figure, here, "csat")
      const [value, , , n] = cells("Satisfaction on the plan", name)
      expect([zone, value, n]).toEqual([zone, percent(raw.FORMULAS.csat(here)), written(here.length)])
      const spots = new Map<string, typeof here>()
      for (const answer of here) {
        if (answer.x === null || answer.z === null) continue
        const [column, row] = [Math.floor((answer.x - x) / width), Math.floor((answer.z - z) / depth)]
        const id = `${zone}/tile/${column},${row}`
        spots.set(id, [...(spots.get(id) ?? []), answer])
      }
      const tiles = plan.tiles.filter((tile) => tile.zone === zone)
      expect(tiles.map(({ id }) => id).sort()).toEqual([...spots.keys()].sort())
      for (const tile of tiles) {
        const units = spots.get(tile.id) ?? []
        expect([tile.id, tile.n + (tile.waiting ?? 0)]).toEqual([tile.id, units.length])
        if (!tile.waiting) agree(tile.id, tile, units, "csat")
      }
      const told = tiles.reduce((sum, tile) => sum + (tile.hidden === false ? tile.n : 0), 0)
      expect(figure.elsewhere).toBe(here.length - told)
    }
    const stays = await store.get<PlanReply>(`/api/plan?measure=dwell&${new URLSearchParams(ALL)}`)
    await open(address("/plan/dwell", { table: "1" }), () => hasTable("Time spent on the plan"))
    for (const [zone, { name }] of Object.entries(ROOMS)) {
      const units = raw.signal("dwell", visits, zone)
      const figure = stays.zones.find(({ key }) => key === zone)
      if (!figure) throw new Error(`no ${zone}`)
      agree(`${zone} dwell`, figure, units, "median")
      const [value, , , n] = cells("Time spent on the plan", name)
      expect([zone, value, n]).toEqual([zone, span(raw.FORMULAS.median(units)), written(units.length)])
    }
  })

  test("[MET-100] journeys: how many came where, went on, went no further, and what those said", async () => {
    const ways = visits.map(raw.wayOf).filter(({ length }) => length > 0)
    const flow = await store.get<JourneysReply>(`/api/journeys?by=zone&lang=en&${new URLSearchParams(ALL)}`)
    expect([flow.visits, flow.unknown]).toEqual([ways.length, STRANGERS])
    const came = (step: number, key: string) => ways.filter((way) => way[step - 1] === key)
    let told = 0
    for (const { step, key, visits: n, left } of flow.stops) {
      if (key === "(other)") continue
      expect([step, key, n]).toEqual([step, key, came(step, key).length])
      if (left === null) continue
      told += 1
      expect([step, key, left]).toEqual([
        step,
        key,
        came(step, key).filter((way) => way.length === step).length,
      ])
    }
    for (const { step, from, to, visits: n } of flow.links) {
      if (n === null || from === "(other)" || to === "(other)") continue
      told += 1
      expect([from, to, n]).toEqual([from, to, came(step, to).filter((way) => way[step - 2] === from).length])
    }
    expect(told).toBeGreaterThan(8)
    const last = raw.lastWords("csat", visits, store.events)
    const said = flow.leavers.find(({ metric }) => metric === "csat")
    if (!said) throw new Error("nothing is told of satisfaction")
    agree("csat of all who left", said.total, last, "csat")
    for (const { key, figure } of said.groups)
      agree(
        `csat of who left at ${key}`,
        figure,
        last.filter(({ stop }) => stop === key),
        "csat",
      )

    await open(address("/journeys", { table: "1" }), () => hasTable("Stops, how many"))
    const entrance = came(1, "atrium")
    const gone = entrance.filter(({ length }) => length === 1).length
    expect(cells("Stops, how many", "Entrance").slice(1, 3)).toEqual([
      written(entrance.length),
      written(gone),
    ])
    expect(text()).toContain(
      `${ways.length} visits of those who agreed to be remembered. Of the other ${STRANGERS}`,
    )
    const lamps = last.filter(({ stop }) => stop === "lighting")
    const [value, , , n] = cells("Satisfaction of who goes no further", "Lamps")
    expect([value, n]).toEqual([percent(raw.FORMULAS.csat(lamps)), written(lamps.length)])
  })

  test("[MET-100] signals and members, beside the overview", async () => {
    for (const [metric, formula] of [
      ["dwell", "median"],
      ["pick-ups", "yes"],
      ["cart-abandonment", "yes"],
      ["struggle", "yes"],
    ] as const)
      for (const days of [ALL, PART])
        agree(metric, (await metrics({ metric }, days)).total, raw.signal(metric, visits), formula, days)
    for (const days of [ALL, PART, { from: "2026-11-09", to: "2026-11-15" }]) {
      const { active, all, start, kept } = raw.members(visits, days.from, days.to)
      const here = (await metrics({ metric: "participation" }, days)).total
      expect([days, here.n, here.counts]).toEqual([days, all, [all - active, active]])
      const stayed = (await metrics({ metric: "retention" }, days)).total
      if (start < 5) expect([stayed.n, stayed.value]).toEqual([start, null])
      else expect([days, stayed.n, stayed.counts]).toEqual([days, start, [start - kept, kept]])
    }
    await open(address("", {}, PART), () => screen.queryByRole("button", { name: /^Show signals/ }))
    await userEvent.click(screen.getByRole("button", { name: /^Show signals/ }))
    await waitFor(() => expect(document.querySelector("dl")).not.toBeNull(), { timeout: PATIENCE })
    const { active, all } = raw.members(visits, PART.from, PART.to)
    const strip = (document.querySelector("dl")?.textContent ?? "").replace(/\s+/g, " ")
    expect(strip).toContain(`here in the period${percent((100 * active) / all)}`)
    expect(strip).toContain(`${all} members`)
    const carts = within(raw.signal("cart-abandonment", visits), PART)
    expect(strip).toContain(`put something in${percent(raw.FORMULAS.yes(carts))}`)
  })

  test("[MET-100] those who serve: waits and handling, whole and by guide", async () => {
    for (const [metric, units, formula] of [
      ["frt", raw.waits(store.requests), "median"],
      ["aht", raw.handled(store.requests), "mean"],
    ] as const) {
      agree(metric, (await metrics({ metric })).total, units, formula)
      const { groups } = await metrics({ metric, by: "guide" })
      for (const id of store.guides) {
        const own = store.requests.filter(({ guide, wait }) => guide === id && wait !== null)
        const group = groups.find(({ key }) => key === id)
        if (!group) throw new Error(`nothing of ${id}`)
        agree(`${metric} of ${id}`, group, metric === "frt" ? raw.waits(own) : raw.handled(own), formula)
      }
    }
  })

  test("[MET-100] the team: who would recommend it, who agrees, who took part, beside what customers say", async () => {
    await open("/dashboard/team", () => hasTable("") && /Guides/.test(text()))
    const card = (name: string) => {
      const heading = screen.getByRole("heading", { name })
      return (heading.parentElement?.textContent ?? "").replace(/\s+/g, " ")
    }
    expect(card("eNPS")).toContain(`${written(raw.FORMULAS.nps(raw.enps(store.pulse)))} `)
    expect(card("eNPS")).toContain(`n ${store.pulse.length}`)
    expect(card("eNPS")).toContain(`n ${nps().length}`)
    expect(card("Engagement")).toContain(`${percent(raw.FORMULAS.yes(raw.agreeing(store.pulse)))} `)
    expect(card("Taking part")).toContain(`${percent((100 * store.pulse.length) / TURNS)} `)
    const TWELVE = { from: "2026-08-29", to: "2026-11-20" }
    const { groups } = await metrics({ metric: "engagement", by: "statement" }, TWELVE)
    for (const [index, statement] of (["proud", "equipped", "heard"] as const).entries()) {
      const figure = groups.find(({ key }) => key === statement)
      if (!figure) throw new Error(`nothing of ${statement}`)
      agree(statement, figure, raw.agreeingWith(store.pulse, index), "yes", TWELVE)
      expect(text()).toContain(`${figure.label}${percent(figure.value ?? 0)} `)
    }
  })

  test("[MET-100] goals, what was done, and what the boards say of it", async () => {
    const [goal, deed, entry] = [randomUUID(), randomUUID(), randomUUID()]
    const lamps = csat().filter(({ touchpoint }) => touchpoint === "lighting")
    const measure = { metric: "csat", segment: { touchpoint: "lighting" } }
    const target = { ...measure, version: 0, value: 75, by: "2026-12-31", days: 28, why: "" }
    const { figure } = await store.put<TargetLine>(`/api/targets/${goal}`, target)
    const FOUR = { from: "2026-10-24", to: "2026-11-20" }
    agree("goal", figure, lamps, "csat", FOUR)
    await open(
      "/dashboard/actions?table=1",
      () => screen.queryByRole("region", { name: "Goals" }) ?? document.querySelector("table"),
    )
    const line = [...document.querySelectorAll("table tr")].find((row) => /Lamps/.test(row.textContent ?? ""))
    expect(line?.textContent).toContain(percent(figure.value ?? 0))
    expect(line?.textContent).toContain(String(figure.n))

    const done = {
      version: 0,
      what: "Lower",
      on: "2026-10-22",
      who: "",
      target: null,
      measure,
      cases: [],
      entries: [],
    }
    const { effect } = await store.put<{ effect: Record<"before" | "after", Side> }>(
      `/api/actions/${deed}`,
      done,
    )
    agree("before", effect.before.figure, lamps, "csat", { from: "2026-09-24", to: "2026-10-21" })
    agree("after", effect.after.figure, lamps, "csat", { from: "2026-10-23", to: "2026-11-19" })
    await open(`/dashboard/actions/done/${deed}`, () => /28 days after/.test(text()))
    for (const side of [effect.before.figure, effect.after.figure])
      expect(text()).toContain(
        `${percent(side.value ?? 0)}${percent(side.low ?? 0)} to ${percent(side.high ?? 0)}, n ${side.n}`,
      )

    const said = { it: "Troppo in alto", en: "Too high" }
    const words = {
      version: 0,
      said,
      did: said,
      outcome: "done",
      on: "2026-10-20",
      metric: "csat",
      links: [],
    }
    const { figure: told } = await store.put<{
      figure: { kind: string; change: Record<"before" | "after", { value: number; n: number }> }
    }>(`/api/boards/entries/${entry}`, {
      ...words,
      place: null,
    })
    expect(["same", "told"]).toContain(told.kind)
    for (const [side, days] of [
      ["before", { from: "2026-09-22", to: "2026-10-19" }],
      ["after", { from: "2026-10-20", to: "2026-11-16" }],
    ] as const) {
      const { value, n } = told.change[side]
      const waiting = within(csat(), days).length - n
      agree(`board, ${side}`, { value, n, waiting, hidden: false, ...NO_MORE }, csat(), "csat", days)
    }
    await open(`/dashboard/boards?entry=${entry}`, () => /From \d+% \(n/.test(text()))
    const { before, after } = told.change
    expect(text()).toContain(
      `From ${percent(before.value)} (n ${before.n}) to ${percent(after.value)} (n ${after.n})`,
    )
  })

  test("[MET-100] the week's digest, as anyone in the company reads it", async () => {
    const WEEK = { from: "2026-11-09", to: "2026-11-15" }
    await store.makeDigest()
    document.body.innerHTML = await store.page("/digest/2026-W46?lang=en")
    const value = (heading: string, name: string) => {
      const title = [...document.querySelectorAll("h2, h3")].find(
        ({ textContent }) => textContent === heading,
      )
      const list = title?.parentElement?.matches("section") ? title.parentElement : title?.parentElement
      const after = [...(list?.querySelectorAll("li.number") ?? [])].filter(
        (item) => title && (title.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      )
      const item = after.find((each) => each.querySelector("b")?.textContent === name)
      return item?.querySelector(".value")?.textContent ?? null
    }
    const week = <T extends raw.Unit>(units: readonly T[]) => within(units, WEEK)
    expect(value("The numbers", "Satisfaction")).toBe(percent(raw.FORMULAS.csat(week(csat()))))
    expect(value("The numbers", "Ease")).toBe(written(raw.FORMULAS.ces(week(ces())), 1))
    expect(value("The numbers", "Word of mouth")).toBe(written(raw.FORMULAS.nps(week(nps()))))
    expect(value("The numbers", "Who answers")).toBe(percent(raw.FORMULAS.yes(week(raw.answered(seen)))))
    expect(value("The numbers", "First response")).toBe(
      span(raw.FORMULAS.median(week(raw.waits(store.requests)))),
    )
    const four = within(raw.enps(store.pulse), { from: "2026-10-19", to: "2026-11-15" })
    expect(value("Those who work here", "Word of mouth")).toBe(written(raw.FORMULAS.nps(four)))
  })

  test("[MET-100] and most of it was compared whole", () => {
    expect(compared.whole).toBeGreaterThan(100)
    expect(compared.whole).toBeGreaterThan(4 * (compared.waiting + compared.hidden))
  })
})
