import { useEffect, useMemo, useState } from "react"
import { useStore } from "zustand"
import type { Asking } from "../../../client/journal-store.ts"
import { pageTools } from "../../../client/page-tools.ts"
import type { SceneReply } from "../../../client/replies.ts"
import { useShop } from "../../../client/shop-context.ts"
import type { Prompt } from "../../../domain/prompt.ts"
import { useAnnounce } from "../../../ui/announcer.tsx"
import type { Interview } from "../../asking.ts"
import "../messages.ts"
import { PromptView } from "../prompt-view.tsx"
import { useAnchor } from "../use-anchor.ts"
import { useSubjectName } from "../use-subject-name.ts"

export interface StorePreviewProps {
  prompt: Prompt
  /** Whether the question is about a product, so that it stands beside one. */
  isAboutProduct: boolean
  onDone: () => void
}

/** Hears everything and writes nothing down. */
const SILENT: Interview = {
  shown: () => {},
  answer: () => {},
  amend: () => {},
  dismiss: () => {},
  attend: () => {},
  stop: () => {},
}

/** Where a prompt would be asked: its first touchpoint here, with a product that stands there if it is about one. */
export function placeOfPrompt(
  prompt: Pick<Prompt, "id" | "touchpoints">,
  { scene, stock }: Pick<SceneReply, "scene" | "stock">,
  isAboutProduct: boolean,
): Asking {
  const here = prompt.touchpoints.filter((id) => scene.touchpoints.some((each) => each.id === id))
  const stands = isAboutProduct
    ? here.flatMap((touchpoint) =>
        scene.fixtures
          .filter((fixture) => fixture.touchpoint === touchpoint)
          .flatMap(({ slots }) =>
            slots.flatMap(({ id }) => {
              const stocked = stock.find(({ slot }) => slot === id)
              return stocked ? { touchpoint, slotId: id, productId: stocked.product.id } : []
            }),
          ),
      )
    : []
  const [stand] = stands
  return {
    impressionId: "preview",
    promptId: prompt.id,
    touchpointId: stand?.touchpoint ?? here[0] ?? prompt.touchpoints[0] ?? "",
    productId: stand?.productId ?? null,
    slotId: stand?.slotId ?? null,
    at: 0,
    shownAt: null,
    ending: null,
  }
}

/** A question beside its touchpoint in the store, for whoever writes it: one is taken there, and nothing is written down. */
export function StorePreview({ prompt, isAboutProduct, onDone }: StorePreviewProps) {
  const shop = useShop()
  const { scene, visit, stage, showroom } = shop
  const reply = useStore(scene)
  const zone = useStore(visit, (state) => state.place?.zone ?? null)
  const isWalking = useStore(visit, (state) => state.activity.kind === "walking")
  const announce = useAnnounce()
  const [tools] = useState(() => pageTools(window))
  const asking = useMemo(
    () => (reply.kind === "ready" ? placeOfPrompt(prompt, reply, isAboutProduct) : null),
    [reply, prompt, isAboutProduct],
  )
  const anchor = useAnchor(shop, asking)
  const about = useSubjectName(shop, asking?.productId ?? null)
  const touchpoint =
    reply.kind === "ready" ? reply.scene.touchpoints.find(({ id }) => id === asking?.touchpointId) : undefined

  useEffect(() => {
    if (!isWalking || asking === null) return
    if (asking.slotId !== null) visit.getState().goTo({ kind: "slot", id: asking.slotId })
    else if (touchpoint?.at) visit.getState().goTo({ kind: "touchpoint", id: touchpoint.id })
    else if (touchpoint) visit.getState().goTo({ kind: "zone", id: touchpoint.zone })
  }, [isWalking, asking, touchpoint, visit])
  useEffect(() => {
    if (!anchor) return
    stage.getState().follow(anchor)
    return () => stage.getState().follow(null)
  }, [anchor, stage])

  if (!isWalking || asking === null || about === null) return null
  const isHere = touchpoint === undefined || zone === null || zone === touchpoint.zone
  return (
    <PromptView
      asking={asking}
      prompt={prompt}
      about={about}
      shop={showroom.name}
      Reply={undefined}
      position={anchor ? "object" : isHere ? "here" : "elsewhere"}
      surface="scene"
      stage={stage}
      interview={SILENT}
      tools={tools}
      announce={announce}
      onDone={onDone}
    />
  )
}
