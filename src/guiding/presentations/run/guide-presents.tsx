import { useLingui } from "@lingui/react"
import { lazy, Suspense, useEffect, useState } from "react"
import { useStore } from "zustand"
import type { PointsReply, ShownStep } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { Icon } from "../../../ui/icon.tsx"
import { useKey } from "../../../ui/use-key.ts"
import { VisitButton, VisitRow, VisitSaying } from "../../visit/visit-bar.tsx"
import type { VisitParts } from "../../visit/visit-parts.ts"
import { type PresentationTools, presentationTools } from "../presentation-tools.ts"
import { textOf } from "../words.ts"
import { HideButton } from "./hide-button.tsx"
import "./messages.ts"
import styles from "./step.module.css"
import { placeWords, stepOf } from "./step-place.ts"
import { usePresenting } from "./use-presenting.ts"
import { useShown } from "./use-shown.ts"
import { useShownVariants } from "./use-shown-variants.ts"

const ChoosePresentation = lazy(() =>
  import("./choose-presentation.tsx").then(({ ChoosePresentation }) => ({ default: ChoosePresentation })),
)

interface GuidePresentsProps {
  surface: "scene" | "list"
  parts: VisitParts
  tools?: PresentationTools
}

/** What the guide means to say, by step; for them alone. Empty until it is known. */
function usePoints(code: string): PointsReply["points"] {
  const { api } = useShop()
  const [points, setPoints] = useState<PointsReply["points"]>({})
  useEffect(() => {
    const leaving = new AbortController()
    api.get<PointsReply>(`/api/presentation-links/${code}/points`, leaving.signal).then(
      (reply) => setPoints(reply.points),
      // Without them one speaks freely.
      () => {},
    )
    return () => leaving.abort()
  }, [api, code])
  return points
}

/** The products of a step, to be brought forward one after the other. */
function Lights({ step }: { step: ShownStep }) {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const lit = useStore(guided.store, ({ spotlight }) => spotlight?.product ?? null)
  const sold = step.products.filter(({ product }) => product !== null)
  if (sold.length === 0) return null
  return (
    <VisitRow>
      {sold.map(({ productId, title }) => (
        <VisitButton
          key={productId}
          pressed={lit === productId}
          label={i18n._("present.guide.light", { title: textOf(title) })}
          onClick={() => guided.spotlight(lit === productId ? null : productId)}
        >
          {textOf(title)}
        </VisitButton>
      ))}
    </VisitRow>
  )
}

function Running({
  code,
  surface,
  tools,
}: {
  code: string
  surface: "scene" | "list"
  tools: PresentationTools
}) {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const id = useStore(guided.store, ({ presented }) => presented?.step ?? null)
  const { loaded } = useShown(code, tools)
  const points = usePoints(code)
  const presenting = usePresenting(surface)
  const [hidden, setHidden] = useState(false)
  const shown = loaded.kind === "ready" ? loaded.shown : null
  const at = shown && stepOf(shown, id)
  const go = (by: 1 | -1) => {
    const step = shown?.steps[(at?.index ?? -1) + by]
    if (step) presenting.show(code, step)
  }
  useKey("n", () => go(1))
  useKey("b", () => go(-1))
  useShownVariants(at?.step ?? null, "always")
  const said = at ? points[at.step.id] || i18n._("present.guide.no-points") : ""
  return (
    <>
      {loaded.kind === "missing" ? <VisitSaying>{i18n._("present.guide.lost")}</VisitSaying> : null}
      {at && !hidden ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <section className={styles.step} tabIndex={0} aria-label={i18n._("present.guide.points")}>
          <div className={styles.points}>
            <p className={styles.label}>{i18n._("present.guide.points")}</p>
            <p className={styles.caption}>{said}</p>
          </div>
          {textOf(at.step.caption) === "" ? null : (
            <div>
              <p className={styles.label}>{i18n._("present.guide.read")}</p>
              <p className={styles.caption}>{textOf(at.step.caption)}</p>
            </div>
          )}
        </section>
      ) : null}
      {at ? <Lights step={at.step} /> : null}
      <VisitRow>
        {shown ? (
          <>
            <VisitButton onClick={() => go(-1)} label={i18n._("present.back")}>
              <Icon name="chevron-left" size={18} />
            </VisitButton>
            <p className={styles.note}>
              {at ? placeWords(i18n, shown, at.step, at.index) : textOf(shown.title)}
            </p>
            <VisitButton strong={at !== null && at.index < shown.steps.length - 1} onClick={() => go(1)}>
              {i18n._("present.next")}
              <Icon name="chevron-right" size={18} />
            </VisitButton>
            <HideButton hidden={hidden} onToggle={() => setHidden(!hidden)} />
          </>
        ) : null}
        <VisitButton label={i18n._("present.guide.stop")} onClick={presenting.stop}>
          {i18n._("present.guide.stop.short")}
        </VisitButton>
      </VisitRow>
    </>
  )
}

/** The guide's presentation: chosen, and gone through step by step. */
export function GuidePresents(props: GuidePresentsProps) {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const { surface, parts } = props
  const [tools] = useState(() => props.tools ?? presentationTools(window))
  const [choosing, setChoosing] = useState(false)
  const code = useStore(guided.store, ({ presented }) => presented?.code ?? null)
  if (code !== null) return <Running key={code} code={code} surface={surface} tools={tools} />
  return (
    <>
      <VisitRow>
        <VisitButton expanded={choosing} onClick={() => setChoosing(!choosing)}>
          <Icon name="play" size={18} />
          {i18n._("present.guide")}
        </VisitButton>
      </VisitRow>
      {choosing ? (
        <Suspense fallback={null}>
          <ChoosePresentation surface={surface} parts={parts} onClose={() => setChoosing(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
