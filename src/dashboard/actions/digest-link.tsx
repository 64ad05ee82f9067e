import { useLingui } from "@lingui/react"
import { useState } from "react"
import { ToolButton } from "../frame/tool-button.tsx"
import styles from "./actions-page.module.css"
import "./digest-messages.ts"

export interface DigestLinkProps {
  link: string
  mayRenew: boolean
  onRenew: () => Promise<unknown>
}

/** The way in for anyone in the company; the owner makes another when it has gone too far. */
export function DigestLink({ link, mayRenew, onRenew }: DigestLinkProps) {
  const { i18n } = useLingui()
  const [sure, setSure] = useState(false)
  const [said, setSaid] = useState<"copied" | "renewed" | null>(null)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setSaid("copied")
  }
  async function renew() {
    setSure(false)
    await onRenew()
    setSaid("renewed")
  }
  return (
    <>
      <p>{i18n._("digest.link.text")}</p>
      <div className={styles.row}>
        <input
          className={styles.address}
          readOnly
          aria-label={i18n._("digest.link")}
          value={link}
          onFocus={({ target }) => target.select()}
        />
        <ToolButton onClick={() => void copy().catch(() => setSaid(null))}>
          {i18n._("digest.copy")}
        </ToolButton>
        {mayRenew ? (
          <ToolButton onBlur={() => setSure(false)} onClick={() => (sure ? void renew() : setSure(true))}>
            {i18n._(sure ? "digest.renew.sure" : "digest.renew")}
          </ToolButton>
        ) : null}
      </div>
      <p className={styles.hint} role="status">
        {said ? i18n._(`digest.${said}`) : ""}
      </p>
    </>
  )
}
