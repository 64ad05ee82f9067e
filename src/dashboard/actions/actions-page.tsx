import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useState } from "react"
import { Button } from "../../ui/button.tsx"
import { useWords } from "../format/use-words.ts"
import { FailureNote, Freshness } from "../frame/freshness.tsx"
import { todayIn } from "../frame/reading-of.ts"
import type { SectionProps } from "../frame/section-page.tsx"
import { Segmented } from "../frame/segmented.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { useServices } from "../services-context.ts"
import styles from "./actions-page.module.css"
import { PARTS, useActionsView } from "./actions-view.ts"
import { createActionsApi } from "./ask-actions.ts"
import { DigestPart } from "./digest-part.tsx"
import { DonePart } from "./done-part.tsx"
import "./messages.ts"
import { TargetsPart } from "./targets-part.tsx"

/** Goals for numbers, what was done for them, and the week as the whole company reads it. */
export function ActionsPage({ showroom, role, view, turn, live, onSignedOut }: SectionProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { api, now } = useServices()
  const actions = useMemo(() => createActionsApi(api, language), [api, language])
  const [{ part, open, target, from }, go] = useActionsView()
  const [newId, setNewId] = useState(() => crypto.randomUUID())
  const { loading, reload } = useLoaded(
    `actions ${language}`,
    async (signal) => {
      const [goals, done] = await Promise.all([actions.targets(signal), actions.actions(signal)])
      return { goals, done: done.actions }
    },
    turn,
  )
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  const today = todayIn(showroom, now())
  const begin = (for_: string | null = null) => {
    setNewId(crypto.randomUUID())
    go({ part: for_ === null ? part : "done", open: "new", target: for_ })
  }
  const data = loading.kind === "ready" ? loading.data : null
  const shared = data && {
    ...{ actions, newId, open, today, turn, reload, go, begin, isTable: view.table },
    targets: data.goals.targets,
    options: data.goals.options,
    done: data.done,
  }
  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <div className={styles.tools}>
        <Segmented
          label={i18n._("goals.parts")}
          options={PARTS.map((id) => ({ id, label: i18n._(`goals.part.${id}`) }))}
          value={part}
          onChoose={(chosen) => go({ part: chosen })}
        />
        {part === "digest" ? null : (
          <Button data-begin onClick={() => begin()}>
            {i18n._(`goals.new.${part}`)}
          </Button>
        )}
      </div>
      {part === "digest" ? (
        <DigestPart {...{ actions, role, today, turn }} timezone={showroom.timezone} />
      ) : (
        <>
          <FailureNote loading={loading} onRetry={reload} />
          {loading.kind === "first" ? <p className={styles.hint}>{i18n._("dashboard.loading")}</p> : null}
          {shared && part === "targets" ? <TargetsPart {...shared} /> : null}
          {shared && part === "done" ? <DonePart {...shared} begun={{ target, from }} /> : null}
        </>
      )}
      <Freshness loading={loading} live={live} />
    </div>
  )
}
