/** What changes of visits' signals are called among what is stamped; those of answers have their metric's name. */
export const SIGNAL_COUNTS = "signals"

/**
 * The statement with which counts are written, and beside it the days that it changes are stamped: one way to the
 * database, and nobody can write the one without the other. `write` returns `showroom_id`, `what` and `day` of each row.
 */
export function stampingDays(write: string): string {
  return `with written as (${write})
insert into counted_days (showroom_id, what, day, stamp)
select showroom_id, what, day, nextval('count_stamps')
from (select distinct showroom_id, what, day from written) as changed
on conflict (showroom_id, what, day) do update set stamp = excluded.stamp`
}
