import { useEffect } from "react"
import { useLocation, useSearch } from "wouter"
import { useStore } from "zustand"
import type { PresenceStatus } from "../../client/presence/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { PARAMETERS } from "./invitation.ts"

/** The code that the address should have: loading the page again leads back to the same company. */
function codeOf(status: PresenceStatus): { name: string; code: string } | null {
  if (status.kind !== "together" || status.room.code === null) return null
  const { kind, code } = status.room
  return kind === "open" ? null : { name: kind === "friends" ? PARAMETERS.friends : PARAMETERS.guided, code }
}

/** Keeps the room in the page's address, as an invitation to oneself; alone, or among strangers, there is none. */
export function useRoomInAddress(on: boolean): void {
  const { presence } = useShop()
  const search = useSearch()
  const [path, navigate] = useLocation()
  const status = useStore(presence.store, (state) => state.status)
  useEffect(() => {
    // until it is known where one is, the address may know better
    if (!on || path !== "/" || (status.kind !== "together" && status.kind !== "off")) return
    const params = new URLSearchParams(search)
    const room = codeOf(status)
    const right = Object.values(PARAMETERS).every(
      (name) => params.get(name) === (room?.name === name ? room.code : null),
    )
    if (right) return
    for (const name of Object.values(PARAMETERS)) params.delete(name)
    if (room) params.set(room.name, room.code)
    navigate(params.size > 0 ? `/?${params}` : "/", { replace: true })
  }, [on, path, search, status, navigate])
}
