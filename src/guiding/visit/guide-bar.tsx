import { useLingui } from "@lingui/react"
import { lazy, Suspense, useState } from "react"
import { useStore } from "zustand"
import type { RunningVisit } from "../../client/guided/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { useAnnounce } from "../../ui/announcer.tsx"
import { Icon } from "../../ui/icon.tsx"
import { guestName } from "./guide-name.ts"
import { GuidePanel } from "./guide-panel.tsx"
import "./messages.ts"
import { spanWords } from "./span-words.ts"
import { useSeconds } from "./use-seconds.ts"
import { VisitBar, VisitButton, VisitRow, VisitSaying } from "./visit-bar.tsx"
import type { VisitProps } from "./visit-parts.ts"

const GuidePresents = lazy(() =>
  import("../presentations/run/guide-presents.tsx").then(({ GuidePresents }) => ({ default: GuidePresents })),
)

type GuideProps = VisitProps & { running: RunningVisit }

/** How long, and with how many. */
function useStanding({ running, tools }: GuideProps): string {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const seconds = useSeconds(running.startedAt, tools)
  const lost = useStore(presence.store, ({ status }) => status.kind === "resuming")
  const n = useStore(presence.store, ({ people }) => people.size)
  if (lost) return i18n._("visit.mine.lost")
  if (running.startedAt === null) return i18n._("visit.mine.nobody")
  return i18n._("visit.mine.since", { time: spanWords(seconds), n })
}

/** Ending is for everybody: it is asked twice, in the same place. */
function EndButton() {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const [sure, setSure] = useState(false)
  if (!sure) return <VisitButton onClick={() => setSure(true)}>{i18n._("visit.end")}</VisitButton>
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and name it a form's part
    <div role="group" aria-label={i18n._("visit.end.sure")} style={{ display: "flex", gap: 6 }}>
      <VisitButton strong onClick={guided.end}>
        {i18n._("visit.end.yes")}
      </VisitButton>
      <VisitButton onClick={() => setSure(false)}>{i18n._("visit.end.no")}</VisitButton>
    </div>
  )
}

/** Brings the product that the guide is at forward for everybody, and puts it back. */
function LightButton({ parts }: Pick<VisitProps, "parts">) {
  const { i18n } = useLingui()
  const { guided, visit, stage } = useShop()
  const lit = useStore(guided.store, ({ spotlight }) => spotlight?.product ?? null)
  const inHand = useStore(visit, ({ activity }) =>
    activity.kind === "inspecting" || activity.kind === "trying" ? activity.productId : null,
  )
  const inReach = useStore(stage, ({ reach }) => reach?.productId ?? null)
  const product = inHand ?? lit ?? inReach
  const isLit = lit !== null && lit === product
  const title = parts.useTitle(product) ?? i18n._("visit.light.unknown")
  if (product === null) return null
  return (
    <VisitButton pressed={isLit} onClick={() => guided.spotlight(isLit ? null : product)}>
      {i18n._(isLit ? "visit.light.off" : "visit.light", { title })}
    </VisitButton>
  )
}

/** Whose hands are up, first of all. */
function Hands() {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const people = useStore(presence.store, (state) => state.people)
  const hands = [...people.values()].filter(({ hand }) => hand)
  if (hands.length === 0) return null
  const names = hands.map(({ name }) => guestName(i18n, name)).join(", ")
  return (
    <VisitRow quiet>
      <VisitSaying>
        <Icon name="hand" size={18} />
        <span>{i18n._("visit.hands", { n: hands.length, names })}</span>
      </VisitSaying>
    </VisitRow>
  )
}

/** What a guide does for their guests. */
export function GuideBar(props: GuideProps) {
  const { running, surface, parts, tools } = props
  const { i18n } = useLingui()
  const { guided, presence, talk } = useShop()
  const announce = useAnnounce()
  const standing = useStanding(props)
  const following = useStore(guided.store, ({ followers }) => followers.size)
  const pointing = useStore(guided.store, (state) => state.pointing)
  // A presentation lists what it lights itself.
  const presents = useStore(guided.store, ({ presented }) => presented != null)
  const of = useStore(presence.store, ({ people }) => people.size)
  const [open, setOpen] = useState(running.startedAt === null)
  // Of the panels one at a time: what is opened closes the other.
  const isOther = useStore(talk, ({ panel }) => panel !== null)
  const isOpen = open && !isOther
  const toggle = () => {
    talk.getState().open(null)
    setOpen(!isOpen)
  }
  return (
    <>
      <VisitBar
        surface={surface}
        label={i18n._("visit.mine")}
        title={i18n._("visit.mine")}
        text={standing}
        end={<EndButton />}
      >
        <Hands />
        <VisitRow>
          {surface === "scene" ? (
            <>
              <VisitButton pressed={running.leading} onClick={() => guided.askFollow(!running.leading)}>
                <Icon name="people" size={18} />
                {running.leading ? i18n._("visit.lead.on", { n: following, of }) : i18n._("visit.lead")}
              </VisitButton>
              <VisitButton
                onClick={() => {
                  guided.askCome()
                  announce(i18n._("visit.call.done"))
                }}
              >
                <Icon name="pin" size={18} />
                {i18n._("visit.call")}
              </VisitButton>
              <VisitButton pressed={pointing} onClick={() => guided.takePointer(!pointing)}>
                <Icon name="point" size={18} />
                {i18n._("visit.point")}
              </VisitButton>
            </>
          ) : null}
          {presents ? null : <LightButton parts={parts} />}
          <VisitButton expanded={isOpen} onClick={toggle}>
            <Icon name="list" size={18} />
            {i18n._("visit.guests")}
          </VisitButton>
        </VisitRow>
        <Suspense fallback={null}>
          <GuidePresents surface={surface} parts={parts} />
        </Suspense>
      </VisitBar>
      {isOpen ? (
        <GuidePanel
          code={running.code}
          surface={surface}
          parts={parts}
          tools={tools}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
