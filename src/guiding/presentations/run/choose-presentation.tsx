import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import type {
  LinkMade,
  PresentationRow,
  PresentationsReply,
  ShownPresentation,
} from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { VisitParts } from "../../visit/visit-parts.ts"
import { textOf } from "../words.ts"
import "./messages.ts"
import styles from "./step.module.css"
import { usePresenting } from "./use-presenting.ts"

export interface ChoosePresentationProps {
  surface: "scene" | "list"
  parts: VisitParts
  onClose: () => void
}

/** Days for which guests of a visit find the presentation, and order from it. */
const DAYS = 30

/** The presentations that can be shown; the one that is chosen begins for everybody. */
export function ChoosePresentation({ surface, parts, onClose }: ChoosePresentationProps) {
  const { i18n } = useLingui()
  const { api, guided } = useShop()
  const presenting = usePresenting(surface)
  const [rows, setRows] = useState<readonly PresentationRow[] | null>(null)
  const [trouble, setTrouble] = useState(false)
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    api.get<PresentationsReply>("/api/presentations", leaving.signal).then(
      ({ presentations }) =>
        setRows(presentations.filter(({ archivedAt, steps }) => archivedAt === null && steps > 0)),
      () => setTrouble(!leaving.signal.aborted),
    )
    return () => leaving.abort()
  }, [api])

  async function begin({ id }: PresentationRow): Promise<void> {
    setBusy(true)
    setTrouble(false)
    try {
      const label = i18n._("present.guide.link")
      const { code } = await api.post<LinkMade>(`/api/presentations/${id}/links`, { days: DAYS, label })
      const { steps } = await api.get<ShownPresentation>(`/api/presentation-links/${code}`)
      const [first] = steps
      if (!first) throw new Error("it has no steps")
      if (surface === "scene" && guided.store.getState().visit?.leading !== true) guided.askFollow(true)
      presenting.show(code, first)
      onClose()
    } catch {
      setTrouble(true)
      setBusy(false)
    }
  }

  const { Panel } = parts
  return (
    <Panel
      title={i18n._("present.guide.choose")}
      side={surface === "list" ? "list" : "right"}
      onClose={onClose}
    >
      <div className={styles.choices} aria-busy={busy || (rows === null && !trouble)}>
        <p role="alert" className={styles.note}>
          {trouble ? i18n._("present.guide.failed") : null}
        </p>
        {rows && rows.length > 0 ? <p className={styles.note}>{i18n._("present.guide.lead")}</p> : null}
        {rows?.length === 0 ? <p>{i18n._("present.guide.none")}</p> : null}
        {rows?.map((row) => (
          <button
            key={row.id}
            type="button"
            className={styles.choice}
            aria-label={i18n._("present.guide.begin", { title: textOf(row.title) })}
            aria-disabled={busy || undefined}
            onClick={() => (busy ? undefined : void begin(row))}
          >
            <span className={styles.name}>{textOf(row.title)}</span>
            <span className={styles.note}>
              {i18n._("present.guide.steps", { n: row.steps })} · {row.languages.join(", ")}
            </span>
          </button>
        ))}
        <a className={styles.link} href="/staff/presentations" target="_blank" rel="noreferrer">
          {i18n._("present.guide.desk")}
        </a>
      </div>
    </Panel>
  )
}
