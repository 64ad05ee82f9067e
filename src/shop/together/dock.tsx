import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { unreadOf } from "../../client/talk-store.ts"
import { Icon } from "../../ui/icon.tsx"
import { Pill } from "../../ui/pill.tsx"
import { Portrait } from "../entrance/portrait.tsx"
import styles from "./dock.module.css"
import "./messages.ts"
import { statusWords } from "./status-words.ts"

/** Portraits that lie on the button. */
const MOST_SHOWN = 3

function PeopleButton({ compact }: { compact: boolean }) {
  const { i18n } = useLingui()
  const { presence, talk } = useShop()
  const status = useStore(presence.store, (state) => state.status)
  const people = useStore(presence.store, (state) => state.people)
  const open = useStore(talk, ({ panel }) => panel === "people")
  const shown = status.kind === "together" ? [...people.values()].slice(0, MOST_SHOWN) : []
  return (
    <Pill
      {...(styles.button ? { className: styles.button } : {})}
      data-state={status.kind}
      data-compact={compact || undefined}
      aria-label={i18n._("together.people.open", { status: statusWords(i18n, status.kind, people.size) })}
      aria-expanded={open}
      onClick={() => talk.getState().open(open ? null : "people")}
    >
      {shown.length > 0 ? (
        <span className={styles.faces}>
          {shown.map(({ key, avatar }) => (
            <span key={key} className={styles.face}>
              <Portrait avatar={avatar} />
            </span>
          ))}
        </span>
      ) : (
        <Icon name={status.kind === "off" ? "person" : "people"} />
      )}
      <span className={styles.label}>{statusWords(i18n, status.kind, people.size, true)}</span>
      {status.kind === "together" && people.size > 0 ? (
        <span className={styles.number} data-people aria-hidden="true">
          {people.size}
        </span>
      ) : null}
      {status.kind === "joining" || status.kind === "resuming" ? <span className={styles.busy} /> : null}
      {status.kind === "refused" ? <span className={styles.trouble} /> : null}
    </Pill>
  )
}

function ChatButton({ compact }: { compact: boolean }) {
  const { i18n } = useLingui()
  const { presence, talk } = useShop()
  const open = useStore(talk, ({ panel }) => panel === "chat")
  const read = useStore(talk, (state) => state.read)
  const unread = useStore(presence.store, (state) => unreadOf(state, read))
  return (
    <Pill
      {...(styles.button ? { className: styles.button } : {})}
      data-compact={compact || undefined}
      data-chat
      aria-label={i18n._("together.chat.open", { n: unread })}
      title={`${i18n._("together.chat")} (T)`}
      aria-expanded={open}
      aria-keyshortcuts="T"
      onClick={() => talk.getState().open(open ? null : "chat")}
    >
      <Icon name="chat" />
      {unread > 0 ? (
        <span className={styles.number} aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </Pill>
  )
}

/** Who is here, and what is said. `place`: among the controls of the walk, beside a product, or over the list. */
export function Dock({ place }: { place: "walk" | "beside" | "list" }) {
  const { presence } = useShop()
  const talking = useStore(
    presence.store,
    ({ status }) => status.kind === "together" || status.kind === "resuming",
  )
  return (
    <div className={styles.dock} data-place={place}>
      <PeopleButton compact={place !== "walk"} />
      {talking ? <ChatButton compact={place !== "walk"} /> : null}
    </div>
  )
}
