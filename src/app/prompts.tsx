import { lazy, Suspense, useEffect, useState } from "react"
import { useStore } from "zustand"
import type { LedgerKeeper } from "../client/ledger-store.ts"
import { loadScene } from "../client/scene-store.ts"
import { useShop } from "../client/shop-context.ts"
import type { ReplyPartProps } from "../feedback/index.ts"
import { ErrorBoundary } from "./error-boundary.tsx"

const PromptHost = lazy(() =>
  import("../feedback/index.ts").then(({ PromptHost }) => ({ default: PromptHost })),
)

const PreviewHere = lazy(() =>
  import("./preview/preview-here.tsx").then(({ PreviewHere }) => ({ default: PreviewHere })),
)

const HeldQuestions = lazy(() =>
  import("../feedback/held-questions.tsx").then(({ HeldQuestions }) => ({ default: HeldQuestions })),
)

const ReplyHost = lazy(() =>
  import("../feedback/replies/reply-host.tsx").then(({ ReplyHost }) => ({ default: ReplyHost })),
)

const WantsReply = lazy(() =>
  import("../feedback/view/wants-reply.tsx").then(({ WantsReply }) => ({ default: WantsReply })),
)

/** How an answer by a person reaches who would like one. */
function Reply(props: ReplyPartProps) {
  return (
    <Suspense fallback={null}>
      <WantsReply {...props} />
    </Suspense>
  )
}

/**
 * The questions, once the visitor is in: they are not needed before, and the shop goes on if they break. Who doesn't want to
 * be remembered isn't asked; nor is who wants to be asked nothing.
 */
export function Prompts({ surface }: { surface: "scene" | "list" }) {
  const shop = useShop()
  const { visit, visitor, showroom, scene } = shop
  const present = useStore(visit, (state) => state.present)
  const { consent, visitorId } = useStore(visitor.store)
  // What was said on the last card is acknowledged on it: from the next page on nothing is asked.
  const [silent] = useState(() => visitor.store.getState().silent)
  const sceneId = showroom.scenes[0]?.id
  const asks = present && !silent
  // Which touchpoint a product belongs to is in the scene: the list needs it too.
  useEffect(() => {
    if (asks && surface === "list" && sceneId !== undefined && scene.getState().kind === "absent")
      void loadScene(sceneId, shop)
  }, [asks, surface, sceneId, scene, shop])
  if (shop.preview !== undefined)
    return (
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <PreviewHere id={shop.preview} />
        </Suspense>
      </ErrorBoundary>
    )
  if (!present) return null
  // What was answered to who agreed to be remembered is shown also to who wants to be asked nothing.
  const replies = (ledger?: LedgerKeeper) =>
    consent === "given" && visitorId !== null ? (
      <ErrorBoundary fallback={null}>
        <Suspense fallback={null}>
          <ReplyHost surface={surface} visitorId={visitorId} ledger={ledger} />
        </Suspense>
      </ErrorBoundary>
    ) : null
  if (silent) return replies()
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={null}>
        {consent === "declined" ? (
          <HeldQuestions surface={surface} />
        ) : (
          <PromptHost surface={surface} Reply={Reply} idle={replies} />
        )}
      </Suspense>
    </ErrorBoundary>
  )
}
