import { useCallback, useState } from "react"
import { type Api, ApiError } from "../../../client/api.ts"
import type { PresentationReply } from "../../../client/presentations/index.ts"
import type { Localized } from "../../../domain/language.ts"
import { bodyOf, type Draft, draftOf, EMPTY, isSameDraft } from "./draft.ts"

export type SaveTrouble =
  /** Somebody else has saved it meanwhile. */
  | { readonly kind: "changed"; readonly version: number; readonly by: string; readonly at: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "failed" | "full" }

export interface Editor {
  readonly draft: Draft
  /** As it was last saved; `null`: never. */
  readonly saved: PresentationReply | null
  readonly isChanged: boolean
  readonly busy: boolean
  readonly trouble: SaveTrouble | null
  readonly change: (to: Draft | ((draft: Draft) => Draft)) => void
  /** `over`: the version that is written over, when it isn't the one that was opened. */
  readonly save: (over?: number) => Promise<void>
  readonly archive: (archived: boolean) => Promise<void>
  /** Keeps another like it, as it is written now; resolves to whether it is kept. */
  readonly copy: (id: string, title: Localized) => Promise<boolean>
  /** Opens what is on the server, and leaves what was written here. */
  readonly openTheirs: () => Promise<void>
}

function textIn(details: unknown, name: string): string {
  if (typeof details !== "object" || details === null) return ""
  const value: unknown = Object.entries(details).find(([key]) => key === name)?.[1]
  return typeof value === "string" || typeof value === "number" ? String(value) : ""
}

function troubleOf(error: unknown): SaveTrouble {
  if (!(error instanceof ApiError)) return { kind: "failed" }
  const { code, details, message, status } = error
  if (code === "changed")
    return {
      kind: "changed",
      version: Number(textIn(details, "version")),
      by: textIn(details, "by"),
      at: textIn(details, "at"),
    }
  if (code === "full") return { kind: "full" }
  return status === 400 ? { kind: "refused", reason: message } : { kind: "failed" }
}

export interface EditorOptions {
  readonly api: Api
  readonly id: string
  /** What is opened; `null`: a new one. */
  readonly opened: PresentationReply | null
  readonly onSignedOut: () => void
}

/** A presentation that is being written: kept on the server when it is saved, and never over what one hasn't seen. */
export function useEditor({ api, id, opened, onSignedOut }: EditorOptions): Editor {
  const [saved, setSaved] = useState(opened)
  const [draft, change] = useState(() => (opened ? draftOf(opened) : EMPTY))
  const [trouble, setTrouble] = useState<SaveTrouble | null>(null)
  const [busy, setBusy] = useState(false)
  const path = `/api/presentations/${id}`

  const carry = useCallback(
    async (send: () => Promise<PresentationReply>, takes: boolean) => {
      setBusy(true)
      setTrouble(null)
      try {
        const reply = await send()
        setSaved(reply)
        if (takes) change(draftOf(reply))
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) onSignedOut()
        setTrouble(troubleOf(error))
      } finally {
        setBusy(false)
      }
    },
    [onSignedOut],
  )

  return {
    ...{ draft, saved, busy, trouble, change },
    isChanged: saved === null ? !isSameDraft(draft, EMPTY) : !isSameDraft(draft, draftOf(saved)),
    save: (over) => {
      const body = bodyOf(draft, over ?? saved?.version ?? 0)
      return carry(() => api.send<PresentationReply>("PUT", path, { body }), true)
    },
    archive: (archived) => carry(() => api.post<PresentationReply>(`${path}/archive`, { archived }), false),
    copy: async (copyId, title) => {
      try {
        const body = bodyOf({ ...draft, title }, 0)
        await api.send<PresentationReply>("PUT", `/api/presentations/${copyId}`, { body })
        return true
      } catch (error) {
        setTrouble(troubleOf(error))
        return false
      }
    },
    openTheirs: () => carry(() => api.get<PresentationReply>(path), true),
  }
}
