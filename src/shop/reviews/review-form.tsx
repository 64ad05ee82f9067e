import { useLingui } from "@lingui/react"
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { useStore } from "zustand"
import { currentLanguage } from "../../client/language.ts"
import type { ReviewWords } from "../../client/replies.ts"
import type { Reviews } from "../../client/reviews/reviews.ts"
import { useShop } from "../../client/shop-context.ts"
import { MAX_REVIEW_TEXT, MAX_REVIEW_TITLE, REVIEW_LANGUAGES } from "../../domain/review.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Button } from "../../ui/button.tsx"
import { CountedField, lengthOf } from "./counted-field.tsx"
import "./messages.ts"
import styles from "./review-form.module.css"
import { StarChoice } from "./star-choice.tsx"

/** As names are everywhere. */
const MAX_NAME = 24

interface Draft {
  /** 0: not chosen. */
  readonly stars: number
  readonly title: string
  readonly text: string
  readonly name: string
  readonly language: ReviewWords["language"]
}

function draftOf(words: Partial<ReviewWords> | null): Draft {
  const { stars = 0, title = null, text = null, name = null, language = currentLanguage() } = words ?? {}
  return { stars, title: title ?? "", text: text ?? "", name: name ?? "", language }
}

const orNull = (text: string) => (text.trim() === "" ? null : text.trim())
const wordsOf = ({ stars, title, text, name, language }: Draft): ReviewWords => ({
  ...{ stars, language },
  ...{ title: orNull(title), text: orNull(text), name: orNull(name) },
})

export interface ReviewFormProps {
  reviews: Reviews
  productId: string
  /** What was said before, to be said otherwise. */
  before: ReviewWords | null
  /** It was sent, or left. */
  onDone: () => void
}

/** Says something about a product. What is written stays, as long as the page is there, until it is sent or given up. */
export function ReviewForm({ reviews, productId, before, onDone }: ReviewFormProps) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const { visitor } = useShop()
  const consent = useStore(visitor.store, (state) => state.consent)
  const [draft, setDraft] = useState(() => draftOf(reviews.drafts.get(productId) ?? before))
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => title.current?.focus(), [])

  const change = (parts: Partial<Draft>) => {
    const next = { ...draft, ...parts }
    setDraft(next)
    reviews.drafts.set(productId, wordsOf(next))
  }
  const leave = () => {
    reviews.drafts.delete(productId)
    onDone()
  }
  const noStars = draft.stars === 0
  const noWords = orNull(draft.title) === null && orNull(draft.text) === null
  const tooLong =
    lengthOf(draft.title) > MAX_REVIEW_TITLE ||
    lengthOf(draft.text) > MAX_REVIEW_TEXT ||
    lengthOf(draft.name) > MAX_NAME

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (noStars) form.current?.querySelector<HTMLInputElement>("input[type=radio]")?.focus()
    else if (noWords || tooLong) form.current?.querySelector<HTMLElement>("[aria-invalid], textarea")?.focus()
    else {
      reviews.write(productId, wordsOf(draft))
      announce(i18n._("reviews.form.sent"))
      leave()
    }
  }
  // In the scene Escape puts the product back; here it only leaves the form.
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }
  const optional = i18n._("reviews.form.optional")
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={submit}
      onKeyDown={press}
    >
      <h4 id={`${id}-title`} ref={title} tabIndex={-1} className={styles.title}>
        {i18n._("reviews.write.title")}
      </h4>
      <StarChoice
        stars={draft.stars}
        error={tried && noStars ? i18n._("reviews.form.stars.missing") : null}
        onChoose={(stars) => change({ stars })}
      />
      <CountedField
        label={i18n._("reviews.form.title")}
        optional={optional}
        value={draft.title}
        max={MAX_REVIEW_TITLE}
        onChange={(value) => change({ title: value })}
      />
      <CountedField
        label={i18n._("reviews.form.text")}
        value={draft.text}
        max={MAX_REVIEW_TEXT}
        lines
        error={tried && noWords ? i18n._("reviews.form.text.missing") : null}
        onChange={(value) => change({ text: value })}
      />
      <CountedField
        label={i18n._("reviews.form.name")}
        optional={optional}
        value={draft.name}
        max={MAX_NAME}
        onChange={(value) => change({ name: value })}
      />
      <label className={styles.language}>
        <span>{i18n._("reviews.form.language")}</span>
        <select
          value={draft.language}
          onChange={({ target }) =>
            change({ language: REVIEW_LANGUAGES.find((each) => each === target.value) ?? "other" })
          }
        >
          {REVIEW_LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {i18n._(`reviews.in.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <p className={styles.note}>
        {i18n._("reviews.form.kept")} {consent === "given" ? null : i18n._("reviews.form.kept.alone")}
      </p>
      <div className={styles.acts}>
        <Button type="submit">{i18n._("reviews.form.send")}</Button>
        <Button kind="quiet" onClick={leave}>
          {i18n._("reviews.form.cancel")}
        </Button>
      </div>
    </form>
  )
}
