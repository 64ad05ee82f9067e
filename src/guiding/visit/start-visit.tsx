import { useLingui } from "@lingui/react"
import { useState } from "react"
import { type Api, ApiError } from "../../client/api.ts"
import { parseGuidedVisit } from "../../client/guided/parse-guided-visit.ts"
import { Button, quietButtonClass } from "../../ui/button.tsx"
import "./messages.ts"
import styles from "./start-visit.module.css"
import { VisitLink, visitPath } from "./visit-link.tsx"
import type { VisitTools } from "./visit-parts.ts"

export interface StartVisitProps {
  api: Pick<Api, "post">
  /** What the store is called. */
  name: string
  tools: Pick<VisitTools, "origin" | "copy" | "share">
  /** Told of each visit that was opened: on this device one is its guide. */
  onOpened: (code: string) => void
}

type Opening =
  | { readonly kind: "closed" | "busy" }
  | { readonly kind: "failed"; readonly why: "failed" | "signed-out" | "role" }
  | { readonly kind: "open"; readonly code: string }

function whyOf(error: unknown): "failed" | "signed-out" | "role" {
  if (!(error instanceof ApiError)) return "failed"
  return error.status === 401 ? "signed-out" : error.status === 403 ? "role" : "failed"
}

/** For somebody of the staff who is signed in: opens a visit, shares its link, and leads to where it takes place. */
export function StartVisit({ api, name, tools, onOpened }: StartVisitProps) {
  const { i18n } = useLingui()
  const [opening, setOpening] = useState<Opening>({ kind: "closed" })
  const open = async () => {
    setOpening({ kind: "busy" })
    try {
      const { code } = parseGuidedVisit(await api.post<unknown>("/api/guided-visits", {}))
      onOpened(code)
      setOpening({ kind: "open", code })
    } catch (error) {
      setOpening({ kind: "failed", why: whyOf(error) })
    }
  }
  const busy = opening.kind === "busy"
  return (
    <section className={styles.start} aria-label={i18n._("visit.start.title")}>
      <h2 className={styles.title}>{i18n._("visit.start.title")}</h2>
      <p className={styles.text}>{i18n._("visit.start.text")}</p>
      {opening.kind === "failed" ? (
        <p className={styles.trouble} role="alert">
          {i18n._(`visit.start.${opening.why}`)}
        </p>
      ) : null}
      {opening.kind === "open" ? (
        <>
          <VisitLink key={opening.code} code={opening.code} name={name} tools={tools} />
          <div className={styles.actions}>
            {/* the walk is another page, in another tab: the desk stays open */}
            <a className={styles.enter} href={visitPath(opening.code)} target="_blank" rel="noreferrer">
              {i18n._("visit.start.enter")}
            </a>
            <button type="button" className={quietButtonClass} onClick={() => void open()}>
              {i18n._("visit.start.another")}
            </button>
          </div>
        </>
      ) : (
        <div className={styles.actions}>
          <Button unavailable={busy} aria-busy={busy || undefined} onClick={() => void open()}>
            {i18n._(busy ? "visit.start.busy" : "visit.start")}
          </Button>
        </div>
      )}
    </section>
  )
}
