import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import { REFUSAL_REASONS, type RefusalReason } from "../../domain/review.ts"
import { Button } from "../../ui/button.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import "./messages.ts"
import styles from "./review-card.module.css"

export interface RefuseChoiceProps {
  busy: boolean
  onRefuse: (reason: RefusalReason) => void
  onCancel: () => void
}

/** Why a review isn't published: one of four reasons, which its author is told. */
export function RefuseChoice({ busy, onRefuse, onCancel }: RefuseChoiceProps) {
  const { i18n } = useLingui()
  const [reason, setReason] = useState<RefusalReason | null>(null)
  const name = useId()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason !== null && !busy) onRefuse(reason)
  }
  return (
    <form className={styles.refuse} onSubmit={submit}>
      <fieldset>
        <legend>{i18n._("moderation.refuse.why")}</legend>
        {REFUSAL_REASONS.map((each, index) => (
          <label key={each}>
            <input
              ref={index === 0 ? first : undefined}
              type="radio"
              name={name}
              checked={reason === each}
              onChange={() => setReason(each)}
            />
            {i18n._(`moderation.reason.${each}`)}
          </label>
        ))}
      </fieldset>
      <p className={styles.about}>{i18n._("moderation.refuse.note")}</p>
      <div className={styles.acts}>
        <Button
          {...(styles.do ? { className: styles.do } : {})}
          type="submit"
          unavailable={busy || reason === null}
        >
          {i18n._("moderation.refuse.do")}
        </Button>
        <ToolButton onClick={onCancel}>{i18n._("moderation.refuse.cancel")}</ToolButton>
      </div>
    </form>
  )
}
