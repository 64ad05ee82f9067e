import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import type { EditedPrompt } from "../../../protocol/prompts.ts"
import { Button } from "../../../ui/button.tsx"
import { useWords } from "../../format/use-words.ts"
import { ToolButton } from "../../frame/tool-button.tsx"
import { SECTION_PATHS } from "../../state/sections.ts"
import { StateChip } from "../state-chip.tsx"
import type { Asked } from "./editor-dialogs.tsx"
import styles from "./prompt-editor.module.css"
import type { PromptDraft } from "./use-draft.ts"

export interface EditorHeadProps {
  id: string
  edited: EditedPrompt | null
  draft: PromptDraft
  /** It can't be asked as it is. */
  isWrong: boolean
  onAsk: (asked: Asked) => void
  onSave: () => void
}

/** Which prompt it is, how it stands, and what can be done with it. */
export function EditorHead({ id, edited, draft, isWrong, onAsk, onSave }: EditorHeadProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { form, conflict } = draft
  const inForce = edited?.prompt ?? null
  const title = form.question[language] || form.question.it || form.question.en || id
  const inStore = `/?preview=${id}`
  /** What is seen there is what is on the server. */
  async function tryInStore() {
    if (await draft.save()) window.open(inStore, "_blank", "noreferrer")
  }
  return (
    <div className={styles.head}>
      <p className={styles.back}>
        <Link href={SECTION_PATHS.prompts}>{i18n._("prompts.all")}</Link>
      </p>
      <h2>{title}</h2>
      <p className={styles.facts}>
        <code>{id}</code>
        <StateChip state={edited?.state ?? null} isHeld={(edited?.held.length ?? 0) > 0} />
        {inForce ? <span>{i18n._("prompts.version", { version: inForce.version })}</span> : null}
        <span>
          {draft.isUnsaved
            ? i18n._("prompts.unsaved")
            : draft.isChanged
              ? i18n._("prompts.draft.kept")
              : i18n._("prompts.as-asked")}
        </span>
      </p>
      <div className={styles.deeds}>
        {inForce ? (
          <ToolButton onClick={() => onAsk({ kind: "history" })}>{i18n._("prompts.history")}</ToolButton>
        ) : null}
        <a
          className={styles.try}
          href={inStore}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => {
            if (!draft.isUnsaved && (edited?.draft || inForce)) return
            event.preventDefault()
            if (!draft.busy && conflict === null) void tryInStore()
          }}
        >
          {i18n._("prompts.in-store")}
        </a>
        {inForce && edited?.state === "live" ? (
          <ToolButton onClick={() => onAsk({ kind: "state", state: "paused" })}>
            {i18n._("prompts.pause")}
          </ToolButton>
        ) : null}
        {inForce && edited?.state !== "live" ? (
          <ToolButton onClick={() => onAsk({ kind: "state", state: "live" })}>
            {i18n._("prompts.resume")}
          </ToolButton>
        ) : null}
        {inForce && edited?.state === "paused" ? (
          <ToolButton onClick={() => onAsk({ kind: "state", state: "retired" })}>
            {i18n._("prompts.retire")}
          </ToolButton>
        ) : null}
        {draft.isChanged ? (
          <ToolButton onClick={() => onAsk({ kind: "discard" })} disabled={draft.busy}>
            {i18n._("prompts.discard")}
          </ToolButton>
        ) : null}
        <ToolButton
          onClick={() => onSave()}
          disabled={!draft.isUnsaved || draft.busy || conflict !== null}
          aria-keyshortcuts="Control+S Meta+S"
        >
          {i18n._("prompts.save")}
        </ToolButton>
        <Button
          className={styles.publish}
          unavailable={!draft.isChanged || isWrong || draft.busy || conflict !== null}
          onClick={() => onAsk({ kind: "publish" })}
        >
          {i18n._("prompts.publish")}
        </Button>
      </div>
    </div>
  )
}
