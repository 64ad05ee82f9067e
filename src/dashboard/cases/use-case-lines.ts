import { useState } from "react"
import type { CaseLine, CasesReply } from "../../protocol/cases.ts"
import type { Loading } from "../load/loading.ts"
import { useLoaded } from "../load/use-loaded.ts"
import { type CasesApi, PAGE } from "./ask-cases.ts"
import { type CasesView, formatCasesView } from "./cases-view.ts"

export interface CaseLines {
  readonly loading: Loading<CasesReply>
  readonly reload: () => void
  /** As many as were asked for. */
  readonly lines: readonly CaseLine[]
  /** Asks for as many again; `null` when that is all, or they are on their way. */
  readonly more: (() => void) | null
  /** More was asked for, and isn't here. */
  readonly isComing: boolean
}

/** The list that the address names: its first page, and each page more that is asked for, read anew together. */
export function useCaseLines(
  cases: CasesApi,
  view: CasesView,
  { language, turn }: { readonly language: string; readonly turn: number },
): CaseLines {
  const list = `${formatCasesView({ ...view, open: null })} ${language}`
  const [wanted, setWanted] = useState({ list, count: PAGE })
  const count = wanted.list === list ? wanted.count : PAGE
  const { loading, reload } = useLoaded(list, (signal) => cases.list(view, count, signal), turn + count)
  const data = loading.kind === "ready" ? loading.data : null
  const hasMore = data !== null && data.next !== null
  const isComing = hasMore && data.cases.length < count
  return {
    loading,
    reload,
    lines: data?.cases ?? [],
    more: hasMore && !isComing ? () => setWanted({ list, count: count + PAGE }) : null,
    isComing,
  }
}
