import { useLingui } from "@lingui/react"
import type { BrandReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { sayDay } from "../my-feedback/say-day.ts"
import styles from "./brand-answer.module.css"
import "./messages.ts"
import { langOf, useLanguageNote } from "./review-words.tsx"

/** What the brand answered, by whom. */
export function BrandAnswer({ reply, now }: { reply: BrandReply; now: number }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  const { by, role, text, language, at, amendedAt } = reply
  const note = useLanguageNote(language)
  const day = (iso: string) => sayDay(iso, now) ?? i18n._("reviews.today")
  const about = [
    i18n._(`reviews.reply.role.${role}`),
    day(at),
    note,
    amendedAt === null ? null : i18n._("reviews.reply.amended", { day: day(amendedAt) }),
  ]
  return (
    <div className={styles.answer}>
      <p className={styles.who}>
        <b>{i18n._("reviews.reply", { name: showroom.name })}</b>
      </p>
      <p className={styles.text} lang={langOf(language)} dir="auto">
        {text}
      </p>
      <p className={styles.about}>
        <bdi>{by}</bdi>, {about.filter(Boolean).join(" · ")}
      </p>
    </div>
  )
}
