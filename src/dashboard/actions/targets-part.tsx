import { useLingui } from "@lingui/react"
import { Button } from "../../ui/button.tsx"
import styles from "./actions-page.module.css"
import { BackButton } from "./back-button.tsx"
import { closeOnEscape, focusBack } from "./list-keys.ts"
import type { PartProps } from "./part-props.ts"
import { TargetDetail } from "./target-detail.tsx"
import { TargetForm } from "./target-form.tsx"
import { TargetList } from "./target-list.tsx"
import { TargetTable } from "./target-table.tsx"

/** The goals, and the one that is looked at. */
export function TargetsPart(props: PartProps) {
  const { actions, targets, options, done, open, newId, today, turn, isTable, reload, go, begin } = props
  const { i18n } = useLingui()
  const target = targets.find(({ id }) => id === open) ?? null
  const back = () => {
    go({})
    focusBack(open)
  }
  return (
    <>
      {isTable && targets.length > 0 ? (
        <div className={styles.whole} data-open={open ? true : undefined}>
          <TargetTable targets={targets} />
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears what its fields don't use */}
      <div
        className={styles.columns}
        data-open={open ? true : undefined}
        onKeyDown={(event) => closeOnEscape(event, open, () => go({}))}
      >
        <div className={styles.lines}>
          {targets.length === 0 ? (
            <div className={styles.empty}>
              <h2>{i18n._("goals.empty")}</h2>
              <p>{i18n._("goals.empty.text")}</p>
              {open === "new" ? null : <Button onClick={() => begin()}>{i18n._("goals.new.targets")}</Button>}
            </div>
          ) : (
            <TargetList targets={targets} openId={open} onOpen={(id) => go({ open: id })} />
          )}
        </div>
        {open === "new" ? (
          <section className={styles.detail} aria-label={i18n._("goals.new.targets")}>
            <BackButton onBack={back} />
            <h2 className={styles.title}>{i18n._("goals.new.targets")}</h2>
            <TargetForm
              key={newId}
              {...{ id: newId, actions, target: null, options, today }}
              onKept={({ id }) => {
                reload()
                go({ open: id })
              }}
              onReload={reload}
              onCancel={back}
            />
          </section>
        ) : target ? (
          <TargetDetail
            key={`${target.id} ${target.version}`}
            {...{ target, actions, done, options, today, turn, isTable }}
            onChanged={reload}
            onGone={() => {
              reload()
              back()
            }}
            onBack={back}
            onNewAction={() => begin(target.id)}
            onOpenAction={(id) => go({ part: "done", open: id })}
          />
        ) : open ? (
          <p className={styles.hint}>{i18n._("goals.gone")}</p>
        ) : targets.length > 0 ? (
          <p className={`${styles.hint} ${styles.choose}`}>{i18n._("goals.choose")}</p>
        ) : null}
      </div>
    </>
  )
}
