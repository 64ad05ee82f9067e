import { useLingui } from "@lingui/react"
import { KEEP_DELIVERIES_DAYS, type WebhookReply } from "../../protocol/webhooks.ts"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import "./messages.ts"
import styles from "./webhook-card.module.css"

/** How a webhook is doing, in words first. */
export function WebhookState({ webhook, timezone }: { webhook: WebhookReply; timezone: string }) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { pause, failing, deliveredAt, waiting, parked } = webhook
  const moment = (iso: string) => formatMoment(iso, language, timezone)
  const state = pause !== null ? `paused.${pause}` : failing !== null ? "failing" : "active"
  const tone = pause === "by-hand" ? "quiet" : pause !== null || failing !== null ? "bad" : "good"
  const facts = [
    failing === null ? null : i18n._("connections.since", { at: moment(failing.since), n: failing.attempts }),
    deliveredAt === null
      ? i18n._("connections.never")
      : i18n._("connections.delivered", { at: moment(deliveredAt) }),
    waiting > 0 ? i18n._("connections.waiting", { n: waiting }) : null,
    parked > 0 ? i18n._("connections.parked", { n: parked }) : null,
  ]
  return (
    <p className={styles.state}>
      <b data-tone={tone}>{i18n._(`connections.state.${state}`)}</b>{" "}
      <span>{facts.filter(Boolean).join(" · ")}</span>
      {pause === null ? null : (
        <span>
          {pause === "gone"
            ? i18n._("connections.meanwhile.left")
            : i18n._("connections.meanwhile.queued", { days: KEEP_DELIVERIES_DAYS })}
        </span>
      )}
    </p>
  )
}
