import { useLingui } from "@lingui/react"
import { useState } from "react"
import type { CannedReply } from "../../../client/help/index.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { useDesk } from "../desk-context.ts"
import styles from "./canned.module.css"
import { CannedForm } from "./canned-form.tsx"
import type { Canned } from "./use-canned.ts"

/** What guides say again and again: to write, change and take away. */
export function CannedDialog({ canned: store, onClose }: { canned: Canned; onClose: () => void }) {
  const { i18n } = useLingui()
  const { tools } = useDesk()
  const [edited, setEdited] = useState<CannedReply | null>(null)
  const { canned } = store
  const write = () => setEdited({ id: tools.newId(), key: "", text: { it: "", en: "" }, version: 0, by: "" })
  return (
    <Dialog title={i18n._("desk.canned")} headed closeLabel={i18n._("desk.canned.close")} onClose={onClose}>
      {edited ? (
        <CannedForm key={edited.id} edited={edited} store={store} onBack={() => setEdited(null)} />
      ) : (
        <div className={styles.form}>
          <p className={styles.hint}>{i18n._("desk.canned.hint")}</p>
          {canned === null ? <p role="status">{i18n._("desk.canned.missing")}</p> : null}
          {canned?.length === 0 ? <p>{i18n._("desk.canned.none")}</p> : null}
          <ul className={styles.kept}>
            {canned?.map((each) => (
              <li key={each.id}>
                <button
                  type="button"
                  className={styles.option}
                  aria-label={i18n._("desk.canned.edit", { key: each.key })}
                  onClick={() => setEdited(each)}
                >
                  <b>/{each.key}</b> <span lang="it">{each.text.it}</span>
                  <span lang="en" className={styles.hint}>
                    {each.text.en}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <Button onClick={write}>{i18n._("desk.canned.new")}</Button>
        </div>
      )}
    </Dialog>
  )
}
