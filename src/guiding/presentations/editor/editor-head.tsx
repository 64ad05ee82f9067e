import { useLingui } from "@lingui/react"
import { useState } from "react"
import { Link } from "wouter"
import { Button } from "../../../ui/button.tsx"
import "../desk/messages.ts"
import { textOf } from "../words.ts"
import styles from "./editor.module.css"
import "./messages.ts"
import type { Editor } from "./use-editor.ts"

export interface EditorHeadProps {
  editor: Editor
  onPreview: () => void
  onDuplicate: () => void
}

/** What it is called, whether it is saved, and what can be done with all of it. */
export function EditorHead({ editor, onPreview, onDuplicate }: EditorHeadProps) {
  const { i18n } = useLingui()
  const { draft, saved, isChanged, busy } = editor
  const [asking, setAsking] = useState(false)
  const isArchived = saved?.archivedAt != null
  const state =
    saved === null
      ? i18n._("edit.new")
      : isChanged
        ? i18n._("edit.unsaved")
        : i18n._("edit.saved", { version: saved.version })
  const archive = (archived: boolean) => {
    setAsking(false)
    void editor.archive(archived)
  }
  return (
    <header className={styles.head}>
      <div>
        <Link href="/staff/presentations" className={styles.back}>
          {i18n._("presentations.list")}
        </Link>
        <h1 className={styles.title}>{textOf(draft.title) || i18n._("presentations.untitled")}</h1>
        <p className={styles.hint} role="status">
          {state} {isArchived ? i18n._("edit.archived") : null}
        </p>
      </div>
      <div className={styles.row}>
        <Button kind="quiet" onClick={onPreview}>
          {i18n._("edit.preview")}
        </Button>
        {saved ? (
          <>
            <Button kind="quiet" onClick={onDuplicate}>
              {i18n._("edit.duplicate")}
            </Button>
            {isArchived ? (
              <Button kind="quiet" onClick={() => archive(false)}>
                {i18n._("edit.restore")}
              </Button>
            ) : asking ? (
              <>
                <Button kind="quiet" onClick={() => archive(true)}>
                  {i18n._("edit.archive.sure")}
                </Button>
                <Button kind="quiet" onClick={() => setAsking(false)}>
                  {i18n._("edit.archive.no")}
                </Button>
              </>
            ) : (
              <Button kind="quiet" onClick={() => setAsking(true)}>
                {i18n._("edit.archive")}
              </Button>
            )}
          </>
        ) : null}
        <Button
          unavailable={busy || (saved !== null && !isChanged)}
          aria-busy={busy || undefined}
          onClick={() => void editor.save()}
        >
          {i18n._(busy ? "edit.saving" : "edit.save")}
        </Button>
      </div>
    </header>
  )
}
