import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { Dialog } from "../../ui/dialog.tsx"
import "../words.ts"
import styles from "./consent-words.module.css"
import "./messages.ts"

const PARTS = ["if.given", "if.declined", "if.unasked", "always"] as const

/** What is remembered under which answer, in plain words. */
export function ConsentWords({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui()
  return (
    <Dialog headed title={i18n._("consent.title")} closeLabel={i18n._("shop.close")} onClose={onClose}>
      <div className={styles.words}>
        <p>{i18n._("consent.intro")}</p>
        {PARTS.map((part) => (
          <section key={part}>
            <h3 className={styles.head}>{i18n._(`consent.${part}`)}</h3>
            <p>{i18n._(`consent.${part}.text`)}</p>
          </section>
        ))}
        <Link href="/my-feedback" className={styles.link}>
          {i18n._("consent.mine")}
        </Link>
      </div>
    </Dialog>
  )
}
