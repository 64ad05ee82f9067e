import type { VisitSummary } from "../client/guided/index.ts"
import type { Asking, Journal, JournalStore, Occasion } from "../client/journal-store.ts"
import type { Shop } from "../client/shop-context.ts"
import type { PromptReference } from "../domain/event.ts"
import type { Prompt } from "../domain/prompt.ts"
import { findPlace } from "./find-place.ts"
import { decide } from "./rules/decide.ts"
import { openAsking, writeEnding, writeShown, writeVerdicts } from "./rules/write-journal.ts"
import type { Tools } from "./tools.ts"
import { watchVisit } from "./watch-visit.ts"

export interface AskingOptions {
  shop: Pick<Shop, "visit" | "cart" | "record" | "showroom" | "scene" | "guided">
  journal: JournalStore
  tools: Tools
  /** Where the prompts appear: beside things, or on the list's page. */
  surface: "scene" | "list"
}

/** What goes with a score; an amendment carries all of it, not only what is new. */
export interface Addition {
  readonly comment?: string
  /** What was chosen in the question that followed, by id. */
  readonly choice?: string
  /** Whether an answer by a person is wanted. */
  readonly wantsReply?: boolean
}

/** How a question is left: not now, none any more in this visit, or never again. */
export type Leaving = "later" | "visit" | "never"

/** What the visitor can do with a question. Each is written down once, whatever is clicked twice. */
export interface Interview {
  /** The question has been really seen for a second. */
  shown(impressionId: string): void
  answer(impressionId: string, score: number): void
  /** Another score, or the same with more to it, for the answer already given. */
  amend(impressionId: string, score: number, addition?: Addition): void
  dismiss(impressionId: string, how?: Leaving): void
  stop(): void
}

/** A cool-down ends, and a visit grows long, without anything happening: how often to look. */
const RECONSIDER_MS = 5000

function refer(prompt: Prompt, touchpointId: string, productId: string | null): PromptReference {
  const { id, version, metric, scale } = prompt
  const reference = { promptId: id, promptVersion: version, touchpointId, metric, scale }
  return productId === null ? reference : { ...reference, productId }
}

