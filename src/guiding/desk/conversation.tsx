import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { Handling } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { AnswerField } from "./answer-field.tsx"
import styles from "./conversation-panel.module.css"
import { useDesk } from "./desk-context.ts"
import { DeskLog } from "./desk-log.tsx"
import { spanOf } from "./format.ts"
import { useDeskWords } from "./use-desk-words.ts"
import { WrapUpForm } from "./wrap-up-form.tsx"

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000

/** A conversation, and its note when it is over. */
export function Conversation({ person, visit }: { person: Handling; visit: string | null }) {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const { nameOf, placeOf } = useDeskWords()
  const busy = useStore(desk.store, (state) => state.busy.has(person.id))
  const { id, askedAt, takenAt, answeredAt, step } = person
  const name = nameOf(person)
  const invited = person.lines.some(({ kind, text }) => kind === "invite" && text === visit)
  const after = (at: string) => ({ time: spanOf(secondsBetween(askedAt, at)) })
  return (
    <article className={styles.conversation}>
      <header className={styles.head}>
        <div className={styles.whom}>
          <h3>
            <bdi>{name}</bdi> <span className={styles.language}>{person.language}</span>
          </h3>
          <p className={styles.facts}>
            {placeOf(person)}
            {person.here ? null : `, ${i18n._("desk.gone")}`}
          </p>
          <p className={styles.facts}>
            {i18n._("desk.taken-after", after(takenAt))},{" "}
            {answeredAt === null
              ? i18n._("desk.unanswered")
              : i18n._("desk.answered-after", after(answeredAt))}
          </p>
        </div>
        {step === "talking" ? (
          <div className={styles.actions}>
            {visit === null ? null : (
              <Button
                kind="quiet"
                className={styles.small ?? ""}
                unavailable={busy || invited}
                onClick={() => void desk.invite(id, visit)}
              >
                {i18n._(invited ? "desk.invited" : "desk.invite")}
              </Button>
            )}
            <Button
              kind="quiet"
              className={styles.small ?? ""}
              unavailable={busy}
              onClick={() => void desk.release(id)}
            >
              {i18n._("desk.release")}
            </Button>
            <Button
              kind="quiet"
              className={styles.small ?? ""}
              unavailable={busy}
              onClick={() => void desk.end(id)}
            >
              {i18n._("desk.end")}
            </Button>
          </div>
        ) : null}
      </header>
      <DeskLog person={person} />
      {step === "talking" ? <AnswerField person={person} /> : <WrapUpForm person={person} />}
    </article>
  )
}
