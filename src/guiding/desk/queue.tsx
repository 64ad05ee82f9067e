import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { DeskReply } from "../../client/help/index.ts"
import { useDesk } from "./desk-context.ts"
import { OfferedCard } from "./offered-card.tsx"
import styles from "./queue.module.css"
import { useDeskWords } from "./use-desk-words.ts"
import { useNow } from "./use-now.ts"
import type { Sound } from "./use-sound.ts"
import { WaitingCard } from "./waiting-card.tsx"

export interface QueueProps {
  desk: DeskReply
  sound: Sound
  onTake: (id: string) => void
  onAccept: (id: string) => void
}

/** Who waits, oldest first, and whom other guides are with. */
export function Queue({ desk: reply, sound, onTake, onAccept }: QueueProps) {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const { nameOf, placeOf } = useDeskWords()
  const { ahead, lostAt, busy } = useStore(desk.store)
  const now = useNow(tools) + ahead
  const why = lostAt !== null ? "lost" : reply.onDutySince === null ? "off-duty" : null
  const offDuty = reply.onDutySince === null
  return (
    <section className={styles.queue} aria-labelledby="desk-queue">
      <div className={styles.head}>
        <h2 id="desk-queue">{i18n._("desk.queue")}</h2>
        {reply.waiting.length > 1 ? <p>{i18n._("desk.queue.order")}</p> : null}
      </div>
      {offDuty ? (
        <p className={styles.note}>
          {i18n._(reply.guides.length === 0 ? "desk.off-duty.nobody" : "desk.off-duty.text")}
        </p>
      ) : null}
      {reply.offered.length > 0 ? (
        <>
          <h3 className={styles.second}>{i18n._("desk.offered")}</h3>
          <ul className={styles.cards}>
            {reply.offered.map((person) => (
              <OfferedCard key={person.id} person={person} why={why} onAccept={() => onAccept(person.id)} />
            ))}
          </ul>
        </>
      ) : null}
      {reply.waiting.length === 0 && !offDuty ? (
        <p className={styles.empty}>
          <b>{i18n._("desk.queue.empty")}</b> {i18n._("desk.queue.empty.text")}
        </p>
      ) : null}
      <ol className={styles.cards}>
        {reply.waiting.map((person, index) => (
          <WaitingCard
            key={person.id}
            person={person}
            first={index === 0}
            seconds={(now - Date.parse(person.askedAt)) / 1000}
            why={why}
            busy={busy.has(person.id)}
            onTake={() => onTake(person.id)}
          />
        ))}
      </ol>
      {reply.elsewhere.length > 0 ? (
        <>
          <h3 className={styles.second}>{i18n._("desk.elsewhere")}</h3>
          <ul className={styles.others}>
            {reply.elsewhere.map((person) => (
              <li key={person.id}>
                <bdi>{nameOf(person)}</bdi> {i18n._("desk.elsewhere.with", { name: person.guide })}
                <span className={styles.place}>{placeOf(person)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <label className={styles.sound}>
        <input type="checkbox" checked={sound.wanted} onChange={({ target }) => sound.want(target.checked)} />
        {i18n._("desk.sound")}
      </label>
    </section>
  )
}
