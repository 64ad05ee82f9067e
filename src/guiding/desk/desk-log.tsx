import { useLingui } from "@lingui/react"
import { useLayoutEffect, useRef } from "react"
import type { Handling } from "../../client/help/index.ts"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import styles from "./desk-log.module.css"
import { useDeskWords } from "./use-desk-words.ts"

/** What was asked and said; the newest in sight. */
export function DeskLog({ person }: { person: Handling }) {
  const { i18n } = useLingui()
  const { nameOf, timeOf } = useDeskWords()
  const log = useRef<HTMLDivElement>(null)
  const { about, askedAt, lines } = person
  const name = nameOf(person)
  const asked =
    about === "" ? [] : [{ id: "about", by: "visitor", kind: "text", text: about, at: askedAt } as const]
  const { length } = lines
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new moves what is in sight
  useLayoutEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight
  }, [length])
  return (
    <div
      className={styles.log}
      role="log"
      aria-label={i18n._("desk.log", { name })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      ref={log}
    >
      <ul className={styles.lines}>
        {[...asked, ...lines].map(({ id, by, kind, text, at }) => (
          <li key={id} className={styles.line} data-own={by === "guide" || undefined}>
            <VisuallyHidden>{by === "guide" ? i18n._("desk.you") : name}</VisuallyHidden>
            <p className={styles.text} dir="auto">
              {kind === "text" ? text : i18n._(kind === "invite" ? "desk.invited" : "desk.recapped")}
            </p>
            <time className={styles.time} dateTime={at}>
              {timeOf(at)}
            </time>
          </li>
        ))}
      </ul>
    </div>
  )
}
