import { useLingui } from "@lingui/react"
import type { PassReply } from "../../client/help/index.ts"
import styles from "./passed-on.module.css"
import { useDeskWords } from "./use-desk-words.ts"

/** How it came from guide to guide, and what each noted for the next. Nothing where there is nothing. */
export function PassedOn({ passed }: { passed: readonly PassReply[] }) {
  const { i18n } = useLingui()
  const { timeOf } = useDeskWords()
  if (passed.length === 0) return null
  return (
    <ul className={styles.passed}>
      {passed.map(({ id, from, to, note, products, at, ending }) => (
        <li key={id} className={styles.pass}>
          <p className={styles.who}>
            {to === null
              ? i18n._("desk.passed.queue", { from })
              : i18n._(`desk.passed.${ending}`, { from, to })}
            , <time dateTime={at}>{timeOf(at)}</time>
          </p>
          {note ? <p dir="auto">{note}</p> : null}
          {products.length > 0 ? (
            <p className={styles.who}>{products.map(({ title }) => title).join(", ")}</p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
