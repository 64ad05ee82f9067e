import { useLingui } from "@lingui/react"
import { useRef, useState } from "react"
import { currentLanguage } from "../../client/language.ts"
import type { RecapReply } from "../../client/replies.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button, quietButtonClass } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import "./messages.ts"
import styles from "./recap-page.module.css"
import { mailHref, recapText } from "./recap-text.ts"
import type { RecapTools } from "./recap-tools.ts"

/** Shown to be copied by hand as well: where the clipboard is closed, the address is not. */
function CopyLink({ tools }: { tools: RecapTools }) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await tools.copy(tools.address)
      setCopied(true)
      announce(i18n._("recap.copied"))
    } catch {
      field.current?.select()
      announce(i18n._("recap.copy.by-hand"))
    }
  }
  return (
    <div className={styles.copy}>
      <input
        ref={field}
        className={styles.address}
        aria-label={i18n._("recap.address")}
        readOnly
        value={tools.address}
        onFocus={({ target }) => target.select()}
      />
      <Button onClick={() => void copy()}>
        <Icon name={copied ? "check" : "link"} size={18} />
        {i18n._(copied ? "recap.copied.short" : "recap.copy")}
      </Button>
    </div>
  )
}

/** The ways in which a recap is sent: to oneself, or as an order where the shop takes them by message. */
export function RecapActions({ recap, tools }: { recap: RecapReply; tools: RecapTools }) {
  const { i18n } = useLingui()
  const { showroom } = useShop()
  const language = currentLanguage()
  const subject = i18n._("recap.mail.subject", { name: showroom.name })
  const text = recapText(recap.items, language)
  const taken = recap.items.filter(({ quantity }) => quantity > 0)
  const { checkout } = showroom
  const share = tools.share
  return (
    <section className={styles.actions} aria-label={i18n._("recap.send")}>
      {checkout.kind === "message" && checkout.email !== null ? (
        <a
          className={styles.order}
          href={mailHref({
            to: checkout.email,
            subject: i18n._("recap.order.subject", { name: showroom.name }),
            lead: `${i18n._("recap.order.lead")} ${tools.address}`,
            text: recapText(taken, language),
          })}
        >
          <Icon name="mail" size={18} />
          {i18n._("recap.order")}
        </a>
      ) : null}
      <CopyLink tools={tools} />
      <div className={styles.ways}>
        {share ? (
          <Button
            kind="quiet"
            // closing the system's sheet without choosing rejects, and is nobody's fault
            onClick={() => void share({ title: subject, text: subject, url: tools.address }).catch(() => {})}
          >
            <Icon name="share" size={18} />
            {i18n._("recap.share")}
          </Button>
        ) : null}
        <a className={quietButtonClass} href={mailHref({ to: "", subject, lead: tools.address, text })}>
          <Icon name="mail" size={18} />
          {i18n._("recap.mail")}
        </a>
        <Button kind="quiet" onClick={tools.print}>
          <Icon name="print" size={18} />
          {i18n._("recap.print")}
        </Button>
      </div>
    </section>
  )
}
