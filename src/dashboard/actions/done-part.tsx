import { useLingui } from "@lingui/react"
import { Link } from "wouter"
import { Button } from "../../ui/button.tsx"
import { useWords } from "../format/use-words.ts"
import { FailureNote } from "../frame/freshness.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { caseHref } from "../state/case-origin.ts"
import { ActionDetail } from "./action-detail.tsx"
import { ActionForm, type Begun } from "./action-form.tsx"
import styles from "./actions-page.module.css"
import { BackButton } from "./back-button.tsx"
import { DoneList } from "./done-list.tsx"
import { closeOnEscape, focusBack } from "./list-keys.ts"
import type { PartProps } from "./part-props.ts"
import "./done-messages.ts"

/** What was done, and the one that is looked at. */
export function DonePart(props: PartProps & { begun: Begun }) {
  const { actions, targets, options, done, open, newId, today, turn, isTable, reload, go, begin } = props
  const { from } = props.begun
  const { i18n } = useLingui()
  const { language } = useWords()
  const one = useLoaded(
    `action ${open} ${language}`,
    (signal) => (open && open !== "new" ? actions.action(open, signal) : Promise.resolve(null)),
    turn,
  )
  const { loading } = one
  const isFresh = loading.kind === "ready" && !loading.stale
  const action = isFresh ? loading.data : null
  const gone = loading.kind === "failed" && loading.failure === "refused"
  const back = () => {
    go({})
    focusBack(open)
  }
  const changed = () => {
    one.reload()
    reload()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what its fields don't use
    <div
      className={styles.columns}
      data-open={open ? true : undefined}
      onKeyDown={(event) => closeOnEscape(event, open, () => go({}))}
    >
      <div className={styles.lines}>
        {done.length === 0 ? (
          <div className={styles.empty}>
            <h2>{i18n._("goals.done.empty")}</h2>
            <p>{i18n._("goals.done.empty.text")}</p>
            {open === "new" ? null : <Button onClick={() => begin()}>{i18n._("goals.new.done")}</Button>}
          </div>
        ) : (
          <DoneList actions={done} openId={open} onOpen={(id) => go({ open: id })} />
        )}
      </div>
      {open === "new" ? (
        <section className={styles.detail} aria-label={i18n._("goals.new.done")}>
          <BackButton onBack={back} />
          <h2 className={styles.title}>{i18n._("goals.new.done")}</h2>
          {from ? (
            <p className={styles.where}>
              <Link href={caseHref(from.id)}>{i18n._("goals.back-to-case")}</Link>
            </p>
          ) : null}
          <ActionForm
            key={newId}
            {...{ id: newId, actions, action: null, targets, options, today, begun: props.begun }}
            onKept={({ id }) => {
              reload()
              go({ open: id })
            }}
            onReload={reload}
            onCancel={back}
          />
        </section>
      ) : action ? (
        <ActionDetail
          key={`${action.id} ${action.version}`}
          {...{ action, actions, all: done, targets, options, today, isTable }}
          onChanged={changed}
          onGone={() => {
            reload()
            back()
          }}
          onBack={back}
        />
      ) : open ? (
        <div>
          {gone ? null : <FailureNote loading={loading} onRetry={one.reload} />}
          <p className={styles.hint}>{i18n._(gone ? "goals.gone" : "dashboard.loading")}</p>
        </div>
      ) : done.length > 0 ? (
        <p className={`${styles.hint} ${styles.choose}`}>{i18n._("goals.choose")}</p>
      ) : null}
    </div>
  )
}
