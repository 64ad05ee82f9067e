import * as v from "valibot"
import type { Journal } from "../domain/journal.ts"
import type { Ledger } from "../domain/ledger.ts"
import { OCCASION_KINDS } from "../domain/occasion.ts"
import { PROMPT_METRICS } from "../domain/prompt.ts"

const nullable = v.nullable(v.string())
/** What a question, or its occasion, is about. */
const about = {
  at: v.number(),
  productId: nullable,
  slotId: nullable,
  guided: v.exactOptional(v.object({ guidedVisitId: v.exactOptional(v.string()), guideId: v.string() })),
}
const journalShape = v.object({
  visitId: v.string(),
  startedAt: v.number(),
  asked: v.array(
    v.object({
      ...about,
      impressionId: v.string(),
      promptId: v.string(),
      touchpointId: v.string(),
      shownAt: v.nullable(v.number()),
      ending: v.nullable(
        v.variant("kind", [
          v.object({ kind: v.literal("answered"), at: v.number(), score: v.number() }),
          v.object({ kind: v.picklist(["dismissed", "ignored"]), at: v.number() }),
        ]),
      ),
      costSeconds: v.exactOptional(v.number()),
    }),
  ),
  waiting: v.array(
    v.object({
      promptId: v.string(),
      occasion: v.object({
        ...about,
        on: v.picklist(OCCASION_KINDS),
        touchpoints: v.array(v.string()),
        seconds: v.number(),
        properties: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
      }),
    }),
  ),
  closed: v.array(v.string()),
  quiet: v.boolean(),
})

const ledgerShape = v.object({
  asked: v.array(
    v.object({
      impressionId: v.string(),
      promptId: v.string(),
      metric: v.picklist(PROMPT_METRICS),
      at: v.number(),
      costSeconds: v.number(),
      ending: v.nullable(v.picklist(["answered", "dismissed", "ignored"])),
    }),
  ),
  never: v.array(v.string()),
  neverAny: v.boolean(),
  lastNpsAt: v.nullable(v.number()),
  owedNps: v.nullable(v.string()),
  again: v.exactOptional(
    v.array(
      v.object({
        promptId: v.string(),
        touchpointId: v.string(),
        productId: v.nullable(v.string()),
        after: v.number(),
      }),
    ),
  ),
})

/** Reads back what an earlier page has kept. Needed only where something is kept. */
export interface Recall {
  /** `null` for what is no journal. */
  readonly journal: (stored: unknown) => Journal | null
  /** `null` for what is no ledger. */
  readonly ledger: (stored: unknown) => Ledger | null
  /** Two memories of the same visitor as one. */
  readonly join: (here: Ledger, there: Ledger) => Ledger
}

export const recall: Recall = {
  journal(stored) {
    const result = v.safeParse(journalShape, stored)
    return result.success ? result.output : null
  },
  ledger(stored) {
    const result = v.safeParse(ledgerShape, stored)
    return result.success ? result.output : null
  },
  join(here, there) {
    const known = new Set(there.asked.map(({ impressionId }) => impressionId))
    const fresh = here.asked.filter(({ impressionId }) => !known.has(impressionId))
    const again = here.again ?? there.again
    const last = Math.max(here.lastNpsAt ?? 0, there.lastNpsAt ?? 0)
    return {
      asked: [...there.asked, ...fresh].sort((a, b) => a.at - b.at),
      never: [...new Set([...there.never, ...here.never])],
      neverAny: there.neverAny || here.neverAny,
      lastNpsAt: last === 0 ? null : last,
      owedNps: there.owedNps ?? here.owedNps,
      ...(again ? { again } : {}),
    }
  },
}
