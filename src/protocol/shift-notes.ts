/** Code points of a note at most. */
export const MAX_SHIFT_NOTE = 600
/** Notes that are open at a time. */
export const MAX_SHIFT_NOTES = 200
/** Days for which a note that is done is shown, below the others. */
export const DONE_DAYS = 7

/** What one shift leaves for the next. */
export interface ShiftNote {
  readonly id: string
  readonly text: string
  /** The request that it is about; `null`: none in particular. */
  readonly request: {
    readonly id: string
    /** As its visitor is called; `null`: it is deleted, or they gave no name. */
    readonly name: string | null
  } | null
  readonly by: string
  readonly mine: boolean
  readonly at: string
  readonly pinned: boolean
  /** Who of the others has read it. */
  readonly readBy: readonly string[]
  /** Whether one has read it oneself; one's own are. */
  readonly read: boolean
  readonly done: { readonly by: string; readonly at: string } | null
}

/** `GET /api/desk/shift-notes`, for guides: pinned first, then the newest; what is done comes last. */
export interface ShiftNotesReply {
  readonly notes: readonly ShiftNote[]
}

/** `PUT /api/desk/shift-notes/:id`. */
export interface LeaveNote {
  readonly text: string
  readonly request: string | null
}

/** `POST /api/desk/shift-notes/:id/…`. */
export const NOTE_DEEDS = ["read", "pin", "unpin", "done", "reopen", "remove"] as const
export type NoteDeed = (typeof NOTE_DEEDS)[number]
