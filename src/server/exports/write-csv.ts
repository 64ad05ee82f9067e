import { BYTE_ORDER_MARK, csvCell, MARK, type Separator } from "../../domain/csv.ts"
import type { ResponseReply } from "../../protocol/responses.ts"
import { COLUMNS } from "./columns.ts"

/** RFC 4180 in UTF-8 with a byte order mark. */
export async function* writeCsv(
  answers: AsyncIterable<readonly ResponseReply[]>,
  { separator, localTime }: { readonly separator: Separator; readonly localTime: (time: string) => string },
): AsyncGenerator<string, void> {
  const mark = MARK[separator]
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(({ name }) => name).join(mark)}\r\n`
  for await (const some of answers) {
    const lines = some.map((response) =>
      COLUMNS.map((column) => csvCell(column.of(response, localTime), mark)).join(mark),
    )
    yield `${lines.join("\r\n")}\r\n`
  }
}
