import { useLingui } from "@lingui/react"
import { useEffect, useLayoutEffect, useRef } from "react"
import { useStore } from "zustand"
import type { HelpLine, HelpSession } from "../../client/help/index.ts"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import styles from "./conversation-log.module.css"
import { InviteLink } from "./invite-link.tsx"
import { RecapLink } from "./recap-link.tsx"

function Line({ line, surface }: { line: HelpLine; surface: "scene" | "list" }) {
  const { i18n } = useLingui()
  const own = line.by === "visitor"
  return (
    <li className={styles.line} data-own={own || undefined}>
      {own ? (
        <VisuallyHidden>{i18n._("help.you")}</VisuallyHidden>
      ) : (
        <p className={styles.by}>
          <bdi>{line.name}</bdi>
        </p>
      )}
      {line.kind === "invite" ? (
        <InviteLink code={line.text} name={line.name} surface={surface} />
      ) : line.kind === "recap" ? (
        <RecapLink code={line.text} name={line.name} />
      ) : (
        <p className={styles.text} dir="auto">
          {line.text}
        </p>
      )}
    </li>
  )
}

/** What was said, what one asked first, and what is on its way; the newest in sight. */
export function ConversationLog({ session, surface }: { session: HelpSession; surface: "scene" | "list" }) {
  const { i18n } = useLingui()
  const { reply, memory } = useStore(session.store)
  const log = useRef<HTMLDivElement>(null)
  const lines = reply?.lines ?? []
  const known = new Set(lines.map(({ id }) => id))
  const unsent = memory?.unsent.filter(({ id }) => !known.has(id)) ?? []
  const count = lines.length + unsent.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new moves what is in sight
  useLayoutEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight
  }, [count])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is read as it is shown
  useEffect(() => session.markRead(), [session, count])
  return (
    <div
      className={styles.log}
      role="log"
      aria-live="polite"
      aria-label={i18n._("help.log")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      ref={log}
    >
      <ul className={styles.lines}>
        {reply && reply.about !== "" ? (
          <li className={styles.line} data-own>
            <VisuallyHidden>{i18n._("help.you")}</VisuallyHidden>
            <p className={styles.text} dir="auto">
              {reply.about}
            </p>
          </li>
        ) : null}
        {lines.map((line) => (
          <Line key={line.id} line={line} surface={surface} />
        ))}
        {unsent.map(({ id, text }) => (
          <li key={id} className={styles.line} data-own data-sending>
            <p className={styles.by}>{i18n._("help.sending")}</p>
            <p className={styles.text} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
