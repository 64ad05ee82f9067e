import type { ResponseReply } from "../../protocol/responses.ts"
import { type Cell, COLUMNS } from "./columns.ts"

/** Answers as rows of cells, in the order of the columns. */
export async function* answerRows(
  answers: AsyncIterable<readonly ResponseReply[]>,
  localTime: (time: string) => string,
): AsyncGenerator<readonly (readonly Cell[])[], void> {
  for await (const some of answers)
    yield some.map((response) => COLUMNS.map((column) => column.of(response, localTime)))
}
