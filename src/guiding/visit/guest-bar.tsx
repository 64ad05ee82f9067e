import { useLingui } from "@lingui/react"
import { lazy, Suspense, useEffect, useState } from "react"
import { useStore } from "zustand"
import type { RunningVisit } from "../../client/guided/index.ts"
import { useShop } from "../../client/shop-context.ts"
import { Icon } from "../../ui/icon.tsx"
import { guideName } from "./guide-name.ts"
import "./messages.ts"
import { useLookAt } from "./use-look-at.ts"
import { VisitBar, VisitButton, VisitRow, VisitSaying } from "./visit-bar.tsx"
import type { VisitProps } from "./visit-parts.ts"

const GuestPresented = lazy(() =>
  import("../presentations/run/guest-presented.tsx").then(({ GuestPresented }) => ({
    default: GuestPresented,
  })),
)

/** What the guide presents; once something was, what is left of it. */
function Presented({ surface, parts }: Omit<VisitProps, "tools">) {
  const { guided } = useShop()
  const isShown = useStore(guided.store, ({ presented }) => presented != null)
  const [was, setWas] = useState(isShown)
  useEffect(() => {
    if (isShown) setWas(true)
  }, [isShown])
  return was ? (
    <Suspense fallback={null}>
      <GuestPresented surface={surface} parts={parts} />
    </Suspense>
  ) : null
}

function HandButton() {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const up = useStore(presence.store, ({ hand }) => hand)
  const label = i18n._(up ? "visit.hand.lower" : "visit.hand.raise")
  return (
    <VisitButton pressed={up} label={label} onClick={() => presence.say({ type: "hand", up: !up })} brief>
      <Icon name="hand" size={18} />
      <span>{label}</span>
    </VisitButton>
  )
}

/** Going along: asked, agreed to, and out of it again at will. In the list there is no view to go along with. */
function FollowRow({ guide }: { guide: string }) {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const follow = useStore(guided.store, (state) => state.follow)
  const leading = useStore(guided.store, ({ visit }) => visit?.leading ?? false)
  switch (follow) {
    case "asked":
      return (
        <VisitRow>
          <VisitSaying>{i18n._("visit.asked", { guide })}</VisitSaying>
          <VisitButton strong onClick={guided.agree}>
            {i18n._("visit.agree")}
          </VisitButton>
          <VisitButton onClick={guided.decline}>{i18n._("visit.decline")}</VisitButton>
        </VisitRow>
      )
    case "riding":
    case "looking-around":
      return (
        <VisitRow>
          <VisitSaying>{i18n._(`visit.${follow}`, { guide })}</VisitSaying>
          <VisitButton onClick={() => guided.lookAround(follow === "riding")}>
            {i18n._(follow === "riding" ? "visit.look-around" : "visit.look-back", { guide })}
          </VisitButton>
          <VisitButton onClick={guided.stepOut}>{i18n._("visit.step-out")}</VisitButton>
        </VisitRow>
      )
    case "stepped-out":
    case "no":
      return leading ? (
        <VisitRow>
          <VisitSaying>{i18n._("visit.out")}</VisitSaying>
          <VisitButton strong onClick={guided.stepIn}>
            {i18n._(follow === "no" ? "visit.join" : "visit.step-in", { guide })}
          </VisitButton>
        </VisitRow>
      ) : null
    default:
      return follow satisfies never
  }
}

/** "Come to me": one goes, or stays. As long as that isn't answered nothing else is asked of one's way. */
function WayRow({ guide }: { guide: string }) {
  const { i18n } = useLingui()
  const { guided } = useShop()
  const come = useStore(guided.store, (state) => state.come)
  if (come === null) return <FollowRow guide={guide} />
  if (come.agreed)
    return (
      <VisitRow quiet>
        <VisitSaying>{i18n._("visit.going", { guide })}</VisitSaying>
      </VisitRow>
    )
  return (
    <VisitRow>
      <VisitSaying>{i18n._("visit.called", { guide })}</VisitSaying>
      <VisitButton strong onClick={guided.agreeToCome}>
        {i18n._("visit.come")}
      </VisitButton>
      <VisitButton onClick={guided.dismissCome}>{i18n._("visit.stay")}</VisitButton>
    </VisitRow>
  )
}

function SpotlightRow({ guide, surface, parts }: { guide: string } & Omit<VisitProps, "tools">) {
  const { i18n } = useLingui()
  const { guided, visit } = useShop()
  const product = useStore(guided.store, ({ spotlight }) => spotlight?.product ?? null)
  const inHand = useStore(visit, ({ activity }) =>
    activity.kind === "inspecting" ? activity.productId : null,
  )
  const title = parts.useTitle(product)
  const lookAt = useLookAt(surface)
  const isPresented = useStore(guided.store, ({ presented }) => presented != null)
  // A presentation lists its products itself.
  if (product === null || isPresented) return null
  return (
    <VisitRow>
      <VisitSaying>
        {title === null
          ? i18n._("visit.spotlight.unknown", { guide })
          : i18n._("visit.spotlight", { guide, title })}
      </VisitSaying>
      {inHand === product ? null : (
        <VisitButton
          strong
          {...(title === null ? {} : { label: i18n._("visit.look.named", { title }) })}
          onClick={() => lookAt(product)}
        >
          {i18n._("visit.look")}
        </VisitButton>
      )}
    </VisitRow>
  )
}

/** How it goes, in a line: with whom, or what is amiss. */
function useStanding({ guide }: RunningVisit, name: string): string {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const lost = useStore(presence.store, ({ status }) => status.kind === "resuming")
  const away = useStore(presence.store, ({ people }) => people.get(guide)?.away ?? true)
  const others = useStore(presence.store, ({ people }) => people.size - (people.has(guide) ? 1 : 0))
  if (lost) return i18n._("visit.lost", { guide: name })
  return away ? i18n._("visit.guide.lost", { guide: name }) : i18n._("visit.others", { n: others })
}

/** What a guest sees of the visit, and can do in it: going along or not, a raised hand, and the way out. */
export function GuestBar({ running, surface, parts }: Omit<VisitProps, "tools"> & { running: RunningVisit }) {
  const { i18n } = useLingui()
  const { presence } = useShop()
  const person = useStore(presence.store, ({ people }) => people.get(running.guide))
  const guide = guideName(i18n, person?.name)
  const standing = useStanding(running, guide)
  const title = i18n._("visit.with", { guide })
  const { Face } = parts
  return (
    <VisitBar
      surface={surface}
      label={title}
      face={person ? <Face avatar={person.avatar} /> : null}
      title={title}
      text={standing}
      end={
        <>
          <HandButton />
          <VisitButton label={i18n._("visit.leave")} onClick={presence.leave}>
            {i18n._("visit.leave.short")}
          </VisitButton>
        </>
      }
    >
      {surface === "scene" ? <WayRow guide={guide} /> : null}
      <SpotlightRow guide={guide} surface={surface} parts={parts} />
      <Presented surface={surface} parts={parts} />
    </VisitBar>
  )
}
