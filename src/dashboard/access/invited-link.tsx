import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import type { InvitedReply } from "../../protocol/access.ts"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./access.module.css"
import "./messages.ts"

export interface InvitedLinkProps {
  invited: InvitedReply
  onDone: () => void
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  copy?: (text: string) => Promise<void>
}

const toClipboard = (text: string) =>
  window.navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))

/** The link of an invitation that was just made: the server doesn't keep it, so it is shown now. */
export function InvitedLink({ invited, onDone, copy = toClipboard }: InvitedLinkProps) {
  const { i18n } = useLingui()
  const [said, setSaid] = useState<"copied" | "not-copied" | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { email } = invited.invitation
  return (
    <div className={styles.made}>
      <p role="status">{i18n._(`access.mailed.${invited.mailed}`, { email })}</p>
      <label className={styles.field}>
        {i18n._("access.link")}
        <input ref={field} readOnly value={invited.link} onFocus={(event) => event.target.select()} />
      </label>
      <div className={styles.acts}>
        <ToolButton
          onClick={() =>
            copy(invited.link).then(
              () => setSaid("copied"),
              () => {
                setSaid("not-copied")
                field.current?.select()
              },
            )
          }
        >
          {i18n._("access.copy")}
        </ToolButton>
        <ToolButton onClick={onDone}>{i18n._("access.close")}</ToolButton>
        <span role="status">{said ? i18n._(`access.${said}`) : ""}</span>
      </div>
    </div>
  )
}
