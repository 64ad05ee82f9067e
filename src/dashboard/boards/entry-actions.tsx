import { useLingui } from "@lingui/react"
import { useState } from "react"
import type { EntryState } from "../../domain/board.ts"
import type { EntryGap } from "../../protocol/boards.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./entry-editor.module.css"
import type { EntryWriting } from "./use-entry.ts"

export interface EntryActionsProps {
  entry: EntryWriting
  state: EntryState
  /** What it lacks to be published. */
  gaps: readonly EntryGap[]
}

/** Keeping it, publishing it, taking it down. */
export function EntryActions({ entry, state, gaps }: EntryActionsProps) {
  const { i18n } = useLingui()
  const [sure, setSure] = useState(false)
  const { busy, dirty, kept, move, discard } = entry
  const isWhole = gaps.length === 0
  const mayGo = kept === null || kept.publishedAt === null
  return (
    <div className={styles.actions}>
      {state === "published" ? (
        <>
          <Button type="submit" unavailable={busy || !dirty || !isWhole}>
            {i18n._("entries.save.published")}
          </Button>
          <Button kind="quiet" unavailable={busy} onClick={() => void move("retired")}>
            {i18n._("entries.retire")}
          </Button>
        </>
      ) : (
        <>
          <Button unavailable={busy || !isWhole} onClick={() => void move("published")}>
            {i18n._(state === "retired" ? "entries.publish.again" : "entries.publish")}
          </Button>
          <Button kind="quiet" type="submit" unavailable={busy || (kept !== null && !dirty)}>
            {i18n._("entries.save")}
          </Button>
        </>
      )}
      {mayGo ? (
        <Button
          kind="quiet"
          unavailable={busy}
          onClick={() => (sure || kept === null ? void discard() : setSure(true))}
          onBlur={() => setSure(false)}
        >
          {i18n._(kept === null ? "entries.drop" : sure ? "entries.discard.sure" : "entries.discard")}
        </Button>
      ) : null}
      <p className={styles.status} role="status">
        {kept && !dirty
          ? i18n._("entries.saved")
          : isWhole
            ? null
            : i18n._("entries.lacks", { what: gaps.map((gap) => i18n._(`entries.gap.${gap}`)).join(", ") })}
      </p>
    </div>
  )
}
