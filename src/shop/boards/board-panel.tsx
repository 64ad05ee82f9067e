import { useLingui } from "@lingui/react"
import { useEffect } from "react"
import { useStore } from "zustand"
import { loadBoards } from "../../client/boards/load-boards.ts"
import { useShop } from "../../client/shop-context.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { BoardNote } from "./board-note.tsx"
import styles from "./board-panel.module.css"
import "../words.ts"
import "./messages.ts"

/** Everything that hangs on the boards, to be read. */
export function BoardPanel({ onClose }: { onClose: () => void }) {
  const { i18n } = useLingui()
  const shop = useShop()
  const entries = useStore(shop.boards, (state) => state.entries)
  const failed = useStore(shop.boards, (state) => state.failed)
  useEffect(() => void loadBoards(shop), [shop])
  const tell = () => {
    onClose()
    shop.help.store.getState().show()
  }
  return (
    <Dialog headed title={i18n._("boards.title")} closeLabel={i18n._("shop.close")} onClose={onClose}>
      <div className={styles.panel} aria-busy={entries === null && !failed}>
        <p className={styles.lead}>{i18n._("boards.lead")}</p>
        <div role="status" className={styles.state}>
          {failed ? (
            <>
              <p>{i18n._("boards.failed")}</p>
              <Button kind="quiet" onClick={() => void loadBoards(shop)}>
                {i18n._("boards.retry")}
              </Button>
            </>
          ) : entries === null ? (
            <p>{i18n._("boards.loading")}</p>
          ) : entries.length === 0 ? (
            <>
              <p>{i18n._("boards.empty")}</p>
              <Button onClick={tell}>{i18n._("boards.tell")}</Button>
            </>
          ) : null}
        </div>
        {entries && entries.length > 0 ? (
          <ul className={styles.notes}>
            {entries.map((entry) => (
              <BoardNote key={entry.id} entry={entry} onGo={onClose} />
            ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  )
}
