import type { Language } from "../../domain/language.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { type Day, dayIn } from "../period/day.ts"
import { defaultGrain, periodOf } from "../period/period.ts"
import type { Reading } from "../reading/reading.ts"
import type { Section } from "../state/sections.ts"
import type { ViewState } from "../state/view-state.ts"

/** Today where the showroom is: its days begin at midnight there. */
export function todayIn({ timezone }: ShowroomReply, now: number): Day {
  return dayIn(timezone, now)
}

export interface ReadingOptions {
  readonly view: Pick<ViewState, "period" | "against" | "grain" | "language" | "device" | "persona">
  readonly section: Section | null
  readonly today: Day
  readonly language: Language
}

/** The sections that know of which kind of visit an answer is; others have more than answers. */
const isOfRows = (section: Section | null) => section === "touchpoints" || section === "products"

/** What an address asks to read, of whatever showroom. */
export function readingOf({ view, section, today, language }: ReadingOptions): Omit<Reading, "showroom"> {
  const period = periodOf(view.period, today, view.against)
  return {
    period,
    grain: view.grain ?? defaultGrain(period.days),
    filters: {
      ...(view.language ? { language: [view.language] } : {}),
      ...(view.device ? { device: [view.device] } : {}),
      ...(view.persona && isOfRows(section) ? { persona: [view.persona] } : {}),
    },
    language,
  }
}
