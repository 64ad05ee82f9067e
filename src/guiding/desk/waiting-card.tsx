import { useLingui } from "@lingui/react"
import { useId } from "react"
import type { Waiting } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { VisuallyHidden } from "../../ui/visually-hidden.tsx"
import { clockOf, spanOf } from "./format.ts"
import { PassedOn } from "./passed-on.tsx"
import styles from "./queue.module.css"
import { TriedLine } from "./tried-line.tsx"
import { useDeskWords } from "./use-desk-words.ts"

export interface WaitingCardProps {
  person: Waiting
  /** Whoever has waited longest. */
  first: boolean
  /** How long they have waited. */
  seconds: number
  /** Why they can't be taken now; `null`: they can. */
  why: "lost" | "off-duty" | null
  busy: boolean
  onTake: () => void
}

/** Somebody who waits. */
export function WaitingCard({ person, first, seconds, why, busy, onTake }: WaitingCardProps) {
  const { i18n } = useLingui()
  const { nameOf, placeOf } = useDeskWords()
  const whyId = useId()
  const name = nameOf(person)
  return (
    <li className={styles.card} data-first={first || undefined}>
      <div className={styles.row}>
        <bdi className={styles.name}>{name}</bdi>
        <span className={styles.language}>{person.language}</span>
        <span className={styles.clock} aria-hidden="true">
          {clockOf(seconds)}
        </span>
        <VisuallyHidden>{i18n._("desk.waits", { time: spanOf(seconds) })}</VisuallyHidden>
      </div>
      {person.about ? (
        <p className={styles.about} dir="auto">
          «{person.about}»
        </p>
      ) : null}
      <p className={styles.place}>
        {placeOf(person)}
        {person.here ? null : <span className={styles.gone}>, {i18n._("desk.gone")}</span>}
      </p>
      <TriedLine tried={person.tried} />
      {person.again ? (
        <p className={styles.place}>{i18n._("desk.again", { note: person.again.note || "—" })}</p>
      ) : null}
      <PassedOn passed={person.passed} />
      {person.heldBy ? <p className={styles.place}>{i18n._("desk.held", { name: person.heldBy })}</p> : null}
      <Button
        kind={first && why === null ? "primary" : "quiet"}
        className={styles.take ?? ""}
        unavailable={why !== null || busy}
        aria-label={i18n._("desk.take.named", { name })}
        aria-describedby={why ? whyId : undefined}
        onClick={onTake}
      >
        {i18n._("desk.take")}
      </Button>
      {why ? (
        <p id={whyId} className={styles.why} hidden={!first}>
          {i18n._(`desk.take.${why}`)}
        </p>
      ) : null}
    </li>
  )
}
