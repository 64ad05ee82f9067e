import type { Asking, Ending, Journal, JournalStore, Occasion } from "../client/journal-store.ts"
import type { LedgerKeeper } from "../client/ledger-store.ts"
import type { PageTools } from "../client/page-tools.ts"
import type { Shop } from "../client/shop-context.ts"
import type { PromptReference } from "../domain/event.ts"
import type { Prompt } from "../domain/prompt.ts"
import { byPriority } from "./by-priority.ts"
import { decide, type Verdict } from "./rules/decide.ts"
import type { AskingMemory } from "./rules/moment.ts"
import { openAsking, writeEnding, writeShown, writeVerdicts } from "./rules/write-journal.ts"
import { enterEnding, enterNever, enterVerdicts, settleLeftOpen } from "./rules/write-ledger.ts"
import { wakeAt } from "./wake-at.ts"
import { type AttendedShop, watchAttention } from "./watch-attention.ts"

export interface AskingOptions {
  shop: AttendedShop & Pick<Shop, "record" | "showroom" | "journey">
  journal: JournalStore
  ledger: LedgerKeeper
  /** Who the visitor is to the sample, and whether they want none of it. Nobody in particular, by default. */
  visitor?: () => Pick<AskingMemory, "visitorId" | "declined">
  tools: PageTools
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

/** Milliseconds between two looks at what waits, at least: nobody can tell them apart. */
const SHORTEST_SLEEP_MS = 250

const NOBODY = { visitorId: null, declined: false }

function refer(prompt: Prompt, touchpointId: string, productId: string | null): PromptReference {
  const { id: promptId, version: promptVersion, metric, scale } = prompt
  return {
    promptId,
    promptVersion,
    touchpointId,
    metric,
    scale,
    ...(productId === null ? {} : { productId }),
  }
}

/** A question, and how facts about it name it. */
interface Found {
  readonly asking: Asking
  readonly reference: PromptReference
}

/** What has come of a question. */
type Outcome =
  | { readonly type: "prompt.shown" | "prompt.dismissed" }
  | { readonly type: "prompt.answered"; readonly score: number }
  | ({ readonly type: "prompt.amended"; readonly score: number } & Addition)

/** Watches a visit, asks when the rules say so, and writes down what came of it. */
export function startAsking({
  shop,
  journal,
  ledger,
  visitor = () => NOBODY,
  tools,
  surface,
}: AskingOptions): Interview {
  const { record, showroom } = shop
  const { prompts, policy } = showroom
  const { now, newId, later } = tools
  const promptOf = (id: string) => prompts.find((prompt) => prompt.id === id)

  const attention = watchAttention({ shop, tools, surface, onChange: lookSoon })
  /** What was decided last: it says what is waited for. */
  let held: readonly Verdict[] = []
  let cancel = () => {}

  function judge(occasion: Occasion | null): readonly Verdict[] {
    const memory = { journal: journal.getState(), ledger: ledger.store.getState(), policy, ...visitor() }
    const busy = attention.busy()
    return decide(memory, prompts, { now: now(), busy, acts: attention.acts(), occasion })
  }

  function consider(occasion: Occasion | null): void {
    held = judge(occasion)
    if (held.length === 0) return
    // Another tab may have asked meanwhile: what it has spent is read before more is.
    if (held.some(({ kind }) => kind === "ask")) {
      ledger.recall()
      held = judge(occasion)
    }
    const verdicts = held
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

  /** The asking and its prompt, when there is still something to be done with it. */
  function find(impressionId: string): Found | null {
    const asking = journal.getState().asked.find((each) => each.impressionId === impressionId)
    const prompt = asking && promptOf(asking.promptId)
    return asking && prompt
      ? { asking, reference: refer(prompt, asking.touchpointId, asking.productId) }
      : null
  }

  const write = (change: (journal: Journal) => Journal) => journal.setState(change(journal.getState()))

  function tell({ asking, reference }: Found, outcome: Outcome): void {
    record({ ...reference, impressionId: asking.impressionId, ...outcome }, asking.guided)
  }

  function shown(impressionId: string): void {
    const found = find(impressionId)
    if (!found || found.asking.shownAt !== null) return
    write((each) => writeShown(each, impressionId, now()))
    tell(found, { type: "prompt.shown" })
  }

  function end(impressionId: string, ending: Ending): void {
    write((each) => writeEnding(each, impressionId, ending, policy))
    ledger.change((each) => enterEnding(each, impressionId, ending.kind, policy))
    // what was in its way may be asked once its thanks are said
    cancel()
    cancel = later(look, SHORTEST_SLEEP_MS)
  }

  /** After all that is told of the same moment: what has just happened may matter more than what waits. */
  function lookSoon(): void {
    cancel()
    cancel = later(look, 0)
  }

  let attendedAt = Number.NEGATIVE_INFINITY

  /** When a question that is left alone makes way for others. */
  const ignoredAt = ({ shownAt, at }: Asking) =>
    Math.max(shownAt ?? at, attendedAt) + policy.ignoredAfterSeconds * 1000

  /** Until something happens, or until time alone may have changed what is waited for. */
  function sleep(): void {
    cancel()
    const { acts, standsAt } = attention
    const lastAskedAt = lastOnPage(journal.getState())
    const wake = wakeAt(held, { policy, lastAskedAt, acts: acts(), standsAt: standsAt() })
    const open = openAsking(journal.getState())
    const at = open ? Math.min(wake, ignoredAt(open)) : wake
    if (Number.isFinite(at)) cancel = later(look, Math.max(SHORTEST_SLEEP_MS, at - now()))
  }
  function look(): void {
    const open = openAsking(journal.getState())
    if (open && now() >= ignoredAt(open)) end(open.impressionId, { kind: "ignored", at: now() })
    if (journal.getState().waiting.length > 0) consider(null)
    sleep()
  }

  // A question of an earlier edition that is still open can't be put any more.
  write((each) => ({
    ...each,
    asked: each.asked.filter((asking) => asking.ending || promptOf(asking.promptId)),
  }))
  ledger.change((each) => settleLeftOpen(each, journal.getState(), policy))
  const unhear = shop.journey.occasions.hear((occasions) => {
    for (const occasion of byPriority(occasions, prompts)) consider(occasion)
    sleep()
  })
  look()

  return {
    shown,
    answer(impressionId, score) {
      const found = find(impressionId)
      if (!found || found.asking.ending) return
      shown(impressionId)
      end(impressionId, { kind: "answered", at: now(), score })
      tell(found, { type: "prompt.answered", score })
    },
    amend(impressionId, score, addition = {}) {
      const found = find(impressionId)
      if (found?.asking.ending?.kind !== "answered") return
      end(impressionId, { kind: "answered", at: now(), score })
      const { comment = "", ...rest } = addition
      const words = comment.trim()
      tell(found, { type: "prompt.amended", score, ...rest, ...(words === "" ? {} : { comment: words }) })
    },
    dismiss(impressionId, how = "later") {
      const found = find(impressionId)
      if (!found || found.asking.ending) return
      shown(impressionId)
      end(impressionId, { kind: "dismissed", at: now() })
      if (how === "visit") write((each) => ({ ...each, quiet: true }))
      else if (how !== "later")
        ledger.change((each) => enterNever(each, how === "never" ? found.asking.promptId : "any"))
      tell(found, { type: "prompt.dismissed" })
    },
    attend(impressionId) {
      if (openAsking(journal.getState())?.impressionId === impressionId) attendedAt = now()
    },
    stop() {
      unhear()
      attention.stop()
      cancel()
    },
  }
}

/** When a question was last on the page. */
function lastOnPage({ asked }: Journal): number {
  return asked.reduce(
    (last, { at, ending }) => Math.max(last, at, ending?.at ?? at),
    Number.NEGATIVE_INFINITY,
  )
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
