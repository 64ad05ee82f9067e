import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useLocation, useSearch } from "wouter"
import { useStore } from "zustand"
import { currentLanguage } from "../../../client/language.ts"
import { recallPlace, rememberPlace, type ShownPresentation } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { Icon } from "../../../ui/icon.tsx"
import { useKey } from "../../../ui/use-key.ts"
import { useMedia } from "../../../ui/use-media.ts"
import { useLookAt } from "../../visit/use-look-at.ts"
import { VisitBar, VisitButton, VisitRow, VisitSaying } from "../../visit/visit-bar.tsx"
import type { VisitParts } from "../../visit/visit-parts.ts"
import { type PresentationTools, presentationTools } from "../presentation-tools.ts"
import { useSheet } from "../sheet/use-sheet.ts"
import { textOf } from "../words.ts"
import { HideButton } from "./hide-button.tsx"
import "./messages.ts"
import { SheetButton } from "./sheet-button.tsx"
import styles from "./step.module.css"
import { StepBody } from "./step-body.tsx"
import { placeWords } from "./step-place.ts"
import { SteppedPage } from "./stepped-page.tsx"
import { useSaidStep } from "./use-said-step.ts"
import { useSelfRun } from "./use-self-run.ts"
import { useShown } from "./use-shown.ts"
import { useShownVariants } from "./use-shown-variants.ts"

interface SelfRunProps {
  code: string
  surface: "scene" | "list"
  parts: VisitParts
  tools?: PresentationTools
}

interface Running extends SelfRunProps {
  shown: ShownPresentation
  kept: boolean
  tools: PresentationTools
  onClose: () => void
}

/** Pictures that move by themselves aren't wanted, by the device or here. */
function useCalm(): boolean {
  const { settings } = useShop()
  const motion = useStore(settings, (state) => state.motion)
  const system = useMedia("(prefers-reduced-motion: reduce)")
  return motion === "calm" || (motion === "system" && system)
}

function InStore({ code, shown, kept, surface, parts, tools, onClose }: Running) {
  const { i18n } = useLingui()
  const run = useSelfRun(code, shown, { surface, tools })
  const sheet = useSheet(code, tools)
  const lookAt = useLookAt(surface)
  const calm = useCalm()
  const [hidden, setHidden] = useState(false)
  const { step, index, playing, out, isLast } = run
  const title = textOf(shown.title)
  const been = recallPlace(tools.tab, code)
  useSaidStep(shown, step?.id ?? null)
  useShownVariants(step, "always")
  useKey("n", () => run.go(1))
  useKey("b", () => run.go(-1))
  const text = step ? placeWords(i18n, shown, step, index) : i18n._("present.by", { guide: shown.guide })
  return (
    <VisitBar
      surface={surface}
      label={title}
      title={title}
      text={text}
      end={
        <VisitButton label={i18n._("present.close")} onClick={onClose}>
          {i18n._("present.close.short")}
        </VisitButton>
      }
    >
      {kept ? <p className={styles.note}>{i18n._("present.kept")}</p> : null}
      {step && !hidden ? <StepBody step={step} sheet={sheet} onLook={lookAt} /> : null}
      {isLast ? <p className={styles.note}>{i18n._("present.end")}</p> : null}
      {step === null ? (
        <VisitRow>
          <VisitButton strong onClick={() => run.begin(!calm)}>
            {i18n._(been ? "present.resume" : "present.start")}
          </VisitButton>
          <a
            className={styles.link}
            href={`/list?${new URLSearchParams({ presentation: code, lang: currentLanguage() })}`}
          >
            {i18n._("present.as-list")}
          </a>
        </VisitRow>
      ) : out ? (
        <VisitRow>
          <VisitSaying>{i18n._("present.out")}</VisitSaying>
          <VisitButton strong onClick={run.comeBack}>
            {i18n._("present.return")}
          </VisitButton>
        </VisitRow>
      ) : null}
      {step ? (
        <VisitRow>
          <VisitButton label={i18n._("present.back")} onClick={() => run.go(-1)}>
            <Icon name="chevron-left" size={18} />
          </VisitButton>
          {isLast ? null : (
            <>
              <VisitButton
                label={i18n._(playing ? "present.pause" : "present.play")}
                onClick={() => run.setPlaying(!playing)}
              >
                <Icon name={playing ? "pause" : "play"} size={18} />
              </VisitButton>
              <VisitButton strong={!playing && !out} onClick={() => run.go(1)}>
                {i18n._("present.next")}
                <Icon name="chevron-right" size={18} />
              </VisitButton>
            </>
          )}
          <HideButton hidden={hidden} onToggle={() => setHidden(!hidden)} />
          {sheet ? <SheetButton sheet={sheet} surface={surface} parts={parts} /> : null}
        </VisitRow>
      ) : null}
    </VisitBar>
  )
}

/** A presentation that runs by itself, by its link: over the store, or as a page that is stepped through. */
export function SelfRun(props: SelfRunProps) {
  const { i18n } = useLingui()
  const { code, surface } = props
  const search = useSearch()
  const [path, navigate] = useLocation()
  const [tools] = useState(() => props.tools ?? presentationTools(window))
  const { loaded, again } = useShown(code, tools)
  const { tab } = tools
  useEffect(() => {
    // Closed, it begins anew.
    if (loaded.kind === "missing") rememberPlace(tab, code, null)
  }, [loaded, tab, code])
  const close = () => {
    const params = new URLSearchParams(search)
    params.delete("presentation")
    rememberPlace(tab, code, null)
    navigate(params.size > 0 ? `${path}?${params}` : path, { replace: true })
  }
  if (loaded.kind === "ready") {
    const { shown, kept } = loaded
    const Run = surface === "list" ? SteppedPage : InStore
    return <Run {...props} shown={shown} kept={kept} tools={tools} onClose={close} />
  }
  const what = `present.${loaded.kind}`
  return (
    <VisitBar
      surface={surface}
      label={i18n._("present.guide")}
      title={<span role={loaded.kind === "loading" ? "status" : "alert"}>{i18n._(what)}</span>}
      text={loaded.kind === "loading" ? "" : i18n._(`${what}.text`)}
      end={
        <VisitButton label={i18n._("present.close")} onClick={close}>
          {i18n._("present.close.short")}
        </VisitButton>
      }
      isNotice
    >
      {loaded.kind === "failed" ? (
        <VisitRow>
          <VisitButton strong onClick={again}>
            {i18n._("present.retry")}
          </VisitButton>
        </VisitRow>
      ) : null}
    </VisitBar>
  )
}
