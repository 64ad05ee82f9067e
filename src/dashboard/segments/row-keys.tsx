import { useLingui } from "@lingui/react"
import { Kbd } from "../../ui/kbd.tsx"
import "./messages.ts"
import styles from "./segments-page.module.css"

/** Which keys do what in the rows. */
export function RowKeys({ isRanked }: { isRanked: boolean }) {
  const { i18n } = useLingui()
  return (
    <p className={styles.keys}>
      <Kbd>↑</Kbd> <Kbd>↓</Kbd> {i18n._("segments.keys.row")} <Kbd>↵</Kbd> {i18n._("segments.keys.open")}
      {isRanked ? (
        <>
          {" "}
          <Kbd>S</Kbd> {i18n._("segments.keys.sort")}
        </>
      ) : null}
    </p>
  )
}
