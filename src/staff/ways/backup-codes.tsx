import { useLingui } from "@lingui/react"
import { useEffect, useRef, useState } from "react"
import { Button } from "../../ui/button.tsx"
import "./messages.ts"
import styles from "./ways.module.css"

export interface BackupCodesProps {
  codes: readonly string[]
  onDone: () => void
  /** Puts a text on the clipboard. Rejects where that isn't allowed. */
  copy?: (text: string) => Promise<void>
}

const toClipboard = (text: string) =>
  window.navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))

/** Shown once: the server keeps them so that nobody can read them again. */
export function BackupCodes({ codes, onDone, copy = toClipboard }: BackupCodesProps) {
  const { i18n } = useLingui()
  const [said, setSaid] = useState<"copied" | "not-copied" | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const text = codes.join("\n")
  return (
    <section className={styles.steps}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {i18n._("way.codes.title")}
      </h2>
      <p className={styles.note}>{i18n._("way.codes.lead")}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.acts}>
        <button
          type="button"
          className={styles.other}
          onClick={() =>
            copy(text).then(
              () => setSaid("copied"),
              () => setSaid("not-copied"),
            )
          }
        >
          {i18n._("way.codes.copy")}
        </button>
        <a
          className={styles.other}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download={i18n._("way.codes.file")}
        >
          {i18n._("way.codes.save")}
        </a>
        <span role="status">{said ? i18n._(`way.codes.${said}`) : ""}</span>
      </div>
      <Button onClick={onDone}>{i18n._("way.codes.done")}</Button>
    </section>
  )
}
