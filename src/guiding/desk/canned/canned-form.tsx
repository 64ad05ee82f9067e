import { useLingui } from "@lingui/react"
import { type FormEvent, useEffect, useId, useRef, useState } from "react"
import { CANNED_KEY, type CannedReply, MAX_LINE } from "../../../client/help/index.ts"
import { LANGUAGES, type Language } from "../../../domain/language.ts"
import { Button } from "../../../ui/button.tsx"
import styles from "./canned.module.css"
import type { Canned, CannedTrouble } from "./use-canned.ts"

export interface CannedFormProps {
  edited: CannedReply
  store: Canned
  onBack: () => void
}

/** One canned reply: its key, and its words in each language. */
export function CannedForm({ edited, store, onBack }: CannedFormProps) {
  const { i18n } = useLingui()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const [key, setKey] = useState(edited.key)
  const [text, setText] = useState(edited.text)
  const [trouble, setTrouble] = useState<CannedTrouble | "key" | "text" | null>(null)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const isNew = edited.version === 0
  const carry = async (send: () => Promise<CannedTrouble | null>) => {
    if (busy) return
    setBusy(true)
    const refusal = await send()
    setBusy(false)
    setTrouble(refusal)
    if (refusal === null) onBack()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!CANNED_KEY.test(key)) setTrouble("key")
    else if (LANGUAGES.some((language) => text[language].trim() === "")) setTrouble("text")
    else void carry(() => store.save(edited.id, { key, text, version: edited.version }))
  }
  const write = (language: Language, words: string) => setText({ ...text, [language]: words })
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <label className={styles.field}>
        {i18n._("desk.canned.key")}
        <input
          ref={field}
          value={key}
          maxLength={24}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={trouble === "key" || trouble === "key-taken" || undefined}
          aria-describedby={`${id}-trouble`}
          onChange={({ target }) => setKey(target.value.toLowerCase().replace(/^\//, ""))}
        />
      </label>
      {LANGUAGES.map((language) => (
        <label key={language} className={styles.field}>
          {i18n._(`desk.canned.text.${language}`)}
          <textarea
            lang={language}
            rows={3}
            maxLength={MAX_LINE}
            value={text[language]}
            aria-invalid={(trouble === "text" && text[language].trim() === "") || undefined}
            onChange={({ target }) => write(language, target.value)}
          />
        </label>
      ))}
      <p className={styles.hint}>
        {i18n._("desk.canned.placeholders", { marks: "{name} {product} {guide}" })}
      </p>
      <p id={`${id}-trouble`} role="alert" className={styles.trouble}>
        {trouble ? i18n._(`desk.canned.trouble.${trouble}`) : null}
      </p>
      <div className={styles.row}>
        <Button type="submit" unavailable={busy}>
          {i18n._("desk.canned.save")}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {i18n._("desk.canned.back")}
        </Button>
        {isNew ? null : asking ? (
          <Button kind="quiet" unavailable={busy} onClick={() => void carry(() => store.remove(edited.id))}>
            {i18n._("desk.canned.remove.sure")}
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {i18n._("desk.canned.remove")}
          </Button>
        )}
      </div>
    </form>
  )
}
