import { useLingui } from "@lingui/react"
import { useLayoutEffect, useMemo, useRef } from "react"
import { useStore } from "zustand"
import type { ChatLine } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { localeOf } from "../../../domain/language.ts"
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx"
import { nameOf } from "../name-of.ts"
import styles from "./chat-log.module.css"
import "./messages.ts"

/** CSS pixels from the end within which one reads along. */
const AT_END = 40

function Line({ line, follows }: { line: ChatLine; follows: boolean }) {
  const { i18n } = useLingui()
  const name = line.own ? i18n._("together.chat.you") : nameOf(i18n, line)
  const time = new Intl.DateTimeFormat(localeOf(i18n.locale), { hour: "2-digit", minute: "2-digit" })
  return (
    <li className={styles.line} data-own={line.own || undefined} data-follows={follows || undefined}>
      {follows ? (
        <VisuallyHidden>{name}</VisuallyHidden>
      ) : (
        <p className={styles.by}>
          <bdi className={styles.name}>{name}</bdi>
          {line.to === "near" ? <span>{i18n._("together.chat.said.near")}</span> : null}
          <time className={styles.time} dateTime={new Date(line.at).toISOString()}>
            {time.format(line.at)}
          </time>
        </p>
      )}
      <p className={styles.text} dir="auto">
        {line.text}
      </p>
    </li>
  )
}

/** The lines of whom one hasn't silenced, the newest in sight unless one has scrolled back. */
export function ChatLog() {
  const { i18n } = useLingui()
  const { presence, talk } = useShop()
  const lines = useStore(presence.store, (state) => state.lines)
  const muted = useStore(presence.store, (state) => state.muted)
  const blocked = useStore(presence.store, (state) => state.blocked)
  const sending = useStore(talk, (state) => state.sending)
  const log = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const heard = useMemo(() => {
    const shunned = new Set([...muted, ...blocked].map(({ key }) => key))
    return lines.filter(({ key }) => !shunned.has(key))
  }, [lines, muted, blocked])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new moves what is in sight
  useLayoutEffect(() => {
    if (log.current && atEnd.current) log.current.scrollTop = log.current.scrollHeight
  }, [heard, sending])

  const noteScroll = () => {
    const { current } = log
    if (current) atEnd.current = current.scrollHeight - current.scrollTop - current.clientHeight < AT_END
  }
  return (
    <div
      className={styles.log}
      role="log"
      aria-live="polite"
      aria-label={i18n._("together.chat")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      ref={log}
      onScroll={noteScroll}
    >
      {heard.length === 0 && sending === null ? (
        <p className={styles.empty}>{i18n._("together.chat.empty")}</p>
      ) : null}
      <ul className={styles.lines}>
        {heard.map((line, at) => {
          const before = heard[at - 1]
          return (
            <Line key={line.line} line={line} follows={before?.key === line.key && before.to === line.to} />
          )
        })}
        {sending === null ? null : (
          <li className={styles.line} data-own data-sending>
            <p className={styles.by}>{i18n._("together.chat.sending")}</p>
            <p className={styles.text} dir="auto">
              {sending}
            </p>
          </li>
        )}
      </ul>
    </div>
  )
}
