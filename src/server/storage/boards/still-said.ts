/** Endings of cases that nobody said any more, or nobody ever did. */
const UNSAID = "('deleted', 'withdrawn', 'spam')"

/**
 * What entries come from that is still said, with who said it: visitors who agreed to be remembered are one person
 * however often they come, others one in each visit. What was withdrawn, deleted or is spam isn't there.
 */
export const STILL_SAID = `
select links.entry_id, links.case_id, cases.impression_id, coalesce(cases.comment, help.about) as words,
  help.name as name, cases.opened_at as at, cases.language, cases.touchpoint_id as touchpoint, cases.zone,
  cases.product_id as product, cases.state,
  coalesce(cases.visitor, encode(answers.visitor, 'hex')) as visitor, cases.visit_id
from board_links as links join cases on cases.id = links.case_id
left join impressions as answers on answers.id = cases.impression_id
left join help_requests as help on help.id = cases.help_id
where (cases.ending is null or cases.ending not in ${UNSAID}) and not coalesce(answers.withdrawn, false)
union all
select links.entry_id, null, answers.id, answers.comment, null, answers.answered_at, answers.language,
  answers.touchpoint, answers.zone, answers.product, null, encode(answers.visitor, 'hex'), answers.visit_id
from board_links as links join impressions as answers on answers.id = links.impression_id
where not answers.withdrawn and answers.answered_at is not null`

/** Cases that an entry can come from. */
export const CASE_IS_SAID = `(cases.ending is null or cases.ending not in ${UNSAID})`
