import * as v from "valibot"
import { parseWith } from "../../domain/parsing.ts"
import type { PulseWords } from "../../protocol/pulse-metrics.ts"

const reply = v.object({ words: v.array(v.string()), hidden: v.number() })

/** @throws ParseError when it isn't an answer to `GET /api/pulse/words`. */
export function parseWords(body: unknown): PulseWords {
  return parseWith(reply, body, "GET /api/pulse/words")
}
