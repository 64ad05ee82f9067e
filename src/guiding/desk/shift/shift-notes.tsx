import { useLingui } from "@lingui/react"
import type { DeskReply } from "../../../client/help/index.ts"
import type { ShiftNote } from "../../../client/shift-notes.ts"
import "./messages.ts"
import { NoteForm } from "./note-form.tsx"
import styles from "./shift.module.css"
import { ShiftNoteRow } from "./shift-note-row.tsx"
import { useShiftNotes } from "./use-shift-notes.ts"

/** What one shift leaves for the next. */
export function ShiftNotes({ desk }: { desk: DeskReply }) {
  const { i18n } = useLingui()
  const here = useShiftNotes()
  const { notes, trouble, act } = here
  if (notes === null) return null
  const open = notes.filter(({ done }) => done === null)
  const done = notes.filter((note) => note.done !== null)
  const unread = open.filter(({ read }) => !read).length
  const listOf = (some: readonly ShiftNote[]) => (
    <ul className={styles.list}>
      {some.map((note) => (
        <ShiftNoteRow key={note.id} note={note} onDeed={(deed) => void act(note.id, deed)} />
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="desk-shift">
      <h2 id="desk-shift">
        {i18n._("shift.title")}{" "}
        {unread > 0 ? <span className={styles.count}>{i18n._("shift.unread", { n: unread })}</span> : null}
      </h2>
      <p role="alert" className={styles.trouble}>
        {trouble ? i18n._(`shift.${trouble}`) : null}
      </p>
      {open.length > 0 ? listOf(open) : <p className={styles.small}>{i18n._("shift.none")}</p>}
      <NoteForm desk={desk} notes={here} />
      {done.length > 0 ? (
        <details className={styles.later}>
          <summary>{i18n._("shift.later", { n: done.length })}</summary>
          {listOf(done)}
        </details>
      ) : null}
    </section>
  )
}
