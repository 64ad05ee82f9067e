import { MAX_REVIEW_TEXT, MAX_REVIEW_TITLE } from "../../domain/review.ts"
import { cleanText, MAX_NAME } from "../../protocol/realtime/clean-text.ts"
import type { ReviewRequest, ReviewWords } from "../../protocol/reviews.ts"
import { cleanLines } from "../cases/clean-lines.ts"
import { HttpError } from "../http/http-error.ts"

const orNull = (text: string) => (text === "" ? null : text)

/** What somebody wrote, as others may see it. @throws HttpError 400 when neither title nor text is left. */
export function cleanWords({ stars, title, text, name, language }: ReviewRequest): ReviewWords {
  const words = {
    title: orNull(cleanText(title ?? "", MAX_REVIEW_TITLE)),
    text: orNull(cleanLines(text ?? "", MAX_REVIEW_TEXT)),
    name: orNull(cleanText(name ?? "", MAX_NAME)),
  }
  if (words.title === null && words.text === null)
    throw new HttpError(400, "invalid-body", "text: empty, expected a title or a text")
  return { stars, language, ...words }
}
