import { useLingui } from "@lingui/react"
import { useRef, useState } from "react"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import "./messages.ts"
import styles from "./visit-link.module.css"
import type { VisitTools } from "./visit-parts.ts"

export interface VisitLinkProps {
  code: string
  /** What the store is called. */
  name: string
  tools: Pick<VisitTools, "origin" | "copy" | "share">
}

/** The address, from the root, that leads into a visit. */
export function visitPath(code: string): string {
  return `/?${new URLSearchParams({ visit: code })}`
}

/** The link that brings guests. Shown to be copied by hand as well: where the clipboard is closed, it is not. */
export function VisitLink({ code, name, tools }: VisitLinkProps) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState("")
  const url = tools.origin + visitPath(code)
  const { share } = tools
  const copy = async () => {
    try {
      await tools.copy(url)
      setCopied(url)
      announce(i18n._("visit.link.copied.said"))
    } catch {
      field.current?.select()
      announce(i18n._("visit.link.by-hand"))
    }
  }
  return (
    <div className={styles.invite}>
      <p className={styles.hint}>{i18n._("visit.link.hint")}</p>
      <div className={styles.link}>
        <input
          ref={field}
          className={styles.address}
          aria-label={i18n._("visit.link.address")}
          readOnly
          value={url}
          onFocus={({ target }) => target.select()}
        />
        <Button className={styles.small} onClick={() => void copy()}>
          <Icon name={copied === url ? "check" : "link"} size={18} />
          {i18n._(copied === url ? "visit.link.copied" : "visit.link.copy")}
        </Button>
        {share ? (
          <Button
            kind="quiet"
            className={styles.small}
            aria-label={i18n._("visit.link.share")}
            // closing the system's sheet without choosing rejects, and is nobody's fault
            onClick={() => void share({ title: i18n._("visit.link.title", { name }), url }).catch(() => {})}
          >
            <Icon name="share" size={18} />
          </Button>
        ) : null}
      </div>
    </div>
  )
}
