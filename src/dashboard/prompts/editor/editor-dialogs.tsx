import { useLingui } from "@lingui/react"
import { useLocation } from "wouter"
import type { EditedPrompt, PromptState, PromptsReply } from "../../../protocol/prompts.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { SECTION_PATHS } from "../../state/sections.ts"
import { HistoryPanel } from "../history/history-panel.tsx"
import { formOf } from "../prompt-form.ts"
import type { PromptsApi } from "../prompts-api.ts"
import { DeedDialog } from "./deed-dialog.tsx"
import { DifferenceTable } from "./difference-table.tsx"
import { formDifferences } from "./differences.ts"
import styles from "./prompt-editor.module.css"
import type { PromptDraft } from "./use-draft.ts"

/** What is about to be done with a prompt, and asked about once more. */
export type Asked =
  | { readonly kind: "publish" | "discard" | "history" }
  | { readonly kind: "state"; readonly state: PromptState }
  | { readonly kind: "roll-back"; readonly version: number }

export interface EditorDialogsProps {
  id: string
  asked: Asked
  told: PromptsReply
  edited: EditedPrompt | null
  draft: PromptDraft
  prompts: PromptsApi
  timezone: string
  onAsk: (asked: Asked | null) => void
  onPublish: (note: string) => void
  /** Does it, and says `words` when it is done. */
  onDeed: (run: () => Promise<unknown>, words: string) => void
}

/** Asks before anything changes what visitors are asked. */
export function EditorDialogs(props: EditorDialogsProps) {
  const { id, asked, told, edited, draft, prompts, timezone, onAsk, onPublish, onDeed } = props
  const { i18n } = useLingui()
  const [, navigate] = useLocation()
  const inForce = edited?.prompt ?? null
  const close = () => onAsk(null)
  return (
    <>
      {asked.kind === "history" ? (
        <HistoryPanel
          id={id}
          edition={told.edition}
          version={inForce?.version ?? null}
          prompts={prompts}
          timezone={timezone}
          onRollBack={(version) => onAsk({ kind: "roll-back", version })}
          onClose={close}
        />
      ) : null}
      {asked.kind === "publish" ? (
        <DeedDialog
          title={i18n._("prompts.publish.title")}
          lead={i18n._("prompts.publish.lead")}
          deed={i18n._("prompts.publish")}
          busy={draft.busy}
          onDo={(note) => onPublish(note)}
          onClose={close}
        >
          {inForce ? (
            <DifferenceTable
              caption={i18n._("prompts.differences")}
              before={i18n._("prompts.in-force")}
              after={i18n._("prompts.draft")}
              differences={formDifferences(formOf(id, inForce), draft.form)}
            />
          ) : null}
        </DeedDialog>
      ) : null}
      {asked.kind === "state" ? (
        <DeedDialog
          title={i18n._(`prompts.state.title.${asked.state}`)}
          lead={i18n._(`prompts.state.lead.${asked.state}`)}
          deed={i18n._(`prompts.state.do.${asked.state}`)}
          busy={draft.busy}
          onDo={(note) =>
            onDeed(
              () => prompts.setState(id, asked.state, told.edition.number, note),
              i18n._(`prompts.state.done.${asked.state}`),
            )
          }
          onClose={close}
        />
      ) : null}
      {asked.kind === "roll-back" ? (
        <DeedDialog
          title={i18n._("prompts.roll-back", { version: asked.version })}
          lead={i18n._("prompts.roll-back.lead", { version: asked.version })}
          deed={i18n._("prompts.roll-back.do")}
          busy={draft.busy}
          onDo={(note) =>
            onDeed(
              () => prompts.rollBack(id, asked.version, told.edition.number, note),
              i18n._("prompts.roll-back.done", { version: asked.version }),
            )
          }
          onClose={close}
        />
      ) : null}
      {asked.kind === "discard" ? (
        <Dialog
          title={i18n._("prompts.discard.title")}
          headed
          closeLabel={i18n._("dashboard.close")}
          onClose={close}
          shape="short"
        >
          <div className={styles.dialog}>
            <p>{i18n._("prompts.discard.lead")}</p>
            <Button
              onClick={() => {
                close()
                void draft.discard().then(() => {
                  if (!inForce) navigate(SECTION_PATHS.prompts)
                })
              }}
            >
              {i18n._("prompts.discard")}
            </Button>
            <Button kind="quiet" onClick={close}>
              {i18n._("prompts.cancel")}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  )
}
