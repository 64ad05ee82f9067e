import { useLingui } from "@lingui/react"
import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef } from "react"
import { useStore } from "zustand"
import { MAX_CHAT, NEAR, REACHES } from "../../../client/presence/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { TalkTrouble } from "../../../client/talk-store.ts"
import { Icon } from "../../../ui/icon.tsx"
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx"
import styles from "./chat-field.module.css"
import "./messages.ts"

/** Characters left from which it is said how many. */
const COUNTED = 40

/** Why what is written can't be sent, or wasn't; `null`: there is nothing to say. */
function useNote(trouble: TalkTrouble | null, left: number): string | null {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const status = useStore(presence.store, (state) => state.status.kind)
  if (status !== "together") return i18n._("together.chat.offline")
  if (left < 0) return i18n._("together.chat.too-long", { n: -left })
  if (trouble === null) return null
  switch (trouble.reason) {
    case "too-many":
      return trouble.wait === null
        ? i18n._("together.chat.too-many.soon")
        : i18n._("together.chat.too-many", { n: Math.max(1, Math.ceil(trouble.wait / 1_000)) })
    case "empty":
      return i18n._("together.chat.nothing")
    case "lost":
      return i18n._("together.chat.lost")
    default:
      return trouble satisfies never
  }
}

/** Where one writes. Enter sends; what wasn't sent stays. */
export function ChatField() {
  const { i18n } = useLingui()
  const { presence, talk } = useShop()
  const { draft, to, trouble, sending, write, address, send } = useStore(talk)
  const together = useStore(presence.store, ({ status }) => status.kind === "together")
  const field = useRef<HTMLTextAreaElement>(null)
  const radios = useId()
  const noteId = useId()
  const left = MAX_CHAT - [...draft.trim()].length
  const note = useNote(trouble, left)
  const ready = together && left >= 0 && draft.trim() !== "" && sending === null

  useLayoutEffect(() => field.current?.focus(), [])

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (ready) send()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.top}>
        <fieldset className={styles.reaches}>
          <legend>
            <VisuallyHidden>{i18n._("together.chat.to")}</VisuallyHidden>
          </legend>
          {REACHES.map((reach) => (
            <label
              key={reach}
              className={styles.reach}
              data-chosen={reach === to || undefined}
              title={reach === "near" ? i18n._("together.chat.to.near.hint", { n: NEAR }) : undefined}
            >
              <input
                type="radio"
                className={styles.radio}
                name={radios}
                checked={reach === to}
                onChange={() => address(reach)}
              />
              {i18n._(`together.chat.to.${reach}`)}
            </label>
          ))}
        </fieldset>
        {left <= COUNTED ? (
          <span className={styles.left} data-over={left < 0 || undefined} aria-hidden="true">
            {left}
          </span>
        ) : null}
      </div>
      <div className={styles.row}>
        <textarea
          ref={field}
          className={styles.field}
          rows={1}
          aria-label={i18n._("together.chat.write")}
          aria-describedby={noteId}
          aria-invalid={left < 0 || undefined}
          placeholder={i18n._("together.chat.write")}
          enterKeyHint="send"
          autoComplete="off"
          value={draft}
          onChange={({ target }) => write(target.value)}
          onKeyDown={press}
        />
        <button
          type="submit"
          className={styles.send}
          aria-label={i18n._("together.chat.send")}
          aria-disabled={!ready || undefined}
        >
          <Icon name="send" />
        </button>
      </div>
      <p className={styles.note} data-words={note !== null || undefined} id={noteId} role="status">
        {note ??
          (left <= COUNTED ? (
            <VisuallyHidden>{i18n._("together.chat.left", { n: left })}</VisuallyHidden>
          ) : null)}
      </p>
    </form>
  )
}
