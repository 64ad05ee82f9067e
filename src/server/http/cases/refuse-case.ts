import type { CaseRefusal } from "../../cases/act.ts"
import type { Changed } from "../../storage/case-store.ts"
import { HttpError } from "../http-error.ts"

const WORDS: Readonly<Record<CaseRefusal, string>> = {
  taken: "somebody else has it",
  moved: "it was given to somebody else meanwhile",
  closed: "it is closed",
  open: "it is open",
}

/** What somebody may not see is to them as if it weren't there. */
export function unknownCase(): HttpError {
  return new HttpError(404, "case-unknown", "there is no such case")
}

/** What was changed, when it was. @throws HttpError 404 or 409, which says why not and who has it. */
export function caseOrRefuse(changed: Changed | null): Changed {
  if (changed === null) throw unknownCase()
  const { change } = changed
  if (change.kind !== "refused") return changed
  const { reason, by } = change
  throw new HttpError(409, reason, WORDS[reason], by === undefined ? {} : { details: { by } })
}
