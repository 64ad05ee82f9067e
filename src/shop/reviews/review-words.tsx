import { useLingui } from "@lingui/react"
import { currentLanguage } from "../../client/language.ts"
import type { ReviewWords } from "../../client/replies.ts"
import "./messages.ts"
import styles from "./review-words.module.css"
import { Stars } from "./stars.tsx"

/** For browsers: how the words are to be read out. */
export const langOf = (language: ReviewWords["language"]) => (language === "other" ? undefined : language)

/** The language of a text, where it isn't the one that the page is read in. */
export function useLanguageNote(language: ReviewWords["language"]): string | null {
  const { i18n } = useLingui()
  return language === currentLanguage() ? null : i18n._(`reviews.in.${language}`)
}

/** What somebody said, as they said it. */
export function ReviewText({ stars, title, text, language }: Omit<ReviewWords, "name">) {
  return (
    <div className={styles.words}>
      <p className={styles.head}>
        <Stars stars={stars} />
        {title === null ? null : (
          <b lang={langOf(language)} dir="auto">
            {title}
          </b>
        )}
      </p>
      {text === null ? null : (
        <p className={styles.text} lang={langOf(language)} dir="auto">
          {text}
        </p>
      )}
    </div>
  )
}
