import { costOf, npsReserveOf, worstCostOf } from "../../domain/asking-policy.ts"
import { LANGUAGES, type Localized } from "../../domain/language.ts"
import type { OccasionKind } from "../../domain/occasion.ts"
import type { PromptForm } from "./prompt-form.ts"
import type { RuleContext } from "./rule-context.ts"

/** Something that a good researcher would point at. It keeps nobody from publishing. */
export interface Advice {
  readonly id:
    | "long"
    | "uneven"
    | "same-words"
    | "labels-alike"
    | "no-product"
    | "product-once"
    | "placeholder"
    | "teaser"
    | "competes"
    | "budget"
  readonly values?: Readonly<Record<string, string | number>>
}

/** Occasions that are about a product, so that `{product}` is one. */
export const ABOUT_PRODUCT: ReadonlySet<OccasionKind> = new Set<OccasionKind>([
  "product.inspected",
  "product.configured",
  "product.tried",
  "cart.added",
])

/** Words a second that most people read without hurry, and the seconds that choosing takes. */
const READS = 4
const CHOOSES = 1.5

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length

/** Seconds to read the question with its scale and to choose. */
export function readingSeconds(
  { question, lowLabel, highLabel }: PromptForm,
  language: keyof Localized,
): number {
  const words = wordsIn(question[language]) + wordsIn(lowLabel[language]) + wordsIn(highLabel[language])
  return words / READS + CHOOSES
}

/** One language says at least half as much again as the other, and more than a few letters. */
function isUneven({ it, en }: Localized): boolean {
  const [short, long] = [it.length, en.length].sort((a, b) => a - b)
  return short !== undefined && long !== undefined && short > 0 && long > short * 1.6 && long - short > 16
}

const placeholdersIn = (text: string) => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? "")

function textsOf(
  form: PromptForm,
): readonly { readonly words: Localized; readonly allowed: readonly string[] }[] {
  const after = { allowed: ["product", "score"] }
  return [
    { words: form.question, allowed: ["product"] },
    { words: form.teaser, allowed: ["product"] },
    { words: form.lowLabel, allowed: [] },
    { words: form.highLabel, allowed: [] },
    { words: form.commentLabel, ...after },
    ...form.followUps.map(({ question }) => ({ words: question, ...after })),
  ]
}

/** As many letters as a pill at the page's edge shows on a phone. */
const PILL_LETTERS = 36

/** What can be known of a prompt by looking at it. */
export function adviceFor(form: PromptForm, { live, policy }: RuleContext): readonly Advice[] {
  const advice: Advice[] = []
  const { question, teaser, lowLabel, highLabel, metric, burdenSeconds } = form
  const asked = { metric, ...(burdenSeconds === null ? {} : { burdenSeconds }) }
  const cost = costOf(asked, policy)
  const reading = Math.max(...LANGUAGES.map((language) => readingSeconds(form, language)))
  if (reading > cost) advice.push({ id: "long", values: { reading: Math.ceil(reading), cost } })
  if (isUneven(question) || form.followUps.some((each) => isUneven(each.question)))
    advice.push({ id: "uneven" })
  const isUntranslated = ({ it, en }: Localized) =>
    it.trim() !== "" && it.trim().length > 3 && it.trim() === en.trim()
  if ([question, teaser].some(isUntranslated)) advice.push({ id: "same-words" })
  if (
    LANGUAGES.some((each) => lowLabel[each].trim() !== "" && lowLabel[each].trim() === highLabel[each].trim())
  )
    advice.push({ id: "labels-alike" })
  const wrong = textsOf(form).flatMap(({ words, allowed }) =>
    LANGUAGES.flatMap((each) => placeholdersIn(words[each]).filter((name) => !allowed.includes(name))),
  )
  if (wrong.length > 0)
    advice.push({
      id: "placeholder",
      values: { names: [...new Set(wrong)].map((name) => `{${name}}`).join(", ") },
    })
  const names = (words: Localized) => LANGUAGES.map((each) => words[each].includes("{product}"))
  if (
    [question, teaser].some(
      (words) => words.it !== "" && words.en !== "" && names(words)[0] !== names(words)[1],
    )
  )
    advice.push({ id: "product-once" })
  if (!ABOUT_PRODUCT.has(form.on) && [question, teaser].some((words) => names(words).includes(true)))
    advice.push({ id: "no-product" })
  const letters = Math.max(...LANGUAGES.map((each) => teaser[each].replace("{product}", "").length))
  if (letters > PILL_LETTERS) advice.push({ id: "teaser", values: { letters, most: PILL_LETTERS } })
  const rivals = live.filter(
    (each) =>
      each.id !== form.id &&
      each.trigger.on === form.on &&
      each.touchpoints.some((touchpoint) => form.touchpoints.includes(touchpoint)),
  )
  for (const rival of rivals) {
    const first = rival.priority > (form.priority ?? 0) ? rival.id : form.id
    advice.push({ id: "competes", values: { rival: rival.id, first } })
  }
  const worst = worstCostOf(asked, policy)
  const others = live.filter(({ id }) => id !== form.id)
  const left = policy.budget.visitSeconds - (metric === "nps" ? 0 : npsReserveOf(others, policy))
  if (worst > left / 2 && worst <= left) advice.push({ id: "budget", values: { worst, left } })
  return advice
}
