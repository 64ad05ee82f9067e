import { useLingui } from "@lingui/react"
import { lazy, Suspense, useEffect } from "react"
import { Link } from "wouter"
import { useStore } from "zustand"
import type { VisitSummary } from "../../client/guided/index.ts"
import type { PresenceStatus } from "../../client/presence/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { guideName } from "./guide-name.ts"
import "./messages.ts"
import { spanWords } from "./span-words.ts"
import { VisitBar, VisitButton, VisitRow } from "./visit-bar.tsx"
import styles from "./visit-notices.module.css"
import type { VisitProps } from "./visit-parts.ts"

const LastSheet = lazy(() =>
  import("../presentations/sheet/last-sheet.tsx").then(({ LastSheet }) => ({ default: LastSheet })),
)

type Surfaced = Pick<VisitProps, "surface">

/** Milliseconds that a guest is told that the visit is over. */
const TOLD_MS = 20_000

/** One is in the guide's room before the guide. */
export function WaitingNotice({ surface }: Surfaced) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const title = i18n._("visit.waiting")
  return (
    <VisitBar
      surface={surface}
      label={title}
      title={title}
      text={i18n._("visit.waiting.hint")}
      end={
        <VisitButton label={i18n._("visit.leave")} onClick={presence.leave}>
          {i18n._("visit.leave.short")}
        </VisitButton>
      }
    />
  )
}

const OVER = { ended: "visit.over", left: "visit.over.left", gone: "visit.over.gone" } as const

function CloseButton({ onClick }: { onClick: () => void }) {
  const { i18n } = useLingui()
  return (
    <button type="button" className={styles.close} aria-label={i18n._("visit.close")} onClick={onClick}>
      <Icon name="close" />
    </button>
  )
}

/** What is left of a visit: for its guide the time, until it is put away; for a guest a word, for a while. */
export function OverNotice({
  summary,
  surface,
  tools,
}: Omit<VisitProps, "parts"> & { summary: VisitSummary }) {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const { mine, how, seconds, guests } = summary
  const { after } = tools
  useEffect(() => (mine ? undefined : after(TOLD_MS, guided.dismissSummary)), [mine, after, guided])
  const time = spanWords(seconds)
  const title = mine
    ? i18n._("visit.over.mine")
    : i18n._(OVER[how], { guide: guideName(i18n, summary.guideName) })
  const told = seconds === 0 ? "visit.over.mine.nobody" : "visit.over.mine.text"
  return (
    <VisitBar
      surface={surface}
      label={title}
      title={title}
      text={mine ? i18n._(told, { time, n: guests ?? 0 }) : i18n._("visit.over.text")}
      end={<CloseButton onClick={guided.dismissSummary} />}
      isNotice
    >
      {mine ? null : (
        <Suspense fallback={null}>
          <LastSheet />
        </Suspense>
      )}
    </VisitBar>
  )
}

type Refused = Extract<PresenceStatus, { kind: "refused" }>

const NAMED = ["over", "guided", "role", "code-unknown", "full"] as const

/** The visit that one came for can't be had: why, and what there is instead. */
export function RefusedNotice({ status, surface }: Surfaced & { status: Refused }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const { reason, want } = status
  const named = NAMED.find((each) => each === reason)
  const title = i18n._(`visit.refused.${named ?? "other"}`)
  return (
    <VisitBar
      surface={surface}
      label={title}
      title={<span role="alert">{title}</span>}
      text={i18n._("visit.refused.text")}
      end={<CloseButton onClick={presence.leave} />}
      isNotice
    >
      {named === undefined || named === "full" ? (
        <VisitRow>
          <VisitButton onClick={() => presence.enter(want)}>{i18n._("visit.refused.again")}</VisitButton>
        </VisitRow>
      ) : null}
      {named === "role" ? (
        <VisitRow>
          <Link href="/staff" className={styles.link}>
            {i18n._("visit.refused.sign-in")}
          </Link>
        </VisitRow>
      ) : null}
    </VisitBar>
  )
}

/** The refusal of a visit, when there is one. */
export function useRefused(): Refused | null {
  const { presence } = useShop()
  return useStore(presence.store, ({ status }) => {
    if (status.kind !== "refused") return null
    return status.want.kind === "guided" || status.want.kind === "guide" ? status : null
  })
}
