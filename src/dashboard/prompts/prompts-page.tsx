import { useLingui } from "@lingui/react"
import { useEffect, useMemo, useState } from "react"
import { useLocation } from "wouter"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import "../messages.ts"
import type { PageProps } from "../page-props.ts"
import { useServices } from "../services-context.ts"
import { SECTION_PATHS } from "../state/sections.ts"
import { PromptEditor } from "./editor/prompt-editor.tsx"
import "./messages.ts"
import { PolicyEditor } from "./policy/policy-editor.tsx"
import { PromptList } from "./prompt-list.tsx"
import { createPromptsApi } from "./prompts-api.ts"
import styles from "./prompts-page.module.css"

/** What stands after the section in the address: a prompt's id, or what no id can be. */
export const POLICY = "_policy"
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

export function subjectAt(path: string): string | null {
  const rest = path.replace(/\/+$/, "").slice(SECTION_PATHS.prompts.length + 1)
  return rest === POLICY || ID.test(rest) ? rest : null
}

/** Writing what is asked: all of it, one prompt, or how much may be asked at all. */
export function PromptsPage(props: PageProps) {
  const { i18n } = useLingui()
  const { api } = useServices()
  const { language } = useWords()
  const [path] = useLocation()
  const prompts = useMemo(() => createPromptsApi(api), [api])
  const [turn, setTurn] = useState(0)
  const { loading, reload } = useLoaded(`prompts ${language}`, prompts.all, turn)
  const { onSignedOut } = props
  const signedOut = loading.kind !== "first" && loading.failure === "signed-out"
  useEffect(() => {
    if (signedOut) onSignedOut()
  }, [signedOut, onSignedOut])
  const subject = subjectAt(path)
  const onChanged = () => setTurn((before) => before + 1)
  const told = loading.kind === "ready" ? loading.data : null
  const page = told && { ...props, told, prompts, onChanged }
  return (
    <div className={styles.page} aria-busy={loading.kind === "first" || undefined}>
      <FailureNote loading={loading} onRetry={reload} />
      {loading.kind === "first" ? <p className={styles.note}>{i18n._("prompts.loading")}</p> : null}
      {page === null ? null : subject === POLICY ? (
        <PolicyEditor {...page} />
      ) : subject !== null ? (
        <PromptEditor key={subject} id={subject} {...page} />
      ) : (
        <PromptList {...page} />
      )}
    </div>
  )
}
