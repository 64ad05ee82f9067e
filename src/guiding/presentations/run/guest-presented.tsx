import { useLingui } from "@lingui/react"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { rememberPlace } from "../../../client/presentations/index.ts"
import { useShop } from "../../../client/shop-context.ts"
import { useLookAt } from "../../visit/use-look-at.ts"
import { VisitButton, VisitRow } from "../../visit/visit-bar.tsx"
import type { VisitParts } from "../../visit/visit-parts.ts"
import { type PresentationTools, presentationTools } from "../presentation-tools.ts"
import { useSheet } from "../sheet/use-sheet.ts"
import { HideButton } from "./hide-button.tsx"
import "./messages.ts"
import { SheetButton } from "./sheet-button.tsx"
import styles from "./step.module.css"
import { StepBody } from "./step-body.tsx"
import { placeWords, stepOf } from "./step-place.ts"
import { useSaidStep } from "./use-said-step.ts"
import { useShown } from "./use-shown.ts"
import { useShownVariants } from "./use-shown-variants.ts"

interface PresentedProps {
  surface: "scene" | "list"
  parts: VisitParts
  tools?: PresentationTools
}

function Presented({
  code,
  surface,
  parts,
  tools,
}: PresentedProps & { code: string; tools: PresentationTools }) {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const id = useStore(guided.store, ({ presented }) => presented?.step ?? null)
  const { loaded, again } = useShown(code, tools)
  const sheet = useSheet(code, tools)
  const lookAt = useLookAt(surface)
  const [hidden, setHidden] = useState(false)
  const shown = loaded.kind === "ready" ? loaded.shown : null
  const at = shown && stepOf(shown, id)
  useSaidStep(shown, id)
  useShownVariants(at?.step ?? null, "unless-chosen")
  // A step that was added since is asked for; once, as long as it isn't there.
  const isUnknown = shown !== null && id !== null && at === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when another step is unknown, not when it was asked
  useEffect(() => {
    if (isUnknown) again()
  }, [isUnknown, id])
  return (
    <>
      {at && !hidden ? <StepBody step={at.step} sheet={sheet} onLook={lookAt} /> : null}
      <VisitRow>
        {at && shown ? <p className={styles.note}>{placeWords(i18n, shown, at.step, at.index)}</p> : null}
        {loaded.kind === "failed" ? (
          <VisitButton onClick={again}>{i18n._("present.retry")}</VisitButton>
        ) : null}
        {at ? <HideButton hidden={hidden} onToggle={() => setHidden(!hidden)} /> : null}
        {sheet ? <SheetButton sheet={sheet} surface={surface} parts={parts} /> : null}
      </VisitRow>
    </>
  )
}

/** What the guide presents, for a guest; afterwards the order sheet, which stays theirs. */
export function GuestPresented(props: PresentedProps) {
  const { guided } = useShop()
  const [tools] = useState(() => props.tools ?? presentationTools(window))
  const code = useStore(guided.store, ({ presented }) => presented?.code ?? null)
  const [last, setLast] = useState(code)
  useEffect(() => {
    if (code === null) return
    setLast(code)
    // Whoever is told that the visit is over finds the sheet by it.
    rememberPlace(tools.tab, code, "")
  }, [code, tools])
  return last === null ? null : <Presented key={last} {...props} code={last} tools={tools} />
}
