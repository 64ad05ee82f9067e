import { useLingui } from "@lingui/react"
import { type RefObject, useState } from "react"
import { CLOSE_REASONS, type CloseReason } from "../../domain/case.ts"
import type { CaseReply } from "../../protocol/cases.ts"
import { Kbd } from "../../ui/kbd.tsx"
import { ChoiceSelect } from "../frame/choice-select.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./case-actions.module.css"

export interface CaseActionsProps {
  kase: CaseReply
  keysWanted: boolean
  closing: RefObject<HTMLButtonElement | null>
  onTake: () => void
  onAssign: (to: string | null) => void
  onClose: (reason: CloseReason) => void
  onReopen: () => void
}

const NOBODY = "" as const

/** Who has it, and ending it. */
export function CaseActions(props: CaseActionsProps) {
  const { kase, keysWanted, closing, onTake, onAssign, onClose, onReopen } = props
  const { i18n } = useLingui()
  const [reason, setReason] = useState<CloseReason | null>(null)
  const { state, assignee, colleagues, mayAssign, repliedAt } = kase
  if (state === "closed")
    return (
      <div className={styles.actions}>
        {kase.ending === "deleted" || kase.ending === "withdrawn" ? null : (
          <ToolButton onClick={onReopen}>{i18n._("cases.reopen")}</ToolButton>
        )}
      </div>
    )
  const chosen = reason ?? (repliedAt === null ? "no-answer-needed" : "answered")
  return (
    <div className={styles.actions}>
      {assignee === null ? (
        <ToolButton aria-keyshortcuts={keysWanted ? "A" : undefined} onClick={onTake}>
          {i18n._("cases.take")}
          {keysWanted ? <Kbd>A</Kbd> : null}
        </ToolButton>
      ) : null}
      {mayAssign ? (
        <ChoiceSelect
          label={i18n._("cases.assignee")}
          value={assignee?.id ?? NOBODY}
          options={[
            { id: NOBODY, label: i18n._("cases.nobody") },
            ...colleagues.map(({ id, name }) => ({ id, label: name })),
            ...(assignee && !colleagues.some(({ id }) => id === assignee.id)
              ? [{ id: assignee.id, label: assignee.name }]
              : []),
          ]}
          onChoose={(id) => onAssign(id === NOBODY ? null : id)}
        />
      ) : kase.mine ? (
        <ToolButton onClick={() => onAssign(null)}>{i18n._("cases.release")}</ToolButton>
      ) : null}
      <span className={styles.end}>
        <ChoiceSelect
          label={i18n._("cases.reason")}
          value={chosen}
          options={CLOSE_REASONS.map((id) => ({ id, label: i18n._(`cases.ending.${id}`) }))}
          onChoose={setReason}
        />
        <ToolButton
          ref={closing}
          aria-keyshortcuts={keysWanted ? "E" : undefined}
          onClick={() => onClose(chosen)}
        >
          {i18n._("cases.close")}
          {keysWanted ? <Kbd>E</Kbd> : null}
        </ToolButton>
      </span>
    </div>
  )
}
