import { useLingui } from "@lingui/react"
import type { SourceLine } from "../../protocol/boards.ts"
import { formatDay } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import styles from "./source-list.module.css"

/** Something that a visitor said, with where and when. */
export function SourceItem({ source }: { source: SourceLine }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { kind, words, at, product, touchpoint, zone, language: written } = source
  const place = product?.label ?? touchpoint?.label ?? zone?.label
  return (
    <span className={styles.source}>
      <span dir="auto" lang={written} className={styles.words} data-none={words === null || undefined}>
        {words ?? i18n._("entries.no-words")}
      </span>
      <small>
        {[i18n._(`entries.kind.${kind}`), place, formatDay(at.slice(0, 10), language)]
          .filter(Boolean)
          .join(" · ")}
      </small>
    </span>
  )
}
