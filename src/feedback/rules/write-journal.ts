import type { Asking, Ending, Journal } from "../../client/journal-store.ts"
import type { Verdict } from "./decide.ts"

/** The question that is open, or `null`. */
export function openAsking({ asked }: Journal): Asking | null {
  return asked.find((each) => each.ending === null) ?? null
}

/** The journal after a decision: what was asked is open, what waits is kept, each occasion once. */
export function writeVerdicts(
  journal: Journal,
  verdicts: readonly Verdict[],
  { now, impressionId }: { readonly now: number; readonly impressionId: string },
): Journal {
  const asked = verdicts.flatMap(({ kind, due }): readonly Asking[] => {
    if (kind !== "ask") return []
    const { productId, slotId, guided } = due.occasion
    const { prompt, touchpointId } = due
    return [
      {
        impressionId,
        promptId: prompt.id,
        touchpointId,
        productId,
        slotId,
        at: now,
        shownAt: null,
        ending: null,
        ...(guided ? { guided } : {}),
      },
    ]
  })
  const waiting = verdicts.flatMap(({ kind, due }) =>
    kind === "wait" ? [{ promptId: due.prompt.id, occasion: due.occasion }] : [],
  )
  return { ...journal, asked: [...journal.asked, ...asked], waiting }
}

function change(journal: Journal, impressionId: string, with_: (asking: Asking) => Asking): Journal {
  const asked = journal.asked.map((each) => (each.impressionId === impressionId ? with_(each) : each))
  return { ...journal, asked }
}

/** Once: a second call changes nothing. */
export function writeShown(journal: Journal, impressionId: string, now: number): Journal {
  return change(journal, impressionId, (asking) =>
    asking.shownAt === null ? { ...asking, shownAt: now } : asking,
  )
}

/** How it ended. An answer may be changed by another answer; a dismissal is final. */
export function writeEnding(journal: Journal, impressionId: string, ending: Ending): Journal {
  return change(journal, impressionId, (asking) =>
    asking.ending?.kind === "dismissed" ? asking : { ...asking, ending },
  )
}
