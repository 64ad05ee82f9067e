import { useLingui } from "@lingui/react"
import { useEffect, useId, useState } from "react"
import type { Api } from "../../../client/api.ts"
import type { PresentationReply, VersionsReply } from "../../../client/presentations/index.ts"
import { localeOf } from "../../../domain/language.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import { type Draft, draftOf } from "./draft.ts"
import styles from "./editor.module.css"
import "./messages.ts"

export interface VersionsPanelProps {
  api: Api
  presentation: PresentationReply
  /** Puts what an earlier version said in the editor. */
  onTakeUp: (draft: Draft) => void
}

/** What was saved before, to be taken up again. */
export function VersionsPanel({ api, presentation, onTakeUp }: VersionsPanelProps) {
  const { i18n } = useLingui()
  const announce = useAnnounce()
  const id = useId()
  const [versions, setVersions] = useState<VersionsReply["versions"]>([])
  const [failed, setFailed] = useState(false)
  const { version: now } = presentation
  const path = `/api/presentations/${presentation.id}/versions`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is one more
  useEffect(() => {
    const leaving = new AbortController()
    api.get<VersionsReply>(path, leaving.signal).then(
      (reply) => setVersions(reply.versions),
      () => leaving.signal.aborted || setFailed(true),
    )
    return () => leaving.abort()
  }, [api, path, now])
  const takeUp = (version: number) =>
    api.get<PresentationReply>(`${path}/${version}`).then(
      (reply) => {
        onTakeUp(draftOf(reply))
        announce(i18n._("edit.history.opened", { version }))
      },
      () => setFailed(true),
    )
  const format = new Intl.DateTimeFormat(localeOf(i18n.locale), { dateStyle: "medium", timeStyle: "short" })
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.heading}>
        {i18n._("edit.history")}
      </h2>
      <p role="alert" className={styles.trouble}>
        {failed ? i18n._("edit.links.failed") : null}
      </p>
      <ol className={styles.versions}>
        {versions.map(({ version, by, at }) => (
          <li key={version} className={styles.linkRow}>
            <span>{i18n._("edit.history.row", { version, by, when: format.format(Date.parse(at)) })}</span>
            {version === now ? null : (
              <button
                type="button"
                className={styles.small}
                aria-label={i18n._("edit.history.open.n", { version })}
                onClick={() => void takeUp(version)}
              >
                {i18n._("edit.history.open")}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
