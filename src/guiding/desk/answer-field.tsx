import { useLingui } from "@lingui/react"
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { type CannedReply, type Handling, MAX_LINE } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import styles from "./answer-field.module.css"
import { CannedDialog } from "./canned/canned-dialog.tsx"
import { CannedList } from "./canned/canned-list.tsx"
import { askedKey, fillCanned } from "./canned/fill-canned.ts"
import type { Canned } from "./canned/use-canned.ts"
import { useDesk } from "./desk-context.ts"
import { useDeskWords } from "./use-desk-words.ts"

export interface AnswerFieldProps {
  person: Handling
  canned: Canned
  /** The guide's first name. */
  guide: string
}

/**
 * Where a guide answers. Enter sends; what wasn't taken stays, and is the same line when it is sent again. A slash offers what
 * is said again and again: Enter inserts the first, an arrow goes to the list.
 */
export function AnswerField({ person, canned, guide }: AnswerFieldProps) {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const { nameOf } = useDeskWords()
  const id = useId()
  const [text, setText] = useState("")
  const [sending, setSending] = useState(false)
  const [browsing, setBrowsing] = useState(false)
  const [managing, setManaging] = useState(false)
  const lineId = useRef<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.focus(), [])
  const length = [...text.trim()].length
  const asked = askedKey(text)
  const found =
    asked === null && !browsing
      ? []
      : (canned.canned ?? []).filter(({ key }) => browsing || key.startsWith(asked ?? ""))
  const ready = length > 0 && length <= MAX_LINE && !sending
  const label = i18n._("desk.write", { name: nameOf(person) })

  const write = (next: string) => {
    setText(next)
    lineId.current = null
  }
  const insert = ({ text: words }: CannedReply) => {
    const { language, name, product } = person
    const filled = fillCanned(words, { language, name, product: product?.said ?? null, guide })
    write(asked === null && text.trim() !== "" ? `${text.trimEnd()} ${filled}` : filled)
    setBrowsing(false)
    field.current?.focus()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const [first] = asked === null ? [] : found
    if (first) return insert(first)
    if (!ready) return
    lineId.current ??= tools.newId()
    setSending(true)
    const said = await desk.say(person.id, { lineId: lineId.current, text: text.trim() })
    setSending(false)
    if (!said) return
    lineId.current = null
    setText("")
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) void submit(event)
    else if (event.key === "ArrowDown" && found.length > 0) {
      event.preventDefault()
      list.current?.querySelector("button")?.focus()
    }
  }
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])]
    const at = buttons.findIndex((each) => each === event.target)
    if (event.key === "Escape") {
      event.stopPropagation()
      setBrowsing(false)
      field.current?.focus()
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      const next = at + (event.key === "ArrowDown" ? 1 : -1)
      if (next < 0) field.current?.focus()
      else buttons[Math.min(next, buttons.length - 1)]?.focus()
    }
  }
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        aria-label={label}
        placeholder={label}
        aria-invalid={length > MAX_LINE || undefined}
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        readOnly={sending}
        autoComplete="off"
        value={text}
        onChange={({ target }) => write(target.value)}
        onKeyDown={press}
      />
      <Button type="submit" className={styles.send ?? ""} unavailable={!ready}>
        {i18n._("desk.send")}
      </Button>
      <p className={styles.note} role="status">
        {length > MAX_LINE ? i18n._("desk.too-long", { n: length - MAX_LINE }) : null}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from button to button in it */}
      <div ref={list} className={styles.canned} onKeyDown={move}>
        {found.length > 0 ? (
          <CannedList id={`${id}-list`} canned={found} language={person.language} onChoose={insert} />
        ) : null}
        <button
          type="button"
          className={styles.tool}
          aria-expanded={browsing}
          onClick={() => setBrowsing(!browsing)}
        >
          {i18n._("desk.canned")}
        </button>
        <button type="button" className={styles.tool} onClick={() => setManaging(true)}>
          {i18n._("desk.canned.manage")}
        </button>
        <span className={styles.hint}>{i18n._("desk.canned.slash")}</span>
      </div>
      {managing ? <CannedDialog canned={canned} onClose={() => setManaging(false)} /> : null}
    </form>
  )
}
