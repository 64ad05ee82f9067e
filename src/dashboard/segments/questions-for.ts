import type { Language } from "../../domain/language.ts"
import type { ShowroomReply } from "../../protocol/showroom.ts"
import { PROMPT_OF, type Segment } from "./segment.ts"

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What is asked at a touchpoint, in the metric of its row; `product` stands for whichever product it is. */
export function questionsFor(
  { prompts }: Pick<ShowroomReply, "prompts">,
  { metric, key }: Pick<Segment, "metric" | "key">,
  language: Language,
  product: string,
): readonly string[] {
  return prompts
    .filter((prompt) => prompt.metric === PROMPT_OF[metric] && prompt.touchpoints.includes(key))
    .map(({ question }) => capital(question[language].replace("{product}", product)))
}
