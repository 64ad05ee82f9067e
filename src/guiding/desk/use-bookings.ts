import { useCallback, useEffect, useState } from "react"
import { useStore } from "zustand"
import { ApiError } from "../../client/api.ts"
import type { DeskBookingsReply } from "../../client/help/index.ts"
import { currentLanguage } from "../../client/language.ts"
import { useDesk } from "./desk-context.ts"

export type BookingDeed = "take" | "release" | "start" | "cancel"

export interface DeskBookings {
  /** As the server last told them; `null` before it did, and where visits aren't booked. */
  readonly reply: DeskBookingsReply | null
  /** Why the last deed had no effect. */
  readonly notice: { readonly kind: "taken" | "over" | "failed"; readonly by: string } | null
  readonly busy: boolean
  /** Resolves to whether it was done. */
  readonly act: (id: string, deed: BookingDeed) => Promise<boolean>
  /** What the guest is to keep of the visit. */
  readonly recap: (id: string, recap: BookingRecap) => Promise<boolean>
}

export interface BookingRecap {
  readonly text: string
  readonly products: readonly string[]
}

function noticeOf(error: unknown): NonNullable<DeskBookings["notice"]> {
  if (!(error instanceof ApiError)) return { kind: "failed", by: "" }
  const { code, details } = error
  const by = typeof details === "object" && details !== null && "by" in details ? String(details.by) : ""
  if (code === "taken") return { kind: "taken", by }
  return { kind: code === "over" || code === "not-yours" ? "over" : "failed", by }
}

/** The guided visits that are booked, looked up again with every news of the desk. */
export function useBookings(): DeskBookings {
  const { desk, tools } = useDesk()
  const [reply, setReply] = useState<DeskBookingsReply | null>(null)
  const [notice, setNotice] = useState<DeskBookings["notice"]>(null)
  const [busy, setBusy] = useState(false)
  const told = useStore(desk.store, (state) => state.desk?.now ?? null)
  const { api } = tools
  const path = useCallback((what = "") => `/api/desk/bookings${what}?lang=${currentLanguage()}`, [])
  useEffect(() => {
    if (told === null) return
    const leaving = new AbortController()
    // What can't be looked up is shown as it was: that the line is lost the desk says.
    api.get<DeskBookingsReply>(path(), leaving.signal).then(setReply, () => {})
    return () => leaving.abort()
  }, [api, path, told])
  const send = useCallback(
    async (id: string, deed: string, body: unknown) => {
      setBusy(true)
      try {
        setReply(await api.post<DeskBookingsReply>(path(`/${id}/${deed}`), body))
        setNotice(null)
        return true
      } catch (error) {
        setNotice(noticeOf(error))
        void desk.refresh()
        return false
      } finally {
        setBusy(false)
      }
    },
    [api, desk, path],
  )
  return {
    reply,
    notice,
    busy,
    act: (id, deed) => send(id, deed, {}),
    recap: (id, recap) => send(id, "recap", { id: tools.newId(), ...recap }),
  }
}
