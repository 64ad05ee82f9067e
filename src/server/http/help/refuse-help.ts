import type { HelpRefusal } from "../../help/help-request.ts"
import type { Changed } from "../../storage/help-store.ts"
import { HttpError } from "../http-error.ts"

const WORDS: Readonly<Record<HelpRefusal, string>> = {
  taken: "another guide has it",
  "not-yours": "take it first",
  over: "it has ended",
  "off-duty": "go on duty first",
  full: "it has as many lines, notes or passes as are kept",
  away: "the colleague isn't on duty",
  offered: "it is offered to a colleague already",
  "not-offered": "it isn't offered to you, or not any more",
}

/** Whoever asks for a request that isn't theirs learns as much as of one that never was. */
export function unknownRequest(): HttpError {
  return new HttpError(404, "request-unknown", "there is no such request")
}

/** What was changed, when it was. @throws HttpError 404 or 409, which says why not and who has it. */
export function orRefuse(changed: Changed | null): Changed {
  if (changed === null) throw unknownRequest()
  const { change } = changed
  if (change.kind !== "refused") return changed
  const { reason, by } = change
  throw new HttpError(409, reason, WORDS[reason], by === undefined ? {} : { details: { by } })
}
