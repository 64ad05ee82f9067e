import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { Message } from "../../client/help/index.ts"
import { localeOf } from "../../domain/language.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./aside.module.css"
import { useDesk } from "./desk-context.ts"
import { useDeskWords } from "./use-desk-words.ts"

function Answer({ contact }: Pick<Message, "contact">) {
  const { i18n } = useLingui()
  if (contact === null) return <p className={styles.small}>{i18n._("desk.message.none")}</p>
  const { kind, value } = contact
  const href =
    kind === "email" ? `mailto:${encodeURIComponent(value)}` : `tel:${value.replace(/[^\d+]/g, "")}`
  return (
    <p className={styles.small}>
      {i18n._(`desk.message.${kind}`)}:{" "}
      <a href={href} className={styles.contact}>
        {value}
      </a>
    </p>
  )
}

/** What was left while nobody was on duty, until somebody has dealt with it. Nothing where there is nothing. */
export function MessagesLeft({ messages }: { messages: readonly Message[] }) {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const { nameOf, placeOf } = useDeskWords()
  const busy = useStore(desk.store, (state) => state.busy)
  if (messages.length === 0) return null
  const when = new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: "medium", timeStyle: "short" })
  return (
    <section className={styles.messages} aria-labelledby="desk-messages">
      <h2 id="desk-messages">
        {i18n._("desk.messages")} <span className={styles.count}>{messages.length}</span>
      </h2>
      <ul className={styles.list}>
        {messages.map((message) => (
          <li key={message.id} className={styles.message}>
            <p className={styles.from}>
              <bdi>{nameOf(message)}</bdi> <span className={styles.language}>{message.language}</span>
            </p>
            <p dir="auto" className={styles.text}>
              {message.about}
            </p>
            <p className={styles.small}>
              {placeOf(message)},{" "}
              {i18n._("desk.messages.when", { when: when.format(Date.parse(message.askedAt)) })}
            </p>
            <Answer contact={message.contact} />
            <Button
              kind="quiet"
              className={styles.done ?? ""}
              unavailable={busy.has(message.id)}
              aria-label={i18n._("desk.message.done.named", { name: nameOf(message) })}
              onClick={() => void desk.dealWith(message.id)}
            >
              {i18n._("desk.message.done")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
