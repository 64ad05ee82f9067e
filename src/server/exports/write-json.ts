import type { ResponseReply } from "../../protocol/responses.ts"

/** One object: what was asked for, and `responses`, each as `GET /api/responses` tells it. */
export async function* writeJson(
  answers: AsyncIterable<readonly ResponseReply[]>,
  asked: Readonly<Record<string, unknown>>,
): AsyncGenerator<string, void> {
  yield `${JSON.stringify(asked).slice(0, -1)},"responses":[`
  let between = "\n"
  for await (const some of answers) {
    yield between + some.map((response) => JSON.stringify(response)).join(",\n")
    between = ",\n"
  }
  yield "\n]}\n"
}
