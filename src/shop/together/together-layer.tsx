import { lazy, Suspense } from "react"
import { useStore } from "zustand"
import { useShop } from "../../client/shop-context.ts"
import { useKey } from "../../ui/use-key.ts"
import { OfferedPill } from "../wish-list/offered-pill.tsx"
import type { CompanyProps } from "./company.tsx"
import { Dock } from "./dock.tsx"
import { ShownPill } from "./show/shown-pill.tsx"
import { useNews } from "./use-news.ts"
import { useRoomInAddress } from "./use-room-in-address.ts"

const PeoplePanel = lazy(() =>
  import("./people/people-panel.tsx").then(({ PeoplePanel }) => ({ default: PeoplePanel })),
)

const VoicePanel = lazy(() =>
  import("./voice/voice-panel.tsx").then(({ VoicePanel }) => ({ default: VoicePanel })),
)

const VoiceLayer = lazy(() =>
  import("./voice/voice-layer.tsx").then(({ VoiceLayer }) => ({ default: VoiceLayer })),
)

const ChatPanel = lazy(() =>
  import("./chat/chat-panel.tsx").then(({ ChatPanel }) => ({ default: ChatPanel })),
)

/** Over the scene or the list: who is here, what is said, and what somebody wants one to see. */
export function TogetherLayer({ surface, tools }: CompanyProps) {
  const { visit, talk, presence } = useShop()
  const panel = useStore(talk, (state) => state.panel)
  const walking = useStore(visit, ({ activity }) => activity.kind === "walking")
  const alone = useStore(presence.store, ({ status }) => status.kind === "off")
  useNews(tools)
  useRoomInAddress(surface === "scene")
  const { open } = talk.getState()
  useKey("t", () => (alone ? undefined : open(panel === "chat" ? null : "chat")))

  const side = surface === "list" ? "list" : walking ? "right" : "left"
  const close = () => open(null)
  return (
    <>
      {surface === "list" || !walking ? <Dock place={surface === "list" ? "list" : "beside"} /> : null}
      <ShownPill surface={surface} tools={tools} />
      <OfferedPill surface={surface} tools={tools} />
      <Suspense fallback={null}>
        {panel === "people" ? <PeoplePanel side={side} tools={tools} onClose={close} /> : null}
        {panel === "voice" && !alone ? <VoicePanel side={side} onClose={close} /> : null}
        {panel === "chat" ? <ChatPanel side={side} onClose={close} /> : null}
      </Suspense>
      <Suspense fallback={null}>{alone ? null : <VoiceLayer surface={surface} />}</Suspense>
    </>
  )
}
