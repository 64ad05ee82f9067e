import { useCallback, useEffect, useState } from "react"
import { ApiError } from "../../../client/api.ts"
import type { CannedListReply, CannedReply, SaveCanned } from "../../../client/help/index.ts"
import { useDesk } from "../desk-context.ts"

export type CannedTrouble = "changed" | "key-taken" | "full" | "failed"

export interface Canned {
  /** By key; `null` until they are known. */
  readonly canned: readonly CannedReply[] | null
  /** `null`: it is kept. */
  readonly save: (id: string, reply: SaveCanned) => Promise<CannedTrouble | null>
  readonly remove: (id: string) => Promise<CannedTrouble | null>
  readonly reload: () => void
}

function troubleOf(error: unknown): CannedTrouble {
  const code = error instanceof ApiError ? error.code : ""
  return code === "changed" || code === "key-taken" || code === "full" ? code : "failed"
}

/** What guides say again and again. */
export function useCanned(): Canned {
  const { api } = useDesk().tools
  const [canned, setCanned] = useState<readonly CannedReply[] | null>(null)
  const reload = useCallback(() => {
    // Without them one writes by hand: nothing else has to be said.
    api.get<CannedListReply>("/api/desk/canned").then(
      (reply) => setCanned(reply.canned),
      () => {},
    )
  }, [api])
  useEffect(reload, [reload])
  const carry = useCallback(
    async (send: () => Promise<CannedListReply>) => {
      try {
        setCanned((await send()).canned)
        return null
      } catch (error) {
        if (error instanceof ApiError) reload()
        return troubleOf(error)
      }
    },
    [reload],
  )
  const path = (id: string) => `/api/desk/canned/${id}`
  return {
    canned,
    reload,
    save: (id, body) => carry(() => api.send<CannedListReply>("PUT", path(id), { body })),
    remove: (id) => carry(() => api.post<CannedListReply>(`${path(id)}/remove`, {})),
  }
}
