import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useSearch } from "wouter"
import type { PresentationReply } from "../../../client/presentations/index.ts"
import { Button } from "../../../ui/button.tsx"
import type { DeskListProps } from "../desk/presentation-list.tsx"
import pageStyles from "../desk/presentations-page.module.css"
import { useRead } from "../desk/use-read.ts"
import "./messages.ts"
import { PresentationEditor } from "./presentation-editor.tsx"

function Existing({ id, ...props }: DeskListProps & { id: string }) {
  const { i18n } = useLingui()
  const { read, reload } = useRead<PresentationReply>(
    props.api,
    `/api/presentations/${id}`,
    props.onSignedOut,
  )
  switch (read.kind) {
    case "loading":
      return (
        <main className={pageStyles.main}>
          <p role="status">{i18n._("presentations.loading")}</p>
        </main>
      )
    case "failed":
      return (
        <main className={pageStyles.main}>
          <p role="alert">{i18n._(read.missing ? "edit.missing" : "presentations.failed")}</p>
          {read.missing ? null : (
            <Button kind="quiet" onClick={reload}>
              {i18n._("presentations.retry")}
            </Button>
          )}
        </main>
      )
    case "ready":
      return <PresentationEditor {...props} id={id} opened={read.reply} />
    default:
      return read satisfies never
  }
}

/** One presentation: a new one, or one that is there. */
export function EditorPage({ id, ...props }: DeskListProps & { id: string }) {
  const search = useSearch()
  // Saved, it isn't new any more, and stays open as it is.
  const [isNew] = useState(() => new URLSearchParams(search).has("new"))
  if (!isNew) return <Existing id={id} {...props} />
  return <PresentationEditor {...props} id={id} opened={null} />
}
