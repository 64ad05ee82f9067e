import type { PanelButton, PanelPart } from "../../client/headset-panel.ts"
import { currentLanguage, i18n } from "../../client/language.ts"
import type { FollowUp, Prompt } from "../../domain/prompt.ts"
import type { Leaving } from "../asking.ts"
import { fillText } from "../view/after/fill-text.ts"
import { MOUTHS } from "../view/face.tsx"
import { scoresOf } from "../view/scale-of.ts"
import "../view/after/messages.ts"
import "../view/leave/messages.ts"
import "../view/messages.ts"
import "./messages.ts"

/** Ways of leaving a question that last longer than "not now". */
const WAYS = ["visit", "never", "never-any"] as const satisfies readonly Leaving[]

/** Ids of what is pressed, and what they mean. */
export type Pressed =
  | { readonly kind: "score"; readonly score: number }
  | { readonly kind: "choice"; readonly id: string }
  | { readonly kind: "leave"; readonly how: Leaving }
  | { readonly kind: "more" | "back" | "skip" | "change" }

/** What the id of a button means; `null`: nothing of ours. */
export function meaningOf(id: string): Pressed | null {
  const [kind, ...rest] = id.split(":")
  const what = rest.join(":")
  switch (kind) {
    case "score":
      return /^\d+$/.test(what) ? { kind, score: Number(what) } : null
    case "choice":
      return { kind, id: what }
    case "leave": {
      const how = what === "later" ? "later" : WAYS.find((way) => way === what)
      return how ? { kind, how } : null
    }
    case "more":
    case "back":
    case "skip":
    case "change":
      return { kind }
    default:
      return null
  }
}

export interface QuestionWords {
  readonly prompt: Prompt
  /** What it is about: a tame product name, or the showroom's. */
  readonly about: string
}

function scaleOf({ metric, scale, lowLabel, highLabel }: Prompt, chosen: number | null): PanelPart {
  const language = currentLanguage()
  const buttons = scoresOf(scale).map((score): PanelButton => {
    const mouth = metric === "csat" ? MOUTHS[score] : undefined
    return {
      id: `score:${score}`,
      label: String(score),
      chosen: score === chosen,
      ...(mouth === undefined ? {} : { mouth }),
    }
  })
  return { kind: "scale", buttons, low: lowLabel[language], high: highLabel[language] }
}

/** The question with its scale and its ways out, in the words of the page's card. */
export function questionParts(
  { prompt, about }: QuestionWords,
  { chosen, way }: { readonly chosen: number | null; readonly way: "later" | "keep" },
): readonly PanelPart[] {
  const ways: readonly PanelButton[] =
    way === "later"
      ? [
          { id: "leave:later", label: i18n._("feedback.later") },
          { id: "more", label: i18n._("feedback.headset.ways") },
        ]
      : [{ id: "skip", label: i18n._("feedback.keep") }]
  return [
    { kind: "title", text: fillText(prompt.question[currentLanguage()], { product: about }) },
    scaleOf(prompt, chosen),
    { kind: "row", buttons: ways },
  ]
}

/** The other ways not to answer. */
export function waysParts(): readonly PanelPart[] {
  const buttons = WAYS.map(
    (how): PanelButton => ({
      id: `leave:${how}`,
      label: i18n._(`feedback.leave.${how}`),
      note: i18n._(`feedback.leave.${how}.means`),
    }),
  )
  return [
    { kind: "title", text: i18n._("feedback.ways") },
    { kind: "column", buttons },
    { kind: "row", buttons: [{ id: "back", label: i18n._("feedback.headset.back") }] },
  ]
}

/** The one question that follows an answer; a line can't be written here, so only what can be chosen is asked. */
export function followUpParts(
  score: number,
  said: string,
  question: string,
  choices: NonNullable<FollowUp["choices"]>,
): readonly PanelPart[] {
  const language = currentLanguage()
  const buttons = choices.map(
    ({ id, label }): PanelButton => ({ id: `choice:${id}`, label: label[language] }),
  )
  return [
    { kind: "hint", text: `${said}, ${i18n._("feedback.thanks")}` },
    { kind: "title", text: fillText(question, { score: String(score) }) },
    { kind: "column", buttons },
    { kind: "row", buttons: [{ id: "skip", label: i18n._("feedback.skip") }] },
  ]
}

export interface Thanks {
  readonly said: string
  /** The showroom's name. */
  readonly shop: string
  /** What was chosen, in words. */
  readonly choice: string | null
  /** Somebody who answers so would be asked for a line on the page. */
  readonly wantsLine: boolean
}

/** What becomes of an answer. */
export function thanksParts({ said, shop, choice, wantsLine }: Thanks): readonly PanelPart[] {
  return [
    { kind: "title", text: `${said}, ${i18n._("feedback.thanks")}` },
    ...(choice === null ? [] : [{ kind: "text", text: i18n._("feedback.chosen", { choice }) } as const]),
    { kind: "text", text: `${i18n._("feedback.next", { shop })} ${i18n._("feedback.next.mine")}.` },
    ...(wantsLine ? [{ kind: "hint", text: i18n._("feedback.headset.line") } as const] : []),
    { kind: "row", buttons: [{ id: "change", label: i18n._("feedback.change") }] },
  ]
}
