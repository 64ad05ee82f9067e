import { useLingui } from "@lingui/react"
import { useStore } from "zustand"
import type { DeskReply } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { useDesk } from "./desk-context.ts"
import styles from "./duty-switch.module.css"
import { useDeskWords } from "./use-desk-words.ts"

/** Whether visitors can ask this guide, and a switch for it. */
export function DutySwitch({ desk: reply }: { desk: DeskReply }) {
  const { i18n } = useLingui()
  const { desk } = useDesk()
  const { timeOf } = useDeskWords()
  const busy = useStore(desk.store, (state) => state.busy.has("duty"))
  const { onDutySince: since, guides } = reply
  const others = guides.length - (since === null ? 0 : 1)
  return (
    <div className={styles.duty}>
      <p className={styles.state} data-on={since !== null || undefined} role="status">
        <span className={styles.light} aria-hidden="true" />
        <b>{i18n._(since === null ? "desk.off-duty" : "desk.on-duty")}</b>
        {since === null ? null : (
          <span>
            {i18n._("desk.on-duty.since", { time: timeOf(since) })},{" "}
            {i18n._("desk.on-duty.with", { n: others })}
          </span>
        )}
      </p>
      <Button
        kind={since === null ? "primary" : "quiet"}
        className={styles.switch ?? ""}
        unavailable={busy}
        onClick={() => void desk.setDuty(since === null)}
      >
        {i18n._(since === null ? "desk.go-on" : "desk.go-off")}
      </Button>
    </div>
  )
}
