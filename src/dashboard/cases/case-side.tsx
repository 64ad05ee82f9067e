import { useLingui } from "@lingui/react"
import type { Fit } from "../../domain/promise.ts"
import { FITS } from "../../domain/promise.ts"
import type { CaseReply } from "../../protocol/cases.ts"
import type { SceneReply } from "../../protocol/showroom.ts"
import { Icon } from "../../ui/icon.tsx"
import { formatMoment } from "../format/days.ts"
import { useWords } from "../format/use-words.ts"
import { Segmented } from "../frame/segmented.tsx"
import { useLoaded } from "../load/use-loaded.ts"
import { visitHref } from "../state/visit-href.ts"
import type { CasesApi } from "./ask-cases.ts"
import { CaseDeeds } from "./case-deeds.tsx"
import { CasePlan } from "./case-plan.tsx"
import styles from "./case-side.module.css"

export interface CaseSideProps {
  kase: CaseReply
  cases: CasesApi
  timezone: string
  onFit: (promise: string, fit: Fit | null) => void
}

/** Where it was and how they came there, what it is about, and whether it is what the brand promises. */
export function CaseSide({ kase, cases, timezone, onFit }: CaseSideProps) {
  const { i18n } = useLingui()
  const { language } = useWords()
  const { sceneId, visit, product, device, promises, asker } = kase
  const { loading } = useLoaded<SceneReply | null>(
    `scene ${sceneId}`,
    (signal) => (sceneId ? cases.scene(sceneId, signal) : Promise.resolve(null)),
    0,
  )
  const scene = loading.kind === "ready" ? loading.data?.scene : null
  const facts = [product?.label, device ? i18n._(`frame.device.${device}`) : null].filter(Boolean)
  return (
    <aside className={styles.side} aria-label={i18n._("cases.side")}>
      <h3>{i18n._("cases.where")}</h3>
      {scene ? <CasePlan scene={scene} kase={kase} /> : null}
      {facts.length > 0 ? <p className={styles.facts}>{facts.join(" · ")}</p> : null}
      {visit === null ? (
        <p className={styles.note}>{i18n._("cases.visit.unknown")}</p>
      ) : (
        <details className={styles.visit}>
          <summary>{i18n._("cases.visit", { count: visit.length })}</summary>
          <ol>
            {visit.map((step) => (
              <li key={`${step.at} ${step.type}`}>
                <time dateTime={step.at}>{formatMoment(step.at, language, timezone)}</time>{" "}
                {i18n._(`cases.step.${step.type}`)}
                {step.product ? ` ${step.product.label}` : step.zone ? ` ${step.zone.label}` : ""}
              </li>
            ))}
          </ol>
        </details>
      )}
      {kase.replay ? (
        <p>
          <a className={styles.replay} href={visitHref(kase.replay)}>
            <Icon name="play" size={16} />
            {i18n._("cases.replay")}
          </a>
        </p>
      ) : null}
      {kase.mayAssign ? <CaseDeeds key={kase.id} id={kase.id} cases={cases} /> : null}
      <h3>
        {i18n._("cases.promises")} <small>{i18n._(`cases.asker.${asker}`)}</small>
      </h3>
      <ul className={styles.promises}>
        {promises.map(({ id, name, about, fit }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              <p>{about}</p>
            </div>
            <Segmented<Fit | "none">
              label={i18n._("cases.fits", { promise: name })}
              options={[...FITS, "none" as const].map((each) => ({
                id: each,
                label: i18n._(`cases.fit.${each}`),
              }))}
              value={fit ?? "none"}
              onChoose={(next) => onFit(id, next === "none" ? null : next)}
            />
          </li>
        ))}
      </ul>
    </aside>
  )
}
