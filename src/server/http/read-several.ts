import { MAX_SEVERAL } from "../../protocol/several-metrics.ts"
import { badParameter, type Parameters, refuseOthers } from "../figures/metrics-query.ts"

function parametersOf(question: string): Parameters {
  const search = new URLSearchParams(question)
  return Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]))
}

/** The questions of a request for several. @throws HttpError 400 when there are none, or too many. */
export function readSeveral(parameters: Parameters): readonly Parameters[] {
  refuseOthers(parameters, ["of"])
  const { of = [] } = parameters
  if (of.length === 0 || of.length > MAX_SEVERAL)
    throw badParameter("of", String(of.length), `1 to ${MAX_SEVERAL} questions`)
  return of.map(parametersOf)
}
