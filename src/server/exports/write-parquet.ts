import { ByteWriter, ParquetWriter } from "hyparquet-writer"
import type { Cell } from "./columns.ts"
import { parquetCell, parquetSchema, type TypedColumn } from "./parquet-schema.ts"

/** Rows of one group: what is in memory at a time, and what a reader has to read at least. */
const ROWS_IN_GROUP = 10_000

export interface ParquetOptions {
  readonly columns: readonly TypedColumn[]
  /** What the file says of itself. */
  readonly about?: Readonly<Record<string, string>>
  readonly rowsInGroup?: number
}

/** A file of Parquet, a group of rows at a time: whatever the number of rows, one group is in memory. */
export async function* writeParquet(
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
  { columns, about = {}, rowsInGroup = ROWS_IN_GROUP }: ParquetOptions,
): AsyncGenerator<Uint8Array, void> {
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: parquetSchema(columns),
    createdBy: "Vetrina",
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  })

  /** What was written since the last time: the writer goes on counting, and begins its buffer anew. */
  function taken(): Uint8Array {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }

  async function group(some: readonly (readonly Cell[])[]): Promise<Uint8Array> {
    const columnData = columns.map(({ name, type }, at) => ({
      name,
      data: some.map((row) => parquetCell(row[at] ?? null, type)),
    }))
    await file.write({ columnData, rowGroupSize: some.length })
    return taken()
  }

  let waiting: (readonly Cell[])[] = []
  for await (const some of rows) {
    waiting.push(...some)
    while (waiting.length >= rowsInGroup) {
      yield await group(waiting.slice(0, rowsInGroup))
      waiting = waiting.slice(rowsInGroup)
    }
  }
  if (waiting.length > 0) yield await group(waiting)
  await file.finish()
  yield taken()
}
