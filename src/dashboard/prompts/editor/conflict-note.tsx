import { useLingui } from "@lingui/react"
import { formatMoment } from "../../format/days.ts"
import { useWords } from "../../format/use-words.ts"
import { ToolButton } from "../../frame/tool-button.tsx"
import type { PromptForm } from "../prompt-form.ts"
import styles from "./conflict-note.module.css"
import { DifferenceTable } from "./difference-table.tsx"
import { formDifferences } from "./differences.ts"
import type { Conflict } from "./use-draft.ts"

export interface ConflictNoteProps {
  conflict: Conflict
  mine: PromptForm
  timezone: string
  onMine: () => void
  onTheirs: () => void
}

/** Two have changed the same: both sides, and which one goes on. */
export function ConflictNote({ conflict, mine, timezone, onMine, onTheirs }: ConflictNoteProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const theirs = conflict.kind === "draft" ? conflict.theirs : null
  const title =
    conflict.kind === "edition"
      ? i18n._("prompts.conflict.edition")
      : theirs
        ? i18n._("prompts.conflict.draft", {
            by: theirs.by,
            at: formatMoment(theirs.at, language, timezone),
          })
        : i18n._("prompts.conflict.gone")
  return (
    <section className={styles.conflict} role="alert" aria-label={i18n._("prompts.conflict")}>
      <p>
        <b>{title}</b> {i18n._("prompts.conflict.kept")}
      </p>
      <DifferenceTable
        caption={i18n._("prompts.conflict.sides")}
        before={i18n._(conflict.kind === "edition" ? "prompts.conflict.in-force" : "prompts.conflict.theirs")}
        after={i18n._("prompts.conflict.mine")}
        differences={formDifferences(conflict.form, mine)}
        isOpen
      />
      <div className={styles.ways}>
        <ToolButton onClick={onMine}>{i18n._("prompts.conflict.keep-mine")}</ToolButton>
        <ToolButton onClick={onTheirs}>{i18n._("prompts.conflict.take-theirs")}</ToolButton>
      </div>
    </section>
  )
}
