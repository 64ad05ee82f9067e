import { useLingui } from "@lingui/react"
import type { NoteDeed, ShiftNote } from "../../../client/shift-notes.ts"
import { localeOf } from "../../../domain/language.ts"
import "./messages.ts"
import styles from "./shift.module.css"

export interface ShiftNoteRowProps {
  note: ShiftNote
  onDeed: (deed: NoteDeed) => void
}

/** Characters of a note by which its buttons are told apart. */
const BRIEF = 40

/** One note: by whom and when, about what, who has read it, and what becomes of it. */
export function ShiftNoteRow({ note, onDeed }: ShiftNoteRowProps) {
  const { i18n } = useLingui()
  const { text, request, by, mine, at, pinned, read, readBy, done } = note
  const when = new Intl.DateTimeFormat(localeOf(i18n.locale), {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(Date.parse(at))
  const brief = text.length > BRIEF ? `${text.slice(0, BRIEF)}…` : text
  const deed = (what: NoteDeed, pressed?: boolean) => (
    <button
      type="button"
      className={styles.deed}
      aria-pressed={pressed}
      aria-label={i18n._(`shift.${what === "unpin" ? "pin" : what}.of`, { text: brief })}
      onClick={() => onDeed(what)}
    >
      {i18n._(what === "unpin" ? "shift.pinned" : `shift.${what}`)}
    </button>
  )
  return (
    <li className={styles.note} data-pinned={pinned || undefined} data-unread={(!read && !done) || undefined}>
      <p dir="auto" className={styles.text}>
        {text}
      </p>
      <p className={styles.small}>
        {i18n._(mine ? "shift.mine" : "shift.by", { by, when })}
        {request
          ? ` · ${request.name ? i18n._("shift.about.of", { name: request.name }) : i18n._("shift.about.gone")}`
          : null}
      </p>
      {readBy.length > 0 ? (
        <p className={styles.small}>{i18n._("shift.read-by", { names: readBy.join(", ") })}</p>
      ) : null}
      {done ? <p className={styles.small}>{i18n._("shift.done.by", { by: done.by })}</p> : null}
      <div className={styles.deeds}>
        {read || done ? null : deed("read")}
        {done ? deed("reopen") : deed(pinned ? "unpin" : "pin", pinned)}
        {done ? null : deed("done")}
        {mine ? deed("remove") : null}
      </div>
    </li>
  )
}
