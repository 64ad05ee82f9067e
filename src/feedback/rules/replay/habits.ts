import type { AskingPolicy } from "../../../domain/asking-policy.ts"
import type { Ending } from "../../../domain/journal.ts"
import { standingOf } from "../sampling.ts"
import type { RecordedAsking } from "./recorded-askings.ts"

/** What became of a prompt's impressions: shares, 0 to 1; the rest was left alone. */
export interface Habits {
  readonly answered: number
  readonly dismissed: number
}

/** Seconds that answering, or putting away, takes where nothing was recorded. */
const ANSWER_SECONDS = 6
const DISMISS_SECONDS = 2

/**
 * How a question ends that is put at `now`: as it did when it was really put in this visit, else as such questions usually
 * do. The same visit and prompt end the same way each time.
 */
export function endingOf(
  { visitId, promptId, now }: { visitId: string; promptId: string; now: number },
  recorded: RecordedAsking | undefined,
  { answered, dismissed }: Habits,
  { ignoredAfterSeconds }: AskingPolicy,
): { readonly kind: Ending["kind"]; readonly at: number } {
  const seenAt = Math.max(now, recorded?.shownAt ?? now)
  const left = { kind: "ignored", at: seenAt + ignoredAfterSeconds * 1000 } as const
  if (recorded) {
    const { ending, shownAt } = recorded
    if (!ending) return left
    return { kind: ending.kind, at: ending.at > now ? ending.at : now + Math.max(0, ending.at - shownAt) }
  }
  const chance = standingOf(visitId, `ending ${promptId}`)
  if (chance < answered) return { kind: "answered", at: now + ANSWER_SECONDS * 1000 }
  if (chance < answered + dismissed) return { kind: "dismissed", at: now + DISMISS_SECONDS * 1000 }
  return left
}
