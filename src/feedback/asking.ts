import type { VisitSummary } from "../client/guided/index.ts"
import type { Asking, Ending, Journal, JournalStore, Occasion } from "../client/journal-store.ts"
import type { LedgerKeeper } from "../client/ledger-store.ts"
import type { Shop } from "../client/shop-context.ts"
import type { PromptReference } from "../domain/event.ts"
import type { Prompt } from "../domain/prompt.ts"
import { busyWith } from "./busy-with.ts"
import { findPlace } from "./find-place.ts"
import { decide, type Verdict } from "./rules/decide.ts"
import type { AskingMemory } from "./rules/moment.ts"
import { openAsking, writeEnding, writeShown, writeVerdicts } from "./rules/write-journal.ts"
import { enterEnding, enterNever, enterVerdicts, settleLeftOpen } from "./rules/write-ledger.ts"
import type { Tools } from "./tools.ts"
import { watchActs } from "./watch-acts.ts"
import { watchVisit } from "./watch-visit.ts"

export interface AskingOptions {
  shop: Pick<
    Shop,
    "visit" | "cart" | "compare" | "record" | "showroom" | "scene" | "guided" | "talk" | "voice" | "help"
  >
  journal: JournalStore
  ledger: LedgerKeeper
  /** Who the visitor is to the sample, and whether they want none of it. Nobody in particular, by default. */
  visitor?: () => Pick<AskingMemory, "visitorId" | "declined">
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

/** How a question is left: not now, none any more in this visit, or never again: this one, or any. */
export type Leaving = "later" | "visit" | "never" | "never-any"

/** What the visitor can do with a question. Each is written down once, whatever is clicked twice. */
export interface Interview {
  /** The question has been really seen for a second. */
  shown(impressionId: string): void
  answer(impressionId: string, score: number): void
  /** Another score, or the same with more to it, for the answer already given. */
  amend(impressionId: string, score: number, addition?: Addition): void
  dismiss(impressionId: string, how?: Leaving): void
  /** The visitor is busy with it: it isn't one that was left alone. */
  attend(impressionId: string): void
  stop(): void
}

/** A cool-down ends, and a visit grows long, without anything happening: how often to look. */
const RECONSIDER_MS = 5000
/** The same, while something waits for a moment that suits. */
const RECONSIDER_SOON_MS = 1000

const NOBODY = { visitorId: null, declined: false }

function refer(prompt: Prompt, touchpointId: string, productId: string | null): PromptReference {
  const { id, version, metric, scale } = prompt
  const reference = { promptId: id, promptVersion: version, touchpointId, metric, scale }
  return productId === null ? reference : { ...reference, productId }
}

/** Watches a visit, asks when the rules say so, and writes down what came of it. */
export function startAsking({
  shop,
  journal,
  ledger,
  visitor = () => NOBODY,
  tools,
  surface,
}: AskingOptions): Interview {
  const { visit, cart, record, showroom, guided } = shop
  const { prompts, policy } = showroom
  const { now, newId, later } = tools
  const promptOf = (id: string) => prompts.find((prompt) => prompt.id === id)

  const acts = watchActs(shop, now)

  function judge(occasion: Occasion | null): readonly Verdict[] {
    const memory = { journal: journal.getState(), ledger: ledger.store.getState(), policy, ...visitor() }
    const busy = busyWith({ shop, surface, tools, movedAt: acts.movedAt() })
    return decide(memory, prompts, { now: now(), busy, acts: acts.acts(), occasion })
  }

  function consider(occasion: Occasion | null): void {
    let verdicts = judge(occasion)
    if (verdicts.length === 0) return
    // Another tab may have asked meanwhile: what it has spent is read before more is.
    if (verdicts.some(({ kind }) => kind === "ask")) {
      ledger.recall()
      verdicts = judge(occasion)
    }
    const asked = { now: now(), impressionId: newId(), policy }
    const before = journal.getState()
    ledger.change((each) => enterVerdicts(each, verdicts, { ...asked, visitId: before.visitId }))
    journal.setState(writeVerdicts(before, verdicts, asked))
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

  function end(impressionId: string, ending: Ending): void {
    write((each) => writeEnding(each, impressionId, ending, policy))
    ledger.change((each) => enterEnding(each, impressionId, ending.kind, policy))
  }

  let attendedAt = Number.NEGATIVE_INFINITY

  /** A question that was left alone for long makes way for others. */
  function endIgnored(): void {
    const open = openAsking(journal.getState())
    if (!open) return
    const since = Math.max(open.shownAt ?? open.at, attendedAt)
    if (now() - since < policy.ignoredAfterSeconds * 1000) return
    end(open.impressionId, { kind: "ignored", at: now() })
  }

  // A question of an earlier edition that is still open can't be put any more.
  write((each) => ({
    ...each,
    asked: each.asked.filter((asking) => asking.ending || promptOf(asking.promptId)),
  }))
  ledger.change((each) => settleLeftOpen(each, journal.getState(), policy))
  const unwatch = watchVisit({ visit, cart }, now, {
    onInspected: (product, seconds) => happen("product.inspected", product, seconds),
    onAdded: (product) => happen("cart.added", product, 0),
    onChange: considerEnding,
  })
  const unguide = guided.store.subscribe(({ summary }, before) => {
    if (summary !== before.summary) considerGuided(summary)
  })
  considerGuided(guided.store.getState().summary)
  const pause = () => (journal.getState().waiting.length > 0 ? RECONSIDER_SOON_MS : RECONSIDER_MS)
  let cancel = () => {}
  function look(): void {
    cancel()
    cancel = later(() => {
      endIgnored()
      considerEnding()
      look()
    }, pause())
  }
  look()
  // What begins to wait is looked at sooner.
  const unlook = journal.subscribe(({ waiting }, before) => {
    if (waiting.length > 0 && before.waiting.length === 0) look()
  })

  return {
    shown,
    answer(impressionId, score) {
      const found = find(impressionId)
      if (!found || found.asking.ending) return
      shown(impressionId)
      end(impressionId, { kind: "answered", at: now(), score })
      record({ type: "prompt.answered", ...found.reference, impressionId, score }, found.asking.guided)
    },
    amend(impressionId, score, addition = {}) {
      const found = find(impressionId)
      if (found?.asking.ending?.kind !== "answered") return
      end(impressionId, { kind: "answered", at: now(), score })
      const { comment = "", ...rest } = addition
      const words = comment.trim()
      const added = words === "" ? rest : { ...rest, comment: words }
      const fact = { type: "prompt.amended", ...found.reference, impressionId, score, ...added } as const
      record(fact, found.asking.guided)
    },
    dismiss(impressionId, how = "later") {
      const found = find(impressionId)
      if (!found || found.asking.ending) return
      shown(impressionId)
      end(impressionId, { kind: "dismissed", at: now() })
      if (how === "visit") write((each) => ({ ...each, quiet: true }))
      else if (how !== "later")
        ledger.change((each) => enterNever(each, how === "never" ? found.asking.promptId : "any"))
      record({ type: "prompt.dismissed", ...found.reference, impressionId }, found.asking.guided)
    },
    attend(impressionId) {
      if (openAsking(journal.getState())?.impressionId === impressionId) attendedAt = now()
    },
    stop() {
      unwatch()
      unguide()
      unlook()
      acts.stop()
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