/** Watches a visit, asks when the rules say so, and writes down what came of it. */
export function startAsking({ shop, journal, tools, surface }: AskingOptions): Interview {
  const { visit, cart, record, showroom, guided } = shop
  const { prompts } = showroom
  const { now, newId, later } = tools
  const promptOf = (id: string) => prompts.find((prompt) => prompt.id === id)

  function consider(occasion: Occasion | null): void {
    const { activity } = visit.getState()
    const busy =
      activity.kind === "inspecting" ||
      activity.kind === "trying" ||
      activity.kind === "comparing" ||
      (surface === "scene" && activity.kind === "entrance")
    const before = journal.getState()
    const isGuided = guided.store.getState().visit !== null
    const verdicts = decide(before, prompts, { now: now(), busy, guided: isGuided, occasion })
    if (verdicts.length === 0) return
    journal.setState(writeVerdicts(before, verdicts, { now: now(), impressionId: newId() }))
    for (const verdict of verdicts) {
      if (verdict.kind !== "suppress") continue
      const { prompt, touchpointId, occasion } = verdict.due
      const reference = refer(prompt, touchpointId, occasion.productId)
      record({ type: "prompt.suppressed", ...reference, rule: verdict.rule }, occasion.guided)
    }
  }

  function happen(
    on: "product.inspected" | "cart.added",
    product: { productId: string; slotId: string | null },
    seconds: number,
  ): void {
    const scene = shop.scene.getState()
    const place = findPlace(product, scene.kind === "ready" ? scene : null, {
      zone: visit.getState().place?.zone ?? null,
      showroom,
    })
    consider({ on, at: now(), productId: product.productId, seconds, ...place })
  }

  /** The end of a guided visit, for its guests: once each, however often one comes and goes. */
  function considerGuided(summary: VisitSummary | null): void {
    if (summary === null || summary.mine) return
    const { id, guideId, seconds } = summary
    const before = journal.getState()
    if (before.guidedVisits.includes(id)) return
    journal.setState({ guidedVisits: [...before.guidedVisits, id] })
    const fitting = prompts.filter(({ trigger }) => trigger.on === "guided.ended")
    consider({
      on: "guided.ended",
      at: now(),
      productId: null,
      slotId: null,
      touchpoints: fitting.flatMap(({ touchpoints }) => touchpoints),
      seconds,
      guided: { guidedVisitId: id, guideId },
    })
  }

  /** The end of a visit comes once for each prompt that waits for it. */
  function considerEnding(): void {
    const { asked, waiting, startedAt } = journal.getState()
    const known = new Set([...asked, ...waiting].map(({ promptId }) => promptId))
    const seconds = (now() - startedAt) / 1000
    const isDue = visit.getState().inspected.length > 0
    const fresh = prompts.filter(({ id, trigger }) => trigger.on === "visit.ending" && !known.has(id))
    const touchpoints = fresh.flatMap((prompt) => prompt.touchpoints)
    const occasion: Occasion | null =
      isDue && fresh.length > 0
        ? { on: "visit.ending", at: now(), productId: null, slotId: null, touchpoints, seconds }
        : null
    consider(occasion)
  }

  /** The asking and its prompt, when there is still something to be done with it. */
  function find(impressionId: string): { asking: Asking; reference: PromptReference } | null {
    const asking = journal.getState().asked.find((each) => each.impressionId === impressionId)
    const prompt = asking && promptOf(asking.promptId)
    if (!asking || !prompt) return null
    return { asking, reference: refer(prompt, asking.touchpointId, asking.productId) }
  }

  const write = (change: (journal: Journal) => Journal) => journal.setState(change(journal.getState()))

  function shown(impressionId: string): void {
    const found = find(impressionId)
    if (!found || found.asking.shownAt !== null) return
    write((each) => writeShown(each, impressionId, now()))
    record({ type: "prompt.shown", ...found.reference, impressionId }, found.asking.guided)
  }

  // A question of an earlier edition that is still open can't be put any more.
  write((each) => ({
    ...each,
    asked: each.asked.filter((asking) => asking.ending || promptOf(asking.promptId)),
  }))
  const unwatch = watchVisit({ visit, cart }, now, {
    onInspected: (product, seconds) => happen("product.inspected", product, seconds),
    onAdded: (product) => happen("cart.added", product, 0),
    onChange: considerEnding,
  })
  const unguide = guided.store.subscribe(({ summary }, before) => {
    if (summary !== before.summary) considerGuided(summary)
  })
  considerGuided(guided.store.getState().summary)
  let cancel = later(function again() {
    considerEnding()
    cancel = later(again, RECONSIDER_MS)
  }, RECONSIDER_MS)

  return {
    shown,
    answer(impressionId, score) {
      const found = find(impressionId)
      if (!found || found.asking.ending) return
      shown(impressionId)
      write((each) => writeEnding(each, impressionId, { kind: "answered", at: now(), score }))
      record({ type: "prompt.answered", ...found.reference, impressionId, score }, found.asking.guided)
    },
    amend(impressionId, score, addition = {}) {
      const found = find(impressionId)
      if (found?.asking.ending?.kind !== "answered") return
      write((each) => writeEnding(each, impressionId, { kind: "answered", at: now(), score }))
      const { comment = "", ...rest } = addition
      const words = comment.trim()
      const added = words === "" ? rest : { ...rest, comment: words }
      const fact = { type: "prompt.amended", ...found.reference, impressionId, score, ...added } as const
      record(fact, found.asking.guided)
    },
    dismiss(impressionId) {
      const found = find(impressionId)
      if (!found || found.asking.ending) return
      shown(impressionId)
      write((each) => writeEnding(each, impressionId, { kind: "dismissed", at: now() }))
      record({ type: "prompt.dismissed", ...found.reference, impressionId }, found.asking.guided)
    },
    stop() {
      unwatch()
      unguide()
      cancel()
    },
  }
}

/** What is open now, with its prompt. */
export function openQuestion(
  journal: Journal,
  prompts: readonly Prompt[],
): { readonly asking: Asking; readonly prompt: Prompt } | null {
  const asking = openAsking(journal)
  const prompt = asking && prompts.find(({ id }) => id === asking.promptId)
  return asking && prompt ? { asking, prompt } : null
}
