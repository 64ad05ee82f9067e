import { useCallback, useEffect, useState } from "react"
import { useStore } from "zustand"
import { ApiError } from "../../../client/api.ts"
import type { LeaveNote, NoteDeed, ShiftNote, ShiftNotesReply } from "../../../client/shift-notes.ts"
import { useDesk } from "../desk-context.ts"

export type NoteTrouble = "full" | "gone" | "failed"

export interface ShiftNotesHere {
  /** As they were last told; `null` before that. */
  readonly notes: readonly ShiftNote[] | null
  readonly trouble: NoteTrouble | null
  /** Resolves to whether it is kept. */
  readonly leave: (id: string, note: LeaveNote) => Promise<boolean>
  readonly act: (id: string, deed: NoteDeed) => Promise<boolean>
}

function troubleOf(error: unknown): NoteTrouble {
  const code = error instanceof ApiError ? error.code : ""
  return code === "full" ? "full" : code === "note-unknown" ? "gone" : "failed"
}

/** What shifts leave for each other, looked up again with every news of the desk. */
export function useShiftNotes(): ShiftNotesHere {
  const { desk, tools } = useDesk()
  const { api } = tools
  const [notes, setNotes] = useState<readonly ShiftNote[] | null>(null)
  const [trouble, setTrouble] = useState<NoteTrouble | null>(null)
  const told = useStore(desk.store, (state) => state.desk?.now ?? null)
  useEffect(() => {
    if (told === null) return
    const leaving = new AbortController()
    // What can't be looked up is shown as it was: that the line is lost the desk says.
    api.get<ShiftNotesReply>("/api/desk/shift-notes", leaving.signal).then(
      (reply) => setNotes(reply.notes),
      () => {},
    )
    return () => leaving.abort()
  }, [api, told])
  const carry = useCallback(
    async (send: () => Promise<ShiftNotesReply>) => {
      try {
        setNotes((await send()).notes)
        setTrouble(null)
        return true
      } catch (error) {
        setTrouble(troubleOf(error))
        void desk.refresh()
        return false
      }
    },
    [desk],
  )
  const path = (id: string) => `/api/desk/shift-notes/${id}`
  return {
    notes,
    trouble,
    leave: (id, body) => carry(() => api.send<ShiftNotesReply>("PUT", path(id), { body })),
    act: (id, deed) => carry(() => api.post<ShiftNotesReply>(`${path(id)}/${deed}`, {})),
  }
}
