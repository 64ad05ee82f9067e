import { useCallback, useEffect, useState } from "react"
import { type Api, ApiError } from "../../client/api.ts"
import { type Film, filmOf } from "../../client/replay/film.ts"
import { TrackError } from "../../domain/recording/path-sample.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import type { VisitReply } from "../../protocol/visits.ts"

/** `unknown`: there is no such visit, or no more; `unreadable`: what was recorded can't be read. */
export type VisitTrouble = "unknown" | "not-allowed" | "unreadable" | "unreachable"

export interface SeenVisit {
  readonly reply: VisitReply
  readonly showroom: ShowroomReply
  readonly film: Film
}

export type LoadingVisit =
  | { readonly kind: "loading" }
  | { readonly kind: "ready"; readonly seen: SeenVisit }
  | { readonly kind: "failed"; readonly trouble: VisitTrouble }

function troubleOf(error: unknown): VisitTrouble | "signed-out" {
  if (error instanceof TrackError) return "unreadable"
  if (!(error instanceof ApiError)) return "unreachable"
  if (error.status === 401) return "signed-out"
  if (error.status === 403) return "not-allowed"
  return error.status === 404 ? "unknown" : "unreachable"
}

export interface UseVisitOptions {
  readonly api: Api
  readonly id: string
  readonly language: string
  /** The server no longer knows who this is. */
  readonly onSignedOut: () => void
}

/** A visit with all that it takes to see it again. */
export function useVisit({ api, id, language, onSignedOut }: UseVisitOptions): {
  readonly loading: LoadingVisit
  readonly retry: () => void
} {
  const [loading, setLoading] = useState<LoadingVisit>({ kind: "loading" })
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another attempt
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    setLoading({ kind: "loading" })
    Promise.all([
      api.get<VisitReply>(`/api/visits/${encodeURIComponent(id)}?lang=${language}`, signal),
      api.get<ShowroomReply>("/api/showroom", signal),
    ])
      .then(([reply, showroom]) =>
        setLoading({ kind: "ready", seen: { reply, showroom, film: filmOf(reply) } }),
      )
      .catch((error: unknown) => {
        if (signal.aborted) return
        const trouble = troubleOf(error)
        if (trouble === "signed-out") onSignedOut()
        else setLoading({ kind: "failed", trouble })
      })
    return () => leaving.abort()
  }, [api, id, language, onSignedOut, turn])
  return { loading, retry: useCallback(() => setTurn((times) => times + 1), []) }
}
