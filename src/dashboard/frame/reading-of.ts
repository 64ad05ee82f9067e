import type { Language } from "../../domain/language.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { type Day, dayIn } from "../period/day.ts"
import { defaultGrain, periodOf } from "../period/period.ts"
import type { Reading } from "../reading/reading.ts"
import type { ViewState } from "../state/view-state.ts"

/** Today where the showroom is: its days begin at midnight there. */
export function todayIn({ timezone }: ShowroomReply, now: number): Day {
  return dayIn(timezone, now)
}

export interface ReadingOptions {
  readonly showroom: ShowroomReply
  readonly view: ViewState
  readonly today: Day
  readonly language: Language
}

/** What an address asks to read. */
export function readingOf({ showroom, view, today, language }: ReadingOptions): Reading {
  const period = periodOf(view.period, today, view.against)
  return {
    showroom,
    period,
    grain: view.grain ?? defaultGrain(period.days),
    filters: {
      ...(view.language ? { language: [view.language] } : {}),
      ...(view.device ? { device: [view.device] } : {}),
    },
    language,
  }
}
