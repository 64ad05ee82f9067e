import { useLingui } from "@lingui/react"
import { LANGUAGES, type Language, localeOf } from "../../domain/language.ts"
import { HIDDEN_UNDER } from "../../metrics/index.ts"
import type { EntriesReply, EntryChange } from "../../protocol/boards.ts"
import type { Draft } from "./draft.ts"
import styles from "./entry-preview.module.css"
import { productsOf } from "./matter-fields.tsx"
import { previewWords } from "./preview-words.ts"

export interface EntryPreviewProps {
  draft: Draft
  places: EntriesReply["places"]
  people: number
  change: EntryChange | null
}

function dayIn(on: string | null, language: Language): string {
  if (on === null) return ""
  const format = new Intl.DateTimeFormat(localeOf(language), { dateStyle: "long", timeZone: "UTC" })
  return format.format(Date.parse(`${on}T12:00:00Z`))
}

/** How it will hang in the store, in each language. */
export function EntryPreview({ draft, places, people, change }: EntryPreviewProps) {
  const { i18n } = useLingui()
  const { said, did, outcome, on, place } = draft
  const label =
    place?.kind === "product"
      ? productsOf(draft).get(place.id)
      : places.find(({ kind, id }) => kind === place?.kind && id === place.id)?.label
  return (
    <section className={styles.preview} aria-label={i18n._("entries.preview")}>
      <h3>{i18n._("entries.preview")}</h3>
      <div className={styles.notes}>
        {LANGUAGES.map((language) => {
          const words = previewWords(language)
          return (
            <article key={language} className={styles.note} lang={language} data-outcome={outcome}>
              <p className={styles.over}>
                {label ? <span>{label}</span> : null}
                <span>{dayIn(on, language)}</span>
              </p>
              <p className={styles.label}>{words.said}</p>
              <p className={styles.said}>{said[language] || "…"}</p>
              <p className={styles.label}>{words[outcome]}</p>
              <p className={styles.did}>{did[language] || "…"}</p>
              {change ? <p className={styles.change}>{i18n._("entries.preview.change")}</p> : null}
              {people > 0 ? (
                <p className={styles.people}>{people < HIDDEN_UNDER ? words.some : words.people(people)}</p>
              ) : null}
            </article>
          )
        })}
      </div>
    </section>
  )
}
