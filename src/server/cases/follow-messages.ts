import type pg from "pg"
import { v7 as newId } from "uuid"
import { openHoursAfter } from "../../domain/opening-hours.ts"
import type { CasePractice } from "../../domain/promise.ts"
import type { HelpRequest } from "../help/help-request.ts"
import { lockCases, saveCases, saveHistory } from "../storage/cases/write-cases.ts"
import type { Case } from "./case.ts"

export interface FollowMessagesOptions {
  readonly showroomId: string
  readonly timezone: string
  readonly practice: CasePractice
  /** Called when a case has changed; nothing of it may be on disk yet. */
  readonly onChange: () => void
}

function caseOf(message: HelpRequest, dueAt: number): Case {
  const { id: helpId, visitId, sceneId, place, productId, language, device, seenAt } = message
  return {
    ...{ helpId, visitId, sceneId, place, productId, language, device, dueAt },
    id: newId(),
    impressionId: null,
    visitor: null,
    cause: "message",
    state: "open",
    ending: null,
    metric: null,
    scale: null,
    score: null,
    comment: null,
    choice: null,
    wantsReply: true,
    promptId: null,
    promptVersion: null,
    wording: null,
    touchpointId: null,
    zone: place?.zone ?? null,
    openedAt: seenAt,
    closedAt: null,
    assignee: null,
    repliedAt: null,
    again: null,
  }
}

/** A message that somebody left is a case; what is done with it at the staff desk is done with the case. */
export function createFollowMessages({ showroomId, timezone, practice, onChange }: FollowMessagesOptions) {
  return async (client: pg.ClientBase, message: HelpRequest): Promise<void> => {
    if (message.kind !== "message") return
    const [known] = await lockCases(client, "help_id = $1", [message.id])
    if (!known) {
      const now = message.seenAt
      const { hours, answerWithinHours } = practice
      const kase = caseOf(message, openHoursAfter(now, answerWithinHours, { hours, timezone }))
      const entry = { caseId: kase.id, at: now, by: null }
      await saveCases(client, showroomId, [kase])
      await saveHistory(client, [
        { ...entry, id: newId(), kind: "message", detail: {} },
        { ...entry, id: newId(), kind: "opened", detail: { cause: "message" } },
      ])
      return onChange()
    }
    if (message.state !== "closed" || known.state === "closed") return
    const { guide, closedAt } = message
    const at = closedAt ?? message.seenAt
    const closed: Case = { ...known, state: "closed", ending: "answered", closedAt: at }
    await saveCases(client, showroomId, [{ ...closed, assignee: known.assignee ?? guide }])
    await saveHistory(client, [
      { caseId: known.id, id: newId(), at, kind: "closed", by: guide, detail: { ending: "answered" } },
    ])
    onChange()
  }
}
