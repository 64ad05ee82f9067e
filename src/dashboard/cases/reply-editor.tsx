import { useLingui } from "@lingui/react"
import { type FormEvent, type KeyboardEvent, type RefObject, useId, useState } from "react"
import { LANGUAGES, type Language } from "../../domain/language.ts"
import { type CaseReply, MAX_REPLY } from "../../protocol/cases.ts"
import { Button } from "../../ui/button.tsx"
import { Kbd } from "../../ui/kbd.tsx"
import { useWords } from "../format/use-words.ts"
import { Segmented } from "../frame/segmented.tsx"
import { ToolButton } from "../frame/tool-button.tsx"
import { CANNED, CANNED_TEXTS } from "./canned.ts"
import { languageName } from "./case-words.ts"
import styles from "./reply-editor.module.css"

export interface Draft {
  readonly text: string
  readonly askAgain: boolean
}
export const NO_DRAFT: Draft = { text: "", askAgain: true }

export interface ReplyEditorProps {
  kase: CaseReply
  draft: Draft
  busy: boolean
  field: RefObject<HTMLTextAreaElement | null>
  onDraft: (draft: Draft) => void
  onSend: (text: string, language: Language, askAgain: boolean) => void
}

/** Answers the visitor, in the language they wrote in. */
export function ReplyEditor({ kase, draft, busy, field, onDraft, onSend }: ReplyEditorProps) {
  const { i18n } = useLingui()
  const { language: reader } = useWords()
  const [language, setLanguage] = useState<Language>(kase.language)
  const id = useId()
  const { text, askAgain } = draft
  const { inStore, hasContact, contact, mail } = kase.reach
  const mayAskAgain = kase.metric !== null && inStore && kase.again?.at == null
  const isEmpty = text.trim() === ""

  function send(event?: FormEvent) {
    event?.preventDefault()
    if (!isEmpty && !busy) onSend(text.trim(), language, mayAskAgain && askAgain)
  }
  function press(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send()
  }
  const ways = [
    inStore ? i18n._("cases.reach.store") : null,
    hasContact ? i18n._(mail ? "cases.reach.mail" : "cases.reach.no-mail") : null,
  ].filter(Boolean)
  return (
    <form className={styles.editor} onSubmit={send}>
      <div className={styles.head}>
        <label htmlFor={id}>
          {i18n._("cases.reply.in", { language: languageName(language, reader) })}{" "}
          {language === kase.language ? <small>{i18n._("cases.reply.theirs")}</small> : null}
        </label>
        <Segmented
          label={i18n._("cases.reply.language")}
          options={LANGUAGES.map((each) => ({ id: each, label: each.toUpperCase() }))}
          value={language}
          onChoose={setLanguage}
        />
      </div>
      <textarea
        id={id}
        ref={field}
        lang={language}
        className={styles.text}
        rows={6}
        maxLength={MAX_REPLY}
        aria-describedby={`${id}-ways`}
        value={text}
        onChange={(event) => onDraft({ ...draft, text: event.target.value })}
        onKeyDown={press}
      />
      <fieldset className={styles.canned} aria-label={i18n._("cases.canned")}>
        {CANNED.map((each) => (
          <ToolButton
            key={each}
            onClick={() => {
              onDraft({ ...draft, text: text + CANNED_TEXTS[each][language] })
              field.current?.focus()
            }}
          >
            {i18n._(`cases.canned.${each}`)}
          </ToolButton>
        ))}
      </fieldset>
      <p id={`${id}-ways`} className={styles.ways} data-none={ways.length === 0 || undefined}>
        {ways.length > 0 ? ways.join(" ") : i18n._("cases.reach.none")}{" "}
        {contact ? (
          <a href={contact.kind === "email" ? `mailto:${contact.value}` : `tel:${contact.value}`}>
            {contact.value}
          </a>
        ) : hasContact ? (
          i18n._("cases.reach.take")
        ) : null}
      </p>
      <div className={styles.foot}>
        {mayAskAgain ? (
          <label className={styles.again}>
            <input
              type="checkbox"
              checked={askAgain}
              onChange={(event) => onDraft({ ...draft, askAgain: event.target.checked })}
            />
            <span>
              <b>{i18n._("cases.again")}</b>
              <small>{i18n._("cases.again.note", { days: kase.askAgainAfterDays })}</small>
            </span>
          </label>
        ) : null}
        <Button type="submit" unavailable={busy || isEmpty} aria-keyshortcuts="Control+Enter Meta+Enter">
          {i18n._("cases.send")} <Kbd onAccent>⌃↵</Kbd>
        </Button>
      </div>
    </form>
  )
}
