import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { Offered } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { useDesk } from "./desk-context.ts"
import { PassedOn } from "./passed-on.tsx"
import styles from "./queue.module.css"
import { useDeskWords } from "./use-desk-words.ts"

export interface OfferedCardProps {
  person: Offered
  /** Why it can't be accepted now; `null`: it can. */
  why: "lost" | "off-duty" | null
  onAccept: () => void
}

/** A colleague offers a conversation: with what they noted and the last that was said. */
export function OfferedCard({ person, why, onAccept }: OfferedCardProps) {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const { nameOf, placeOf } = useDeskWords()
  const busy = useStore(desk.store, (state) => state.busy.has(person.id))
  const name = nameOf(person)
  const last = person.lines.findLast(({ kind }) => kind === "text")
  return (
    <li className={styles.card} data-offered>
      <div className={styles.row}>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.language}>{person.language}</span>
      </div>
      <PassedOn passed={person.passed.slice(-1)} />
      <p className={styles.place}>{placeOf(person)}</p>
      {last ? (
        <p className={styles.about} dir="auto">
          «{last.text}»
        </p>
      ) : null}
      <div className={styles.answers}>
        <Button
          className={styles.take ?? ""}
          unavailable={why !== null || busy}
          aria-label={i18n._("desk.accept.named", { name })}
          onClick={onAccept}
        >
          {i18n._("desk.accept")}
        </Button>
        <Button
          kind="quiet"
          className={styles.take ?? ""}
          unavailable={why === "lost" || busy}
          aria-label={i18n._("desk.decline.named", { name })}
          onClick={() => void desk.decline(person.id)}
        >
          {i18n._("desk.decline")}
        </Button>
      </div>
      {why ? <p className={styles.why}>{i18n._(`desk.take.${why}`)}</p> : null}
    </li>
  )
}
