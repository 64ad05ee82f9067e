import { useLingui } from "@lingui/react"
import type { LeaverMetric } from "../../protocol/journeys.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { useWords } from "../format/use-words.ts"
import { isShown } from "../reading/measured.ts"
import type { Journey, Stop } from "./journey.ts"
import styles from "./journeys-page.module.css"
import "./messages.ts"
import { stopName } from "./stop-name.ts"

/** Where one buys, a visit has come to its end: nobody is lost there. */
function goalsIn({ scenes }: ShowroomReply): ReadonlySet<string> {
  const places = scenes.flatMap(({ touchpoints }) => touchpoints)
  const others = new Set(places.flatMap(({ stage, zone }) => (stage === "buy" ? [] : [zone])))
  return new Set(["buy", "use", "return", ...places.flatMap(({ zone }) => (others.has(zone) ? [] : [zone]))])
}

/** The stop after which the most go no further, while others go on. */
function steepest({ stops }: Journey, showroom: ShowroomReply): Stop | null {
  const goals = goalsIn(showroom)
  const told = stops.filter(
    ({ key, left, visits }) =>
      key !== "(other)" && !goals.has(key) && left !== null && left > 0 && left < visits,
  )
  return told.toSorted((a, b) => (b.left ?? 0) - (a.left ?? 0))[0] ?? null
}

interface LeadProps {
  journey: Journey
  judge: LeaverMetric
  showroom: ShowroomReply
}

/** The first sentence: where the most go no further, and what those of them said who answered. */
export function Lead({ journey, judge, showroom }: LeadProps) {
  const { i18n } = useLingui()
  const words = useWords()
  const stop = steepest(journey, showroom)
  if (stop === null || stop.left === null) return null
  const said = stop.said[judge]
  return (
    <p className={styles.lead}>
      {i18n._("journeys.lead", {
        stop: stopName(i18n, stop),
        left: words.number(stop.left),
        visits: words.number(stop.visits),
      })}{" "}
      {isShown(said) && said.value !== null ? (
        <em>
          {i18n._("journeys.lead.said", {
            metric: words.metric(judge).toLocaleLowerCase(i18n.locale),
            value: words.value(judge, said.value),
            interval: words.interval(judge, said),
            n: words.number(said.n),
          })}
        </em>
      ) : null}
    </p>
  )
}
