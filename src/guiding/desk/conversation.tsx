import { useLingui } from "@lingui/react"
import { useState } from "react"
import { useStore } from "zustand"
import type { Colleague, Handling } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { AnswerField } from "./answer-field.tsx"
import type { Canned } from "./canned/use-canned.ts"
import styles from "./conversation-panel.module.css"
import { useDesk } from "./desk-context.ts"
import { DeskLog } from "./desk-log.tsx"
import { spanOf } from "./format.ts"
import { PassDialog } from "./pass-dialog.tsx"
import { PassedOn } from "./passed-on.tsx"
import { PrivateNotes } from "./private-notes.tsx"
import { productsOf } from "./products-of.ts"
import { RecapDialog } from "./recap/recap-dialog.tsx"
import { TriedLine } from "./tried-line.tsx"
import { useDeskWords } from "./use-desk-words.ts"
import { WrapUpForm } from "./wrap-up-form.tsx"

const secondsBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000

/** What is at hand in every conversation. */
export interface ConversationTools {
  /** The code of a guided visit to which one can be invited. */
  readonly visit: string | null
  readonly canned: Canned
  /** The guide's first name. */
  readonly guide: string
}

export interface ConversationProps {
  person: Handling
  /** To whom it can be passed on. */
  colleagues: readonly Colleague[]
  tools: ConversationTools
}

/** A conversation, and its note when it is over. */
export function Conversation({ person, colleagues, tools }: ConversationProps) {
  const { visit, canned, guide } = tools
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const { nameOf, placeOf } = useDeskWords()
  const busy = useStore(desk.store, (state) => state.busy.has(person.id))
  const [passing, setPassing] = useState(false)
  const [recapping, setRecapping] = useState(false)
  const offer = person.passed.at(-1)?.ending === "offered" ? person.passed.at(-1) : undefined
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
          <TriedLine tried={person.tried} />
          {person.again ? (
            <p className={styles.facts}>{i18n._("desk.again", { note: person.again.note || "—" })}</p>
          ) : null}
          <PassedOn passed={person.passed} />
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
              onClick={() => (offer ? void desk.takeBack(id) : setPassing(true))}
            >
              {i18n._(offer ? "desk.take-back" : "desk.pass")}
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
      {step === "talking" ? (
        <AnswerField person={person} canned={canned} guide={guide} />
      ) : (
        <WrapUpForm person={person} />
      )}
      <div className={styles.foot}>
        <Button
          kind="quiet"
          className={styles.small ?? ""}
          unavailable={busy}
          onClick={() => setRecapping(true)}
        >
          {i18n._("desk.recap")}
        </Button>
      </div>
      <PrivateNotes person={person} />
      {recapping ? (
        <RecapDialog
          name={name}
          products={productsOf(person)}
          way="conversation"
          onSend={(recap) => desk.recap(id, recap)}
          onClose={() => setRecapping(false)}
        />
      ) : null}
      {passing ? (
        <PassDialog person={person} colleagues={colleagues} onClose={() => setPassing(false)} />
      ) : null}
    </article>
  )
}
