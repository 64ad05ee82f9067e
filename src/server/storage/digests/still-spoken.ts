/** Comments that are still there: not withdrawn, not deleted, not spam; with the names that their visits left. */
export const STILL_SPOKEN = `
select answers.id, answers.comment as words, answers.language, answers.zone,
  array(select name from help_requests where visit_id = answers.visit_id and name is not null
    union select name from bookings where visit_id = answers.visit_id) as names
from impressions as answers
where answers.showroom_id = $1 and answers.comment is not null and answers.answered_at is not null
  and not answers.withdrawn and not exists (
    select 1 from cases where cases.impression_id = answers.id and cases.ending in ('deleted', 'withdrawn', 'spam'))`
