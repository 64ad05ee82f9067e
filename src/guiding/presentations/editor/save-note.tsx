import { useLingui } from "@lingui/react"
import { localeOf } from "../../../domain/language.ts"
import { Button } from "../../../ui/button.tsx"
import styles from "./editor.module.css"
import "./messages.ts"
import type { Editor } from "./use-editor.ts"

/** Why it wasn't saved, and what can be done about it. */
export function SaveNote({ editor }: { editor: Editor }) {
  const { i18n } = useLingui()
  const { trouble } = editor
  if (trouble === null) return null
  if (trouble.kind !== "changed")
    return (
      <p role="alert" className={styles.note}>
        {i18n._(`edit.${trouble.kind}`, { reason: "reason" in trouble ? trouble.reason : "" })}
      </p>
    )
  const { by, version } = trouble
  const format = new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: "medium", timeStyle: "short" })
  const at = Date.parse(trouble.at)
  const when = Number.isFinite(at) ? format.format(at) : ""
  return (
    <div role="alert" className={styles.note}>
      <p className={styles.label}>{i18n._("edit.conflict", { by, when })}</p>
      <p>{i18n._("edit.conflict.text")}</p>
      <div className={styles.row}>
        <Button kind="quiet" onClick={() => void editor.openTheirs()}>
          {i18n._("edit.conflict.theirs")}
        </Button>
        <Button kind="quiet" onClick={() => void editor.save(version)}>
          {i18n._("edit.conflict.mine")}
        </Button>
      </div>
    </div>
  )
}
