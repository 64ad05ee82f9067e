import { useLingui } from "@lingui/react"
import { useState } from "react"
import type { PromptsReply } from "../../protocol/prompts.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./file-note.module.css"
import { bodyOf, formOf } from "./prompt-form.ts"
import type { PromptsApi } from "./prompts-api.ts"
import { refusalOf } from "./refusal.ts"

export interface FileNoteProps {
  told: PromptsReply
  prompts: PromptsApi
  onChanged: () => void
}

/** The file says something else than it did: it isn't in force, and can be taken over as drafts. */
export function FileNote({ told, prompts, onChanged }: FileNoteProps) {
  const { i18n } = useLingui()
  const [failure, setFailure] = useState<string | null>(null)
  const { file, edition } = told
  if (file === null) return null
  const draftOf = (id: string) => told.prompts.find((each) => each.id === id)?.draft ?? null
  const free = file.prompts.filter(({ id }) => draftOf(id) === null)
  const takesPolicy = file.policy !== null && told.policy.draft === null

  async function take() {
    setFailure(null)
    try {
      for (const prompt of free)
        await prompts.save(prompt.id, null, edition.number, bodyOf(formOf(prompt.id, prompt)))
      if (takesPolicy) await prompts.save(null, null, edition.number, file?.policy)
    } catch (error) {
      const refusal = refusalOf(error)
      setFailure(
        i18n._(refusal.kind === "failure" ? `dashboard.failure.${refusal.failure}` : "prompts.moved"),
      )
    }
    onChanged()
  }
  return (
    <section className={styles.file} aria-label={i18n._("prompts.file")}>
      <p>
        <b>{i18n._("prompts.file")}</b> {i18n._("prompts.file.lead", { count: file.prompts.length })}{" "}
        {file.prompts.map(({ id }) => id).join(", ")}
        {file.policy ? ` ${i18n._("prompts.file.policy")}` : ""}
      </p>
      {free.length > 0 || takesPolicy ? (
        <ToolButton onClick={() => void take()}>{i18n._("prompts.file.take")}</ToolButton>
      ) : null}
      <div role="alert">{failure}</div>
    </section>
  )
}
