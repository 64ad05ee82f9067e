import { useLingui } from "@lingui/react"
import { useState } from "react"
import type { PromptVersionsReply } from "../../../protocol/prompt-versions.ts"
import type { PromptsReply } from "../../../protocol/prompts.ts"
import { Dialog } from "../../../ui/dialog.tsx"
import { formatMoment } from "../../format/days.ts"
import { useWords } from "../../format/use-words.ts"
import { FailureNote } from "../../frame/freshness.tsx"
import { ToolButton } from "../../frame/tool-button.tsx"
import { useLoaded } from "../../load/use-loaded.ts"
import { DifferenceTable } from "../editor/difference-table.tsx"
import { differencesOf } from "../editor/differences.ts"
import type { PromptsApi } from "../prompts-api.ts"
import styles from "./history-panel.module.css"

export interface HistoryPanelProps {
  id: string
  edition: PromptsReply["edition"]
  /** The version in force; `null`: none. */
  version: number | null
  prompts: PromptsApi
  timezone: string
  onRollBack: (version: number) => void
  onClose: () => void
}

type Version = PromptVersionsReply["versions"][number]

/** Every version of a prompt, what each changed, and everything else that was done with it. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { id, edition, version, prompts, timezone, onRollBack, onClose } = props
  const { i18n } = useLingui()
  const { language } = useWords()
  const [open, setOpen] = useState<number | null>(null)
  const { loading, reload } = useLoaded(
    `history ${id} ${edition.number}`,
    async (signal) => {
      const [{ versions }, { editions }] = await Promise.all([
        prompts.versions(id, signal),
        prompts.editions(id, signal),
      ])
      return { versions, editions }
    },
    0,
  )
  const moment = (iso: string) => formatMoment(iso, language, timezone)
  const data = loading.kind === "ready" ? loading.data : null
  const publishedBy = (of: number) =>
    data?.editions.findLast(({ changes }) =>
      changes.some(
        (change) =>
          change.prompt === id &&
          change.version === of &&
          (change.kind === "worded" || change.kind === "added"),
      ),
    ) ?? null
  const change = (of: Version, at: number) => differencesOf(asked(data?.versions[at + 1]), asked(of))
  return (
    <Dialog
      title={i18n._("prompts.history")}
      headed
      closeLabel={i18n._("dashboard.close")}
      onClose={onClose}
      shape="wide"
    >
      <div className={styles.history}>
        <FailureNote loading={loading} onRetry={reload} />
        {loading.kind === "first" ? <p>{i18n._("dashboard.loading")}</p> : null}
        {data ? (
          <ol className={styles.versions}>
            {data.versions.map((each, at) => {
              const by = publishedBy(each.version)
              return (
                <li key={each.version}>
                  <div className={styles.head}>
                    <b>{i18n._("prompts.version", { version: each.version })}</b>
                    <span>
                      {i18n._("prompts.since", { at: moment(each.since) })}
                      {by?.by ? `, ${by.by}` : ""}
                    </span>
                    {each.version === version ? (
                      <span className={styles.now}>{i18n._("prompts.in-force")}</span>
                    ) : null}
                  </div>
                  <p lang={language}>{each.wording.question[language]}</p>
                  {by?.note ? (
                    <p className={styles.note}>{i18n._("prompts.note.said", { note: by.note })}</p>
                  ) : null}
                  <div className={styles.head}>
                    {data.versions[at + 1] ? (
                      <ToolButton
                        aria-expanded={open === each.version}
                        onClick={() => setOpen(open === each.version ? null : each.version)}
                      >
                        {i18n._("prompts.differences.show", { version: data.versions[at + 1]?.version ?? 0 })}
                      </ToolButton>
                    ) : null}
                    {version !== null && each.version !== version ? (
                      <ToolButton onClick={() => onRollBack(each.version)}>
                        {i18n._("prompts.roll-back", { version: each.version })}
                      </ToolButton>
                    ) : null}
                  </div>
                  {open === each.version ? (
                    <DifferenceTable
                      caption={i18n._("prompts.differences")}
                      before={i18n._("prompts.version", { version: data.versions[at + 1]?.version ?? 0 })}
                      after={i18n._("prompts.version", { version: each.version })}
                      differences={change(each, at)}
                    />
                  ) : null}
                </li>
              )
            })}
          </ol>
        ) : null}
        {data && data.editions.length > 0 ? (
          <>
            <h3>{i18n._("prompts.history.deeds")}</h3>
            <ul className={styles.deeds}>
              {data.editions.map(({ number, at, by, note, deed }) => (
                <li key={number}>
                  <span>{at ? moment(at) : ""}</span> {i18n._(`prompts.deed.${deed}`)}
                  {by ? `, ${by}` : ""}
                  {note ? (
                    <span className={styles.note}> {i18n._("prompts.note.said", { note })}</span>
                  ) : null}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Dialog>
  )
}

/** What a version asked: its metric and every text. */
function asked(version: Version | undefined): unknown {
  return version ? { metric: version.metric, ...version.wording } : {}
}
