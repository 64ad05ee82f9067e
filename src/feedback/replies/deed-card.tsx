import { useLingui } from "@lingui/react"
import { useId } from "react"
import { Link } from "wouter"
import { currentLanguage } from "../../client/language.ts"
import { useShop } from "../../client/shop-context.ts"
import styles from "./reply-card.module.css"
import type { WaitingDeed } from "./waiting-replies.ts"

/** What was done about something that one had said, as it hangs in the store for everybody. */
export function DeedCard({ deed, onClose }: { deed: WaitingDeed; onClose: () => void }) {
  const { i18n } = useLingui()
  const { boards } = useShop()
  const id = useId()
  const language = currentLanguage()
  const { said, did, outcome, comment } = deed
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id} className={styles.title} tabIndex={-1} data-reply-title>
        {i18n._(`reply.deed.${outcome}`)}
      </h2>
      <p className={styles.said} dir="auto">
        {comment ? i18n._("reply.said", { words: comment }) : said[language]}
      </p>
      <p className={styles.text}>{did[language]}</p>
      <div className={styles.foot}>
        <button
          type="button"
          onClick={() => {
            onClose()
            boards.getState().read(true)
          }}
        >
          {i18n._("reply.board")}
        </button>
        <Link href="/my-feedback">{i18n._("reply.all")}</Link>
        <button type="button" className={styles.close} onClick={onClose}>
          {i18n._("reply.close")}
        </button>
      </div>
    </section>
  )
}
